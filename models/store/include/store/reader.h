#pragma once

#include "base/result.h"
#include "store/findings.h"
#include "store/records.h"
#include "store/rows.h"
#include "store/rules.h"

#include <memory>
#include <span>

namespace pado::store
{

struct NewArticle; // writer.h
struct News;

/// Answers questions. Belongs to one thread at a time. Every list pages by keyset: hand `next` of a page back as
/// `cursor`.
/// @error of every function: store.damaged, store.locked, store.bad_cursor.
class Reader
{
public:
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    Result<std::vector<FeedRow>> feeds() const;

    /// Leaves out what storing would not change, and what a rule or the retention let go of: those texts need not be
    /// read again.
    Result<News> newsAmong(std::vector<NewArticle> articles) const;

    /// Newest first.
    Result<Page<ArticleRow>> articles(const Filter& filter, const QString& cursor = {}, int limit = 100) const;
    Result<qint64> articleCount(const Filter& filter) const; ///< of stories, where they are collapsed
    Result<Article> article(qint64 id) const;                ///< store.not_found
    /// Current texts by ascending id, but of articles that came in a bundle, with their facts.   @param after  id of
    /// the last one seen
    Result<std::vector<StoredText>> texts(qint64 after, int limit) const;
    Result<Story> story(qint64 article) const;                     ///< that the article reports; store.not_found
    Result<std::vector<Revision>> revisions(qint64 article) const; ///< oldest first
    /// What evidence offsets of that revision refer to; empty where there is none.
    Result<QString> text(qint64 article, int revision) const;

    /// Latest event first. Left out: rejected facts unless asked for, and those that no article's current text tells
    /// any more.
    Result<Page<FactRow>> facts(const Filter& filter, const QString& cursor = {}, int limit = 100) const;
    Result<FactRow> fact(qint64 id) const; ///< store.not_found
    /// Other facts that may speak of the same figure, nearest in time first, at most some dozens, without their
    /// evidences: deals of the same parties within 90 days, tests of the same subject within 90 days, forecasts of the
    /// same publisher within 400 days. One indexed query; none for what gives no figure.
    Result<std::vector<FactRow>> rivals(const FactRow& fact) const;
    /// All facts with evidence in the article's current revision, in the order of their sentences.
    Result<std::vector<FactRow>> factsOf(qint64 article) const;
    /// Those nobody decided of yet, the least sure first; of equally sure ones those of fewer outlets.
    Result<std::vector<FactRow>> undecidedFacts(int limit) const;
    /// The latest decision of each fact where it is `review`, newest first. The articles may tell the fact no more.
    Result<std::vector<Decision>> decisions(Review review, int limit) const;

    /// Organisations that facts name, most facts first; `search` narrows by name or alias.
    Result<Page<EntityRow>> companies(const QString& search = {}, const QString& cursor = {}, int limit = 100) const;
    Result<EntityRow> company(const QString& key) const; ///< store.not_found

    // What the workspace knew at a moment: nothing that it learned later.   @param until  ms since 1970, UTC
    Result<ArticleRecords> articleRecords(qint64 until) const;
    /// Facts of these kinds ("relation" …), none: of all, by ascending number.
    /// @param articles  as of the same moment
    Result<std::vector<FactRecord>> factRecords(qint64 until, const QStringList& kinds,
                                                const ArticleRecords& articles) const;
    Result<Namings> mentionRecords(const ArticleRecords& articles) const; ///< by entity keys
    Result<Namings> termRecords(const ArticleRecords& articles) const;
    /// Title, line feed and text of each, as they stood at the moment of the records.
    /// @param places  in `articles.rows`
    Result<std::vector<QString>> textsOf(const ArticleRecords& articles, std::span<const int> places) const;
    Result<std::vector<SubscriptionRecord>> subscriptionRecords() const; ///< by ascending number
    Result<std::vector<FetchDay>> fetchDays(qint64 until) const;
    Result<std::vector<ExchangeRate>> exchangeRates() const; ///< by base, quote and day

    /// In the order in which they are applied.
    Result<std::vector<Rule>> rules() const;
    /// Articles as rules look at them, those stored last first.   @param below  id of the last one seen; 0: from the
    /// top
    Result<std::vector<RuledArticle>> ruledArticles(qint64 below, int limit) const;
    Result<QStringList> labels() const; ///< that articles bear, by name
    Result<std::optional<AppliedRule>> appliedRule() const;
    Result<Retention> retention() const;
    /// How many articles `Writer::pruneSome` would delete.
    Result<qint64> prunable(const QDateTime& now) const;

    /// What the user says of names, a JSON object a line, by id.
    Result<QByteArray> knowledge() const;

    Result<Statistics> statistics() const;
    /// Whether there are articles that `Writer::addToStories` has yet to look at.
    Result<bool> awaitsStories() const;
    /// What is wrong with the file or with what cannot be made anew in it (a hash an article, each sentence against its
    /// text), empty where all is sound. The rest is looked at by Writer::checkDerived.
    Result<std::vector<Finding>> check() const;
    /// A whole copy, also while others write, looked at as check() does before it gets its name. An existing file is
    /// refused, and no half copy bears the name.   @error file.exists, file.cannot_write, file.disk_full
    Result<void> backup(const QString& file) const;
    /// A value of the workspace's own notes, empty where there is none.
    Result<QString> meta(const QString& key) const;
    /// Moment of the last finished refresh (UTC; invalid: never).
    Result<QDateTime> lastRefresh() const;

private:
    friend class Workspace;
    struct Connection;
    explicit Reader(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace pado::store
