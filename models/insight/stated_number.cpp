#include "insight/stated_number.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace pado::insight
{

namespace
{

constexpr int exactDigits = 12; ///< 8.3 / 100 has a 17th digit that nobody wrote
constexpr double slack = 1e-12;

} // namespace

double stepOf(double value)
{
    const QByteArray written = QByteArray::number(value, 'e', exactDigits - 1); // "2.49000000000e+01"
    const qsizetype exponentAt = written.indexOf('e');
    qsizetype last = exponentAt - 1;
    while (written[last] == '0')
        --last;
    const qsizetype point = written.indexOf('.');
    const int decimals = int(std::max<qsizetype>(0, last - point));
    return std::pow(10.0, written.mid(exponentAt + 1).toInt() - decimals);
}

Interval statedInterval(double value, bool isApproximate)
{
    return statedInterval(value, value, isApproximate);
}

Interval statedInterval(double min, double max, bool isApproximate)
{
    const double steps = isApproximate ? 1.0 : 0.5;
    return {min - steps * stepOf(min), max + steps * stepOf(max)};
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
