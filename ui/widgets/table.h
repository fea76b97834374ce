#pragma once

#include <QTableView>

namespace pado::ui
{

/// What all tables have in common: whole rows, sortable, no grid, rows as high as the font asks; J and K walk, Ctrl+C
/// copies what is selected, other letters belong to the window.
class Table : public QTableView
{
    Q_OBJECT

public:
    explicit Table(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter, or a double click.
    void opened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// A row on the clipboard: its cells, tab-separated.
    virtual QString copyText(const QModelIndex& row) const;

private:
    void copySelection() const;
};

} // namespace pado::ui
