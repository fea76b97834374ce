#include "metadata.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

qsizetype wordCount(const QString& text)
{
    return text.simplified().split(u' ').size();
}

bool isLadder(const QString& title)
{
    static const QRegularExpression pattern(u" [\\\\/>»] "_s);
    return title.contains(pattern);
}

/// Without what stands behind the last separator; without the first part where too little would be left.
QString withoutSite(const QString& title)
{
    static const QRegularExpression separator(u" [|\\-–—\\\\/>»] "_s);
    static const QRegularExpression firstPart(u"^[^|\\-–—\\\\/>»]*[|\\-–—\\\\/>»]"_s);
    const QString rest = title.left(title.lastIndexOf(separator));
    return wordCount(rest) < 3 ? QString(title).remove(firstPart) : rest;
}

QString behindColon(const QString& title, const QStringList& headings)
{
    if (headings.contains(title.simplified()))
        return title;
    const QString last = title.sliced(title.lastIndexOf(u':') + 1);
    if (wordCount(last) < 3)
        return title.sliced(title.indexOf(u':') + 1);
    return wordCount(title.left(title.indexOf(u':'))) > 5 ? title : last;
}

/// The heading that a Korean page's title begins with, before the names of section and outlet.
QString headedBy(const QString& title, const QStringList& headings)
{
    static const QRegularExpression site(u"^\\s*(?:[|｜ㅣ<:/»]|[-–—]\\s|::)"_s);
    constexpr qsizetype shortest = 8;
    for (const QString& one : headings) {
        const QString heading = one.simplified();
        const bool isBeginning = heading.size() >= shortest && title.startsWith(heading);
        if (isBeginning && hasHangul(heading) && site.match(title.sliced(heading.size())).hasMatch())
            return heading;
    }
    return {};
}

} // namespace

bool hasHangul(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; });
}

QString titleOf(const QString& pageTitle, const QStringList& mainHeadings, const QStringList& headings)
{
    static const QRegularExpression separator(u" [|\\-–—\\\\/>»] "_s);
    static const QRegularExpression marks(u"[|\\-–—\\\\/>»]+"_s);
    const QString whole = pageTitle.simplified();
    if (const QString heading = headedBy(whole, headings); !heading.isEmpty())
        return heading;
    QString title = whole;
    bool isHierarchy = false;
    if (title.contains(separator)) {
        isHierarchy = isLadder(title);
        title = withoutSite(title);
    } else if (title.contains(u": "_s)) {
        title = behindColon(title, headings);
    } else if (title.size() > 150 || title.size() < 15) {
        if (mainHeadings.size() == 1)
            title = mainHeadings.front();
    }
    title = title.simplified();
    const qsizetype words = wordCount(title);
    if (words <= 4 && (!isHierarchy || words != wordCount(QString(whole).remove(marks)) - 1))
        return whole;
    return title;
}

double similarity(const QString& first, const QString& second)
{
    static const QRegularExpression gap(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList known = first.toLower().split(gap, Qt::SkipEmptyParts);
    const QStringList words = second.toLower().split(gap, Qt::SkipEmptyParts);
    if (known.isEmpty() || words.isEmpty())
        return 0;
    const QSet<QString> have(known.cbegin(), known.cend());
    QStringList others = words;
    others.removeIf([&](const QString& word) { return have.contains(word); });
    return 1.0 - double(others.join(u' ').size()) / double(words.join(u' ').size());
}

} // namespace pado::article
