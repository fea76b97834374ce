#pragma once

#include <QWidget>

class QButtonGroup;

namespace pado::ui
{

class Theme;

/// The pages at the left edge.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    /// @param iconName  of ":/pado/icons"
    void add(const QString& name, const QString& iconName);
    void choose(int page);

Q_SIGNALS:
    void chosen(int page);

private:
    const Theme& m_theme;
    QButtonGroup* m_buttons;
};

} // namespace pado::ui
