#pragma once

#include "extract/fact.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pado::store
{

enum class FeedState { New, Ok, Failing, Retired };

/// A subscription and what became of its last fetches.
struct FeedRow {
    qint64 id = 0;
    QString url;
    QString title;  ///< the feed's own, or the user's
    QString outlet; ///< who publishes: the source of its articles
    QString siteUrl;
    QStringList folders;   ///< from the outermost in
    QByteArray attributes; ///< JSON of what another reader's OPML said of it; may be empty
    QString format;
    QString encoding;
    QString etag;
    QString lastModified;
    FeedState state = FeedState::New;
    int intervalMinutes = 60;
    int failures = 0;  ///< in a row
    QString errorCode; ///< of the last failure: "net.timeout"; empty when well
    QString errorHint;
    QDateTime lastFetched; ///< UTC; invalid: never
    QDateTime lastSuccess;
    QDateTime nextDue;
    int articles = 0;
    int facts = 0;
    bool isDemo = false;
};

/// An article in a list.
struct ArticleRow {
    qint64 id = 0;
    QString title;
    QString url;
    QString source; ///< outlet
    QString author;
    QDateTime published; ///< UTC; the moment of import where the article does not say
    QDateTime updated;   ///< of the newest revision; invalid when never revised
    QString excerpt;     ///< first words of the text
    int facts = 0;
    bool isRead = false;
    bool isStarred = false;
    QStringList labels; ///< in the order of their names
};

struct Article {
    ArticleRow row;
    QString text; ///< what evidence offsets refer to (UTF-16 units)
    int revision = 1;
};

/// By which the workspace knows an entity: its knowledge base id, or "~name" where the knowledge base lacks it.
QString keyOf(const extract::EntityRef& entity);

enum class Review { None, Accepted, Rejected, Corrected };

/// One sentence that says a fact, with where it stands.
struct FactEvidence {
    qint64 article = 0;
    int revision = 1;
    extract::Evidence evidence;
    QString articleTitle;
    QString source; ///< outlet
    QString url;
    QDateTime published;
};

/// A fact as the workspace keeps it: merged across articles, all evidences kept, the best first.
struct FactRow {
    qint64 id = 0;
    extract::Claim claim;
    double confidence = 0;
    QString rule;
    QDateTime firstSeen; ///< recorded, UTC
    QDate placeStart;    ///< when it happened, else the day (KST) of its first report: half-open range
    QDate placeEnd;
    bool isPlacedByEvent = false; ///< false: by its first report
    int sources = 0;              ///< outlets
    int articles = 0;
    Review review = Review::None;
    std::vector<FactEvidence> evidences;
};

/// A company or other organisation as the index shows it.
struct EntityRow {
    QString key; ///< knowledge base id, or "~name" where it lacks the name
    QString name;
    extract::EntityType type = extract::EntityType::Company;
    int facts = 0;
    int deals = 0;
    int articles = 0;
    QDate lastFact; ///< place start of the newest; invalid: none
};

struct Statistics {
    qint64 articles = 0;
    qint64 revisions = 0;
    qint64 stories = 0;
    qint64 facts = 0;
    qint64 feeds = 0;
    qint64 bytes = 0;
    int schema = 0;
};

/// What a list is asked for. Empty fields do not restrict. Days are KST, half-open [from, to).
struct Filter {
    QDate from;
    QDate to;
    QStringList companies; ///< entity keys, or names
    QStringList sources;
    QStringList kinds; ///< facts: relation forecast benchmark statement
    QStringList types; ///< relation types by their contract names
    QStringList statuses;
    QStringList labels; ///< articles that bear all of them
    QString query;      ///< full-text, articles
    std::optional<double> minAmountKrw;
    qint64 article = 0; ///< facts of one article
    bool isUnreadOnly = false;
    bool isStarredOnly = false;
    bool operator==(const Filter&) const = default;
};

/// A page of rows and the cursor of the next one, empty at the end.
template <class Row>
struct Page {
    std::vector<Row> rows;
    QString next;
};

} // namespace pado::store
