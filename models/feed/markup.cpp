#include "markup.h"

#include "html/characters.h"
#include "html/html.h"
#include "namespaces.h"
#include "text/encoding.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

bool isOneOf(QByteArrayView name, std::initializer_list<const char*> names)
{
    return std::ranges::any_of(names, [&](const char* one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

/// Writes XHTML as HTML: no prefixes, void elements without an end tag, all others with one. Elements whose text HTML
/// does not read as markup are left out; no reader may see them.
class HtmlWriter
{
public:
    explicit HtmlWriter(const xmlNode* parent) : m_parent(parent) {}

    QByteArray run()
    {
        const xmlNode* node = m_parent->children;
        while (node) {
            if (const xmlNode* below = open(node)) {
                node = below;
                continue;
            }
            while (!node->next && node->parent != m_parent) {
                node = node->parent;
                close(node);
            }
            node = node->next;
        }
        return std::move(m_out);
    }

private:
    /// @return first child, where there is one to go on with
    const xmlNode* open(const xmlNode* node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            html::appendEscaped(reinterpret_cast<const char*>(node->content), m_out);
        if (node->type != XML_ELEMENT_NODE || isLeftOut(nameOf(node)))
            return nullptr;
        m_out.append('<').append(nameOf(node));
        for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next)
            put(attribute);
        m_out.append('>');
        if (node->children)
            return node->children;
        close(node);
        return nullptr;
    }

    void close(const xmlNode* node)
    {
        if (!isOneOf(nameOf(node), {"br", "hr", "img", "wbr", "input", "area", "col", "source", "track", "command"}))
            m_out.append("</").append(nameOf(node)).append('>');
    }

    static bool isLeftOut(QByteArrayView name)
    {
        return isOneOf(name, {"script", "style", "iframe", "noembed", "noframes", "plaintext", "xmp"});
    }

    void put(const xmlAttr* attribute)
    {
        const bool isLink =
            attribute->ns && QByteArrayView(reinterpret_cast<const char*>(attribute->ns->href)).endsWith("xlink");
        m_out.append(' ')
            .append(isLink ? "xlink:" : "")
            .append(reinterpret_cast<const char*>(attribute->name))
            .append("=\"");
        for (const xmlNode* value = attribute->children; value; value = value->next) {
            if (value->content)
                html::appendEscaped(reinterpret_cast<const char*>(value->content), m_out);
        }
        m_out.append('"');
    }

    const xmlNode* m_parent;
    QByteArray m_out;
};

bool looksLikeHtml(QByteArrayView text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (qsizetype at = text.indexOf('<'); at >= 0 && at + 2 < text.size(); at = text.indexOf('<', at + 1)) {
        if (isLetter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!')
            return true;
    }
    for (qsizetype at = text.indexOf('&'); at >= 0 && at + 2 < text.size(); at = text.indexOf('&', at + 1)) {
        const bool isNamed = isLetter(text[at + 1]) || text[at + 1] == '#';
        if (isNamed && text.sliced(at, std::min<qsizetype>(34, text.size() - at)).contains(';'))
            return true;
    }
    return false;
}

Markup ofBase64(const xmlNode* node, bool isPlain)
{
    const QByteArray decoded = QByteArray::fromBase64(rawTextOf(node).simplified());
    const QByteArray text = text::isUtf8(decoded) ? decoded : text::decode(decoded).text.toUtf8();
    return {text, !isPlain};
}

/// The only element inside, where that is the div that Atom demands around XHTML and that is no part of it.
const xmlNode* wrapper(const xmlNode* node)
{
    const xmlNode* found = nullptr;
    for (const xmlNode* inner = node->children; inner; inner = inner->next) {
        const bool isBlank = inner->type == XML_TEXT_NODE &&
                             QByteArrayView(reinterpret_cast<const char*>(inner->content)).trimmed().isEmpty();
        if (isBlank || inner->type == XML_COMMENT_NODE)
            continue;
        if (found || inner->type != XML_ELEMENT_NODE || nameOf(inner) != "div")
            return nullptr;
        found = inner;
    }
    return found;
}

Markup ofAtom(const xmlNode* node, Dialect dialect)
{
    const QString type = attributeOf(node, "type").toLower();
    const QString mode = dialect == Dialect::Atom03 ? attributeOf(node, "mode").toLower() : QString();
    const bool isHtml = type == u"html" || type == u"text/html";
    const bool isPlain = type.isEmpty() || type == u"text" || type == u"text/plain";
    if (mode == u"base64")
        return ofBase64(node, type == u"text/plain");
    if (hasElements(node)) {
        const xmlNode* div = dialect == Dialect::Atom10 ? wrapper(node) : nullptr;
        return {HtmlWriter(div ? div : node).run(), true};
    }
    const bool isXml = type.contains(u"xhtml") || type.endsWith(u"+xml") || type.endsWith(u"/xml");
    if (isHtml || isPlain || isXml || type.startsWith(u"text/") || dialect == Dialect::Atom03) {
        const bool mayBeHtml = type.isEmpty() && mode == u"escaped";
        const QByteArray text = rawTextOf(node);
        return {text, isHtml || (mayBeHtml && looksLikeHtml(text)) || (isXml && mode == u"escaped")};
    }
    return ofBase64(node, false);
}

} // namespace

Markup markupOf(const xmlNode* node, Dialect dialect)
{
    if (!node)
        return {};
    const bool isAtom = dialect == Dialect::Atom03 || dialect == Dialect::Atom10;
    if (isAtom && spaceOf(node) == Space::Core)
        return ofAtom(node, dialect);
    if (hasElements(node))
        return {HtmlWriter(node).run(), true};
    if (attributeOf(node, "mode").toLower() == u"base64")
        return ofBase64(node, false);
    const QByteArray text = rawTextOf(node);
    return {text, looksLikeHtml(text)};
}

QString plainLine(const Markup& markup)
{
    if (markup.isHtml)
        return html::plainText(html::sanitise(QByteArrayView(markup.text))).simplified();
    return html::printable(QString::fromUtf8(markup.text)).simplified();
}

} // namespace pado::feed
