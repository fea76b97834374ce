#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

Described describe(const insight::Path& path, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title =
        QCoreApplication::translate("pictures", "경로: %1 → %2")
            .arg(telling.name(telling.question.between.front()), telling.name(telling.question.between.back()));
    if (path.ids.isEmpty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "둘을 잇는 딜"));
        return described;
    }
    picture.caption << QCoreApplication::translate("pictures", "%1걸음").arg(path.steps.size())
                    << QCoreApplication::translate("pictures", "같은 길이의 길 %1개 가운데 가장 새로운 것")
                           .arg(text::formatNumber(path.count));
    Chain chain;
    for (const QString& id : path.ids)
        chain.stations << telling.name(id);
    for (const insight::Path::Step& step : path.steps) {
        *described.facts << step.facts;
        const insight::FactView* fact = step.facts.isEmpty() ? nullptr : telling.fact(step.facts.back());
        chain.ties << QCoreApplication::translate("pictures", "%1 · 딜 %2건, 최근 %3")
                          .arg(fact ? telling.labels.kind(fact->state().claim) : QString())
                          .arg(step.facts.size())
                          .arg(dayName(step.latest));
    }
    picture.panels.push_back({{}, std::move(chain), 1});
    return described;
}

Described describe(const insight::NetChange& change, const Telling& telling)
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

Described describe(const insight::Ledger& ledger, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    QStringList facts = ledger.fresh + ledger.changed + ledger.denied;
    for (const auto& [a, b] : ledger.contradicted)
        facts << a << b;
    for (const auto& [a, b] : ledger.followed)
        facts << a << b;
    picture.title = QCoreApplication::translate("pictures", "그 뒤 바뀐 것");
    picture.caption << QCoreApplication::translate("pictures", "한 사실이 여러 줄에 들 수 있음");
    described.facts = facts;
    if (facts.isEmpty()) {
        picture.nothing = QCoreApplication::translate("pictures", "그 뒤 바뀐 것이 없습니다.");
        return described;
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
    return described;
}

} // namespace pado::ui
