#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
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
    template <class Members>
    void object(Members members)
    {
        const size_t first = m_members.size();
        m_text += '{';
        members();
        sortMembers(first);
        close('}');
    }
    template <class Items>
    void array(Items items)
    {
        m_text += '[';
        items();
        close(']');
    }

    /// @param value  what `write` takes, or a function that writes an object or array
    template <class Value>
    void member(QLatin1StringView name, const Value& value)
    {
        m_members.push_back({name, m_text.size()});
        m_text += '"';
        m_text.append(name.data(), name.size());
        m_text += "\":";
        item(value);
    }
    template <class Value>
    void item(const Value& value)
    {
        if constexpr (std::is_invocable_v<Value>)
            value();
        else
            write(value);
        m_text += ',';
    }

    /// Lone surrogates become U+FFFD.
    void write(QStringView text);
    void write(double number); ///< null where it is not finite
    void write(qint64 number) { m_text += QByteArray::number(number); }
    void write(int number) { write(qint64(number)); }
    void write(bool is) { m_text += is ? "true" : "false"; }
    void write(std::nullptr_t) { m_text += "null"; }
    /// The text of a value that is JSON already.
    void write(const QByteArray& json) { m_text += json; }

    QByteArray take() { return std::move(m_text); }

private:
    struct Member {
        QLatin1StringView name;
        qsizetype start = 0;
    };

    void sortMembers(size_t first);
    void close(char bracket)
    {
        if (m_text.endsWith(','))
            m_text.chop(1);
        m_text += bracket;
    }

    QByteArray m_text;
    std::vector<Member> m_members; ///< of the objects that are open
};

} // namespace pado
