#include "insight/deals.h"

#include "extract/fact_json.h"
#include "store/reader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr int page = 1000;
constexpr int mostQuarters = 80;

int quarterIndex(QDate day)
{
    return day.year() * 4 + (day.month() - 1) / 3;
}

} // namespace

QStringList dealTypeNames()
{
    QStringList names;
    for (int i = 0; i <= int(extract::RelationType::Dispute); ++i) {
        if (const auto type = extract::RelationType(i); isDeal(type))
            names << extract::nameOf(type);
    }
    return names;
}

Result<std::vector<store::FactRow>> allFacts(const store::Reader& reader, const store::Filter& filter)
{
    std::vector<store::FactRow> all;
    QString cursor;
    do {
        auto some = reader.facts(filter, cursor, page);
        if (!some)
            return tl::unexpected(some.error());
        all.insert(all.end(), std::make_move_iterator(some->rows.begin()), std::make_move_iterator(some->rows.end()));
        cursor = some->next;
    } while (!cursor.isEmpty());
    return all;
}

Result<std::vector<store::FactRow>> deals(const store::Reader& reader, const store::Filter& filter)
{
    store::Filter wanted = filter;
    wanted.kinds = {u"relation"_s};
    if (wanted.types.isEmpty())
        wanted.types = dealTypeNames();
    return allFacts(reader, wanted);
}

DealCounts countByQuarter(const std::vector<store::FactRow>& deals)
{
    DealCounts counts;
    std::map<int, DealQuarter> quarters;
    for (const store::FactRow& deal : deals) {
        const auto& relation = std::get<extract::Relation>(deal.claim);
        const int first = quarterIndex(deal.placeStart);
        if (first != quarterIndex(deal.placeEnd.addDays(-1))) {
            ++counts.unplaced;
            continue;
        }
        DealQuarter& quarter = quarters[first];
        if (relation.status == extract::Status::Done)
            ++quarter.done[relation.type];
        else if (relation.status == extract::Status::Planned)
            ++quarter.planned[relation.type];
    }
    if (quarters.empty())
        return counts;
    const int last = quarters.rbegin()->first;
    while (quarters.begin()->first <= last - mostQuarters) { // a year read wrongly must not make a thousand columns
        const DealQuarter& old = quarters.begin()->second;
        for (const auto* counted : {&old.done, &old.planned}) {
            for (const auto& [type, number] : *counted)
                counts.unplaced += number;
        }
        quarters.erase(quarters.begin());
    }
    for (int index = quarters.begin()->first; index <= last; ++index) {
        DealQuarter quarter = quarters[index];
        quarter.year = index / 4;
        quarter.quarter = index % 4 + 1;
        counts.quarters.push_back(std::move(quarter));
    }
    return counts;
}

} // namespace pado::insight
