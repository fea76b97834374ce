#include "namespaces.h"

#include <QByteArray>
#include <QHash>

namespace pado::feed
{

namespace
{

QByteArray plainUri(QByteArray uri)
{
    uri = uri.trimmed().toLower();
    for (const char* scheme : {"http://", "https://", "www."}) {
        if (uri.startsWith(scheme))
            uri.remove(0, qstrlen(scheme));
    }
    while (uri.endsWith('/') || uri.endsWith('#'))
        uri.chop(1);
    return uri;
}

Space ofUri(const QByteArray& uri)
{
    static const QHash<QByteArray, Space> known = {{"backend.userland.com/rss", Space::Core},
                                                   {"backend.userland.com/rss2", Space::Core},
                                                   {"blogs.law.harvard.edu/tech/rss", Space::Core},
                                                   {"purl.org/rss/1.0", Space::Core},
                                                   {"my.netscape.com/rdf/simple/0.9", Space::Core},
                                                   {"my.netscape.com/publish/formats/rss-0.91.dtd", Space::Core},
                                                   {"purl.org/net/rss1.1", Space::Core},
                                                   {"purl.org/rss/1.0/modules/rss091", Space::Core},
                                                   {"purl.org/atom/ns", Space::Core},
                                                   {"w3.org/2005/atom", Space::Core},
                                                   {"example.com/newformat", Space::Core},
                                                   {"example.com/necho", Space::Core},
                                                   {"purl.org/echo", Space::Core},
                                                   {"uri/of/echo/namespace", Space::Core},
                                                   {"purl.org/pie", Space::Core},
                                                   {"purl.org/dc/elements/1.0", Space::DublinCore},
                                                   {"purl.org/dc/elements/1.1", Space::DublinCore},
                                                   {"purl.org/dc/terms", Space::DublinCoreTerms},
                                                   {"purl.org/rss/1.0/modules/content", Space::Content},
                                                   {"search.yahoo.com/mrss", Space::Media},
                                                   {"itunes.com/dtds/podcast-1.0.dtd", Space::Itunes},
                                                   {"example.com/dtds/podcast-1.0.dtd", Space::Itunes},
                                                   {"w3.org/1999/xhtml", Space::Xhtml},
                                                   {"w3.org/1999/02/22-rdf-syntax-ns", Space::Rdf},
                                                   {"w3.org/2000/svg", Space::Svg},
                                                   {"purl.org/rss/1.0/modules/syndication", Space::Syndication},
                                                   {"rssnamespace.org/feedburner/ext/1.0", Space::FeedBurner}};
    if (uri.isEmpty() || uri.startsWith("backend.userland.com/rss"))
        return Space::Core;
    return known.value(uri, Space::Other);
}

Space ofPrefix(const QByteArray& prefix)
{
    static const QHash<QByteArray, Space> usual = {{"dc", Space::DublinCore},   {"dcterms", Space::DublinCoreTerms},
                                                   {"content", Space::Content}, {"media", Space::Media},
                                                   {"itunes", Space::Itunes},   {"xhtml", Space::Xhtml},
                                                   {"sy", Space::Syndication},  {"rdf", Space::Rdf},
                                                   {"svg", Space::Svg},         {"feedburner", Space::FeedBurner},
                                                   {"rss", Space::Core},        {"atom", Space::Core},
                                                   {"a10", Space::Core}};
    return usual.value(prefix, Space::Other);
}

} // namespace

Space spaceOf(const xmlNode* node)
{
    if (!node->ns || !node->ns->href) {
        const QByteArray name(reinterpret_cast<const char*>(node->name));
        const qsizetype colon = name.indexOf(':');
        return colon < 0 ? Space::Core : ofPrefix(name.left(colon).toLower());
    }
    // Worked out once a declaration; libxml2 leaves `_private` to us. 0 is "not yet".
    xmlNs* const ns = node->ns;
    if (!ns->_private) {
        const Space space = ofUri(plainUri(QByteArray(reinterpret_cast<const char*>(ns->href))));
        ns->_private = reinterpret_cast<void*>(quintptr(space) + 1);
    }
    return Space(reinterpret_cast<quintptr>(ns->_private) - 1);
}

} // namespace pado::feed
