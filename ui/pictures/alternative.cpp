#include "text/number_format.h"
#include "ui/pictures/telling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

/// Of stacked parts their sum, of others the largest.
double totalOf(const std::vector<BarPart>& parts, bool isStacked, size_t place)
{
    double total = 0;
    for (const BarPart& part : parts)
        total = isStacked ? total + part.values[place] : std::max(total, part.values[place]);
    return total;
}

size_t largestOf(const std::vector<BarPart>& parts, bool isStacked, qsizetype count)
{
    size_t largest = 0;
    for (size_t place = 1; place < size_t(count); ++place) {
        if (totalOf(parts, isStacked, place) > totalOf(parts, isStacked, largest))
            largest = place;
    }
    return largest;
}

QString told(const Columns& columns)
{
    const StackedBars& bars = columns.bars;
    if (bars.categories.isEmpty())
        return {};
    const size_t largest = largestOf(bars.parts, bars.isStacked, bars.categories.size());
    const QString value = columns.tops.isEmpty() ? text::formatNumber(totalOf(bars.parts, bars.isStacked, largest))
                                                 : columns.tops[qsizetype(largest)];
    return QCoreApplication::translate("pictures", "%1부터 %2까지 봅니다. 가장 큰 값은 %3의 %4입니다.")
        .arg(bars.categories.first(), bars.categories.last(), bars.categories[qsizetype(largest)], value);
}

QString told(const Rows& rows)
{
    if (rows.names.isEmpty())
        return {};
    const size_t largest = largestOf(rows.parts, rows.isStacked, rows.names.size());
    const QString value = rows.ends.isEmpty() ? text::formatNumber(totalOf(rows.parts, rows.isStacked, largest))
                                              : rows.ends[qsizetype(largest)];
    return QCoreApplication::translate("pictures", "%1줄을 견줍니다. 가장 큰 것은 %2: %3.")
        .arg(rows.names.size())
        .arg(rows.names[qsizetype(largest)].trimmed(), value);
}

QString told(const Lines& lines)
{
    QStringList ends;
    for (const EndLabel& name : lines.names)
        ends << name.text;
    const QString from = lines.ticks.empty() ? QString() : lines.ticks.front().second;
    const QString to = lines.ticks.empty() ? QString() : lines.ticks.back().second;
    QString text = QCoreApplication::translate("pictures", "%1부터 %2까지 봅니다.").arg(from, to);
    if (!ends.isEmpty())
        text += u' ' + ends.join(u"; "_s) + u'.';
    return text;
}

QString told(const Matrix& matrix)
{
    std::pair<qsizetype, qsizetype> strongest;
    double most = 0;
    for (qsizetype i = 0; i < matrix.names.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (matrix.values[size_t(i)][size_t(j)] > most) {
                most = matrix.values[size_t(i)][size_t(j)];
                strongest = {j, i};
            }
        }
    }
    return QCoreApplication::translate("pictures", "가장 자주 함께 나온 둘은 %1 · %2, %3번입니다.")
        .arg(matrix.names[strongest.first], matrix.names[strongest.second], text::formatNumber(most));
}

QString told(const Chain& chain)
{
    return chain.stations.join(u" → "_s);
}

} // namespace

QString alternativeOf(const Picture& picture)
{
    if (!picture.nothing.isEmpty() || picture.panels.empty())
        return picture.nothing;
    return std::visit([](const auto& body) { return told(body); }, picture.panels.front().body);
}

} // namespace pado::ui
