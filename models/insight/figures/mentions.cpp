#include "insight/figures/reports.h"

#include "base/sorted_unique.h"
#include "stories.h"

#include <algorithm>
#include <map>

namespace pado::insight
{

namespace
{

/// Stories of the window by key, each once, ascending; keys that none names are left out.
std::map<int, std::vector<int>> storiesByKey(const View& view, const Days& window)
{
    const std::vector<QDate> days = daysOfStories(view.archive);
    const auto stories = storiesByName(view.archive.mentions, view.archive);
    std::map<int, std::vector<int>> byKey;
    for (size_t i = 0; i < stories.size(); ++i) {
        std::vector<int> within;
        std::ranges::copy_if(stories[i], std::back_inserter(within),
                             [&](int story) { return window.contains(days[size_t(story)]); });
        if (!within.empty())
            byKey.emplace(view.archive.mentionKeys[i], std::move(within));
    }
    return byKey;
}

} // namespace

FirstMentions firstMentions(const View& view, const Question& question)
{
    const Archive& archive = view.archive;
    const auto& articles = archive.articles.rows;
    std::vector<int> first(size_t(archive.mentions.names.size()), -1); // article of each name
    for (const store::NamedIn& pair : archive.mentions.pairs) {
        int& known = first[size_t(pair.name)];
        const auto isEarlier = [&](const store::ArticleRecord& a, const store::ArticleRecord& b) {
            return a.published != b.published ? a.published < b.published : comesBefore(a.id, b.id);
        };
        if (known < 0 || isEarlier(articles[size_t(pair.article)], articles[size_t(known)]))
            known = pair.article;
    }
    const auto stories = storiesByKey(view, *question.window);
    FirstMentions firsts;
    for (size_t i = 0; i < first.size(); ++i) {
        if (first[i] < 0)
            continue;
        const store::ArticleRecord& article = articles[size_t(first[i])];
        const QDate day = koreanDay(article.published);
        if (!question.window->contains(day))
            continue;
        const int key = archive.mentionKeys[i];
        const auto told = stories.find(key);
        firsts.rows.push_back(
            {view.keys().name(key), day, article.id, told == stories.end() ? 0 : int(told->second.size())});
    }
    std::ranges::sort(firsts.rows, [](const FirstMentions::Row& a, const FirstMentions::Row& b) {
        return a.day != b.day ? a.day < b.day : comesBefore(a.key, b.key);
    });
    return firsts;
}

CoMentions coMentions(const View& view, const Question& question)
{
    const auto byKey = storiesByKey(view, *question.window);
    std::vector<int> all;
    std::vector<std::pair<int, const std::vector<int>*>> most; // by key at first
    for (const auto& [key, stories] : byKey) {
        all.insert(all.end(), stories.begin(), stories.end());
        most.emplace_back(key, &stories);
    }
    makeSortedUnique(all);
    std::ranges::stable_sort(most, std::ranges::greater(), [](const auto& one) { return one.second->size(); });
    most.resize(std::min(most.size(), size_t(question.limit)));

    CoMentions result;
    result.stories = int(all.size());
    for (const auto& [key, stories] : most)
        result.keys.push_back({view.keys().name(key), int(stories->size())});
    std::ranges::sort(most);
    for (size_t i = 0; i < most.size(); ++i) {
        for (size_t j = i + 1; j < most.size(); ++j) {
            const std::vector<int>&x = *most[i].second, &y = *most[j].second;
            std::vector<int> both;
            std::ranges::set_intersection(x, y, std::back_inserter(both));
            if (both.empty())
                continue;
            const double count = double(both.size()), a = double(x.size()), b = double(y.size());
            result.pairs.push_back({view.keys().name(most[i].first), view.keys().name(most[j].first), int(both.size()),
                                    count / (a + b - count), count * result.stories / (a * b)});
        }
    }
    std::ranges::stable_sort(result.pairs, std::ranges::greater(), &CoMentions::Pair::count);
    return result;
}

} // namespace pado::insight
