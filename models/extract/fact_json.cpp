#include "extract/fact_json.h"

#include "text/code_points.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr std::array relationNames = {"partnership", "mou",      "joint_development", "investment", "acquisition",
                                      "supply",      "adoption", "affiliate",         "product",    "launch",
                                      "policy",      "dispute"};
constexpr std::array roleNames = {"partner",   "investor", "investee", "acquirer", "target",
                                  "supplier",  "customer", "provider", "adopter",  "parent",
                                  "affiliate", "maker",    "product",  "actor",    "party"};
constexpr std::array statusNames = {"done", "planned", "reported", "denied"};
constexpr std::array entityNames = {"company",  "group", "institute", "university", "government",
                                    "investor", "fund",  "publisher", "person",     "product",
                                    "model",    "chip",  "benchmark", "market",     "event"};
constexpr std::array amountNames = {"deal", "valuation", "cumulative"};

template <class Enum, size_t N>
std::optional<Enum> named(const std::array<const char*, N>& names, const QString& name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

template <class Enum, size_t N>
QString nameIn(const std::array<const char*, N>& names, Enum value)
{
    return QString::fromLatin1(names[size_t(value)]);
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

std::optional<double> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject toJson(const EntityRef& entity)
{
    return {{u"entity"_s, orNull(entity.id)}, {u"name"_s, entity.name}};
}

QJsonValue orNull(const EntityRef& entity)
{
    return entity.name.isEmpty() ? QJsonValue() : QJsonValue(toJson(entity));
}

EntityRef entityFrom(const QJsonValue& value)
{
    return {value["entity"_L1].toString(), value["name"_L1].toString()};
}

QJsonValue toJson(const std::optional<StatedAlternative>& alternative)
{
    if (!alternative)
        return {};
    return QJsonObject{{u"value"_s, alternative->value}, {u"unit"_s, alternative->unit}};
}

std::optional<StatedAlternative> alternativeFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return StatedAlternative{value["value"_L1].toDouble(), value["unit"_L1].toString()};
}

QJsonValue toJson(const std::optional<DateRange>& date)
{
    if (!date)
        return {};
    return QJsonObject{{u"start"_s, date->start.toString(Qt::ISODate)},
                       {u"end"_s, date->end.toString(Qt::ISODate)},
                       {u"text"_s, date->text}};
}

std::optional<DateRange> dateFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return DateRange{QDate::fromString(value["start"_L1].toString(), Qt::ISODate),
                     QDate::fromString(value["end"_L1].toString(), Qt::ISODate), value["text"_L1].toString()};
}

QJsonValue toJson(const std::optional<Amount>& amount)
{
    if (!amount)
        return {};
    QJsonObject object{{u"value"_s, orNull(amount->value)},  {u"min"_s, orNull(amount->min)},
                       {u"max"_s, orNull(amount->max)},      {u"unit"_s, amount->unit},
                       {u"approx"_s, amount->isApproximate}, {u"kind"_s, nameIn(amountNames, amount->kind)}};
    if (amount->statedAlternative)
        object[u"stated_alternative"_s] = toJson(amount->statedAlternative);
    return object;
}

std::optional<Amount> amountFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    Amount amount;
    amount.value = number(value["value"_L1]);
    amount.min = number(value["min"_L1]);
    amount.max = number(value["max"_L1]);
    amount.unit = value["unit"_L1].toString();
    amount.isApproximate = value["approx"_L1].toBool();
    amount.kind = named<Amount::Kind>(amountNames, value["kind"_L1].toString()).value_or(Amount::Kind::Deal);
    amount.statedAlternative = alternativeFrom(value["stated_alternative"_L1]);
    return amount;
}

QJsonObject claimJson(const Relation& relation)
{
    QJsonArray parties;
    for (const Party& party : relation.parties) {
        QJsonObject object = toJson(party.entity);
        object[u"role"_s] = nameOf(party.role);
        parties.append(object);
    }
    return {{u"type"_s, nameOf(relation.type)},     {u"parties"_s, parties},
            {u"object"_s, orNull(relation.object)}, {u"amount"_s, toJson(relation.amount)},
            {u"round"_s, orNull(relation.round)},   {u"date"_s, toJson(relation.date)},
            {u"status"_s, nameOf(relation.status)}};
}

QJsonObject claimJson(const Forecast& forecast)
{
    QJsonArray points;
    for (const ForecastPoint& point : forecast.points) {
        QJsonObject object{{u"year"_s, point.year}, {u"unit"_s, point.unit}};
        if (point.value)
            object[u"value"_s] = *point.value;
        if (point.min)
            object[u"min"_s] = *point.min;
        if (point.max)
            object[u"max"_s] = *point.max;
        if (point.statedAlternative)
            object[u"stated_alternative"_s] = toJson(point.statedAlternative);
        points.append(object);
    }
    return {{u"publisher"_s, toJson(forecast.publisher)}, {u"market"_s, forecast.market},
            {u"market_id"_s, orNull(forecast.marketId)},  {u"region"_s, orNull(forecast.region)},
            {u"cagr"_s, orNull(forecast.cagr)},           {u"points"_s, points}};
}

QJsonObject claimJson(const Benchmark& benchmark)
{
    QJsonArray versus;
    for (const EntityRef& rival : benchmark.versus)
        versus.append(toJson(rival));
    QJsonValue factor;
    if (benchmark.factor)
        factor = QJsonObject{{u"min"_s, benchmark.factor->min}, {u"max"_s, benchmark.factor->max}};
    return {{u"benchmark"_s, toJson(benchmark.benchmark)},
            {u"subject"_s, toJson(benchmark.subject)},
            {u"versus"_s, versus},
            {u"metric"_s, orNull(benchmark.metric)},
            {u"factor"_s, factor},
            {u"value"_s, orNull(benchmark.value)},
            {u"rank"_s, benchmark.rank ? QJsonValue(*benchmark.rank) : QJsonValue()},
            {u"date"_s, toJson(benchmark.date)}};
}

QJsonObject claimJson(const Statement& statement)
{
    return {{u"speaker"_s, toJson(statement.speaker)},
            {u"organisation"_s, orNull(statement.organisation)},
            {u"title"_s, orNull(statement.title)},
            {u"quote"_s, statement.quote},
            {u"date"_s, toJson(statement.date)}};
}

Result<Claim> relationFrom(const QJsonObject& object)
{
    Relation relation;
    const auto type = relationTypeNamed(object["type"_L1].toString());
    const auto status = statusNamed(object["status"_L1].toString());
    if (!type || !status)
        return failure("extract.bad_claim", object["type"_L1].toString());
    relation.type = *type;
    relation.status = *status;
    for (const QJsonValue& value : object["parties"_L1].toArray()) {
        const auto role = roleNamed(value["role"_L1].toString());
        if (!role)
            return failure("extract.bad_claim", value["role"_L1].toString());
        relation.parties.push_back({entityFrom(value), *role});
    }
    relation.object = object["object"_L1].toString();
    relation.amount = amountFrom(object["amount"_L1]);
    relation.round = object["round"_L1].toString();
    relation.date = dateFrom(object["date"_L1]);
    return relation;
}

Claim forecastFrom(const QJsonObject& object)
{
    Forecast forecast;
    forecast.publisher = entityFrom(object["publisher"_L1]);
    forecast.market = object["market"_L1].toString();
    forecast.marketId = object["market_id"_L1].toString();
    forecast.region = object["region"_L1].toString();
    forecast.cagr = number(object["cagr"_L1]);
    for (const QJsonValue& value : object["points"_L1].toArray()) {
        forecast.points.push_back({value["year"_L1].toInt(), number(value["value"_L1]), number(value["min"_L1]),
                                   number(value["max"_L1]), value["unit"_L1].toString(),
                                   alternativeFrom(value["stated_alternative"_L1])});
    }
    return forecast;
}

Claim benchmarkFrom(const QJsonObject& object)
{
    Benchmark benchmark;
    benchmark.benchmark = entityFrom(object["benchmark"_L1]);
    benchmark.subject = entityFrom(object["subject"_L1]);
    for (const QJsonValue& value : object["versus"_L1].toArray())
        benchmark.versus.push_back(entityFrom(value));
    benchmark.metric = object["metric"_L1].toString();
    if (const QJsonValue factor = object["factor"_L1]; factor.isObject())
        benchmark.factor = Factor{factor["min"_L1].toDouble(), factor["max"_L1].toDouble()};
    benchmark.value = number(object["value"_L1]);
    if (object["rank"_L1].isDouble())
        benchmark.rank = object["rank"_L1].toInt();
    benchmark.date = dateFrom(object["date"_L1]);
    return benchmark;
}

QJsonObject toJson(const Evidence& evidence, const text::CodePoints& codePoints)
{
    return {{u"start"_s, codePoints.fromUtf16(evidence.start)},
            {u"end"_s, codePoints.fromUtf16(evidence.end)},
            {u"quote"_s, evidence.quote}};
}

} // namespace

QString nameOf(RelationType type)
{
    return nameIn(relationNames, type);
}
QString nameOf(Role role)
{
    return nameIn(roleNames, role);
}
QString nameOf(Status status)
{
    return nameIn(statusNames, status);
}
QString nameOf(EntityType type)
{
    return nameIn(entityNames, type);
}
std::optional<RelationType> relationTypeNamed(const QString& name)
{
    return named<RelationType>(relationNames, name);
}
std::optional<Role> roleNamed(const QString& name)
{
    return named<Role>(roleNames, name);
}
std::optional<Status> statusNamed(const QString& name)
{
    return named<Status>(statusNames, name);
}
std::optional<EntityType> entityTypeNamed(const QString& name)
{
    return named<EntityType>(entityNames, name);
}

QString kindOf(const Claim& claim)
{
    constexpr std::array kinds = {"relation", "forecast", "benchmark", "statement"};
    return QString::fromLatin1(kinds[claim.index()]);
}

QJsonObject toJson(const Claim& claim)
{
    QJsonObject object = std::visit([](const auto& alternative) { return claimJson(alternative); }, claim);
    object[u"kind"_s] = kindOf(claim);
    return object;
}

Result<Claim> claimFromJson(const QJsonObject& object)
{
    const QString kind = object["kind"_L1].toString();
    if (kind == "relation"_L1)
        return relationFrom(object);
    if (kind == "forecast"_L1)
        return forecastFrom(object);
    if (kind == "benchmark"_L1)
        return benchmarkFrom(object);
    if (kind == "statement"_L1) {
        return Statement{entityFrom(object["speaker"_L1]), entityFrom(object["organisation"_L1]),
                         object["title"_L1].toString(), object["quote"_L1].toString(), dateFrom(object["date"_L1])};
    }
    return failure("extract.bad_claim", kind);
}

QJsonObject toJson(const Extraction& extraction)
{
    const text::CodePoints codePoints(extraction.text);
    QJsonArray entities;
    for (const MentionedEntity& entity : extraction.entities) {
        QJsonArray mentions;
        for (const Mention& mention : entity.mentions) {
            mentions.append(QJsonObject{{u"start"_s, codePoints.fromUtf16(mention.start)},
                                        {u"end"_s, codePoints.fromUtf16(mention.end)},
                                        {u"surface"_s, mention.surface}});
        }
        entities.append(QJsonObject{{u"id"_s, orNull(entity.entity.id)},
                                    {u"name"_s, entity.entity.name},
                                    {u"type"_s, nameOf(entity.type)},
                                    {u"mentions"_s, mentions}});
    }
    QJsonArray facts;
    for (const Fact& fact : extraction.facts) {
        QJsonObject object = toJson(fact.claim);
        object[u"confidence"_s] = fact.confidence;
        object[u"evidence"_s] = toJson(fact.evidence, codePoints);
        QJsonArray further;
        for (const Evidence& evidence : fact.furtherEvidence)
            further.append(toJson(evidence, codePoints));
        object[u"further_evidence"_s] = further;
        facts.append(object);
    }
    return {{u"text"_s, extraction.text}, {u"entities"_s, entities}, {u"facts"_s, facts}};
}

} // namespace pado::extract
