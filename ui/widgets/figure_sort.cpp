#include "ui/widgets/figure_sort.h"

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

FigureKey FigureKey::of(std::optional<double> value, const QString& unit, std::optional<double> inWon)
{
    if (inWon)
        return {InWon, {}, *inWon};
    if (!value)
        return {};
    return unit == u"KRW"_s ? FigureKey{InWon, {}, *value} : FigureKey{Other, unit, *value};
}

bool FigureSort::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(sortRole()), b = right.data(sortRole());
    if (a.metaType() != QMetaType::fromType<FigureKey>() || b.metaType() != a.metaType())
        return QSortFilterProxyModel::lessThan(left, right);
    const auto one = a.value<FigureKey>(), other = b.value<FigureKey>();
    if (one.group == other.group && one.unit == other.unit)
        return one.value < other.value;
    const bool isBefore = std::tie(one.group, one.unit) < std::tie(other.group, other.unit);
    return sortOrder() == Qt::AscendingOrder ? isBefore : !isBefore;
}

} // namespace pado::ui
