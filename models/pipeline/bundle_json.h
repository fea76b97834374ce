#pragma once

#include "base/result.h"
#include "store/bundle.h"

#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace pado::pipeline
{

enum class BundleKind { Bundle, Feed, Fetch, Entity, Fx, Article, Fact };

/// What a line is a record of, by its first member; nothing where this version does not know it.
std::optional<BundleKind> kindOfLine(QByteArrayView line);
QLatin1StringView nameOf(BundleKind kind);

/// @param object  what stands under the kind's name
/// @error import.bad_record (`hint`: the member at fault)
Result<store::BundleRecord> recordFrom(BundleKind kind, const QJsonObject& object);

/// A line of the file, ended by a line feed.
QByteArray lineOf(const store::BundleRecord& record);

} // namespace pado::pipeline
