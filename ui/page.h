#pragma once

#include "store/rows.h"

#include <QWidget>

namespace pado::ui
{

/// A page of the window: owns its models and jobs, knows nothing of other pages. What it wants of them it signals.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent) : QWidget(parent)
    {
        setProperty("page", true);
        setAttribute(Qt::WA_StyledBackground);
    }

    /// Asks the store anew: after a refresh, a correction, or when the period changes. Keeps the selection where it
    /// can.
    virtual void reload() = 0;
    /// Period and other filters of the top bar, alike on all pages.
    virtual void setFilter(const store::Filter& filter) = 0;
    /// The page comes to the front while the evidence pane shows `fact` (0: none). It chooses that fact if it has it,
    /// now or once loaded; else it tells which one it has chosen itself.   @return false: no fact is chosen here
    virtual bool follow(qint64 fact) = 0;

Q_SIGNALS:
    /// The evidence pane should show this fact; 0: none.
    void factChosen(qint64 fact);
    /// Open the reader at the fact's sentence; `fact` 0: at the top.
    void articleWanted(qint64 article, qint64 fact);
    void companyWanted(const QString& key);
    /// Something failed: one sentence for the strip above the page.
    void failed(const QString& message);
    /// "딜 107건", shown at the right of the top bar.
    void countChanged(const QString& text);
    /// The user wants to see everything again: all days, no search.
    void filterCleared();
    /// Nothing is there yet: where sources are added.
    void sourcesWanted();
};

} // namespace pado::ui
