#include "store/backups.h"

#include "files.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr qint64 megabyte = 1024 * 1024;

/// Daily copies are told apart by a number that only rises: the clock, and with it their dates, may jump.
const QRegularExpression& dailyName()
{
    static const QRegularExpression name(u"^daily-(\\d{6})-(\\d{4}-\\d\\d-\\d\\d)\\.sqlite$"_s);
    return name;
}

struct Daily {
    QString path;
    int number = 0;
    QDate day;
};

/// From the first made to the last.
std::vector<Daily> dailies(const QString& folder)
{
    std::vector<Daily> found;
    const QDir backups(backupFolder(folder));
    for (const QString& name : backups.entryList({u"daily-*.sqlite"_s}, QDir::Files)) {
        if (const auto match = dailyName().match(name); match.hasMatch())
            found.push_back(
                {backups.filePath(name), match.captured(1).toInt(), QDate::fromString(match.captured(2), Qt::ISODate)});
    }
    std::ranges::sort(found, {}, &Daily::number);
    return found;
}

BackupFile::Why whyOf(const QString& name)
{
    if (name.startsWith(u"before-schema-"))
        return BackupFile::Why::BeforeSchema;
    return name.startsWith(u"before-restore-") ? BackupFile::Why::BeforeRestore : BackupFile::Why::Daily;
}

/// That there will be no copy is told once a day, not after every refresh.
Result<QString> tooLarge(const Workspace& workspace, qint64 bytes, QDate today)
{
    const QString key = u"backups_refused"_s, day = today.toString(Qt::ISODate);
    const auto reader = workspace.reader();
    if (!reader || reader->meta(key).value_or(QString()) == day)
        return QString();
    auto writer = workspace.writer();
    const auto noted = writer ? writer->setMeta(key, day) : tl::unexpected(writer.error());
    if (!noted)
        return tl::unexpected(noted.error());
    return failure("store.too_large_to_copy", workspace.folder(), {}, QString::number(bytes / megabyte));
}

} // namespace

std::vector<BackupFile> backupsIn(const QString& folder)
{
    std::vector<BackupFile> files;
    for (const QFileInfo& info :
         QDir(backupFolder(folder)).entryInfoList({u"*.sqlite"_s}, QDir::Files, QDir::Time | QDir::Name))
        files.push_back({info.filePath(), whyOf(info.fileName()), info.lastModified().toUTC(), info.size()});
    return files;
}

Result<BackupPolicy> backupPolicy(const Workspace& workspace)
{
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    BackupPolicy policy;
    for (const auto& [key, value] :
         {std::pair(u"backups_kept"_s, &policy.kept), std::pair(u"backups_up_to_mb"_s, &policy.upToMb)}) {
        const auto said = reader->meta(key);
        if (!said)
            return tl::unexpected(said.error());
        if (!said->isEmpty())
            *value = said->toInt();
    }
    return policy;
}

Result<void> setBackupPolicy(const Workspace& workspace, const BackupPolicy& policy)
{
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    return writer->setMeta(u"backups_kept"_s, QString::number(policy.kept)).and_then([&] {
        return writer->setMeta(u"backups_up_to_mb"_s, QString::number(policy.upToMb));
    });
}

Result<QString> backUpDaily(const Workspace& workspace, const Clock& clock)
{
    const auto policy = backupPolicy(workspace);
    if (!policy)
        return tl::unexpected(policy.error());
    const QString folder = workspace.folder();
    const QDate today = clock().date();
    std::vector<Daily> made = dailies(folder);
    if (policy->kept <= 0 || (!made.empty() && made.back().day == today))
        return QString();
    const auto reader = workspace.reader();
    const auto statistics = reader ? reader->statistics() : tl::unexpected(reader.error());
    if (!statistics)
        return tl::unexpected(statistics.error());
    if (statistics->articles == 0)
        return QString();
    if (statistics->bytes > policy->upToMb * megabyte)
        return tooLarge(workspace, statistics->bytes, today);
    if (const QStorageInfo disk(folder); disk.isValid() && disk.bytesAvailable() < 3 * statistics->bytes)
        return failure("file.disk_full", backupFolder(folder));
    if (auto ready = makeFolder(backupFolder(folder)); !ready)
        return tl::unexpected(ready.error());
    const int number = made.empty() ? 1 : made.back().number + 1;
    const QString path =
        QDir(backupFolder(folder))
            .filePath(u"daily-%1-%2.sqlite"_s.arg(number, 6, 10, QChar(u'0')).arg(today.toString(Qt::ISODate)));
    if (auto copied = reader->backup(path); !copied)
        return tl::unexpected(copied.error());
    for (size_t i = 0; i + size_t(policy->kept) <= made.size(); ++i)
        removeWithLog(made[i].path);
    return path;
}

} // namespace pado::store
