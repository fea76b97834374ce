#include "extract/fact_json.h"

#include "base/enum_names.h"
#include "base/json_text.h"
#include "text/code_points.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr std::array amountNames = {"deal", "valuation", "cumulative"};
constexpr std::array figureNames = {"cagr", "growth", "factor", "share"};
constexpr int calendarYearEnd = 12; // month

std::optional<double> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

void writeIfStated(JsonText& json, QLatin1StringView name, const std::optional<double>& value)
{
    if (value)
        json.member(name, *value);
}

void writeMembers(JsonText& json, const EntityRef& entity)
{
    json.memberOrNull("entity"_L1, entity.id);
    json.member("name"_L1, entity.name);
}

void write(JsonText& json, const EntityRef& entity)
{
    json.object([&] { writeMembers(json, entity); });
}

EntityRef entityFrom(const QJsonValue& value)
{
    return {value["entity"_L1].toString(), value["name"_L1].toString()};
}

void write(JsonText& json, const StatedAlternative& alternative)
{
    json.object([&] {
        json.member("unit"_L1, alternative.unit);
        json.member("value"_L1, alternative.value);
    });
}

std::optional<StatedAlternative> alternativeFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return StatedAlternative{value["value"_L1].toDouble(), value["unit"_L1].toString()};
}

void write(JsonText& json, const DateRange& date)
{
    json.object([&] {
        json.member("end"_L1, date.end.toString(Qt::ISODate));
        json.member("start"_L1, date.start.toString(Qt::ISODate));
        json.member("text"_L1, date.text);
    });
}

std::optional<DateRange> dateFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return DateRange{QDate::fromString(value["start"_L1].toString(), Qt::ISODate),
                     QDate::fromString(value["end"_L1].toString(), Qt::ISODate), value["text"_L1].toString()};
}

void write(JsonText& json, const Amount& amount)
{
    json.object([&] {
        json.member("approx"_L1, amount.isApproximate);
        json.member("kind"_L1, nameIn(amountNames, amount.kind));
        json.memberOrNull("max"_L1, amount.max);
        json.memberOrNull("min"_L1, amount.min);
        if (amount.statedAlternative)
            json.member("stated_alternative"_L1, [&] { write(json, *amount.statedAlternative); });
        writeIfStated(json, "step"_L1, amount.step);
        json.member("unit"_L1, amount.unit);
        json.memberOrNull("value"_L1, amount.value);
    });
}

void write(JsonText& json, const Factor& factor)
{
    json.object([&] {
        json.member("min"_L1, factor.min);
        json.member("max"_L1, factor.max);
    });
}

/// The value as an object, null where there is none.
template <class Value>
void writeOrNull(JsonText& json, QLatin1StringView name, const std::optional<Value>& value)
{
    if (value)
        json.member(name, [&] { write(json, *value); });
    else
        json.member(name, nullptr);
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
    amount.step = number(value["step"_L1]);
    return amount;
}

void writeMembers(JsonText& json, const Relation& relation)
{
    const auto writeParty = [&](const Party& party) {
        json.object([&] {
            writeMembers(json, party.entity);
            json.member("role"_L1, nameOf(party.role));
        });
    };
    json.member("type"_L1, nameOf(relation.type));
    json.member("parties"_L1, [&] {
        json.array([&] {
            for (const Party& party : relation.parties)
                json.item([&] { writeParty(party); });
        });
    });
    json.memberOrNull("object"_L1, relation.object);
    writeOrNull(json, "amount"_L1, relation.amount);
    json.memberOrNull("round"_L1, relation.round);
    writeOrNull(json, "date"_L1, relation.date);
    json.member("status"_L1, nameOf(relation.status));
}

void write(JsonText& json, const ForecastPoint& point)
{
    json.object([&] {
        json.member("year"_L1, point.year);
        json.member("unit"_L1, point.unit);
        writeIfStated(json, "value"_L1, point.value);
        writeIfStated(json, "min"_L1, point.min);
        writeIfStated(json, "max"_L1, point.max);
        writeIfStated(json, "step"_L1, point.step);
        if (point.isActual)
            json.member("actual"_L1, true);
        if (point.isApproximate)
            json.member("approx"_L1, true);
        if (point.statedAlternative)
            json.member("stated_alternative"_L1, [&] { write(json, *point.statedAlternative); });
    });
}

void writeMembers(JsonText& json, const StatedNumber& number)
{
    writeIfStated(json, "value"_L1, number.value);
    writeIfStated(json, "min"_L1, number.min);
    writeIfStated(json, "max"_L1, number.max);
    writeIfStated(json, "step"_L1, number.step);
    if (number.isApproximate)
        json.member("approx"_L1, true);
}

void write(JsonText& json, const StatedFigure& figure)
{
    const auto writeYear = [&](QLatin1StringView name, std::optional<int> year) {
        if (year)
            json.member(name, *year);
    };
    const auto writeNumber = [&](QLatin1StringView name, const std::optional<StatedNumber>& number) {
        if (number)
            json.member(name, [&] { json.object([&] { writeMembers(json, *number); }); });
    };
    json.object([&] {
        json.member("what"_L1, nameIn(figureNames, figure.what));
        writeMembers(json, figure.number);
        writeYear("from"_L1, figure.from);
        writeYear("to"_L1, figure.to);
        writeNumber("part"_L1, figure.part);
        writeNumber("whole"_L1, figure.whole);
    });
}

void writeMembers(JsonText& json, const Forecast& forecast)
{
    json.member("publisher"_L1, [&] { write(json, forecast.publisher); });
    json.member("market"_L1, forecast.market);
    json.memberOrNull("market_id"_L1, forecast.marketId);
    json.memberOrNull("region"_L1, forecast.region);
    json.memberOrNull("cagr"_L1, forecast.cagr);
    json.member("points"_L1, [&] {
        json.array([&] {
            for (const ForecastPoint& point : forecast.points)
                json.item([&] { write(json, point); });
        });
    });
    if (forecast.fiscalEnd != calendarYearEnd)
        json.member("fiscal_end"_L1, forecast.fiscalEnd);
    if (forecast.date)
        writeOrNull(json, "date"_L1, forecast.date);
    if (forecast.stated.empty())
        return;
    json.member("stated"_L1, [&] {
        json.array([&] {
            for (const StatedFigure& figure : forecast.stated)
                json.item([&] { write(json, figure); });
        });
    });
}

void writeMembers(JsonText& json, const Benchmark& benchmark)
{
    json.member("benchmark"_L1, [&] { write(json, benchmark.benchmark); });
    json.member("subject"_L1, [&] { write(json, benchmark.subject); });
    json.member("versus"_L1, [&] {
        json.array([&] {
            for (const EntityRef& rival : benchmark.versus)
                json.item([&] { write(json, rival); });
        });
    });
    json.memberOrNull("metric"_L1, benchmark.metric);
    writeOrNull(json, "factor"_L1, benchmark.factor);
    json.memberOrNull("value"_L1, benchmark.value);
    json.memberOrNull("rank"_L1, benchmark.rank ? std::optional<double>(*benchmark.rank) : std::nullopt);
    writeOrNull(json, "date"_L1, benchmark.date);
}

void writeMembers(JsonText& json, const Statement& statement)
{
    json.member("speaker"_L1, [&] { write(json, statement.speaker); });
    if (statement.organisation.name.isEmpty())
        json.member("organisation"_L1, nullptr);
    else
        json.member("organisation"_L1, [&] { write(json, statement.organisation); });
    json.memberOrNull("title"_L1, statement.title);
    json.member("quote"_L1, statement.quote);
    writeOrNull(json, "date"_L1, statement.date);
}

void writeMembers(JsonText& json, const Claim& claim)
{
    json.member("kind"_L1, kindOf(claim));
    std::visit([&](const auto& alternative) { writeMembers(json, alternative); }, claim);
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

StatedNumber statedNumberFrom(const QJsonValue& value)
{
    return {number(value["value"_L1]), number(value["min"_L1]), number(value["max"_L1]), number(value["step"_L1]),
            value["approx"_L1].toBool()};
}

std::optional<int> yearFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

Result<StatedFigure> statedFigureFrom(const QJsonValue& value)
{
    const auto what = named<StatedFigure::What>(figureNames, value["what"_L1].toString());
    StatedFigure figure{what.value_or(StatedFigure::What::Cagr),
                        statedNumberFrom(value),
                        yearFrom(value["from"_L1]),
                        yearFrom(value["to"_L1]),
                        {},
                        {}};
    const bool isNumber = figure.number.value || (figure.number.min && figure.number.max);
    if (!what || !isNumber)
        return failure("extract.bad_claim", u"stated"_s);
    for (const auto& [name, place] : {std::pair("part"_L1, &figure.part), std::pair("whole"_L1, &figure.whole)}) {
        if (value[name].isObject())
            *place = statedNumberFrom(value[name]);
    }
    return figure;
}

Result<Claim> forecastFrom(const QJsonObject& object)
{
    Forecast forecast;
    forecast.publisher = entityFrom(object["publisher"_L1]);
    forecast.market = object["market"_L1].toString();
    forecast.marketId = object["market_id"_L1].toString();
    forecast.region = object["region"_L1].toString();
    forecast.cagr = number(object["cagr"_L1]);
    for (const QJsonValue& value : object["points"_L1].toArray()) {
        ForecastPoint& point = forecast.points.emplace_back();
        point.year = value["year"_L1].toInt();
        point.value = number(value["value"_L1]);
        point.min = number(value["min"_L1]);
        point.max = number(value["max"_L1]);
        point.unit = value["unit"_L1].toString();
        point.statedAlternative = alternativeFrom(value["stated_alternative"_L1]);
        point.isActual = value["actual"_L1].toBool();
        point.isApproximate = value["approx"_L1].toBool();
        point.step = number(value["step"_L1]);
    }
    forecast.fiscalEnd = object["fiscal_end"_L1].toInt(calendarYearEnd);
    forecast.date = dateFrom(object["date"_L1]);
    for (const QJsonValue& value : object["stated"_L1].toArray()) {
        auto figure = statedFigureFrom(value);
        if (!figure)
            return tl::unexpected(figure.error());
        forecast.stated.push_back(*std::move(figure));
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

void write(JsonText& json, const Evidence& evidence, const text::CodePoints& codePoints)
{
    json.object([&] {
        json.member("end"_L1, codePoints.fromUtf16(evidence.end));
        json.member("quote"_L1, evidence.quote);
        json.member("start"_L1, codePoints.fromUtf16(evidence.start));
    });
}

void write(JsonText& json, const Fact& fact, const text::CodePoints& codePoints)
{
    json.object([&] {
        writeMembers(json, fact.claim);
        json.member("confidence"_L1, fact.confidence);
        json.member("evidence"_L1, [&] { write(json, fact.evidence, codePoints); });
        json.member("further_evidence"_L1, [&] {
            json.array([&] {
                for (const Evidence& evidence : fact.furtherEvidence)
                    json.item([&] { write(json, evidence, codePoints); });
            });
        });
    });
}

void write(JsonText& json, const MentionedEntity& entity, const text::CodePoints& codePoints)
{
    const auto writeMention = [&](const Mention& mention) {
        json.object([&] {
            json.member("end"_L1, codePoints.fromUtf16(mention.end));
            json.member("start"_L1, codePoints.fromUtf16(mention.start));
            json.member("surface"_L1, mention.surface);
        });
    };
    json.object([&] {
        json.memberOrNull("id"_L1, entity.entity.id);
        json.member("mentions"_L1, [&] {
            json.array([&] {
                for (const Mention& mention : entity.mentions)
                    json.item([&] { writeMention(mention); });
            });
        });
        json.member("name"_L1, entity.entity.name);
        json.member("type"_L1, nameOf(entity.type));
    });
}

} // namespace

QString kindOf(const Claim& claim)
{
    constexpr std::array kinds = {"relation", "forecast", "benchmark", "statement"};
    return QString::fromLatin1(kinds[claim.index()]);
}

QByteArray jsonOf(const Claim& claim)
{
    JsonText json;
    json.object([&] { writeMembers(json, claim); });
    return json.take();
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

QByteArray jsonOf(const Extraction& extraction, const QByteArray& id)
{
    const text::CodePoints codePoints(extraction.text);
    JsonText json;
    json.object([&] {
        json.member("entities"_L1, [&] {
            json.array([&] {
                for (const MentionedEntity& entity : extraction.entities)
                    json.item([&] { write(json, entity, codePoints); });
            });
        });
        json.member("facts"_L1, [&] {
            json.array([&] {
                for (const Fact& fact : extraction.facts)
                    json.item([&] { write(json, fact, codePoints); });
            });
        });
        if (!id.isEmpty())
            json.member("id"_L1, id);
        json.member("text"_L1, extraction.text);
    });
    return json.take();
}

} // namespace pado::extract
