#pragma once

#include "article_store.h"
#include "store/bundle.h"

namespace pado::store
{

/// Stores a bundle's records inside the caller's transaction: what the workspace has of them by their ids is found
/// again and only gains. Feeds come before articles, and these before facts. Throws SQLite::Exception.
class BundleStore
{
public:
    BundleStore(Database& database, StoryWindow& stories, const QDateTime& now, BundleTimes times);

    /// @error store.bad_record (`hint`: what is wrong with it)
    Result<void> take(BundleRecord record);
    /// Writes what was gathered; between two calls at most some hundred records are held.
    void finish();
    void countFacts();
    const BundleReport& report() const { return m_report; }

private:
    Result<void> store(const BundledFeed& feed);
    Result<void> store(const BundledFetch& fetch);
    Result<void> store(const extract::KnownEntity& entity);
    Result<void> store(const ExchangeRate& rate);
    Result<void> store(BundledArticle& article);
    Result<void> store(const BundledFact& fact);

    qint64 newArticle(const BundledArticle& article);
    Result<void> addEvidence(qint64 fact, const BundledEvidence& evidence);
    bool addState(qint64 fact, const BundledState& state);
    void show(qint64 fact);
    QDateTime moment(const QDateTime& recorded) const { return m_times == BundleTimes::Now ? m_now : recorded; }
    /// A table of the workspace, and how its rows are found by a bundle's ids.
    struct Known {
        const char* byBundleId;
        const char* byNumber;
    };
    static const Known subscriptions, articles, facts;
    std::optional<qint64> idOf(const Known& known, const QString& bundleId);
    std::optional<qint64> ownNumber(const Known& known, const QString& bundleId);

    Database& m_database;
    QDateTime m_now;
    BundleTimes m_times;
    ArticleStore m_articles;
    Entities m_entities;
    QString m_ownPrefix; ///< of the ids that this workspace gave itself; empty: it never did
    BundleReport m_report;
    int m_held = 0; ///< records since finish()
};

} // namespace pado::store
