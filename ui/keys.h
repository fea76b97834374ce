#pragma once

#include <QKeyEvent>

namespace pado::ui
{

/// The letter engraved on the key, whatever the input method makes of it: with Hangul on, J sends ㅓ. Other keys as
/// they are.
Qt::Key physicalKey(const QKeyEvent& event);

} // namespace pado::ui
