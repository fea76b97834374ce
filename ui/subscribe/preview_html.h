#pragma once

#include "pipeline/discover.h"

#include <QString>

namespace pado::insight
{
class Labels;
}

namespace pado::ui
{

class Theme;

/// The newest articles of a feed with the facts found in them, as a QTextBrowser shows it.
/// @param terms  what its publisher says about its use; empty: not known
QString previewHtml(const pipeline::FoundFeed& feed, const QString& terms, const insight::Labels& labels,
                    const Theme& theme);

} // namespace pado::ui
