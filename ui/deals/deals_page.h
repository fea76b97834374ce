#pragma once

#include "insight/deals.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"
#include "ui/widgets/fact_table_model.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class ChartView;
class EmptyState;
class FactTable;
class PageHead;

/// Who did what deal with whom: a chart by quarter and the table of the same deals.
class DealsPage : public Page
{
    Q_OBJECT

public:
    DealsPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    FactTable& table() { return *m_table; }

    bool follow(qint64 fact) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What the chart and its caption tell.
    struct Summary {
        insight::DealCounts counts;
        qint64 deals = 0, planned = 0, stated = 0;
    };
    static Summary summaryOf(const std::vector<store::FactRow>& deals);
    void makeHead();
    static store::Filter everything();
    store::Filter wanted() const;
    void show(const Summary& summary);
    void showChart(const Summary& summary);
    void narrowTo(const insight::DealQuarter& quarter, extract::RelationType type, extract::Status status);
    void showAll();

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    PageHead* m_head;
    QComboBox* m_type;
    QComboBox* m_status;
    QComboBox* m_review;
    QToolButton* m_chip;
    ChartView* m_chart;
    QLabel* m_caption;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    FactQuestion m_question; ///< of the table
};

} // namespace pado::ui
