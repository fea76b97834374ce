#include "carries.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr qsizetype teaserLength = 200;

bool breaksOff(const QString& text)
{
    const QString end = text.right(12).simplified();
    return std::ranges::any_of(std::initializer_list<QLatin1StringView>{"..."_L1, "[…]"_L1, "[&hellip;]"_L1},
                               [&](QLatin1StringView mark) { return end.endsWith(mark); }) ||
           end.endsWith(u"…") || end.endsWith(u"[…]");
}

} // namespace

Carries carriedBy(const std::vector<store::NewArticle>& articles)
{
    size_t empty = 0, beginnings = 0;
    for (const store::NewArticle& article : articles) {
        empty += article.text.isEmpty();
        beginnings += article.text.size() < teaserLength || breaksOff(article.text);
    }
    if (articles.empty() || empty * 2 > articles.size())
        return Carries::Titles;
    return beginnings * 2 > articles.size() ? Carries::Teasers : Carries::Articles;
}

} // namespace pado::pipeline
