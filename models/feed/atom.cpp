#include "html/html.h"
#include "text/instant.h"
#include "xml_feed.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

/// Markup of a text construct, whatever its type: text, html, xhtml.
QString markupOf(const xmlNode* node)
{
    const QString type = attributeOf(node, "type").toLower();
    const QString mode = attributeOf(node, "mode").toLower(); // Atom 0.3
    if (type.contains(u"xhtml") || (mode == u"xml" && !type.startsWith(u"text/plain")) || (type.endsWith(u"+xml")))
        return innerXml(node);
    if (type.isEmpty() || type == u"text" || type == u"text/plain")
        return html::fromPlainText(textOf(node));
    return textOf(node);
}

QString plainOf(const xmlNode* node)
{
    if (!node)
        return {};
    const QString type = attributeOf(node, "type").toLower();
    return type.isEmpty() || type == u"text" ? textOf(node).simplified() : html::plainText(markupOf(node)).simplified();
}

QDateTime dateOf(const xmlNode* entry, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const xmlNode* node = child(entry, name)) {
            const QDateTime date = text::parseInstant(textOf(node));
            if (date.isValid())
                return date;
        }
    }
    return {};
}

std::vector<Author> authorsOf(const xmlNode* parent)
{
    std::vector<Author> authors;
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || nameOf(node) != u"author")
            continue;
        const auto part = [&](const char* name) {
            const xmlNode* inner = child(node, name);
            return inner ? textOf(inner) : QString();
        };
        authors.push_back({part("name"), part("uri"), part("email")});
    }
    return authors;
}

void readLinks(const xmlNode* entry, const QUrl& base, Item& item)
{
    for (const xmlNode* node = entry->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (nameOf(node) == u"category") {
            const QString label =
                attributeOf(node, "label").isEmpty() ? attributeOf(node, "term") : attributeOf(node, "label");
            if (!label.isEmpty())
                item.tags << label;
        }
        if (nameOf(node) != u"link")
            continue;
        const QString rel = attributeOf(node, "rel"), href = absoluteUrl(attributeOf(node, "href"), base);
        if ((rel.isEmpty() || rel == u"alternate") && item.url.isEmpty()) {
            item.url = href;
        } else if (rel == u"enclosure" && !href.isEmpty()) {
            Attachment attachment{href, attributeOf(node, "type"), std::nullopt, attributeOf(node, "title")};
            bool isNumber = false;
            const qint64 size = attributeOf(node, "length").toLongLong(&isNumber);
            if (isNumber && size >= 0)
                attachment.sizeBytes = size;
            item.attachments.push_back(std::move(attachment));
        }
    }
}

Item readEntry(const xmlNode* node, const QUrl& document)
{
    const QUrl base = baseOf(node, document);
    Item item;
    item.title = plainOf(child(node, "title"));
    readLinks(node, base, item);
    const xmlNode* id = child(node, "id");
    item.id = id ? textOf(id) : item.url;
    const QUrl contentBase = item.url.isEmpty() ? base : QUrl(item.url);
    const xmlNode* content = child(node, "content");
    const xmlNode* summary = child(node, "summary");
    if (content)
        item.contentHtml = html::sanitise(markupOf(content), baseOf(content, contentBase));
    if (summary) {
        item.summary = plainOf(summary);
        if (!content)
            item.contentHtml = html::sanitise(markupOf(summary), contentBase);
    }
    item.published = dateOf(node, {"published", "issued", "created", "updated", "modified"});
    item.modified = dateOf(node, {"updated", "modified"});
    item.authors = authorsOf(node);
    return item;
}

} // namespace

Feed readAtom(const xmlNode* root, const Hint& hint, const Limits& limits)
{
    Feed feed;
    feed.format = namespaceOf(root).contains(u"purl.org/atom") || attributeOf(root, "version") == u"0.3" ? u"atom03"_s
                                                                                                         : u"atom10"_s;
    const QUrl base = baseOf(root, hint.url);
    feed.title = plainOf(child(root, "title"));
    feed.description = plainOf(child(root, feed.format == u"atom03" ? "tagline" : "subtitle"));
    feed.language = attributeOf(root, "lang");
    feed.updated = dateOf(root, {"updated", "modified"});
    feed.authors = authorsOf(root);
    for (const xmlNode* node = root->children; node && qsizetype(feed.items.size()) < limits.maxItems;
         node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (nameOf(node) == u"entry")
            feed.items.push_back(readEntry(node, base));
        if (nameOf(node) != u"link")
            continue;
        const QString rel = attributeOf(node, "rel"), href = absoluteUrl(attributeOf(node, "href"), base);
        if (rel == u"self")
            feed.feedUrl = href;
        else if (rel == u"hub")
            feed.hubUrl = href;
        else if ((rel.isEmpty() || rel == u"alternate") && feed.homePageUrl.isEmpty())
            feed.homePageUrl = href;
    }
    return feed;
}

} // namespace pado::feed
