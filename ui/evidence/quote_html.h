#pragma once

#include "ui/services.h"

#include "store/rows.h"

#include <QString>

namespace pado::ui
{

/// The sentence as rich text: parties bold, sums and factors on a tint. Everything of the sentence is escaped.
QString quoteHtml(const QString& quote, const extract::Claim& claim, const Services& services);

} // namespace pado::ui
