#pragma once

#include <QIcon>
#include <QString>

namespace pado::ui
{

class Theme;

/// An icon of ":/pado/icons" in the theme's colours: muted, and in accent where its button is on.
QIcon icon(const QString& name, const Theme& theme);

} // namespace pado::ui
