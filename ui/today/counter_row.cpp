#include "ui/today/counter_row.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

/// A button made of two labels.
class Counter : public QToolButton
{
public:
    Counter(const Theme& theme, const QString& name, QWidget* parent) : QToolButton(parent), figure(new QLabel(this))
    {
        figure->setFont(theme.figure());
        auto* word = new QLabel(name, this);
        word->setProperty("muted", true);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(Theme::spaceCell, Theme::space, Theme::spaceCell, Theme::space);
        layout->setSpacing(0);
        layout->addWidget(figure);
        layout->addWidget(word);
        for (QLabel* label : {figure, word})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setAccessibleName(name);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }

    QLabel* figure;
};

} // namespace

CounterRow::CounterRow(const Theme& theme, const QStringList& names, QWidget* parent) : QFrame(parent)
{
    setProperty("card", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < names.size(); ++i) {
        auto* counter = new Counter(theme, names[i], this);
        m_figures.push_back(counter->figure);
        layout->addWidget(counter);
        connect(counter, &QToolButton::clicked, this, [this, i] { Q_EMIT pressed(i); });
    }
}

void CounterRow::setCount(int counter, qint64 count)
{
    m_figures[size_t(counter)]->setText(QLocale().toString(count));
}

} // namespace pado::ui
