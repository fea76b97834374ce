#include "ui/frame/message_strip.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

MessageStrip::MessageStrip(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_sentence(new QLabel(this)),
      m_action(new QPushButton(this))
{
    setProperty("notice", true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto* close = new QToolButton(this);
    close->setIcon(icon(u"close"_s, theme));
    close->setToolTip(tr("닫기"));
    close->setAccessibleName(tr("알림 닫기"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::spaceCell, Theme::spaceTight, Theme::spaceTight, Theme::spaceTight);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_onAction)
            m_onAction();
    });
    hide();
}

void MessageStrip::say(const QString& sentence, const QString& action, std::function<void()> onAction)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    show();
}

} // namespace pado::ui
