#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

class QPainter;

namespace pado::insight
{
class Labels;
}

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

/// The map with title, legend and source. The map is scaled to its room.
void paintNetwork(QPainter& painter, const QSize& size, NetworkScene& scene, const PictureWords& words,
                  const insight::Labels& labels, const Theme& theme);
QByteArray networkSvg(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme);
/// Twice as many pixels as `size`: for slides and dense screens.
QByteArray networkPng(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme);

} // namespace pado::ui
