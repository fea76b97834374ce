#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "insight/deals.h"
#include "insight/forecasts.h"
#include "insight/labels.h"
#include "store/rows.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace pado::store
{
class Reader;
}

namespace pado::brief
{

/// A numbered evidence note: the sentence behind a figure.
struct Note {
    int number = 0; ///< from 1, in order of first use
    qint64 fact = 0;
    store::FactEvidence evidence;
    int sources = 0;
    double confidence = 0; ///< 0–1
};

/// One line of "what happened": made from facts by rule, never without a note.
struct KeyPoint {
    QString text;
    QString detail; ///< may be empty
    std::vector<int> notes;
};

/// Ends a date that is that of the first report, since no sentence tells when it happened.
constexpr QChar reportMark = u'*';

/// A deal; or a policy or dispute, with its sentence where no object is known.
struct DealLine {
    store::FactRow fact;
    QString date, type, parties, object, amount, status;
    int note = 0;
};

struct LaunchLine {
    store::FactRow fact;
    QString date, maker, product, contents, status;
    int note = 0;
};

struct ForecastLine {
    insight::ForecastSeries series;
    QString date, publisher, market, base, target;
    QString statedCagr, computedCagr;
    int note = 0;
};

struct BenchmarkLine {
    store::FactRow fact;
    QString benchmark, subject, versus, result, date;
    int note = 0;
};

struct StatementLine {
    store::FactRow fact;
    QString date, speaker, organisation, quote;
    int note = 0;
};

/// A brief, independent of its output format. All strings are in the brief's language but the quotes, which stay as
/// written.
struct Brief {
    text::Language language = text::Language::Korean;
    QString title;
    QString subtitle;  ///< the period in words
    QDateTime created; ///< KST
    bool isDemo = false;
    int articles = 0, feeds = 0, failingFeeds = 0, dealsWithAmount = 0;
    std::vector<KeyPoint> keyPoints;
    insight::DealCounts dealCounts;
    std::vector<DealLine> deals;
    std::vector<ForecastLine> forecasts;
    std::vector<BenchmarkLine> benchmarks;
    std::vector<LaunchLine> launches;
    std::vector<DealLine> affairs; ///< policies and disputes
    std::vector<StatementLine> statements;
    int moreStatements = 0; ///< that the brief leaves out
    QString chartMarket;    ///< the market with the most forecasts, and these
    std::vector<insight::ForecastSeries> chartForecasts;
    std::vector<Note> notes;

    bool isEmpty() const { return notes.empty(); }
    /// How many facts its tables show.
    int facts() const;
};

/// Puts a brief together from what the workspace holds in the window of `filter`.
Result<Brief> compose(const store::Reader& reader, const store::Filter& filter, const insight::Labels& labels,
                      const Clock& clock, bool isDemo);

/// Pictures of a brief's charts as SVG files; empty where there is nothing to draw.
struct Figures {
    QByteArray deals, forecasts;
};

/// One self-contained file, light and dark, no script. All text is escaped; figures are put in as images.
QByteArray toHtml(const Brief& brief, const Figures& figures);
/// GitHub-flavoured Markdown.
QByteArray toMarkdown(const Brief& brief);

} // namespace pado::brief
