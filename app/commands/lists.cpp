#include "app/commands/commands.h"
#include "app/fact_line.h"
#include "app/filter_options.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/json_line.h"
#include "extract/knowledge_base.h"
#include "insight/company.h"
#include "insight/labels.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

template <class Row>
int printPage(const char* name, const Result<store::Page<Row>>& page, const GlobalOptions& global, auto lineOf,
              auto jsonOf)
{
    if (!page)
        return report(page.error(), global);
    if (global.json) {
        QJsonArray rows;
        for (const Row& row : page->rows)
            rows.append(jsonOf(row));
        print(jsonLine({{QString::fromLatin1(name), rows}, {u"next"_s, orNull(page->next)}}));
        return Exit::Done;
    }
    for (const Row& row : page->rows)
        printLine(lineOf(row));
    if (!page->next.isEmpty())
        warn(u"--after "_s + page->next);
    return Exit::Done;
}

QString articleLine(const store::ArticleRow& article)
{
    return QStringList{QString::number(article.id), toKst(article.published).toString(u"yyyy-MM-dd hh:mm"_s),
                       article.source, article.title}
        .join(u'\t');
}

/// A story's row: its newest article that fits, and how many outlets report it.
QString storyLine(const store::ArticleRow& article)
{
    return articleLine(article) + u'\t' + QString::number(article.storyOutlets);
}

QJsonObject storyJson(const store::ArticleRow& article)
{
    QJsonObject object = toJson(article);
    object[u"story_articles"_s] = article.storyArticles;
    object[u"story_outlets"_s] = article.storyOutlets;
    return object;
}

QJsonObject articleJson(const store::ArticleRow& article)
{
    return toJson(article);
}

int listArticles(const FilterOptions& options, const QString& query, const GlobalOptions& global)
{
    auto filter = options.filter();
    if (!filter)
        return report(filter.error(), global);
    filter->query = query;
    const auto lineOf = filter->areStoriesCollapsed ? storyLine : articleLine;
    const auto jsonOf = filter->areStoriesCollapsed ? storyJson : articleJson;
    return withReader(global, [&](const store::Reader& reader) {
        if (!filter->companies.isEmpty()) {
            const auto knowledge = pipeline::knowledgeOf(reader);
            if (!knowledge)
                return report(knowledge.error(), global);
            if (const auto resolved = resolveCompanies(*filter, *knowledge, reader); !resolved)
                return report(resolved.error(), global);
        }
        const auto page = reader.articles(*filter, QString::fromStdString(options.after), options.limit);
        if (!page || query.isEmpty() || !global.json)
            return printPage("articles", page, global, lineOf, jsonOf);
        const auto total = reader.articleCount(*filter);
        if (!total)
            return report(total.error(), global);
        QJsonArray rows;
        for (const store::ArticleRow& row : page->rows) {
            QJsonObject object = jsonOf(row);
            object[u"snippet"_s] = row.excerpt;
            rows.append(object);
        }
        print(jsonLine(
            {{u"articles"_s, rows}, {u"next"_s, orNull(page->next)}, {u"total"_s, *total}, {u"total_exact"_s, true}}));
        return int(Exit::Done);
    });
}

int listFacts(const FilterOptions& options, const GlobalOptions& global)
{
    auto filter = options.filter();
    if (!filter)
        return report(filter.error(), global);
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        if (!knowledge)
            return report(knowledge.error(), global);
        const insight::Labels labels(*knowledge, languageOf(global));
        if (const auto resolved = resolveCompanies(*filter, *knowledge, reader); !resolved)
            return report(resolved.error(), global);
        EvidencePlaces places(reader);
        return printPage(
            "facts", reader.facts(*filter, QString::fromStdString(options.after), options.limit), global,
            [&](const store::FactRow& fact) { return lineOf(fact, labels); },
            [&](const store::FactRow& fact) { return toJson(fact, places); });
    });
}

int listCompanies(const FilterOptions& options, const std::string& search, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        return printPage(
            "companies",
            reader.companies(QString::fromStdString(search), QString::fromStdString(options.after), options.limit),
            global,
            [](const store::EntityRow& row) {
                return QStringList{row.key, row.name, QString::number(row.facts), QString::number(row.deals)}.join(
                    u'\t');
            },
            [](const store::EntityRow& row) { return toJson(row); });
    });
}

QJsonArray factsJson(const std::vector<store::FactRow>& facts, EvidencePlaces& places)
{
    QJsonArray array;
    for (const store::FactRow& fact : facts)
        array.append(toJson(fact, places));
    return array;
}

int showCompany(const std::string& key, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        if (!knowledge)
            return report(knowledge.error(), global);
        const extract::KnownEntity* known = knowledge->named(QString::fromStdString(key));
        const auto profile =
            insight::companyProfile(reader, *knowledge, known ? known->id : QString::fromStdString(key));
        if (!profile)
            return report(profile.error(), global);
        QJsonArray counterparts;
        for (const insight::Counterpart& one : profile->counterparts)
            counterparts.append(QJsonObject{{u"id"_s, one.key}, {u"name"_s, one.name}, {u"deals"_s, one.deals}});
        if (global.json) {
            EvidencePlaces places(reader);
            print(jsonLine({{u"company"_s, toJson(profile->entity)},
                            {u"name_en"_s, orNull(profile->nameEn)},
                            {u"group"_s, orNull(profile->group)},
                            {u"ticker"_s, orNull(profile->ticker)},
                            {u"sector"_s, orNull(profile->sector)},
                            {u"deals"_s, factsJson(profile->deals, places)},
                            {u"products"_s, factsJson(profile->products, places)},
                            {u"benchmarks"_s, factsJson(profile->benchmarks, places)},
                            {u"statements"_s, factsJson(profile->statements, places)},
                            {u"others"_s, factsJson(profile->others, places)},
                            {u"counterparts"_s, counterparts}}));
            return int(Exit::Done);
        }
        const insight::Labels labels(*knowledge, languageOf(global));
        printLine(profile->entity.name + u'\t' + profile->nameEn);
        for (const auto* facts : {&profile->deals, &profile->products, &profile->benchmarks, &profile->others}) {
            for (const store::FactRow& fact : *facts)
                printLine(QStringList{labels.date(fact), labels.kind(fact.claim), labels.headline(fact.claim),
                                      labels.figure(fact.claim)}
                              .join(u'\t'));
        }
        return int(Exit::Done);
    });
}

} // namespace

void addLists(CLI::App& cli, Invocation& invocation)
{
    CLI::App* articles = cli.add_subcommand("articles", "기사 목록 · lists articles");
    auto articleOptions = addFilterOptions(*articles);
    addStoryOption(*articles, articleOptions);
    articles->add_option("--label", articleOptions->labels, "라벨 · label");
    addPageOptions(*articles, articleOptions);
    articles->callback([=, &invocation] {
        invocation.run = [=, &invocation] { return listArticles(*articleOptions, {}, invocation.global); };
    });

    CLI::App* search = cli.add_subcommand("search", "기사를 찾습니다 · finds articles");
    auto query = std::make_shared<std::vector<std::string>>();
    search->add_option("query", *query, "낱말 · words")->required();
    auto searchOptions = addFilterOptions(*search);
    addStoryOption(*search, searchOptions);
    addPageOptions(*search, searchOptions);
    search->callback([=, &invocation] {
        invocation.run = [=, &invocation] {
            QStringList words;
            for (const std::string& word : *query)
                words << QString::fromStdString(word);
            return listArticles(*searchOptions, words.join(u' '), invocation.global);
        };
    });

    CLI::App* facts = cli.add_subcommand("facts", "사실과 그 문장 · facts with their sentences");
    auto factOptions = addFilterOptions(*facts);
    addFactOptions(*facts, factOptions);
    addPageOptions(*facts, factOptions);
    facts->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return listFacts(*factOptions, invocation.global); }; });

    CLI::App* companies = cli.add_subcommand("companies", "사실에 나오는 기업 · companies that facts name");
    auto name = std::make_shared<std::string>();
    companies->add_option("query", *name, "이름의 일부 · part of a name");
    auto companyOptions = std::make_shared<FilterOptions>();
    addPageOptions(*companies, companyOptions);
    companies->callback([=, &invocation] {
        invocation.run = [=, &invocation] { return listCompanies(*companyOptions, *name, invocation.global); };
    });

    CLI::App* company = cli.add_subcommand("company", "한 기업에 관한 모든 것 · all about one company");
    auto key = std::make_shared<std::string>();
    company->add_option("id", *key, "id나 이름 · id or name")->required();
    company->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return showCompany(*key, invocation.global); }; });
}

} // namespace pado::app
