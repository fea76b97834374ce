#pragma once

#include <QGraphicsView>

namespace pado::ui
{

class NetworkScene;

/// Shows a map: the wheel and + − zoom, dragging the ground moves it, 0 shows all of it, arrows walk along the ties.
class NetworkView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit NetworkView(NetworkScene* scene, QWidget* parent = nullptr);
    /// All of the map, unless the user has looked nearer since.
    void fit();
    /// Forgets how near the user looked: another map comes.
    void unzoom() { m_isZoomed = false; }
    /// Brings what is chosen into sight.
    void showChosen();

Q_SIGNALS:
    void opened(); ///< Enter: what is chosen

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void zoom(qreal factor);

    NetworkScene* m_scene;
    bool m_isZoomed = false; ///< by the user
};

} // namespace pado::ui
