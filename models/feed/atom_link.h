#pragma once

#include "fields.h"

namespace pado::feed
{

/// A link of a channel or item, whether Atom's with attributes or RSS's with text.
struct Link {
    QString relation; ///< "alternate" where the element names none
    QString url;      ///< absolute; empty where it is not http(s)
    QString mimeType;
    QString title;
    QString length;
};

std::vector<Link> linksOf(const Fields& fields, const QUrl& document);

/// The page that an item or feed stands for: an alternate link, HTML before other types; empty for none.
QString pageOf(const std::vector<Link>& links);

} // namespace pado::feed
