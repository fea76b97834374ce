#include "ui/companies/company_list_model.h"

namespace pado::ui
{

namespace
{
constexpr int pageSize = 200;
}

CompanyListModel::CompanyListModel(const Services& services, QObject* parent)
    : PagedModel(services.workspace, parent),
      m_services(services)
{
}

void CompanyListModel::search(const QString& text)
{
    setQuestion([text](const store::Reader& reader, const QString& cursor) {
        return reader.companies(text, cursor, pageSize);
    });
}

QVariant CompanyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section > 0 ? Qt::AlignRight : Qt::AlignLeft));
    const QStringList names = {tr("기업"), tr("딜"), tr("사실")};
    return role == Qt::DisplayRole ? names.value(section) : QVariant();
}

QVariant CompanyListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::EntityRow& company = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return m_services.labels.name({company.key, company.name});
        return index.column() == 1 ? company.deals : company.facts;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return tr("%1 · 사실 %2건 · 기사 %3건").arg(company.name).arg(company.facts).arg(company.articles);
    default:
        return {};
    }
}

} // namespace pado::ui
