#include "ui/charts/forecast_labels.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

bool areVintages(const ForecastEnd& a, const ForecastEnd& b)
{
    return a.publisher == b.publisher && a.market == b.market;
}

} // namespace

bool isNewest(const std::vector<ForecastEnd>& ends, size_t index)
{
    const ForecastEnd& end = ends[index];
    for (size_t i = 0; i < ends.size(); ++i) {
        if (!areVintages(ends[i], end))
            continue;
        if (ends[i].vintageYear > end.vintageYear || (ends[i].vintageYear == end.vintageYear && i < index))
            return false;
    }
    return true;
}

std::vector<EndLabel> endLabels(const std::vector<ForecastEnd>& ends)
{
    std::vector<EndLabel> labels;
    std::vector<const ForecastEnd*> named;
    const auto isNamed = [&](const ForecastEnd& end) {
        return std::ranges::any_of(named, [&](const ForecastEnd* other) {
            return areVintages(*other, end) && other->vintageYear == end.vintageYear && other->value == end.value;
        });
    };
    for (const bool wantsNewest : {true, false}) {
        for (size_t i = 0; i < ends.size(); ++i) {
            const ForecastEnd& end = ends[i];
            if (isNewest(ends, i) != wantsNewest || isNamed(end))
                continue;
            const QString year = QString::number(end.vintageYear);
            const bool hasOlder =
                std::ranges::count_if(ends, [&](const ForecastEnd& other) { return areVintages(other, end); }) > 1;
            if (wantsNewest)
                labels.push_back({end.value, end.colour, end.publisher + u' ' + year + u" · "_s + end.figure,
                                  hasOlder ? EndLabel::Strong : EndLabel::Plain});
            else
                labels.push_back({end.value, end.colour, year, EndLabel::Weak});
            named.push_back(&end);
        }
    }
    return labels;
}

} // namespace pado::ui
