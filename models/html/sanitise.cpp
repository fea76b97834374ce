#include "allowed.h"
#include "html/characters.h"
#include "html/html.h"
#include "html/tree.h"
#include "simple.h"
#include "style.h"
#include "words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::html
{

namespace
{

bool isTrackingPixel(const GumboElement& element)
{
    const auto isTiny = [&](const char* name) {
        const QByteArrayView value = rawAttribute(element, name).trimmed();
        return value == "0" || value == "1" || value == "0px" || value == "1px";
    };
    return isTiny("width") && isTiny("height");
}

class Sanitiser : public Visitor
{
public:
    explicit Sanitiser(const QUrl& base) : m_base(base) {}

    bool enter(const GumboNode& node) override
    {
        const Fate fate = fateOf(node);
        const GumboElement& element = node.v.element;
        if (element.tag == GUMBO_TAG_IFRAME && element.tag_namespace == GUMBO_NAMESPACE_HTML)
            return fallback(element), false;
        if (fate != Fate::Keep)
            return fate == Fate::Unwrap;
        if (element.tag == GUMBO_TAG_IMG)
            return image(element), false;
        open(node);
        m_words.enter(node);
        m_hidden += Words::hides(node);
        return true;
    }

    void leave(const GumboNode& node) override
    {
        if (fateOf(node) != Fate::Keep)
            return;
        if (!isVoid(node) && !isClosedAtOnce(node))
            m_out.append("</").append(elementName(node)).append('>');
        m_words.leave(node);
        m_hidden -= Words::hides(node);
    }

    void text(QByteArrayView utf8) override
    {
        appendEscaped(utf8, m_out);
        if (m_hidden == 0)
            m_words.text(utf8);
    }

    /// Stays as something that cannot end before its end; feeds mark places with comments.
    void comment(QByteArrayView utf8) override
    {
        m_out.append("<!-- ");
        appendEscaped(QByteArray(utf8.trimmed().toByteArray()).replace('-', ' ').trimmed(), m_out);
        m_out.append(" -->");
    }

    Clean result() const { return {printable(QString::fromUtf8(m_out)), m_words.result()}; }

private:
    static bool isClosedAtOnce(const GumboNode& node)
    {
        const GumboElement& element = node.v.element;
        const GumboStringPiece& tag = element.original_tag;
        return element.tag_namespace != GUMBO_NAMESPACE_HTML && element.children.length == 0 && tag.length > 1 &&
               tag.data[tag.length - 2] == '/';
    }

    /// What a frame holds for readers without frames is text to the parser. A frame in it is not looked into.
    void fallback(const GumboElement& frame)
    {
        if (m_isInFrame || frame.children.length == 0)
            return;
        const auto* text = static_cast<const GumboNode*>(frame.children.data[0]);
        if (text->type != GUMBO_NODE_TEXT)
            return;
        m_isInFrame = true;
        const Tree tree(QByteArrayView(text->v.text.text), Tree::Kind::Fragment);
        tree.walkBody(*this);
        m_isInFrame = false;
    }

    void open(const GumboNode& node)
    {
        const GumboElement& element = node.v.element;
        m_out.append('<').append(elementName(node));
        for (unsigned int i = 0; i < element.attributes.length; ++i)
            put(*static_cast<const GumboAttribute*>(element.attributes.data[i]), element);
        if (element.tag == GUMBO_TAG_SVG)
            put("xmlns", "http://www.w3.org/2000/svg");
        else if (element.tag == GUMBO_TAG_MATH)
            put("xmlns", "http://www.w3.org/1998/Math/MathML");
        m_out.append(isClosedAtOnce(node) ? "/>" : ">");
    }

    void image(const GumboElement& element)
    {
        if (isTrackingPixel(element))
            return;
        QByteArray source = pictureUrl(rawAttribute(element, "src"));
        for (const char* name : {"data-src", "data-original", "data-lazy-src"}) {
            if (source.isEmpty() || source.startsWith("data:"))
                if (const QByteArray later = safeUrl(rawAttribute(element, name)); !later.isEmpty())
                    source = later;
        }
        const bool isRefused = gumbo_get_attribute(&element.attributes, "src") != nullptr;
        if (source.isEmpty() && isRefused)
            return;
        m_out.append("<img");
        if (!source.isEmpty())
            put("src", source);
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            if (qstrcmp(attribute.name, "src") != 0)
                put(attribute, element);
        }
        m_out.append('>');
    }

    void put(const char* name, QByteArrayView value)
    {
        m_out.append(' ').append(name).append("=\"");
        appendEscaped(value, m_out);
        m_out.append('"');
    }

    void put(const GumboAttribute& attribute, const GumboElement& element)
    {
        const QByteArray name(attribute.name);
        const QByteArrayView value(attribute.value);
        if (attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_XLINK && name == "href") {
            const QByteArray url = safeUrl(value);
            if (url.isEmpty())
                return;
            put("xlink:href", url);
            return put("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        if (attribute.attr_namespace != GUMBO_ATTR_NAMESPACE_NONE || !isAllowedAttribute(name, element.tag_namespace))
            return;
        if (name == "style") {
            const QString style = harmlessStyle(QString::fromUtf8(value));
            if (!style.isEmpty())
                put("style", style.toUtf8());
        } else if (isAddress(name) && !value.isEmpty()) {
            const QByteArray url = isFollowed(name) ? safeUrl(value) : QByteArray();
            if (!url.isEmpty())
                put(name.constData(), url);
        } else {
            put(name.constData(), value);
        }
    }

    /// Pictures may also stand in the text itself.
    QByteArray pictureUrl(QByteArrayView value) const
    {
        const QByteArray start =
            value.trimmed().first(std::min<qsizetype>(value.trimmed().size(), 32)).toByteArray().toLower();
        for (const char* type : {"data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"}) {
            if (start.startsWith(type))
                return value.trimmed().toByteArray();
        }
        return safeUrl(value);
    }

    QByteArray safeUrl(QByteArrayView value) const { return absoluteUrl(QString::fromUtf8(value), m_base).toUtf8(); }

    QUrl m_base;
    QByteArray m_out;
    Words m_words;
    int m_hidden = 0; ///< open elements that show no words
    bool m_isInFrame = false;
};

/// Absolute, and nothing in it to be encoded: it stays letter by letter, since feeds compare addresses so.
bool isAsBrowsersWrite(const QString& url)
{
    const bool isAbsolute = url.startsWith(u"http://"_s) || url.startsWith(u"https://"_s);
    return isAbsolute && url.indexOf(u'/', 8) > 0 && std::ranges::all_of(url, [](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7F && !QStringView(u"\"<>\\^`{|}").contains(c);
           });
}

} // namespace

QString absoluteUrl(const QString& link, const QUrl& base)
{
    // Browsers drop tabs and line ends inside an address: what they would see decides. Source: WHATWG URL, 4.4.
    qsizetype from = 0, to = link.size();
    while (from < to && link[from].unicode() <= 0x20)
        ++from;
    while (to > from && link[to - 1].unicode() <= 0x20)
        --to;
    constexpr qsizetype longest = 16'384;
    if (from == to || to - from > longest)
        return {};
    QString seen = link.sliced(from, to - from);
    seen.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    QUrl url(seen, QUrl::TolerantMode);
    if (url.isRelative())
        url = base.isEmpty() ? QUrl() : base.resolved(url);
    const QString scheme = url.scheme().toLower();
    const bool isSafe = url.isValid() && !url.host().isEmpty() && (scheme == u"http" || scheme == u"https");
    if (!isSafe)
        return {};
    return isAsBrowsersWrite(seen) ? seen : url.toString(QUrl::FullyEncoded);
}

QString sanitise(QStringView html, const QUrl& base)
{
    return sanitise(QByteArrayView(html.toUtf8()), base);
}

QString sanitise(QByteArrayView utf8, const QUrl& base)
{
    return clean(utf8, base).html;
}

Clean clean(QByteArrayView utf8, const QUrl& base)
{
    if (Sanitiser simple(base); walkSimple(utf8, simple))
        return simple.result();
    const Tree tree(utf8, Tree::Kind::Fragment);
    Sanitiser sanitiser(base);
    tree.walkBody(sanitiser);
    return sanitiser.result();
}

} // namespace pado::html
