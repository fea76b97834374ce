#include "xml.h"

#include "repair.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr int maxTreeDepth = 512;

// HUGE: long texts and deep trees are bounded here and in repair.h; entities, which it would let grow, are refused.
constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_HUGE |
                        XML_PARSE_IGNORE_ENC;

/// xmlFree is a variable, not a function.
struct FreesXml {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};

/// What the parser's callbacks share; reached through `_private`.
struct Reading {
    ItemSink& sink;
    int depth = 0;
    int openItems = 0;
    bool isRefused = false; ///< entities or depth: to be repaired
};

Reading& readingOf(void* context)
{
    return *static_cast<Reading*>(static_cast<xmlParserCtxt*>(context)->_private);
}

bool isItemName(const xmlChar* name)
{
    return xmlStrcasecmp(name, BAD_CAST "item") == 0 || xmlStrcasecmp(name, BAD_CAST "entry") == 0;
}

void refuse(void* context)
{
    readingOf(context).isRefused = true;
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void startElement(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaceCount,
                  const xmlChar** namespaces, int attributeCount, int defaulted, const xmlChar** attributes)
{
    Reading& reading = readingOf(context);
    if (++reading.depth > maxTreeDepth)
        return refuse(context);
    reading.openItems += isItemName(name);
    xmlSAX2StartElementNs(context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaulted,
                          attributes);
}

void endElement(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri)
{
    Reading& reading = readingOf(context);
    --reading.depth;
    xmlNode* const node = static_cast<xmlParserCtxt*>(context)->node;
    xmlSAX2EndElementNs(context, name, prefix, uri);
    if (!isItemName(name) || --reading.openItems > 0 || !node || !node->parent ||
        node->parent->type != XML_ELEMENT_NODE)
        return;
    reading.sink.item(node);
    // libxml2 tells a tree whose names it shares only when the document is complete.
    auto* const parser = static_cast<xmlParserCtxt*>(context);
    if (!node->doc->dict && xmlDictReference(parser->dict) == 0)
        node->doc->dict = parser->dict;
    // The empty element stays: libxml2 would take the text before it for the one that it is writing.
    xmlFreeNodeList(node->children);
    node->children = node->last = nullptr;
}

void entityDeclared(void* context, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*)
{
    refuse(context);
}

void entityReferred(void* context, const xmlChar*)
{
    refuse(context);
}

using Context = std::unique_ptr<xmlParserCtxt, Releases<xmlFreeParserCtxt>>;

Context contextFor(Reading& reading)
{
    Context context(xmlNewParserCtxt());
    if (!context)
        return context;
    context->_private = &reading;
    context->sax->startElementNs = startElement;
    context->sax->endElementNs = endElement;
    context->sax->entityDecl = entityDeclared;
    context->sax->reference = entityReferred;
    context->sax->comment = nullptr;
    context->sax->processingInstruction = nullptr;
    return context;
}

/// The only child, if it is text that needs no putting together; nullptr for all else.
const xmlNode* soleText(const xmlNode* children)
{
    return children && !children->next && children->type == XML_TEXT_NODE ? children : nullptr;
}

/// A tag so long that libxml2's search for doubled attributes would take for ever.
bool hasHugeTag(QByteArrayView xml)
{
    constexpr qsizetype huge = 32 * 1024;
    const char* const end = xml.data() + xml.size();
    for (const char* at = xml.data(); at < end;) {
        const auto* tag = static_cast<const char*>(std::memchr(at, '<', size_t(end - at)));
        if (!tag)
            return false;
        const auto* close = static_cast<const char*>(std::memchr(tag, '>', size_t(end - tag)));
        if (!close)
            return end - tag > huge;
        if (close - tag > huge && tag[1] != '!' && tag[1] != '?')
            return true;
        at = close + 1;
    }
    return false;
}

QByteArrayView withoutMargin(QByteArrayView xml)
{
    while (!xml.isEmpty() && uchar(xml.front()) <= ' ')
        xml = xml.sliced(1);
    while (!xml.isEmpty() && uchar(xml.back()) <= ' ')
        xml.chop(1);
    return xml;
}

/// Gives libxml2 its input piece by piece: from memory it would copy all of it first.
int nextPiece(void* source, char* to, int most)
{
    auto& left = *static_cast<QByteArrayView*>(source);
    const qsizetype size = std::min<qsizetype>(most, left.size());
    std::memcpy(to, left.data(), size_t(size));
    left = left.sliced(size);
    return int(size);
}

/// @return whether the document was well-formed
bool read(QByteArrayView xml, ItemSink& sink, int options, XmlDocument& document)
{
    Reading reading{sink};
    const Context context = contextFor(reading);
    if (!context)
        return false;
    document.reset(xmlCtxtReadIO(context.get(), nextPiece, nullptr, &xml, "", "UTF-8", options));
    return context->wellFormed && !reading.isRefused;
}

} // namespace

QString declaredEncoding(QByteArrayView bytes)
{
    static const QRegularExpression pattern(u"<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']"_s);
    return pattern.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 400)))).captured(1);
}

ParsedXml parseXml(QByteArrayView utf8, ItemSink& sink)
{
    const QByteArrayView xml = withoutMargin(utf8);
    ParsedXml parsed;
    if (xml.isEmpty())
        return parsed;
    if (!hasHugeTag(xml) && read(xml, sink, options, parsed.document))
        return parsed;
    sink.restart();
    parsed.document.reset();
    parsed.isMalformed = true;
    const QByteArray mended = repaired(xml);
    if (!mended.isEmpty())
        read(mended, sink, options | XML_PARSE_RECOVER, parsed.document);
    return parsed;
}

QByteArrayView nameOf(const xmlNode* node)
{
    const QByteArrayView name(reinterpret_cast<const char*>(node->name));
    const qsizetype colon = name.lastIndexOf(':'); // where the prefix is not declared
    return colon < 0 ? name : name.sliced(colon + 1);
}

QString valueOf(const xmlAttr* attribute)
{
    if (const xmlNode* text = soleText(attribute->children))
        return QString::fromUtf8(reinterpret_cast<const char*>(text->content));
    std::unique_ptr<xmlChar, FreesXml> value(xmlNodeListGetString(attribute->doc, attribute->children, 1));
    return QString::fromUtf8(reinterpret_cast<const char*>(value.get()));
}

QString attributeOf(const xmlNode* node, const char* name)
{
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        QByteArrayView written(reinterpret_cast<const char*>(attribute->name));
        if (const qsizetype colon = written.lastIndexOf(':'); colon >= 0)
            written = written.sliced(colon + 1);
        if (written.compare(name, Qt::CaseInsensitive) == 0)
            return valueOf(attribute).trimmed();
    }
    return {};
}

QByteArray rawTextOf(const xmlNode* node)
{
    if (!node->children)
        return {};
    if (const xmlNode* text = soleText(node->children))
        return QByteArray(reinterpret_cast<const char*>(text->content));
    std::unique_ptr<xmlChar, FreesXml> content(xmlNodeGetContent(node));
    return QByteArray(reinterpret_cast<const char*>(content.get()));
}

QString textOf(const xmlNode* node)
{
    return QString::fromUtf8(rawTextOf(node)).trimmed();
}

bool isBlank(const xmlNode* node)
{
    const xmlNode* text = soleText(node->children);
    return text ? QByteArrayView(reinterpret_cast<const char*>(text->content)).trimmed().isEmpty()
                : rawTextOf(node).trimmed().isEmpty();
}

bool hasElements(const xmlNode* node)
{
    for (const xmlNode* inner = node->children; inner; inner = inner->next) {
        if (inner->type == XML_ELEMENT_NODE)
            return true;
    }
    return false;
}

std::optional<QUrl> statedBase(const xmlNode* node, const QUrl& document)
{
    QStringList bases;
    for (const xmlNode* at = node; at && at->type == XML_ELEMENT_NODE; at = at->parent) {
        const QString base = at->properties ? attributeOf(at, "base") : QString();
        if (!base.isEmpty())
            bases.prepend(base);
    }
    if (bases.isEmpty())
        return std::nullopt;
    QUrl url = document;
    for (const QString& base : bases) {
        const QUrl next = url.isEmpty() ? QUrl(base) : url.resolved(QUrl(base));
        const bool isUsable = next.isValid() && (next.scheme() == u"http" || next.scheme() == u"https");
        if (isUsable)
            url = next;
    }
    return url;
}

QUrl baseOf(const xmlNode* node, const QUrl& document)
{
    return statedBase(node, document).value_or(document);
}

const xmlNode* child(const xmlNode* parent, const char* name)
{
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && nameOf(node).compare(name, Qt::CaseInsensitive) == 0)
            return node;
    }
    return nullptr;
}

} // namespace pado::feed
