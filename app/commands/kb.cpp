#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/input.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "extract/fact_json.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <optional>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string name, query, file, into, id;
    std::optional<std::string> nameKo, nameEn, type, country, ticker, sector, parent, maker, employer, role;
    std::vector<std::string> aliases, formerNames, droppedAliases, near;
    std::optional<int> since;
    bool isOwnOnly = false;
    int limit = 50;
};

bool isKorean(const GlobalOptions& global)
{
    return languageOf(global) == text::Language::Korean;
}

QString text(const std::string& option)
{
    return QString::fromStdString(option).simplified();
}

/// "Naru Labs" → "naru-labs"
QString idOf(const QString& name)
{
    QString id;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

/// The id of a name that is known, whatever it is called by.   @error kb.unknown
Result<QString> idNamed(const std::string& name, const extract::KnowledgeBase& knowledge)
{
    if (name.empty())
        return QString();
    const extract::KnownEntity* known = knowledge.named(text(name));
    return known ? Result<QString>(known->id) : failure("kb.unknown", text(name));
}

/// "아톰:NPU,리벨리온": the alias counts only near one of these words.   @error kb.bad_entity
Result<void> addNear(extract::KnownEntity& entity, const std::vector<std::string>& options)
{
    for (const std::string& option : options) {
        extract::AmbiguousAlias ambiguous;
        ambiguous.alias = text(option).section(u':', 0, 0).trimmed();
        for (const QString& word : text(option).section(u':', 1).split(u',', Qt::SkipEmptyParts))
            ambiguous.confirm << word.trimmed();
        if (ambiguous.confirm.isEmpty())
            return failure("kb.bad_entity", text(option), {}, u"--near"_s);
        std::erase_if(entity.ambiguous, [&](const auto& known) { return known.alias == ambiguous.alias; });
        entity.ambiguous.push_back(std::move(ambiguous));
    }
    return {};
}

/// `entity` with what the options say otherwise.   @error kb.unknown, kb.bad_entity
Result<extract::KnownEntity> changed(extract::KnownEntity entity, const Options& options,
                                     const extract::KnowledgeBase& knowledge)
{
    const auto set = [](QString& member, const std::optional<std::string>& option) {
        if (option)
            member = text(*option);
    };
    set(entity.nameKo, options.nameKo);
    set(entity.nameEn, options.nameEn);
    set(entity.country, options.country);
    set(entity.ticker, options.ticker);
    set(entity.sector, options.sector);
    set(entity.role, options.role);
    if (options.type)
        entity.type = extract::entityTypeNamed(text(*options.type)).value_or(entity.type);
    if (options.since)
        entity.since = *options.since;
    for (const auto& [member, option] : {std::pair(&entity.parent, &options.parent),
                                         {&entity.maker, &options.maker},
                                         {&entity.affiliation, &options.employer}}) {
        if (!*option)
            continue;
        auto id = idNamed(**option, knowledge);
        if (!id)
            return tl::unexpected(id.error());
        *member = *std::move(id);
    }
    for (const std::string& alias : options.droppedAliases) {
        entity.aliases.removeAll(text(alias));
        entity.formerNames.removeAll(text(alias));
        std::erase_if(entity.ambiguous, [&](const auto& known) { return known.alias == text(alias); });
    }
    for (const std::string& alias : options.aliases)
        entity.aliases << text(alias);
    for (const std::string& former : options.formerNames) {
        entity.aliases << text(former);
        entity.formerNames << text(former);
    }
    entity.aliases.removeDuplicates();
    entity.formerNames.removeDuplicates();
    if (const auto added = addNear(entity, options.near); !added)
        return tl::unexpected(added.error());
    return entity;
}

void printEntity(const extract::KnownEntity& entity, bool isOwn, bool isKorean)
{
    const QString own = isOwn ? (isKorean ? u"내 것"_s : u"own"_s) : QString();
    app::printLine(QStringList{entity.id, extract::nameOf(entity.type), entity.nameKo, entity.nameEn,
                               entity.aliases.join(u", "_s), own}
                       .join(u'\t'));
}

QJsonObject jsonOf(const extract::KnownEntity& entity, const pipeline::KnowledgeEditor& editor)
{
    QJsonObject object = extract::toJson(entity);
    object[u"own"_s] = editor.isOwn(entity.id);
    return object;
}

/// Runs `work(editor)` on the workspace's names and reports what fails.
template <class Work>
int withEditor(const GlobalOptions& global, Work work)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    auto editor = pipeline::KnowledgeEditor::open(*workspace);
    if (!editor)
        return report(editor.error(), global);
    return work(*editor);
}

void tell(const extract::KnownEntity& entity, const pipeline::KnowledgeEditor& editor, const GlobalOptions& global)
{
    if (global.json)
        return print(jsonLine(jsonOf(entity, editor)));
    printEntity(entity, editor.isOwn(entity.id), isKorean(global));
}

void sayHowToApply(const GlobalOptions& global)
{
    if (!global.json && !global.quiet)
        warn(isKorean(global)
                 ? u"새 기사부터 쓰입니다. 받은 기사의 사실에도 쓰려면 'pado reextract'를 실행하십시오."_s
                 : u"It counts from the next article on. For facts of stored articles run 'pado reextract'."_s);
}

int list(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](const pipeline::KnowledgeEditor& editor) {
        const QString query = text(options.query).toCaseFolded().remove(u' ');
        const auto fits = [&](const QString& name) { return name.toCaseFolded().remove(u' ').contains(query); };
        const auto type = options.type ? extract::entityTypeNamed(text(*options.type)) : std::nullopt;
        std::vector<const extract::KnownEntity*> found;
        for (const extract::KnownEntity& entity : editor.knowledge().entities()) {
            const bool isNamed = fits(entity.id) || fits(entity.nameKo) || fits(entity.nameEn) ||
                                 std::ranges::any_of(entity.aliases, fits);
            if (isNamed && (!type || entity.type == *type) && (!options.isOwnOnly || editor.isOwn(entity.id)))
                found.push_back(&entity);
        }
        QJsonArray rows;
        for (size_t i = 0; i < std::min(found.size(), size_t(options.limit)); ++i) {
            if (global.json)
                rows.append(jsonOf(*found[i], editor));
            else
                printEntity(*found[i], editor.isOwn(found[i]->id), isKorean(global));
        }
        if (global.json)
            print(jsonLine({{u"entities"_s, rows}, {u"total"_s, qint64(found.size())}}));
        else if (found.size() > size_t(options.limit))
            warn((isKorean(global) ? u"%1개 가운데 %2개입니다. --limit으로 더 봅니다."_s
                                   : u"%2 of %1. Use --limit for more."_s)
                     .arg(found.size())
                     .arg(options.limit));
        return int(Exit::Done);
    });
}

int show(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](const pipeline::KnowledgeEditor& editor) {
        const extract::KnownEntity* known = editor.knowledge().named(text(options.name));
        if (!known)
            return report({"kb.unknown"_L1, text(options.name), {}, {}}, global);
        if (global.json) {
            tell(*known, editor, global);
            return int(Exit::Done);
        }
        const QJsonObject object = jsonOf(*known, editor);
        for (auto it = object.begin(); it != object.end(); ++it) {
            QStringList values;
            for (const QJsonValue& value : it->isArray() ? it->toArray() : QJsonArray{*it})
                values << (value.isObject() ? value["alias"_L1].toString() : value.toVariant().toString());
            printLine(it.key() + u'\t' + values.join(u", "_s));
        }
        return int(Exit::Done);
    });
}

int save(const extract::KnownEntity& before, const Options& options, pipeline::KnowledgeEditor& editor,
         const GlobalOptions& global)
{
    const auto entity = changed(before, options, editor.knowledge());
    if (!entity)
        return report(entity.error(), global);
    if (const auto saved = editor.save(*entity); !saved)
        return report(saved.error(), global);
    tell(*entity, editor, global);
    sayHowToApply(global);
    return Exit::Done;
}

int add(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](pipeline::KnowledgeEditor& editor) {
        extract::KnownEntity entity;
        entity.nameKo = text(options.name);
        entity.id = !options.id.empty()                                        ? text(options.id)
                    : options.nameEn && !idOf(text(*options.nameEn)).isEmpty() ? idOf(text(*options.nameEn))
                                                                               : idOf(entity.nameKo);
        for (const QString& name : {entity.nameKo, entity.id}) {
            if (const extract::KnownEntity* known = editor.knowledge().named(name))
                return report({"kb.exists"_L1, name, {}, known->id}, global);
        }
        return save(entity, options, editor, global);
    });
}

int edit(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](pipeline::KnowledgeEditor& editor) {
        const extract::KnownEntity* known = editor.knowledge().named(text(options.name));
        if (!known)
            return report({"kb.unknown"_L1, text(options.name), {}, {}}, global);
        return save(extract::KnownEntity(*known), options, editor, global);
    });
}

int merge(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](pipeline::KnowledgeEditor& editor) {
        if (const auto merged = editor.merge(text(options.name), text(options.into)); !merged)
            return report(merged.error(), global);
        tell(*editor.knowledge().named(text(options.into)), editor, global);
        sayHowToApply(global);
        return int(Exit::Done);
    });
}

int remove(const Options& options, const GlobalOptions& global)
{
    return withEditor(global, [&](pipeline::KnowledgeEditor& editor) {
        const extract::KnownEntity* known = editor.knowledge().named(text(options.name));
        const QString id = known && !editor.isOwn(text(options.name)) ? known->id : text(options.name);
        if (const auto removed = editor.remove(id); !removed)
            return report(removed.error(), global);
        if (global.json)
            print(jsonLine({{u"removed"_s, id}}));
        sayHowToApply(global);
        return int(Exit::Done);
    });
}

int import(const Options& options, const GlobalOptions& global)
{
    const auto lines = readInput(QString::fromStdString(options.file));
    if (!lines)
        return report(lines.error(), global);
    return withEditor(global, [&](pipeline::KnowledgeEditor& editor) {
        const auto count = editor.import(*lines);
        if (!count) {
            Error error = count.error();
            if (error.what.isEmpty())
                error.what = QString::fromStdString(options.file);
            return report(error, global);
        }
        if (global.json)
            print(jsonLine({{u"imported"_s, *count}}));
        else
            printLine((isKorean(global) ? u"이름 %1개를 넣었습니다"_s : u"%1 names taken over"_s).arg(*count));
        sayHowToApply(global);
        return int(Exit::Done);
    });
}

int exportOwn(const GlobalOptions& global)
{
    return withEditor(global, [&](const pipeline::KnowledgeEditor& editor) {
        print(editor.exported());
        return int(Exit::Done);
    });
}

std::vector<std::string> entityTypes()
{
    std::vector<std::string> names;
    for (int type = int(extract::EntityType::Company); type <= int(extract::EntityType::Event); ++type)
        names.push_back(extract::nameOf(extract::EntityType(type)).toStdString());
    return names;
}

void addMembers(CLI::App& command, Options& options)
{
    command.add_option("--name-en", options.nameEn, "영문 이름 · English name");
    command.add_option("--alias", options.aliases, "다른 이름 · another name");
    command.add_option("--former-name", options.formerNames, "옛 이름 · a former name");
    command.add_option(
        "--near", options.near,
        "별칭:낱말,낱말 — 이 낱말 곁에서만 그 이름으로 봅니다 · ALIAS:WORD,WORD: counts only near one of them");
    command.add_option("--country", options.country, "나라 · country (KR, US …)");
    command.add_option("--ticker", options.ticker, "종목 코드 · ticker at the Korea Exchange");
    command.add_option("--sector", options.sector, "분야 · sector");
    command.add_option("--parent", options.parent, "그룹이나 모회사 · group or parent company");
    command.add_option("--maker", options.maker, "제품을 만드는 곳 · who makes the product");
    command.add_option("--employer", options.employer, "사람이 일하는 곳 · where the person works");
    command.add_option("--role", options.role, "직함 · title of the person");
    command.add_option("--since", options.since, "세운 해 · year of founding")->check(CLI::Range(1800, 2100));
}

} // namespace

void addKb(CLI::App& cli, Invocation& invocation)
{
    CLI::App* kb = group(cli, "kb", kbGroup);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* description, auto work) {
        CLI::App* command = kb->add_subcommand(name, description);
        command->callback(
            [=, &invocation] { invocation.run = [=, &invocation] { return work(*options, invocation.global); }; });
        return command;
    };
    const auto addName = [&](CLI::App* command) {
        command->add_option("entity", options->name, "이름이나 id · name or id")->required();
    };
    const auto addType = [&](CLI::App* command) {
        return command->add_option("--type", options->type, "company person chip model …")
            ->check(CLI::IsMember(entityTypes()));
    };
    CLI::App* listed = add("list", "아는 이름 · names that are known", list);
    listed->add_option("query", options->query, "이름의 한 부분 · part of a name");
    addType(listed);
    listed->add_flag("--own", options->isOwnOnly, "내가 넣거나 고친 것만 · only what you added or changed");
    listed->add_option("--limit", options->limit, "몇 개까지 · at most so many")->check(CLI::Range(1, 100'000));
    addName(add("show", "한 이름에 관해 아는 것 · what is known of a name", show));
    CLI::App* added = add("add", "이름을 더합니다 · adds a name", pado::app::add);
    addName(added);
    addType(added)->required();
    added->add_option("--id", options->id, "id · its id");
    addMembers(*added, *options);
    CLI::App* edited = add("edit", "주는 것만 바꿉니다 · changes what is given", edit);
    addName(edited);
    addType(edited);
    edited->add_option("--name", options->nameKo, "한글 이름 · Korean name");
    edited->add_option("--drop-alias", options->droppedAliases, "더는 그 이름으로 보지 않습니다 · a name to forget");
    addMembers(*edited, *options);
    CLI::App* merged = add("merge", "두 이름을 하나로 봅니다 · makes two names one", merge);
    addName(merged);
    merged->add_option("into", options->into, "남을 이름 · the name that stays")->required();
    addName(add("remove", "내가 넣거나 고친 것을 거둡니다 · takes back what you added or changed", remove));
    CLI::App* imported = add("import", "JSON 줄로 된 이름들을 넣습니다 · takes over names in JSON lines", import);
    imported->add_option("file", options->file, "FILE, - 는 표준 입력")->required();
    add("export", "내가 넣거나 고친 것을 JSON 줄로 · what you added or changed, as JSON lines",
        [](const Options&, const GlobalOptions& global) { return exportOwn(global); });
}

} // namespace pado::app
