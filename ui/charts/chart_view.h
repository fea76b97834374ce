#pragma once

#include <QChartView>

namespace pado::ui
{

/// Shows one chart after another; each goes when the next comes.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);
    /// Takes the chart over.
    void show(QChart* chart, const QString& accessibleDescription);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace pado::ui
