#include "insight/figures/reports.h"

#include "base/sorted_unique.h"
#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace pado::insight
{

namespace
{

constexpr qint64 mostMsApart = 7LL * 24 * 3600 * 1000;
constexpr qsizetype shingleLength = 5; ///< code points
constexpr size_t fewestShingles = 40;  ///< of which a share is telling
constexpr double sharedByCopies = 0.6;

/// A text as copies of it are known.
struct Print {
    std::vector<quint64> shingles; ///< sorted, each once; of short texts the whole
    std::u32string letters;
};

/// A shingle as a number: of the thousands that are compared, unlike ones never come out alike in practice.
quint64 mixed(const char32_t* letters, size_t count)
{
    quint64 hash = 0xCBF29CE484222325;
    for (size_t i = 0; i < count; ++i) {
        hash ^= letters[i];
        hash *= 0x9E3779B97F4A7C15;
        hash ^= hash >> 29;
    }
    return hash;
}

Print printOf(const QString& text)
{
    Print print;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toLower();
    print.letters.reserve(size_t(folded.size()));
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar high = folded[i];
        char32_t c = high.unicode();
        if (high.isHighSurrogate() && i + 1 < folded.size())
            c = QChar::surrogateToUcs4(high, folded[++i]);
        if (QChar::isLetterOrNumber(c))
            print.letters += c;
    }
    const size_t length = print.letters.size();
    if (length < size_t(shingleLength)) {
        print.shingles = {mixed(print.letters.data(), length)};
        return print;
    }
    for (size_t i = 0; i + size_t(shingleLength) <= length; ++i)
        print.shingles.push_back(mixed(print.letters.data() + i, size_t(shingleLength)));
    makeSortedUnique(print.shingles);
    return print;
}

size_t inCommon(const std::vector<quint64>& a, const std::vector<quint64>& b)
{
    size_t common = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++common;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return common;
}

bool areCopies(const Print& a, const Print& b)
{
    const size_t smaller = std::min(a.shingles.size(), b.shingles.size());
    if (smaller < fewestShingles)
        return a.letters == b.letters;
    return double(inCommon(a.shingles, b.shingles)) / double(smaller) >= sharedByCopies;
}

/// Most pairs of an outlet and a text that can be had with none of either twice (augmenting paths).
class Matching
{
public:
    void add(int outlet, int text) { m_texts[outlet].insert(text); }
    int outlets() const { return int(m_texts.size()); }
    int most()
    {
        int matched = 0;
        for (const auto& [outlet, texts] : m_texts) {
            std::set<int> tried;
            matched += augment(outlet, tried);
        }
        return matched;
    }

private:
    bool augment(int outlet, std::set<int>& tried)
    {
        for (const int text : m_texts[outlet]) {
            if (!tried.insert(text).second)
                continue;
            const auto owner = m_owners.find(text);
            if (owner == m_owners.end() || augment(owner->second, tried)) {
                m_owners[text] = outlet;
                return true;
            }
        }
        return false;
    }
    std::map<int, std::set<int>> m_texts; ///< by outlet
    std::map<int, int> m_owners;          ///< outlet, by text
};

/// The prints of texts, each made once.
class Prints
{
public:
    Prints(const Archive& archive, const ReadTexts& read) : m_archive(archive), m_read(read) {}

    /// Makes those of articles that another of the same fact may be a copy of.
    Result<void> make(std::span<const FactView* const> facts)
    {
        std::set<int> wanted;
        for (const FactView* fact : facts) {
            for (const int a : fact->articles) {
                const bool hasNear =
                    std::ranges::any_of(fact->articles, [&](int b) { return a != b && areNear(a, b); });
                if (hasNear)
                    wanted.insert(a);
            }
        }
        const std::vector<int> places(wanted.begin(), wanted.end());
        constexpr size_t atOnce = 512;
        for (size_t i = 0; i < places.size(); i += atOnce) {
            const auto some = std::span(places).subspan(i, std::min(atOnce, places.size() - i));
            const auto texts = m_read(some);
            if (!texts)
                return tl::unexpected(texts.error());
            for (size_t j = 0; j < some.size(); ++j)
                m_prints.emplace(some[j], printOf((*texts)[j]));
        }
        return {};
    }
    bool areCopies(int a, int b) const { return areNear(a, b) && insight::areCopies(m_prints.at(a), m_prints.at(b)); }

private:
    bool areNear(int a, int b) const
    {
        const auto& rows = m_archive.articles.rows;
        return std::abs(rows[size_t(a)].published - rows[size_t(b)].published) <= mostMsApart;
    }
    const Archive& m_archive;
    const ReadTexts& m_read;
    std::unordered_map<int, Print> m_prints;
};

Sources sourcesOf(const Archive& archive, const FactView& fact, const Prints& prints)
{
    const std::vector<int>& articles = fact.articles;
    std::vector<int> text(articles.size());
    std::iota(text.begin(), text.end(), 0);
    for (size_t i = 0; i < articles.size(); ++i) {
        for (size_t j = i + 1; j < articles.size(); ++j) {
            if (text[i] == text[j] || !prints.areCopies(articles[i], articles[j]))
                continue;
            const auto [kept, gone] = std::pair(std::min(text[i], text[j]), std::max(text[i], text[j]));
            std::ranges::replace(text, gone, kept);
        }
    }
    Matching matching;
    for (size_t i = 0; i < articles.size(); ++i)
        matching.add(archive.articles.rows[size_t(articles[i])].outlet, text[i]);
    return {int(articles.size()), matching.outlets(), int(std::set(text.begin(), text.end()).size()), matching.most()};
}

} // namespace

Result<std::vector<Sources>> sourcesOf(const Archive& archive, std::span<const FactView* const> facts,
                                       const ReadTexts& read)
{
    Prints prints(archive, read);
    if (const auto made = prints.make(facts); !made)
        return tl::unexpected(made.error());
    std::vector<Sources> sources;
    sources.reserve(facts.size());
    for (const FactView* fact : facts)
        sources.push_back(fact->articles.size() == 1 ? Sources{1, 1, 1, 1} : sourcesOf(archive, *fact, prints));
    return sources;
}

Result<SourceChart> sourceChart(const View& view, const Question& question, const ReadTexts& read)
{
    std::vector<const FactView*> facts;
    for (const FactView* fact : view.included) {
        if (isIn(question.window, *fact))
            facts.push_back(fact);
    }
    const auto sources = sourcesOf(view.archive, facts, read);
    if (!sources)
        return tl::unexpected(sources.error());
    SourceChart chart;
    for (size_t i = 0; i < facts.size(); ++i)
        chart.rows.push_back({facts[i]->id(), (*sources)[i]});
    return chart;
}

} // namespace pado::insight
