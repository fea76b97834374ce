#include "insight/figures/reports.h"
#include "stories.h"

#include <algorithm>
#include <cmath>

namespace pado::insight
{

namespace
{

constexpr int fewestStories = 3;
constexpr double leastG2 = 6.63; ///< 1 % of chance
constexpr int windowsBefore = 4;

double logLikelihood(double a, double n1, double b, double n2)
{
    const double n = n1 + n2;
    const auto term = [&](double observed, double row, double column) {
        return observed > 0 ? observed * std::log(observed / (row * column / n)) : 0.0;
    };
    return 2 * (term(a, n1, a + b) + term(n1 - a, n1, n - a - b) + term(b, n2, a + b) + term(n2 - b, n2, n - a - b));
}

} // namespace

RisingTerms risingTerms(const View& view, const Question& question)
{
    const Days now = *question.window;
    const Days before{now.start.addDays(-windowsBefore * now.count()), now.start};
    const std::vector<QDate> days = daysOfStories(view.archive);
    const auto countIn = [&](const Days& window) {
        return int(std::ranges::count_if(days, [&](QDate day) { return day.isValid() && window.contains(day); }));
    };
    RisingTerms terms{countIn(now), countIn(before), {}};
    if (terms.storiesBefore == 0)
        return terms;
    const auto stories = storiesByName(view.archive.terms, view.archive);
    for (size_t i = 0; i < stories.size(); ++i) {
        const auto in = [&](const Days& window) {
            return int(
                std::ranges::count_if(stories[i], [&](int story) { return window.contains(days[size_t(story)]); }));
        };
        RisingTerms::Row row{view.archive.terms.names[qsizetype(i)], in(now), in(before), 0, 0};
        row.ratio = ((row.now + 0.5) / (terms.storiesNow + 1)) / ((row.before + 0.5) / (terms.storiesBefore + 1));
        row.g2 = logLikelihood(row.now, terms.storiesNow, row.before, terms.storiesBefore);
        if (row.now >= fewestStories && row.ratio > 1 && row.g2 >= leastG2)
            terms.rows.push_back(std::move(row));
    }
    std::ranges::sort(terms.rows, [](const RisingTerms::Row& a, const RisingTerms::Row& b) {
        if (a.g2 != b.g2)
            return a.g2 > b.g2;
        return a.now != b.now ? a.now > b.now : comesBefore(a.term, b.term);
    });
    return terms;
}

} // namespace pado::insight
