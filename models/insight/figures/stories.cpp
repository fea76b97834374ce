#include "stories.h"

#include "base/sorted_unique.h"
#include <algorithm>

namespace pado::insight
{

std::vector<QDate> daysOfStories(const Archive& archive)
{
    std::vector<QDate> days(archive.articles.stories.size());
    for (const store::ArticleRecord& article : archive.articles.rows) {
        QDate& day = days[size_t(article.story)];
        const QDate published = koreanDay(article.published);
        if (!day.isValid() || published < day)
            day = published;
    }
    return days;
}

std::vector<std::vector<int>> storiesByName(const store::Namings& namings, const Archive& archive)
{
    std::vector<std::vector<int>> stories(size_t(namings.names.size()));
    for (const store::NamedIn& pair : namings.pairs)
        stories[size_t(pair.name)].push_back(archive.articles.rows[size_t(pair.article)].story);
    std::ranges::for_each(stories, makeSortedUnique<std::vector<int>>);
    return stories;
}

} // namespace pado::insight
