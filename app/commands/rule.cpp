#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/feed_lookup.h"
#include "app/filter_options.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "extract/knowledge_base.h"
#include "insight/rule_text.h"
#include "pipeline/apply_rule.h"
#include "pipeline/knowledge.h"
#include "store/folders.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string rule; ///< number of a stored one
    std::string name, scope, within, label;
    std::vector<std::string> when, mute, keepOnly;
    bool isRead = false, isStarred = false, isNotified = false, isDropped = false;
    bool isEnabled = false, isDisabled = false;
    int position = 0; ///< from 1; 0: as it is
    int limit = 20;
};

QStringList wordsOf(const QString& text)
{
    QStringList words;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words << trimmed;
    }
    return words;
}

/// "title:contains:광고,협찬"
Result<store::Condition> conditionOf(const QString& text)
{
    const auto field = store::fieldNamed(text.section(u':', 0, 0).trimmed());
    const auto test = store::testNamed(text.section(u':', 1, 1).trimmed());
    const QStringList words = wordsOf(text.section(u':', 2));
    if (!field || !test || words.isEmpty())
        return failure("input.bad_condition", text);
    return store::Condition{*field, *test, words};
}

Result<std::vector<store::Condition>> conditionsOf(const Options& options)
{
    std::vector<store::Condition> conditions;
    for (const std::string& text : options.when) {
        auto condition = conditionOf(QString::fromStdString(text));
        if (!condition)
            return tl::unexpected(condition.error());
        conditions.push_back(*std::move(condition));
    }
    const auto add = [&](const std::vector<std::string>& texts, store::Test test) {
        QStringList words;
        for (const std::string& text : texts)
            words << wordsOf(QString::fromStdString(text));
        if (!words.isEmpty())
            conditions.push_back({store::Field::Anywhere, test, words});
    };
    add(options.mute, store::Test::Contains);
    add(options.keepOnly, store::Test::ContainsNot);
    return conditions;
}

store::Actions actionsOf(const Options& options)
{
    return {options.isRead, options.isStarred, options.isNotified, options.isDropped,
            QString::fromStdString(options.label).simplified()};
}

/// Names of companies become their keys.
Result<void> resolve(std::vector<store::Condition>& conditions, const extract::KnowledgeBase& knowledge,
                     const store::Reader& reader)
{
    for (store::Condition& condition : conditions) {
        if (condition.field != store::Field::Company)
            continue;
        store::Filter filter;
        filter.companies = condition.words;
        if (auto resolved = resolveCompanies(filter, knowledge, reader); !resolved)
            return resolved;
        condition.words = filter.companies;
    }
    return {};
}

/// What every command of the group needs.
struct Desk {
    store::Workspace workspace;
    store::Reader reader;
    extract::KnowledgeBase knowledge;
    insight::RuleText text(const GlobalOptions& global) const { return {knowledge, languageOf(global)}; }
};

Result<Desk> openDesk(const GlobalOptions& global)
{
    auto workspace = openWorkspace(global);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto reader = workspace->reader();
    if (!reader)
        return tl::unexpected(reader.error());
    auto knowledge = pipeline::knowledgeOf(*reader);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    return Desk{*std::move(workspace), *std::move(reader), *std::move(knowledge)};
}

Result<store::Rule> stored(const Desk& desk, const std::string& id)
{
    const auto rules = desk.reader.rules();
    if (!rules)
        return tl::unexpected(rules.error());
    const QString wanted = QString::fromStdString(id);
    const auto rule =
        std::ranges::find_if(*rules, [&](const store::Rule& one) { return QString::number(one.id) == wanted; });
    return rule == rules->end() ? failure("store.not_found", wanted) : Result<store::Rule>(*rule);
}

/// @error input.bad_scope, store.not_found
Result<void> takeScope(store::Rule& rule, const Options& options, const store::Reader& reader)
{
    if (options.scope.empty() && options.within.empty())
        return {};
    if (!options.scope.empty())
        rule.scope = store::scopeNamed(QString::fromStdString(options.scope)).value_or(store::Scope::All);
    rule.within = QString::fromStdString(options.within).trimmed();
    if ((rule.scope == store::Scope::All) != rule.within.isEmpty())
        return failure("input.bad_scope", store::nameOf(rule.scope));
    if (rule.scope == store::Scope::Folder)
        rule.within = store::pathOf(store::foldersOf(rule.within));
    if (rule.scope != store::Scope::Feed)
        return {};
    return feedNamed(reader, rule.within).map([&](const store::FeedRow& feed) {
        rule.within = QString::number(feed.id);
    });
}

/// `rule` with what the options say otherwise.
Result<store::Rule> changed(store::Rule rule, const Options& options, const Desk& desk, const GlobalOptions& global)
{
    auto conditions = conditionsOf(options);
    if (!conditions)
        return tl::unexpected(conditions.error());
    if (auto resolved = resolve(*conditions, desk.knowledge, desk.reader); !resolved)
        return tl::unexpected(resolved.error());
    if (!conditions->empty())
        rule.conditions = *std::move(conditions);
    if (!options.mute.empty() || !options.keepOnly.empty())
        rule.actions = {.isDropped = true};
    else if (const store::Actions actions = actionsOf(options); !actions.isEmpty())
        rule.actions = actions;
    if (auto scoped = takeScope(rule, options, desk.reader); !scoped)
        return tl::unexpected(scoped.error());
    if (options.isEnabled || options.isDisabled)
        rule.isEnabled = options.isEnabled;
    if (!options.name.empty())
        rule.name = QString::fromStdString(options.name).simplified();
    if (rule.name.isEmpty())
        rule.name = desk.text(global).name(rule);
    return rule;
}

void printRule(const store::Rule& rule, const insight::RuleText& text, const GlobalOptions& global)
{
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine(QStringList{
        QString::number(rule.id), rule.isEnabled ? (isKorean ? u"켬"_s : u"on"_s) : (isKorean ? u"끔"_s : u"off"_s),
        rule.name, text.scope(rule), text.conditions(rule), text.actions(rule.actions), QString::number(rule.hits)}
                  .join(u'\t'));
}

/// Puts the rule at `position` of all.
Result<void> place(const Desk& desk, store::Writer& writer, qint64 rule, int position)
{
    const auto rules = desk.reader.rules();
    if (!rules)
        return tl::unexpected(rules.error());
    std::vector<qint64> order;
    for (const store::Rule& one : *rules) {
        if (one.id != rule)
            order.push_back(one.id);
    }
    const auto at = std::min<qsizetype>(position - 1, std::ssize(order));
    order.insert(order.begin() + at, rule);
    return writer.orderRules(order);
}

int save(const Options& options, const GlobalOptions& global)
{
    const auto desk = openDesk(global);
    if (!desk)
        return report(desk.error(), global);
    const bool isMute = !options.mute.empty() || !options.keepOnly.empty();
    if (store::Actions actions = actionsOf(options); isMute) {
        actions.isDropped = false;
        if (!actions.isEmpty())
            return report({"input.mute_only_drops"_L1, {}, {}, {}}, global);
    }
    const auto before = options.rule.empty() ? Result<store::Rule>(store::Rule{}) : stored(*desk, options.rule);
    auto rule = before ? changed(*before, options, *desk, global) : before;
    if (!rule)
        return report(rule.error(), global);
    if (rule->conditions.empty() || rule->actions.isEmpty())
        return report({"input.bad_rule"_L1, {}, {}, {}}, global);
    auto writer = desk->workspace.writer();
    const auto id = writer ? writer->saveRule(*rule) : tl::unexpected(writer.error());
    if (!id)
        return report(id.error(), global);
    rule->id = *id;
    if (options.position > 0) {
        if (auto placed = place(*desk, *writer, *id, options.position); !placed)
            return report(placed.error(), global);
    }
    if (global.json)
        print(jsonLine(toJson(*rule)));
    else
        printRule(*rule, desk->text(global), global);
    return Exit::Done;
}

int list(const GlobalOptions& global)
{
    const auto desk = openDesk(global);
    const auto rules = desk ? desk->reader.rules() : tl::unexpected(desk.error());
    if (!rules)
        return report(rules.error(), global);
    QJsonArray array;
    for (const store::Rule& rule : *rules) {
        array.append(toJson(rule));
        if (!global.json)
            printRule(rule, desk->text(global), global);
    }
    if (global.json)
        print(jsonLine({{u"rules"_s, array}}));
    return Exit::Done;
}

int remove(const Options& options, const GlobalOptions& global)
{
    const auto desk = openDesk(global);
    const auto rule = desk ? stored(*desk, options.rule) : tl::unexpected(desk.error());
    if (!rule)
        return report(rule.error(), global);
    auto writer = desk->workspace.writer();
    const auto removed = writer ? writer->removeRule(rule->id) : tl::unexpected(writer.error());
    if (!removed)
        return report(removed.error(), global);
    if (global.json)
        print(jsonLine({{u"removed"_s, QString::number(rule->id)}}));
    return Exit::Done;
}

void tell(const pipeline::RulePreview& preview, const GlobalOptions& global)
{
    QJsonArray articles;
    for (const store::RuledArticle& article : preview.listed)
        articles.append(QJsonObject{{u"id"_s, QString::number(article.id)},
                                    {u"title"_s, article.title},
                                    {u"url"_s, orNull(article.url)},
                                    {u"source"_s, orNull(article.source)},
                                    {u"published"_s, orNull(article.published)}});
    if (global.json) {
        print(jsonLine({{u"looked"_s, preview.looked}, {u"matching"_s, preview.matching}, {u"articles"_s, articles}}));
        return;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isKorean ? u"기사 %1건 가운데 %2건이 맞습니다"_s : u"%2 of %1 articles match"_s)
                  .arg(preview.looked)
                  .arg(preview.matching));
    for (const store::RuledArticle& article : preview.listed)
        printLine(QStringList{QString::number(article.id), toKst(article.published).toString(u"yyyy-MM-dd"_s),
                              article.source, article.title}
                      .join(u'\t'));
}

int preview(const Options& options, const GlobalOptions& global)
{
    const auto desk = openDesk(global);
    if (!desk)
        return report(desk.error(), global);
    const auto before = options.rule.empty() ? Result<store::Rule>(store::Rule{}) : stored(*desk, options.rule);
    const auto rule = before ? changed(*before, options, *desk, global) : before;
    if (!rule)
        return report(rule.error(), global);
    if (rule->conditions.empty())
        return report({"input.no_condition"_L1, {}, {}, {}}, global);
    const auto found = pipeline::previewRule(desk->workspace, *rule, {.articles = 0, .listed = size_t(options.limit)},
                                             stopOnInterrupt(), progressOnStderr(global));
    if (!found)
        return report(found.error(), global);
    tell(*found, global);
    return found->wasCancelled ? Exit::DoneInPart : Exit::Done;
}

int apply(const Options& options, const GlobalOptions& global)
{
    const auto desk = openDesk(global);
    const auto rule = desk ? stored(*desk, options.rule) : tl::unexpected(desk.error());
    if (!rule)
        return report(rule.error(), global);
    const auto done = pipeline::applyRule(desk->workspace, *rule, stopOnInterrupt(), progressOnStderr(global));
    if (!done)
        return report(done.error(), global);
    if (global.json) {
        print(jsonLine({{u"looked"_s, done->looked}, {u"matching"_s, done->matching}, {u"changed"_s, done->changed}}));
    } else {
        const bool isKorean = languageOf(global) == text::Language::Korean;
        printLine((isKorean ? u"기사 %1건 가운데 %2건이 맞아 %3건을 바꿨습니다. 'pado rule undo'로 되돌립니다"_s
                            : u"%2 of %1 articles match, %3 changed; 'pado rule undo' takes it back"_s)
                      .arg(done->looked)
                      .arg(done->matching)
                      .arg(done->changed));
    }
    return done->wasCancelled ? Exit::DoneInPart : Exit::Done;
}

int undo(const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    auto writer = workspace->writer();
    const auto restored = writer ? writer->undoApplied() : tl::unexpected(writer.error());
    if (!restored)
        return report(restored.error(), global);
    if (global.json)
        print(jsonLine({{u"restored"_s, *restored}}));
    else if (*restored == 0)
        printLine(languageOf(global) == text::Language::Korean ? u"되돌릴 것이 없습니다"_s
                                                               : u"There is nothing to take back"_s);
    else
        printLine((languageOf(global) == text::Language::Korean ? u"기사 %1건을 되돌렸습니다"_s
                                                                : u"%1 articles are as they were"_s)
                      .arg(*restored));
    return Exit::Done;
}

void addConditions(CLI::App& command, Options& options)
{
    command.add_option("--when", options.when,
                       "조건 하나(여럿이면 모두 맞아야 함) · a condition, all must hold: FIELD:TEST:WORD,WORD "
                       "(anywhere|title|text|source|company : contains|contains_not|is)");
    auto* mute =
        command.add_option("--mute", options.mute, "이 말이 든 기사를 받지 않습니다 · drops articles with these words");
    command
        .add_option("--keep-only", options.keepOnly,
                    "이 말이 없는 기사를 받지 않습니다 · drops articles without any of these words")
        ->excludes(mute); // as conditions of one rule both would have to hold
    command.add_option("--scope", options.scope, "어느 소스에 쓸지 · whose articles")
        ->check(CLI::IsMember({"all", "folder", "feed", "source"}));
    command.add_option("--within", options.within,
                       "폴더, 피드 번호나 주소, 매체 · folder, number or address of the feed, outlet");
}

void addActions(CLI::App& command, Options& options)
{
    command.add_option("--name", options.name, "이름 · name");
    command.add_flag("--read", options.isRead, "읽음으로 · marks read");
    command.add_flag("--star", options.isStarred, "별표 · stars");
    command.add_option("--label", options.label, "라벨을 붙입니다 · puts a label on");
    command.add_flag("--notify", options.isNotified, "새로고침이 알립니다 · the refresh tells of it");
    command.add_flag("--drop", options.isDropped, "받지 않습니다 · does not store it");
    auto* enabled = command.add_flag("--enable", options.isEnabled, "켭니다 · turns it on");
    command.add_flag("--disable", options.isDisabled, "끕니다 · turns it off")->excludes(enabled);
    command.add_option("--position", options.position, "몇째로 쓸지 · place among the rules")
        ->check(CLI::Range(1, 100'000));
}

} // namespace

void addRule(CLI::App& cli, Invocation& invocation)
{
    CLI::App* rule = group(cli, "rule", ruleGroup);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* description, auto work) {
        CLI::App* command = rule->add_subcommand(name, description);
        command->callback(
            [=, &invocation] { invocation.run = [=, &invocation] { return work(*options, invocation.global); }; });
        return command;
    };
    const auto addNumber = [&](CLI::App* command, bool isRequired) {
        command->add_option("rule", options->rule, "번호 · number")->required(isRequired);
    };
    CLI::App* made = add("add", "규칙을 더합니다 · adds a rule", save);
    addConditions(*made, *options);
    addActions(*made, *options);
    add("list", "쓰는 차례대로 · in the order in which they are applied",
        [](const Options&, const GlobalOptions& global) { return list(global); });
    CLI::App* edited = add("edit", "주는 것만 바꿉니다 · changes what is given", save);
    addNumber(edited, true);
    addConditions(*edited, *options);
    addActions(*edited, *options);
    addNumber(add("remove", "규칙을 지웁니다. 한 일은 남습니다 · removes a rule; what it did stays", remove), true);
    CLI::App* previewed = add("preview", "받은 기사 가운데 무엇이 맞는지 · which stored articles it matches", preview);
    addNumber(previewed, false);
    addConditions(*previewed, *options);
    previewed->add_option("--limit", options->limit, "보일 기사 수 · articles shown")->check(CLI::Range(0, 100'000));
    addNumber(add("apply", "받은 기사에 읽음·별표·라벨을 붙입니다 · marks the stored articles it matches", apply),
              true);
    add("undo", "마지막 apply를 되돌립니다 · takes the latest apply back",
        [](const Options&, const GlobalOptions& global) { return undo(global); });
}

} // namespace pado::app
