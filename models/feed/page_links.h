#pragma once

#include "feed/feed.h"

#include <QByteArrayView>
#include <QString>
#include <QUrl>

#include <vector>

namespace pado::feed
{

struct PageLink {
    QUrl url; ///< absolute
    QString title;
};

/// What a page says about feeds.
struct PageLinks {
    QString title;
    QString generator;              ///< lower case
    std::vector<PageLink> declared; ///< link elements of a feed's type
    std::vector<PageLink> anchors;  ///< every other link, in document order
};

PageLinks readPageLinks(QByteArrayView bytes, const Hint& page);

} // namespace pado::feed
