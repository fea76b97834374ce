#include "search_test.h"

#include "search_conditions.h"
#include "search_hits.h"
#include "text/sentence.h"

#include <algorithm>

namespace pado::store
{

struct SearchTest::Node {
    virtual ~Node() = default;
    virtual bool holds(SearchedArticle& article) const = 0;
};

namespace
{

using Node = SearchTest::Node;

struct WordsNode : Node {
    explicit WordsNode(const SearchedWords& words)
        : terms(termsOf(words.anyOf,
                        words.isPrefix ? text::SearchTerm::Place::WordStart : text::SearchTerm::Place::Anywhere)),
          isOfTitle(words.isOfTitle)
    {
    }
    bool holds(SearchedArticle& article) const override
    {
        return isAnyIn(terms, article.title) || (!isOfTitle && isAnyIn(terms, article.text));
    }
    SearchTerms terms;
    bool isOfTitle;
};

struct NearNode : Node {
    explicit NearNode(const SearchedNear& near) : distance(near.distance)
    {
        for (const QStringList& anyOf : near.words)
            words.push_back(termsOf(anyOf));
    }

    bool holds(SearchedArticle& article) const override { return areIn(article.title) || areIn(article.text); }

    bool areIn(text::SearchedText& text) const
    {
        const bool isHopeless =
            std::ranges::any_of(words, [&](const SearchTerms& terms) { return !isAnyIn(terms, text); });
        if (isHopeless)
            return false;
        return distance == 0 ? areInOneSentence(text) : areNear(text.folded());
    }

    bool areInOneSentence(text::SearchedText& text) const
    {
        const QString whole = QString::fromUtf8(text.utf8().data(), qsizetype(text.utf8().size()));
        return std::ranges::any_of(text::splitSentences(whole), [&](const text::Sentence& sentence) {
            const std::string told = utf8(whole.mid(sentence.start, sentence.end - sentence.start));
            text::SearchedText one(told);
            return std::ranges::all_of(words, [&](const SearchTerms& terms) { return isAnyIn(terms, one); });
        });
    }

    /// Is there a stretch of at most `distance` blanks that holds one place of each?
    bool areNear(const QString& folded) const
    {
        struct Place {
            qsizetype at;
            size_t word;
        };
        std::vector<Place> places;
        for (size_t i = 0; i < words.size(); ++i) {
            for (const text::SearchTerm& term : words[i]) {
                for (const qsizetype at : term.placesIn(folded))
                    places.push_back({at, i});
            }
        }
        std::ranges::sort(places, {}, &Place::at);
        std::vector<int> inside(words.size(), 0);
        size_t lacking = words.size(), first = 0;
        qsizetype blanks = 0;
        for (size_t last = 0; last < places.size(); ++last) {
            if (last > 0)
                blanks += blanksIn(folded, places[last - 1].at, places[last].at);
            lacking -= inside[places[last].word]++ == 0;
            for (; blanks > distance; ++first) {
                blanks -= blanksIn(folded, places[first].at, places[first + 1].at);
                lacking += --inside[places[first].word] == 0;
            }
            if (lacking == 0)
                return true;
        }
        return false;
    }

    static qsizetype blanksIn(const QString& text, qsizetype from, qsizetype to)
    {
        return QStringView(text).mid(from, to - from).count(u' ');
    }

    std::vector<SearchTerms> words;
    int distance;
};

/// What SQL can say, where it stands beside OR or NOT.
struct ConditionNode : Node {
    ConditionNode(Database& file, Query query) : database(file), condition(std::move(query)) {}
    bool holds(SearchedArticle& article) const override
    {
        Query query;
        query.where("a.id = ?", {article.id});
        query.add(condition);
        SQLite::Statement& statement = database.prepared(
            "SELECT 1 FROM articles a LEFT JOIN article_states s ON s.article = a.id" + query.conditions());
        query.bindTo(statement);
        return statement.executeStep();
    }
    Database& database;
    Query condition;
};

struct GroupNode : Node {
    bool holds(SearchedArticle& article) const override
    {
        const auto isSo = [&](const std::unique_ptr<Node>& part) { return part->holds(article); };
        switch (join) {
        case SearchedGroup::Join::All:
            return std::ranges::all_of(parts, isSo);
        case SearchedGroup::Join::Any:
            return std::ranges::any_of(parts, isSo);
        case SearchedGroup::Join::None:
            return std::ranges::none_of(parts, isSo);
        }
        return false;
    }
    SearchedGroup::Join join = SearchedGroup::Join::All;
    std::vector<std::unique_ptr<Node>> parts;
};

std::unique_ptr<Node> nodeOf(Database& database, const Search& search)
{
    if (const auto* words = std::get_if<SearchedWords>(&search.what))
        return std::make_unique<WordsNode>(*words);
    if (const auto* near = std::get_if<SearchedNear>(&search.what))
        return std::make_unique<NearNode>(*near);
    if (auto condition = conditionOf(search))
        return std::make_unique<ConditionNode>(database, *std::move(condition));
    auto node = std::make_unique<GroupNode>();
    const auto& group = std::get<SearchedGroup>(search.what);
    node->join = group.join;
    for (const Search& part : group.parts)
        node->parts.push_back(nodeOf(database, part));
    return node;
}

} // namespace

SearchTest::SearchTest(Database& database, const Search& search) : m_node(nodeOf(database, search)) {}
SearchTest::~SearchTest() = default;
SearchTest::SearchTest(SearchTest&&) noexcept = default;
SearchTest& SearchTest::operator=(SearchTest&&) noexcept = default;

bool SearchTest::holds(SearchedArticle& article) const
{
    return m_node->holds(article);
}

} // namespace pado::store
