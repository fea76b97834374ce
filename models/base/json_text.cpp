#include "base/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QVarLengthArray>

#include <charconv>
#include <cmath>

namespace pado
{

namespace
{

constexpr char16_t replacement = 0xFFFD;

char* putUtf8(char* out, char32_t c)
{
    if (c < 0x80) {
        *out++ = char(c);
    } else if (c < 0x800) {
        *out++ = char(0xC0 | c >> 6);
        *out++ = char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = char(0xE0 | c >> 12);
        *out++ = char(0x80 | (c >> 6 & 0x3F));
        *out++ = char(0x80 | (c & 0x3F));
    } else {
        *out++ = char(0xF0 | c >> 18);
        *out++ = char(0x80 | (c >> 12 & 0x3F));
        *out++ = char(0x80 | (c >> 6 & 0x3F));
        *out++ = char(0x80 | (c & 0x3F));
    }
    return out;
}

char* putEscaped(char* out, char16_t c)
{
    constexpr const char* digits = "0123456789abcdef";
    constexpr std::pair<char16_t, char> shortForms[] = {{u'"', '"'},  {u'\\', '\\'}, {u'\b', 'b'}, {u'\f', 'f'},
                                                        {u'\n', 'n'}, {u'\r', 'r'},  {u'\t', 't'}};
    *out++ = '\\';
    for (const auto& [character, form] : shortForms) {
        if (c == character) {
            *out++ = form;
            return out;
        }
    }
    for (const char digit : {'u', '0', '0', digits[c >> 4], digits[c & 0xF]})
        *out++ = digit;
    return out;
}

} // namespace

void JsonText::write(QStringView text)
{
    constexpr qsizetype mostBytes = 6; // of a unit: \u001f
    char* const start = room(text.size() * mostBytes + 2);
    char* out = start;
    *out++ = '"';
    const char16_t* const end = text.utf16() + text.size();
    for (const char16_t* unit = text.utf16(); unit != end; ++unit) {
        const char16_t c = *unit;
        if (c < 0x20 || c == u'"' || c == u'\\')
            out = putEscaped(out, c);
        else if (!QChar::isSurrogate(c))
            out = putUtf8(out, c);
        else if (QChar::isHighSurrogate(c) && unit + 1 != end && QChar::isLowSurrogate(unit[1]))
            out = putUtf8(out, QChar::surrogateToUcs4(c, *++unit));
        else
            out = putUtf8(out, replacement);
    }
    *out++ = '"';
    m_size += out - start;
}

void JsonText::write(qint64 number)
{
    constexpr qsizetype longest = 20;
    char* const start = room(longest);
    m_size += std::to_chars(start, start + longest, number).ptr - start;
}

void JsonText::write(double number)
{
    constexpr double exact = 1LL << 53; // whole numbers below are told as such
    const double size = std::abs(number);
    if (size < exact && number == std::trunc(number) && !(number == 0 && std::signbit(number))) {
        write(qint64(number));
    } else if (size > 1e-3 && size < 1e6) { // never with an exponent
        constexpr qsizetype longest = 32;
        char* const start = room(longest);
        m_size += std::to_chars(start, start + longest, number, std::chars_format::fixed).ptr - start;
    } else if (size < exact && number != 0) {
        write(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
    } else {
        write(QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact).chopped(1).sliced(1));
    }
}

/// Each member's text, its comma included, ends where the next begins.
void JsonText::sortMembers(size_t first)
{
    const auto begin = m_members.begin() + std::ptrdiff_t(first);
    if (!std::ranges::is_sorted(begin, m_members.end(), {}, &Member::name)) {
        const qsizetype start = begin->start;
        const QByteArray unsorted(m_begin + start, m_size - start);
        struct Part {
            std::string_view name, text;
        };
        QVarLengthArray<Part, 16> parts;
        for (auto it = begin; it != m_members.end(); ++it) {
            const qsizetype end = it + 1 == m_members.end() ? m_size : (it + 1)->start;
            parts.push_back(
                {it->name, std::string_view(unsorted.constData() + (it->start - start), size_t(end - it->start))});
        }
        std::ranges::sort(parts, {}, &Part::name);
        m_size = start;
        for (const Part& part : parts)
            put(part.text);
    }
    m_members.erase(begin, m_members.end());
}

} // namespace pado
