#pragma once

#include "ui/charts/chart_style.h"

#include <QBrush>
#include <QChart>
#include <QGraphicsObject>

#include <vector>

namespace pado::ui
{

struct LegendEntry {
    QString name;
    QBrush brush;
    QPen pen;
    BarFill fill = BarFill::Solid; ///< drawn in the pen's colour
};

/// Names of a chart's colours in rows from its top left corner, right under the heading that stands above the chart.
class ChartLegend : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Makes room at the chart's top and lives as long as the chart.
    ChartLegend(QChart* chart, std::vector<LegendEntry> entries, const ChartStyle& style);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void arrange();

    QChart* m_chart;
    std::vector<LegendEntry> m_entries;
    std::vector<QPointF> m_places; ///< top left corners
    QFont m_font;
    QColor m_text;
    qreal m_height = 0;
};

} // namespace pado::ui
