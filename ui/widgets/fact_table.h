#pragma once

#include "ui/widgets/fact_table_model.h"
#include "ui/widgets/table.h"

class QLabel;
class QVBoxLayout;

namespace pado::ui
{

class FigureSort;

/// A table of facts: a click tells the fact, Enter opens its article. It pages as one scrolls while the latest are
/// first; sorted otherwise, it loads what it sorts up to a limit, and its footer says where that cuts.
class FactTable : public Table
{
    Q_OBJECT

public:
    FactTable(const Services& services, std::vector<FactColumn> columns, QWidget* parent = nullptr);

    FactTableModel& facts() { return *m_model; }
    /// What the order leaves out; hidden while it leaves out nothing. For the page to place.
    QLabel* footer() { return m_footer; }
    /// The fact of the current row, if the user chose it; 0: none.
    qint64 chosen() const;
    /// Chooses the fact's row, now or as soon as it is loaded. Where the table has another fact chosen, tells that one.
    /// @return whether a fact is chosen now
    bool follow(qint64 fact);

Q_SIGNALS:
    void factChosen(qint64 fact);
    void articleWanted(qint64 article, qint64 fact);

protected:
    QString copyText(const QModelIndex& row) const override;

private:
    void order(int section, Qt::SortOrder order);
    void restore();
    int rowOf(qint64 fact) const;
    const store::FactRow* factAt(const QModelIndex& index) const;
    void openArticle(const QModelIndex& index);

    const Services& m_services;
    FactTableModel* m_model;
    FigureSort* m_sorted;
    QLabel* m_footer;
    int m_dateColumn = -1;
    qint64 m_chosen = 0; ///< survives a reload
    qint64 m_wanted = 0; ///< chosen once loaded
    int m_scrolled = 0;  ///< this and the row: before a reload
    int m_row = -1;
    bool m_isRestoring = false;
};

/// The table in the page's margins, its footer below.
QVBoxLayout* withFooter(FactTable* table);

} // namespace pado::ui
