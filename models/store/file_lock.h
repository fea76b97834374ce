#pragma once

#include "base/result.h"

#include <QString>

namespace pado::store
{

/// A file that one process holds alone, or several together. The system keeps the lock for the process: nothing of it
/// is left after a kill.
class FileLock
{
public:
    enum class How { Together, Alone };

    /// Makes the file where it is missing, for its owner alone, and waits at most `timeoutMs` for others to let it go.
    /// @error store.locked, store.read_only, store.disk_full
    static Result<FileLock> take(const QString& path, How how, int timeoutMs);

    FileLock() = default; ///< holds nothing
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int file) : m_file(file) {}
    int m_file = -1; ///< descriptor; -1: none
};

} // namespace pado::store
