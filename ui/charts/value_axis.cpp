#include "ui/charts/value_axis.h"

#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostSteps = 5;

double niceStep(double span, bool isCount)
{
    const double rough = isCount ? std::max(1.0, span / mostSteps) : span / mostSteps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

QValueAxis* makeValueAxis(const Measure& measure, const ChartStyle& style)
{
    const double span = measure.high > measure.low ? measure.high - measure.low : 1;
    const double step = niceStep(span, measure.isCount);
    const double bottom = std::floor(measure.low / step) * step;
    const double top = std::max(bottom + step, std::ceil(measure.high / step) * step);
    auto* axis = new QValueAxis;
    axis->setRange(bottom, top);
    axis->setTickCount(int(std::lround((top - bottom) / step)) + 1);
    axis->setLabelFormat(u"%.%1f"_s.arg(std::max(0, int(-std::floor(std::log10(step) + 1e-9)))));
    axis->setTitleText(measure.title.toHtmlEscaped());
    dress(*axis, style);
    axis->setLineVisible(false);
    return axis;
}

} // namespace pado::ui
