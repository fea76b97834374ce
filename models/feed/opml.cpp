#include "feed/opml.h"

#include "text/encoding.h"
#include "xml.h"

#include <QBuffer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int deepest = 32;                  ///< folders in folders
constexpr qsizetype longestHead = 64 * 1024; ///< of one of its elements

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

QString titleOf(const xmlNode* node)
{
    const QString title = attributeOf(node, "title");
    return title.isEmpty() ? attributeOf(node, "text") : title;
}

enum class Kind { Feed, Folder };

/// What Pado knows is left out, unless it says more than Pado keeps: a text beside a title, a type other than rss.
bool isKept(const QString& name, const QString& value, const xmlNode* node, Kind kind)
{
    if (kind == Kind::Folder)
        return !isNamed(name, "text") || value.trimmed() != titleOf(node);
    constexpr const char* known[] = {"title", "xmlUrl", "htmlUrl"};
    if (isNamed(name, "text"))
        return !value.isEmpty() && value.trimmed() != attributeOf(node, "title") &&
               !attributeOf(node, "title").isEmpty();
    if (isNamed(name, "type"))
        return value.compare(u"rss", Qt::CaseInsensitive) != 0;
    return std::ranges::none_of(known, [&](const char* one) { return isNamed(name, one); });
}

/// Attributes with a prefix bring its declaration along.
OtherAttributes othersOf(const xmlNode* node, Kind kind)
{
    OtherAttributes others;
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
        const bool isReadable = !name.contains(QChar::ByteOrderMark); // which reading leaves out
        if (const QString value = valueOf(attribute); isReadable && isKept(name, value, node, kind))
            others.emplace_back(name, value);
    }
    return others;
}

void collect(const xmlNode* parent, const QStringList& folders, Opml& opml)
{
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const QString url = attributeOf(node, "xmlUrl");
        const QString title = titleOf(node);
        if (!url.isEmpty())
            opml.outlines.push_back({url, title, attributeOf(node, "htmlUrl"), folders, othersOf(node, Kind::Feed)});
        const bool isFolder = url.isEmpty() && !title.isEmpty() && folders.size() < deepest;
        const QStringList path = isFolder ? folders + QStringList{title} : folders;
        if (isFolder) {
            OpmlFolder folder{path, !hasElements(node), othersOf(node, Kind::Folder)};
            const bool isKnown = std::ranges::find(opml.folders, path, &OpmlFolder::path) != opml.folders.end();
            if ((folder.isEmpty || !folder.others.empty()) && !isKnown)
                opml.folders.push_back(std::move(folder));
        }
        if (path.size() < deepest)
            collect(node, path, opml);
    }
}

bool isDate(const QString& name)
{
    return isNamed(name, "dateCreated") || isNamed(name, "dateModified");
}

/// An element with the namespaces that it needs, as XML.
QByteArray xmlOf(const xmlNode* node)
{
    const std::unique_ptr<xmlNode, Releases<xmlFreeNode>> copy(
        xmlDocCopyNode(const_cast<xmlNode*>(node), node->doc, 1)); // it reads what it copies
    const std::unique_ptr<xmlBuffer, Releases<xmlBufferFree>> buffer(xmlBufferCreate());
    if (!copy || !buffer || xmlNodeDump(buffer.get(), copy->doc, copy.get(), 0, 0) < 0)
        return {};
    return QByteArray(reinterpret_cast<const char*>(xmlBufferContent(buffer.get())), xmlBufferLength(buffer.get()));
}

QByteArrayList headOf(const xmlNode* head)
{
    QByteArrayList elements;
    for (const xmlNode* node = head ? head->children : nullptr; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || isDate(QString::fromUtf8(nameOf(node))))
            continue;
        const QByteArray xml = xmlOf(node);
        if (xml.size() <= longestHead && !elementName(xml).isEmpty())
            elements.append(xml);
    }
    return elements;
}

/// What the head held is written as it came: a writer of tokens would rename its prefixes.
void writeHead(QXmlStreamWriter& xml, const QByteArrayList& elements, const QDateTime& created)
{
    xml.writeStartElement(u"head"_s);
    const auto isTitle = [](const QByteArray& one) { return isNamed(elementName(one), "title"); };
    if (std::ranges::none_of(elements, isTitle))
        xml.writeTextElement(u"title"_s, u"Pado"_s);
    xml.writeTextElement(u"dateCreated"_s, created.toUTC().toString(Qt::RFC2822Date));
    for (const QByteArray& element : elements) {
        if (!elementName(element).isEmpty())
            xml.device()->write("\n        " + element);
    }
    xml.writeEndElement();
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

/// Writes outlines into their folders, which are opened and closed on the way.
class Body
{
public:
    Body(QXmlStreamWriter& xml, const std::vector<OpmlFolder>& folders) : m_xml(xml), m_folders(folders) {}

    void goTo(const QStringList& path)
    {
        qsizetype common = 0;
        while (common < m_open.size() && common < path.size() && m_open[common] == path[common])
            ++common;
        for (; m_open.size() > common; m_open.removeLast())
            m_xml.writeEndElement();
        while (m_open.size() < path.size()) {
            m_open << path[m_open.size()];
            start();
        }
    }

private:
    void start()
    {
        m_xml.writeStartElement(u"outline"_s);
        const auto known = std::ranges::find(m_folders, m_open, &OpmlFolder::path);
        const OtherAttributes others = known == m_folders.end() ? OtherAttributes() : known->others;
        if (std::ranges::none_of(others, [](const auto& one) { return isNamed(one.first, "text"); }))
            m_xml.writeAttribute(u"text"_s, m_open.back());
        for (const auto& [name, value] : others)
            m_xml.writeAttribute(name, value);
    }

    QXmlStreamWriter& m_xml;
    const std::vector<OpmlFolder>& m_folders;
    QStringList m_open;
};

} // namespace

QString elementName(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    const QString name = reader.readNextStartElement() ? reader.qualifiedName().toString() : QString();
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QString() : name;
}

Result<Opml> parseOpml(QByteArrayView bytes)
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
    Opml opml;
    opml.head = headOf(child(root, "head"));
    collect(body, {}, opml);
    return opml;
}

QByteArray writeOpml(const Opml& opml, const QDateTime& created)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    writeHead(xml, opml.head, created);
    xml.writeStartElement(u"body"_s);
    std::vector<Outline> sorted = opml.outlines;
    for (const OpmlFolder& folder : opml.folders) {
        if (folder.isEmpty)
            sorted.push_back({.url = {}, .title = {}, .siteUrl = {}, .folders = folder.path, .others = {}});
    }
    std::ranges::stable_sort(sorted, {}, &Outline::folders);
    Body body(xml, opml.folders);
    for (const Outline& outline : sorted) {
        body.goTo(outline.folders);
        if (!outline.url.isEmpty())
            write(xml, outline);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace pado::feed
