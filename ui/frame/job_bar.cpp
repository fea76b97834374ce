#include "ui/frame/job_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

JobBar::JobBar(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)),
      m_delay(new QTimer(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    m_cancel->setText(tr("멈추기"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(300);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space, 0, Theme::space, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_label->setText(m_stopping);
        Q_EMIT cancelled();
    });
    hide();
}

void JobBar::begin(const QString& name, const QString& stopping)
{
    m_name = name;
    m_stopping = stopping;
    m_label->setText(name);
    m_progress->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_delay->start();
}

void JobBar::showProgress(const Progress& progress)
{
    if (!m_cancel->isEnabled())
        return;
    m_progress->setRange(0, int(progress.total));
    m_progress->setValue(int(progress.done));
    if (progress.total > 0)
        m_label->setText(u"%1 %L2/%L3"_s.arg(m_name).arg(progress.done).arg(progress.total));
}

void JobBar::end()
{
    m_delay->stop();
    hide();
}

} // namespace pado::ui
