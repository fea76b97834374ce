#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace pado::feed
{

/// Attributes that Pado does not know, kept as they are.
using OtherAttributes = std::vector<std::pair<QString, QString>>;

/// A subscription as OPML carries it between readers.
struct Outline {
    QString url;         ///< xmlUrl, as written
    QString title;       ///< may be empty
    QString siteUrl;     ///< may be empty
    QStringList folders; ///< from the outermost in
    OtherAttributes others;
    bool operator==(const Outline&) const = default;
};

/// A folder of which a document says more than its name, or that holds nothing.
struct OpmlFolder {
    QStringList path; ///< from the outermost in
    bool isEmpty = false;
    OtherAttributes others;
    bool operator==(const OpmlFolder&) const = default;
};

struct Opml {
    std::vector<Outline> outlines; ///< in document order
    std::vector<OpmlFolder> folders;
    QByteArrayList head; ///< its elements as XML, but for its dates, which are those of the document
    bool operator==(const Opml&) const = default;
};

/// Reads an OPML document, whatever its version.
/// @error opml.not_opml, opml.too_large
/// @source opml.org/spec2.opml
Result<Opml> parseOpml(QByteArrayView bytes);

/// Writes OPML 2.0; folders come back as nested outlines, each name once a level. What is said of a folder that holds
/// nothing by now is left out, unless it always did.
/// @param created  for the head
QByteArray writeOpml(const Opml& opml, const QDateTime& created);

/// Name of an element written as XML; empty for what is none.
QString elementName(const QByteArray& xml);

} // namespace pado::feed
