#include "base/plain_object.h"

#include <algorithm>

namespace pado
{

namespace
{

class PlainReader
{
public:
    explicit PlainReader(QByteArrayView json) : m_at(json.begin()), m_end(json.end()) {}

    std::optional<std::vector<PlainMember>> members()
    {
        std::vector<PlainMember> found;
        if (!takes('{'))
            return std::nullopt;
        do {
            PlainMember member;
            if (!takes('"') || !readName(member.name) || !takes(':') || !readValue(member) ||
                std::ranges::find(found, member.name, &PlainMember::name) != found.end())
                return std::nullopt;
            found.push_back(std::move(member));
        } while (takes(','));
        if (!takes('}'))
            return std::nullopt;
        skipBlanks();
        return m_at == m_end ? std::optional(std::move(found)) : std::nullopt;
    }

private:
    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }

    bool takes(char c)
    {
        skipBlanks();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool readName(QByteArrayView& name)
    {
        const char* const start = m_at;
        const auto isPlain = [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; };
        m_at = std::find_if_not(m_at, m_end, isPlain);
        name = QByteArrayView(start, m_at);
        return takes('"');
    }

    bool readValue(PlainMember& member)
    {
        if (takes('"'))
            return readText(member.text);
        constexpr qsizetype mostDigits = 15;
        const char* const start = m_at;
        m_at = std::find_if_not(m_at, m_end, [](char c) { return c >= '0' && c <= '9'; });
        member.number = QByteArrayView(start, m_at);
        const qsizetype digits = member.number.size();
        return digits > 0 && digits <= mostDigits && (digits == 1 || *start != '0');
    }

    bool readText(QString& text)
    {
        const char* const start = m_at;
        bool hasEscapes = false;
        for (; m_at != m_end && *m_at != '"'; ++m_at) {
            if (quint8(*m_at) < 0x20)
                return false;
            if (*m_at == '\\') {
                hasEscapes = true;
                if (++m_at == m_end)
                    return false;
            }
        }
        if (m_at == m_end)
            return false;
        const QByteArrayView bytes(start, m_at++);
        constexpr QChar broken = QChar::ReplacementCharacter;
        text = QString::fromUtf8(bytes);
        return !bytes.startsWith("\xef\xbb\xbf") && !text.contains(broken) && (!hasEscapes || unescape(text));
    }

    static bool unescape(QString& text)
    {
        QChar* out = text.data();
        const QChar* const end = out + text.size();
        for (const QChar* in = out; in != end; ++in) {
            if (*in != u'\\') {
                *out++ = *in;
                continue;
            }
            const QChar unescaped = escapedAt(++in, end);
            if (unescaped.isNull())
                return false;
            *out++ = unescaped;
        }
        text.truncate(out - text.constData());
        return true;
    }

    /// What the escape stands for, null where it is none; `in` moves to its last character.
    static QChar escapedAt(const QChar*& in, const QChar* end)
    {
        switch (in->unicode()) {
        case u'"':
        case u'\\':
        case u'/':
            return *in;
        case u'b':
            return u'\b';
        case u'f':
            return u'\f';
        case u'n':
            return u'\n';
        case u'r':
            return u'\r';
        case u't':
            return u'\t';
        case u'u': {
            constexpr qsizetype digits = 4;
            if (end - in <= digits)
                return {};
            const QStringView code(in + 1, digits);
            const bool isNumber = std::ranges::all_of(code, [](QChar c) {
                return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
            });
            const char16_t unit = code.toUShort(nullptr, 16);
            in += digits;
            return isNumber && !QChar::isSurrogate(unit) ? QChar(unit) : QChar();
        }
        default:
            return {};
        }
    }

    const char* m_at;
    const char* m_end;
};

} // namespace

std::optional<std::vector<PlainMember>> plainMembers(QByteArrayView json)
{
    return PlainReader(json).members();
}

} // namespace pado
