#pragma once

#include "insight/rule_text.h"
#include "store/rules.h"
#include "ui/services.h"

#include <QAbstractTableModel>

#include <vector>

namespace pado::ui
{

/// Rules in the order in which they are applied. Ticks and moves are wishes: the rows change when the store has.
class RuleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Within, Conditions, Actions, Hits, LastHit, ColumnCount };

    RuleTableModel(const Services& services, QObject* parent);
    void setRows(std::vector<store::Rule> rows);
    const std::vector<store::Rule>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void enableWanted(const pado::store::Rule& rule);
    /// The rule of row `from` should stand before that of row `to`; at the end where `to` is the number of rows.
    void moveWanted(int from, int to);

private:
    QString textOf(const store::Rule& rule, int column) const;

    const Services& m_services;
    insight::RuleText m_text;
    std::vector<store::Rule> m_rows;
};

} // namespace pado::ui
