#pragma once

#include "draft.h"
#include "fields.h"

namespace pado::feed
{

/// One item, entry or CDF item.
Draft readItem(const xmlNode* node, Dialect dialect, const QUrl& document);

/// Categories, keywords and subjects, each once.
QStringList tagsOf(const Fields& fields);
/// Date of the first of these fields that has one; the last where it is given twice.
QDateTime dateOf(const Fields& fields, std::initializer_list<Field> order);
/// As written in a feed; invalid where it is no date of the years 1 to 9999.
QDateTime instantOf(const QString& text);
/// A whole number that is not negative.
std::optional<qint64> countOf(const QString& text);

} // namespace pado::feed
