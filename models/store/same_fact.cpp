#include "same_fact.h"

#include "extract/fact_json.h"
#include "store/rows.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using pado::extract::Relation;
using pado::extract::RelationType;

namespace pado::store
{

namespace
{

constexpr qint64 daysApart = 90; ///< between two reports of one event

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

/// Words that tell what a deal is about, without those that stand in every second one.
QStringList contentWords(const QString& object)
{
    static const QStringList common = {u"ai"_s,     u"인공지능"_s, u"개발"_s,   u"공동"_s,   u"사업"_s, u"기술"_s,
                                       u"협력"_s,   u"분야"_s,     u"솔루션"_s, u"서비스"_s, u"위한"_s, u"시스템"_s,
                                       u"플랫폼"_s, u"관련"_s,     u"구축"_s,   u"등"_s,     u"및"_s,   u"기반"_s};
    static const QRegularExpression breaks(u"[^\\p{L}\\p{N}]+"_s);
    QStringList words = object.normalized(QString::NormalizationForm_KC).toLower().split(breaks, Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return common.contains(word); });
    return words;
}

/// Whether two objects may be one thing: either is not stated, or they share a word (배터리를, 차량용 배터리).
bool mayBeOneThing(const Relation& a, const Relation& b)
{
    const bool isIdentity = a.type != RelationType::Investment && a.type != RelationType::Acquisition;
    const QStringList x = contentWords(a.object), y = contentWords(b.object);
    if (!isIdentity || x.isEmpty() || y.isEmpty())
        return true;
    return std::ranges::any_of(x, [&](const QString& word) {
        return std::ranges::any_of(
            y, [&](const QString& other) { return word.startsWith(other) || other.startsWith(word); });
    });
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

bool agree(const Relation& a, const Relation& b)
{
    const bool haveAmounts = a.amount && b.amount && a.amount->unit == b.amount->unit;
    const bool sameAmount = haveAmounts && a.amount->value == b.amount->value && a.amount->min == b.amount->min &&
                            a.amount->max == b.amount->max;
    if (haveAmounts && !sameAmount)
        return false;
    if (!a.round.isEmpty() && !b.round.isEmpty() && a.round != b.round)
        return false;
    if (a.type != b.type && a.type != RelationType::Partnership && b.type != RelationType::Partnership)
        return false;
    if (!sameAmount && !mayBeOneThing(a, b))
        return false;
    const bool aHasAll = containsAll(a, b), bHasAll = containsAll(b, a);
    return (aHasAll && bHasAll) || (sameAmount && (aHasAll || bHasAll));
}

QDate opens(const Placed& placed)
{
    return placed.isByEvent ? placed.start : placed.start.addDays(-daysApart / 2);
}

QDate closes(const Placed& placed)
{
    return placed.isByEvent ? placed.end : placed.end.addDays(daysApart / 2);
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
        parts << benchmark->metric << number(benchmark->value.value_or(0))
              << QString::number(benchmark->rank.value_or(0));
    } else if (const auto* statement = std::get_if<extract::Statement>(&claim)) {
        parts << QString(statement->quote).remove(u' ').left(60);
    }
    return parts.join(u'|');
}

bool tellTheSame(const Placed& a, const Placed& b)
{
    const auto* x = std::get_if<Relation>(&a.claim);
    const auto* y = std::get_if<Relation>(&b.claim);
    if (x && y && !agree(*x, *y))
        return false;
    const auto* f = std::get_if<extract::Forecast>(&a.claim);
    const auto* g = std::get_if<extract::Forecast>(&b.claim);
    if (f && g && !f->region.isEmpty() && !g->region.isEmpty() && f->region != g->region)
        return false;
    return isLasting(a.claim) || (opens(a) < closes(b) && opens(b) < closes(a));
}

Relation joined(const Relation& known, const Relation& more, bool isLater)
{
    Relation both = known;
    if (both.type == RelationType::Partnership)
        both.type = more.type;
    if (more.parties.size() > both.parties.size())
        both.parties = more.parties;
    if (!both.amount)
        both.amount = more.amount;
    if (both.object.isEmpty())
        both.object = more.object;
    if (both.round.isEmpty())
        both.round = more.round;
    const bool isDenial = more.status == extract::Status::Denied;
    const bool comesTrue = isLater && more.status != both.status && (both.status != extract::Status::Done || isDenial);
    if (comesTrue)
        both.status = more.status;
    // "2024년 …를 인수한": a year told long after is less than the day of the first report.
    const bool isNarrow = more.date && more.date->start.daysTo(more.date->end) <= 31;
    if (isNarrow && (comesTrue || !both.date))
        both.date = more.date;
    return both;
}

} // namespace pado::store
