#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

Described describe(const insight::SourceChart& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "독립 출처: 사실마다 몇 곳이 따로 말했나");
    std::map<int, int> counts;
    int most = 0, several = 0;
    for (const insight::SourceChart::Row& row : chart.rows) {
        *described.facts << row.fact;
        ++counts[row.sources.independent];
        most = std::max(most, row.sources.independent);
        several += row.sources.independent > 1;
    }
    picture.caption << QCoreApplication::translate("pictures", "둘 이상이 따로 말한 사실 %L1/%L2")
                           .arg(several)
                           .arg(chart.rows.size());
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "사실"));
        return described;
    }
    constexpr int widest = 12; // columns; what lies beyond is one
    Columns columns;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (int sources = counts.begin()->first; sources <= std::min(most, widest); ++sources) {
        int count = counts.contains(sources) ? counts.at(sources) : 0;
        const bool isLast = sources == widest && most > widest;
        for (auto further = counts.upper_bound(widest); isLast && further != counts.end(); ++further)
            count += further->second;
        columns.bars.categories << (isLast ? QCoreApplication::translate("pictures", "%1곳 이상").arg(sources)
                                           : QCoreApplication::translate("pictures", "%1곳").arg(sources));
        part.values.push_back(count);
        columns.tops << QCoreApplication::translate("pictures", "%1건").arg(count);
    }
    columns.bars.parts = {std::move(part)};
    columns.bars.valueTitle = QCoreApplication::translate("pictures", "사실 (건)");
    picture.panels.push_back({{}, std::move(columns), 1});
    return described;
}

Described describe(const insight::CoverageChart& chart, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "수록 범위: 피드를 받은 날");
    const auto shaded = std::ranges::count_if(chart.days, &insight::CoverageChart::Day::isShaded);
    if (chart.mean)
        picture.caption << QCoreApplication::translate("pictures", "평균 %1")
                               .arg(text::formatPercent(*chart.mean, telling.labels.language()));
    picture.caption
        << QCoreApplication::translate("pictures", "수집이 빠진 날 %1/%2(회색 띠)").arg(shaded).arg(chart.days.size());
    if (!chart.mean) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "구독한 피드"));
        return {picture};
    }
    Lines lines;
    Lines::Line line{{}, telling.theme.series(0), Qt::SolidLine, chart.days.size() <= 40};
    const auto close = [&] {
        if (!line.points.empty())
            lines.lines.push_back(line);
        line.points.clear();
    };
    for (const insight::CoverageChart::Day& day : chart.days) {
        const double x = double(day.day.toJulianDay());
        if (day.isShaded())
            lines.areas.push_back({QRectF(x - 0.5, 0, 1, 0), ChartArea::Shaded});
        if (day.coverage)
            line.points.push_back({x, *day.coverage * 100});
        else
            close(); // a day without a value is a gap, not a zero
    }
    close();
    lines.ticks = dayTicks(chart.days.front().day, chart.days.back().day);
    lines.acrossTitle = QCoreApplication::translate("pictures", "날짜");
    lines.measure = {QCoreApplication::translate("pictures", "받은 비율 (%, 피드의 무게로)"), 0, 100};
    picture.panels.push_back({{}, std::move(lines), 1});
    return {picture};
}

Described describe(const insight::Voice& voice, const Telling& telling)
{
    Picture picture;
    picture.title =
        QCoreApplication::translate("pictures", "언급 비중: %1").arg(telling.names(telling.question.companies));
    int stories = 0;
    for (const insight::Voice::Head& head : voice.periods)
        stories += head.stories;
    picture.caption << QCoreApplication::translate("pictures", "이 가운데 하나라도 말한 이야기 %L1건").arg(stories)
                    << QCoreApplication::translate("pictures",
                                                   "여럿을 말한 이야기는 저마다 세므로 합이 100%를 넘을 수 있음");
    if (stories == 0) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "이 기업들을 말한 이야기"));
        return {picture};
    }
    Lines lines;
    Columns counts;
    const size_t named = std::min<size_t>(6, voice.rows.size()); // as many colours as are told apart
    for (size_t i = 0; i < voice.periods.size(); ++i) {
        const insight::Period& period = voice.periods[i].period;
        lines.ticks.emplace_back(double(i), period.name);
        counts.bars.categories << period.name;
        counts.partial.push_back(period.isPartial);
        if (period.isPartial)
            lines.areas.push_back({QRectF(double(i) - 0.45, 0, 0.9, 0), ChartArea::DashedFrame});
    }
    for (size_t row = 0; row < named; ++row) {
        const QString name = telling.shortName(voice.rows[row].key);
        Lines::Line line{{}, telling.theme.series(int(row))};
        BarPart part{name, line.colour, BarFill::Solid, true, {}};
        for (size_t i = 0; i < voice.periods.size(); ++i) {
            const insight::Voice::Cell& cell = voice.rows[row].cells[i];
            if (cell.share)
                line.points.push_back({double(i), *cell.share * 100});
            part.values.push_back(cell.stories);
        }
        if (!line.points.empty()) {
            const Lines::Point& last = line.points.back();
            lines.names.push_back({{last.x, last.y},
                                   line.colour,
                                   name + u" · "_s + text::formatPercent(last.y / 100, telling.labels.language(), 0)});
            lines.lines.push_back(std::move(line));
        }
        counts.bars.parts.push_back(std::move(part));
    }
    if (named < voice.rows.size())
        picture.caption << QCoreApplication::translate("pictures", "앞의 %1곳만, 나머지 %2곳은 뺌")
                               .arg(named)
                               .arg(voice.rows.size() - named);
    if (std::ranges::any_of(voice.periods, [](const insight::Voice::Head& head) { return head.period.isPartial; }))
        picture.caption << QCoreApplication::translate("pictures", "점선 칸은 다 차지 않은 기간");
    lines.acrossTitle = QCoreApplication::translate("pictures", "기간");
    lines.measure = {QCoreApplication::translate("pictures", "언급 비중 (%)"), 0, 0};
    counts.bars.isStacked = false;
    counts.bars.valueTitle = QCoreApplication::translate("pictures", "이야기 (건)");
    picture.panels.push_back({QCoreApplication::translate("pictures", "비중"), std::move(lines), 1.2});
    picture.panels.push_back({QCoreApplication::translate("pictures", "이야기 수"), std::move(counts), 1});
    return {picture};
}

Described describe(const insight::RisingTerms& terms, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "떠오르는 말");
    picture.caption << QCoreApplication::translate("pictures", "이야기 %L1건을 그 앞 네 기간의 %L2건과 견줌")
                           .arg(terms.storiesNow)
                           .arg(terms.storiesBefore);
    if (terms.rows.empty()) {
        picture.nothing = terms.storiesBefore == 0
                              ? QCoreApplication::translate("pictures", "견줄 앞 기간의 이야기가 없습니다.")
                              : telling.nothing(QCoreApplication::translate("pictures", "뚜렷이 늘어난 말"));
        return {picture};
    }
    picture.caption << QCoreApplication::translate("pictures", "확실한 순(G²)");
    Rows rows;
    BarPart now{QCoreApplication::translate("pictures", "이 기간"), telling.theme.series(0), BarFill::Solid, true, {}};
    BarPart before{
        QCoreApplication::translate("pictures", "앞 기간"), telling.theme.series(1), BarFill::Hatched, true, {}};
    const auto rate = [](int count, int stories) { return stories > 0 ? 100.0 * count / stories : 0.0; };
    for (const insight::RisingTerms::Row& row : terms.rows) {
        rows.names << row.term;
        now.values.push_back(rate(row.now, terms.storiesNow));
        before.values.push_back(rate(row.before, terms.storiesBefore));
        rows.ends << QCoreApplication::translate("pictures", "%1배 · %2건 (앞 %3건) · G² %4")
                         .arg(text::formatNumber(std::round(row.ratio * 10) / 10))
                         .arg(row.now)
                         .arg(row.before)
                         .arg(text::formatNumber(std::round(row.g2 * 10) / 10));
    }
    rows.parts = {std::move(now), std::move(before)};
    rows.isStacked = false;
    rows.measure.title = QCoreApplication::translate("pictures", "말한 이야기의 비율 (%)");
    picture.panels.push_back({{}, std::move(rows), 1});
    return {picture};
}

Described describe(const insight::FirstMentions& firsts, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "처음 언급된 이름");
    picture.caption << QCoreApplication::translate("pictures", "처음 언급 %L1곳").arg(firsts.rows.size());
    if (firsts.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "처음 나온 이름"));
        return {picture};
    }
    std::vector<insight::FirstMentions::Row> sorted = firsts.rows;
    std::ranges::stable_sort(sorted, std::ranges::greater(), &insight::FirstMentions::Row::stories);
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const insight::FirstMentions::Row& row : sorted) {
        rows.names << telling.shortName(row.key);
        part.values.push_back(row.stories);
        rows.ends << QCoreApplication::translate("pictures", "%1건 · %2부터").arg(row.stories).arg(dayName(row.day));
    }
    rows.parts = {std::move(part)};
    rows.measure = {QCoreApplication::translate("pictures", "기간 안 이야기 (건)"), 0, 0, true};
    picture.panels.push_back({{}, std::move(rows), 1});
    return {picture};
}

Described describe(const insight::CoMentions& mentions, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "함께 언급된 이름");
    picture.caption << QCoreApplication::translate("pictures", "누구라도 말한 이야기 %L1건").arg(mentions.stories);
    if (mentions.pairs.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "함께 나온 이름"));
        return {picture};
    }
    picture.caption << QCoreApplication::translate("pictures", "많이 언급된 순, 괄호는 이야기 수");
    Matrix matrix;
    std::map<QString, size_t> places;
    for (const insight::CoMentions::Named& one : mentions.keys) {
        places[one.key] = size_t(matrix.names.size());
        matrix.names << u"%1 (%2)"_s.arg(telling.shortName(one.key)).arg(one.stories);
    }
    matrix.values.assign(places.size(), std::vector<double>(places.size(), 0));
    for (const insight::CoMentions::Pair& pair : mentions.pairs) {
        const size_t a = places.at(pair.a), b = places.at(pair.b);
        matrix.values[a][b] = matrix.values[b][a] = pair.count;
    }
    matrix.legend = QCoreApplication::translate("pictures", "칸: 둘을 함께 말한 이야기 (건), 짙을수록 많음");
    picture.panels.push_back({{}, std::move(matrix), 1});
    return {picture};
}

} // namespace pado::ui
