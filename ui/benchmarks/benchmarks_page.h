#pragma once

#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace pado::ui
{

class ChartView;
class EmptyState;
class FactTable;
class PageHead;

/// Who won which test by how much. Different tests never share a chart.
class BenchmarksPage : public Page
{
    Q_OBJECT

public:
    BenchmarksPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;

Q_SIGNALS:
    void filterCleared();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(std::vector<store::FactRow> facts);
    void showChosen();

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    PageHead* m_head;
    QComboBox* m_test;
    ChartView* m_chart;
    QLabel* m_caption;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    std::vector<store::FactRow> m_facts;
};

} // namespace pado::ui
