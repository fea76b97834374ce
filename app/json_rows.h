#pragma once

#include "store/rows.h"
#include "store/rules.h"
#include "text/code_points.h"

#include <QJsonObject>

#include <map>
#include <utility>

namespace pado::insight
{
struct Doubts;
}
namespace pado::store
{
class Reader;
}

namespace pado::app
{

/// Turns evidence offsets into code points of their article's text, as JSON counts them.
class EvidencePlaces
{
public:
    explicit EvidencePlaces(const store::Reader& reader) : m_reader(reader) {}
    QJsonObject toJson(const store::FactEvidence& evidence);

private:
    const store::Reader& m_reader;
    std::map<std::pair<qint64, int>, text::CodePoints> m_points; ///< by article and revision
};

/// Rows in the shapes of the command-line contract.
QJsonObject toJson(const store::ArticleRow& article);
/// With `contradicts`, `conflicts` and, where numbers disagree, `arithmetic`.
QJsonObject toJson(const store::FactRow& fact, const insight::Doubts& doubts, EvidencePlaces& places);
QJsonObject toJson(const store::FeedRow& feed);
QJsonObject toJson(const store::EntityRow& entity);
QJsonObject toJson(const store::Rule& rule);

/// null where there is nothing.
QJsonValue orNull(const QString& text);
QJsonValue orNull(const QDateTime& instant);

} // namespace pado::app
