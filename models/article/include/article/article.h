#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QUrl>

namespace pado::article
{

/// The readable article of a page, without navigation, advertisements, related links and copyright notices.
struct Article {
    QString title;
    QString byline;
    QDateTime published; ///< invalid where the page does not say
    QString siteName;
    QString language;
    QString image;
    QString excerpt;
    QString text; ///< a paragraph a line
    QString html; ///< sanitised
};

/// @param bytes  an HTML page as received.   @error article.not_html, article.empty, article.too_large.   @thread any.
Result<Article> extract(QByteArrayView bytes, const QUrl& url, const QString& contentType);

/// The same article under one address: http→https where both mean the same is left alone, but fragments, tracking
/// parameters (utm_*, fbclid …) and default ports go.
QUrl canonicalUrl(const QUrl& url);

} // namespace pado::article
