#pragma once

#include "ui/charts/chart_style.h"

#include <QChart>
#include <QColor>
#include <QGraphicsObject>
#include <QPointF>

#include <vector>

namespace pado::ui
{

/// The name of a line, at its end.
struct EndLabel {
    QPointF value; ///< in the series' own coordinates
    QColor colour;
    QString text;
};

/// Names lines in a column right of the plot, each beside a dot of its line's colour and tied to its end. Labels never
/// lie on each other: where they do not all fit, the first ones stay.
class EndLabels : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Makes room at the chart's right and lives as long as the chart.
    EndLabels(QChart* chart, std::vector<EndLabel> labels, const ChartStyle& style);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Placed {
        const EndLabel* label;
        QPointF end;
        qreal y;
    };
    std::vector<Placed> place() const;

    QChart* m_chart;
    std::vector<EndLabel> m_labels;
    QFont m_font;
    QColor m_text, m_line;
};

} // namespace pado::ui
