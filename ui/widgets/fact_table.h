#pragma once

#include "ui/widgets/fact_table_model.h"
#include "ui/widgets/table.h"

class QSortFilterProxyModel;

namespace pado::ui
{

/// A table of facts: a click tells the fact, Enter opens its article.
class FactTable : public Table
{
    Q_OBJECT

public:
    FactTable(const Services& services, std::vector<FactColumn> columns, QWidget* parent = nullptr);

    FactTableModel& facts() { return *m_model; }
    /// Chooses the row of a fact, if it is loaded.
    void choose(qint64 fact);

Q_SIGNALS:
    void factChosen(qint64 fact);
    void articleWanted(qint64 article, qint64 fact);

protected:
    QString copyText(const QModelIndex& row) const override;

private:
    void setUpColumns(const std::vector<FactColumn>& columns);
    const store::FactRow* rowOf(const QModelIndex& index) const;
    void openArticle(const QModelIndex& index);

    const Services& m_services;
    FactTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
};

} // namespace pado::ui
