#include "ui/widgets/page_head.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pado::ui
{

PageHead::PageHead(const QString& title, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_line(new QLabel(this)),
      m_layout(new QHBoxLayout(this))
{
    auto* name = new QLabel(title, this);
    name->setFont(theme.pageTitle());
    m_line->setProperty("muted", true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setMinimumWidth(1); // gives way to the controls
    m_layout->setContentsMargins(Theme::spacePage, Theme::spaceGroup, Theme::spacePage, Theme::space);
    m_layout->setSpacing(Theme::space);
    m_layout->addWidget(name);
    m_layout->addWidget(m_line, 1);
}

void PageHead::setLine(const QString& line)
{
    m_line->setText(line);
}

void PageHead::add(QWidget* control)
{
    m_layout->addWidget(control);
}

QLabel* makeCaption(const Theme& theme, QWidget* parent)
{
    auto* caption = new QLabel(parent);
    caption->setProperty("caption", true);
    caption->setFont(theme.hint());
    caption->setWordWrap(true);
    caption->setIndent(0);
    return caption;
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new QLabel(text, parent);
    heading->setProperty("heading", true);
    heading->setIndent(0);
    return heading;
}

} // namespace pado::ui
