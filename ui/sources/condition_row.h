#pragma once

#include "store/rules.h"
#include "ui/services.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace pado::ui
{

/// One condition of a rule: where, how, and the words, divided by commas.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const Services& services, const store::Condition& condition, QWidget* parent);

    /// Without words where none are written.
    store::Condition condition() const;
    void focusWords();
    /// The only condition stays.
    void setRemovable(bool isRemovable);

Q_SIGNALS:
    void changed();
    void removeWanted();

private:
    const Services& m_services;
    QComboBox* m_field;
    QComboBox* m_test;
    QLineEdit* m_words;
    QToolButton* m_remove;
};

} // namespace pado::ui
