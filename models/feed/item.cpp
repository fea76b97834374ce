#include "item.h"

#include "atom_link.h"
#include "authors.h"
#include "html/html.h"
#include "namespaces.h"
#include "text/instant.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

void addAttachment(Attachment attachment, Item& item)
{
    constexpr size_t most = 200;
    if (item.attachments.size() >= most)
        return;
    const bool isKnown =
        std::ranges::any_of(item.attachments, [&](const Attachment& other) { return other.url == attachment.url; });
    if (!attachment.url.isEmpty() && !isKnown)
        item.attachments.push_back(std::move(attachment));
}

void readAttachments(const Fields& fields, const std::vector<Link>& links, const QUrl& base, Item& item)
{
    for (const Field field : {Field::Enclosure, Field::MediaContent}) {
        for (const xmlNode* node : fields.all(field)) {
            const QString url = attributeOf(node, "url");
            const QString length = attributeOf(node, field == Field::Enclosure ? "length" : "fileSize");
            Attachment attachment{html::absoluteUrl(url.isEmpty() ? attributeOf(node, "href") : url, base),
                                  attributeOf(node, "type"),
                                  countOf(length),
                                  {}};
            const bool isImage = attachment.mimeType.startsWith(u"image/") || attributeOf(node, "medium") == u"image";
            if (isImage && item.image.isEmpty())
                item.image = attachment.url;
            addAttachment(std::move(attachment), item);
        }
    }
    for (const Link& link : links) {
        if (link.relation == u"enclosure")
            addAttachment({link.url, link.mimeType, countOf(link.length), link.title}, item);
    }
}

QString imageOf(const Fields& fields, const QUrl& base)
{
    for (const Field field : {Field::MediaThumbnail, Field::Image}) {
        if (const xmlNode* node = fields.first(field)) {
            for (const char* name : {"url", "href"}) {
                const QString url = html::absoluteUrl(attributeOf(node, name), base);
                if (!url.isEmpty())
                    return url;
            }
            const xmlNode* inner = child(node, "url");
            const QString url = html::absoluteUrl(inner               ? textOf(inner)
                                                  : hasElements(node) ? QString()
                                                                      : textOf(node),
                                                  base);
            if (!url.isEmpty())
                return url;
        }
    }
    return {};
}

bool looksLikeUrl(const QString& text)
{
    return text.startsWith(u"http://"_s, Qt::CaseInsensitive) || text.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

void readIdentity(const xmlNode* node, const Fields& fields, const std::vector<Link>& links, const QUrl& base,
                  Item& item)
{
    item.url = pageOf(links);
    if (item.url.isEmpty())
        item.url = html::absoluteUrl(attributeOf(node, "href"), base); // CDF
    const QString original = html::absoluteUrl(fields.text({Field::OriginalLink}), base);
    if (!original.isEmpty())
        item.url = original;
    const xmlNode* guid = fields.first(Field::Guid);
    item.id = fields.text({Field::Id, Field::Guid});
    if (item.id.startsWith(u'/'))
        item.id = html::absoluteUrl(item.id, base);
    if (item.id.isEmpty())
        item.id = attributeOf(node, "about");
    const bool isPermaLink =
        guid && attributeOf(guid, "isPermaLink").toLower() != u"false" && looksLikeUrl(textOf(guid));
    if (item.url.isEmpty() && isPermaLink)
        item.url = html::absoluteUrl(textOf(guid), base);
    if (item.url.isEmpty() && looksLikeUrl(attributeOf(node, "about")))
        item.url = html::absoluteUrl(attributeOf(node, "about"), base);
    if (item.id.isEmpty())
        item.id = item.url;
}

const xmlNode* firstOf(const Fields& fields, std::initializer_list<Field> order)
{
    for (const Field field : order) {
        if (const xmlNode* node = fields.first(field))
            return node;
    }
    return nullptr;
}

void readText(const Fields& fields, Dialect dialect, Draft& draft)
{
    draft.title = markupOf(firstOf(fields, {Field::Title, Field::MediaTitle}), dialect);
    const xmlNode* content = firstOf(fields, {Field::Encoded, Field::Content});
    const xmlNode* summary = fields.first(Field::Summary);
    const xmlNode* description = fields.first(Field::Description);
    if (!content && description && summary)
        content = description; // the longer of the two
    else if (!summary)
        summary = description ? description : firstOf(fields, {Field::MediaDescription, Field::Subtitle});
    draft.content = markupOf(content, dialect);
    draft.summary = markupOf(summary, dialect);
    const xmlNode* based = content ? content : summary;
    if (based) {
        const std::optional<QUrl> stated = statedBase(based, draft.base);
        draft.base = stated ? *stated : draft.item.url.isEmpty() ? draft.base : QUrl(draft.item.url);
    }
}

} // namespace

QDateTime instantOf(const QString& text)
{
    const QDateTime date = text::parseInstant(text);
    const bool isUsual = date.isValid() && date.date().year() >= 1 && date.date().year() <= 9999;
    return isUsual ? date : QDateTime();
}

std::optional<qint64> countOf(const QString& text)
{
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

QDateTime dateOf(const Fields& fields, std::initializer_list<Field> order)
{
    for (const Field field : order) {
        QDateTime last;
        for (const xmlNode* node : fields.all(field)) {
            const QDateTime date = instantOf(textOf(node));
            last = date.isValid() ? date : last;
        }
        if (last.isValid())
            return last;
    }
    return {};
}

QStringList tagsOf(const Fields& fields)
{
    QStringList tags;
    const auto add = [&](const QString& tag) {
        const QString word = tag.simplified();
        if (!word.isEmpty() && !tags.contains(word))
            tags << word;
    };
    const auto addCategory = [&](const xmlNode* node) {
        for (const char* name : {"label", "term", "text"}) {
            if (const QString value = attributeOf(node, name); !value.isEmpty())
                return add(value);
        }
        if (!hasElements(node))
            add(textOf(node));
    };
    constexpr qsizetype maxTags = 200;
    for (const Field field : {Field::Tags, Field::Category, Field::Subject, Field::Keywords}) {
        for (const xmlNode* node : fields.all(field)) {
            if (tags.size() > maxTags)
                break;
            if (field == Field::Tags || field == Field::Keywords) {
                for (const QString& word : textOf(node).left(10'000).split(u','))
                    add(word);
                continue;
            }
            addCategory(node);
            for (const xmlNode* inner = node->children; inner; inner = inner->next) {
                if (inner->type == XML_ELEMENT_NODE && fieldOf(inner) == Field::Category)
                    addCategory(inner); // itunes:category in itunes:category
            }
        }
    }
    return tags;
}

Draft readItem(const xmlNode* node, Dialect dialect, const QUrl& document)
{
    Draft draft;
    const Fields fields(node);
    draft.base = baseOf(node, document);
    Item& item = draft.item;
    const std::vector<Link> links = linksOf(fields, document);
    readIdentity(node, fields, links, draft.base, item);
    item.published = dateOf(fields, {Field::Published, Field::Date, Field::Created});
    item.modified = dateOf(fields, {Field::Updated});
    if (!item.modified.isValid())
        item.modified = instantOf(attributeOf(node, "lastmod")); // CDF
    if (!item.published.isValid())
        item.published = item.modified;
    item.authors = authorsOf(fields, draft.base);
    item.tags = tagsOf(fields);
    readAttachments(fields, links, draft.base, item);
    if (item.id.isEmpty() && !item.attachments.empty())
        item.id = item.attachments.front().url; // a podcast's episode
    if (item.image.isEmpty())
        item.image = imageOf(fields, draft.base);
    readText(fields, dialect, draft);
    return draft;
}

} // namespace pado::feed
