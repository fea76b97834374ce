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
    /// Reads the fact's evidences. What they say together is read out of all of them anew, unless `known` tells it.
    static Testimony of(Database& database, qint64 fact, std::optional<extract::Claim> known = {});

    /// One more article, with its claim as it is stored.
    void add(qint64 article, const std::string& source, const QDateTime& published, const extract::Claim& claim,
             const std::string& json);
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
        std::string json;
        std::optional<extract::Claim> claim = {}; ///< read from `json` when needed
    };

    std::set<qint64> m_articles;
    std::set<std::string> m_sources;
    std::vector<Told> m_told;
    std::optional<Whole> m_whole;
};

/// A claim as it is stored. @return nothing where it cannot be read
std::optional<extract::Claim> claimFrom(const std::string& json);
std::string jsonOf(const extract::Claim& claim);

} // namespace pado::store
