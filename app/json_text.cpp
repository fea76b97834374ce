#include "app/json_text.h"

#include <QChar>

namespace pado::app
{

namespace
{

char* escaped(char16_t c, char* to)
{
    constexpr char digits[] = "0123456789abcdef";
    *to++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *to++ = char(c);
        break;
    case u'\b':
        *to++ = 'b';
        break;
    case u'\f':
        *to++ = 'f';
        break;
    case u'\n':
        *to++ = 'n';
        break;
    case u'\r':
        *to++ = 'r';
        break;
    case u'\t':
        *to++ = 't';
        break;
    default:
        for (const char digit : {'u', '0', '0', digits[c >> 4], digits[c & 15]})
            *to++ = digit;
    }
    return to;
}

/// A character beyond ASCII.
char* encoded(char32_t c, char* to)
{
    const auto trail = [&](int shift) { return char(0x80 | ((c >> shift) & 0x3F)); };
    if (c >= 0x10000) {
        *to++ = char(0xF0 | (c >> 18));
        *to++ = trail(12);
        *to++ = trail(6);
    } else if (c >= 0x800) {
        *to++ = char(0xE0 | (c >> 12));
        *to++ = trail(6);
    } else {
        *to++ = char(0xC0 | (c >> 6));
    }
    *to++ = trail(0);
    return to;
}

void appendString(QStringView text, QByteArray& out)
{
    constexpr qsizetype longest = 6; // "\u001f"
    const qsizetype before = out.size();
    out.resize(before + text.size() * longest + 2);
    char* to = out.data() + before;
    *to++ = '"';
    const QChar* const end = text.end();
    for (const QChar* at = text.begin(); at < end; ++at) {
        const char16_t c = at->unicode();
        if (c < 0x80) {
            if (c < 0x20 || c == u'"' || c == u'\\')
                to = escaped(c, to);
            else
                *to++ = char(c);
        } else if (!at->isSurrogate()) {
            to = encoded(c, to);
        } else if (at->isHighSurrogate() && at + 1 < end && at[1].isLowSurrogate()) {
            to = encoded(QChar::surrogateToUcs4(at[0], at[1]), to);
            ++at;
        } else {
            to = encoded(QChar::ReplacementCharacter, to); // half a character
        }
    }
    *to++ = '"';
    out.truncate(to - out.data());
}

} // namespace

void JsonText::name(const char* name)
{
    if (!m_isFirst)
        m_out += ',';
    m_isFirst = false;
    m_out.append('"').append(name).append("\":");
}

void JsonText::member(const char* member, QStringView text)
{
    name(member);
    appendString(text, m_out);
}

void JsonText::rawMember(const char* member, const QByteArray& json)
{
    name(member);
    m_out += json;
}

} // namespace pado::app
