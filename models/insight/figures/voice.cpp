#include "insight/figures/reports.h"

#include "base/sorted_unique.h"
#include "stories.h"

#include <algorithm>
#include <set>

namespace pado::insight
{

namespace
{

/// Stories and articles that name one company, or any of its group.
struct Spoken {
    QString key;
    std::vector<int> stories;  ///< each once, ascending
    std::vector<int> articles; ///< places, each once, ascending
};

std::vector<Spoken> spokenOf(const View& view, const Question& question)
{
    const Archive& archive = view.archive;
    std::vector<Spoken> all;
    std::vector<int> places(size_t(view.keys().size()), -1); ///< in `all`, by key
    for (const QString& company : question.companies) {
        const int key = keyOf(view.keys(), view.keys().of(company), question.foldsGroups);
        if (places[size_t(key)] >= 0)
            continue;
        places[size_t(key)] = int(all.size());
        all.push_back({view.keys().name(key), {}, {}});
    }
    for (const store::NamedIn& pair : archive.mentions.pairs) {
        const int key = keyOf(view.keys(), archive.mentionKeys[size_t(pair.name)], question.foldsGroups);
        if (places[size_t(key)] < 0)
            continue;
        Spoken& spoken = all[size_t(places[size_t(key)])];
        spoken.articles.push_back(pair.article);
        spoken.stories.push_back(archive.articles.rows[size_t(pair.article)].story);
    }
    for (Spoken& spoken : all) {
        makeSortedUnique(spoken.articles);
        makeSortedUnique(spoken.stories);
    }
    return all;
}

} // namespace

Voice voice(const View& view, const Question& question)
{
    const std::vector<Spoken> all = spokenOf(view, question);
    const std::vector<QDate> days = daysOfStories(view.archive);
    const Coverage coverage(view);
    Voice voice;
    for (const Spoken& spoken : all)
        voice.rows.push_back({spoken.key, {}});
    for (const Period& period :
         periodsOf(*question.window, question.by.value_or(PeriodLength::Month), view.moment.today)) {
        const Days within{std::max(period.days.start, question.window->start),
                          std::min(period.days.end, question.window->end)};
        const auto isWithin = [&](int story) { return within.contains(days[size_t(story)]); };
        std::set<int> any;
        for (const Spoken& spoken : all)
            std::ranges::copy_if(spoken.stories, std::inserter(any, any.end()), isWithin);
        const auto covered = coverage.mean(within);
        voice.periods.push_back({period, int(any.size()), covered});
        for (size_t i = 0; i < all.size(); ++i) {
            Voice::Cell cell;
            cell.stories = int(std::ranges::count_if(all[i].stories, isWithin));
            cell.articles = int(std::ranges::count_if(
                all[i].articles, [&](int place) { return isWithin(view.archive.articles.rows[size_t(place)].story); }));
            if (!any.empty())
                cell.share = double(cell.stories) / double(any.size());
            if (covered && *covered >= leastCoverage)
                cell.normalised = cell.stories / *covered;
            voice.rows[i].cells.push_back(cell);
        }
    }
    return voice;
}

} // namespace pado::insight
