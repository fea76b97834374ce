#pragma once

#include "database.h"
#include "extract/fact.h"

#include <QSet>

#include <optional>

namespace pado::store
{

/// Stores facts inside the caller's transaction, merging those that say the same. Throws SQLite::Exception.
class FactStore
{
public:
    struct Place {
        qint64 article = 0;
        int revision = 1;
        QString source;
        QDateTime published;
    };

    FactStore(Database& database, const QDateTime& now) : m_database(database), m_now(now) {}

    /// @return 1 where the fact is new to the workspace, 0 where it gained an evidence
    int store(const extract::Fact& fact, const extract::Extraction& extraction, const Place& place);
    /// Reads and counts anew whatever an article told in any revision: what its current text no longer says is
    /// withdrawn.
    void recountOf(qint64 article, const extract::Extraction& extraction);
    /// Brings the counts of the entities touched up to date.
    void finish();

    static void storeEntity(Database& database, const QString& key, const QString& name, const QString& type);

private:
    struct Draft; ///< columns of a fact
    std::optional<qint64> findTwin(const Draft& draft);
    qint64 insert(const Draft& draft, const extract::Fact& fact);
    static Draft draftOf(const extract::Claim& claim, QDate reported);
    void rebuild(qint64 id, const extract::Extraction& extraction);
    void replace(qint64 id, const Draft& draft, const extract::Extraction& extraction);
    void link(qint64 id, const extract::Claim& claim, QDate placeStart, const extract::Extraction& extraction);
    void addEvidence(qint64 id, const extract::Evidence& evidence, const Place& place, const std::string& claim);
    void count(qint64 id);
    void touchParties(qint64 fact); ///< whose counts finish() then brings up to date

    Database& m_database;
    QDateTime m_now;
    QSet<QString> m_touched;
};

} // namespace pado::store
