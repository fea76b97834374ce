#include "lines.h"

#include "text/number_format.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

constexpr qsizetype mostOfSentence = 70; // UTF-16 units of a sentence that stands in a table

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString dateOf(const store::FactRow& fact, const insight::Labels& labels)
{
    return fact.isPlacedByEvent ? labels.date(fact) : labels.date(fact) + reportMark;
}

/// What it is about; where the claim has no words for it, the beginning of the sentence.
QString contentsOf(const store::FactRow& fact, const insight::Labels& labels)
{
    if (const QString object = labels.object(fact.claim); !object.isEmpty() || fact.evidences.empty())
        return orDash(object);
    const QString sentence = fact.evidences.front().evidence.quote.simplified();
    if (sentence.size() <= mostOfSentence)
        return u'“' + sentence + u'”';
    const qsizetype space = sentence.lastIndexOf(u' ', mostOfSentence);
    return u'“' + sentence.left(space > 0 ? space : mostOfSentence) + u"…”"_s;
}

QStringList namesOf(const extract::Relation& relation, bool isProduct, const insight::Labels& labels)
{
    QStringList names;
    for (const extract::Party& party : relation.parties) {
        if ((party.role == extract::Role::Product) == isProduct)
            names << labels.name(party.entity);
    }
    return names;
}

} // namespace

DealLine dealLine(const store::FactRow& deal, const insight::Labels& labels, NoteList& notes)
{
    const auto& relation = std::get<extract::Relation>(deal.claim);
    return {deal,
            dateOf(deal, labels),
            labels.type(relation.type),
            labels.headline(deal.claim),
            orDash(labels.object(deal.claim)),
            orDash(labels.figure(deal.claim)),
            labels.status(relation.status),
            notes.numberOf(deal)};
}

DealLine affairLine(const store::FactRow& affair, const insight::Labels& labels, NoteList& notes)
{
    DealLine line = dealLine(affair, labels, notes);
    line.object = contentsOf(affair, labels);
    return line;
}

LaunchLine launchLine(const store::FactRow& launch, const insight::Labels& labels, NoteList& notes)
{
    const auto& relation = std::get<extract::Relation>(launch.claim);
    return {launch,
            dateOf(launch, labels),
            orDash(namesOf(relation, false, labels).join(u", "_s)),
            orDash(namesOf(relation, true, labels).join(u", "_s)),
            contentsOf(launch, labels),
            labels.status(relation.status),
            notes.numberOf(launch)};
}

ForecastLine forecastLine(const insight::ForecastSeries& series, const insight::Labels& labels, NoteList& notes)
{
    const auto& forecast = std::get<extract::Forecast>(series.fact.claim);
    const auto pointText = [&](const extract::ForecastPoint& point) {
        return u"%1 (%2)"_s.arg(labels.point(point), QString::number(point.year));
    };
    ForecastLine line;
    line.series = series;
    line.date = labels.date(series.fact);
    line.publisher = labels.name(forecast.publisher);
    line.market = forecast.market + (forecast.region.isEmpty() ? QString() : u" · "_s + labels.region(forecast.region));
    line.base = forecast.points.size() > 1 ? pointText(forecast.points.front()) : u"–"_s;
    line.target = forecast.points.empty() ? u"–"_s : pointText(forecast.points.back());
    line.statedCagr = forecast.cagr ? text::formatPercent(*forecast.cagr, labels.language()) : u"–"_s;
    line.computedCagr = series.growth.cagr ? text::formatPercent(*series.growth.cagr, labels.language()) : u"–"_s;
    line.note = notes.numberOf(series.fact);
    return line;
}

BenchmarkLine benchmarkLine(const store::FactRow& fact, const insight::Labels& labels, NoteList& notes)
{
    const auto& benchmark = std::get<extract::Benchmark>(fact.claim);
    QStringList rivals;
    for (const extract::EntityRef& rival : benchmark.versus)
        rivals << labels.name(rival);
    return {fact,
            labels.name(benchmark.benchmark),
            labels.name(benchmark.subject),
            orDash(rivals.join(u", "_s)),
            orDash(labels.figure(fact.claim)),
            dateOf(fact, labels),
            notes.numberOf(fact)};
}

StatementLine statementLine(const store::FactRow& fact, const insight::Labels& labels, NoteList& notes)
{
    const auto& statement = std::get<extract::Statement>(fact.claim);
    QStringList organisation;
    for (const QString& part : {labels.name(statement.organisation), statement.title}) {
        if (!part.isEmpty())
            organisation << part;
    }
    return {fact,
            dateOf(fact, labels),
            orDash(labels.name(statement.speaker)),
            orDash(organisation.join(u' ')),
            u'“' + statement.quote + u'”',
            notes.numberOf(fact)};
}

} // namespace pado::brief
