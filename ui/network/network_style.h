#pragma once

#include "extract/fact.h"

#include <QPen>

#include <array>

class QPainter;

namespace pado::insight
{
class Labels;
}

namespace pado::ui
{

class Theme;

/// The kinds of deals that lines show, in the order in which they are listed. MOUs are drawn as partnerships.
inline constexpr std::array drawnTypes = {extract::RelationType::Investment, extract::RelationType::Acquisition,
                                          extract::RelationType::Supply,     extract::RelationType::Partnership,
                                          extract::RelationType::Adoption,   extract::RelationType::JointDevelopment};
inline constexpr std::array drawnStatuses = {extract::Status::Done, extract::Status::Planned, extract::Status::Reported,
                                             extract::Status::Denied};

/// A kind's colour, the same in every chart of deals.
QColor colourOf(extract::RelationType type, const Theme& theme);

/// The line of a status: whole, dashed, dotted; what was denied is a thin line, struck through where it is drawn.
QPen penOf(extract::Status status, const QColor& colour, qreal width);

/// Grows with the independent sources, and ever more slowly.
qreal widthOf(int sources);

/// The cross on the line of what was denied.
void strike(QPainter& painter, const QPointF& at, const QColor& colour);

/// "투자", and "제휴·MOU", which are drawn alike.
QString nameOfDrawn(extract::RelationType type, const insight::Labels& labels);

} // namespace pado::ui
