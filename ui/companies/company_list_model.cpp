#include "ui/companies/company_list_model.h"

#include <QLocale>

namespace pado::ui
{

CompanyListModel::CompanyListModel(const Services& services, QObject* parent)
    : PagedModel(services.workspace, parent),
      m_services(services)
{
}

void CompanyListModel::search(const QString& text)
{
    const Start start = text == m_search ? Start::SamePlace : Start::Top;
    m_search = text;
    setQuestion([text](const store::Reader& reader, const QString& cursor,
                       int limit) { return reader.companies(text, cursor, limit); },
                start);
}

QVariant CompanyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section > 0 ? Qt::AlignRight : Qt::AlignLeft));
    const QStringList names = {tr("기업"), tr("사실")};
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
        return QLocale().toString(company.facts);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return tr("%1 · 사실 %L2건 · 딜 %L3건 · 기사 %L4건")
            .arg(company.name)
            .arg(company.facts)
            .arg(company.deals)
            .arg(company.articles);
    default:
        return {};
    }
}

} // namespace pado::ui
