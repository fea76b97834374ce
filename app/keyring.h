#pragma once

#include "base/result.h"
#include "net/fetcher.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>

namespace pado::app
{

/// Names, passwords and headers that feeds ask for. They are kept in the platform's keyring; where none answers (no
/// desktop session, none installed), in a file that only its owner may read. The workspace holds neither.
class Keyring : public QObject
{
public:
    enum class Place { Platform, File };
    using Found = std::map<QString, net::Credentials>;

    /// @param file  where secrets go that no keyring takes
    explicit Keyring(QString file, QObject* parent = nullptr);
    static QString defaultFile();
    QString file() const { return m_file; }

    /// Looks all up and calls `done` once, with those that were found. Needs a running event loop, as do all of these.
    void read(const QStringList& names, std::function<void(const Found&)> done);
    /// @error keyring.cannot_write
    void write(const QString& name, const net::Credentials& credentials, std::function<void(Result<Place>)> done);
    void remove(const QString& name, std::function<void()> done);

private:
    QString m_file;
};

} // namespace pado::app
