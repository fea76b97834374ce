#pragma once

#include "store/rows.h"

#include <QJsonObject>

namespace pado::app
{

/// Rows in the shapes of the command-line contract.
QJsonObject toJson(const store::ArticleRow& article);
QJsonObject toJson(const store::FactRow& fact);
QJsonObject toJson(const store::FeedRow& feed);
QJsonObject toJson(const store::EntityRow& entity);

/// null where there is nothing.
QJsonValue orNull(const QString& text);
QJsonValue orNull(const QDateTime& instant);

} // namespace pado::app
