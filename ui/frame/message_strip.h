#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace pado::ui
{

class Theme;

/// One sentence above the page when something failed, with what helps: no box stops the user.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MessageStrip(const Theme& theme, QWidget* parent = nullptr);

    /// @param action  word of a button; empty for none
    void say(const QString& sentence, const QString& action = {}, std::function<void()> onAction = {});

private:
    QLabel* m_sentence;
    QPushButton* m_action;
    std::function<void()> m_onAction;
};

} // namespace pado::ui
