#pragma once

#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class EmptyState;
class FeedTableModel;
class PageHead;
class RulesView;
class Table;

/// Subscriptions: add, remove, refresh now, and what is wrong with those that fail.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    SourcesPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;
    void focusAdd();
    /// Shows the rules and opens a dialog for this one.
    void proposeRule(const store::Rule& rule);

Q_SIGNALS:
    /// Empty: all of them.
    void refreshWanted(const std::vector<qint64>& feeds);
    void importWanted();
    /// Rules changed marks of stored articles.
    void articlesMarked();

private:
    QWidget* makeAddRow();
    void makeTable();
    QWidget* makeParts();
    void showPart(bool areRules);
    void add();
    void removeChosen();
    void remove(const std::vector<qint64>& feeds);
    std::vector<qint64> chosen() const;
    /// Of the chosen ones: a demo feed has no address to ask, and is not one's own to cancel.
    std::vector<qint64> chosenOwn() const;
    void showState();
    void showTrouble();

    const Services& m_services;
    Asker m_asker;
    PageHead* m_head;
    QLineEdit* m_url;
    QLineEdit* m_outlet;
    QPushButton* m_add;
    QPushButton* m_refresh;
    QPushButton* m_remove;
    FeedTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    Table* m_table;
    EmptyState* m_empty;
    QLabel* m_trouble; ///< of the chosen feed, whole
    QStackedWidget* m_contents;
    RulesView* m_rules;
    QToolButton* m_showFeeds;
    QToolButton* m_showRules;
    std::vector<QWidget*> m_ofFeeds; ///< hidden while the rules are shown
};

} // namespace pado::ui
