#include "ui/widgets/fact_table.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

FactTable::FactTable(const Services& services, std::vector<FactColumn> columns, QWidget* parent)
    : Table(parent),
      m_services(services),
      m_model(new FactTableModel(services, columns, this)),
      m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FactTableModel::sortRole);
    setModel(m_sorted);
    setAccessibleName(tr("사실 표"));
    setUpColumns(columns);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { m_model->loadAll(); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (const store::FactRow* fact = rowOf(current))
            Q_EMIT factChosen(fact->id);
    });
    connect(this, &Table::opened, this, &FactTable::openArticle);
}

void FactTable::setUpColumns(const std::vector<FactColumn>& columns)
{
    QHeaderView* header = horizontalHeader();
    const int unit = fontMetrics().horizontalAdvance(u'가');
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto width = [&]() -> int {
            switch (columns[i]) {
            case FactColumn::Date:
                return 8;
            case FactColumn::Kind:
                return 6;
            case FactColumn::Parties:
                return 20;
            case FactColumn::Object:
                return 14;
            case FactColumn::Figure:
                return 13;
            case FactColumn::Status:
                return 6;
            case FactColumn::Sources:
            case FactColumn::Confidence:
                return 5;
            case FactColumn::Quote:
                return 24;
            }
            return 8;
        }();
        setColumnWidth(int(i), width * unit);
        if (columns[i] == FactColumn::Parties)
            header->setSectionResizeMode(int(i), QHeaderView::Stretch);
    }
}

const store::FactRow* FactTable::rowOf(const QModelIndex& index) const
{
    const QModelIndex source = m_sorted->mapToSource(index);
    return source.isValid() ? &m_model->rowAt(source.row()) : nullptr;
}

void FactTable::choose(qint64 fact)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(FactTableModel::factRole).toLongLong() == fact) {
            selectRow(row);
            scrollTo(m_sorted->index(row, 0));
            return;
        }
    }
}

void FactTable::openArticle(const QModelIndex& index)
{
    const store::FactRow* fact = rowOf(index);
    if (fact && !fact->evidences.empty())
        Q_EMIT articleWanted(fact->evidences.front().article, fact->id);
}

/// With the sentence and its outlet.
QString FactTable::copyText(const QModelIndex& row) const
{
    const store::FactRow* fact = rowOf(row);
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

} // namespace pado::ui
