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
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        const bool isDragged = !m_isFitting && QApplication::mouseButtons().testFlag(Qt::LeftButton);
        m_isSizedByUser = m_isSizedByUser || isDragged;
    });
}

void Table::measure(int firstRow, int lastRow)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int arrow =
        isSortingEnabled() ? style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + Theme::spaceTight : 0;
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

/// What a column asks for, at most its widest cell: shares are content with so many characters.
int Table::need(size_t column, double comfort) const
{
    if (m_rules[column].share == 0)
        return m_widest[column];
    const int unit = fontMetrics().horizontalAdvance(u'가');
    return std::min(m_widest[column], int(m_rules[column].atLeast * unit * comfort) + 2 * Theme::spaceCell);
}

/// Hides columns until the others have room: the last to yield only where the shares would not have half of theirs.
void Table::hideWhatYields(int available)
{
    std::vector<size_t> order(m_rules.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater{}, [this](size_t column) { return m_rules[column].yields; });
    for (size_t column = 0; column < m_rules.size(); ++column)
        setColumnHidden(int(column), false);
    for (const size_t column : order) {
        const int yields = m_rules[column].yields;
        const double comfort = yields > 1 ? 1 : 0.5;
        int needed = 0;
        for (size_t one = 0; one < m_rules.size(); ++one)
            needed += isColumnHidden(int(one)) ? 0 : need(one, comfort);
        setColumnHidden(int(column), yields > 0 && needed > available);
    }
}

/// Columns with a share get what contents them, then by their shares up to their widest cell; what is over goes to all.
std::vector<int> Table::shareOut(int left) const
{
    std::vector<int> widths(m_rules.size(), 0);
    std::vector<size_t> all;
    int contented = 0;
    for (size_t column = 0; column < m_rules.size(); ++column) {
        if (m_rules[column].share == 0 || isColumnHidden(int(column)))
            continue;
        all.push_back(column);
        contented += need(column, 1);
    }
    if (contented <= left) {
        for (const size_t column : all)
            widths[column] = need(column, 1);
        left -= contented;
    }
    const auto part = [this, &left](const std::vector<size_t>& columns, size_t column) {
        const auto sum = std::accumulate(columns.begin(), columns.end(), 0,
                                         [this](int shares, size_t one) { return shares + m_rules[one].share; });
        return std::max(0, left) * m_rules[column].share / sum;
    };
    auto open = all;
    for (auto full = open.begin(); full != open.end();) {
        full = std::ranges::find_if(
            open, [&](size_t column) { return widths[column] + part(open, column) >= m_widest[column]; });
        if (full != open.end()) {
            left -= m_widest[*full] - widths[*full];
            widths[*full] = m_widest[*full];
            open.erase(full);
            full = open.begin();
        }
    }
    const auto& takers = open.empty() ? all : open;
    for (const size_t column : takers)
        widths[column] += part(takers, column);
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
    } else if (key != Qt::Key_Space && !event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore(); // the view would look for a row; letters and signs belong to the window
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace pado::ui
