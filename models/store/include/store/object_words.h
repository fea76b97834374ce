#pragma once

#include <QString>

namespace pado::store
{

/// Whether two objects of deals may be one thing: either is not stated, or they share a word that is not in every
/// second deal (배터리, 차량용 배터리).
bool mayBeOneObject(const QString& a, const QString& b);

} // namespace pado::store
