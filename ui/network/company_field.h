#pragma once

#include "insight/network_map.h"
#include "ui/services.h"

#include <QLineEdit>

class QStringListModel;

namespace pado::ui
{

/// Where a company is named, by any of its names, with those that deals name to choose from.
class CompanyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CompanyField(const Services& services, QWidget* parent = nullptr);
    /// Whose names are offered.
    void offer(const std::vector<store::FactRow>& deals);

Q_SIGNALS:
    void chosen(const QString& key);
    void unknown(const QString& name); ///< nobody in the deals is called so

private:
    void choose();

    const Services& m_services;
    QHash<QString, QString> m_keys; ///< by offered name
    QStringListModel* m_names;
};

} // namespace pado::ui
