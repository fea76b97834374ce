#include "search_plan.h"

#include "search_index.h"
#include "text/search_grams.h"

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr qsizetype mostTerms = 16;
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

qint64 frequencyOf(Database& database, const std::string& gram)
{
    SQLite::Statement& statement = database.prepared("SELECT articles FROM gram_frequencies WHERE gram = ?");
    statement.bind(1, gram);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

Part anyOf(Database& database, const std::vector<std::string>& grams)
{
    Part part;
    for (const std::string& gram : grams) {
        part.frequency += frequencyOf(database, gram);
        part.expression += (part.expression.empty() ? "(" : " OR ") + quoted(gram);
    }
    part.expression += ')';
    return part;
}

std::string allOf(const std::vector<Part>& parts)
{
    std::string expression;
    for (const Part& part : parts)
        expression += (expression.empty() ? "" : " AND ") + part.expression;
    return expression;
}

std::vector<Part> rarest(Database& database, const text::TermGrams& grams)
{
    std::vector<Part> parts;
    for (const std::vector<std::string>& entry : grams.all)
        parts.push_back(anyOf(database, entry));
    std::ranges::stable_sort(parts, {}, &Part::frequency);
    parts.resize(std::min(parts.size(), gramsOfATerm));
    return parts;
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
    return statement.getColumn(0).getInt64() * 50 <= frequencyOf(database, sampledArticles);
}

} // namespace

SearchPlan planSearch(Database& database, const QString& query, const QStringList& sources)
{
    SearchPlan plan;
    std::vector<Part> parts;
    std::vector<std::string> starts;
    plan.isProof = true;
    for (const QString& word : query.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostTerms)) {
        const text::SearchTerm& term = plan.terms.emplace_back(word);
        const text::TermGrams grams = text::termGrams(term.folded());
        std::ranges::move(rarest(database, grams), std::back_inserter(parts));
        if (!grams.start.empty())
            starts.push_back(grams.start);
        plan.isProof = plan.isProof && grams.isProof;
    }
    if (parts.empty()) {
        for (const std::string& start : starts) {
            if (isRareStart(database, start))
                parts.push_back({0, quoted(start) + '*'});
        }
    }
    if (!parts.empty() && !sources.isEmpty()) {
        std::vector<std::string> grams;
        std::ranges::transform(sources, std::back_inserter(grams), text::sourceGram);
        parts.push_back(anyOf(database, grams));
    }
    if (!searchFilledTo(database))
        plan.match = allOf(parts);
    plan.isProof = plan.isProof && !plan.match.empty();
    return plan;
}

} // namespace pado::store
