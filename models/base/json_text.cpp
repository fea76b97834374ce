#include "base/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

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
    const qsizetype start = m_text.size();
    m_text.resize(start + text.size() * mostBytes + 2);
    char* out = m_text.data() + start;
    *out++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || c == u'"' || c == u'\\')
            out = putEscaped(out, c);
        else if (!QChar::isSurrogate(c))
            out = putUtf8(out, c);
        else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            out = putUtf8(out, QChar::surrogateToUcs4(c, text[++i].unicode()));
        else
            out = putUtf8(out, replacement);
    }
    *out++ = '"';
    m_text.truncate(out - m_text.constData());
}

void JsonText::write(double number)
{
    constexpr double exact = 1LL << 53; // whole numbers below are told as such
    if (std::abs(number) < exact && number != std::trunc(number))
        m_text += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    else if (std::abs(number) < exact && !(number == 0 && std::signbit(number)))
        write(qint64(number));
    else
        m_text += QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

/// Each member's text, its comma included, ends where the next begins.
void JsonText::sortMembers(size_t first)
{
    const auto begin = m_members.begin() + std::ptrdiff_t(first);
    if (!std::ranges::is_sorted(begin, m_members.end(), {}, &Member::name)) {
        const qsizetype start = begin->start;
        const QByteArray unsorted = m_text.sliced(start);
        std::vector<std::pair<QLatin1StringView, QByteArrayView>> parts;
        for (auto it = begin; it != m_members.end(); ++it) {
            const qsizetype end = it + 1 == m_members.end() ? m_text.size() : (it + 1)->start;
            parts.emplace_back(it->name, QByteArrayView(unsorted).sliced(it->start - start, end - it->start));
        }
        // As std::string_view: inlining QLatin1StringView's comparison, GCC 12 warns of lengths that cannot be.
        std::ranges::sort(parts, {}, [](const auto& part) {
            return std::string_view(part.first.latin1(), size_t(part.first.size()));
        });
        m_text.truncate(start);
        for (const auto& [name, text] : parts)
            m_text.append(text.data(), text.size());
    }
    m_members.erase(begin, m_members.end());
}

} // namespace pado
