#include "ui/charts/deal_chart.h"

#include "ui/charts/stacked_bars.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

using extract::RelationType;

/// A type keeps its colour wherever it is drawn. MOUs and partnerships are of one kind to a reader of a chart.
struct Kind {
    RelationType type;
    std::array<RelationType, 2> counted;
};
constexpr std::array<Kind, 6> kinds = {{
    {RelationType::Investment, {RelationType::Investment, RelationType::Investment}},
    {RelationType::Acquisition, {RelationType::Acquisition, RelationType::Acquisition}},
    {RelationType::Supply, {RelationType::Supply, RelationType::Supply}},
    {RelationType::Partnership, {RelationType::Partnership, RelationType::Mou}},
    {RelationType::Adoption, {RelationType::Adoption, RelationType::Adoption}},
    {RelationType::JointDevelopment, {RelationType::JointDevelopment, RelationType::JointDevelopment}},
}};

int countOf(const std::map<RelationType, int>& counts, const Kind& kind)
{
    int sum = 0;
    for (size_t i = 0; i < kind.counted.size(); ++i) {
        const auto it = counts.find(kind.counted[i]);
        if (it != counts.end() && (i == 0 || kind.counted[i] != kind.counted[0]))
            sum += it->second;
    }
    return sum;
}

QString nameOf(const Kind& kind, const insight::Labels& labels)
{
    const QString name = labels.type(kind.type);
    return kind.counted[0] == kind.counted[1] ? name : name + u"·"_s + labels.type(kind.counted[1]);
}

/// Each quarter while they are few, then the years alone. The axis joins equal names: spaces, which nobody sees, tell
/// the empty ones apart.
QStringList quarterNames(const std::vector<insight::DealQuarter>& quarters)
{
    QStringList names;
    const bool areFew = quarters.size() <= 8;
    for (const insight::DealQuarter& one : quarters) {
        const QString year = QString::number(one.year % 100).rightJustified(2, u'0');
        QString name;
        if (areFew)
            name = year + u'Q' + QString::number(one.quarter);
        else if (one.quarter == 1 || names.isEmpty())
            name = QCoreApplication::translate("charts", "%1년").arg(year);
        names << (name.isEmpty() ? QString(names.size() + 1, u' ') : name);
    }
    return names;
}

BarPart partOf(const insight::DealCounts& counts, const Kind& kind, bool isPlanned, const insight::Labels& labels)
{
    BarPart part;
    part.name = nameOf(kind, labels);
    if (isPlanned) {
        part.fill = BarFill::Hatched;
        part.name += QCoreApplication::translate("charts", " 예정");
    }
    for (const insight::DealQuarter& quarter : counts.quarters)
        part.values.push_back(countOf(isPlanned ? quarter.planned : quarter.done, kind));
    return part;
}

bool isEmpty(const BarPart& part)
{
    return std::ranges::all_of(part.values, [](double value) { return value == 0; });
}

} // namespace

QChart* makeDealChart(const insight::DealCounts& counts, const insight::Labels& labels, const ChartStyle& style,
                      const OnDealQuarter& onPressed)
{
    StackedBars bars;
    bars.categories = quarterNames(counts.quarters);
    std::vector<RelationType> types;
    for (size_t i = 0; i < kinds.size(); ++i) {
        for (const bool isPlanned : {false, true}) {
            BarPart part = partOf(counts, kinds[i], isPlanned, labels);
            if (isEmpty(part))
                continue;
            part.colour = style.theme.series(int(i));
            // One entry a type; the hatch is told once, by the caption.
            part.isInLegend = !isPlanned || bars.parts.empty() || types.back() != kinds[i].type;
            bars.parts.push_back(std::move(part));
            types.push_back(kinds[i].type);
        }
    }
    bars.describe = [parts = bars.parts, quarters = counts.quarters](int part, int category) {
        const BarPart& one = parts[size_t(part)];
        const insight::DealQuarter& quarter = quarters[size_t(category)];
        return QCoreApplication::translate("charts", "%1년 %2분기 · %3 %4건")
            .arg(quarter.year)
            .arg(quarter.quarter)
            .arg(one.name)
            .arg(one.values[size_t(category)]);
    };
    if (onPressed) {
        bars.onPressed = [onPressed, types, parts = bars.parts, quarters = counts.quarters](int part, int category) {
            onPressed(quarters[size_t(category)], types[size_t(part)],
                      parts[size_t(part)].fill == BarFill::Hatched ? extract::Status::Planned : extract::Status::Done);
        };
    }
    return makeStackedBars(bars, style);
}

} // namespace pado::ui
