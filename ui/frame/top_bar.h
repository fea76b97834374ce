#pragma once

#include "ui/frame/period_bar.h"

#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QToolButton;

namespace pado::ui
{

class Theme;

/// Back and forward, search, period, count, and the switch of the evidence pane.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme& theme, QDate today, QWidget* parent = nullptr);

    PeriodBar& period() { return *m_period; }
    void focusSearch();
    void setSearch(const QString& query);
    /// Says below the field what is wrong with the search.   @param column  of the mistake, in code points; 0: nowhere
    void refuseSearch(const QString& why, int column);
    void setCount(const QString& text);
    void setHistory(bool canGoBack, bool canGoForward);
    void setEvidenceShown(bool isShown);

Q_SIGNALS:
    void back();
    void forward();
    void searched(const QString& query);
    void evidenceToggled();

private:
    QToolButton* add(QLayout& row, const QString& iconName, const QString& tip);

    const Theme& m_theme;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLineEdit* m_search;
    QLabel* m_refusal;
    PeriodBar* m_period;
    QLabel* m_count;
    QToolButton* m_evidence;
};

} // namespace pado::ui
