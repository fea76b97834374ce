#include "testimony.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "same_fact.h"

#include <QJsonDocument>

#include <algorithm>

namespace pado::store
{

std::optional<extract::Claim> claimFrom(const std::string& text)
{
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    auto claim = extract::claimFromJson(QJsonDocument::fromJson(bytes).object());
    return claim ? std::optional(*std::move(claim)) : std::nullopt;
}

std::string claimText(const extract::Claim& claim)
{
    return extract::jsonOf(claim).toStdString();
}

Testimony::Testimony(Database& database, qint64 fact, std::optional<extract::Claim> known)
    : m_database(&database),
      m_fact(fact)
{
    // The columns of one index, and not the sentences: an article that tells a fact has one that bears its claim.
    SQLite::Statement& telling =
        database.prepared("SELECT a.id, a.source, a.published FROM evidences e JOIN articles a ON a.id = e.article AND "
                          "a.revision = e.revision WHERE e.fact = ?");
    telling.bind(1, integer(fact));
    while (telling.executeStep()) {
        m_sources.insert(telling.getColumn(1).getString());
        if (m_articles.insert(telling.getColumn(0).getInt64()).second)
            m_publishedMs.push_back(telling.getColumn(2).getInt64());
    }
    std::ranges::sort(m_publishedMs);
    if (known && !m_publishedMs.empty())
        m_whole = {*std::move(known), koreanDay(m_publishedMs.front())};
}

void Testimony::add(qint64 article, const std::string& source, const QDateTime& published, const extract::Claim& claim)
{
    const qint64 publishedMs = published.toMSecsSinceEpoch();
    const bool isFirst = m_publishedMs.empty() || publishedMs < m_publishedMs.front();
    const bool isLast = m_publishedMs.empty() || publishedMs >= m_publishedMs.back();
    if (!isCompletedByOthers(claim)) {
        if (isFirst)
            m_whole = {claim, koreanDay(publishedMs)};
    } else if (m_whole && isLast) {
        complete(m_whole->claim, claim, koreanDay(publishedMs) > koreanDay(m_publishedMs.back()));
    } else {
        m_whole.reset();
    }
    m_sources.insert(source);
    if (m_articles.insert(article).second)
        m_publishedMs.insert(std::ranges::upper_bound(m_publishedMs, publishedMs), publishedMs);
    if (m_told)
        m_told->insert(std::ranges::upper_bound(*m_told, publishedMs, {}, &Told::publishedMs), {publishedMs, claim});
}

const std::optional<Testimony::Whole>& Testimony::whole()
{
    if (m_whole)
        return m_whole;
    if (!m_told)
        readClaims();
    QDate last;
    for (const Told& told : *m_told) {
        const QDate day = koreanDay(told.publishedMs);
        if (!m_whole)
            m_whole = {told.claim, day};
        else
            complete(m_whole->claim, told.claim, day > last);
        last = day;
    }
    return m_whole;
}

void Testimony::readClaims()
{
    m_told.emplace();
    SQLite::Statement& telling = m_database->prepared(
        "SELECT a.published, CASE e.claim WHEN '=' THEN f.claim ELSE e.claim END FROM evidences e JOIN facts f ON f.id "
        "= e.fact JOIN articles a ON a.id = e.article AND a.revision = e.revision WHERE e.fact = ? AND e.claim <> '' "
        "ORDER BY a.published, e.id");
    telling.bind(1, integer(m_fact));
    while (telling.executeStep()) {
        if (auto claim = claimFrom(telling.getColumn(1).getString()))
            m_told->push_back({telling.getColumn(0).getInt64(), *std::move(claim)});
    }
}

} // namespace pado::store
