#pragma once

#include "base/result.h"
#include "insight/network_map.h"

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QSize>
#include <QString>

class QPainter;

namespace pado::insight
{
class Labels;
}

namespace pado::ui
{

class Theme;

/// A map that leaves the program, with what must stand around it.
struct NetworkPicture {
    const insight::NetworkMap& map;
    QHash<QString, QPointF> places = {}; ///< of its nodes, by key; empty: it is laid out first
    QString centre = {};                 ///< name of the company that it is around
    QSize size{1440, 900};
};

/// Title, map, legend of what it holds, and of how many deals it was made.
void paint(QPainter& painter, const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme);
QByteArray toSvg(const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme);
/// @error chart.cannot_paint
Result<QByteArray> toPng(const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme);

} // namespace pado::ui
