#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace pado::ui
{

class Theme;

/// Title of a page with a line beside it and room for its controls at the right.
class PageHead : public QWidget
{
public:
    PageHead(const QString& title, const Theme& theme, QWidget* parent);

    void setLine(const QString& line);
    void add(QWidget* control);

private:
    QLabel* m_line;
    QHBoxLayout* m_layout;
};

/// Words above a chart; they hold its unit.
QLabel* makeHeading(const QString& text, QWidget* parent);

/// Muted words below a chart: what was left out, where it comes from.
QLabel* makeCaption(const Theme& theme, QWidget* parent);

} // namespace pado::ui
