#include "ui/widgets/fact_table.h"

#include "ui/theme.h"
#include "ui/widgets/figure_sort.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostSorted = 2000;

ColumnRule ruleOf(FactColumn column)
{
    switch (column) {
    case FactColumn::Parties:
        return {.share = 3, .atLeast = 22};
    case FactColumn::Quote:
        return {.share = 4, .atLeast = 12};
    case FactColumn::Object:
        return {.share = 2, .atLeast = 8, .yields = 2};
    case FactColumn::Sources:
        return {.yields = 3};
    case FactColumn::Confidence:
        return {.yields = 4};
    case FactColumn::Kind:
        return {.yields = 1};
    case FactColumn::Date:
    case FactColumn::Figure:
    case FactColumn::Status:
        return {};
    }
    return {};
}

} // namespace

FactTable::FactTable(const Services& services, std::vector<FactColumn> columns, QWidget* parent)
    : Table(parent),
      m_services(services),
      m_model(new FactTableModel(services, columns, this)),
      m_sorted(new FigureSort(this)),
      m_footer(makeCaption(services.theme, parent))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FactTableModel::sortRole);
    setModel(m_sorted);
    setAccessibleName(tr("사실 표"));
    const auto date = std::ranges::find(columns, FactColumn::Date);
    m_dateColumn = date == columns.end() ? -1 : int(date - columns.begin());
    std::vector<ColumnRule> rules;
    std::ranges::transform(columns, std::back_inserter(rules), ruleOf);
    setColumns(std::move(rules));
    m_footer->hide();
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &FactTable::order);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const store::FactRow* fact = factAt(current);
        if (!fact || m_isRestoring)
            return;
        m_chosen = fact->id;
        Q_EMIT factChosen(fact->id);
    });
    connect(this, &QAbstractItemView::clicked, this, [this] { Q_EMIT factChosen(chosen()); });
    connect(this, &Table::opened, this, &FactTable::openArticle);
    connect(m_sorted, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_scrolled = verticalScrollBar()->value();
        m_row = currentIndex().row();
    });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &FactTable::restore);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, [this] { m_footer->setVisible(m_model->isCut()); });
}

/// The store gives the latest first: any other order needs the rows.
void FactTable::order(int section, Qt::SortOrder order)
{
    const bool isStores = section < 0 || (section == m_dateColumn && order == Qt::DescendingOrder);
    m_model->setMost(isStores ? 0 : mostSorted);
    m_footer->setText(tr("처음 %L1건 안에서 정렬했습니다. 기간이나 조건을 좁히면 모두 정렬합니다.").arg(mostSorted));
    m_footer->setVisible(m_model->isCut());
}

/// After a reload: the fact that was chosen, where the user had scrolled to.
void FactTable::restore()
{
    m_footer->setVisible(m_model->isCut());
    if (const qint64 wanted = std::exchange(m_wanted, 0); wanted != 0 && rowOf(wanted) >= 0) {
        follow(wanted);
        return;
    }
    const int row = m_chosen == 0 ? -1 : rowOf(m_chosen);
    m_isRestoring = true;
    if (row >= 0)
        selectRow(row);
    else if (m_chosen != 0) // gone, as when it was rejected: the next key goes on from its place, choosing nothing yet
        selectionModel()->setCurrentIndex(m_sorted->index(m_row - 1, 0), QItemSelectionModel::NoUpdate);
    m_isRestoring = false;
    if (row < 0)
        m_chosen = 0;
    verticalScrollBar()->setValue(m_scrolled);
}

int FactTable::rowOf(qint64 fact) const
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(FactTableModel::factRole).toLongLong() == fact)
            return row;
    }
    return -1;
}

const store::FactRow* FactTable::factAt(const QModelIndex& index) const
{
    const QModelIndex source = m_sorted->mapToSource(index);
    return source.isValid() ? &m_model->rowAt(source.row()) : nullptr;
}

qint64 FactTable::chosen() const
{
    const store::FactRow* fact = selectionModel()->isSelected(currentIndex()) ? factAt(currentIndex()) : nullptr;
    return fact ? fact->id : 0;
}

bool FactTable::follow(qint64 fact)
{
    if (const int row = fact == 0 ? -1 : rowOf(fact); row >= 0) {
        selectRow(row);
        scrollTo(currentIndex());
    } else if (chosen() == 0) {
        m_wanted = fact;
        return false;
    }
    Q_EMIT factChosen(chosen());
    return true;
}

void FactTable::openArticle(const QModelIndex& index)
{
    const store::FactRow* fact = factAt(index);
    if (fact && !fact->evidences.empty())
        Q_EMIT articleWanted(fact->evidences.front().article, fact->id);
}

/// With the sentence and its outlet.
QString FactTable::copyText(const QModelIndex& row) const
{
    const store::FactRow* fact = factAt(row);
    if (!fact)
        return {};
    QStringList cells{m_services.labels.date(*fact), m_services.labels.kind(fact->claim),
                      m_services.labels.headline(fact->claim), m_services.labels.object(fact->claim),
                      m_services.labels.figure(fact->claim)};
    if (!fact->evidences.empty())
        cells << fact->evidences.front().evidence.quote << fact->evidences.front().source;
    for (QString& cell : cells)
        cell = cell.simplified();
    return cells.join(u'\t');
}

QVBoxLayout* withFooter(FactTable* table)
{
    QVBoxLayout* layout = withMargins(table);
    layout->setSpacing(0);
    layout->addWidget(table->footer());
    return layout;
}

} // namespace pado::ui
