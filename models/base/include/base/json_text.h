#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace pado
{

/// Writes a JSON document straight as compact UTF-8, byte for byte as QJsonDocument does, which builds a tree first.
/// Members of an object may come in any order and are told in that of their names.
///
///     json.object([&] {
///         json.member("name"_L1, u"누리칩"_s);
///         json.member("shares"_L1, [&] { json.array([&] { json.item(1.5); }); });
///     });
class JsonText
{
public:
    JsonText() = default;

    template <class Members>
    void object(Members members)
    {
        const size_t first = m_members.size();
        put('{');
        members();
        sortMembers(first);
        close('}');
    }
    template <class Items>
    void array(Items items)
    {
        put('[');
        items();
        close(']');
    }

    /// @param value  what `write` takes, or a function that writes an object or array
    template <class Value>
    void member(QLatin1StringView name, const Value& value)
    {
        m_members.push_back({std::string_view(name.data(), size_t(name.size())), m_size});
        char* out = room(name.size() + 3);
        *out = '"';
        std::memcpy(out + 1, name.data(), size_t(name.size()));
        std::memcpy(out + 1 + name.size(), "\":", 2);
        m_size += name.size() + 3;
        item(value);
    }
    /// Null where there is nothing.
    template <class Value>
    void memberOrNull(QLatin1StringView name, const std::optional<Value>& value)
    {
        if (value)
            member(name, *value);
        else
            member(name, nullptr);
    }
    /// Null where it is empty.
    void memberOrNull(QLatin1StringView name, const QString& text)
    {
        if (text.isEmpty())
            member(name, nullptr);
        else
            member(name, text);
    }
    template <class Value>
    void item(const Value& value)
    {
        if constexpr (std::is_invocable_v<Value>)
            value();
        else
            write(value);
        put(',');
    }

    /// Lone surrogates become U+FFFD.
    void write(QStringView text);
    void write(double number); ///< null where it is not finite
    void write(qint64 number);
    void write(int number) { write(qint64(number)); }
    void write(bool is) { put(is ? std::string_view("true") : std::string_view("false")); }
    void write(std::nullptr_t) { put(std::string_view("null")); }
    /// The text of a value that is JSON already.
    void write(const QByteArray& json) { put(std::string_view(json.constData(), size_t(json.size()))); }

    QByteArray take()
    {
        m_text.truncate(m_size);
        m_size = 0;
        m_begin = nullptr;
        return std::move(m_text);
    }

private:
    Q_DISABLE_COPY(JsonText)

    struct Member {
        std::string_view name;
        qsizetype start = 0;
    };

    /// Where the next bytes go; there is room for so many.
    char* room(qsizetype bytes)
    {
        if (m_size + bytes > m_text.size())
            grow(bytes);
        return m_begin + m_size;
    }
    void grow(qsizetype bytes)
    {
        constexpr qsizetype least = 256;
        m_text.resize(std::max(2 * m_text.size(), m_size + bytes + least));
        m_begin = m_text.data();
    }
    void put(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    void put(std::string_view text)
    {
        if (text.empty())
            return;
        std::memcpy(room(qsizetype(text.size())), text.data(), text.size());
        m_size += qsizetype(text.size());
    }

    void sortMembers(size_t first);
    void close(char bracket)
    {
        if (m_size > 0 && m_begin[m_size - 1] == ',')
            --m_size;
        put(bracket);
    }

    QByteArray m_text; ///< longer than what is written
    char* m_begin = nullptr;
    qsizetype m_size = 0;
    std::vector<Member> m_members; ///< of the objects that are open
};

} // namespace pado
