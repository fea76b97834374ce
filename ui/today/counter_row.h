#pragma once

#include <QFrame>

class QLabel;

namespace pado::ui
{

class Theme;

/// Large figures with a word below each; a click on one asks for what it counts.
class CounterRow : public QFrame
{
    Q_OBJECT

public:
    CounterRow(const Theme& theme, const QStringList& names, QWidget* parent = nullptr);
    void setCount(int counter, qint64 count);

Q_SIGNALS:
    void pressed(int counter);

private:
    std::vector<QLabel*> m_figures;
};

} // namespace pado::ui
