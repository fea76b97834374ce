#pragma once

#include "database.h"
#include "store/writer.h"

#include <optional>

namespace pado::store
{

/// SHA-256 of what an article says: found again where it has no address, and proof that nobody altered it.
QByteArray contentHash(QByteArrayView title, QByteArrayView text);

/// What the workspace has of an article that comes again.
struct KnownArticle {
    qint64 id = 0;
    int revision = 1;
    QByteArray hash; ///< of what its feed gave
    qint64 feed = 0; ///< that brought it; 0: imported
    int facts = 0;
    bool hasPage = false; ///< its text is that of the article's page
};

// Both throw SQLite::Exception.

/// By feed and external id, else address, else text.
std::optional<KnownArticle> findArticle(Database& database, const NewArticle& article);
/// Leaves out what storing would not change, and what a rule or the retention let go of.
News newsAmong(Database& database, std::vector<NewArticle> articles);

/// Two sections of one outlet may carry one article, cut differently: the one that brought it keeps it.
bool mayRevise(const KnownArticle& known, const NewArticle& article);

} // namespace pado::store
