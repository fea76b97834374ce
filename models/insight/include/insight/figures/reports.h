#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace pado::insight
{

/// How many articles tell a fact, and how many of them independently.
struct Sources {
    int articles = 0;
    int outlets = 0;
    int texts = 0;       ///< copies of one text are one
    int independent = 0; ///< most articles of which no two share an outlet or a text
    bool operator==(const Sources&) const = default;
};

/// Title, line feed and text of articles, by their places.   @error store.*
using ReadTexts = std::function<Result<std::vector<QString>>(std::span<const int> places)>;

/// The sources of some facts, in their order. Texts are read only where articles may be copies.
Result<std::vector<Sources>> sourcesOf(const Archive& archive, std::span<const FactView* const> facts,
                                       const ReadTexts& read);

/// Independent sources of each fact of the window.
struct SourceChart {
    struct Row {
        QString fact;
        Sources sources;
    };
    std::vector<Row> rows; ///< by id
};
Result<SourceChart> sourceChart(const View& view, const Question& question, const ReadTexts& read);

/// Which share of the feeds was fetched on which day, weighed by what they bring.
class Coverage
{
public:
    explicit Coverage(const View& view);
    /// Nothing where no feed was subscribed, and of days to come.
    std::optional<double> on(QDate day) const;
    /// Mean over the days that have a value; nothing of none.
    std::optional<double> mean(const Days& days) const;

private:
    struct Feed {
        Days subscribed;
        std::vector<QDate> published; ///< ascending, one an article
        std::vector<QDate> fetched;   ///< ascending
    };
    QDate m_today;
    std::vector<Feed> m_feeds;
};

/// Below it a day counts as one without news of its own.
inline constexpr double leastCoverage = 0.5;

struct CoverageChart {
    struct Day {
        QDate day;
        std::optional<double> coverage;
        bool isShaded() const { return !coverage || *coverage < leastCoverage; }
    };
    std::vector<Day> days;
    std::optional<double> mean;
};
CoverageChart coverageChart(const View& view, const Question& question);

/// How often companies are spoken of, by story.
struct Voice {
    struct Head {
        Period period;
        int stories = 0; ///< that name any of the companies
        std::optional<double> coverage;
    };
    struct Cell {
        int stories = 0;
        int articles = 0;
        std::optional<double> share;
        std::optional<double> normalised; ///< stories, had all feeds been fetched
    };
    struct Row {
        QString key;
        std::vector<Cell> cells; ///< one a period
    };
    std::vector<Head> periods;
    std::vector<Row> rows; ///< in the order asked
};
Voice voice(const View& view, const Question& question);

/// Words told in more stories than before.
struct RisingTerms {
    struct Row {
        QString term;
        int now = 0, before = 0; ///< stories
        double ratio = 0;
        double g2 = 0; ///< log-likelihood
    };
    int storiesNow = 0, storiesBefore = 0;
    std::vector<Row> rows; ///< the surest first
};
RisingTerms risingTerms(const View& view, const Question& question);

/// Who was named for the first time ever.
struct FirstMentions {
    struct Row {
        QString key;
        QDate day;
        QString article;
        int stories = 0; ///< in the window
    };
    std::vector<Row> rows; ///< by day, then key
};
FirstMentions firstMentions(const View& view, const Question& question);

/// Who is named together.
struct CoMentions {
    struct Named {
        QString key;
        int stories = 0;
    };
    struct Pair {
        QString a, b; ///< in the order of their keys
        int count = 0;
        double jaccard = 0;
        double lift = 0;
    };
    int stories = 0;         ///< that name anybody
    std::vector<Named> keys; ///< those named most
    std::vector<Pair> pairs; ///< most stories first
};
CoMentions coMentions(const View& view, const Question& question);

} // namespace pado::insight
