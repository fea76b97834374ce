#include "text/search_fold.h"

#include "characters.h"

namespace pado::text
{

namespace
{

/// Stays as it is, whatever stands beside it.
bool isPlain(char16_t c)
{
    return c < 0x80 || (c >= u'가' && c <= u'힣') || (c >= 0x4E00 && c <= 0x9FFF) || c == u'·' ||
           (c >= u'‘' && c <= u'”') || (c >= 0x3131 && c <= 0x318E);
}

/// Shown by nothing: soft hyphen, zero-width characters, direction marks, variation selectors, byte order mark.
bool isInvisible(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Composes with the character before it.
bool isJoining(QChar c)
{
    return c.isMark() || (c >= QChar(0x1160) && c <= QChar(0x11FF));
}

void append(QString& folded, QChar c)
{
    if (c.isSpace()) {
        if (!folded.isEmpty() && folded.back() != u' ')
            folded += u' ';
        return;
    }
    const qsizetype size = folded.size();
    if (isDigit(c) && size > 1 && folded[size - 1] == u',' && isDigit(folded[size - 2]))
        folded.chop(1);
    folded += c;
}

/// Folds what is not plain from `i` on.   @return the position behind it
qsizetype foldRun(QStringView text, qsizetype i, QString& folded)
{
    QString run;
    if (isJoining(text[i]) && !folded.isEmpty() && !folded.back().isSpace() && !folded.back().isSurrogate()) {
        run += folded.back();
        folded.chop(1);
    }
    for (; i < text.size() && !isPlain(text[i].unicode()); ++i) {
        if (!isInvisible(text[i].unicode()))
            run += text[i];
    }
    const QString normal = run.normalized(QString::NormalizationForm_KC);
    for (const QChar c : normal)
        append(folded, c.toCaseFolded());
    return i;
}

} // namespace

QString searchFold(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char16_t c = text[i].unicode();
        if (c >= u'가' && c <= u'힣') {
            folded += QChar(c);
            ++i;
        } else if (isPlain(c)) {
            append(folded, c >= u'A' && c <= u'Z' ? QChar(c + (u'a' - u'A')) : QChar(c));
            ++i;
        } else {
            i = foldRun(text, i, folded);
        }
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

SearchClass searchClassOf(char32_t c)
{
    if (c >= U'가' && c <= U'힣')
        return SearchClass::Syllable;
    if (c == U' ')
        return SearchClass::Blank;
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ? SearchClass::Letter
                                                                                                : SearchClass::Rest;
    const bool isJamo = (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) || (c >= 0xA960 && c <= 0xA97F) ||
                        (c >= 0xD7B0 && c <= 0xD7FF);
    const bool isHanja = (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
                         (c >= 0x20000 && c <= 0x3FFFF);
    if (isJamo || isHanja)
        return SearchClass::Syllable;
    return QChar::isLetterOrNumber(c) ? SearchClass::Letter : SearchClass::Rest;
}

char32_t codePointAt(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i + 1]);
    return c.unicode();
}

} // namespace pado::text
