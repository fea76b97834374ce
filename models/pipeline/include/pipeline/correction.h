#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

/// What a person says of a fact otherwise than its articles do. Empty: as it is.
struct Correction {
    QString type, status; ///< by their contract names
    QStringList parties;  ///< "investor=네이버", by id or any name: take the place of all who had that role
    QString amount;       ///< "150억 원"; "none": not stated
    QString date;         ///< "2023-06-20", "2023년 6월"; "none": not stated
    QString note;
};

/// Keeps the correction: from now on lists, filters and company pages go by it. With another type, parties whose role
/// it does not have are left out.
/// @error store.*, input.unknown_company, input.bad_date, review.nothing_to_correct, review.only_deals,
/// review.bad_type, review.bad_status, review.bad_party, review.bad_role (`where`: the type), review.missing_role
/// (`where`: the type), review.bad_amount
Result<void> correct(const store::Workspace& workspace, qint64 fact, const Correction& correction);

} // namespace pado::pipeline
