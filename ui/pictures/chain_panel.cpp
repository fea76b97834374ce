#include "ui/pictures/panels.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace pado::ui
{

void paint(const Chain& chain, QPainter& painter, const ChartStyle& style, const QRectF& target)
{
    const Theme& theme = style.theme;
    const QFontMetricsF metrics(style.font);
    const qreal step = target.width() / qreal(chain.stations.size());
    const qreal level = target.top() + target.height() / 3;
    constexpr qreal radius = Theme::spaceCell;
    const auto middle = [&](qsizetype i) { return QPointF(target.left() + step * (qreal(i) + 0.5), level); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    for (qsizetype i = 0; i < chain.ties.size(); ++i) {
        painter.setPen(QPen(theme.series(0), 2));
        painter.drawLine(middle(i) + QPointF(radius, 0), middle(i + 1) - QPointF(radius, 0));
        painter.setPen(theme.muted());
        const QRectF box(middle(i).x() + radius, level + radius * 3, step - radius * 2, metrics.height() * 5);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, chain.ties[i]);
    }
    for (qsizetype i = 0; i < chain.stations.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.series(0));
        painter.drawEllipse(middle(i), radius, radius);
        painter.setPen(theme.text());
        const QRectF box(middle(i).x() - step / 2, level - radius * 2 - metrics.height() * 2, step,
                         metrics.height() * 2);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, chain.stations[i]);
    }
}

} // namespace pado::ui
