#include "ui/frame/start_window.h"

#include "ui/frame/job_bar.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace pado::ui
{

StartWindow::StartWindow(const Theme& theme, const QString& folder, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_demo(new QPushButton(tr("데모 자료로 둘러보기"), this)),
      m_starters(new QPushButton(tr("시작 소스 고르기…"), this)),
      m_opml(new QPushButton(tr("쓰던 구독 목록(OPML) 가져오기…"), this)),
      m_empty(new QPushButton(tr("빈 작업공간으로 시작하기"), this)),
      m_message(new QLabel(this)),
      m_jobs(new JobBar(this))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("파도"));
    m_title->setFont(theme.pageTitle());
    auto* where = new QLabel(tr("작업공간: %1").arg(folder), this);
    where->setTextFormat(Qt::PlainText);
    m_demo->setProperty("primary", true);
    for (QLabel* label : {m_line, where, m_message})
        label->setWordWrap(true);
    for (QLabel* label : {where, m_message})
        label->setProperty("muted", true);
    m_message->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage * 2, Theme::spacePage * 2, Theme::spacePage * 2, Theme::spacePage);
    layout->setSpacing(Theme::spaceGroup);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_demo),
          static_cast<QWidget*>(m_starters), static_cast<QWidget*>(m_opml), static_cast<QWidget*>(m_empty),
          static_cast<QWidget*>(where), static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_jobs)})
        layout->addWidget(part);
    for (QPushButton* button : choices())
        layout->setAlignment(button, Qt::AlignLeft);
    layout->addStretch();
    connect(m_demo, &QPushButton::clicked, this, &StartWindow::demoWanted);
    connect(m_starters, &QPushButton::clicked, this, &StartWindow::startersWanted);
    connect(m_opml, &QPushButton::clicked, this, &StartWindow::opmlWanted);
    connect(m_empty, &QPushButton::clicked, this, &StartWindow::emptyWanted);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) { // a plain window gives Return to nobody
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this] {
            const auto all = choices();
            const auto focused = std::ranges::find_if(all, [](QPushButton* one) { return one->hasFocus(); });
            QPushButton* chosen = focused == all.end() ? m_demo : *focused;
            if (chosen->isVisible())
                chosen->click();
        });
    }
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    showChoices();
    m_demo->setFocus();
    resize(fontMetrics().horizontalAdvance(u'가') * 44, fontMetrics().height() * 22);
}

void StartWindow::showOpening()
{
    m_title->setText(tr("작업공간을 여는 중입니다"));
    m_line->setText(
        tr("다른 프로그램이 쓰고 있거나 자료의 형식을 새 판에 맞추면 시간이 걸립니다. 자료는 그대로 있습니다."));
    for (QPushButton* choice : choices())
        choice->hide();
}

void StartWindow::showChoices()
{
    m_title->setText(tr("파도에 오신 것을 환영합니다"));
    m_line->setText(tr("한국 AI 산업의 뉴스에서 딜·전망·벤치마크를 찾아, 그것을 말한 문장과 함께 보입니다. 모든 자료는 "
                       "이 컴퓨터에만 저장됩니다."));
    for (QPushButton* choice : choices())
        choice->show();
}

void StartWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

void StartWindow::setBusy(bool isBusy)
{
    for (QPushButton* choice : choices())
        choice->setEnabled(!isBusy);
}

void StartWindow::say(const QString& message)
{
    m_message->setText(message);
}

} // namespace pado::ui
