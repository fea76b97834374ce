#pragma once

#include "insight/network_map.h"
#include "ui/services.h"

#include <QScrollArea>

#include <map>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace pado::ui
{

/// What a map shows, to choose; at the same time its legend, with how many deals there are of each.
class NetworkPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit NetworkPanel(const Services& services, QWidget* parent = nullptr);

    /// The choices made here, without time and centre.
    insight::NetworkChoice choice() const;
    /// How many of the deals are of each kind and status.
    void count(const std::vector<store::FactRow>& deals);
    /// The usual choice.
    void reset();
    /// Hops matter around a centre only.
    void setHasCentre(bool has);

Q_SIGNALS:
    void changed();
    void layoutWanted(); ///< anew

private:
    QCheckBox* addCheck(QLayout* layout, const QString& words, const QIcon& sample, bool isChecked);
    QSpinBox* addNumber(QLayout* layout, const QString& words, int least, int most);

    const Services& m_services;
    std::map<extract::RelationType, QCheckBox*> m_types;
    std::map<extract::Status, QCheckBox*> m_statuses;
    QSpinBox* m_sources;
    QSpinBox* m_hops;
    QSpinBox* m_most;
    QCheckBox* m_folds;
    QCheckBox* m_hidesUnknown;
};

} // namespace pado::ui
