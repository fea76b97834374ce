#pragma once

#include "store/writer.h"

#include <QString>

namespace pado::store
{

/// A stored article under the link of one that comes in.
struct Linked {
    qint64 feed = 0; ///< that brought it; 0: imported
    QString externalId;
    QString title;
    QString excerpt; ///< first words of its text
};

/// Whether two under one link may be one article: an outlet's sections give one article ids, headlines and leads of
/// their own, but not another subject's.
/// @param isShared  the link is that of several articles (a live blog, a section's home) and says nothing: only an
/// equal title does
bool isSameUnderLink(const NewArticle& article, const Linked& known, bool isShared);

/// Whether two headlines are one but for their spaces and case.
bool isSameTitle(const QString& one, const QString& other);

} // namespace pado::store
