#pragma once

#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace pado::ui
{

class EmptyState;
class FeedTableModel;
class PageHead;
class Table;

/// Subscriptions: add, remove, refresh now, and what is wrong with those that fail.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    SourcesPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    void focusAdd();

Q_SIGNALS:
    /// Empty: all that are due.
    void refreshWanted(const std::vector<qint64>& feeds);
    void importWanted();
    void failingChanged(int failing);

private:
    QWidget* makeAddRow();
    void makeTable();
    void add();
    void removeChosen();
    void remove(const std::vector<qint64>& feeds);
    std::vector<qint64> chosen() const;
    void showState();

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
    QStackedWidget* m_contents;
};

} // namespace pado::ui
