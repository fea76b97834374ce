#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace pado::feed
{

/// A subscription as OPML carries it between readers.
struct Outline {
    QString url;                                     ///< xmlUrl, as written
    QString title;                                   ///< may be empty
    QString siteUrl;                                 ///< may be empty
    QStringList folders;                             ///< from the outermost in
    std::vector<std::pair<QString, QString>> others; ///< attributes that Pado does not know, kept as they are
    bool operator==(const Outline&) const = default;
};

/// Reads the subscriptions of an OPML document, whatever its version, in document order.
/// @error opml.not_opml, opml.too_large
/// @source opml.org/spec2.opml
Result<std::vector<Outline>> parseOpml(QByteArrayView bytes);

/// Writes OPML 2.0; folders come back as nested outlines, each name once a level.
/// @param created  for the head
QByteArray writeOpml(const std::vector<Outline>& outlines, const QDateTime& created);

} // namespace pado::feed
