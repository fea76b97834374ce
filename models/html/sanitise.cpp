#include "html/html.h"

#include "html/tree.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace pado::html
{

namespace
{

const QSet<QString>& keptElements()
{
    static const QSet<QString> names = {
        u"a"_s,    u"abbr"_s,    u"article"_s, u"b"_s,        u"blockquote"_s, u"br"_s,         u"caption"_s,
        u"cite"_s, u"code"_s,    u"col"_s,     u"colgroup"_s, u"dd"_s,         u"del"_s,        u"details"_s,
        u"dfn"_s,  u"div"_s,     u"dl"_s,      u"dt"_s,       u"em"_s,         u"figcaption"_s, u"figure"_s,
        u"h1"_s,   u"h2"_s,      u"h3"_s,      u"h4"_s,       u"h5"_s,         u"h6"_s,         u"hr"_s,
        u"i"_s,    u"img"_s,     u"ins"_s,     u"kbd"_s,      u"li"_s,         u"mark"_s,       u"ol"_s,
        u"p"_s,    u"pre"_s,     u"q"_s,       u"rp"_s,       u"rt"_s,         u"ruby"_s,       u"s"_s,
        u"samp"_s, u"section"_s, u"small"_s,   u"span"_s,     u"strong"_s,     u"sub"_s,        u"summary"_s,
        u"sup"_s,  u"table"_s,   u"tbody"_s,   u"td"_s,       u"tfoot"_s,      u"th"_s,         u"thead"_s,
        u"time"_s, u"tr"_s,      u"u"_s,       u"ul"_s,       u"var"_s,        u"wbr"_s};
    return names;
}

/// Elements that go with all they hold; others not kept leave their children.
const QSet<QString>& droppedElements()
{
    static const QSet<QString> names = {u"script"_s,    u"style"_s,    u"iframe"_s,   u"object"_s,  u"embed"_s,
                                        u"applet"_s,    u"noscript"_s, u"template"_s, u"svg"_s,     u"math"_s,
                                        u"head"_s,      u"title"_s,    u"textarea"_s, u"select"_s,  u"option"_s,
                                        u"frameset"_s,  u"frame"_s,    u"noframes"_s, u"noembed"_s, u"xmp"_s,
                                        u"plaintext"_s, u"canvas"_s,   u"audio"_s,    u"video"_s};
    return names;
}

bool isVoid(const QString& name)
{
    return name == u"br" || name == u"hr" || name == u"img" || name == u"wbr" || name == u"col";
}

/// Absolute http(s) address, empty where there is none.
QString safeUrl(const QString& value, const QUrl& base)
{
    // Browsers drop tabs and line ends inside an address: what they would see decides. Source: WHATWG URL, 4.4.
    QString seen = value.trimmed();
    seen.remove(u'\t').remove(u'\n').remove(u'\r');
    QUrl url(seen, QUrl::TolerantMode);
    if (url.isRelative())
        url = base.isEmpty() ? QUrl() : base.resolved(url);
    const QString scheme = url.scheme().toLower();
    const bool isSafe = url.isValid() && !url.host().isEmpty() && (scheme == u"http" || scheme == u"https");
    return isSafe ? url.toString(QUrl::FullyEncoded) : QString();
}

bool isTrackingPixel(const GumboElement& element)
{
    const QString width = attribute(element, "width").trimmed(), height = attribute(element, "height").trimmed();
    return (width == u"1" || width == u"0") && (height == u"1" || height == u"0");
}

QString attributesOf(const QString& name, const GumboElement& element, const QUrl& base)
{
    QString out;
    const auto add = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            out += u' ' + QString::fromLatin1(key) + u"=\""_s + value.toHtmlEscaped() + u'"';
    };
    if (name == u"a")
        add("href", safeUrl(attribute(element, "href"), base));
    if (name == u"img") {
        add("src", safeUrl(attribute(element, "src"), base));
        add("alt", attribute(element, "alt"));
    }
    if (name == u"td" || name == u"th") {
        add("colspan", attribute(element, "colspan"));
        add("rowspan", attribute(element, "rowspan"));
    }
    add("title", attribute(element, "title"));
    if (name == u"time")
        add("datetime", attribute(element, "datetime"));
    return out;
}

class Sanitiser : public Visitor
{
public:
    explicit Sanitiser(const QUrl& base) : m_base(base) {}

    bool enter(const GumboNode& node) override
    {
        const QString name = elementName(node);
        if (droppedElements().contains(name))
            return false;
        if (!keptElements().contains(name))
            return true;
        const GumboElement& element = node.v.element;
        if (name == u"img") {
            const QString attributes = attributesOf(name, element, m_base);
            if (attributes.contains(u" src="_s) && !isTrackingPixel(element))
                m_out += u"<img"_s + attributes + u'>';
            return false;
        }
        m_out += u'<' + name + attributesOf(name, element, m_base) + u'>';
        return true;
    }

    void leave(const GumboNode& node) override
    {
        const QString name = elementName(node);
        if (keptElements().contains(name) && !isVoid(name))
            m_out += u"</"_s + name + u'>';
    }

    void text(const QString& text) override { m_out += text.toHtmlEscaped(); }

    QString result() { return std::move(m_out); }

private:
    QUrl m_base;
    QString m_out;
};

} // namespace

QString sanitise(QStringView html, const QUrl& base)
{
    const Tree tree(html);
    Sanitiser sanitiser(base);
    tree.walkBody(sanitiser);
    return sanitiser.result();
}

} // namespace pado::html
