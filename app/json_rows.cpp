#include "app/json_rows.h"

#include "extract/fact_json.h"
#include "insight/doubt_text.h"
#include "insight/doubts.h"
#include "insight/forecasts.h"
#include "store/folders.h"
#include "store/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

namespace
{

QString nameOf(store::FeedState state)
{
    switch (state) {
    case store::FeedState::New:
        return u"new"_s;
    case store::FeedState::Ok:
        return u"ok"_s;
    case store::FeedState::Failing:
        return u"failing"_s;
    case store::FeedState::Retired:
        return u"retired"_s;
    }
    return {};
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

void addDoubts(QJsonObject& object, const insight::Doubts& doubts)
{
    QJsonArray contradicting, conflicts, miscounts;
    for (const insight::RivalReport& rival : doubts.rivals) {
        const QString id = QString::number(rival.fact.id);
        if (insight::isContradiction(rival.difference.kind))
            contradicting.append(id);
        conflicts.append(QJsonObject{{u"fact"_s, id}, {u"class"_s, insight::nameOf(rival.difference.kind)}});
    }
    for (const insight::Miscount& miscount : doubts.miscounts)
        miscounts.append(QJsonObject{{u"kind"_s, insight::nameOf(miscount.sum)},
                                     {u"stated"_s, miscount.stated},
                                     {u"computed"_s, miscount.computed}});
    object[u"contradicts"_s] = contradicting;
    object[u"conflicts"_s] = conflicts;
    if (!miscounts.isEmpty())
        object[u"arithmetic"_s] = miscounts;
}

} // namespace

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDateTime& instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const store::ArticleRow& article)
{
    return {{u"id"_s, QString::number(article.id)},
            {u"title"_s, article.title},
            {u"url"_s, orNull(article.url)},
            {u"source"_s, orNull(article.source)},
            {u"published"_s, orNull(article.published)},
            {u"updated"_s, orNull(article.updated)},
            {u"story"_s, QString::number(article.story)},
            {u"facts"_s, article.facts},
            {u"read"_s, article.isRead},
            {u"starred"_s, article.isStarred},
            {u"labels"_s, QJsonArray::fromStringList(article.labels)}};
}

QJsonObject EvidencePlaces::toJson(const store::FactEvidence& evidence)
{
    const auto key = std::pair(evidence.article, evidence.revision);
    auto points = m_points.find(key);
    if (points == m_points.end()) {
        const QString text = m_reader.text(evidence.article, evidence.revision).value_or(QString());
        points = m_points.emplace(key, text::CodePoints(text)).first;
    }
    return {{u"article"_s, QString::number(evidence.article)},
            {u"revision"_s, evidence.revision},
            {u"start"_s, points->second.fromUtf16(evidence.evidence.start)},
            {u"end"_s, points->second.fromUtf16(evidence.evidence.end)},
            {u"quote"_s, evidence.evidence.quote},
            {u"source"_s, orNull(evidence.source)},
            {u"url"_s, orNull(evidence.url)},
            {u"published"_s, orNull(evidence.published)}};
}

QJsonObject toJson(const store::FactRow& fact, const insight::Doubts& doubts, EvidencePlaces& places)
{
    QJsonObject object = QJsonDocument::fromJson(extract::jsonOf(fact.claim)).object();
    object[u"id"_s] = QString::number(fact.id);
    object[u"confidence"_s] = fact.confidence;
    object[u"first_seen"_s] = orNull(fact.firstSeen);
    object[u"sources"_s] = fact.sources;
    object[u"independent_sources"_s] = fact.independentSources;
    addDoubts(object, doubts);
    object[u"review"_s] = store::nameOf(fact.review);
    if (fact.told)
        object[u"told"_s] = QJsonDocument::fromJson(extract::jsonOf(*fact.told)).object();
    QJsonArray evidences, further;
    for (const store::FactEvidence& evidence : fact.evidences)
        evidences.append(places.toJson(evidence));
    object[u"evidences"_s] = evidences;
    for (qsizetype i = 1; i < evidences.size(); ++i)
        further.append(evidences[i]);
    object[u"evidence"_s] = evidences.isEmpty() ? QJsonValue() : evidences.first();
    object[u"further_evidence"_s] = further;
    if (const auto* forecast = std::get_if<extract::Forecast>(&fact.claim)) {
        const insight::Growth growth = insight::growthOf(*forecast);
        object[u"implied_cagr"_s] = orNull(growth.cagr);
        object[u"multiple"_s] = orNull(growth.multiple);
    }
    return object;
}

QJsonObject toJson(const store::FeedRow& feed)
{
    return {{u"id"_s, QString::number(feed.id)},
            {u"url"_s, QUrl(feed.url).toString(QUrl::RemoveUserInfo)},
            {u"title"_s, orNull(feed.title)},
            {u"outlet"_s, orNull(feed.outlet)},
            {u"state"_s, nameOf(feed.state)},
            {u"format"_s, orNull(feed.format)},
            {u"encoding"_s, orNull(feed.encoding)},
            {u"articles"_s, feed.articles},
            {u"facts"_s, feed.facts},
            {u"last_success"_s, orNull(feed.lastSuccess)},
            {u"next_due"_s, orNull(feed.nextDue)},
            {u"error"_s, orNull(feed.errorCode)},
            {u"folder"_s, orNull(store::pathOf(feed.folders))},
            {u"every_minutes"_s, feed.settings.fixedMinutes ? QJsonValue(*feed.settings.fixedMinutes) : QJsonValue()},
            {u"paused"_s, feed.settings.isPaused},
            {u"full_text"_s, feed.settings.wantsFullText},
            {u"gives_teasers"_s, feed.givesTeasers},
            {u"weekly_items"_s, feed.weeklyItems ? QJsonValue(*feed.weeklyItems) : QJsonValue()},
            {u"hub_url"_s, orNull(feed.hubUrl)},
            {u"self_url"_s, orNull(feed.selfUrl)},
            {u"moved_from"_s, orNull(feed.movedFrom)},
            {u"has_secret"_s, !feed.settings.secret.isEmpty()},
            {u"demo"_s, feed.isDemo}};
}

QJsonObject toJson(const store::Rule& rule)
{
    return {{u"id"_s, QString::number(rule.id)},
            {u"name"_s, rule.name},
            {u"enabled"_s, rule.isEnabled},
            {u"scope"_s, store::nameOf(rule.scope)},
            {u"within"_s, orNull(rule.within)},
            {u"conditions"_s, store::toJson(rule.conditions)},
            {u"actions"_s, store::toJson(rule.actions)},
            {u"hits"_s, rule.hits},
            {u"last_hit"_s, orNull(rule.lastHit)}};
}

QJsonObject toJson(const store::EntityRow& entity)
{
    return {{u"id"_s, entity.key},
            {u"name"_s, entity.name},
            {u"type"_s, extract::nameOf(entity.type)},
            {u"facts"_s, entity.facts},
            {u"deals"_s, entity.deals},
            {u"articles"_s, entity.articles},
            {u"last_fact"_s, orNull(entity.lastFact.toString(Qt::ISODate))}};
}

} // namespace pado::app
