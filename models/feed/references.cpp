#include "references.h"

#include "html/characters.h"

#include <algorithm>

namespace pado::feed
{

namespace
{

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void putEscaped(char c, QByteArray& out)
{
    switch (c) {
    case '&':
        out += "&amp;";
        break;
    case '<':
        out += "&lt;";
        break;
    case '>':
        out += "&gt;";
        break;
    case '"':
        out += "&quot;";
        break;
    default:
        out += c;
    }
}

bool isForbidden(char c)
{
    return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// Bytes of a terminal's escape sequence at `at`, which begins with ESC.
qsizetype escapeLength(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at + 1] != '[')
        return 1;
    qsizetype end = at + 2;
    while (end < text.size() && end < at + 32 && text[end] >= 0x20 && text[end] < 0x40)
        ++end;
    const bool ends = end < text.size() && text[end] >= 0x40 && text[end] < 0x7F;
    return ends ? end + 1 - at : 2;
}

/// U+FFFE and U+FFFF, which XML forbids.
bool isNoncharacter(QByteArrayView text, qsizetype at)
{
    return text[at] == '\xEF' && at + 2 < text.size() && text[at + 1] == '\xBF' && uchar(text[at + 2]) >= 0xBE;
}

} // namespace

References::References(qsizetype inputSize) : m_left(std::min<qsizetype>(inputSize + 100'000, 8'000'000))
{
    m_known = {{"amp", "&amp;"}, {"lt", "&lt;"}, {"gt", "&gt;"}, {"quot", "&quot;"}, {"apos", "'"}};
}

void References::readDeclarations(QByteArrayView subset)
{
    constexpr qsizetype maxEntities = 2'000, longestValue = 10'000;
    for (qsizetype at = subset.indexOf("<!ENTITY"); at >= 0 && m_known.size() < maxEntities;
         at = subset.indexOf("<!ENTITY", at)) {
        at += 8;
        const QByteArrayView rest = subset.sliced(at).trimmed();
        qsizetype length = 0;
        while (length < rest.size() && isAlphanumeric(rest[length]))
            ++length;
        const QByteArrayView name = rest.first(length), value = rest.sliced(length).trimmed();
        if (name.isEmpty() || value.isEmpty() || (value[0] != '"' && value[0] != '\''))
            continue;
        const qsizetype end = value.indexOf(value[0], 1);
        if (end < 0 || end > longestValue)
            continue;
        const QByteArrayView text = value.sliced(1, end - 1);
        const bool isReference = text.startsWith("&#") && text.indexOf(';') == text.size() - 1;
        if (m_known.contains(name.toByteArray()) || (text.contains('&') && !isReference) || text.contains('<'))
            continue; // no entity in an entity
        QByteArray escaped;
        putText(text, escaped);
        m_known.insert(name.toByteArray(), escaped);
    }
}

void References::putText(QByteArrayView text, QByteArray& out)
{
    qsizetype from = 0;
    for (qsizetype at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
        putLiteral(text.sliced(from, at - from), out);
        from = at + putReference(text.sliced(at), out);
    }
    putLiteral(text.sliced(from), out);
}

void References::putLiteral(QByteArrayView text, QByteArray& out)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == 0x1B)
            at += escapeLength(text, at) - 1;
        else if (isNoncharacter(text, at))
            at += 2;
        else if (!isForbidden(c))
            putEscaped(c, out);
    }
}

/// @return bytes read of `text`, which begins with '&'
qsizetype References::putReference(QByteArrayView text, QByteArray& out)
{
    if (text.size() > 1 && text[1] == '#')
        return putNumber(text, out);
    constexpr qsizetype longest = 32;
    qsizetype end = 1;
    while (end < text.size() && end <= longest && isAlphanumeric(text[end]))
        ++end;
    const bool isWhole = end > 1 && end < text.size() && text[end] == ';';
    const QByteArray value = isWhole ? named(text.sliced(1, end - 1)) : QByteArray();
    const bool isAffordable = value.size() <= 32 || value.size() <= m_left;
    if (value.isEmpty() || !isAffordable) {
        out += "&amp;";
        return 1;
    }
    if (value.size() > 32)
        m_left -= value.size();
    out += value;
    return end + 1;
}

qsizetype References::putNumber(QByteArrayView text, QByteArray& out)
{
    const bool isHex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const qsizetype from = isHex ? 3 : 2;
    qsizetype end = from;
    const auto isDigit = [&](char c) {
        return (c >= '0' && c <= '9') || (isHex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end == from) {
        out += "&amp;";
        return 1;
    }
    bool isNumber = false;
    const uint code =
        end - from > 8 ? 0 : text.sliced(from, end - from).toByteArray().toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (isCharacter) {
        const char32_t character = code;
        putLiteral(html::printable(QString::fromUcs4(&character, 1)).toUtf8(), out);
    }
    return end + (end < text.size() && text[end] == ';');
}

QByteArray References::named(QByteArrayView name)
{
    const QByteArray key = name.toByteArray();
    const auto found = m_known.constFind(key);
    if (found != m_known.cend())
        return *found;
    QByteArray value;
    constexpr qsizetype maxKnown = 10'000;
    const QByteArray character = m_known.size() < maxKnown ? html::characterReference(key).toUtf8() : QByteArray();
    putLiteral(character, value);
    m_known.insert(key, value);
    return value;
}

} // namespace pado::feed
