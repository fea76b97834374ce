#include "html/html.h"
#include "text/instant.h"
#include "xml_feed.h"

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr const char* contentModule = "http://purl.org/rss/1.0/modules/content/";
constexpr const char* dublinCore = "http://purl.org/dc/elements/1.1/";
constexpr const char* atomNamespace = "http://www.w3.org/2005/atom";
constexpr const char* media = "http://search.yahoo.com/mrss/";

QString textOfChild(const xmlNode* parent, const char* name, const char* ns = nullptr)
{
    const xmlNode* node = child(parent, name, ns);
    return node ? textOf(node) : QString();
}

QString plainTitle(const QString& title)
{
    const bool isMarkup = title.contains(u'<') || title.contains(u'&');
    return isMarkup ? html::plainText(title).simplified() : title.simplified();
}

QString linkOf(const xmlNode* node)
{
    for (const xmlNode* inner = node->children; inner; inner = inner->next) {
        if (inner->type != XML_ELEMENT_NODE || std::strcmp(reinterpret_cast<const char*>(inner->name), "link") != 0)
            continue;
        if (namespaceOf(inner) != QLatin1StringView(atomNamespace) && !textOf(inner).isEmpty())
            return textOf(inner);
        const QString rel = attributeOf(inner, "rel");
        if (!attributeOf(inner, "href").isEmpty() && (rel.isEmpty() || rel == u"alternate"))
            return attributeOf(inner, "href");
    }
    return {};
}

QDateTime dateOf(const xmlNode* node)
{
    for (const char* name : {"pubDate", "pubdate", "published", "date", "updated", "modified"}) {
        const QDateTime date = text::parseInstant(textOfChild(node, name));
        if (date.isValid())
            return date;
    }
    return {};
}

std::vector<Author> authorsOf(const xmlNode* node)
{
    Author author;
    author.name = textOfChild(node, "creator", dublinCore);
    const QString text = textOfChild(node, "author");
    if (author.name.isEmpty() && !text.isEmpty()) {
        const qsizetype open = text.indexOf(u'('), close = text.lastIndexOf(u')');
        if (text.contains(u'@') && open > 0 && close > open) {
            author.email = text.left(open).trimmed();
            author.name = text.mid(open + 1, close - open - 1).trimmed();
        } else {
            (text.contains(u'@') ? author.email : author.name) = text;
        }
    }
    if (author.name.isEmpty() && author.email.isEmpty())
        return {};
    return {author};
}

void readAttachments(const xmlNode* node, const QUrl& base, Item& item)
{
    for (const xmlNode* inner = node->children; inner; inner = inner->next) {
        if (inner->type != XML_ELEMENT_NODE)
            continue;
        const QString name = nameOf(inner);
        const bool isMedia = namespaceOf(inner) == QLatin1StringView(media);
        if (name == u"category" && !textOf(inner).isEmpty())
            item.tags << textOf(inner);
        if (name != u"enclosure" && !(isMedia && (name == u"content" || name == u"thumbnail")))
            continue;
        Attachment attachment;
        attachment.url = absoluteUrl(attributeOf(inner, "url"), base);
        attachment.mimeType = attributeOf(inner, "type");
        bool isNumber = false;
        const qint64 size = attributeOf(inner, name == u"enclosure" ? "length" : "fileSize").toLongLong(&isNumber);
        if (isNumber && size >= 0)
            attachment.sizeBytes = size;
        const bool isImage = attachment.mimeType.startsWith(u"image/") || name == u"thumbnail";
        if (isImage && item.image.isEmpty())
            item.image = attachment.url;
        if (!attachment.url.isEmpty() && name != u"thumbnail")
            item.attachments.push_back(attachment);
    }
}

Item readItem(const xmlNode* node, const QUrl& document)
{
    const QUrl base = baseOf(node, document);
    Item item;
    item.title = plainTitle(textOfChild(node, "title"));
    item.url = absoluteUrl(linkOf(node), base);
    const xmlNode* guid = child(node, "guid");
    item.id = guid ? textOf(guid) : attributeOf(node, "about");
    if (item.url.isEmpty() && guid && attributeOf(guid, "isPermaLink") != u"false")
        item.url = absoluteUrl(textOf(guid), base);
    if (item.id.isEmpty())
        item.id = item.url;
    const QString encoded = textOfChild(node, "encoded", contentModule);
    const QString description = textOfChild(node, "description");
    item.contentHtml =
        html::sanitise(encoded.isEmpty() ? description : encoded, item.url.isEmpty() ? base : QUrl(item.url));
    if (!encoded.isEmpty())
        item.summary = html::plainText(description);
    item.published = dateOf(node);
    item.authors = authorsOf(node);
    readAttachments(node, base, item);
    return item;
}

void readItems(const xmlNode* parent, const QUrl& base, const Limits& limits, Feed& feed)
{
    for (const xmlNode* node = parent->children; node && qsizetype(feed.items.size()) < limits.maxItems;
         node = node->next) {
        if (node->type == XML_ELEMENT_NODE && nameOf(node) == u"item")
            feed.items.push_back(readItem(node, base));
    }
}

void readLinks(const xmlNode* channel, const QUrl& base, Feed& feed)
{
    for (const xmlNode* node = channel->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || nameOf(node) != u"link" ||
            namespaceOf(node) != QLatin1StringView(atomNamespace))
            continue;
        const QString href = absoluteUrl(attributeOf(node, "href"), base);
        if (attributeOf(node, "rel") == u"hub")
            feed.hubUrl = href;
        if (attributeOf(node, "rel") == u"self")
            feed.feedUrl = href;
    }
}

QString formatOf(const xmlNode* root)
{
    if (nameOf(root).compare(u"rdf", Qt::CaseInsensitive) == 0)
        return child(root, "channel", "http://purl.org/rss/1.0/") ? u"rss10"_s : u"rdf"_s;
    return attributeOf(root, "version").startsWith(u"0.9") ? u"rss09x"_s : u"rss20"_s;
}

} // namespace

QString absoluteUrl(const QString& link, const QUrl& base)
{
    if (link.trimmed().isEmpty())
        return {};
    QUrl url(link.trimmed(), QUrl::TolerantMode);
    if (url.isRelative())
        url = base.isEmpty() ? QUrl() : base.resolved(url);
    const QString scheme = url.scheme().toLower();
    const bool isSafe = url.isValid() && (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    return isSafe ? url.toString(QUrl::FullyEncoded) : QString();
}

Feed readRss(const xmlNode* root, const Hint& hint, const Limits& limits)
{
    Feed feed;
    feed.format = formatOf(root);
    const xmlNode* channel = child(root, "channel");
    if (!channel)
        channel = root;
    const QUrl base = baseOf(channel, hint.url);
    feed.title = plainTitle(textOfChild(channel, "title"));
    feed.homePageUrl = absoluteUrl(linkOf(channel), base);
    feed.description = html::plainText(textOfChild(channel, "description"));
    feed.language = textOfChild(channel, "language");
    feed.updated = text::parseInstant(textOfChild(channel, "lastBuildDate"));
    feed.published = text::parseInstant(textOfChild(channel, "pubDate"));
    bool isNumber = false;
    const int ttl = textOfChild(channel, "ttl").toInt(&isNumber);
    if (isNumber && ttl > 0)
        feed.ttlMinutes = ttl;
    readLinks(channel, base, feed);
    readItems(channel, base, limits, feed);
    if (channel != root)
        readItems(root, base, limits, feed); // RSS 1.0 keeps its items beside the channel
    return feed;
}

} // namespace pado::feed
