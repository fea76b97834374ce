#include "page_links.h"

#include "html/html.h"
#include "html/tree.h"
#include "text/encoding.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr size_t mostLinks = 20'000;

QString charsetIn(const QString& text)
{
    static const QRegularExpression pattern(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).captured(1);
}

/// Whether a link element's type is a feed's. JSON and XML of no kind are also what programs offer each other, so that
/// their address must speak of a feed.
bool isFeedType(const QString& type, const QString& href)
{
    constexpr QStringView sure[] = {u"application/rss+xml", u"application/atom+xml", u"application/rdf+xml",
                                    u"application/feed+json", u"text/rss+xml"};
    constexpr QStringView perhaps[] = {u"application/json", u"application/xml", u"text/xml"};
    static const QRegularExpression speaks(u"rss|atom|feed"_s, QRegularExpression::CaseInsensitiveOption);
    const QString bare = type.section(u';', 0, 0).trimmed().toLower();
    return std::ranges::find(sure, bare) != std::end(sure) ||
           (std::ranges::find(perhaps, bare) != std::end(perhaps) && speaks.match(href).hasMatch());
}

class Collector : public html::Visitor
{
public:
    Collector(PageLinks& links, const QUrl& page) : m_links(links), m_base(page) {}

    bool enter(const GumboNode& node) override
    {
        const GumboElement& element = node.v.element;
        switch (element.tag) {
        case GUMBO_TAG_BASE:
            setBase(html::attribute(element, "href"));
            break;
        case GUMBO_TAG_META:
            if (html::attribute(element, "name").compare(u"generator", Qt::CaseInsensitive) == 0)
                m_links.generator = html::attribute(element, "content").toLower();
            break;
        case GUMBO_TAG_LINK:
            addDeclared(element);
            break;
        case GUMBO_TAG_TITLE:
            m_isInTitle = m_links.title.isEmpty();
            break;
        case GUMBO_TAG_A:
        case GUMBO_TAG_AREA:
            addAnchor(element);
            break;
        default:
            break;
        }
        return element.tag != GUMBO_TAG_SCRIPT && element.tag != GUMBO_TAG_STYLE;
    }

    void leave(const GumboNode& node) override
    {
        m_isInTitle = m_isInTitle && node.v.element.tag != GUMBO_TAG_TITLE;
        m_isInAnchor = m_isInAnchor && node.v.element.tag != GUMBO_TAG_A;
    }

    void text(QByteArrayView utf8) override
    {
        constexpr qsizetype longest = 200;
        QString* const words = m_isInTitle ? &m_links.title : m_isInAnchor ? &m_links.anchors.back().title : nullptr;
        if (words && words->size() < longest)
            *words += QString::fromUtf8(utf8.first(std::min(utf8.size(), longest)));
    }

private:
    /// Only the first counts.   @source HTML Living Standard §4.2.3
    void setBase(const QString& href)
    {
        const QUrl base(html::absoluteUrl(href, m_base));
        if (!m_hasBase && base.isValid() && !base.isEmpty())
            m_base = base;
        m_hasBase = true;
    }

    QUrl absolute(const GumboElement& element) const
    {
        QString href = html::attribute(element, "href").trimmed();
        if (href.startsWith(u"feed:"_s, Qt::CaseInsensitive))
            href = href.mid(5).startsWith(u"//") ? u"http:"_s + href.mid(5) : href.mid(5);
        return QUrl(html::absoluteUrl(href, m_base)).adjusted(QUrl::RemoveFragment);
    }

    void addDeclared(const GumboElement& element)
    {
        const QStringList rels =
            html::attribute(element, "rel").toLower().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        const QString type = html::attribute(element, "type");
        const bool isFeed = rels.contains(u"feed"_s) ||
                            (rels.contains(u"alternate"_s) && isFeedType(type, html::attribute(element, "href")));
        const QUrl url = isFeed ? absolute(element) : QUrl();
        if (!url.isEmpty())
            m_links.declared.push_back({url, html::attribute(element, "title").simplified()});
    }

    void addAnchor(const GumboElement& element)
    {
        const QUrl url = absolute(element);
        if (url.isEmpty() || m_links.anchors.size() >= mostLinks)
            return;
        m_links.anchors.push_back({url, html::attribute(element, "title")});
        m_isInAnchor = element.tag == GUMBO_TAG_A && m_links.anchors.back().title.isEmpty();
    }

    PageLinks& m_links;
    QUrl m_base;
    bool m_hasBase = false;
    bool m_isInTitle = false;
    bool m_isInAnchor = false;
};

} // namespace

PageLinks readPageLinks(QByteArrayView bytes, const Hint& page)
{
    const QString head = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 2048)));
    const text::DecodedUtf8 decoded =
        text::decodeToUtf8(bytes, charsetIn(page.contentType.left(1000)), charsetIn(head));
    PageLinks links;
    const html::Tree tree(decoded.utf8);
    Collector collector(links, page.url);
    tree.walk(collector);
    links.title = links.title.simplified();
    for (PageLink& anchor : links.anchors)
        anchor.title = anchor.title.simplified();
    return links;
}

} // namespace pado::feed
