#pragma once

#include "insight/company.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace pado::ui
{

class ChartView;
class CompanyListModel;
class EmptyState;
class FactTable;
class Table;

/// Companies at the left; the profile of the chosen one beside them.
class CompaniesPage : public Page
{
    Q_OBJECT

public:
    CompaniesPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;
    void open(const QString& key);
    QString company() const { return m_key; }

Q_SIGNALS:
    void networkWanted(const QString& company);

private:
    QWidget* makeList();
    QWidget* makeProfile();
    void makeCounterparts(QWidget* side);
    void addTab();
    void show(const insight::CompanyProfile& profile);
    void showFigures(const insight::CompanyProfile& profile);
    void nameTabs(const insight::CompanyProfile& profile);
    void askTables();
    void sayEmpty();
    QString namesLine(const insight::CompanyProfile& profile) const;
    FactTable* shownTable() const;
    void chooseInList();
    QString counterpartsHtml(const insight::CompanyProfile& profile) const;

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    QString m_key;
    QLineEdit* m_search;
    QTimer* m_typing;
    CompanyListModel* m_model;
    Table* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    QLabel* m_name;
    QLabel* m_names;
    QLabel* m_figures;
    ChartView* m_chart;
    QLabel* m_counterparts;
    QTabWidget* m_tabs;
    std::vector<FactTable*> m_tables; ///< one a tab
};

} // namespace pado::ui
