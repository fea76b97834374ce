#include "xml_feed.h"

#include "atom_link.h"
#include "authors.h"
#include "html/characters.h"
#include "html/html.h"
#include "item.h"
#include "namespaces.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

QString uriOf(const xmlNode* node)
{
    return node->ns && node->ns->href ? QString::fromUtf8(reinterpret_cast<const char*>(node->ns->href)).toLower()
                                      : QString();
}

/// Name of the format as the contract spells it, empty where the root is none of a feed.
QString formatOf(const xmlNode* root)
{
    const QByteArray name = nameOf(root).toByteArray().toLower();
    if (name == "feed") {
        const QString uri = uriOf(root);
        const bool isOld = attributeOf(root, "version") == u"0.3" || attributeOf(root, "version") == u"0.2" ||
                           uri.contains(u"purl.org/atom") || uri.contains(u"echo") || uri.contains(u"purl.org/pie") ||
                           uri.contains(u"newformat");
        return isOld ? u"atom03"_s : u"atom10"_s;
    }
    if (name == "entry")
        return u"atom10"_s;
    if (name == "rdf") {
        const xmlNode* channel = child(root, "channel");
        const bool isRss10 = channel && (uriOf(channel).contains(u"purl.org/rss/1.0") ||
                                         uriOf(channel).contains(u"purl.org/net/rss1.1"));
        return isRss10 ? u"rss10"_s : u"rdf"_s;
    }
    if (name == "rss")
        return attributeOf(root, "version").startsWith(u"0.9") ? u"rss09x"_s : u"rss20"_s;
    if (name == "channel") {
        const bool isCdf = nameOf(root) == "CHANNEL" || !attributeOf(root, "href").isEmpty() ||
                           !attributeOf(root, "lastmod").isEmpty() || !attributeOf(root, "level").isEmpty();
        return isCdf ? u"cdf"_s : u"rss20"_s;
    }
    return {};
}

Dialect dialectOf(const QString& format)
{
    return format == u"atom03"   ? Dialect::Atom03
           : format == u"atom10" ? Dialect::Atom10
           : format == u"cdf"    ? Dialect::Cdf
                                 : Dialect::Rss;
}

const xmlNode* channelOf(const xmlNode* root)
{
    const xmlNode* channel = child(root, "channel");
    return channel && nameOf(root).compare("feed", Qt::CaseInsensitive) != 0 ? channel : root;
}

QString lineOf(const xmlNode* node, Dialect dialect)
{
    return plainLine(markupOf(node, dialect));
}

void readLinks(const std::vector<Link>& links, Feed& feed)
{
    feed.homePageUrl = pageOf(links);
    for (const Link& link : links) {
        if (link.relation == u"self" && feed.feedUrl.isEmpty())
            feed.feedUrl = link.url;
        else if (link.relation == u"hub" && feed.hubUrl.isEmpty())
            feed.hubUrl = link.url;
    }
}

/// Minutes that the feed asks to wait between visits: ttl, else the syndication module's period and frequency.
std::optional<int> lifetimeOf(const Fields& fields)
{
    constexpr qint64 longest = 1'000'000;
    const std::optional<qint64> ttl = countOf(fields.text({Field::Ttl}));
    if (ttl && *ttl > 0 && *ttl < longest)
        return int(*ttl);
    static const QHash<QString, int> periods = {{u"hourly"_s, 60},
                                                {u"daily"_s, 24 * 60},
                                                {u"weekly"_s, 7 * 24 * 60},
                                                {u"monthly"_s, 30 * 24 * 60},
                                                {u"yearly"_s, 365 * 24 * 60}};
    const auto period = periods.constFind(fields.text({Field::UpdatePeriod}).toLower());
    if (period == periods.cend())
        return std::nullopt;
    const qint64 times = countOf(fields.text({Field::UpdateFrequency})).value_or(1);
    return int(std::max<qint64>(1, *period / std::clamp<qint64>(times, 1, longest)));
}

void readChannel(const xmlNode* channel, const Hint& hint, Feed& feed)
{
    const Fields fields(channel);
    const Dialect dialect = dialectOf(feed.format);
    const QUrl base = baseOf(channel, hint.url);
    feed.title = lineOf(fields.first(Field::Title), dialect);
    readLinks(linksOf(fields, hint.url), feed);
    if (feed.homePageUrl.isEmpty())
        feed.homePageUrl = html::absoluteUrl(attributeOf(channel, "href"), base);
    for (const Field field : {Field::Description, Field::Subtitle, Field::Summary}) {
        const xmlNode* node = fields.first(field);
        if (node && feed.description.isEmpty())
            feed.description = htmlOf(markupOf(node, dialect), baseOf(node, hint.url));
    }
    feed.language = fields.text({Field::Language});
    for (const xmlNode* node : {channel, static_cast<const xmlNode*>(channel->parent)}) {
        if (feed.language.isEmpty() && node && node->type == XML_ELEMENT_NODE)
            feed.language = attributeOf(node, "lang");
    }
    feed.language = html::printable(feed.language);
    feed.updated = dateOf(fields, {Field::Updated, Field::Date});
    if (!feed.updated.isValid())
        feed.updated = instantOf(attributeOf(channel, "lastmod"));
    feed.published = dateOf(fields, {Field::Published, Field::Created});
    feed.authors = authorsOf(fields, base);
    feed.tags = tagsOf(fields);
    feed.ttlMinutes = lifetimeOf(fields);
}

} // namespace

void XmlFeed::item(const xmlNode* node)
{
    if (spaceOf(node) != Space::Core)
        return;
    if (m_known > 0) {
        --m_known;
        return;
    }
    if (m_count >= m_limits.maxItems)
        return;
    ++m_count;
    m_lots.add(readItem(node, dialectOf(formatOf(xmlDocGetRootElement(node->doc))), m_hint.url));
}

Result<Feed> XmlFeed::head(const xmlNode* root) const
{
    if (!root)
        return failure("feed.not_a_feed", m_hint.url.toString());
    Feed feed;
    feed.format = formatOf(root);
    if (feed.format.isEmpty() && m_count > 0)
        feed.format = u"rss20"_s; // whatever stands around its items
    if (feed.format.isEmpty())
        return failure("feed.not_a_feed", m_hint.url.toString(), {}, QString::fromUtf8(nameOf(root)).left(80));
    readChannel(channelOf(root), m_hint, feed);
    return feed;
}

} // namespace pado::feed
