#include "ui/widgets/table.h"

#include "ui/keys.h"
#include "ui/theme.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostMeasured = 500; // rows at a time: wider words further down are cut with an ellipsis

} // namespace

Table::Table(QWidget* parent) : QuietFocus(parent)
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
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 3);
    connect(this, &QTableView::doubleClicked, this, &Table::opened);
}

void Table::setColumns(std::vector<ColumnRule> rules)
{
    m_rules = std::move(rules);
    m_widest.assign(m_rules.size(), 0);
    measure(0, model()->rowCount() - 1);
    connect(model(), &QAbstractItemModel::modelReset, this, [this] {
        m_widest.assign(m_rules.size(), 0);
        measure(0, model()->rowCount() - 1);
    });
    connect(model(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { measure(first, last); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_isSizedByUser = m_isSizedByUser || !m_isFitting; });
}

void Table::measure(int firstRow, int lastRow)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int arrow = style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + Theme::spaceTight;
    for (int column = 0; column < int(m_rules.size()); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        int widest = horizontalHeader()->fontMetrics().horizontalAdvance(name) + 2 * Theme::spaceCell + arrow;
        for (int row = firstRow; row <= std::min(lastRow, firstRow + mostMeasured); ++row) {
            const QModelIndex index = model()->index(row, column);
            widest = std::max(widest, itemDelegateForIndex(index)->sizeHint(option, index).width());
        }
        m_widest[size_t(column)] = std::max(m_widest[size_t(column)], widest);
    }
    fitColumns();
}

/// Hides columns until the others have room.
void Table::hideWhatYields(int available)
{
    const int unit = fontMetrics().horizontalAdvance(u'가');
    int needed = 0;
    std::vector<size_t> order(m_rules.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto need = [&](size_t column) {
        return m_rules[column].share == 0
                   ? m_widest[column]
                   : std::min(m_widest[column], m_rules[column].atLeast * unit + 2 * Theme::spaceCell);
    };
    for (const size_t column : order)
        needed += need(column);
    std::ranges::stable_sort(order, std::greater{}, [this](size_t column) { return m_rules[column].yields; });
    for (const size_t column : order) {
        const bool isHidden = m_rules[column].yields > 0 && needed > available;
        setColumnHidden(int(column), isHidden);
        needed -= isHidden ? need(column) : 0;
    }
}

/// Columns with a share get what they need while there is enough, else by their shares.
std::vector<int> Table::shareOut(int left) const
{
    std::vector<int> widths(m_rules.size(), 0);
    std::vector<size_t> open;
    for (size_t column = 0; column < m_rules.size(); ++column) {
        if (m_rules[column].share > 0 && !isColumnHidden(int(column)))
            open.push_back(column);
    }
    const auto all = open;
    const auto shares = [this](const std::vector<size_t>& columns) {
        return std::accumulate(columns.begin(), columns.end(), 0,
                               [this](int sum, size_t column) { return sum + m_rules[column].share; });
    };
    for (bool isSettled = false; !isSettled && !open.empty();) {
        const int sum = shares(open);
        const auto content = std::ranges::find_if(
            open, [&](size_t column) { return m_widest[column] * sum <= left * m_rules[column].share; });
        isSettled = content == open.end();
        if (!isSettled) {
            widths[*content] = m_widest[*content];
            left -= m_widest[*content];
            open.erase(content);
        }
    }
    const auto& takers = open.empty() ? all : open; // what is over goes to all
    const int sum = shares(takers);
    for (const size_t column : takers)
        widths[column] += std::max(0, left) * m_rules[column].share / sum;
    return widths;
}

void Table::fitColumns()
{
    if (m_rules.empty() || m_isSizedByUser || m_isFitting)
        return;
    m_isFitting = true;
    const int available = viewport()->width();
    hideWhatYields(available);
    int left = available;
    for (size_t column = 0; column < m_rules.size(); ++column) {
        if (m_rules[column].share == 0 && !isColumnHidden(int(column)))
            left -= m_widest[column];
    }
    const std::vector<int> widths = shareOut(left);
    for (size_t column = 0; column < m_rules.size(); ++column) {
        if (!isColumnHidden(int(column)))
            setColumnWidth(int(column), m_rules[column].share == 0 ? m_widest[column] : widths[column]);
    }
    m_isFitting = false;
}

void Table::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
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
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
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
