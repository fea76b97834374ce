#include "atom_link.h"

#include "html/html.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

std::vector<Link> linksOf(const Fields& fields, const QUrl& document)
{
    std::vector<Link> links;
    for (const xmlNode* node : fields.all(Field::Link)) {
        Link link;
        const QString relation = attributeOf(node, "rel").toLower();
        link.relation = relation.isEmpty() ? u"alternate"_s : relation.section(u'/', -1);
        const QString href = attributeOf(node, "href");
        link.url = html::absoluteUrl(href.isEmpty() ? textOf(node) : href, baseOf(node, document));
        link.mimeType = attributeOf(node, "type");
        link.title = attributeOf(node, "title");
        link.length = attributeOf(node, "length");
        links.push_back(std::move(link));
    }
    return links;
}

QString pageOf(const std::vector<Link>& links)
{
    QString page;
    for (const Link& link : links) {
        if (link.relation != u"alternate" || link.url.isEmpty())
            continue;
        const QString type = link.mimeType.toLower();
        if (type.isEmpty() || type.contains(u"html"))
            return link.url;
        if (page.isEmpty())
            page = link.url;
    }
    return page;
}

} // namespace pado::feed
