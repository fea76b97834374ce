#pragma once

#include "base/result.h"
#include "ui/brief/brief_charts.h"

#include <optional>

namespace pado::ui
{

enum class BriefFormat { Pdf, Html, Markdown };

/// By the file's suffix; empty for others.
std::optional<BriefFormat> briefFormat(const QString& file);

/// The brief in the format.   @thread any   @error brief.cannot_paint
Result<QByteArray> renderBrief(const brief::Brief& brief, const BriefCharts& charts, BriefFormat format);

/// Writes the whole file or nothing: an older one stays until the new one is complete. A device is written to.
/// @thread any   @error brief.cannot_write (`hint`: why)
Result<void> saveBrief(const QByteArray& bytes, const QString& file);

/// renderBrief, then saveBrief.
Result<void> writeBrief(const brief::Brief& brief, const BriefCharts& charts, BriefFormat format, const QString& file);

} // namespace pado::ui
