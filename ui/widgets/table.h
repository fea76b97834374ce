#pragma once

#include "ui/widgets/quiet_focus.h"

#include <QTableView>

#include <vector>

namespace pado::ui
{

/// How a column takes part in a table's width.
struct ColumnRule {
    int share = 0;   ///< of the width that is left; 0: as wide as its widest cell
    int atLeast = 0; ///< Korean characters that a column with a share should have
    int yields = 0;  ///< where the table is too narrow, columns hide, the highest first, 1 only in need; 0: never
};

/// What all tables have in common: whole rows, sortable, no grid, rows as high as the font asks, columns as wide as
/// their words; J and K walk, Ctrl+C copies what is selected, other signs belong to the window.
class Table : public QuietFocus<QTableView>
{
    Q_OBJECT

public:
    explicit Table(QWidget* parent = nullptr);

    /// After the model is set.   @param rules  one a column
    void setColumns(std::vector<ColumnRule> rules);

Q_SIGNALS:
    /// Enter, or a double click.
    void opened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// A row on the clipboard: its cells, tab-separated.
    virtual QString copyText(const QModelIndex& row) const;

private:
    void copySelection() const;
    void measure(int firstRow, int lastRow);
    void fitColumns();
    int need(size_t column, double comfort) const;
    void hideWhatYields(int available);
    std::vector<int> shareOut(int left) const;

    std::vector<ColumnRule> m_rules;
    std::vector<int> m_widest; ///< pixels, header included
    bool m_isFitting = false;
    bool m_isSizedByUser = false;
};

} // namespace pado::ui
