#include "fact_rows.h"

#include "extract/fact_json.h"
#include "independent_sources.h"
#include "query.h"
#include "store/report_bounds.h"
#include "testimony.h"
#include "text/quantity.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace pado::store
{

namespace
{

constexpr const char* factColumns =
    "SELECT f.id, f.claim, f.confidence, f.rule, f.first_seen, f.place_start, f.place_end, "
    "f.is_placed_by_event, f.sources, f.articles, f.review, (SELECT claim FROM corrected_facts WHERE fact = f.id) FROM "
    "facts f";
constexpr int rejected = int(Review::Rejected);

constexpr const char* evidenceColumns =
    "SELECT e.article, e.revision, e.start, e.end, e.quote, a.title, a.source, a.url, a.published, coalesce(a.origin, "
    "a.id) FROM evidences e JOIN articles a ON a.id = e.article ";

std::vector<FactEvidence> evidencesAt(SQLite::Statement& statement, qint64 fact)
{
    statement.bind(1, integer(fact));
    std::vector<FactEvidence> evidences;
    while (statement.executeStep()) {
        FactEvidence evidence;
        evidence.article = statement.getColumn(0).getInt64();
        evidence.revision = statement.getColumn(1).getInt();
        evidence.evidence = {statement.getColumn(2).getInt64(), statement.getColumn(3).getInt64(),
                             textAt(statement, 4)};
        evidence.articleTitle = textAt(statement, 5);
        evidence.source = textAt(statement, 6);
        evidence.url = textAt(statement, 7);
        evidence.published = instantAt(statement, 8);
        evidence.origin = statement.getColumn(9).getInt64();
        evidences.push_back(std::move(evidence));
    }
    return evidences;
}

/// Those that tell the fact's own status first: it may come from a later article than the first.
std::vector<FactEvidence> evidencesOf(Database& database, qint64 fact)
{
    return evidencesAt(
        database.prepared(std::string(evidenceColumns) +
                          "AND a.revision = e.revision JOIN facts f ON f.id = e.fact WHERE e.fact = ? ORDER BY "
                          "CASE e.claim WHEN '=' THEN f.status WHEN '' THEN '' ELSE coalesce(e.claim ->> 'status', '') "
                          "END = f.status DESC, a.published, e.id"),
        fact);
}

/// Of articles that say the fact no more, the last sentences that said it.
std::vector<FactEvidence> formerEvidencesOf(Database& database, qint64 fact)
{
    return evidencesAt(
        database.prepared(std::string(evidenceColumns) +
                          "WHERE e.fact = ? AND e.revision = (SELECT max(revision) FROM evidences WHERE fact = e.fact "
                          "AND article = e.article) AND e.revision < a.revision ORDER BY a.published, e.id"),
        fact);
}

int independentSourcesOf(const std::vector<FactEvidence>& evidences)
{
    std::vector<Telling> tellings;
    std::ranges::transform(evidences, std::back_inserter(tellings), [](const FactEvidence& evidence) {
        return Telling{evidence.origin, evidence.source};
    });
    return independentSources(tellings);
}

Result<FactRow> factRow(SQLite::Statement& row)
{
    FactRow fact;
    fact.id = row.getColumn(0).getInt64();
    const std::string json = row.getColumn(1).getString();
    auto claim = extract::claimFromJson(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object());
    if (!claim)
        return failure("store.damaged", {}, QStringLiteral("fact %1").arg(fact.id));
    fact.claim = *std::move(claim);
    fact.confidence = row.getColumn(2).getDouble();
    fact.rule = textAt(row, 3);
    fact.firstSeen = instantAt(row, 4);
    fact.placeStart = dayAt(row, 5);
    fact.placeEnd = dayAt(row, 6);
    fact.isPlacedByEvent = row.getColumn(7).getInt() != 0;
    fact.sources = row.getColumn(8).getInt();
    fact.articles = row.getColumn(9).getInt();
    fact.review = Review(row.getColumn(10).getInt());
    if (!row.getColumn(11).isNull())
        fact.told = claimFrom(row.getColumn(11).getString());
    return fact;
}

/// Whether the sentence itself gives the deal's sum.
bool saysAmount(const QString& quote, const extract::Amount& amount)
{
    const auto isTheSum = [&](const text::Quantity& quantity) {
        return quantity.kind == text::QuantityKind::Money && quantity.unit == amount.unit &&
               quantity.value == amount.value && quantity.min == amount.min && quantity.max == amount.max;
    };
    return std::ranges::any_of(text::findQuantities(quote, {}), isTheSum);
}

/// The sum may come from another outlet than the first: the sentence to show is one that gives it, but of a denial,
/// which is shown by its own words, whatever sum the rumour gave.
void putTellingFirst(FactRow& fact)
{
    const auto* relation = std::get_if<extract::Relation>(&fact.claim);
    if (!relation || !relation->amount || relation->status == extract::Status::Denied || fact.evidences.size() < 2)
        return;
    std::ranges::stable_partition(fact.evidences, [&](const FactEvidence& evidence) {
        return saysAmount(evidence.evidence.quote, *relation->amount);
    });
}

Result<std::vector<FactRow>> bareRowsOf(SQLite::Statement& statement)
{
    std::vector<FactRow> rows;
    while (statement.executeStep()) {
        auto row = factRow(statement);
        if (!row)
            return tl::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<std::vector<FactRow>> rowsOf(Database& database, SQLite::Statement& statement)
{
    auto rows = bareRowsOf(statement);
    if (!rows)
        return rows;
    for (FactRow& row : *rows) {
        row.evidences = evidencesOf(database, row.id);
        row.independentSources = independentSourcesOf(row.evidences);
        putTellingFirst(row);
    }
    return rows;
}

constexpr int mostRivals = 48;
constexpr int daysOfVintages = 400; ///< reaches the forecast of the year before

/// Deals lie under the same merge hash; the other kinds have their figures in it, and are found by whom they are of.
void whereOfSameParties(Query& query, const FactRow& fact)
{
    query.where("f.merge_hash = (SELECT merge_hash FROM facts WHERE id = ?)", {fact.id});
    query.where("f.claim ->> '$.amount' IS NOT NULL");
    query.where("f.place_start BETWEEN ? AND ?", {fact.placeStart.toJulianDay() - daysBetweenReports,
                                                  fact.placeStart.toJulianDay() + daysBetweenReports});
}

void whereOfEntity(Query& query, const FactRow& fact, const extract::EntityRef& entity, int days)
{
    query.where("f.id IN (SELECT fact FROM fact_entities WHERE entity = (SELECT id FROM entities WHERE key = ?) AND "
                "place_start BETWEEN ? AND ?)",
                {keyOf(entity), fact.placeStart.toJulianDay() - days, fact.placeStart.toJulianDay() + days});
    query.where("+f.kind = ?", {extract::kindOf(fact.claim)}); // +: by the entity, not through the index of kinds
}

/// Empty where the claim has no figure that another could contradict.
std::optional<Query> rivalQuery(const FactRow& fact)
{
    Query query;
    query.where("f.id <> ?", {fact.id}); // the first: its number is asked for again as ?1
    query.where("+f.review <> ?", {rejected});
    query.where("f.articles > 0");
    if (const auto* relation = std::get_if<extract::Relation>(&fact.claim)) {
        if (!relation->amount || !relation->amount->value || relation->status == extract::Status::Denied)
            return std::nullopt;
        whereOfSameParties(query, fact);
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&fact.claim)) {
        if (forecast->points.empty() || forecast->publisher.name.isEmpty())
            return std::nullopt;
        whereOfEntity(query, fact, forecast->publisher, daysOfVintages);
        query.where("coalesce(f.claim ->> '$.market_id', '') = ?", {forecast->marketId});
        query.where("coalesce(f.claim ->> '$.region', '') = ?", {forecast->region});
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&fact.claim)) {
        if (benchmark->benchmark.name.isEmpty() || (!benchmark->factor && !benchmark->value && !benchmark->rank))
            return std::nullopt;
        whereOfEntity(query, fact, benchmark->subject, daysBetweenReports);
    } else {
        return std::nullopt;
    }
    return query;
}

Query factQuery(const Filter& filter)
{
    Query query;
    QStringList reviews;
    for (const Review review : filter.reviews)
        reviews << QString::number(int(review));
    if (reviews.isEmpty())
        query.where("f.review <> ?", {rejected});
    query.whereIn("f.review", reviews);
    query.where("f.articles > 0"); // 0: the articles that told it no longer do
    if (filter.from.isValid())
        query.where("f.place_start >= ?", {filter.from.toJulianDay()});
    if (filter.to.isValid())
        query.where("f.place_start < ?", {filter.to.toJulianDay()});
    query.whereIn("f.kind", filter.kinds);
    query.whereIn("f.type", filter.types);
    query.whereIn("f.status", filter.statuses);
    if (filter.minAmountKrw)
        query.where("f.amount_krw >= ?", {*filter.minAmountKrw});
    for (const QString& company : filter.companies) {
        query.where("f.id IN (SELECT fact FROM fact_entities WHERE entity IN (SELECT id FROM entities WHERE key IN (?, "
                    "'~' || ?) OR name = ?))",
                    {company, company, company});
    }
    if (!filter.sources.isEmpty()) {
        std::string places = "?";
        for (qsizetype i = 1; i < filter.sources.size(); ++i)
            places += ", ?";
        query.where(
            "EXISTS (SELECT 1 FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = e.revision WHERE "
            "e.fact = f.id AND "
            "a.source IN (" +
                places + "))",
            {filter.sources.begin(), filter.sources.end()});
    }
    if (filter.article != 0)
        query.where("f.id IN (SELECT e.fact FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = "
                    "e.revision WHERE "
                    "e.article = ?)",
                    {filter.article});
    return query;
}

} // namespace

Result<Page<FactRow>> factPage(Database& database, const Filter& filter, const QString& cursor, int limit)
{
    Query query = factQuery(filter);
    if (!cursor.isEmpty()) {
        const auto position = parseCursor(cursor);
        if (!position)
            return tl::unexpected(position.error());
        query.where("(f.place_start, f.id) < (?, ?)", {position->number, position->id});
    }
    SQLite::Statement& statement =
        database.prepared(factColumns + query.conditions() + " ORDER BY f.place_start DESC, f.id DESC LIMIT " +
                          std::to_string(limit + 1));
    query.bindTo(statement);
    auto rows = rowsOf(database, statement);
    if (!rows)
        return tl::unexpected(rows.error());
    Page<FactRow> page{*std::move(rows), {}};
    if (int(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = formatCursor({page.rows.back().placeStart.toJulianDay(), page.rows.back().id});
    }
    return page;
}

Result<std::vector<FactRow>> undecidedFacts(Database& database, int limit)
{
    SQLite::Statement& statement =
        database.prepared(std::string(factColumns) +
                          " WHERE f.review = 0 AND f.articles > 0 ORDER BY f.confidence, f.sources, f.id LIMIT ?");
    statement.bind(1, limit);
    return rowsOf(database, statement);
}

Result<FactRow> factById(Database& database, qint64 id)
{
    SQLite::Statement& statement = database.prepared(std::string(factColumns) + " WHERE f.id = ?");
    statement.bind(1, integer(id));
    auto rows = rowsOf(database, statement);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return failure("store.not_found", QString::number(id));
    rows->front().formerEvidences = formerEvidencesOf(database, id);
    return std::move(rows->front());
}

Result<std::vector<FactRow>> rivalsOf(Database& database, const FactRow& fact)
{
    const std::optional<Query> query = rivalQuery(fact);
    if (!query)
        return std::vector<FactRow>();
    SQLite::Statement& statement =
        database.prepared(factColumns + query->conditions() +
                          " ORDER BY abs(f.place_start - (SELECT place_start FROM facts WHERE id = ?1)), f.id LIMIT " +
                          std::to_string(mostRivals));
    query->bindTo(statement);
    return bareRowsOf(statement);
}

Result<std::vector<FactRow>> factsInArticle(Database& database, qint64 article)
{
    SQLite::Statement& statement = database.prepared(
        std::string(factColumns) + " WHERE f.review <> " + std::to_string(rejected) +
        " AND f.articles > 0 AND f.id IN (SELECT e.fact FROM evidences e JOIN articles a ON a.id = e.article AND "
        "a.revision = e.revision WHERE e.article = ?)");
    statement.bind(1, integer(article));
    auto rows = rowsOf(database, statement);
    if (!rows)
        return rows;
    const auto place = [article](const FactRow& row) {
        const auto here = std::ranges::find(row.evidences, article, &FactEvidence::article);
        return here == row.evidences.end() ? 0 : here->evidence.start;
    };
    std::ranges::stable_sort(*rows, {}, place);
    return rows;
}

} // namespace pado::store
