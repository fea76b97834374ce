#include "ui/widgets/empty_state.h"

#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pado::ui
{

EmptyState::EmptyState(QWidget* parent) : QWidget(parent), m_sentence(new QLabel(this)), m_button(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setProperty("muted", true);
    m_button->setProperty("primary", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::spacePage, Theme::spacePage, Theme::spacePage);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addSpacing(Theme::space);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::say(const QString& sentence, const QString& button)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace pado::ui
