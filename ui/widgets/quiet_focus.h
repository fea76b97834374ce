#pragma once

#include <QFocusEvent>
#include <QItemSelectionModel>

namespace pado::ui
{

/// A view that chooses nothing by itself: Qt makes the first row current when a view gets the focus, and here the
/// current row opens an article or a fact that nobody asked for.
template <class View>
class QuietFocus : public View
{
public:
    using View::View;

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        QItemSelectionModel* selection = this->selectionModel();
        if (!selection || selection->currentIndex().isValid()) {
            View::focusInEvent(event);
            return;
        }
        const QSignalBlocker blocker(selection);
        View::focusInEvent(event);
        selection->clearCurrentIndex();
    }
};

} // namespace pado::ui
