#include "ui/charts/vector_image.h"

#include <QBuffer>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>

namespace pado::ui
{

void paintChart(QPainter& painter, QChart* chart, const QSizeF& size, const QRectF& target)
{
    QGraphicsScene scene;
    scene.addItem(chart);
    chart->resize(size);
    chart->layout()->activate(); // there is no event loop that would
    scene.setSceneRect({QPointF(), size});
    scene.render(&painter, target, scene.sceneRect());
}

QByteArray chartSvg(QChart* chart, const QSizeF& size)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    paintChart(painter, chart, size, {QPointF(), size});
    painter.end();
    return buffer.data();
}

} // namespace pado::ui
