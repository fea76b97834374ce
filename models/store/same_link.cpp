#include "same_link.h"

#include <QSet>

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr double enoughInCommon = 0.4; ///< of the pairs of the shorter one: a headline of another subject has few
constexpr qsizetype beginning = 160;   ///< characters of a text that are compared, as many as an excerpt has

QString folded(const QString& text)
{
    QString folded;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            folded += c.toCaseFolded();
    }
    return folded;
}

QSet<quint32> pairsOf(const QString& text)
{
    QSet<quint32> pairs;
    for (qsizetype i = 1; i < text.size(); ++i)
        pairs.insert(quint32(text[i - 1].unicode()) << 16 | text[i].unicode());
    return pairs;
}

bool isAlike(const QString& one, const QString& other)
{
    QSet<quint32> few = pairsOf(folded(one)), many = pairsOf(folded(other));
    if (few.size() > many.size())
        few.swap(many);
    const auto common = std::ranges::count_if(few, [&](quint32 pair) { return many.contains(pair); });
    return !few.isEmpty() && double(common) >= enoughInCommon * double(few.size());
}

} // namespace

bool isSameTitle(const QString& one, const QString& other)
{
    return folded(one) == folded(other);
}

bool isSameUnderLink(const NewArticle& article, const Linked& known, bool isShared)
{
    const bool isOwn = article.feed == known.feed;
    if (article.externalId == known.externalId && (isOwn || !article.externalId.isEmpty()))
        return true;
    if (isOwn && !article.externalId.isEmpty() && !known.externalId.isEmpty())
        return false; // a feed tells its items apart by their ids
    if (isShared)
        return isSameTitle(article.title, known.title);
    return isAlike(article.title, known.title) || isAlike(article.text.left(beginning), known.excerpt);
}

} // namespace pado::store
