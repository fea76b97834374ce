#include "ui/network/network_view.h"

#include "ui/network/network_scene.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace pado::ui
{

namespace
{

constexpr qreal smallest = 0.15, largest = 4;
constexpr qreal largestFit = 1.2; // of a few marks, which need not fill the page
constexpr qreal zoomStep = 1.2;

} // namespace

NetworkView::NetworkView(NetworkScene* scene, QWidget* parent) : QGraphicsView(scene, parent), m_scene(scene)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("관계망 그림"));
}

void NetworkView::fit()
{
    if (m_isZoomed || !scene() || scene()->items().isEmpty())
        return;
    const QRectF all = sceneRect();
    const qreal scale = std::min(viewport()->width() / all.width(), viewport()->height() / all.height());
    resetTransform();
    this->scale(std::min(scale, largestFit), std::min(scale, largestFit));
    centerOn(all.center());
}

void NetworkView::showChosen()
{
    const auto chosen = scene()->selectedItems();
    if (m_isZoomed && chosen.size() == 1)
        ensureVisible(chosen.front());
}

void NetworkView::zoom(qreal factor)
{
    const qreal next = transform().m11() * factor;
    if (next < smallest || next > largest)
        return;
    m_isZoomed = true;
    scale(factor, factor);
}

void NetworkView::wheelEvent(QWheelEvent* event)
{
    constexpr qreal notch = 120;
    zoom(std::pow(zoomStep, event->angleDelta().y() / notch));
    event->accept();
}

void NetworkView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return m_scene->step({-1, 0});
    case Qt::Key_Right:
        return m_scene->step({1, 0});
    case Qt::Key_Up:
        return m_scene->step({0, -1});
    case Qt::Key_Down:
        return m_scene->step({0, 1});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep);
    case Qt::Key_0:
        m_isZoomed = false;
        return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT opened();
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void NetworkView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

} // namespace pado::ui
