#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QDateEdit;
class QFrame;
class QToolButton;

namespace pado::ui
{

/// Half-open range of Korean days; an invalid day leaves its side open.
struct Period {
    QDate from, to;
    bool operator==(const Period&) const = default;
};

/// Chooses which days all pages show: 전체, 오늘, 7일, 30일, 분기, 연도, 직접.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    /// @param today  a day in Korea
    explicit PeriodBar(QDate today, QWidget* parent = nullptr);

    Period period() const { return m_period; }
    /// Gives the chosen button the focus, so that the arrows choose.
    void focusChoice();
    /// All days.
    void clear();
    /// A range of the user's own.
    void choose(QDate from, QDate to);

Q_SIGNALS:
    void changed(const pado::ui::Period& period);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add(const QString& name, const Period& period);
    void addCustom();
    void makePopup();
    void take(const Period& period, QAbstractButton* choice);

    QDate m_today;
    Period m_period;
    QButtonGroup* m_choices;
    QAbstractButton* m_taken = nullptr; ///< the choice whose days are shown
    QToolButton* m_custom = nullptr;
    QFrame* m_popup = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
};

} // namespace pado::ui
