#include "brief/brief.h"

#include "extract/fact_json.h"
#include "key_points.h"
#include "lines.h"
#include "note_list.h"
#include "store/reader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

constexpr size_t mostStatements = 12;

QString periodText(const store::Filter& filter)
{
    if (!filter.from.isValid() && !filter.to.isValid())
        return QCoreApplication::translate("brief", "모아 둔 모든 기간");
    const QString first = filter.from.toString(Qt::ISODate), last = filter.to.addDays(-1).toString(Qt::ISODate);
    if (!filter.to.isValid())
        return QCoreApplication::translate("brief", "%1부터").arg(first);
    if (!filter.from.isValid())
        return QCoreApplication::translate("brief", "%1까지").arg(last);
    return first == last ? first : first + u" – "_s + last;
}

/// What narrows the brief besides its days: named, so that no reader takes a part for the whole.
QString conditionsText(const store::Filter& filter, const insight::Labels& labels)
{
    QStringList types, statuses;
    for (const QString& name : filter.types) {
        const auto type = extract::relationTypeNamed(name);
        types << (type ? labels.type(*type) : name);
    }
    for (const QString& name : filter.statuses) {
        const auto status = extract::statusNamed(name);
        statuses << (status ? labels.status(*status) : name);
    }
    QStringList parts;
    for (const auto& [name, values] : {std::pair{QCoreApplication::translate("brief", "기업"), filter.companies},
                                       std::pair{QCoreApplication::translate("brief", "매체"), filter.sources},
                                       std::pair{QCoreApplication::translate("brief", "유형"), types},
                                       std::pair{QCoreApplication::translate("brief", "상태"), statuses}}) {
        if (!values.isEmpty())
            parts << name + u' ' + values.join(u", "_s);
    }
    return parts.isEmpty() ? QString() : u" · "_s + parts.join(u" · "_s);
}

/// All that the workspace holds in the window.
struct Material {
    std::vector<store::FactRow> deals, launches, affairs, benchmarks, statements;
    std::vector<insight::ForecastSeries> forecasts;
    qint64 articles = 0;
    std::vector<store::FeedRow> feeds;
};

/// Facts of one kind; of relations, those of the types that the filter leaves.
Result<std::vector<store::FactRow>> factsOf(const store::Reader& reader, store::Filter filter, const QString& kind,
                                            QStringList types = {})
{
    if (!types.isEmpty() && !filter.types.isEmpty())
        types.removeIf([&](const QString& type) { return !filter.types.contains(type); });
    if (kind == u"relation"_s && types.isEmpty())
        return std::vector<store::FactRow>{};
    filter.kinds = {kind};
    if (!types.isEmpty())
        filter.types = types;
    return insight::allFacts(reader, filter);
}

Result<Material> gather(const store::Reader& reader, const store::Filter& filter)
{
    Material material;
    const struct {
        std::vector<store::FactRow>& facts;
        QString kind;
        QStringList types;
    } wanted[] = {{material.deals, u"relation"_s, insight::dealTypeNames()},
                  {material.launches, u"relation"_s, {u"launch"_s}},
                  {material.affairs, u"relation"_s, {u"policy"_s, u"dispute"_s}},
                  {material.benchmarks, u"benchmark"_s, {}},
                  {material.statements, u"statement"_s, {}}};
    for (const auto& [facts, kind, types] : wanted) {
        auto found = factsOf(reader, filter, kind, types);
        if (!found)
            return tl::unexpected(found.error());
        facts = *std::move(found);
    }
    auto forecasts = insight::forecasts(reader, filter);
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    material.forecasts = *std::move(forecasts);
    const auto articles = reader.articleCount(filter);
    auto feeds = reader.feeds();
    if (!articles || !feeds)
        return tl::unexpected(articles ? feeds.error() : articles.error());
    material.articles = *articles;
    material.feeds = *std::move(feeds);
    return material;
}

/// Those that most outlets told, then the latest; in the order of their days.
std::vector<store::FactRow> foremostStatements(std::vector<store::FactRow> statements)
{
    std::ranges::stable_sort(statements, std::greater{}, &store::FactRow::sources);
    statements.resize(std::min(statements.size(), mostStatements));
    std::ranges::stable_sort(statements, std::greater{}, &store::FactRow::placeStart);
    return statements;
}

/// The market with the most forecasts is the one a chart can compare.
void chooseMarket(Brief& brief, const std::vector<insight::ForecastSeries>& forecasts, const insight::Labels& labels)
{
    const auto markets = insight::markets(forecasts);
    if (markets.empty())
        return;
    brief.chartMarket = labels.market(markets.front().key, markets.front().name);
    std::ranges::copy_if(
        forecasts, std::back_inserter(brief.chartForecasts), [&](const insight::ForecastSeries& series) {
            return insight::marketKey(std::get<extract::Forecast>(series.fact.claim)) == markets.front().key;
        });
}

void fillTables(Brief& brief, const Material& material, const insight::Labels& labels, NoteList& notes)
{
    const auto fill = [&](auto& lines, const auto& facts, auto lineOf) {
        for (const auto& fact : facts) {
            if (auto line = lineOf(fact, labels, notes); line.note > 0)
                lines.push_back(std::move(line));
        }
    };
    fill(brief.deals, material.deals, dealLine);
    fill(brief.launches, material.launches, launchLine);
    fill(brief.affairs, material.affairs, affairLine);
    fill(brief.forecasts, material.forecasts, forecastLine);
    fill(brief.benchmarks, material.benchmarks, benchmarkLine);
    fill(brief.statements, foremostStatements(material.statements), statementLine);
    brief.moreStatements = int(material.statements.size() - std::min(material.statements.size(), mostStatements));
}

} // namespace

int Brief::facts() const
{
    return int(deals.size() + launches.size() + affairs.size() + forecasts.size() + benchmarks.size() +
               statements.size());
}

Result<Brief> compose(const store::Reader& reader, const store::Filter& filter, const insight::Labels& labels,
                      const Clock& clock, bool isDemo)
{
    const auto material = gather(reader, filter);
    if (!material)
        return tl::unexpected(material.error());
    Brief brief;
    NoteList notes;
    brief.language = labels.language();
    brief.title = QCoreApplication::translate("brief", "한국 AI 산업 브리프");
    brief.subtitle = periodText(filter) + conditionsText(filter, labels);
    brief.created = toKst(clock());
    brief.isDemo = isDemo;
    brief.articles = int(material->articles);
    brief.feeds = int(material->feeds.size());
    brief.failingFeeds = int(std::ranges::count(material->feeds, store::FeedState::Failing, &store::FeedRow::state));
    brief.keyPoints = keyPoints({material->deals, material->forecasts, material->benchmarks, material->affairs,
                                 material->launches, material->statements},
                                labels, notes);
    brief.dealCounts = insight::countByQuarter(material->deals);
    fillTables(brief, *material, labels, notes);
    chooseMarket(brief, material->forecasts, labels);
    brief.dealsWithAmount = int(std::ranges::count_if(material->deals, [](const store::FactRow& deal) {
        return std::get<extract::Relation>(deal.claim).amount.has_value();
    }));
    brief.notes = notes.take();
    return brief;
}

} // namespace pado::brief
