#include "pipeline/correction.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "extract/knowledge_base.h"
#include "pipeline/knowledge.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"
#include "text/quantity.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using pado::extract::Relation;
using pado::extract::RelationType;
using pado::extract::Role;

namespace pado::pipeline
{

namespace
{

const QString notStated = u"none"_s;

struct RoleNeeded {
    Role role;
    int least;
};

/// The roles of the command-line contract, and how many must be named.
std::vector<RoleNeeded> rolesIn(RelationType type)
{
    using enum Role;
    switch (type) {
    case RelationType::Partnership:
        return {{Partner, 2}};
    case RelationType::Mou:
    case RelationType::JointDevelopment:
        return {{Partner, 1}};
    case RelationType::Investment:
        return {{Investor, 1}, {Investee, 1}};
    case RelationType::Acquisition:
        return {{Acquirer, 1}, {Target, 1}};
    case RelationType::Supply:
        return {{Supplier, 1}, {Customer, 1}};
    case RelationType::Adoption:
        return {{Provider, 1}, {Adopter, 1}};
    case RelationType::Affiliate:
        return {{Parent, 1}, {Affiliate, 1}};
    case RelationType::Product:
    case RelationType::Launch:
        return {{Maker, 1}, {Product, 1}};
    case RelationType::Policy:
        return {{Actor, 1}, {Target, 0}};
    case RelationType::Dispute:
        return {{Party, 2}};
    }
    return {};
}

bool hasRole(RelationType type, Role role)
{
    return std::ranges::any_of(rolesIn(type), [role](const RoleNeeded& one) { return one.role == role; });
}

struct Named {
    Role role;
    extract::MentionedEntity entity;
};

/// Whoever is meant: of the knowledge base, else a name that facts of the workspace bear.
Result<extract::MentionedEntity> entityNamed(const QString& name, const extract::KnowledgeBase& knowledge,
                                             const store::Reader& reader)
{
    if (const extract::KnownEntity* known = knowledge.named(name))
        return extract::MentionedEntity{{known->id, known->nameKo}, known->type, {}};
    const auto row = reader.company(name);
    if (row)
        return extract::MentionedEntity{{row->key.startsWith(u'~') ? QString() : row->key, row->name}, row->type, {}};
    return row.error().code == "store.not_found"_L1 ? failure("input.unknown_company", name)
                                                    : tl::unexpected(row.error());
}

Result<std::vector<Named>> partiesGiven(const QStringList& given, RelationType type,
                                        const extract::KnowledgeBase& knowledge, const store::Reader& reader)
{
    std::vector<Named> parties;
    for (const QString& words : given) {
        const QString name = words.section(u'=', 1).trimmed();
        const auto role = extract::roleNamed(words.section(u'=', 0, 0).trimmed());
        if (!role || name.isEmpty())
            return failure("review.bad_party", words);
        if (!hasRole(type, *role))
            return failure("review.bad_role", extract::nameOf(*role), extract::nameOf(type));
        auto entity = entityNamed(name, knowledge, reader);
        if (!entity)
            return tl::unexpected(entity.error());
        parties.push_back({*role, *std::move(entity)});
    }
    return parties;
}

Result<void> setParties(Relation& relation, RelationType before, const std::vector<Named>& given)
{
    const auto isGiven = [&](Role role) { return std::ranges::find(given, role, &Named::role) != given.end(); };
    std::erase_if(relation.parties, [&](const extract::Party& party) {
        return isGiven(party.role) || !hasRole(relation.type, party.role);
    });
    for (const Named& one : given) {
        const extract::Party party{one.entity.entity, one.role};
        if (std::ranges::find(relation.parties, party) == relation.parties.end())
            relation.parties.push_back(party);
    }
    for (const auto& [role, least] : rolesIn(relation.type)) {
        const auto named = std::ranges::count(relation.parties, role, &extract::Party::role);
        if (named < least && (relation.type != before || isGiven(role)))
            return failure("review.missing_role", extract::nameOf(role), extract::nameOf(relation.type));
    }
    return {};
}

Result<void> setAmount(Relation& relation, const QString& words)
{
    if (words == notStated) {
        relation.amount.reset();
        return {};
    }
    const std::vector<text::Quantity> found = text::findQuantities(words, {});
    if (found.size() != 1 || found.front().kind != text::QuantityKind::Money)
        return failure("review.bad_amount", words);
    const text::Quantity& sum = found.front();
    extract::Amount amount;
    amount.value = sum.value;
    amount.min = sum.min;
    amount.max = sum.max;
    amount.unit = sum.unit;
    amount.isApproximate = sum.isApproximate;
    if (relation.amount)
        amount.kind = relation.amount->kind;
    relation.amount = amount;
    return {};
}

/// @param reported  a date without its year is seen from there
Result<std::optional<extract::DateRange>> dateGiven(const QString& words, const QDateTime& reported)
{
    using Date = std::optional<extract::DateRange>;
    if (words == notStated)
        return Date();
    if (const QDate day = QDate::fromString(words, Qt::ISODate); day.isValid())
        return Date({day, day.addDays(1), words});
    if (const QDate month = QDate::fromString(words, u"yyyy-MM"_s); month.isValid())
        return Date({month, month.addMonths(1), words});
    const std::vector<text::Quantity> found = text::findQuantities(words, toKst(reported));
    if (found.size() != 1 || !found.front().startDate.isValid())
        return failure("input.bad_date", words);
    return Date({found.front().startDate, found.front().endDate, words});
}

Result<void> setDate(extract::Claim& claim, const QString& words, const QDateTime& reported)
{
    auto date = dateGiven(words, reported);
    if (!date)
        return tl::unexpected(date.error());
    return std::visit(
        [&](auto& said) -> Result<void> {
            if constexpr (requires { said.date; }) {
                said.date = *std::move(date);
                return {};
            } else {
                return failure("review.only_deals", u"--date"_s);
            }
        },
        claim);
}

Result<void> setTypeAndStatus(Relation& relation, const Correction& correction)
{
    if (!correction.type.isEmpty()) {
        const auto type = extract::relationTypeNamed(correction.type);
        if (!type)
            return failure("review.bad_type", correction.type);
        relation.type = *type;
    }
    if (!correction.status.isEmpty()) {
        const auto status = extract::statusNamed(correction.status);
        if (!status)
            return failure("review.bad_status", correction.status);
        relation.status = *status;
    }
    return {};
}

/// @return the entities that were named
Result<std::vector<Named>> correctDeal(Relation& relation, const Correction& correction, const store::Reader& reader)
{
    const RelationType before = relation.type;
    if (const auto set = setTypeAndStatus(relation, correction); !set)
        return tl::unexpected(set.error());
    const auto knowledge = knowledgeOf(reader);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    auto named = partiesGiven(correction.parties, relation.type, *knowledge, reader);
    if (!named)
        return named;
    if (const auto set = setParties(relation, before, *named); !set)
        return tl::unexpected(set.error());
    if (!correction.amount.isEmpty()) {
        if (const auto set = setAmount(relation, correction.amount); !set)
            return tl::unexpected(set.error());
    }
    return named;
}

} // namespace

Result<void> correct(const store::Workspace& workspace, qint64 fact, const Correction& correction)
{
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    const auto row = reader->fact(fact);
    if (!row)
        return tl::unexpected(row.error());
    extract::Claim claim = row->claim;
    std::vector<extract::MentionedEntity> named;
    if (auto* relation = std::get_if<Relation>(&claim)) {
        const auto parties = correctDeal(*relation, correction, *reader);
        if (!parties)
            return tl::unexpected(parties.error());
        std::ranges::transform(*parties, std::back_inserter(named), &Named::entity);
    } else if (!correction.type.isEmpty() || !correction.status.isEmpty() || !correction.parties.isEmpty() ||
               !correction.amount.isEmpty()) {
        return failure("review.only_deals", QString::number(fact));
    }
    if (!correction.date.isEmpty()) {
        const QDateTime reported = row->evidences.empty() ? row->firstSeen : row->evidences.front().published;
        if (const auto set = setDate(claim, correction.date, reported); !set)
            return set;
    }
    if (claim == row->claim)
        return failure("review.nothing_to_correct", QString::number(fact));
    auto writer = workspace.writer();
    return writer ? writer->correct(fact, claim, named, correction.note) : tl::unexpected(writer.error());
}

} // namespace pado::pipeline
