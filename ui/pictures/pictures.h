#pragma once

#include "base/result.h"
#include "extract/knowledge_base.h"
#include "insight/figures/chart.h"
#include "insight/labels.h"
#include "ui/pictures/picture.h"
#include "ui/theme.h"

#include <QSize>

#include <optional>

namespace pado::ui
{

/// Whether figures of the kind can be drawn.
bool hasPicture(insight::Chart chart);

enum class PictureFormat { Svg, Png };
/// By the file's suffix; empty for others.
std::optional<PictureFormat> pictureFormat(const QString& file);

/// In pixels of the screen; a PNG has twice as many.
inline constexpr QSize pictureSize{1280, 720}, smallestPicture{960, 600}, largestPicture{3840, 3840};

/// What is to be drawn of the figures, in the language of `labels`.
/// @param size  taller pictures show more rows
Picture pictureOf(const insight::Answer& answer, const insight::Question& question,
                  const extract::KnowledgeBase& knowledge, const insight::Labels& labels, const Theme& theme,
                  const QSize& size);

/// The picture as a file's bytes; the same picture gives the same bytes.
/// @thread main   @error chart.cannot_paint (`what`: the title): no memory for so large a picture
Result<QByteArray> render(const Picture& picture, PictureFormat format, const Theme& theme, const QSize& size);

} // namespace pado::ui
