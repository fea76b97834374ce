#pragma once

#include "base/result.h"
#include "extract/knowledge_base.h"
#include "store/records.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace pado::store
{

// A bundle's records as values: what one workspace hands to another. Ids are the bundle's.

struct BundledFeed {
    QString id;
    QString url;
    QString title;
    QString outlet;
    QDate added;   ///< KST
    QDate removed; ///< invalid: subscribed still
};

struct BundledFetch {
    QString feed;
    QDateTime at;
    FetchStatus status = FetchStatus::Ok;
};

struct BundledArticle {
    QString id;
    QString feed; ///< may be empty
    QString url;
    QString outlet;
    QString author;
    QString title;
    QString text;
    QDateTime published;
    QDateTime recorded;
    QString story;        ///< empty: the importing workspace finds one
    QStringList mentions; ///< keys
    QStringList terms;
};

struct BundledEvidence {
    QString article;
    qsizetype start = 0; ///< code points
    qsizetype end = 0;
    QString quote;
};

struct BundledState {
    QDateTime recorded;
    QString source; ///< "extract", "person"
    extract::Claim claim;
    double confidence = 0;
    Review review = Review::None;
    bool isTold = true;
};

struct BundledFact {
    QString id;
    std::vector<BundledState> states; ///< never empty, oldest first, each whole
    std::vector<BundledEvidence> evidences;
};

using BundleRecord =
    std::variant<BundledFeed, BundledFetch, extract::KnownEntity, ExchangeRate, BundledArticle, BundledFact>;

/// In which order records are stored: each may name those before it, wherever the file has them.
enum class BundlePart {
    Names, ///< feeds, entities, exchange rates
    Articles,
    Facts, ///< and fetches
};

/// Hands on the records of one part, until a call of `take` fails.
using BundleRecords =
    std::function<Result<void>(BundlePart part, const std::function<Result<void>(BundleRecord)>& take)>;

/// Under which a workspace's notes have what goes before its own numbers in bundles: TAG-12.
inline constexpr const char* bundleTagKey = "bundle_tag";

/// What an import of a bundle changed.
struct BundleReport {
    int newArticles = 0;
    int newFacts = 0;
    int newEvidences = 0;
    int newStates = 0;
    int missing = 0; ///< evidences and fetches of what neither bundle nor workspace has
};

/// When the workspace learned what a bundle brings.
enum class BundleTimes {
    Now,        ///< with the import: somebody else's knowledge
    AsRecorded, ///< when the bundle's workspace did: one's own, restored
};

} // namespace pado::store
