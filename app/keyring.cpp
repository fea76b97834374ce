#include "app/keyring.h"

#include <qt6keychain/keychain.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

namespace
{

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

QString service()
{
    return u"Pado"_s;
}

QJsonObject toJson(const net::Credentials& credentials)
{
    QJsonArray headers;
    for (const auto& [name, value] : credentials.headers)
        headers.append(QJsonArray{name, value});
    return {{u"user"_s, credentials.user}, {u"password"_s, credentials.password}, {u"headers"_s, headers}};
}

net::Credentials fromJson(const QJsonObject& object)
{
    net::Credentials credentials{object["user"_L1].toString(), object["password"_L1].toString(), {}};
    for (const QJsonValue& header : object["headers"_L1].toArray())
        credentials.headers.emplace_back(header.toArray().at(0).toString(), header.toArray().at(1).toString());
    return credentials;
}

QJsonObject readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<void> writeFile(const QString& path, const QJsonObject& secrets)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(secrets).toJson();
    // Closed to others before a secret is in it.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(onlyOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? Result<void>() : failure("keyring.cannot_write", path, {}, file.errorString());
}

} // namespace

Keyring::Keyring(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {}

QString Keyring::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/pado/secrets.json"_s;
}

void Keyring::read(const QStringList& names, std::function<void(const Found&)> done)
{
    struct Search {
        Found found;
        qsizetype left;
        std::function<void(const Found&)> done;
    };
    const auto search = std::make_shared<Search>(Search{{}, names.size(), std::move(done)});
    if (names.isEmpty())
        search->done({});
    const QJsonObject fallback = names.isEmpty() ? QJsonObject() : readFile(m_file);
    for (const QString& name : names) {
        auto* job = new QKeychain::ReadPasswordJob(service(), this);
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this, [search, name, job, fallback] {
            if (fallback.contains(name)) // newer than what a keyring may hold, which did not answer then
                search->found[name] = fromJson(fallback[name].toObject());
            else if (job->error() == QKeychain::NoError)
                search->found[name] = fromJson(QJsonDocument::fromJson(job->binaryData()).object());
            if (--search->left == 0)
                search->done(search->found);
        });
        job->start();
    }
}

void Keyring::write(const QString& name, const net::Credentials& credentials, std::function<void(Result<Place>)> done)
{
    auto* job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(name);
    job->setBinaryData(QJsonDocument(toJson(credentials)).toJson(QJsonDocument::Compact));
    connect(job, &QKeychain::Job::finished, this, [this, name, job, credentials, done = std::move(done)] {
        QJsonObject secrets = readFile(m_file);
        if (job->error() == QKeychain::NoError) {
            if (secrets.contains(name)) { // an earlier one, of a day without keyring
                secrets.remove(name);
                (void)writeFile(m_file, secrets);
            }
            done(Place::Platform);
            return;
        }
        secrets[name] = toJson(credentials);
        const auto written = writeFile(m_file, secrets);
        done(written ? Result<Place>(Place::File) : tl::unexpected(written.error()));
    });
    job->start();
}

void Keyring::remove(const QString& name, std::function<void()> done)
{
    QJsonObject secrets = readFile(m_file);
    if (secrets.contains(name)) {
        secrets.remove(name);
        (void)writeFile(m_file, secrets);
    }
    auto* job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [done = std::move(done)] { done(); });
    job->start();
}

} // namespace pado::app
