#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace pado::insight
{

/// How many of how many.
struct Share {
    int n = 0;
    int m = 0;
    bool operator==(const Share&) const = default;
};

/// What became of announced deals, fact by fact.
struct Funnel {
    std::array<int, 4> now{};  ///< by extract::Status
    std::array<int, 4> ever{}; ///< had the status at some time
    std::map<std::pair<extract::Status, extract::Status>, int> moves;
    Share resolved; ///< done by now, of those that ever were reported or planned
    std::optional<double> medianDays;
};
Funnel funnel(const View& view, const Question& question);

/// Whether an object of business may be another's: one is not told, or they have a word in common (letters and digits
/// after NFKC, at least two, whatever the case).
class ObjectWords
{
public:
    explicit ObjectWords(const QString& object);
    bool mayBe(const ObjectWords& other) const;

private:
    bool m_isTold = false;
    QStringList m_words; ///< sorted
};

/// Memorandums of understanding by their parties, to find the one that a later fact follows up.
class Memorandums
{
public:
    Memorandums(const View& view, bool foldsGroups);
    /// The latest before the fact, within three years, that has two of its parties and may have its object; nullptr:
    /// none, or the fact is none that follows up a memorandum.
    const FactView* followedBy(const FactView& fact) const;

private:
    struct Entry {
        const FactView* fact = nullptr;
        std::vector<int> keys; ///< ascending
        ObjectWords object;
    };
    std::vector<int> keysOf(const FactView& fact) const;

    const Keys& m_keys;
    bool m_foldsGroups = false;
    std::vector<Entry> m_entries;                 ///< latest first, those of one day by id
    std::map<int, std::vector<size_t>> m_byParty; ///< ascending places in m_entries
};

/// A memorandum whose first known status was done.
bool isMemorandum(const FactView& fact);

enum class Outcome { Fulfilled, Broken, Contracted, Silent, Quiet, Active };
QString nameOf(Outcome outcome);

struct FollowThrough {
    struct Row {
        QString memorandum;
        QDate start = {};
        Outcome outcome = Outcome::Active;
        qint64 ageDays = 0;
        qint64 silenceDays = 0;
        QStringList followUps = {};
        std::optional<qint64> days = {}; ///< to the first follow-up
    };
    std::vector<Row> rows; ///< by start, then id
    std::array<int, 6> outcomes{};
    Share fulfilled;
    std::optional<double> medianDays;
};
FollowThrough followThrough(const View& view, const Question& question);

} // namespace pado::insight
