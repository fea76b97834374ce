#include "testimony.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "same_fact.h"

#include <QJsonDocument>

#include <algorithm>

namespace pado::store
{

namespace
{

QDate dayOf(qint64 publishedMs)
{
    return toKst(QDateTime::fromMSecsSinceEpoch(publishedMs, Qt::UTC)).date();
}

} // namespace

std::optional<extract::Claim> claimFrom(const std::string& json)
{
    const auto bytes = QByteArray::fromRawData(json.data(), qsizetype(json.size()));
    auto claim = extract::claimFromJson(QJsonDocument::fromJson(bytes).object());
    return claim ? std::optional(*std::move(claim)) : std::nullopt;
}

std::string jsonOf(const extract::Claim& claim)
{
    return QJsonDocument(extract::toJson(claim)).toJson(QJsonDocument::Compact).toStdString();
}

Testimony Testimony::of(Database& database, qint64 fact, std::optional<extract::Claim> known)
{
    Testimony testimony;
    SQLite::Statement& told = database.prepared(
        "SELECT a.id, a.source, a.published, e.claim FROM evidences e JOIN articles a ON a.id = e.article AND "
        "a.revision = e.revision WHERE e.fact = ? ORDER BY a.published, e.id");
    told.bind(1, integer(fact));
    while (told.executeStep()) {
        testimony.m_articles.insert(told.getColumn(0).getInt64());
        testimony.m_sources.insert(told.getColumn(1).getString());
        if (std::string json = told.getColumn(3).getString(); !json.empty())
            testimony.m_told.push_back({told.getColumn(2).getInt64(), std::move(json)});
    }
    if (known && !testimony.m_told.empty())
        testimony.m_whole = {*std::move(known), dayOf(testimony.m_told.front().publishedMs)};
    return testimony;
}

void Testimony::add(qint64 article, const std::string& source, const QDateTime& published, const extract::Claim& claim,
                    const std::string& json)
{
    m_articles.insert(article);
    m_sources.insert(source);
    const qint64 publishedMs = published.toMSecsSinceEpoch();
    const auto at = std::ranges::upper_bound(m_told, publishedMs, {}, &Told::publishedMs);
    if (m_whole && at == m_told.end())
        complete(m_whole->claim, claim, dayOf(publishedMs) > dayOf(m_told.back().publishedMs));
    else if (m_whole && (at == m_told.begin() || isCompletedByOthers(m_whole->claim)))
        m_whole.reset();
    m_told.insert(at, {publishedMs, json, claim});
}

const std::optional<Testimony::Whole>& Testimony::whole()
{
    if (m_whole)
        return m_whole;
    QDate last;
    for (Told& told : m_told) {
        if (!told.claim)
            told.claim = claimFrom(told.json);
        if (!told.claim)
            continue;
        const QDate day = dayOf(told.publishedMs);
        if (!m_whole)
            m_whole = {*told.claim, day};
        else
            complete(m_whole->claim, *told.claim, day > last);
        if (!isCompletedByOthers(m_whole->claim))
            break;
        last = day;
    }
    return m_whole;
}

} // namespace pado::store
