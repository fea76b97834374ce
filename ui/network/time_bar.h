#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

class QTimer;

namespace pado::ui
{

class Theme;

/// Deals by month, and up to which of them the map shows: press, drag, arrow keys; or it plays by itself.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(const Theme& theme, QWidget* parent = nullptr);

    /// Days of the deals. Keeps the month where it can.
    void show(const std::vector<QDate>& days);
    /// Half-open end: the first day after the month that is shown; invalid: all of them.
    QDate until() const;
    bool isPlaying() const;
    void setPlaying(bool plays);
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();        ///< `until`
    void playingChanged(); ///< also when it has come to the end

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int monthAt(qreal x) const;
    QDate firstDayOf(int month) const;
    void moveTo(int month);
    QRectF columns() const;

    const Theme& m_theme;
    QDate m_first;             ///< of the first month
    std::vector<int> m_counts; ///< deals by month
    int m_month = -1;          ///< the last that is shown; -1: all
    QTimer* m_timer;
};

} // namespace pado::ui
