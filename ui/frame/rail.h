#pragma once

#include <QWidget>

class QButtonGroup;

namespace pado::ui
{

class Theme;

/// The pages at the left edge: icons with words below, icons alone where the window is low.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    /// @param iconName  of ":/pado/icons"
    void add(const QString& name, const QString& iconName);
    void choose(int page);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    QButtonGroup* m_buttons;
    int m_wordsHeight = 0;
};

} // namespace pado::ui
