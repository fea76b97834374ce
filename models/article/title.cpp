#include "metadata.h"

#include <QRegularExpression>
#include <QSet>

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

} // namespace

QString titleOf(const QString& pageTitle, const QStringList& mainHeadings, const QStringList& headings)
{
    static const QRegularExpression separator(u" [|\\-–—\\\\/>»] "_s);
    static const QRegularExpression marks(u"[|\\-–—\\\\/>»]+"_s);
    const QString whole = pageTitle.simplified();
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
