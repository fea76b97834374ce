#include "ui/frame/period_bar.h"

#include "ui/theme.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QDateEdit* makeDateEdit(QDate date, QWidget* parent)
{
    auto* edit = new QDateEdit(date, parent);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setCalendarPopup(true);
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(u"0000-00-00"_s) + 2 * Theme::spacePage + Theme::space);
    return edit;
}

} // namespace

PeriodBar::PeriodBar(QDate today, QWidget* parent) : QWidget(parent), m_today(today), m_choices(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const QDate tomorrow = today.addDays(1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    add(tr("전체"), {});
    add(tr("오늘"), {today, tomorrow});
    add(tr("7일"), {today.addDays(-6), tomorrow});
    add(tr("30일"), {today.addDays(-29), tomorrow});
    add(tr("분기"), {quarter, quarter.addMonths(3)});
    add(tr("연도"), {QDate(today.year(), 1, 1), QDate(today.year() + 1, 1, 1)});
    addCustom();
    m_taken = m_choices->buttons().constFirst();
    m_taken->setChecked(true);
}

void PeriodBar::add(const QString& name, const Period& period)
{
    auto* button = new QToolButton(this);
    button->setText(name);
    button->setCheckable(true);
    button->setProperty("segment", true);
    m_choices->addButton(button);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, period, button] { take(period, button); });
}

void PeriodBar::addCustom()
{
    m_custom = new QToolButton(this);
    m_custom->setText(tr("직접…"));
    m_custom->setCheckable(true);
    m_custom->setProperty("segment", true);
    m_choices->addButton(m_custom);
    layout()->addWidget(m_custom);
    connect(m_custom, &QToolButton::clicked, this, &PeriodBar::makePopup);
}

void PeriodBar::makePopup()
{
    if (!m_popup) {
        m_popup = new QFrame(this, Qt::Popup);
        m_popup->setProperty("card", true);
        m_popup->installEventFilter(this);
        m_from = makeDateEdit(m_today.addYears(-1), m_popup);
        m_to = makeDateEdit(m_today, m_popup);
        auto* apply = new QPushButton(tr("이 기간 보기"), m_popup);
        apply->setProperty("primary", true);
        auto* form = new QFormLayout(m_popup);
        form->addRow(tr("첫날"), m_from);
        form->addRow(tr("마지막 날"), m_to);
        form->addRow(apply);
        connect(apply, &QPushButton::clicked, this, [this] {
            m_popup->close();
            const QDate first = std::min(m_from->date(), m_to->date());
            choose(first, std::max(m_from->date(), m_to->date()).addDays(1));
        });
    }
    m_popup->move(m_custom->mapToGlobal(QPoint(0, m_custom->height() + Theme::spaceTight)));
    m_popup->show();
    m_from->setFocus();
}

/// The popup closes without a new period: the choice before still holds.
bool PeriodBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_popup && event->type() == QEvent::Hide)
        m_taken->setChecked(true);
    return QWidget::eventFilter(watched, event);
}

void PeriodBar::take(const Period& period, QAbstractButton* choice)
{
    m_taken = choice;
    m_taken->setChecked(true);
    if (period == m_period)
        return;
    m_period = period;
    Q_EMIT changed(period);
}

void PeriodBar::clear()
{
    take({}, m_choices->buttons().constFirst());
}

void PeriodBar::choose(QDate from, QDate to)
{
    m_custom->setText(from.toString(Qt::ISODate) + u" – "_s + to.addDays(-1).toString(Qt::ISODate));
    take({from, to}, m_custom);
}

void PeriodBar::focusChoice()
{
    if (auto* chosen = m_choices->checkedButton())
        chosen->setFocus(Qt::ShortcutFocusReason);
}

} // namespace pado::ui
