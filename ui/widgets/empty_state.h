#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pado::ui
{

/// What a page shows instead of nothing: one sentence and the one button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// @param button  its word; empty for none
    void say(const QString& sentence, const QString& button = {});

Q_SIGNALS:
    void pressed();

private:
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace pado::ui
