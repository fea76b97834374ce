#pragma once

#include "store/rules.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QAction;
class QLabel;
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
class SubscribeDialog;
class Table;

/// Subscriptions: add, put in folders, remove, refresh now, and what is wrong with those that fail.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    SourcesPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;
    /// @param typed  an address or word to search for at once; may be empty
    void addFeed(const QString& typed = {});
    void openCatalogue();
    void chooseOpml();
    void importOpml(const QString& file);
    void exportOpml();
    /// Shows the rules and opens a dialog for this one.
    void proposeRule(const store::Rule& rule);

Q_SIGNALS:
    /// Empty: all of them.
    void refreshWanted(const std::vector<qint64>& feeds);
    /// One line for the status bar.
    void told(const QString& line);
    /// Rules changed marks of stored articles.
    void articlesMarked();

private:
    QWidget* makeParts();
    void showPart(bool areRules);
    void makeControls();
    void makeTable();
    void open(SubscribeDialog* dialog);
    void saveOpml(const QString& file);
    void changeFolder();
    void moveTo(const std::vector<qint64>& feeds, const QStringList& folders);
    void removeChosen();
    void editChosen();
    /// Changes the workspace in a job and shows the feeds anew.
    /// @param after  what follows once it is stored
    void change(std::function<Result<void>(store::Writer&)> work, std::function<void()> after = {});
    void remove(const std::vector<qint64>& feeds);
    std::vector<qint64> chosen() const;
    /// Of the chosen ones: a demo feed has no address to ask, and is not one's own to cancel.
    std::vector<qint64> chosenOwn() const;
    void showState();
    void showTrouble();

    const Services& m_services;
    Asker m_asker;
    PageHead* m_head;
    QPushButton* m_refresh;
    QAction* m_settings; ///< of the chosen one
    QAction* m_folder;   ///< moves the chosen ones
    QAction* m_remove;
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
