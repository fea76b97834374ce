#include "article_rank.h"

#include "search_hits.h"
#include "search_index.h"
#include "text/search_grams.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace pado::store
{

namespace
{

constexpr double titleWeight = 2, saturation = 1.2, lengthShare = 0.75, meanLength = 900; // UTF-16 units
constexpr double halfLifeMs = 180.0 * 24 * 3600 * 1000;
constexpr int mostLookedAt = 1'500;

struct Weighed {
    SearchTerms terms;
    double idf = 1;
};

/// Of the rarest gram of a word, in the articles that the index has sampled.
double idfOf(Database& database, const SearchTerms& terms)
{
    const auto all = double(gramFrequency(database, sampledArticles));
    double rarest = all;
    for (const text::SearchTerm& term : terms) {
        for (const QString& word : term.folded()) {
            for (const auto& entry : text::termGrams(word).all) {
                double sum = 0;
                for (const std::string& gram : entry)
                    sum += double(gramFrequency(database, gram));
                rarest = std::min(rarest, sum);
            }
        }
    }
    return std::log1p((all - rarest + 0.5) / (rarest + 0.5));
}

class Ranking
{
public:
    Ranking(Database& database, const Filter& filter, size_t count) : m_database(database), m_count(count)
    {
        for (auto& terms : wantedTerms(filter.search)) {
            const double idf = idfOf(database, terms);
            m_idf += idf;
            m_words.push_back({std::move(terms), idf});
        }
        m_newestMs = database.number("SELECT max(published) FROM articles");
    }

    /// @param bound  the highest that the words of a candidate can weigh
    void look(const Filter& filter, double bound)
    {
        ArticleSearch search(m_database, filter, {});
        for (int looked = 0; looked < mostLookedAt; ++looked) {
            const std::optional<Cursor> hit = search.next();
            if (!hit)
                return;
            const double recency = std::exp2(-double(m_newestMs - hit->number) / halfLifeMs);
            if (m_best.size() == m_count && bound + recency <= m_best.begin()->score)
                return; // those that follow are older still
            const Weight weight = weightOf(*hit);
            // Of a story that each look meets by another report, one is enough.
            if (m_seen.insert(filter.areStoriesCollapsed && weight.story != 0 ? -weight.story : hit->id).second)
                take({weight.words + recency, *hit});
        }
    }

    std::vector<Cursor> best() const
    {
        std::vector<Cursor> places;
        std::transform(m_best.rbegin(), m_best.rend(), std::back_inserter(places),
                       [](const Scored& scored) { return scored.place; });
        return places;
    }

private:
    struct Scored {
        double score;
        Cursor place;
        bool operator<(const Scored& other) const
        {
            return std::tie(score, place.number, place.id) < std::tie(other.score, other.place.number, other.place.id);
        }
    };

    void take(const Scored& scored)
    {
        m_best.insert(scored);
        if (m_best.size() > m_count)
            m_best.erase(m_best.begin());
    }

    struct Weight {
        double words = 0;
        qint64 story = 0; ///< 0: in none yet
    };

    Weight weightOf(const Cursor& place) const
    {
        SQLite::Statement& statement =
            m_database.prepared("SELECT r.title, r.text, coalesce(a.story, 0) FROM articles a JOIN revisions r ON "
                                "r.article = a.id AND r.revision = a.revision "
                                "WHERE a.id = ?");
        statement.bind(1, integer(place.id));
        if (!statement.executeStep())
            return {};
        const std::string title = statement.getColumn(0).getString(), told = statement.getColumn(1).getString();
        text::SearchedText searchedTitle(title), text(told);
        const QString& folded = text.folded();
        const double norm = saturation * (1 - lengthShare + lengthShare * double(folded.size()) / meanLength);
        double weight = 0;
        for (const Weighed& word : m_words) {
            double times = 0;
            for (const text::SearchTerm& term : word.terms)
                times += double(term.placesIn(folded).size());
            weight += word.idf * ((isAnyIn(word.terms, searchedTitle) ? titleWeight : 0) + times / (times + norm));
        }
        return {m_idf > 0 ? weight / m_idf : 0, statement.getColumn(2).getInt64()};
    }

    Database& m_database;
    size_t m_count;
    std::vector<Weighed> m_words;
    double m_idf = 0;
    qint64 m_newestMs = 0;
    std::set<Scored> m_best; ///< the worst first
    std::set<qint64> m_seen; ///< articles, or less than 0: stories
};

/// What the search finds with any of its words in the title.
Filter ofTitles(Filter filter)
{
    SearchedGroup any{SearchedGroup::Join::Any, {}};
    const auto add = [&any](const auto& self, const Search& search) -> void {
        if (const auto* words = std::get_if<SearchedWords>(&search.what)) {
            any.parts.push_back({SearchedWords{words->anyOf, words->isPrefix, true}});
        } else if (const auto* near = std::get_if<SearchedNear>(&search.what)) {
            for (const QStringList& ways : near->words)
                any.parts.push_back({SearchedWords{ways, false, true}});
        } else if (const auto* group = std::get_if<SearchedGroup>(&search.what);
                   group && group->join != SearchedGroup::Join::None) {
            for (const Search& part : group->parts)
                self(self, part);
        }
    };
    add(add, filter.search);
    SearchedGroup both{SearchedGroup::Join::All, {filter.search, {std::move(any)}}};
    filter.search = {std::move(both)};
    return filter;
}

} // namespace

std::vector<Cursor> bestArticles(Database& database, const Filter& filter, size_t count)
{
    Ranking ranking(database, filter, count);
    const Filter titles = ofTitles(filter);
    ranking.look(titles, titleWeight + 1);
    ranking.look(filter, 1);
    return ranking.best();
}

} // namespace pado::store
