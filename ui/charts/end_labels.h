#pragma once

#include "ui/charts/chart_style.h"

#include <QChart>
#include <QColor>
#include <QGraphicsObject>
#include <QPointF>

#include <optional>
#include <vector>

namespace pado::ui
{

/// The name of a line, at its end.
struct EndLabel {
    enum Weight { Strong, Plain, Weak };
    QPointF value; ///< in the series' own coordinates
    QColor colour;
    QString text;
    Weight weight = Plain;
};

/// Names lines beside their ends: where a label hides least of lines, marks and other labels. One that had to move away
/// is tied to its end in the line's colour. Labels never lie on each other: where they do not all fit, the first ones
/// stay.
class EndLabels : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Makes room at the chart's right and lives as long as the chart.
    EndLabels(QChart* chart, std::vector<EndLabel> labels, const ChartStyle& style);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    struct Placed {
        const EndLabel* label;
        QPointF end;
        QRectF box;
        bool isTied = false;
    };
    /// Labels in the chart's coordinates, for its present size.
    std::vector<Placed> place() const;

private:
    struct Drawn; ///< what the chart shows already
    Drawn drawn() const;
    std::optional<Placed> best(const EndLabel& label, const Drawn& drawn, const std::vector<Placed>& placed) const;
    QSizeF sizeOf(const EndLabel& label) const;
    QString shown(const EndLabel& label) const;
    QFont fontOf(const EndLabel& label) const;

    QChart* m_chart;
    std::vector<EndLabel> m_labels;
    QFont m_font;
    QColor m_text, m_muted, m_page;
};

} // namespace pado::ui
