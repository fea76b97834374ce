#include "ui/widgets/table.h"

#include "ui/keys.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

Table::Table(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as the workspace gives them: latest first
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::space);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    connect(this, &QTableView::doubleClicked, this, &Table::opened);
}

QString Table::copyText(const QModelIndex& row) const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << row.siblingAtColumn(column).data().toString().simplified();
    return cells.join(u'\t');
}

void Table::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines << copyText(row);
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void Table::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const Qt::Key key = physicalKey(*event);
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && (key == Qt::Key_J || key == Qt::Key_K)) {
        const int row = currentIndex().row() + (key == Qt::Key_J ? 1 : -1);
        if (row >= 0 && row < model()->rowCount())
            selectRow(row);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else if (key >= Qt::Key_A && key <= Qt::Key_Z) {
        event->ignore();
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace pado::ui
