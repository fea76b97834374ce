#include "insight/figures/reports.h"

#include <algorithm>
#include <unordered_map>

namespace pado::insight
{

namespace
{

constexpr qint64 daysOfWeight = 28;

qint64 countIn(const std::vector<QDate>& days, const Days& range)
{
    return std::ranges::lower_bound(days, range.end) - std::ranges::lower_bound(days, range.start);
}

} // namespace

Coverage::Coverage(const View& view) : m_today(view.moment.today)
{
    std::unordered_map<qint64, size_t> places;
    for (const store::SubscriptionRecord& subscription : view.archive.subscriptions) {
        const QDate removed = subscription.removed.isValid() ? subscription.removed : m_today.addDays(1);
        places.emplace(subscription.number, m_feeds.size());
        m_feeds.push_back({{subscription.added, removed}, {}, {}});
    }
    for (const store::ArticleRecord& article : view.archive.articles.rows) {
        if (const auto place = places.find(article.subscription); place != places.end())
            m_feeds[place->second].published.push_back(koreanDay(article.published));
    }
    for (const store::FetchDay& fetch : view.archive.fetches) {
        if (const auto place = places.find(fetch.subscription);
            place != places.end() && fetch.status != store::FetchStatus::Failed)
            m_feeds[place->second].fetched.push_back(fetch.day);
    }
    for (Feed& feed : m_feeds) {
        std::ranges::sort(feed.published);
        std::ranges::sort(feed.fetched);
    }
}

std::optional<double> Coverage::on(QDate day) const
{
    if (day > m_today)
        return std::nullopt;
    qint64 total = 0, covered = 0;
    for (const Feed& feed : m_feeds) {
        if (!feed.subscribed.contains(day))
            continue;
        const qint64 weight = 1 + countIn(feed.published, {day.addDays(-daysOfWeight), day});
        total += weight;
        if (std::ranges::binary_search(feed.fetched, day))
            covered += weight;
    }
    return total > 0 ? std::optional(double(covered) / double(total)) : std::nullopt;
}

std::optional<double> Coverage::mean(const Days& days) const
{
    double sum = 0;
    int count = 0;
    for (QDate day = days.start; day < days.end && day <= m_today; day = day.addDays(1)) {
        if (const auto value = on(day)) {
            sum += *value;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

CoverageChart coverageChart(const View& view, const Question& question)
{
    const Coverage coverage(view);
    CoverageChart chart;
    for (QDate day = question.window->start; day < question.window->end && day <= view.moment.today;
         day = day.addDays(1))
        chart.days.push_back({day, coverage.on(day)});
    chart.mean = coverage.mean(*question.window);
    return chart;
}

} // namespace pado::insight
