#pragma once

#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QLabel;
class QStackedWidget;

namespace pado::ui
{

class ChartView;
class CounterRow;
class EmptyState;
class FactTable;
class PageHead;

/// What the period brought: how much of which kind, when, and the facts themselves.
class TodayPage : public Page
{
    Q_OBJECT

public:
    /// A counter at the top, in order.
    enum Counter { Articles, Deals, Forecasts, Benchmarks, Others };

    TodayPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;

Q_SIGNALS:
    void counterPressed(pado::ui::TodayPage::Counter counter);
    void briefWanted();
    void periodWanted(QDate from, QDate to);

private:
    struct Contents {
        qint64 articles = 0;
        bool isWhole = true; ///< false: counters and chart tell only the latest
        std::vector<store::FactRow> facts;
    };
    void show(const Contents& contents);
    void sayEmpty(qint64 articles);

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    PageHead* m_head;
    CounterRow* m_counters;
    ChartView* m_chart;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
};

} // namespace pado::ui
