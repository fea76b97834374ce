#pragma once

#include "database.h"
#include "store/findings.h"

namespace pado::store
{

// What is wrong, empty where nothing is. All throw SQLite::Exception.

/// Of the file, its indexes and the references in it.
std::vector<Finding> structureFindings(Database& database);
/// Of what cannot be made anew: structureFindings(), each text against its hash, each sentence against its text, each
/// fact against its columns.
std::vector<Finding> contentFindings(Database& database);
/// The first of them that cannot be made anew; none: nullptr.
const Finding* loss(const std::vector<Finding>& findings);
/// Is every article in the search index, nothing else, and are its grams what its text says? Grams are looked at for a
/// sample spread over all days. The connection must be allowed to write: FTS5 takes its own check as an INSERT.
std::vector<Finding> searchFindings(Database& database);

} // namespace pado::store
