#pragma once

#include "ui/asker.h"
#include "ui/services.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace pado::ui
{

class EmptyState;
class JobBar;
class RetentionRow;
class RuleTableModel;
class Table;

/// The rules for new articles: made, changed, ordered, turned off, and applied to what came before.
class RulesView : public QWidget
{
    Q_OBJECT

public:
    RulesView(const Services& services, QWidget* parent);
    ~RulesView() override; ///< stops what it is doing

    void reload();
    /// Opens the dialog with a rule, stored or not yet.
    void edit(const store::Rule& rule);

Q_SIGNALS:
    void failed(const QString& message);
    void countChanged(int rules);
    /// Marks of stored articles changed.
    void applied();

private:
    QWidget* makeButtons();
    void makeTable();
    void save(const store::Rule& rule);
    void move(int from, int to);
    void removeChosen();
    /// Counts what the chosen rule matches, asks, and marks that.
    void applyChosen();
    void askWhetherToApply(const store::Rule& rule, qint64 matching);
    void apply(const store::Rule& rule);
    /// Runs `work(std::stop_token, const OnProgress&) → Result<T>` under the bar, then `done(T)`; tells a failure.
    template <class Work, class Done>
    void runLong(const QString& name, const QString& stopping, Work work, Done done);
    void undo();
    void show(std::vector<store::Rule> rules, const std::optional<store::AppliedRule>& last);
    void showState();
    const store::Rule* chosen() const;
    /// Runs `work(Writer&) → Result<T>` in a job, tells a failure, then loads anew; `after` only where it was done.
    template <class Work>
    void change(Work work, std::function<void()> after = {});

    const Services& m_services;
    Asker m_asker;
    RuleTableModel* m_model;
    Table* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    QPushButton* m_edit;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_apply;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QLabel* m_note;
    RetentionRow* m_retention;
    JobBar* m_jobs;
    std::stop_source m_stop;
    bool m_isWorking = false; ///< through the stored articles
    qint64 m_wanted = 0;      ///< rule to choose once loaded
};

} // namespace pado::ui
