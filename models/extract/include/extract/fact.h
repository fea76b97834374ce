#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace pado::extract
{

enum class EntityType {
    Company,
    Group,
    Institute,
    University,
    Government,
    Investor,
    Fund,
    Publisher,
    Person,
    Product,
    Model,
    Chip,
    Benchmark,
    Market,
    Event,
};

/// A named thing: of the knowledge base, or, with an empty id, one that a text introduces.
struct EntityRef {
    QString id;   ///< knowledge base id; empty where it lacks the name
    QString name; ///< canonical Korean name, or the name as the text gives it
    bool operator==(const EntityRef&) const = default;
};

/// The exact sentence that says something, with its place in the text that the facts were taken from (UTF-16 units).
struct Evidence {
    qsizetype start = 0;
    qsizetype end = 0;
    QString quote;
    bool operator==(const Evidence&) const = default;
};

/// The same sum in another currency, as the sentence itself gives it: "230억 달러(30조3485억 원)".
struct StatedAlternative {
    double value = 0;
    QString unit; ///< ISO 4217
    bool operator==(const StatedAlternative&) const = default;
};

struct Amount {
    enum class Kind { Deal, Valuation, Cumulative };
    std::optional<double> value; ///< whole currency units; empty for a range
    std::optional<double> min;
    std::optional<double> max;
    QString unit; ///< ISO 4217
    bool isApproximate = false;
    Kind kind = Kind::Deal;
    std::optional<StatedAlternative> statedAlternative;
    std::optional<double> step = {}; ///< place of the last significant digit, where it is known better than by digits
    bool operator==(const Amount&) const = default;
};

/// Half-open range of days [start, end) with the words that tell it.
struct DateRange {
    QDate start;
    QDate end;
    QString text;
    bool operator==(const DateRange&) const = default;
};

enum class RelationType {
    Partnership,
    Mou,
    JointDevelopment,
    Investment,
    Acquisition,
    Supply,
    Adoption,
    Affiliate,
    Product,
    Launch,
    Policy,
    Dispute,
};

/// What companies agree with each other, and so what is counted, summed and ranked.
constexpr bool isDeal(RelationType type)
{
    switch (type) {
    case RelationType::Partnership:
    case RelationType::Mou:
    case RelationType::JointDevelopment:
    case RelationType::Investment:
    case RelationType::Acquisition:
    case RelationType::Supply:
    case RelationType::Adoption:
        return true;
    case RelationType::Affiliate:
    case RelationType::Product:
    case RelationType::Launch:
    case RelationType::Policy:
    case RelationType::Dispute:
        return false;
    }
    return false;
}

enum class Role {
    Partner,
    Investor,
    Investee,
    Acquirer,
    Target,
    Supplier,
    Customer,
    Provider,
    Adopter,
    Parent,
    Affiliate,
    Maker,
    Product,
    Actor,
    Party,
};

enum class Status { Done, Planned, Reported, Denied };

struct Party {
    EntityRef entity;
    Role role = Role::Partner;
    bool operator==(const Party&) const = default;
};

/// Who did what with whom.
struct Relation {
    RelationType type = RelationType::Partnership;
    std::vector<Party> parties;
    QString object; ///< "AI 반도체 솔루션 개발"; empty where not stated
    std::optional<Amount> amount;
    QString round; ///< "시리즈B"
    std::optional<DateRange> date;
    Status status = Status::Done;
    bool operator==(const Relation&) const = default;
};

struct ForecastPoint {
    int year = 0;
    std::optional<double> value; ///< empty for a range
    std::optional<double> min;
    std::optional<double> max;
    QString unit; ///< ISO 4217, or "percent", "unit" …
    std::optional<StatedAlternative> statedAlternative;
    bool isActual = false; ///< measured: no forecast
    bool isApproximate = false;
    std::optional<double> step = {}; ///< as of an amount
    bool operator==(const ForecastPoint&) const = default;
};

/// A number, or a range, as a text states it.
struct StatedNumber {
    std::optional<double> value; ///< empty for a range
    std::optional<double> min;
    std::optional<double> max;
    std::optional<double> step; ///< as of an amount
    bool isApproximate = false;
    bool operator==(const StatedNumber&) const = default;
};

/// What a forecast's sentence says of its own numbers, so that they can be computed again.
struct StatedFigure {
    enum class What { Cagr, Growth, Factor, Share };
    What what = What::Cagr;
    StatedNumber number;               ///< rates as fractions
    std::optional<int> from;           ///< year; empty: that of the first point
    std::optional<int> to;             ///< year; empty: that of the last point
    std::optional<StatedNumber> part;  ///< of a share
    std::optional<StatedNumber> whole; ///< of a share
    bool operator==(const StatedFigure&) const = default;
};

/// Who expects which market at what size.
struct Forecast {
    EntityRef publisher;
    QString market;   ///< as the text names it
    QString marketId; ///< knowledge base id; may be empty
    QString region;
    std::optional<double> cagr;        ///< a fraction, as the text states it
    std::vector<ForecastPoint> points; ///< ascending years
    int fiscalEnd = 12;                ///< month in which its years end
    std::vector<StatedFigure> stated = {};
    std::optional<DateRange> date = {}; ///< of the announcement, where it is told
    bool operator==(const Forecast&) const = default;
};

struct Factor {
    double min = 0;
    double max = 0; ///< equal to min for a single number
    bool operator==(const Factor&) const = default;
};

/// Who won which test by how much.
struct Benchmark {
    EntityRef benchmark;
    EntityRef subject;
    std::vector<EntityRef> versus;
    QString metric;
    std::optional<Factor> factor;
    std::optional<double> value;
    std::optional<int> rank;
    std::optional<DateRange> date;
    bool operator==(const Benchmark&) const = default;
};

/// Words spoken.
struct Statement {
    EntityRef speaker;
    EntityRef organisation; ///< both fields may be empty
    QString title;
    QString quote;
    std::optional<DateRange> date;
    bool operator==(const Statement&) const = default;
};

using Claim = std::variant<Relation, Forecast, Benchmark, Statement>;

/// A claim with the sentence that makes it: there is no fact without evidence.
struct Fact {
    Fact(Claim claim, Evidence evidence) : claim(std::move(claim)), evidence(std::move(evidence)) {}

    Claim claim;
    Evidence evidence;
    std::vector<Evidence> furtherEvidence;
    double confidence = 0; ///< 0–1
    QString rule;          ///< id of the rule that found it
    bool operator==(const Fact&) const = default;
};

struct Mention {
    qsizetype start = 0;
    qsizetype end = 0;
    QString surface;
    bool operator==(const Mention&) const = default;
};

struct MentionedEntity {
    EntityRef entity;
    EntityType type = EntityType::Company;
    std::vector<Mention> mentions;
    bool operator==(const MentionedEntity&) const = default;
};

/// All that one article says.
struct Extraction {
    QString text; ///< the cleaned text that every offset refers to
    std::vector<MentionedEntity> entities;
    std::vector<Fact> facts;
};

} // namespace pado::extract
