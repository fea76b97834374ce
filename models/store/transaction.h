#pragma once

#include "database.h"

namespace pado::store
{

/// Runs `work` in one transaction that takes the write lock at its start.
template <class Work>
auto inTransaction(const QString& file, Database& database, Work work)
{
    auto outcome = guarded(file, [&] {
        SQLite::Transaction transaction(database.raw(), SQLite::TransactionBehavior::IMMEDIATE);
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            database.resetAll();
            transaction.commit();
        } else {
            auto result = work();
            database.resetAll();
            transaction.commit();
            return result;
        }
    });
    database.resetAll();
    return outcome;
}

} // namespace pado::store
