#pragma once

#include "ui/charts/chart_style.h"

#include <QChart>
#include <QColor>
#include <QGraphicsObject>

#include <vector>

namespace pado::ui
{

/// Patterns over the bars of a chart, which keep to them when the chart is resized. Lets the pointer through.
class BarHatch : public QGraphicsObject
{
    Q_OBJECT

public:
    struct Bar {
        QRectF values; ///< in the series' own coordinates
        QColor colour;
        BarFill fill = BarFill::Solid;
    };
    /// Lives as long as the chart.
    BarHatch(QChart* chart, std::vector<Bar> bars);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    std::vector<Bar> m_bars;
};

} // namespace pado::ui
