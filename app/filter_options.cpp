#include "app/filter_options.h"

#include "app/input.h"
#include "base/clock.h"
#include "extract/fact_json.h"
#include "extract/knowledge_base.h"
#include "store/reader.h"

#include <CLI/CLI.hpp>

namespace pado::app
{

namespace
{

QStringList listOf(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values) {
        for (const QString& part : QString::fromStdString(value).split(u',', Qt::SkipEmptyParts))
            list << part.trimmed();
    }
    return list;
}

std::vector<std::string> relationTypes()
{
    std::vector<std::string> names;
    for (int type = 0; type <= int(extract::RelationType::Dispute); ++type)
        names.push_back(extract::nameOf(extract::RelationType(type)).toStdString());
    return names;
}

Result<QDate> dayOf(const std::string& text)
{
    if (text.empty())
        return QDate();
    return parseMoment(QString::fromStdString(text)).map([](const QDateTime& moment) { return toKst(moment).date(); });
}

} // namespace

Result<store::Filter> FilterOptions::filter() const
{
    store::Filter filter;
    const auto first = dayOf(from);
    const auto last = dayOf(to);
    if (!first)
        return tl::unexpected(first.error());
    if (!last)
        return tl::unexpected(last.error());
    if (first->isValid() && last->isValid() && *last < *first)
        return failure("input.bad_period", QString::fromStdString(from), QString::fromStdString(to));
    filter.from = *first;
    filter.to = *last;
    filter.sources = listOf(sources);
    filter.companies = listOf(companies);
    filter.labels = listOf(labels);
    filter.kinds = listOf(kinds);
    filter.types = listOf(types);
    filter.statuses = listOf(statuses);
    for (const QString& review : listOf(reviews)) {
        if (const auto known = store::reviewNamed(review))
            filter.reviews.push_back(*known);
    }
    if (minAmount > 0)
        filter.minAmountKrw = minAmount;
    filter.areStoriesCollapsed = areStoriesCollapsed;
    filter.isRanked = sort == "rank";
    return filter;
}

Result<void> resolveCompanies(store::Filter& filter, const extract::KnowledgeBase& knowledge,
                              const store::Reader& reader)
{
    for (QString& company : filter.companies) {
        if (const extract::KnownEntity* known = knowledge.named(company)) {
            company = known->id;
            continue;
        }
        const auto row = reader.company(company);
        if (!row)
            return row.error().code == QLatin1StringView("store.not_found") ? failure("input.unknown_company", company)
                                                                            : tl::unexpected(row.error());
        company = row->key;
    }
    return {};
}

std::shared_ptr<FilterOptions> addFilterOptions(CLI::App& command)
{
    auto options = std::make_shared<FilterOptions>();
    command.add_option("--from", options->from, "이 날부터 · from this day");
    command.add_option("--to", options->to, "이 날 앞까지 · before this day");
    command.add_option("--source", options->sources, "매체 · outlet");
    command.add_option("--company", options->companies, "기업 · company (id or name)");
    return options;
}

void addFactOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options)
{
    command.add_option("--kind", options->kinds, "relation forecast benchmark statement")
        ->check(CLI::IsMember({"relation", "forecast", "benchmark", "statement"}));
    command.add_option("--type", options->types, "investment acquisition mou supply …")
        ->check(CLI::IsMember(relationTypes()));
    command.add_option("--status", options->statuses, "done planned reported denied")
        ->check(CLI::IsMember({"done", "planned", "reported", "denied"}));
    command.add_option("--review", options->reviews, "none accepted rejected corrected")
        ->check(CLI::IsMember({"none", "accepted", "rejected", "corrected"}));
    command.add_option("--min-amount", options->minAmount, "이 금액(원) 이상 · at least this many won");
}

void addStoryOption(CLI::App& command, const std::shared_ptr<FilterOptions>& options)
{
    command.add_flag(
        "--stories", options->areStoriesCollapsed,
        "한 사건은 한 줄로: 맞는 기사 가운데 가장 새것과 매체 수 · one row a story: its newest article that "
        "fits, and its number of outlets");
}

void addPageOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options)
{
    command.add_option("--limit", options->limit, "건수 · rows")->check(CLI::Range(1, 10000));
    command.add_option("--after", options->after, "앞 쪽의 next · cursor of the page before");
}

} // namespace pado::app
