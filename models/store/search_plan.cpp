#include "search_plan.h"

#include "search_conditions.h"
#include "search_index.h"
#include "text/search_grams.h"
#include "text/search_match.h"

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr size_t gramsOfATerm = 3; ///< more make an expression slower, not its candidates much fewer

/// A part of the expression, and how often the sample met it.
struct Part {
    qint64 frequency = 0;
    std::string expression;
};

/// Letters, digits and marks only: nothing of a gram means anything to FTS5 inside quotes.
std::string quoted(const std::string& gram)
{
    return '"' + gram + '"';
}

Part anyOf(Database& database, const std::vector<std::string>& grams)
{
    Part part;
    for (const std::string& gram : grams) {
        part.frequency += gramFrequency(database, gram);
        part.expression += (part.expression.empty() ? "(" : " OR ") + quoted(gram);
    }
    part.expression += ')';
    return part;
}

Part allOf(std::vector<Part> parts)
{
    std::ranges::stable_sort(parts, {}, &Part::frequency);
    if (parts.size() == 1)
        return parts.front();
    Part all{parts.front().frequency, {}};
    for (const Part& part : parts)
        all.expression += (all.expression.empty() ? "(" : " AND ") + part.expression;
    all.expression += ')';
    return all;
}

Part anyOf(const std::vector<Part>& parts)
{
    if (parts.size() == 1)
        return parts.front();
    Part any;
    for (const Part& part : parts) {
        any.frequency += part.frequency;
        any.expression += (any.expression.empty() ? "(" : " OR ") + part.expression;
    }
    any.expression += ')';
    return any;
}

/// Grams that begin with a single character are many; where they are in more than every fiftieth article, looking at
/// the newest articles finds a page sooner.
bool isRareStart(Database& database, const std::string& start)
{
    SQLite::Statement& statement = database.prepared(
        "SELECT coalesce(sum(articles), 0) FROM gram_frequencies WHERE gram >= ?1 AND gram < ?1 || ?2");
    statement.bind(1, start);
    statement.bind(2, "\U0010FFFF");
    statement.executeStep();
    return statement.getColumn(0).getInt64() * 50 <= gramFrequency(database, sampledArticles);
}

/// What the index can say of the articles that hold a word or phrase, or one of several.
class IndexReader
{
public:
    explicit IndexReader(Database& database) : m_database(database) {}

    /// Candidates hold every hit; empty where the index cannot narrow the articles.
    std::optional<Part> partOf(const Search& search) const { return std::visit(*this, search.what); }

    std::optional<Part> operator()(const SearchedGroup& group) const
    {
        if (group.join == SearchedGroup::Join::None)
            return std::nullopt; // a candidate of what is excluded need not hold it
        std::vector<Part> parts;
        for (const Search& part : group.parts) {
            if (auto known = partOf(part))
                parts.push_back(*std::move(known));
            else if (group.join == SearchedGroup::Join::Any)
                return std::nullopt;
        }
        if (parts.empty())
            return std::nullopt;
        return group.join == SearchedGroup::Join::All ? allOf(std::move(parts)) : anyOf(parts);
    }

    std::optional<Part> operator()(const SearchedWords& words) const { return anyWords(words.anyOf, words.isOfTitle); }

    std::optional<Part> operator()(const SearchedNear& near) const
    {
        std::vector<Part> parts;
        for (const QStringList& words : near.words) {
            if (auto known = anyWords(words, false))
                parts.push_back(*std::move(known));
        }
        return parts.empty() ? std::nullopt : std::optional(allOf(std::move(parts)));
    }

    std::optional<Part> operator()(const SearchedSource& source) const
    {
        return anyOf(m_database, {text::sourceGram(source.name)});
    }

    template <class Other>
    std::optional<Part> operator()(const Other&) const
    {
        return std::nullopt;
    }

private:
    std::optional<Part> anyWords(const QStringList& anyOf, bool isOfTitle) const
    {
        std::vector<Part> parts;
        for (const QString& words : anyOf) {
            auto known = wordsOf(words, isOfTitle ? text::titleMark : std::string_view());
            if (!known)
                return std::nullopt;
            parts.push_back(*std::move(known));
        }
        return store::anyOf(parts);
    }

    std::optional<Part> wordsOf(const QString& words, std::string_view mark) const
    {
        std::vector<Part> parts;
        std::string start;
        const QStringList folded = text::SearchTerm(words).folded();
        for (const QString& word : folded) {
            const text::TermGrams grams = text::termGrams(word);
            for (std::vector<std::string> entry : grams.all) {
                for (std::string& gram : entry)
                    gram.insert(0, mark);
                parts.push_back(store::anyOf(m_database, entry));
            }
            if (!grams.start.empty())
                start = std::string(mark) + grams.start;
        }
        if (parts.empty() && !start.empty() && isRareStart(m_database, start))
            return Part{0, store::quoted(start) + '*'};
        if (parts.empty())
            return std::nullopt;
        std::ranges::stable_sort(parts, {}, &Part::frequency);
        parts.resize(std::min(parts.size(), gramsOfATerm));
        return allOf(std::move(parts));
    }

    Database& m_database;
};

/// A word of which the index alone can tell that it stands in a candidate.
bool isProvenByIndex(const Search& search)
{
    const auto* words = std::get_if<SearchedWords>(&search.what);
    if (!words || words->isPrefix || words->isOfTitle || words->anyOf.size() != 1)
        return false;
    const QStringList folded = text::SearchTerm(words->anyOf.front()).folded();
    return folded.size() == 1 && text::termGrams(folded.front()).isProof;
}

/// What all hits must be.
void addRequirements(const Search& search, std::vector<Search>& requirements)
{
    const auto* group = std::get_if<SearchedGroup>(&search.what);
    if (!group || group->join != SearchedGroup::Join::All) {
        requirements.push_back(search);
        return;
    }
    for (const Search& part : group->parts)
        addRequirements(part, requirements);
}

void narrow(SearchedPeriod& period, const SearchedPeriod& other)
{
    if (other.from.isValid() && (!period.from.isValid() || other.from > period.from))
        period.from = other.from;
    if (other.to.isValid() && (!period.to.isValid() || other.to < period.to))
        period.to = other.to;
}

} // namespace

SearchPlan planSearch(Database& database, const Search& search, const QStringList& sources)
{
    SearchPlan plan;
    plan.isProof = true;
    const IndexReader index(database);
    std::vector<Part> parts;
    SearchedGroup rest;
    std::vector<Search> requirements;
    addRequirements(search, requirements);
    for (const Search& required : requirements) {
        if (auto part = index.partOf(required))
            parts.push_back(*std::move(part));
        if (const auto* period = std::get_if<SearchedPeriod>(&required.what)) {
            narrow(plan.period, *period);
        } else if (const auto condition = conditionOf(required)) {
            plan.conditions.add(*condition);
        } else {
            plan.isProof = plan.isProof && isProvenByIndex(required);
            rest.parts.push_back(required);
        }
    }
    plan.rest.what = std::move(rest);
    if (!parts.empty() && !sources.isEmpty()) {
        std::vector<std::string> grams;
        std::ranges::transform(sources, std::back_inserter(grams), text::sourceGram);
        parts.push_back(anyOf(database, grams));
    }
    if (!parts.empty() && !searchFilledTo(database))
        plan.match = allOf(std::move(parts)).expression;
    plan.isProof = plan.isProof && (plan.rest.isEmpty() || !plan.match.empty());
    return plan;
}

} // namespace pado::store
