#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace pado::ui
{

class Theme;

/// What a file says of the image to those who do not see it.
struct ImageWords {
    QString title;
    QString description;
};
using Paint = std::function<void(QPainter& painter)>;

// Of an image that `paint` paints into `size` pixels of a screen. The same image gives the same bytes.   @thread main

QByteArray svgOf(const ImageWords& words, const Theme& theme, const QSize& size, const Paint& paint);
/// Twice as many pixels as `size`: for slides and dense screens.
/// @error chart.cannot_paint (`what`: the title): no memory for so large a picture
Result<QByteArray> pngOf(const ImageWords& words, const QSize& size, const Paint& paint);

} // namespace pado::ui
