#include "ui/icons.h"

#include "ui/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int drawnSize = 96; // sharp at 400 %

QPixmap drawn(QByteArray svg, const QColor& colour)
{
    svg.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(drawnSize, drawnSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

} // namespace

QIcon icon(const QString& name, const Theme& theme)
{
    QFile file(u":/pado/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    icon.addPixmap(drawn(svg, theme.muted()), QIcon::Normal, QIcon::Off);
    icon.addPixmap(drawn(svg, theme.accent()), QIcon::Normal, QIcon::On);
    icon.addPixmap(drawn(svg, theme.line()), QIcon::Disabled);
    return icon;
}

} // namespace pado::ui
