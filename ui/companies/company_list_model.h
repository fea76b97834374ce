#pragma once

#include "ui/services.h"
#include "ui/widgets/paged_model.h"

#include <QCoreApplication>

namespace pado::ui
{

/// Companies that facts name, most facts first.
class CompanyListModel : public PagedModel<store::EntityRow>
{
    Q_DECLARE_TR_FUNCTIONS(pado::ui::CompanyListModel)

public:
    CompanyListModel(const Services& services, QObject* parent);
    void search(const QString& text);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Services& m_services;
    QString m_search;
};

} // namespace pado::ui
