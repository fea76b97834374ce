#pragma once

#include <QMetaType>
#include <QSortFilterProxyModel>
#include <QString>

#include <optional>

namespace pado::ui
{

/// What a figure is sorted by. Sums in won come first, then those of other currencies, each by itself: a dollar and a
/// won never compare. What has no figure comes last, whatever the direction.
struct FigureKey {
    enum Group { InWon, Other, None };
    Group group = None;
    QString unit;
    double value = 0;

    /// `inWon`: what the sentence itself gives in won; empty where it gives none.
    static FigureKey of(std::optional<double> value, const QString& unit, std::optional<double> inWon = {});
};

/// Sorts cells that hold a FigureKey by it, others as Qt does.
class FigureSort : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace pado::ui

Q_DECLARE_METATYPE(pado::ui::FigureKey)
