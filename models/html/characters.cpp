#include "html/characters.h"

#include "html/tree.h"

#include <algorithm>
#include <array>

namespace pado::html
{

namespace
{

/// What windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool isSound(char16_t c)
{
    if (c > 0x9F)
        return c < 0xD800 || (c > 0xDFFF && c < 0xFDD0) || (c > 0xFDEF && c < 0xFFFE);
    return c < 0x20 ? c == u'\t' || c == u'\n' || c == u'\r' : c < 0x7F;
}

/// Units at the start that are sound, many at once where nothing but letters stands.
qsizetype soundLength(QStringView text)
{
    constexpr qsizetype step = 32;
    const char16_t* const units = text.utf16();
    qsizetype at = 0;
    while (at < text.size()) {
        unsigned others = 0;
        if (text.size() - at >= step) {
            for (qsizetype i = at; i < at + step; ++i) {
                const auto fromSpace = quint16(units[i] - 0x20), fromNoBreakSpace = quint16(units[i] - 0xA0);
                others |= unsigned(fromSpace >= 0x7F - 0x20) & unsigned(fromNoBreakSpace >= 0xD800 - 0xA0);
            }
            if (others == 0) {
                at += step;
                continue;
            }
        }
        const qsizetype end = std::min(at + step, text.size());
        while (at < end && isSound(units[at]))
            ++at;
        if (at < end)
            break;
    }
    return at;
}

/// Length of a terminal's control sequence behind an escape character: `[`, parameters, a letter.
qsizetype sequenceLength(QStringView text)
{
    if (text.isEmpty() || text[0] != u'[')
        return 0;
    qsizetype length = 1;
    while (length < text.size() && length < 32 && text[length].unicode() >= 0x20 && text[length].unicode() < 0x40)
        ++length;
    const bool ends = length < text.size() && text[length].unicode() >= 0x40 && text[length].unicode() < 0x7F;
    return ends ? length + 1 : 1;
}

class FirstWords : public Visitor
{
public:
    bool enter(const GumboNode&) override { return true; }
    void leave(const GumboNode&) override {}
    void text(QByteArrayView utf8) override { words += QString::fromUtf8(utf8); }
    QString words;
};

} // namespace

QString printable(QString text)
{
    qsizetype at = soundLength(text);
    if (at == text.size())
        return text;
    QString out = text.left(at);
    out.reserve(text.size());
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (isSound(c)) {
            out += QChar(c);
        } else if (c == 0x1B) {
            at += sequenceLength(QStringView(text).sliced(at + 1));
        } else if (c >= 0x80 && c <= 0x9F) {
            if (windows1252[c - 0x80])
                out += QChar(windows1252[c - 0x80]);
        } else if (QChar::isHighSurrogate(c) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            if ((QChar::surrogateToUcs4(c, text[at + 1].unicode()) & 0xFFFE) != 0xFFFE)
                out += QStringView(text).sliced(at, 2);
            ++at;
        }
    }
    return out;
}

void appendEscaped(QByteArrayView text, QByteArray& out)
{
    const char* from = text.data();
    const char* const end = from + text.size();
    for (const char* at = from; at < end; ++at) {
        const char* entity = *at == '&'   ? "&amp;"
                             : *at == '<' ? "&lt;"
                             : *at == '>' ? "&gt;"
                             : *at == '"' ? "&quot;"
                                          : nullptr;
        if (!entity)
            continue;
        out.append(from, at - from).append(entity);
        from = at + 1;
    }
    out.append(from, end - from);
}

QString characterReference(QByteArrayView name)
{
    if (name == "lang" || name == "rang")
        return QString(QChar(name == "lang" ? 0x2329 : 0x232A));
    const QByteArray reference = "&" + name.toByteArray() + ";";
    const Tree tree(QByteArrayView(reference), Tree::Kind::Fragment);
    FirstWords words;
    tree.walkBody(words);
    return words.words.startsWith(u'&') && words.words.size() > 1 ? QString() : words.words;
}

} // namespace pado::html
