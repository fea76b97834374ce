#pragma once

#include "pipeline/apply_rule.h"
#include "store/rules.h"
#include "ui/asker.h"
#include "ui/services.h"

#include <QDialog>

#include <stop_token>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace pado::ui
{

class ConditionRow;

/// A rule to make or to change, with what it would do to the latest articles while it is being written.
class RuleDialog : public QDialog
{
    Q_OBJECT

public:
    RuleDialog(const Services& services, const store::Rule& rule, QWidget* parent);
    ~RuleDialog() override;

    store::Rule rule() const;

Q_SIGNALS:
    void saved(const pado::store::Rule& rule);

private:
    QWidget* makeScope();
    QWidget* makeConditions();
    QWidget* makeActions();
    QWidget* makePreview();
    void addCondition(const store::Condition& condition);
    void learn(const std::vector<store::FeedRow>& feeds, const QStringList& labels);
    void showWithin();
    void changed();
    void preview();
    void show(const Result<pipeline::RulePreview>& preview);
    bool isComplete(const store::Rule& rule) const;

    const Services& m_services;
    Asker m_asker;
    store::Rule m_rule; ///< as it was
    std::vector<store::FeedRow> m_feeds;
    QLineEdit* m_name;
    QComboBox* m_scope;
    QComboBox* m_within;
    QVBoxLayout* m_rows;
    std::vector<ConditionRow*> m_conditions;
    QCheckBox* m_drop;
    QCheckBox* m_read;
    QCheckBox* m_star;
    QCheckBox* m_notify;
    QComboBox* m_label;
    QLabel* m_count = nullptr;
    QListWidget* m_matching;
    QPushButton* m_save = nullptr;
    QTimer* m_pause; ///< the preview waits until the user stops typing
    std::stop_source m_previewing;
    int m_question = 0;
};

} // namespace pado::ui
