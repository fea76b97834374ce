#include "same_fact.h"

#include "extract/fact_json.h"
#include "store/object_words.h"
#include "store/report_bounds.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using pado::extract::Relation;
using pado::extract::RelationType;

namespace pado::store
{

namespace
{

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

bool isCooperation(RelationType type)
{
    return type == RelationType::Partnership || type == RelationType::Mou;
}

/// Facts that hold for years: a report years later is still of the same one.
bool isLasting(const extract::Claim& claim)
{
    const auto* relation = std::get_if<Relation>(&claim);
    if (relation)
        return relation->type == RelationType::Product || relation->type == RelationType::Affiliate;
    return !std::holds_alternative<extract::Benchmark>(claim); // a test is run anew each year
}

/// Whether two deals may be of one object; in a round or a takeover the parties say what it is.
bool mayBeOneThing(const Relation& a, const Relation& b)
{
    const bool isIdentity = a.type != RelationType::Investment && a.type != RelationType::Acquisition;
    return !isIdentity || mayBeOneObject(a.object, b.object);
}

/// Of an investment the investee identifies the round; the list of investors is often cut short.
bool isIdentifying(const Relation& relation, extract::Role role)
{
    return relation.type != RelationType::Investment || role == extract::Role::Investee;
}

bool containsAll(const Relation& whole, const Relation& part)
{
    return std::ranges::all_of(part.parties, [&](const extract::Party& party) {
        return std::ranges::find(whole.parties, party) != whole.parties.end();
    });
}

/// Sums in two currencies that may well be one: one report converts to the other's, or the rate between won and dollars
/// is one that has been seen.
bool mayBeOneSum(const extract::Amount& a, const extract::Amount& b)
{
    constexpr double rounding = 0.05;
    if (!a.value || !b.value)
        return true;
    const auto converts = [](const extract::Amount& from, const extract::Amount& to) {
        return from.statedAlternative && from.statedAlternative->unit == to.unit &&
               std::abs(from.statedAlternative->value - *to.value) <= rounding * *to.value;
    };
    if (converts(a, b) || converts(b, a))
        return true;
    const bool isWonFirst = a.unit == u"KRW" && b.unit == u"USD";
    if (!isWonFirst && !(a.unit == u"USD" && b.unit == u"KRW"))
        return false;
    const double rate = isWonFirst ? *a.value / *b.value : *b.value / *a.value;
    return rate >= fewestWonPerDollar && rate <= mostWonPerDollar;
}

bool agree(const Relation& a, const Relation& b)
{
    if (a.amount && b.amount && a.amount->unit != b.amount->unit && !mayBeOneSum(*a.amount, *b.amount))
        return false;
    const bool haveAmounts = a.amount && b.amount && a.amount->unit == b.amount->unit;
    const bool sameAmount = haveAmounts && a.amount->value == b.amount->value && a.amount->min == b.amount->min &&
                            a.amount->max == b.amount->max;
    if (haveAmounts && !sameAmount)
        return false;
    if (!a.round.isEmpty() && !b.round.isEmpty() && a.round != b.round)
        return false;
    if (a.type != b.type && a.type != RelationType::Partnership && b.type != RelationType::Partnership)
        return false;
    const bool aHasAll = containsAll(a, b), bHasAll = containsAll(b, a);
    if (!(aHasAll && bHasAll) && !(sameAmount && (aHasAll || bHasAll)))
        return false;
    return sameAmount || mayBeOneThing(a, b);
}

/// Metrics or regions: told by one outlet and left out by another, they are the same.
bool mayBeEqual(const QString& a, const QString& b)
{
    return a.isEmpty() || b.isEmpty() || a == b;
}

QDate opens(const When& when)
{
    return when.isByEvent ? when.start : when.start.addDays(-daysBetweenReports / 2);
}

QDate closes(const When& when)
{
    return when.isByEvent ? when.end : when.end.addDays(daysBetweenReports / 2);
}

void complete(Relation& known, const Relation& more, bool isLater)
{
    if (known.type == RelationType::Partnership)
        known.type = more.type;
    if (more.parties.size() > known.parties.size())
        known.parties = more.parties;
    if (!known.amount)
        known.amount = more.amount;
    if (known.object.isEmpty())
        known.object = more.object;
    if (known.round.isEmpty())
        known.round = more.round;
    const bool isDenial = more.status == extract::Status::Denied;
    const bool comesTrue =
        isLater && more.status != known.status && (known.status != extract::Status::Done || isDenial);
    if (comesTrue)
        known.status = more.status;
    // "2024년 …를 인수한": a year told long after is less than the day of the first report.
    const bool isNarrow = more.date && more.date->start.daysTo(more.date->end) <= 31;
    if (isNarrow && (comesTrue || !known.date))
        known.date = more.date;
}

} // namespace

QString keyOf(const extract::EntityRef& entity)
{
    return entity.id.isEmpty() ? u'~' + entity.name : entity.id;
}

std::vector<NamedRole> rolesOf(const extract::Claim& claim)
{
    std::vector<NamedRole> roles;
    if (const auto* relation = std::get_if<Relation>(&claim)) {
        for (const extract::Party& party : relation->parties)
            roles.push_back({party.entity, extract::nameOf(party.role)});
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        roles.push_back({forecast->publisher, u"publisher"_s});
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        if (!benchmark->benchmark.name.isEmpty()) // not every comparison names its test
            roles.push_back({benchmark->benchmark, u"benchmark"_s});
        roles.push_back({benchmark->subject, u"subject"_s});
        for (const extract::EntityRef& rival : benchmark->versus)
            roles.push_back({rival, u"versus"_s});
    } else if (const auto* statement = std::get_if<extract::Statement>(&claim)) {
        roles.push_back({statement->speaker, u"speaker"_s});
        if (!statement->organisation.name.isEmpty())
            roles.push_back({statement->organisation, u"organisation"_s});
    }
    return roles;
}

std::optional<extract::DateRange> eventOf(const extract::Claim& claim)
{
    return std::visit(
        [](const auto& alternative) -> std::optional<extract::DateRange> {
            if constexpr (requires { alternative.date; })
                return alternative.date;
            else
                return std::nullopt;
        },
        claim);
}

QString mergeKey(const extract::Claim& claim)
{
    QStringList parts;
    const auto* relation = std::get_if<Relation>(&claim);
    if (relation) {
        for (const extract::Party& party : relation->parties) {
            if (isIdentifying(*relation, party.role))
                parts << extract::nameOf(party.role) + u'=' + keyOf(party.entity);
        }
    } else {
        for (const NamedRole& role : rolesOf(claim))
            parts << role.role + u'=' + keyOf(role.entity);
    }
    parts.sort();
    parts.prepend(extract::kindOf(claim));
    if (relation) {
        parts << (isCooperation(relation->type) ? u"cooperation"_s : extract::nameOf(relation->type));
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        parts << (forecast->marketId.isEmpty() ? QString(forecast->market).remove(u' ') : forecast->marketId);
        for (const extract::ForecastPoint& point : forecast->points)
            parts << QString::number(point.year) + u':' + number(point.value.value_or(point.min.value_or(0))) + u'~' +
                         number(point.value.value_or(point.max.value_or(0))) + point.unit;
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        if (benchmark->factor)
            parts << number(benchmark->factor->min) + u'-' + number(benchmark->factor->max);
        parts << number(benchmark->value.value_or(0)) << QString::number(benchmark->rank.value_or(0));
    } else if (const auto* statement = std::get_if<extract::Statement>(&claim)) {
        parts << QString(statement->quote).remove(u' ').left(60);
    }
    return parts.join(u'|');
}

qint64 hashOfMergeKey(std::string_view key)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(key.data(), qsizetype(key.size())), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

bool mayMeet(const extract::Claim& said, const When& a, const When& b)
{
    return isLasting(said) || (opens(a) < closes(b) && opens(b) < closes(a));
}

bool tellTheSame(const extract::Claim& a, const extract::Claim& b)
{
    if (const auto* x = std::get_if<Relation>(&a), *y = std::get_if<Relation>(&b); x && y)
        return agree(*x, *y);
    if (const auto* x = std::get_if<extract::Forecast>(&a), *y = std::get_if<extract::Forecast>(&b); x && y)
        return mayBeEqual(x->region, y->region);
    if (const auto* x = std::get_if<extract::Benchmark>(&a), *y = std::get_if<extract::Benchmark>(&b); x && y)
        return mayBeEqual(x->metric, y->metric);
    return true;
}

bool isCompletedByOthers(const extract::Claim& claim)
{
    return std::holds_alternative<Relation>(claim) || std::holds_alternative<extract::Benchmark>(claim);
}

void complete(extract::Claim& known, const extract::Claim& more, bool isLater)
{
    if (auto* relation = std::get_if<Relation>(&known)) {
        if (const auto* other = std::get_if<Relation>(&more))
            complete(*relation, *other, isLater);
    } else if (auto* benchmark = std::get_if<extract::Benchmark>(&known)) {
        if (const auto* other = std::get_if<extract::Benchmark>(&more); other && benchmark->metric.isEmpty())
            benchmark->metric = other->metric;
    }
}

} // namespace pado::store
