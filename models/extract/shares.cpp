#include "shares.h"

#include "arguments.h"
#include "attributes.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr int farthestSibling = 12; ///< units between two names that share a verb, their sums included

class Sharer
{
public:
    Sharer(const RelationDraft& draft, const Trigger& trigger, const std::vector<Unit>& units, const Reading& reading)
        : m_draft(draft),
          m_trigger(trigger),
          m_units(units),
          m_reading(reading)
    {
    }

    std::vector<RelationDraft> pairs() const
    {
        const auto each = std::ranges::find_if(
            m_units, [&](const Unit& unit) { return unit.form == u"각각" && unit.start < m_trigger.start; });
        if (each == m_units.end() || m_draft.parties.empty())
            return {};
        const Role role = m_draft.parties.front().role;
        std::vector<DraftParty> left, right;
        for (const DraftParty& party : m_draft.parties)
            (party.role == role ? left : right).push_back(party);
        if (left.empty() || right.empty())
            return {};
        std::ranges::sort(left, {}, [this](const DraftParty& p) { return unitOf(p.entity); });
        std::ranges::sort(right, {}, [this](const DraftParty& p) { return unitOf(p.entity); });
        const auto sums = sumsBetween(each->end, m_trigger.start);
        const size_t count = std::max(left.size(), right.size());
        const bool isEven =
            left.size() == right.size() || (sums.size() == count && std::min(left.size(), right.size()) == 1);
        if (count < 2 || !isEven)
            return {};
        std::vector<RelationDraft> found;
        for (size_t i = 0; i < count; ++i) {
            RelationDraft pair = m_draft;
            pair.parties = {left[left.size() == 1 ? 0 : i], right[right.size() == 1 ? 0 : i]};
            if (sums.size() == count)
                pair.amount = Attributes::amountOf(m_reading, *sums[i]);
            found.push_back(std::move(pair));
        }
        return found;
    }

    /// Those before the one nearest to the verb.
    std::vector<RelationDraft> siblings() const
    {
        std::vector<RelationDraft> found;
        for (const DraftParty& party : m_draft.parties) {
            int at = unitOf(party.entity);
            if (at < 0 || at >= m_trigger.unit || !isComplement(m_units[size_t(at)]))
                continue;
            for (int before = siblingBefore(at); before >= 0; before = siblingBefore(at)) {
                RelationDraft share = m_draft;
                const int entity = m_units[size_t(before)].entities.front();
                if (std::ranges::find(m_draft.parties, entity, &DraftParty::entity) != m_draft.parties.end())
                    break;
                std::ranges::find(share.parties, party.entity, &DraftParty::entity)->entity = entity;
                const auto sums = sumsBetween(m_units[size_t(before)].end, m_units[size_t(at)].start);
                if (!sums.empty())
                    share.amount = Attributes::amountOf(m_reading, *sums.front());
                if (m_units[size_t(at)].own == Case::Object)
                    share.date = dateOf(before, at);
                found.push_back(std::move(share));
                at = before;
            }
        }
        return found;
    }

    /// A는 B를, C는 D를 인수했다: the pairs before the last one share its verb.
    std::vector<RelationDraft> gapped() const
    {
        if (m_draft.parties.size() != 2)
            return {};
        int agent = unitOf(m_draft.parties[0].entity), other = unitOf(m_draft.parties[1].entity);
        const bool isTurned = agent > other;
        if (isTurned)
            std::swap(agent, other);
        if (agent < 0 || other >= m_trigger.unit || !isAgent(m_units[size_t(agent)]))
            return {};
        const Case which = m_units[size_t(other)].own;
        std::vector<RelationDraft> found;
        for (int at = agent; at > 0;) {
            const int complement = entityBefore(at);
            if (complement < 0 || m_units[size_t(complement)].own != which || which == Case::None ||
                !m_units[size_t(complement)].endsInComma)
                break;
            at = entityBefore(complement);
            if (at < 0 || !isAgent(m_units[size_t(at)]))
                break;
            RelationDraft share = m_draft;
            share.parties[isTurned ? 1 : 0].entity = m_units[size_t(at)].entities.front();
            share.parties[isTurned ? 0 : 1].entity = m_units[size_t(complement)].entities.front();
            share.amount.reset();
            share.date.reset();
            found.push_back(std::move(share));
        }
        return found;
    }

private:
    static bool isAgent(const Unit& unit) { return unit.own == Case::Topic || unit.own == Case::Subject; }

    /// The name before a unit, nothing but nouns and clauses that describe them between; -1: none.
    int entityBefore(int at) const
    {
        for (int i = at - 1; i >= 0 && i >= at - farthestSibling; --i) {
            const Unit& unit = m_units[size_t(i)];
            if (unit.hasEntity())
                return i;
            if (unit.predicate == Predicate::Modify)
                i = clauseStart(m_units, i);
            else if (unit.predicate != Predicate::None)
                return -1;
        }
        return -1;
    }

    static bool isComplement(const Unit& unit)
    {
        return unit.own == Case::To || unit.own == Case::From || unit.own == Case::Object;
    }

    /// The last unit before the trigger that names the entity, else the last at all; -1: none.
    int unitOf(int entity) const
    {
        int found = -1;
        for (int i = 0; i < int(m_units.size()); ++i) {
            const auto& entities = m_units[size_t(i)].entities;
            if ((i < m_trigger.unit || found < 0) && std::ranges::find(entities, entity) != entities.end())
                found = i;
        }
        return found;
    }

    std::vector<const text::Quantity*> sumsBetween(qsizetype from, qsizetype to) const
    {
        std::vector<const text::Quantity*> sums;
        for (const text::Quantity& quantity : m_reading.quantitiesIn(from, to)) {
            if (quantity.kind != text::QuantityKind::Money)
                continue;
            const bool isRestated =
                quantity.start > 0 && !sums.empty() &&
                QStringView(m_reading.text).mid(sums.back()->end, quantity.start - sums.back()->end).contains(u'(');
            if (!isRestated)
                sums.push_back(&quantity);
        }
        return sums;
    }

    /// The last day that the sentence names between two places.
    std::optional<DateRange> dateBetween(qsizetype from, qsizetype to) const
    {
        std::optional<DateRange> date;
        for (const text::Quantity& quantity : m_reading.quantitiesIn(from, to)) {
            const bool isDate =
                quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
            if (isDate)
                date = DateRange{quantity.startDate, quantity.endDate, quantity.text};
        }
        return date;
    }

    /// 2021년 5월 A를, … or A를 2021년 5월, …
    std::optional<DateRange> dateOf(int sibling, int next) const
    {
        const Unit& unit = m_units[size_t(sibling)];
        return unit.endsInComma ? dateBetween(m_units.front().start, unit.start)
                                : dateBetween(unit.end, m_units[size_t(next)].start);
    }

    int siblingBefore(int at) const
    {
        for (int i = at - 1; i >= 0 && i >= at - farthestSibling; --i) {
            const Unit& unit = m_units[size_t(i)];
            if (!unit.hasEntity() && unit.predicate == Predicate::Modify) { // …, 칩을 만드는 누리칩에는 20억원을
                i = clauseStart(m_units, i);
                continue;
            }
            if (!unit.hasEntity() && unit.predicate != Predicate::None)
                return -1;
            if (!unit.hasEntity())
                continue;
            const bool isListed = unit.own == Case::Object &&
                                  (unit.endsInComma ||
                                   dateBetween(unit.end, m_units[size_t(at)].start)); // 2021년 A를, 2024년 B를 출시했다
            const bool isShare = unit.own == m_units[size_t(at)].own && unit.entities.size() == 1 &&
                                 (isListed || !sumsBetween(unit.end, m_units[size_t(at)].start).empty());
            return isShare ? i : -1;
        }
        return -1;
    }

    const RelationDraft& m_draft;
    const Trigger& m_trigger;
    const std::vector<Unit>& m_units;
    const Reading& m_reading;
};

} // namespace

std::vector<RelationDraft> sharesOf(RelationDraft draft, const Trigger& trigger, const std::vector<Unit>& units,
                                    const Reading& reading)
{
    const Sharer sharer(draft, trigger, units, reading);
    std::vector<RelationDraft> found = sharer.pairs();
    if (!found.empty())
        return found;
    found = sharer.siblings();
    if (found.empty())
        found = sharer.gapped();
    found.push_back(std::move(draft));
    return found;
}

} // namespace pado::extract
