#include "article/article.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

QUrl canonicalUrl(const QUrl& url)
{
    QUrl canonical = url.adjusted(QUrl::NormalizePathSegments);
    const bool isRoute = url.fragment().startsWith(u'/') || url.fragment().startsWith(u'!');
    if (!isRoute) // "#/view/1" is a page of its own
        canonical.setFragment(QString());
    canonical.setScheme(url.scheme().toLower());
    canonical.setHost(url.host().toLower());
    const bool isDefault = (canonical.scheme() == u"http" && canonical.port() == 80) ||
                           (canonical.scheme() == u"https" && canonical.port() == 443);
    if (isDefault)
        canonical.setPort(-1);
    QUrlQuery query(canonical);
    for (const auto& [key, value] : query.queryItems()) {
        const bool isTracking = key.startsWith(u"utm_"_s) || key == u"fbclid" || key == u"gclid" || key == u"igshid" ||
                                key == u"mc_cid" || key == u"mc_eid";
        if (isTracking)
            query.removeQueryItem(key);
    }
    canonical.setQuery(query.isEmpty() ? QUrlQuery() : query);
    return query.isEmpty() ? canonical.adjusted(QUrl::RemoveQuery) : canonical;
}

} // namespace pado::article
