#pragma once

#include "ui/theme.h"

#include <QVBoxLayout>

namespace pado::ui
{

/// A table or chart in the page's margins, so that its first letter stands below the title's.
inline QVBoxLayout* withMargins(QWidget* widget)
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(Theme::spaceCell, 0, Theme::spaceCell, 0);
    layout->addWidget(widget);
    return layout;
}

} // namespace pado::ui
