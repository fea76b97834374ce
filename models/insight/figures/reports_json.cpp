#include "chart_json.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

void writeMembers(JsonText& json, const SourceChart& chart)
{
    putObjects(json, "rows"_L1, chart.rows, [&](const SourceChart::Row& row) {
        json.member("fact"_L1, row.fact);
        json.member("articles"_L1, row.sources.articles);
        json.member("outlets"_L1, row.sources.outlets);
        json.member("texts"_L1, row.sources.texts);
        json.member("independent"_L1, row.sources.independent);
    });
}

void writeMembers(JsonText& json, const CoverageChart& chart)
{
    putObjects(json, "days"_L1, chart.days, [&](const CoverageChart::Day& day) {
        json.member("day"_L1, written(day.day));
        json.memberOrNull("coverage"_L1, day.coverage);
        json.member("shaded"_L1, day.isShaded());
    });
    json.memberOrNull("mean"_L1, chart.mean);
    json.member("shaded"_L1, int(std::ranges::count_if(chart.days, &CoverageChart::Day::isShaded)));
}

void writeMembers(JsonText& json, const Voice& voice)
{
    putObjects(json, "periods"_L1, voice.periods, [&](const Voice::Head& head) {
        json.member("period"_L1, head.period.name);
        putDays(json, head.period.days);
        json.member("partial"_L1, head.period.isPartial);
        json.member("stories"_L1, head.stories);
        json.memberOrNull("coverage"_L1, head.coverage);
    });
    putObjects(json, "rows"_L1, voice.rows, [&](const Voice::Row& row) {
        json.member("key"_L1, row.key);
        putObjects(json, "cells"_L1, row.cells, [&](const Voice::Cell& cell) {
            json.member("stories"_L1, cell.stories);
            json.member("articles"_L1, cell.articles);
            json.memberOrNull("share"_L1, cell.share);
            json.memberOrNull("normalised"_L1, cell.normalised);
        });
    });
}

void writeMembers(JsonText& json, const RisingTerms& terms)
{
    json.member("n1"_L1, terms.storiesNow);
    json.member("n2"_L1, terms.storiesBefore);
    json.member("insufficient"_L1, terms.storiesBefore == 0);
    putObjects(json, "rows"_L1, terms.rows, [&](const RisingTerms::Row& row) {
        json.member("term"_L1, row.term);
        json.member("a"_L1, row.now);
        json.member("b"_L1, row.before);
        json.member("ratio"_L1, row.ratio);
        json.member("g2"_L1, row.g2);
    });
}

void writeMembers(JsonText& json, const FirstMentions& firsts)
{
    putObjects(json, "rows"_L1, firsts.rows, [&](const FirstMentions::Row& row) {
        json.member("key"_L1, row.key);
        json.member("day"_L1, written(row.day));
        json.member("article"_L1, row.article);
        json.member("stories"_L1, row.stories);
    });
}

void writeMembers(JsonText& json, const CoMentions& coMentions)
{
    json.member("n"_L1, coMentions.stories);
    putObjects(json, "keys"_L1, coMentions.keys, [&](const CoMentions::Named& named) {
        json.member("key"_L1, named.key);
        json.member("stories"_L1, named.stories);
    });
    putObjects(json, "pairs"_L1, coMentions.pairs, [&](const CoMentions::Pair& pair) {
        json.member("a"_L1, pair.a);
        json.member("b"_L1, pair.b);
        json.member("count"_L1, pair.count);
        json.member("jaccard"_L1, pair.jaccard);
        json.member("lift"_L1, pair.lift);
    });
}

} // namespace pado::insight
