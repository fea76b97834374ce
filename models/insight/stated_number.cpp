#include "insight/stated_number.h"

#include <QByteArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace pado::insight
{

namespace
{

constexpr qsizetype mostWritten = 15; ///< significant digits; more are those of a computation
constexpr int exactDigits = 12;       ///< of what was computed
constexpr double slack = 1e-12;

} // namespace

double stepOf(double value)
{
    if (value == 0)
        return 1;
    QByteArray written = QByteArray::number(std::abs(value), 'e', QLocale::FloatingPointShortest); // "2.49e+01"
    if (written.indexOf('e') > mostWritten + 1)                                                    // with the point
        written = QByteArray::number(std::abs(value), 'e', exactDigits - 1);
    const qsizetype exponentAt = written.indexOf('e');
    qsizetype last = exponentAt - 1;
    while (last > 0 && written[last] == '0')
        --last;
    const qsizetype point = written.indexOf('.');
    const int decimals = point < 0 ? 0 : int(std::max<qsizetype>(0, last - point));
    return std::pow(10.0, written.mid(exponentAt + 1).toInt() - decimals);
}

Interval statedInterval(double value, bool isApproximate)
{
    return statedInterval(value, value, isApproximate);
}

Interval statedInterval(double min, double max, bool isApproximate, std::optional<double> step)
{
    const double steps = isApproximate ? 1.0 : 0.5;
    return {min - steps * step.value_or(stepOf(min)), max + steps * step.value_or(stepOf(max))};
}

bool meet(const Interval& a, const Interval& b)
{
    const double tolerance = slack * std::max({std::abs(a.low), std::abs(a.high), std::abs(b.low), std::abs(b.high)});
    return a.low <= b.high + tolerance && b.low <= a.high + tolerance;
}

Interval operator*(const Interval& interval, double positive)
{
    return {interval.low * positive, interval.high * positive};
}

Interval operator/(const Interval& dividend, const Interval& divisor)
{
    return {dividend.low / divisor.high, dividend.high / divisor.low};
}

} // namespace pado::insight
