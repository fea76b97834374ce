#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace pado::store
{

/// A zip in the making, through libzip. Entries are taken in when it is closed, one after the other.
class ZipWriter
{
public:
    /// Gives the next piece of an entry; empty: it ends.
    using Next = std::function<QByteArray()>;

    /// Makes it under a name of its own beside `file`.   @error file.exists, file.cannot_write
    static Result<ZipWriter> create(const QString& file);
    ZipWriter(ZipWriter&&) noexcept;
    ~ZipWriter(); ///< without close() nothing stays

    void add(const QString& name, Next next);
    /// @error file.cannot_write, file.disk_full; an exception of a `Next` comes through
    Result<void> close();

private:
    struct State;
    explicit ZipWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A zip to read.
class ZipReader
{
public:
    /// @error backup.cannot_read, backup.foreign: no zip
    static Result<ZipReader> open(const QString& file);
    ZipReader(ZipReader&&) noexcept;
    ~ZipReader();

    QStringList names() const;
    /// Calls `take` with each line of an entry until it says no.
    /// @return false where `take` said so   @error backup.damaged: cut, altered, or a line of more than 256 MB
    Result<bool> lines(const QString& name, const std::function<bool(const QByteArray&)>& take) const;

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace pado::store
