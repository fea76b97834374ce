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

    bool follow(qint64 fact) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(store::Page<store::FactRow> facts);
    void showTests();
    void sayEmpty();
    void showChosen();
    void showTable();
    void showChart();
    QString drawnTest() const;

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    PageHead* m_head;
    QComboBox* m_test;
    QLabel* m_heading;
    ChartView* m_chart;
    QLabel* m_caption;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    std::vector<store::FactRow> m_facts; ///< for the chart and the list of tests
    bool m_isWhole = true;               ///< false: these are only the latest
};

} // namespace pado::ui
