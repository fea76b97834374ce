#pragma once

#include "dom.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace pado::article
{

/// What a page says about itself.
struct Metadata {
    QString title, byline, excerpt, siteName, published, image, language, base;
    QString body; ///< the article's text, where JSON-LD has it
};

/// From JSON-LD, Open Graph, Dublin Core, Twitter cards, microdata and the head's own elements, in that order.
/// @source schema.org NewsArticle; ogp.me; the habits that Mozilla's Readability documents
Metadata metadataOf(Dom& dom);

/// What JSON-LD says about an article; empty fields where it says nothing.
/// @param pageTitle  decides between name and headline where they differ
Metadata readJsonLd(const QByteArray& json, const QString& pageTitle);

/// The article's title out of the page's, which mostly names the site too.
QString titleOf(const QString& pageTitle, const QStringList& mainHeadings, const QStringList& headings);

bool hasHangul(const QString& text);

/// Share of the words of `second` that `first` has too.
double similarity(const QString& first, const QString& second);

} // namespace pado::article
