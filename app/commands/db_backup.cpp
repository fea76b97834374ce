#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/commands/restored.h"
#include "app/session.h"
#include "base/json_line.h"
#include "store/backups.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QLocale>

#include <memory>
#include <optional>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int backup(const QString& file, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto done = reader.backup(file);
        if (!done)
            return report(done.error(), global);
        if (global.json)
            print(jsonLine({{u"backup"_s, file}}));
        return int(Exit::Done);
    });
}

int restore(const QString& file, const GlobalOptions& global)
{
    const auto done = store::restore(global.workspace, file);
    return done ? tellRestored(*done, global) : report(done.error(), global);
}

struct Wanted {
    std::optional<int> kept, upToMb;
};

QString nameOf(store::BackupFile::Why why)
{
    switch (why) {
    case store::BackupFile::Why::Daily:
        return u"daily"_s;
    case store::BackupFile::Why::BeforeSchema:
        return u"before_schema"_s;
    case store::BackupFile::Why::BeforeRestore:
        return u"before_restore"_s;
    }
    return {};
}

void tell(const std::vector<store::BackupFile>& files, const store::BackupPolicy& policy, const GlobalOptions& global)
{
    if (global.json) {
        QJsonArray list;
        for (const store::BackupFile& file : files)
            list.append(QJsonObject{{u"file"_s, file.path},
                                    {u"why"_s, nameOf(file.why)},
                                    {u"made"_s, file.made.toString(Qt::ISODate)},
                                    {u"bytes"_s, file.bytes}});
        print(jsonLine({{u"backups"_s, list}, {u"kept"_s, policy.kept}, {u"up_to_mb"_s, policy.upToMb}}));
        return;
    }
    for (const store::BackupFile& file : files)
        printLine(QStringList{file.made.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
                              QLocale().formattedDataSize(file.bytes), file.path}
                      .join(u'\t'));
    const bool isKorean = languageOf(global) == text::Language::Korean;
    if (policy.kept <= 0)
        printLine(isKorean ? u"새로고침 전의 사본: 만들지 않음"_s : u"copies before a refresh: none"_s);
    else
        printLine(
            (isKorean
                 ? u"하루의 첫 새로고침 전에 한 번, 최근 %1개를 둠. 작업공간이 %2MB를 넘으면 만들지 않음"_s
                 : u"one before a day's first refresh, the latest %1 kept; none where the workspace is over %2 MB"_s)
                .arg(policy.kept)
                .arg(policy.upToMb));
}

int list(const Wanted& wanted, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    auto policy = workspace ? store::backupPolicy(*workspace) : tl::unexpected(workspace.error());
    if (!policy)
        return report(policy.error(), global);
    if (wanted.kept || wanted.upToMb) {
        policy->kept = wanted.kept.value_or(policy->kept);
        policy->upToMb = wanted.upToMb.value_or(policy->upToMb);
        if (const auto kept = store::setBackupPolicy(*workspace, *policy); !kept)
            return report(kept.error(), global);
    }
    tell(store::backupsIn(workspace->folder()), *policy, global);
    return Exit::Done;
}

} // namespace

int tellRestored(const store::Restored& restored, const GlobalOptions& global)
{
    if (global.json) {
        print(jsonLine({{u"workspace"_s, global.workspace},
                        {u"articles"_s, restored.articles},
                        {u"before"_s, restored.before.isEmpty() ? QJsonValue() : QJsonValue(restored.before)}}));
        return Exit::Done;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isKorean ? u"기사 %1건을 되돌렸습니다"_s : u"%1 articles restored"_s).arg(restored.articles));
    if (!restored.before.isEmpty())
        printLine((isKorean ? u"전의 작업공간은 '%1'에 있습니다. 필요 없으면 지우십시오"_s
                            : u"what was there before is kept in '%1'; delete it when you no longer need it"_s)
                      .arg(restored.before));
    return Exit::Done;
}

void addDbBackup(CLI::App& cli, Invocation& invocation)
{
    CLI::App* db = group(cli, "db", dbGroup);
    auto file = std::make_shared<std::string>();
    CLI::App* backupCommand = db->add_subcommand(
        "backup", "쓰는 중에도 안전한, 확인한 사본을 만듭니다 · a safe copy, checked, also while in use");
    backupCommand->add_option("file", *file, "FILE")->required();
    backupCommand->callback([file, &invocation] {
        invocation.run = [file, &invocation] { return backup(QString::fromStdString(*file), invocation.global); };
    });
    CLI::App* restoreCommand = db->add_subcommand(
        "restore", "사본을 되돌립니다. 지금 것은 따로 둡니다 · puts a copy back and keeps what is there");
    restoreCommand->add_option("file", *file, "FILE")->required();
    restoreCommand->callback([file, &invocation] {
        invocation.run = [file, &invocation] { return restore(QString::fromStdString(*file), invocation.global); };
    });
    auto wanted = std::make_shared<Wanted>();
    CLI::App* listCommand = db->add_subcommand(
        "backups", "저절로 만든 사본, 몇 개나 둘지 · the copies made by themselves, and how many are kept");
    listCommand->add_option("--keep", wanted->kept, "최근 몇 개를 둘지, 0이면 만들지 않음 · how many; 0: none")
        ->check(CLI::Range(0, 100));
    listCommand
        ->add_option("--up-to", wanted->upToMb, "MB: 더 큰 작업공간은 날마다 베끼지 않음 · a larger one is not copied")
        ->check(CLI::Range(1, 1'000'000));
    listCommand->callback(
        [wanted, &invocation] { invocation.run = [wanted, &invocation] { return list(*wanted, invocation.global); }; });
}

} // namespace pado::app
