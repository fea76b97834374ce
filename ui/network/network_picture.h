#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

class QPainter;

namespace pado::insight
{
class Labels;
struct NetworkMap;
} // namespace pado::insight

namespace pado::ui
{

class NetworkScene;
class Theme;

/// What stands around the map on a picture that leaves the program.
struct PictureWords {
    QString title;
    QString line;   ///< period, how many companies and ties
    QString source; ///< of how many deals and sources, by which program
};

/// Of a map that is not empty.
PictureWords wordsFor(const insight::NetworkMap& map);

/// The map with title, legend and source. The map is scaled to its room.
void paintNetwork(QPainter& painter, const QSize& size, NetworkScene& scene, const PictureWords& words,
                  const insight::Labels& labels, const Theme& theme);
QByteArray networkSvg(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme);
/// Twice as many pixels as `size`: for slides and dense screens.
QByteArray networkPng(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme);

/// The same without a window: the map is laid out first.
QByteArray networkSvg(const QSize& size, const insight::NetworkMap& map, const insight::Labels& labels,
                      const Theme& theme);
QByteArray networkPng(const QSize& size, const insight::NetworkMap& map, const insight::Labels& labels,
                      const Theme& theme);

} // namespace pado::ui
