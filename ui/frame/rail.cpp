#include "ui/frame/rail.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

Rail::Rail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_buttons(new QButtonGroup(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spaceTight, Theme::space, Theme::spaceTight, Theme::space);
    layout->setSpacing(Theme::spaceTight);
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::add(const QString& name, const QString& iconName)
{
    auto* button = new QToolButton(this);
    const int number = int(m_buttons->buttons().size());
    button->setText(name);
    button->setIcon(icon(iconName, m_theme));
    button->setIconSize({m_theme.icon(), m_theme.icon()});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setProperty("rail", true);
    button->setFont(m_theme.hint());
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    button->setMinimumWidth(QFontMetrics(m_theme.hint()).horizontalAdvance(u"벤치마크"_s) + Theme::spaceGroup);
    button->setToolTip(u"%1 (Ctrl+%2)"_s.arg(name).arg(number + 1));
    m_buttons->addButton(button, number);
    static_cast<QVBoxLayout*>(layout())->insertWidget(number, button);
    m_wordsHeight = layout()->minimumSize().height();
}

QSize Rail::minimumSizeHint() const
{
    const int buttons = int(m_buttons->buttons().size());
    return {QWidget::minimumSizeHint().width(), buttons * (m_theme.icon() + 2 * Theme::space)};
}

void Rail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isLow = height() < m_wordsHeight;
    for (QAbstractButton* button : m_buttons->buttons())
        static_cast<QToolButton*>(button)->setToolButtonStyle(isLow ? Qt::ToolButtonIconOnly
                                                                    : Qt::ToolButtonTextUnderIcon);
}

void Rail::choose(int page)
{
    if (auto* button = m_buttons->button(page))
        button->setChecked(true);
}

} // namespace pado::ui
