#include "feed/opml.h"

#include "text/encoding.h"
#include "xml.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int deepest = 32; ///< folders in folders

/// An OPML document is wanted whole.
class NoItems : public ItemSink
{
public:
    void item(const xmlNode*) override {}
    void restart() override {}
};

bool isNamed(const QString& attribute, const char* name)
{
    return attribute.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
}

/// What Pado knows is left out, unless it says more than Pado keeps: a text beside a title, a type other than rss.
bool isKept(const QString& name, const QString& value, const xmlNode* node)
{
    constexpr const char* known[] = {"title", "xmlUrl", "htmlUrl"};
    if (isNamed(name, "text"))
        return !value.isEmpty() && value.trimmed() != attributeOf(node, "title") &&
               !attributeOf(node, "title").isEmpty();
    if (isNamed(name, "type"))
        return value.compare(u"rss", Qt::CaseInsensitive) != 0;
    return std::ranges::none_of(known, [&](const char* one) { return isNamed(name, one); });
}

/// Attributes with a prefix bring its declaration along.
std::vector<std::pair<QString, QString>> othersOf(const xmlNode* node)
{
    std::vector<std::pair<QString, QString>> others;
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        QString name = QString::fromUtf8(reinterpret_cast<const char*>(attribute->name));
        if (attribute->ns && attribute->ns->prefix) {
            const QString prefix = QString::fromUtf8(reinterpret_cast<const char*>(attribute->ns->prefix));
            const std::pair declaration(u"xmlns:"_s + prefix,
                                        QString::fromUtf8(reinterpret_cast<const char*>(attribute->ns->href)));
            if (prefix != u"xml" && std::ranges::find(others, declaration) == others.end())
                others.push_back(declaration);
            name.prepend(prefix + u':');
        }
        if (const QString value = valueOf(attribute); isKept(name, value, node))
            others.emplace_back(name, value);
    }
    return others;
}

QString titleOf(const xmlNode* node)
{
    const QString title = attributeOf(node, "title");
    return title.isEmpty() ? attributeOf(node, "text") : title;
}

void collect(const xmlNode* parent, const QStringList& folders, std::vector<Outline>& outlines)
{
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const QString url = attributeOf(node, "xmlUrl");
        const QString title = titleOf(node);
        if (!url.isEmpty())
            outlines.push_back({url, title, attributeOf(node, "htmlUrl"), folders, othersOf(node)});
        const bool isFolder = url.isEmpty() && !title.isEmpty();
        if (folders.size() < deepest)
            collect(node, isFolder ? folders + QStringList{title} : folders, outlines);
    }
}

void write(QXmlStreamWriter& xml, const Outline& outline)
{
    const auto other = [&outline](const char* name, const QString& instead) {
        const auto it = std::ranges::find_if(outline.others, [&](const auto& one) { return isNamed(one.first, name); });
        return it == outline.others.end() ? instead : it->second;
    };
    xml.writeEmptyElement(u"outline"_s);
    xml.writeAttribute(u"type"_s, other("type", u"rss"_s));
    xml.writeAttribute(u"text"_s, other("text", outline.title.isEmpty() ? outline.url : outline.title));
    if (!outline.title.isEmpty())
        xml.writeAttribute(u"title"_s, outline.title);
    xml.writeAttribute(u"xmlUrl"_s, outline.url);
    if (!outline.siteUrl.isEmpty())
        xml.writeAttribute(u"htmlUrl"_s, outline.siteUrl);
    for (const auto& [name, value] : outline.others) {
        if (!isNamed(name, "type") && !isNamed(name, "text"))
            xml.writeAttribute(name, value);
    }
}

} // namespace

Result<std::vector<Outline>> parseOpml(QByteArrayView bytes)
{
    if (bytes.size() > maxBytes)
        return failure("opml.too_large");
    NoItems none;
    const ParsedXml parsed = parseXml(text::decode(bytes).text.toUtf8(), none);
    const xmlNode* root = parsed.document ? xmlDocGetRootElement(parsed.document.get()) : nullptr;
    const xmlNode* body =
        root && nameOf(root).compare("opml", Qt::CaseInsensitive) == 0 ? child(root, "body") : nullptr;
    if (!body)
        return failure("opml.not_opml");
    std::vector<Outline> outlines;
    collect(body, {}, outlines);
    return outlines;
}

QByteArray writeOpml(const std::vector<Outline>& outlines, const QDateTime& created)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, u"Pado"_s);
    xml.writeTextElement(u"dateCreated"_s, created.toUTC().toString(Qt::RFC2822Date));
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    std::vector<Outline> sorted = outlines;
    std::ranges::stable_sort(sorted, {}, &Outline::folders);
    QStringList open;
    for (const Outline& outline : sorted) {
        qsizetype common = 0;
        while (common < open.size() && common < outline.folders.size() && open[common] == outline.folders[common])
            ++common;
        for (; open.size() > common; open.removeLast())
            xml.writeEndElement();
        for (; open.size() < outline.folders.size(); open << outline.folders[open.size()]) {
            xml.writeStartElement(u"outline"_s);
            xml.writeAttribute(u"text"_s, outline.folders[open.size()]);
        }
        write(xml, outline);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace pado::feed
