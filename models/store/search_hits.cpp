#include "search_hits.h"

#include "text/sentence.h"

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr qsizetype longestShown = 180;

void addWanted(const Search& search, std::vector<SearchTerms>& wanted)
{
    if (const auto* words = std::get_if<SearchedWords>(&search.what))
        wanted.push_back(termsOf(words->anyOf));
    if (const auto* near = std::get_if<SearchedNear>(&search.what))
        std::ranges::transform(near->words, std::back_inserter(wanted),
                               [](const QStringList& anyOf) { return termsOf(anyOf); });
    const auto* group = std::get_if<SearchedGroup>(&search.what);
    if (!group || group->join == SearchedGroup::Join::None)
        return;
    for (const Search& part : group->parts)
        addWanted(part, wanted);
}

/// Around the first place of a term where the sentence is long.
QString cut(const QString& sentence, const std::vector<SearchTerms>& terms)
{
    if (sentence.size() <= longestShown)
        return sentence;
    qsizetype first = sentence.size();
    for (const SearchTerms& some : terms) {
        for (const text::SearchTerm& term : some) {
            const qsizetype at = sentence.indexOf(term.folded().value(0), 0, Qt::CaseInsensitive);
            first = at >= 0 ? std::min(first, at) : first;
        }
    }
    if (first <= longestShown / 2 || first == sentence.size())
        return sentence.left(longestShown) + u'…';
    const qsizetype from = std::min(first - longestShown / 3, sentence.size() - longestShown);
    const qsizetype blank = sentence.indexOf(u' ', from);
    const qsizetype start = blank >= 0 && blank < first ? blank + 1 : from;
    const QString tail = sentence.mid(start, longestShown);
    return u'…' + tail + (start + tail.size() < sentence.size() ? QStringLiteral("…") : QString());
}

} // namespace

SearchTerms termsOf(const QStringList& anyOf, text::SearchTerm::Place place)
{
    SearchTerms terms;
    for (const QString& words : anyOf)
        terms.emplace_back(words, place);
    return terms;
}

bool isAnyIn(const SearchTerms& terms, text::SearchedText& text)
{
    return std::ranges::any_of(terms, [&](const text::SearchTerm& term) { return term.isIn(text); });
}

std::vector<SearchTerms> wantedTerms(const Search& search)
{
    std::vector<SearchTerms> wanted;
    addWanted(search, wanted);
    return wanted;
}

QString hitSentence(const QString& text, const std::vector<SearchTerms>& terms)
{
    QStringView best;
    qsizetype most = 0;
    for (const text::Sentence& sentence : text::splitSentences(text)) {
        const QStringView told = QStringView(text).sliced(sentence.start, sentence.end - sentence.start);
        const std::string bytes = told.toUtf8().toStdString();
        text::SearchedText searched(bytes);
        const auto held =
            std::ranges::count_if(terms, [&](const SearchTerms& some) { return isAnyIn(some, searched); });
        if (held > most) {
            most = held;
            best = told;
        }
        if (most == qsizetype(terms.size()))
            break;
    }
    return most == 0 ? QString() : cut(best.toString(), terms);
}

} // namespace pado::store
