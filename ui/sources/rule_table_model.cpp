#include "ui/sources/rule_table_model.h"

#include "ui/theme.h"

#include <QLocale>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

const auto rowFormat = u"application/x-pado-rule-row"_s;

} // namespace

RuleTableModel::RuleTableModel(const Services& services, QObject* parent)
    : QAbstractTableModel(parent),
      m_services(services),
      m_text(services.extractor.knowledge(), services.labels.language())
{
}

void RuleTableModel::setRows(std::vector<store::Rule> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant RuleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Hits ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("규칙"), tr("어디에"), tr("조건"), tr("할 일"), tr("걸린 기사"), tr("마지막")};
    return names.value(section);
}

QString RuleTableModel::textOf(const store::Rule& rule, int column) const
{
    switch (column) {
    case Name:
        return rule.name;
    case Within:
        return m_text.scope(rule);
    case Conditions:
        return m_text.conditions(rule);
    case Actions:
        return m_text.actions(rule.actions);
    case Hits:
        return QLocale().toString(rule.hits);
    case LastHit:
        return rule.lastHit.isValid() ? toKst(rule.lastHit).toString(u"MM-dd HH:mm"_s) : u"–"_s;
    default:
        return {};
    }
}

QVariant RuleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::Rule& rule = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(rule, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(rule.isEnabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole:
        return rule.isEnabled ? QVariant() : QVariant(m_services.theme.muted());
    default:
        return {};
    }
}

bool RuleTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name)
        return false;
    store::Rule rule = m_rows[size_t(index.row())];
    rule.isEnabled = value.toInt() == Qt::Checked;
    Q_EMIT enableWanted(rule);
    return true;
}

Qt::ItemFlags RuleTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between two rows
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QMimeData* RuleTableModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData; // Qt's drag owns it
    data->setData(rowFormat, QByteArray::number(indexes.isEmpty() ? -1 : indexes.front().row()));
    return data;
}

bool RuleTableModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    const int from = data->data(rowFormat).toInt();
    if (from >= 0 && from < rowCount())
        Q_EMIT moveWanted(from, to);
    return false; // the view need not take the row away
}

} // namespace pado::ui
