#pragma once

#include "extract/fact.h"
#include "store/rows.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace pado::store
{

// What the workspace learned, with the moment it did: of this, figures as of any moment are made (`insight/figures`).
// Instants are milliseconds since 1970, UTC.

struct FactState {
    qint64 recorded = 0;
    extract::Claim claim;
    double confidence = 0;
    Review review = Review::None;
    bool isTold = true; ///< false: no article's current text says it
    QString source;     ///< "extract", "person"
};

struct FactRecord {
    qint64 number = 0;
    QString id;                    ///< a bundle's, or the number
    bool isBundled = false;        ///< the id is a bundle's
    std::vector<FactState> states; ///< never empty, oldest first
    std::vector<int> articles;     ///< that tell it: places in `ArticleRecords::rows`, ascending
};

struct ArticleRecord {
    qint64 number = 0;
    QString id;             ///< a bundle's, or the number
    bool isBundled = false; ///< the id is a bundle's
    qint64 published = 0;
    qint64 recorded = 0;
    int revision = 1;        ///< the current one of that moment
    int outlet = 0;          ///< place in `ArticleRecords::outlets`
    qint64 subscription = 0; ///< 0: none
    int story = 0;           ///< place in `ArticleRecords::stories`: equal for the reports of one event
};

/// Reports of one event.
struct StoryRecord {
    QString id;             ///< a bundle's, or that of the story's first article
    bool isBundled = false; ///< the id is a bundle's
    bool operator==(const StoryRecord&) const = default;
};

struct ArticleRecords {
    std::vector<ArticleRecord> rows; ///< by ascending number
    QStringList outlets;
    std::vector<StoryRecord> stories;
};

/// What articles name: pairs of a place in `names` and one in `ArticleRecords::rows`, each once.
struct NamedIn {
    int name = 0;
    int article = 0;
};
struct Namings {
    QStringList names;
    std::vector<NamedIn> pairs;
};

struct SubscriptionRecord {
    qint64 number = 0;
    QString id;             ///< a bundle's, or the number
    bool isBundled = false; ///< the id is a bundle's
    QString url;
    QString title;
    QString outlet;
    QDate added;   ///< KST
    QDate removed; ///< invalid: never
};

enum class FetchStatus { Ok, NotModified, Failed };
QString nameOf(FetchStatus status); ///< "ok", "not_modified", "failed"
std::optional<FetchStatus> fetchStatusNamed(const QString& name);

/// The first fetch of a feed on a day that succeeded, else the last that failed.
struct FetchDay {
    qint64 subscription = 0;
    QDate day; ///< KST
    qint64 at = 0;
    qint64 recorded = 0;
    FetchStatus status = FetchStatus::Ok;
};

/// What one unit of `base` cost in `quote`, from a table of the user's.
struct ExchangeRate {
    QString base, quote; ///< ISO 4217
    QDate day;
    double rate = 0;
    QString origin;
};

} // namespace pado::store
