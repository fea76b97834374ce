#include "feed/catalogue.h"

#include "resources.h"

#include <QFile>
#include <QHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr auto queryBlank = "{QUERY}"_L1;
constexpr auto hostBlank = "{HOST}"_L1;

Terms termsNamed(const QString& name)
{
    static const QHash<QString, Terms> known = {{u"unrestricted"_s, Terms::Unrestricted},
                                                {u"personal"_s, Terms::Personal},
                                                {u"leave"_s, Terms::Leave},
                                                {u"robots"_s, Terms::Robots}};
    return known.value(name, Terms::Unknown);
}

/// Cells are never quoted: tests see to it that none holds a comma.
CatalogueFeed feedOf(const QStringList& cells)
{
    CatalogueFeed feed;
    QString terms;
    QString* const columns[] = {&feed.id,       &feed.nameKo,   &feed.nameEn,  &feed.outletKo,
                                &feed.outletEn, &feed.url,      &feed.siteUrl, &feed.category,
                                &feed.language, &feed.encoding, &terms};
    for (qsizetype i = 0; i < std::min<qsizetype>(cells.size(), std::size(columns)); ++i)
        *columns[i] = cells[i];
    feed.terms = termsNamed(terms);
    feed.blank = feed.url.contains(queryBlank)  ? Blank::Query
                 : feed.url.contains(hostBlank) ? Blank::Host
                                                : Blank::None;
    return feed;
}

std::vector<CatalogueFeed> loadCatalogue()
{
    useResources();
    std::vector<CatalogueFeed> feeds;
    QFile file(u":/pado/catalogue/feeds.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return feeds;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1))
        feeds.push_back(feedOf(line.trimmed().split(u',')));
    return feeds;
}

/// "https://www.naru.example/news" and "naru.example" both mean the host.
QString hostOf(const QString& typed)
{
    const QString url = QUrl(typed, QUrl::TolerantMode).host();
    const QString bare = url.isEmpty() ? typed.section(u'/', 0, 0) : url;
    return bare.startsWith(u"www.") ? bare.mid(4) : bare;
}

} // namespace

QString CatalogueFeed::addressWith(const QString& value) const
{
    const QString trimmed = value.simplified();
    const QString filled = blank == Blank::Host ? hostOf(trimmed) : trimmed;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(filled));
    return QString(url).replace(blank == Blank::Host ? hostBlank : queryBlank, encoded);
}

const std::vector<CatalogueFeed>& catalogue()
{
    static const std::vector<CatalogueFeed> feeds = loadCatalogue();
    return feeds;
}

const CatalogueFeed* findInCatalogue(const QString& id)
{
    const auto it = std::ranges::find(catalogue(), id, &CatalogueFeed::id);
    return it == catalogue().end() ? nullptr : &*it;
}

} // namespace pado::feed
