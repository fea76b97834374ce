#include "app/commands/commands.h"
#include "app/fact_line.h"
#include "app/filter_options.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/json_line.h"
#include "extract/knowledge_base.h"
#include "insight/company.h"
#include "insight/doubt_text.h"
#include "insight/doubts.h"
#include "insight/fact_changes.h"
#include "insight/labels.h"
#include "insight/search_terms.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <map>
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
    const auto lineOf = filter->areStoriesCollapsed ? storyLine : articleLine;
    const auto jsonOf = filter->areStoriesCollapsed ? storyJson : articleJson;
    return withReader(global, [&](const store::Reader& reader) {
        if (!filter->companies.isEmpty() || !query.isEmpty()) {
            const auto knowledge = pipeline::knowledgeOf(reader);
            if (!knowledge)
                return report(knowledge.error(), global);
            if (const auto resolved = resolveCompanies(*filter, *knowledge, reader); !resolved)
                return report(resolved.error(), global);
            auto search = insight::understandQuery(query, *knowledge, toKst(systemClock()()).date());
            if (!search)
                return report(search.error(), global);
            filter->search = *std::move(search);
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
            object[u"snippet"_s] = row.hit.isEmpty() ? row.excerpt : row.hit;
            rows.append(object);
        }
        print(jsonLine(
            {{u"articles"_s, rows}, {u"next"_s, orNull(page->next)}, {u"total"_s, *total}, {u"total_exact"_s, true}}));
        return int(Exit::Done);
    });
}

using DoubtsById = std::map<qint64, insight::Doubts>;

Result<DoubtsById> doubtsOf(const store::Reader& reader, const std::vector<store::FactRow>& facts)
{
    DoubtsById all;
    for (const store::FactRow& fact : facts) {
        auto doubts = insight::doubtsOf(reader, fact);
        if (!doubts)
            return tl::unexpected(doubts.error());
        all.emplace(fact.id, *std::move(doubts));
    }
    return all;
}

/// "≠ 12, 15" where other facts contradict it, and what its numbers do not add up to.
QString doubtMark(const insight::Doubts& doubts, text::Language language)
{
    QStringList contradicting, marks;
    for (const insight::RivalReport& rival : doubts.rivals) {
        if (insight::isContradiction(rival.difference.kind))
            contradicting << QString::number(rival.fact.id);
    }
    if (!contradicting.isEmpty())
        marks << u"≠ "_s + contradicting.join(u", "_s);
    for (const insight::Miscount& miscount : doubts.miscounts)
        marks << u"⚠ "_s + insight::miscountText(miscount, language);
    return marks.join(u" · "_s);
}

QString factLine(const store::FactRow& fact, const insight::Doubts& doubts, const insight::Labels& labels)
{
    const QString mark = doubtMark(doubts, labels.language());
    return mark.isEmpty() ? lineOf(fact, labels) : lineOf(fact, labels) + u'\t' + mark;
}

/// What the option `--since` lets through; empty: everything.   @error input.bad_date, store.*
Result<std::optional<insight::FactChanges>> changesOf(const FilterOptions& options, const store::Reader& reader)
{
    if (options.since.empty())
        return std::optional<insight::FactChanges>();
    const auto since = insight::momentOf(QString::fromStdString(options.since));
    if (!since)
        return tl::unexpected(since.error());
    return insight::factChanges(reader, *since, insight::momentAt(systemClock()()))
        .map([](const insight::FactChanges& changes) { return std::optional(changes); });
}

/// A page of those that changed: as many pages of the store as it takes, each so small that none is too many.
Result<store::Page<store::FactRow>> pageOf(const store::Reader& reader, const store::Filter& filter,
                                           const FilterOptions& options,
                                           const std::optional<insight::FactChanges>& changes)
{
    store::Page<store::FactRow> kept{{}, QString::fromStdString(options.after)};
    do {
        auto some = reader.facts(filter, kept.next, options.limit - int(kept.rows.size()));
        if (!some)
            return some;
        std::ranges::copy_if(some->rows, std::back_inserter(kept.rows),
                             [&](const store::FactRow& fact) { return !changes || changes->contains(fact.id); });
        kept.next = some->next;
    } while (!kept.next.isEmpty() && std::ssize(kept.rows) < options.limit);
    return kept;
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
        const auto changes = changesOf(options, reader);
        if (!changes)
            return report(changes.error(), global);
        const auto page = pageOf(reader, *filter, options, *changes);
        const auto doubts = page ? doubtsOf(reader, page->rows) : DoubtsById();
        if (!doubts)
            return report(doubts.error(), global);
        EvidencePlaces places(reader);
        return printPage(
            "facts", page, global,
            [&](const store::FactRow& fact) {
                const QString line = factLine(fact, doubts->at(fact.id), labels);
                return *changes ? line + u'\t' + (*changes)->at(fact.id).join(u' ') : line;
            },
            [&](const store::FactRow& fact) {
                QJsonObject object = toJson(fact, doubts->at(fact.id), places);
                if (*changes)
                    object[u"changes"_s] = QJsonArray::fromStringList((*changes)->at(fact.id));
                return object;
            });
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

Result<QJsonObject> profileJson(const store::Reader& reader, const insight::CompanyProfile& profile)
{
    QJsonArray counterparts;
    for (const insight::Counterpart& one : profile.counterparts)
        counterparts.append(QJsonObject{{u"id"_s, one.key}, {u"name"_s, one.name}, {u"deals"_s, one.deals}});
    QJsonObject object{{u"company"_s, toJson(profile.entity)}, {u"name_en"_s, orNull(profile.nameEn)},
                       {u"group"_s, orNull(profile.group)},    {u"ticker"_s, orNull(profile.ticker)},
                       {u"sector"_s, orNull(profile.sector)},  {u"counterparts"_s, counterparts}};
    EvidencePlaces places(reader);
    for (const auto& [name, facts] :
         {std::pair(u"deals"_s, &profile.deals), std::pair(u"products"_s, &profile.products),
          std::pair(u"benchmarks"_s, &profile.benchmarks), std::pair(u"statements"_s, &profile.statements),
          std::pair(u"others"_s, &profile.others)}) {
        const auto doubts = doubtsOf(reader, *facts);
        if (!doubts)
            return tl::unexpected(doubts.error());
        QJsonArray rows;
        for (const store::FactRow& fact : *facts)
            rows.append(toJson(fact, doubts->at(fact.id), places));
        object[name] = rows;
    }
    return object;
}

int showCompany(const std::string& key, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        if (!knowledge)
            return report(knowledge.error(), global);
        const extract::KnownEntity* known = knowledge->named(QString::fromStdString(key));
        auto profile = insight::companyProfile(reader, *knowledge, known ? known->id : QString::fromStdString(key));
        // Until stored articles are read again, a name that was taught knows its facts as an unknown one's.
        if (!profile && known && profile.error().code == "store.not_found"_L1)
            profile = insight::companyProfile(reader, *knowledge, store::keyOf({{}, known->nameKo}));
        if (!profile)
            return report(profile.error(), global);
        if (global.json) {
            const auto object = profileJson(reader, *profile);
            if (!object)
                return report(object.error(), global);
            print(jsonLine(*object));
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
    search
        ->add_option("--sort", searchOptions->sort,
                     "rank: 잘 맞는 것부터, date: 새것부터 · the best or the newest first")
        ->check(CLI::IsMember({"rank", "date"}));
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
    facts->add_option("--since", factOptions->since,
                      "이때 뒤로 새롭거나 바뀐 것만: 날이나 시각 · new, changed, denied, contradicted or followed up "
                      "since a day or an instant");
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
