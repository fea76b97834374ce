#pragma once

#include "base/json_text.h"
#include "insight/figures/chart.h"

namespace pado::insight
{

// The members of each chart's document.

void writeMembers(JsonText& json, const DealTable& table);
void writeMembers(JsonText& json, const League& league);
void writeMembers(JsonText& json, const Ladder& ladder);
void writeMembers(JsonText& json, const Funnel& funnel);
void writeMembers(JsonText& json, const FollowThrough& followThrough);
void writeMembers(JsonText& json, const ForecastChart& chart);
void writeMembers(JsonText& json, const Vintages& vintages);
void writeMembers(JsonText& json, const Accuracy& accuracy);
void writeMembers(JsonText& json, const StatedCheck& check);
void writeMembers(JsonText& json, const SentenceRates& rates);
void writeMembers(JsonText& json, const Clashes& clashes);
void writeMembers(JsonText& json, const BenchmarkChart& chart);
void writeMembers(JsonText& json, const SourceChart& chart);
void writeMembers(JsonText& json, const CoverageChart& chart);
void writeMembers(JsonText& json, const Voice& voice);
void writeMembers(JsonText& json, const RisingTerms& terms);
void writeMembers(JsonText& json, const FirstMentions& firsts);
void writeMembers(JsonText& json, const CoMentions& coMentions);
void writeMembers(JsonText& json, const NetworkChart& chart);
void writeMembers(JsonText& json, const Path& path);
void writeMembers(JsonText& json, const NetChange& change);
void writeMembers(JsonText& json, const Ledger& ledger);
void writeMembers(JsonText& json, const Calibration& calibration);

// What they are written with.

inline QString written(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// @param writeItem  writes one item's text
template <class Items, class Write>
void putArray(JsonText& json, QLatin1StringView name, const Items& items, Write writeItem)
{
    json.member(name, [&] {
        json.array([&] {
            for (const auto& one : items)
                json.item([&] { writeItem(one); });
        });
    });
}

/// Items as objects.   @param writeItem  writes the members of one
template <class Items, class Write>
void putObjects(JsonText& json, QLatin1StringView name, const Items& items, Write writeItem)
{
    putArray(json, name, items, [&](const auto& one) { json.object([&] { writeItem(one); }); });
}

inline void putTexts(JsonText& json, QLatin1StringView name, const QStringList& texts)
{
    putArray(json, name, texts, [&](const QString& text) { json.write(text); });
}

/// As lists of two.
inline void putPairs(JsonText& json, QLatin1StringView name, const std::vector<std::pair<QString, QString>>& pairs)
{
    putArray(json, name, pairs, [&](const auto& pair) {
        json.array([&] {
            json.item(pair.first);
            json.item(pair.second);
        });
    });
}

inline void putDays(JsonText& json, const Days& days)
{
    json.member(QLatin1StringView("start"), written(days.start));
    json.member(QLatin1StringView("end"), written(days.end));
}

void putPeriods(JsonText& json, const std::vector<Period>& periods);
void putShare(JsonText& json, QLatin1StringView name, const Share& share);

} // namespace pado::insight
