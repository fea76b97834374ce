#pragma once

#include "insight/forecasts.h"
#include "ui/asker.h"
#include "ui/charts/forecast_chart.h"
#include "ui/page.h"
#include "ui/services.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace pado::ui
{

class ChartView;
class EmptyState;
class FigureSort;
class ForecastTableModel;
class PageHead;
class Table;

/// All publishers of one market in one chart, and the same forecasts as a table.
class ForecastsPage : public Page
{
    Q_OBJECT

public:
    ForecastsPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    Table& table() { return *m_table; }

    bool follow(qint64 fact) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeHead();
    void makeTable();
    QWidget* makeContents();
    QButtonGroup* addSegments(const QStringList& names);
    void showMarkets();
    void showChosen();
    void showChart();
    void sayOmitted(MoneyUnit money, const ShownForecasts& shown);
    /// Forecasts of the market; of all where the key is empty.
    std::vector<insight::ForecastSeries> of(const QString& market) const;
    qint64 chosenFact() const;
    bool choose(qint64 fact);

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    PageHead* m_head;
    QComboBox* m_market;
    QButtonGroup* m_unit;
    QButtonGroup* m_scale;
    QLabel* m_heading;
    ChartView* m_chart;
    QLabel* m_note;
    QLabel* m_source;
    ForecastTableModel* m_model;
    FigureSort* m_sorted;
    Table* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
    std::vector<insight::ForecastSeries> m_all;
    qint64 m_chosen = 0; ///< survives a reload
    qint64 m_wanted = 0; ///< chosen once loaded
};

} // namespace pado::ui
