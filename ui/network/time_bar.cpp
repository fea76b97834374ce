#include "ui/network/time_bar.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int stepMs = 500;
constexpr int mostYears = 20;

int monthsBetween(QDate from, QDate to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

} // namespace

// Own painting: a column chart whose columns are a slider is none that Qt Charts has.
TimeBar::TimeBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_timer(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("어느 달까지 보일지"));
    setToolTip(tr("누르면 그달까지의 관계만 보입니다. 화살표로 한 달씩, End로 모두 봅니다."));
    setCursor(Qt::PointingHandCursor);
    m_timer->setInterval(stepMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_month + 1 < int(m_counts.size()))
            moveTo(m_month + 1);
        else
            setPlaying(false);
    });
}

void TimeBar::show(const std::vector<QDate>& days)
{
    const QDate before = m_month < 0 ? QDate() : firstDayOf(m_month);
    m_counts.clear();
    m_month = -1;
    if (!days.empty()) {
        const auto [earliest, last] = std::ranges::minmax(days);
        const QDate first = std::max(earliest, last.addYears(-mostYears)); // a year misread would make all else thin
        m_first = QDate(first.year(), first.month(), 1);
        m_counts.assign(size_t(monthsBetween(m_first, last)) + 1, 0);
        for (const QDate day : days)
            ++m_counts[size_t(std::max(0, monthsBetween(m_first, day)))];
        if (before.isValid() && before >= m_first && monthsBetween(m_first, before) < int(m_counts.size()))
            m_month = monthsBetween(m_first, before);
    }
    if (m_counts.size() < 2)
        setPlaying(false);
    setVisible(m_counts.size() > 1);
    update();
}

QDate TimeBar::firstDayOf(int month) const
{
    return m_first.addMonths(month);
}

QDate TimeBar::until() const
{
    return m_month < 0 ? QDate() : firstDayOf(m_month + 1);
}

bool TimeBar::isPlaying() const
{
    return m_timer->isActive();
}

void TimeBar::setPlaying(bool plays)
{
    if (plays == isPlaying() || (plays && m_counts.size() < 2))
        return;
    if (plays) {
        if (m_month < 0 || m_month + 1 >= int(m_counts.size()))
            moveTo(0);
        m_timer->start();
    } else {
        m_timer->stop();
    }
    Q_EMIT playingChanged();
}

/// The last month is all of them: what comes in later is not held back.
void TimeBar::moveTo(int month)
{
    const int last = int(m_counts.size()) - 1;
    const int next = month >= last ? -1 : std::max(0, month);
    if (next == m_month)
        return;
    m_month = next;
    if (next < 0)
        setPlaying(false);
    update();
    Q_EMIT changed();
}

QSize TimeBar::sizeHint() const
{
    return {200, fontMetrics().height() * 3};
}

QRectF TimeBar::columns() const
{
    return QRectF(rect()).adjusted(0, 2, 0, -fontMetrics().height() - 2);
}

int TimeBar::monthAt(qreal x) const
{
    return std::clamp(int(std::floor(x / width() * double(m_counts.size()))), 0, int(m_counts.size()) - 1);
}

void TimeBar::paintEvent(QPaintEvent*)
{
    if (m_counts.empty())
        return;
    QPainter painter(this);
    const QRectF area = columns();
    const qreal step = area.width() / double(m_counts.size());
    const int most = *std::ranges::max_element(m_counts);
    const int shown = m_month < 0 ? int(m_counts.size()) - 1 : m_month;
    painter.setPen(m_theme.line());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    qreal free = 0; // of the line of years
    for (int i = 0; i < int(m_counts.size()); ++i) {
        const qreal height = most > 0 ? area.height() * m_counts[size_t(i)] / most : 0;
        const QRectF column(area.left() + i * step, area.bottom() - height, std::max(1.0, step - 1), height);
        painter.fillRect(column, i <= shown ? m_theme.series(0) : m_theme.line());
        const QDate month = firstDayOf(i);
        if (month.month() != 1 && i != 0)
            continue;
        const QString year = QString::number(month.year());
        if (column.left() >= free && column.left() + fontMetrics().horizontalAdvance(year) <= area.right()) {
            painter.setPen(m_theme.muted());
            painter.drawText(QPointF(column.left(), rect().bottom() - 3), year);
            free = column.left() + fontMetrics().horizontalAdvance(year) + 8;
        }
    }
    const qreal handle = area.left() + (shown + 1) * step;
    painter.setPen(QPen(m_theme.accent(), 2));
    const qreal x = std::min(handle, area.right() - 1);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    if (hasFocus()) {
        painter.setBrush(m_theme.accent());
        painter.drawEllipse(QPointF(x, area.top() + 3), 3, 3);
    }
}

void TimeBar::hideEvent(QHideEvent* event)
{
    setPlaying(false);
    QWidget::hideEvent(event);
}

void TimeBar::mousePressEvent(QMouseEvent* event)
{
    setPlaying(false);
    moveTo(monthAt(event->position().x()));
}

void TimeBar::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(monthAt(event->position().x()));
}

void TimeBar::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_counts.size()) - 1, shown = m_month < 0 ? last : m_month;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(shown - 1);
    case Qt::Key_Right:
        return moveTo(shown + 1);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(last);
    case Qt::Key_Space:
        return setPlaying(!isPlaying());
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace pado::ui
