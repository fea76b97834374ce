#pragma once

#include "database.h"
#include "extract/fact.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pado::store
{

/// All that tell a fact now: the evidences of current texts, in the order of their articles' dates.
class Testimony
{
public:
    /// @param known  what they say together, where that is known; else it is read out of all of them when asked for
    Testimony(Database& database, qint64 fact, std::optional<extract::Claim> known = {});

    /// One more article, whose evidence is stored.
    void add(qint64 article, const std::string& source, const QDateTime& published, const extract::Claim& claim);
    int articles() const { return int(m_articles.size()); }
    int sources() const { return int(m_sources.size()); }

    struct Whole {
        extract::Claim claim;
        QDate first; ///< report, KST
    };
    /// What they say together; empty where none says anything.
    const std::optional<Whole>& whole();

private:
    struct Told {
        qint64 publishedMs = 0;
        extract::Claim claim;
    };
    void readClaims();

    Database* m_database;
    qint64 m_fact;
    std::set<qint64> m_articles;
    std::set<std::string> m_sources;
    std::vector<qint64> m_publishedMs;       ///< ascending, one an article
    std::optional<std::vector<Told>> m_told; ///< in order; read when needed
    std::optional<Whole> m_whole;
};

/// In place of an evidence's claim: what its article says of the fact is what the fact says.
inline constexpr const char* factsOwnClaim = "=";

/// A claim as it is stored. @return nothing where it cannot be read
std::optional<extract::Claim> claimFrom(const std::string& text);
std::string claimText(const extract::Claim& claim);

} // namespace pado::store
