#pragma once

#include "insight/figures/archive.h"

#include <optional>
#include <vector>

namespace pado::insight
{

/// A party by its key.
struct KeyedParty {
    extract::Role role = extract::Role::Partner;
    int key = 0;
    auto operator<=>(const KeyedParty&) const = default;
};

/// A fact as it was known at a moment.
struct FactView {
    const store::FactRecord* record = nullptr;
    size_t states = 0;              ///< of the record, that were known
    std::vector<int> articles = {}; ///< that told it: places in `Archive::articles`
    qint64 firstReport = 0;         ///< ms since 1970, UTC
    qint64 lastReport = 0;
    Days place = {}; ///< of the event, else the day of the first report
    std::vector<KeyedParty> parties = {};

    const QString& id() const { return record->id; }
    const store::FactState& state() const { return record->states[states - 1]; }
    const extract::Relation* relation() const { return std::get_if<extract::Relation>(&state().claim); }
    const extract::Forecast* forecast() const { return std::get_if<extract::Forecast>(&state().claim); }
    const extract::Benchmark* benchmark() const { return std::get_if<extract::Benchmark>(&state().claim); }
    bool isDeal() const; ///< a relation of a deal's type
};

/// Nothing where the fact was not known yet, or no article told it any more.   @param until  ms since 1970, UTC
std::optional<FactView> viewOf(const Archive& archive, const store::FactRecord& fact, qint64 until);

/// Whether a figure counts the fact: not rejected, and sure enough unless a person said so.
bool isIncluded(const FactView& fact, double minConfidence);

/// What the workspace knew at the moment of an archive.
struct View {
    const Archive& archive;
    Moment moment;
    double minConfidence = 0.5;
    std::vector<FactView> facts;           ///< all that were known, by id
    std::vector<const FactView*> included; ///< of these, by id

    const Keys& keys() const { return archive.keys; }
};
View viewOf(const Archive& archive, const Moment& moment, double minConfidence);

/// A party's key, that of its group where groups are folded.
inline int keyOf(const Keys& keys, int key, bool foldsGroups)
{
    return foldsGroups ? keys.root(key) : key;
}

/// Whether a fact's place lies wholly inside the window; there may be none.
inline bool isIn(const std::optional<Days>& window, const FactView& fact)
{
    return !window || window->contains(fact.place);
}

} // namespace pado::insight
