#pragma once

#include "ui/services.h"

#include <QAbstractTableModel>

#include <vector>

namespace pado::ui
{

/// Subscriptions with what became of their last fetch.
class FeedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        State,
        Name,
        Folder,
        Format,
        Encoding,
        LastSuccess,
        Next,
        Articles,
        Weekly,
        FactShare,
        Trouble,
        ColumnCount
    };
    static constexpr int idRole = Qt::UserRole; ///< qint64
    static constexpr int sortRole = Qt::UserRole + 1;

    FeedTableModel(const Services& services, QObject* parent);
    void setRows(std::vector<store::FeedRow> rows);
    const store::FeedRow* find(qint64 id) const;
    int failing() const;
    static QString weeklyText(double items); ///< with a decimal where few come
    QStringList folders() const;             ///< each once, as "outer/inner", sorted

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString textOf(const store::FeedRow& feed, int column) const;
    QVariant sortValue(const store::FeedRow& feed, int column) const;

    const Services& m_services;
    std::vector<store::FeedRow> m_rows;
};

} // namespace pado::ui
