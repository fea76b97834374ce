#include "base/enum_names.h"

#include "base/sorted_unique.h"
#include "insight/figures/follow_up.h"
#include "insight/figures/money.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

using extract::RelationType;
using extract::Status;

constexpr qint64 longestDays = 1095; ///< from a memorandum to what follows it
constexpr qint64 silentAfterDays = 180;
constexpr qint64 quietAfterDays = 30;
constexpr size_t fewestParties = 2; ///< in common

constexpr std::array outcomeNames = {"fulfilled", "broken", "contracted", "silent", "quiet", "active"};

bool mayFollow(const FactView& fact)
{
    const extract::Relation* relation = fact.relation();
    if (!relation)
        return false;
    switch (relation->type) {
    case RelationType::Dispute:
        return relation->status == Status::Done;
    case RelationType::Investment:
    case RelationType::Acquisition:
    case RelationType::Supply:
    case RelationType::Adoption:
    case RelationType::JointDevelopment:
        return relation->status != Status::Reported;
    case RelationType::Partnership:
    case RelationType::Mou:
    case RelationType::Affiliate:
    case RelationType::Product:
    case RelationType::Launch:
    case RelationType::Policy:
        return false;
    }
    return false;
}

size_t inCommon(const std::vector<int>& a, const std::vector<int>& b)
{
    return size_t(std::ranges::count_if(a, [&](int key) { return std::ranges::binary_search(b, key); }));
}

Outcome outcomeOf(const FactView& memorandum, const std::vector<const FactView*>& followUps, qint64 silenceDays)
{
    const auto is = [](RelationType type) {
        return [type](const FactView* fact) { return fact->relation()->type == type; };
    };
    const auto isDispute = is(RelationType::Dispute);
    const auto has = [&](Status status) {
        return std::ranges::any_of(
            followUps, [&](const FactView* fact) { return fact->relation()->status == status && !isDispute(fact); });
    };
    if (has(Status::Done))
        return Outcome::Fulfilled;
    if (memorandum.relation()->status == Status::Denied || has(Status::Denied) ||
        std::ranges::any_of(followUps, isDispute))
        return Outcome::Broken;
    if (has(Status::Planned))
        return Outcome::Contracted;
    if (silenceDays >= silentAfterDays)
        return Outcome::Silent;
    return silenceDays >= quietAfterDays ? Outcome::Quiet : Outcome::Active;
}

FollowThrough::Row rowOf(const FactView& memorandum, std::vector<const FactView*> followUps, QDate today)
{
    std::ranges::stable_sort(followUps, {}, [](const FactView* fact) { return fact->place.start; }); // else by id
    FollowThrough::Row row{.memorandum = memorandum.id(), .start = memorandum.place.start};
    qint64 lastReport = memorandum.lastReport;
    for (const FactView* fact : followUps) {
        lastReport = std::max(lastReport, fact->lastReport);
        row.followUps << fact->id();
    }
    row.ageDays = row.start.daysTo(today);
    row.silenceDays = koreanDay(lastReport).daysTo(today);
    row.outcome = outcomeOf(memorandum, followUps, row.silenceDays);
    if (!followUps.empty())
        row.days = row.start.daysTo(followUps.front()->place.start);
    return row;
}

} // namespace

QString nameOf(Outcome outcome)
{
    return nameIn(outcomeNames, outcome);
}

ObjectWords::ObjectWords(const QString& object) : m_isTold(!object.isEmpty())
{
    constexpr qsizetype shortest = 2;
    QString word;
    const auto end = [&] {
        if (word.toUcs4().size() >= shortest)
            m_words << word;
        word.clear();
    };
    const QString text = object.normalized(QString::NormalizationForm_KC).toLower();
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            word += QString::fromUcs4(&c, 1);
        else
            end();
    }
    end();
    m_words.sort();
}

bool ObjectWords::mayBe(const ObjectWords& other) const
{
    return !m_isTold || !other.m_isTold || std::ranges::any_of(m_words, [&](const QString& word) {
        return std::ranges::binary_search(other.m_words, word);
    });
}

bool isMemorandum(const FactView& fact)
{
    const extract::Relation* relation = fact.relation();
    const auto* first = std::get_if<extract::Relation>(&fact.record->states.front().claim);
    return relation && relation->type == RelationType::Mou && first && first->status == Status::Done;
}

Memorandums::Memorandums(const View& view, bool foldsGroups) : m_keys(view.keys()), m_foldsGroups(foldsGroups)
{
    for (const FactView* fact : view.included) {
        if (isMemorandum(*fact))
            m_entries.push_back({fact, keysOf(*fact), ObjectWords(fact->relation()->object)});
    }
    std::ranges::stable_sort(m_entries, std::ranges::greater(),
                             [](const Entry& entry) { return entry.fact->place.start; });
    for (size_t i = 0; i < m_entries.size(); ++i) {
        for (const int key : m_entries[i].keys)
            m_byParty[key].push_back(i);
    }
}

std::vector<int> Memorandums::keysOf(const FactView& fact) const
{
    std::vector<int> keys;
    for (const KeyedParty& party : fact.parties)
        keys.push_back(keyOf(m_keys, party.key, m_foldsGroups));
    makeSortedUnique(keys);
    return keys;
}

const FactView* Memorandums::followedBy(const FactView& fact) const
{
    if (!mayFollow(fact))
        return nullptr;
    const std::vector<int> keys = keysOf(fact);
    const ObjectWords object(fact.relation()->object);
    size_t best = m_entries.size();
    for (const int key : keys) {
        const auto theirs = m_byParty.find(key);
        if (theirs == m_byParty.end())
            continue;
        for (const size_t place : theirs->second) {
            const Entry& entry = m_entries[place];
            const qint64 days = entry.fact->place.start.daysTo(fact.place.start);
            if (place >= best || days > longestDays)
                break;
            if (days > 0 && inCommon(keys, entry.keys) >= fewestParties && object.mayBe(entry.object))
                best = place;
        }
    }
    return best == m_entries.size() ? nullptr : m_entries[best].fact;
}

FollowThrough followThrough(const View& view, const Question& question)
{
    const Memorandums memorandums(view, question.foldsGroups);
    std::map<const FactView*, std::vector<const FactView*>> followUps;
    for (const FactView* fact : view.included) {
        if (const FactView* memorandum = memorandums.followedBy(*fact))
            followUps[memorandum].push_back(fact);
    }
    FollowThrough result;
    std::vector<double> days;
    for (const FactView* fact : view.included) {
        if (!isMemorandum(*fact) || !isIn(question.window, *fact))
            continue;
        result.rows.push_back(rowOf(*fact, followUps[fact], view.moment.today));
        const FollowThrough::Row& row = result.rows.back();
        ++result.outcomes[size_t(row.outcome)];
        if (row.days)
            days.push_back(double(*row.days));
    }
    std::ranges::stable_sort(result.rows, {}, &FollowThrough::Row::start);
    result.fulfilled = {result.outcomes[size_t(Outcome::Fulfilled)], int(result.rows.size())};
    result.medianDays = medianOf(std::move(days));
    return result;
}

} // namespace pado::insight
