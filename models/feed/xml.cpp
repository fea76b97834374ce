#include "xml.h"

#include <QHash>
#include <QRegularExpression>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

/// xmlFree is a variable, not a function.
struct FreesXml {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};

/// Named entities of HTML that feeds use without declaring them, and characters that XML forbids.
QString repaired(const QString& text)
{
    static const QRegularExpression stray(
        u"&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});)([a-zA-Z][a-zA-Z0-9]{1,30};)?"_s);
    static const QHash<QString, QString> known = {
        {u"nbsp;"_s, u"\u00a0"_s}, {u"middot;"_s, u"·"_s}, {u"hellip;"_s, u"…"_s}, {u"ldquo;"_s, u"“"_s},
        {u"rdquo;"_s, u"”"_s},     {u"lsquo;"_s, u"‘"_s},  {u"rsquo;"_s, u"’"_s},  {u"ndash;"_s, u"–"_s},
        {u"mdash;"_s, u"—"_s},     {u"copy;"_s, u"©"_s},   {u"reg;"_s, u"®"_s},    {u"bull;"_s, u"•"_s},
        {u"times;"_s, u"×"_s},     {u"deg;"_s, u"°"_s},    {u"laquo;"_s, u"«"_s},  {u"raquo;"_s, u"»"_s}};
    QString out;
    out.reserve(text.size());
    qsizetype last = 0;
    qsizetype dataEnd = 0; // nothing before it needs repair: it lies in a CDATA section looked at already
    qsizetype nextData = text.indexOf(u"<![CDATA["_s);
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        while (nextData >= 0 && nextData < at) {
            const qsizetype close = text.indexOf(u"]]>"_s, nextData);
            dataEnd = close < 0 ? text.size() : close;
            nextData = close < 0 ? -1 : text.indexOf(u"<![CDATA["_s, close);
        }
        if (at < dataEnd)
            continue;
        const auto match =
            stray.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            continue;
        out += QStringView(text).mid(last, at - last);
        const auto entity = known.constFind(match.captured(1));
        out += entity != known.cend() ? *entity : u"&amp;"_s + match.captured(1);
        last = at + match.capturedLength();
    }
    out += QStringView(text).mid(last);
    out.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'; });
    return out;
}

} // namespace

QString declaredEncoding(QByteArrayView bytes)
{
    static const QRegularExpression pattern(u"<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']"_s);
    return pattern.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 400)))).captured(1);
}

ParsedXml parseXml(const QString& text)
{
    static const QRegularExpression declaration(u"^\\s*<\\?xml[^>]*\\?>"_s);
    QString body = text;
    body.remove(declaration); // it names the encoding of the bytes, which are decoded already
    const QByteArray bytes = repaired(body.trimmed()).toUtf8();
    constexpr int strict =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_HUGE;
    ParsedXml parsed;
    std::unique_ptr<xmlParserCtxt, Releases<xmlFreeParserCtxt>> context(xmlNewParserCtxt());
    if (!context)
        return parsed;
    parsed.document.reset(xmlCtxtReadMemory(context.get(), bytes.constData(), int(bytes.size()), "", "UTF-8",
                                            strict | XML_PARSE_RECOVER));
    parsed.isMalformed = !context->wellFormed;
    return parsed;
}

QString nameOf(const xmlNode* node)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(node->name));
}

QString namespaceOf(const xmlNode* node)
{
    return node->ns && node->ns->href ? QString::fromUtf8(reinterpret_cast<const char*>(node->ns->href)).toLower()
                                      : QString();
}

QString attributeOf(const xmlNode* node, const char* name)
{
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        if (std::strcmp(reinterpret_cast<const char*>(attribute->name), name) == 0) {
            std::unique_ptr<xmlChar, FreesXml> value(xmlNodeListGetString(node->doc, attribute->children, 1));
            return QString::fromUtf8(reinterpret_cast<const char*>(value.get())).trimmed();
        }
    }
    return {};
}

QString textOf(const xmlNode* node)
{
    std::unique_ptr<xmlChar, FreesXml> content(xmlNodeGetContent(node));
    return QString::fromUtf8(reinterpret_cast<const char*>(content.get())).trimmed();
}

QString innerXml(const xmlNode* node)
{
    std::unique_ptr<xmlBuffer, Releases<xmlBufferFree>> buffer(xmlBufferCreate());
    for (xmlNode* inner = node->children; inner; inner = inner->next)
        xmlNodeDump(buffer.get(), node->doc, inner, 0, 0);
    return QString::fromUtf8(reinterpret_cast<const char*>(xmlBufferContent(buffer.get())));
}

QUrl baseOf(const xmlNode* node, const QUrl& document)
{
    QStringList bases;
    for (const xmlNode* at = node; at && at->type == XML_ELEMENT_NODE; at = at->parent) {
        const QString base = attributeOf(at, "base");
        if (!base.isEmpty())
            bases.prepend(base);
    }
    QUrl url = document;
    for (const QString& base : bases)
        url = url.isEmpty() ? QUrl(base) : url.resolved(QUrl(base));
    return url;
}

const xmlNode* child(const xmlNode* parent, const char* name, const char* namespaceUri)
{
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || std::strcmp(reinterpret_cast<const char*>(node->name), name) != 0)
            continue;
        if (!namespaceUri || namespaceOf(node) == QLatin1StringView(namespaceUri))
            return node;
    }
    return nullptr;
}

} // namespace pado::feed
