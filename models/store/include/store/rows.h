#pragma once

#include "extract/fact.h"
#include "store/search.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pado::store
{

enum class FeedState { New, Ok, Failing, Retired };

/// What a person sets for one feed. Empty: as for all.
struct FeedSettings {
    std::optional<int> fixedMinutes; ///< between visits; empty: as often as the feed brings something
    bool isPaused = false;           ///< asked only by name
    bool wantsFullText = false;      ///< the articles' own pages are fetched
    QString userAgent;
    QString proxy; ///< "http://host:port", "socks5h://…"
    std::optional<int> timeoutSeconds;
    QString secret; ///< under which the keyring has name, password and headers; the workspace never holds them
    bool operator==(const FeedSettings&) const = default;
};

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
    int intervalMinutes = 60; ///< as learned from what it brings
    FeedSettings settings;
    bool givesTeasers = false; ///< its last copy had mere beginnings of articles
    QString hubUrl;            ///< WebSub: who could tell of news; a desktop cannot be reached, so it is only recorded
    QString selfUrl;           ///< its address as the feed itself says
    QString movedFrom;         ///< address before the last permanent redirect
    std::optional<double> weeklyItems; ///< new items a week, recent weeks weighing more; empty: not known yet
    int failures = 0;                  ///< in a row
    QString errorCode;                 ///< of the last failure: "net.timeout"; empty when well
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
    QString hit;         ///< the sentence that a search found; empty: none was, or only the title holds it
    int facts = 0;
    bool isRead = false;
    bool isStarred = false;
    QStringList labels; ///< in the order of their names
    int revision = 1;   ///< number of the newest
    qint64 story = 0;
    int storyArticles = 1; ///< of the whole story, whatever the list was asked for
    int storyOutlets = 1;
};

/// An article's text as facts are read in it.
struct StoredText {
    qint64 article = 0;
    int revision = 1;
    QString title;
    QString text;
    QDateTime published; ///< UTC; invalid where the outlet gave none
};

/// What an article said at one time.
struct Revision {
    int number = 1; ///< from 1
    QString title;
    QDateTime recorded; ///< when it was read, UTC
};

/// An article among those that report one event.
struct StoryReport {
    qint64 article = 0;
    QString title;
    QString source; ///< outlet
    QDateTime published;
    qint64 origin = 0; ///< equal for articles that carry one text
    bool isFirst = false;
    bool isFullest = false; ///< the longest text
};

/// Articles that report one event.
struct Story {
    qint64 id = 0;
    int articles = 1;
    int outlets = 1;
    int sources = 1; ///< independent ones: copies of one text count once
    std::vector<StoryReport> reports;
};

struct Article {
    ArticleRow row;
    QString text; ///< what evidence offsets refer to (UTF-16 units)
    int revision = 1;
};

/// By which the workspace knows an entity: its knowledge base id, or "~name" where the knowledge base lacks it.
QString keyOf(const extract::EntityRef& entity);

/// When a claim says it happened; empty where it gives no date.
std::optional<extract::DateRange> eventOf(const extract::Claim& claim);

/// What a person decided of a fact.
enum class Review { None, Accepted, Rejected, Corrected };
QString nameOf(Review review); ///< "none", "accepted", "rejected", "corrected"
std::optional<Review> reviewNamed(const QString& name);

/// One decision of a fact, as it was taken.
struct Decision {
    qint64 fact = 0;
    Review review = Review::None;        ///< None: an earlier one was taken back
    std::optional<extract::Claim> claim; ///< what was corrected to
    QString note;
    QDateTime decided; ///< UTC; invalid: before such moments were kept
};

/// One sentence that says a fact, with where it stands.
struct FactEvidence {
    qint64 article = 0;
    int revision = 1;
    extract::Evidence evidence;
    QString articleTitle;
    QString source; ///< outlet
    QString url;
    QDateTime published;
    qint64 origin = 0; ///< of the article: equal for articles that carry one text
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
    int independentSources = 0;   ///< copies of one text count once, and so does an outlet
    int articles = 0;
    Review review = Review::None;
    std::optional<extract::Claim> told; ///< of a corrected fact: what its articles say; `claim` is the correction
    std::vector<FactEvidence> evidences;
    /// Sentences of earlier revisions whose article says the fact no more; only where one fact is asked for.
    std::vector<FactEvidence> formerEvidences;
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
    std::vector<Review> reviews; ///< of facts; empty: all but the rejected ones
    QStringList labels;          ///< articles that bear all of them
    Search search;               ///< of articles
    std::optional<double> minAmountKrw;
    qint64 article = 0; ///< facts of one article
    bool isUnreadOnly = false;
    bool isStarredOnly = false;
    bool areStoriesCollapsed = false; ///< of each story the newest article that fits
    bool isRanked = false;            ///< articles that a search finds: the best first, else the newest
    bool operator==(const Filter&) const = default;
};

/// A page of rows and the cursor of the next one, empty at the end.
template <class Row>
struct Page {
    std::vector<Row> rows;
    QString next;
};

} // namespace pado::store
