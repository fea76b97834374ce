#pragma once

#include "ui/charts/chart_style.h"

#include <QChart>
#include <QColor>
#include <QGraphicsObject>

#include <vector>

namespace pado::ui
{

/// What is written at a place of a chart.
struct ChartText {
    enum Place { Above, RightOf };
    QPointF value; ///< in the series' own coordinates
    QString text;
    Place place = Above;
};

/// A part of the ground that differs from the rest.
struct ChartArea {
    enum Look { Shaded, DashedFrame };
    QRectF values; ///< in the series' own coordinates
    Look look = Shaded;
};

/// Texts and areas over a chart whose axes do not know of them: Qt Charts writes no label beside a stacked bar.
class ChartMarks : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Makes room at the chart's right for what stands right of a value, and lives as long as the chart.
    ChartMarks(QChart* chart, std::vector<ChartText> texts, std::vector<ChartArea> areas, const ChartStyle& style);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QPointF placeOf(const QPointF& value) const;
    qreal leftOf(qreal middle, qreal width) const;

    QChart* m_chart;
    std::vector<ChartText> m_texts;
    std::vector<ChartArea> m_areas;
    QFont m_font;
    QColor m_text, m_muted;
};

} // namespace pado::ui
