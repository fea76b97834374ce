#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/bundle.h"
#include "store/findings.h"
#include "store/rows.h"
#include "store/rules.h"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace pado::store
{

/// An article on its way in.
struct NewArticle {
    qint64 feed = 0;    ///< 0: imported
    QString externalId; ///< the feed's id of it; may be empty
    QString url;        ///< canonical; may be empty
    QString title;
    QString source;
    QString author;
    QString text;        ///< cleaned: what evidence offsets refer to
    QDateTime published; ///< invalid: not stated
    /// Hash of what the feed itself gave, where `text` comes from the article's page: by it the next copy is known.
    QByteArray given = {};
    bool sharesLink = false; ///< with others of its document: its address says nothing about who it is
    // Of title, text and outlet; what is empty the writer computes.
    QByteArray hash = {};   ///< computeHash()
    std::string grams = {}; ///< computeGrams()
    QByteArray print = {};  ///< computePrint()
};

/// SHA-256 of title and text: tells a changed article from a known one.   @thread any
void computeHash(NewArticle& article);
/// By which search finds the article.   @thread any
void computeGrams(NewArticle& article);
/// By which near-duplicates are found.   @thread any
void computePrint(NewArticle& article);

/// A fact's claim as the workspace keeps it.
struct ClaimText {
    std::string json;
    qint64 mergeHash = 0; ///< by which reports of the same are found
};

/// An article with what was read in it.
struct ReadArticle {
    NewArticle article;
    extract::Extraction extraction;
    Marks marks = {};                   ///< what the rules say, should it be new
    std::vector<ClaimText> claims = {}; ///< claimsOf(): of each fact; empty: the writer computes them
};

/// The claims of its facts, in their order, as they are stored.   @thread any
std::vector<ClaimText> claimsOf(const extract::Extraction& extraction);

/// What of some articles the workspace does not have.
struct News {
    std::vector<NewArticle> articles; ///< new or changed, in their order
    int unknown = 0;                  ///< how many of them are new
};

enum class Stored { New, Revised, Unchanged, Dropped };

struct StoredArticle {
    qint64 id = 0;
    Stored how = Stored::New;
    int newFacts = 0;
};

/// A subscription on its way in.
struct NewFeed {
    QString url;
    QString title = {}; ///< empty: the feed's own
    QString outlet = {};
    QString siteUrl = {};
    QStringList folders = {};
    QByteArray attributes = {};
    bool isDemo = false;
    FeedSettings settings = {};
};

/// What a fetch did to a feed.
struct FetchOutcome {
    QString asked; ///< the address: with another one by now nothing is recorded; empty: whatever it is
    FeedState state = FeedState::Ok;
    bool hasContent = false; ///< a new copy came: its validators take the place of the old, also where it has none
    QString url;             ///< new address after a permanent redirect; empty: as before
    QString title, siteUrl, format, encoding, etag, lastModified; ///< empty: as before
    QString hubUrl, selfUrl;                                      ///< empty: as before
    std::optional<bool> givesTeasers;                             ///< empty: as before
    std::optional<double> weeklyItems;                            ///< empty: as before
    std::optional<int> intervalMinutes;                           ///< empty: as before
    QString errorCode, errorHint;
    QDateTime nextDue; ///< UTC
};

/// What a fetch did to which feed.
struct FetchRecord {
    qint64 feed = 0;
    FetchOutcome outcome;
};

/// What is read in the text of a stored article by now.
struct Reread {
    StoredText text;
    extract::Extraction extraction;
};

/// What became of a fact when its article was read again.
struct FactChange {
    enum class How { Gained, Lost, Changed };
    How how = How::Gained;
    qint64 article = 0;
    qint64 fact = 0;       ///< as it is by now
    qint64 formerFact = 0; ///< whose sentence tells it by now; 0: its own
    std::optional<extract::Claim> was = {}, is = {};
    QString quote = {}; ///< the sentence
};

/// What the user says of a name.
struct KnowledgeLine {
    QString id;
    QByteArray entity; ///< a JSON object
};

/// Changes the workspace. Every function but rebuildSearch is one transaction, done whole or not at all, and holds the
/// write lock only that long: two writers take turns. Belongs to one thread at a time.
/// @error of every function: store.locked, store.disk_full, store.read_only, store.damaged.
class Writer
{
public:
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();

    Result<qint64> addFeed(const NewFeed& feed); ///< store.exists
    /// Many in one transaction.   @return how many were not subscribed yet
    Result<int> addFeeds(std::span<const NewFeed> feeds);
    /// @param folders  from the outermost in; empty: none
    Result<void> moveFeeds(std::span<const qint64> ids, const QStringList& folders);
    Result<void> removeFeed(qint64 id); ///< articles and facts stay
    /// Takes over what a person may change of a feed: address, title, outlet, folders, settings. With a new address, or
    /// where it had been retired, it starts anew: asked for at once, whole.   @error store.exists, store.not_found
    Result<void> editFeed(const FeedRow& feed);
    /// The feed was left alone this time: only its next visit changes.
    Result<void> postpone(qint64 feed, const QDateTime& due);
    Result<void> recordFetch(qint64 feed, const FetchOutcome& outcome);

    /// Stores an article with its facts: found again by feed and external id, else URL (unless that is the link of
    /// several articles, or of one on another subject), else text. A changed text
    /// becomes a revision, but only by the feed that brought the article: sections of one outlet cut it differently.
    /// Facts are merged with those of other articles that say the same.
    Result<StoredArticle> storeArticle(const NewArticle& article, const extract::Extraction& extraction);
    /// The same for many in one transaction, with the fetches that brought them: a feed's validators are never stored
    /// without its articles.   @return in the order of `lot`
    Result<std::vector<StoredArticle>> storeArticles(std::vector<ReadArticle> lot,
                                                     std::span<const FetchRecord> fetched = {});
    /// Puts what is read in stored texts by now in the place of what was read before: facts that an article no longer
    /// tells are withdrawn, those that stay keep their numbers, reviews and first report.
    /// @param isTrial  nothing is kept of it
    /// @return in the order of `lot`; an article that has another text by now is passed over
    Result<std::vector<FactChange>> reread(std::vector<Reread> lot, bool isTrial);

    /// Puts articles that wait for a story into one, oldest first, at most `most`: every new one waits, and so do those
    /// of an older schema. Repeat until it returns 0; what was done stays.   @return how many
    Result<int> addToStories(int most);
    /// Makes all stories wait to be found anew.
    Result<void> forgetStories();

    Result<void> setRead(qint64 article, bool isRead);
    Result<void> setStarred(qint64 article, bool isStarred);
    Result<void> setLabelled(qint64 article, const QString& label, bool isLabelled);

    /// Adds the rule after all others, or changes the one of that id.   @return its id   @error store.not_found
    Result<qint64> saveRule(const Rule& rule);
    Result<void> removeRule(qint64 id); ///< what it did stays
    /// @param rules  ids, from the one applied first; those not named follow
    Result<void> orderRules(std::span<const qint64> rules);
    /// Marks stored articles as `actions` say (never drops), so that undoApplied() can take back what changed.
    /// @param isFirst  of one application of a rule: once it changes something, what the one before did can no longer
    ///                 be taken back
    /// @return how many changed
    Result<int> applyRule(const Rule& rule, std::span<const qint64> articles, bool isFirst);
    /// @return how many articles are as they were before the latest application
    Result<int> undoApplied();

    Result<void> setRetention(std::optional<int> days);
    /// @param days  of this feed; none: for ever   @param isOwn  false: as the workspace says
    Result<void> setFeedRetention(qint64 feed, std::optional<int> days, bool isOwn);
    /// Deletes up to `limit` articles older than the retention, by ascending id after `after`: none that a fact's
    /// evidence quotes in any revision, that is starred or labelled, or belongs to the demo.
    struct Pruned {
        qint64 articles = 0;
        qint64 last = 0; ///< go on after it; 0: done
    };
    Result<Pruned> pruneSome(const QDateTime& now, qint64 after, int limit);

    /// Keeps what the user says of names, each in place of what was said of its id before.
    Result<void> saveKnowledge(std::span<const KnowledgeLine> lines);
    Result<void> removeKnowledge(const QString& id); ///< store.not_found

    /// Keeps what a person decided. The fact says again what its articles say, if it was corrected.
    /// @param review  None takes the decision back; Corrected is for correct() to say   @error store.not_found
    Result<void> review(qint64 fact, Review review, const QString& note = {});
    /// From now on lists, filters and company pages go by `claim`, whatever the articles say by then.
    /// @param named  what is known of whom the claim names   @error store.not_found
    Result<void> correct(qint64 fact, const extract::Claim& claim,
                         const std::vector<extract::MentionedEntity>& named = {}, const QString& note = {});
    /// Takes in another workspace's facts with their articles, or one's own again: all of it or nothing. What the
    /// workspace has by its id stays and only gains articles, evidences and states.
    /// @error store.bad_record (`hint`: what is wrong with the record), and those of `records`
    Result<BundleReport> storeBundle(const BundleRecords& records, BundleTimes times);

    Result<void> recordRefresh();
    Result<void> setMeta(const QString& key, const QString& value);
    Result<void> markDemo();

    /// What is wrong with what can be made anew: search index, stories, numbers kept beside; empty where it is sound.
    /// Changes nothing.
    Result<std::vector<Finding>> checkDerived();
    /// Makes SQLite's indexes and the numbers kept beside anew.
    Result<void> recount();
    /// Makes the search index anew from the texts, in several transactions: until it is whole, searches look at the
    /// texts themselves. One that was stopped goes on when the workspace is next opened.
    Result<void> rebuildSearch(std::stop_token stop, const OnProgress& onProgress);
    /// Gives the room of what was deleted back to the disk: SQLite copies the file, and puts the copy into its log in
    /// one transaction. Readers go on, writers wait.
    Result<void> giveBackSpace();

private:
    friend class Workspace;
    struct Connection;
    explicit Writer(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace pado::store
