#include "ui/network/network_style.h"

#include "insight/labels.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pado::ui
{

QColor colourOf(extract::RelationType type, const Theme& theme)
{
    const auto found = std::ranges::find(drawnTypes, type);
    return found == drawnTypes.end() ? theme.muted() : theme.series(int(found - drawnTypes.begin()));
}

QPen penOf(extract::Status status, const QColor& colour, qreal width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    switch (status) {
    case extract::Status::Done:
        break;
    case extract::Status::Planned:
        pen.setDashPattern({3, 1.5});
        break;
    case extract::Status::Reported:
        pen.setDashPattern({1, 2});
        break;
    case extract::Status::Denied:
        pen.setWidthF(std::min(width, 1.2));
        break;
    }
    return pen;
}

qreal widthOf(int sources)
{
    constexpr qreal thinnest = 1.3, widest = 6;
    return std::min(widest, thinnest + std::log2(std::max(1, sources)));
}

void strike(QPainter& painter, const QPointF& at, const QColor& colour)
{
    constexpr qreal half = 4.5;
    painter.setPen(QPen(colour, 2));
    painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half));
    painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
}

QString nameOfDrawn(extract::RelationType type, const insight::Labels& labels)
{
    const QString name = labels.type(type);
    return type == extract::RelationType::Partnership ? name + u'·' + labels.type(extract::RelationType::Mou) : name;
}

} // namespace pado::ui
