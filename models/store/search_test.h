#pragma once

#include "database.h"
#include "store/search.h"
#include "text/search_match.h"

#include <memory>

namespace pado::store
{

/// An article whose text is asked.
struct SearchedArticle {
    qint64 id = 0;
    text::SearchedText title;
    text::SearchedText text;
};

/// A search made ready to be held against many articles.
class SearchTest
{
public:
    SearchTest(Database& database, const Search& search);
    ~SearchTest();
    SearchTest(SearchTest&&) noexcept;
    SearchTest& operator=(SearchTest&&) noexcept;

    /// Throws SQLite::Exception.
    bool holds(SearchedArticle& article) const;

    struct Node;

private:
    std::unique_ptr<Node> m_node;
};

} // namespace pado::store
