#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

Drawing describe(const insight::BenchmarkChart& chart, const Telling& telling)
{
    Drawing drawing;
    Picture& picture = drawing.picture;
    drawing.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "벤치마크: 누가 누구의 몇 배인가");
    picture.caption << QCoreApplication::translate("pictures", "견준 사실 %L1건").arg(chart.rows.size());
    if (!chart.undecided.empty())
        picture.caption << QCoreApplication::translate("pictures", "가려지지 않은 짝 %1").arg(chart.undecided.size());
    for (const insight::BenchmarkChart::Row& row : chart.rows)
        *drawing.facts << row.fact;
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "배수로 견준 벤치마크"));
        return drawing;
    }
    std::vector<insight::BenchmarkChart::Row> sorted = chart.rows;
    std::ranges::stable_sort(sorted, std::ranges::greater(), &insight::BenchmarkChart::Row::max);
    const double thinnest = std::max(1.0, sorted.front().max) / 150; // an exact factor is a mark rather than a range
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const insight::BenchmarkChart::Row& row : sorted) {
        const double width = std::max(thinnest, row.max - row.min);
        QString name = telling.shortName(row.subject);
        if (!row.versus.isEmpty())
            name += u" ÷ "_s + telling.shortName(row.versus.front());
        if (row.versus.size() > 1)
            name += QCoreApplication::translate("pictures", " 외 %1").arg(row.versus.size() - 1);
        rows.names << name;
        rows.starts.push_back(std::max(0.0, row.max - width));
        part.values.push_back(width);
        const QString factor = row.min == row.max ? text::formatNumber(row.max)
                                                  : text::formatNumber(row.min) + u"–"_s + text::formatNumber(row.max);
        rows.ends
            << QCoreApplication::translate("pictures", "%1배 · %2").arg(factor, telling.shortName(row.benchmark)) +
                   (row.metric.isEmpty() ? QString() : u" · "_s + row.metric);
    }
    rows.parts = {std::move(part)};
    rows.reference = 1;
    rows.measure.title = QCoreApplication::translate("pictures", "비교 대상의 몇 배인가 (배, 점선 1 = 같음)");
    picture.panels.push_back({{}, std::move(rows), 1});
    return drawing;
}

Drawing describe(const insight::Path& path, const Telling& telling)
{
    Drawing drawing;
    Picture& picture = drawing.picture;
    drawing.facts = QStringList();
    picture.title =
        QCoreApplication::translate("pictures", "경로: %1 → %2")
            .arg(telling.name(telling.question.between.front()), telling.name(telling.question.between.back()));
    if (path.ids.isEmpty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "둘을 잇는 딜"));
        return drawing;
    }
    picture.caption << QCoreApplication::translate("pictures", "%1걸음").arg(path.steps.size())
                    << QCoreApplication::translate("pictures", "같은 길이의 길 %1개 가운데 가장 새로운 것")
                           .arg(text::formatNumber(path.count));
    Chain chain;
    for (const QString& id : path.ids)
        chain.stations << telling.name(id);
    for (const insight::Path::Step& step : path.steps) {
        *drawing.facts << step.facts;
        const insight::FactView* fact = step.facts.isEmpty() ? nullptr : telling.fact(step.facts.back());
        chain.ties << QCoreApplication::translate("pictures", "%1 · 딜 %2건, 최근 %3")
                          .arg(fact ? telling.labels.kind(fact->state().claim) : QString())
                          .arg(step.facts.size())
                          .arg(dayName(step.latest));
    }
    picture.panels.push_back({{}, std::move(chain), 1});
    return drawing;
}

Drawing describe(const insight::NetChange& change, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "관계망: 앞 기간과 견줌");
    picture.caption
        << QCoreApplication::translate("pictures", "새 관계 %1 · 사라진 관계 %2 · 이어진 관계 %3")
               .arg(change.fresh.size())
               .arg(change.gone.size())
               .arg(change.kept)
        << QCoreApplication::translate("pictures", "그룹 사이 첫 관계 %1").arg(change.freshGroupTies.size());
    if (change.nodes.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "관계"));
        return {picture};
    }
    std::vector<insight::NetChange::Node> sorted = change.nodes;
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const insight::NetChange::Node& node) { return node.gained + node.lost; });
    Rows rows;
    BarPart lost{
        QCoreApplication::translate("pictures", "사라진 이웃"), telling.theme.series(1), BarFill::Crossed, true, {}};
    BarPart kept{
        QCoreApplication::translate("pictures", "이어진 이웃"), telling.theme.series(2), BarFill::Dotted, true, {}};
    BarPart gained{
        QCoreApplication::translate("pictures", "새 이웃"), telling.theme.series(0), BarFill::Solid, true, {}};
    for (const insight::NetChange::Node& node : sorted) {
        rows.names << telling.shortName(node.id);
        lost.values.push_back(-node.lost);
        kept.values.push_back(node.kept);
        gained.values.push_back(node.gained);
        rows.ends << QCoreApplication::translate("pictures", "새로 %1 · 사라짐 %2 · 이어짐 %3")
                         .arg(node.gained)
                         .arg(node.lost)
                         .arg(node.kept);
    }
    rows.parts = {std::move(kept), std::move(gained), std::move(lost)};
    rows.measure = {QCoreApplication::translate("pictures", "이웃 (곳)"), 0, 0, true};
    picture.panels.push_back({{}, std::move(rows), 1});
    return {picture};
}

Drawing describe(const insight::Ledger& ledger, const Telling& telling)
{
    Drawing drawing;
    Picture& picture = drawing.picture;
    QStringList facts = ledger.fresh + ledger.changed + ledger.denied;
    for (const auto& [a, b] : ledger.contradicted)
        facts << a << b;
    for (const auto& [a, b] : ledger.followed)
        facts << a << b;
    picture.title = QCoreApplication::translate("pictures", "그 뒤 바뀐 것");
    picture.caption << QCoreApplication::translate("pictures", "한 사실이 여러 줄에 들 수 있음");
    drawing.facts = facts;
    if (facts.isEmpty()) {
        picture.nothing = QCoreApplication::translate("pictures", "그 뒤 바뀐 것이 없습니다.");
        return drawing;
    }
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    const auto add = [&](const QString& name, qsizetype count) {
        rows.names << name;
        part.values.push_back(double(count));
        rows.ends << QCoreApplication::translate("pictures", "%L1건").arg(count);
    };
    add(QCoreApplication::translate("pictures", "새 사실"), ledger.fresh.size());
    add(QCoreApplication::translate("pictures", "바뀐 사실"), ledger.changed.size());
    add(QCoreApplication::translate("pictures", "부인된 사실"), ledger.denied.size());
    add(QCoreApplication::translate("pictures", "다르게 말한 쌍"), std::ssize(ledger.contradicted));
    add(QCoreApplication::translate("pictures", "후속이 나온 MOU"), std::ssize(ledger.followed));
    rows.parts = {std::move(part)};
    rows.measure = {QCoreApplication::translate("pictures", "사실이나 쌍 (건)"), 0, 0, true};
    picture.panels.push_back({{}, std::move(rows), 1});
    return drawing;
}

} // namespace pado::ui
