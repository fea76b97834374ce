#pragma once

#include "entities.h"
#include "fact_history.h"
#include "same_fact.h"
#include "store/writer.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace pado::store
{

/// Stores a lot's facts inside the caller's transaction, merging those that say the same; finish() closes the lot.
/// Throws SQLite::Exception.
class FactStore
{
public:
    struct Place {
        qint64 article = 0;
        int revision = 1;
        QString source;
        QDateTime published;
        bool isReread = false; ///< the same text told other facts before
    };

    FactStore(Database& database, Entities& entities, const QDateTime& now);
    ~FactStore();

    struct Stored {
        qint64 id = 0;
        bool isNew = false; ///< to the workspace; else the fact gained an evidence
    };
    /// @param text  of the fact's claim
    Stored store(const extract::Fact& fact, ClaimText text, const extract::Extraction& extraction, const Place& place);
    /// Reads and counts anew whatever an article told in any revision: what its current text no longer says is
    /// withdrawn.
    void recountOf(qint64 article, const extract::Extraction& extraction);
    /// Brings up to date what one of the facts is told by, after evidences of it were taken away.
    void recount(qint64 fact, const extract::Extraction& extraction);
    /// The fact says `claim` from now on, whatever its articles say.   @return false: there is no such fact
    bool correct(qint64 fact, const extract::Claim& claim, const extract::Extraction& named);
    /// A corrected fact says again what its articles say.   @return false: there is no such fact
    bool restore(qint64 fact);
    /// Another column of the fact's row than its claim is about to change.
    void willChange(qint64 fact) { m_history.willChange(fact); }
    /// Writes the counts of the facts touched, and the states of those that changed.
    void finish(const char* source = byExtraction);

private:
    struct Known; ///< a fact as the lot found or left it
    using Candidates = std::vector<Known>;
    Candidates& candidatesOf(qint64 mergeHash);
    static Known* findTwin(Candidates& candidates, const extract::Claim& claim, const When& when);
    Known* find(qint64 fact);
    Known insert(const extract::Fact& fact, const ClaimText& text, const When& when,
                 const extract::Extraction& extraction);
    bool addEvidence(qint64 id, const extract::Evidence& evidence, const Place& place, const std::string& claim);
    void spellOut(qint64 id);
    void update(Known& known, const extract::Extraction& extraction);
    void replace(Known& known, const extract::Claim& claim, const When& when, const extract::Extraction& extraction);
    void show(Known& known, const extract::Claim& claim, const When& when, const extract::Extraction& named);
    void writeShown(qint64 id, const extract::Claim& claim, const std::string& json, const When& when);
    void writeTold(const Known& known);
    std::vector<qint64> link(qint64 id, const extract::Claim& claim, QDate placeStart,
                             const extract::Extraction& extraction);
    void count(const std::vector<qint64>& parties, Known& known, int difference);

    Database& m_database;
    Entities& m_entities;
    FactHistory m_history;
    QDateTime m_now;
    std::unordered_map<qint64, Candidates> m_known; ///< by the hash of their merge key
};

} // namespace pado::store
