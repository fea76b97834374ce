#pragma once

#include "insight/forecasts.h"
#include "ui/services.h"

#include <QAbstractTableModel>

#include <vector>

namespace pado::ui
{

/// Forecasts as the sentences give them, with what they imply.
class ForecastTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Published, Publisher, Market, Base, Target, Stated, Computed, Multiple, Sources, ColumnCount };
    static constexpr int sortRole = Qt::UserRole;
    static constexpr int factRole = Qt::UserRole + 1;    ///< qint64
    static constexpr int articleRole = Qt::UserRole + 2; ///< qint64

    ForecastTableModel(const Services& services, QObject* parent);
    void setRows(std::vector<insight::ForecastSeries> rows);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString textOf(const insight::ForecastSeries& row, int column) const;
    QVariant sortValue(const insight::ForecastSeries& row, int column) const;

    const Services& m_services;
    std::vector<insight::ForecastSeries> m_rows;
};

} // namespace pado::ui
