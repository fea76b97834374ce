#pragma once

#include "base/result.h"
#include "extract/fact.h"

#include <QByteArray>
#include <QJsonObject>

namespace pado::extract
{

/// Names of the command-line contract: "joint_development", "investor", "planned", "company".
QString nameOf(RelationType type);
QString nameOf(Role role);
QString nameOf(Status status);
QString nameOf(EntityType type);
/// "relation", "forecast", "benchmark", "statement"
QString kindOf(const Claim& claim);
/// Empty where the name is none of the contract's.
std::optional<RelationType> relationTypeNamed(const QString& name);
std::optional<Role> roleNamed(const QString& name);
std::optional<Status> statusNamed(const QString& name);
std::optional<EntityType> entityTypeNamed(const QString& name);

/// A claim as the contract's JSON, without evidence: what the workspace stores.
QByteArray jsonOf(const Claim& claim);
/// @error extract.bad_claim
Result<Claim> claimFromJson(const QJsonObject& object);

/// The contract's document of one article; offsets in code points.
/// @param id  of the article, as JSON; empty: none
QByteArray jsonOf(const Extraction& extraction, const QByteArray& id = {});

} // namespace pado::extract
