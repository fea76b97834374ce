#include "text/search_grams.h"

#include "text/search_fold.h"
#include "text/search_match.h"

#include <bit>
#include <cstdint>

namespace pado::text
{

namespace
{

constexpr char32_t acrossBlank = U'·';
constexpr char32_t markOfTitle = U'§';

void appendUtf8(std::string& out, char32_t c)
{
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(bits); };
    const auto tail = [&](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        byte(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string spelt(std::initializer_list<char32_t> gram)
{
    std::string out;
    for (const char32_t c : gram)
        appendUtf8(out, c);
    return out;
}

/// Each gram once, spelt as it comes.
class GramSet
{
public:
    explicit GramSet(qsizetype most)
        : m_shift(std::countl_zero(std::bit_ceil(size_t(2 * most + 16))) + 1),
          m_seen(std::bit_ceil(size_t(2 * most + 16)))
    {
        m_spelt.reserve(size_t(most) * 5);
    }

    void add(char32_t a, char32_t b, char32_t c, bool isOfTitle)
    {
        if (isNew(a, b, c, false))
            spell(a, b, c, 0);
        if (isOfTitle && isNew(a, b, c, true))
            spell(a, b, c, markOfTitle);
    }

    std::string take() { return std::move(m_spelt); }

private:
    /// A code point has 21 bits: three and the mark make one number, never 0.
    bool isNew(char32_t a, char32_t b, char32_t c, bool isMarked)
    {
        const std::uint64_t key =
            a | std::uint64_t(b) << 21 | std::uint64_t(c) << 42 | std::uint64_t(isMarked ? 1 : 0) << 63;
        size_t at = size_t((key * 0x9E3779B97F4A7C15) >> m_shift);
        for (; m_seen[at] != 0; at = (at + 1) & (m_seen.size() - 1)) {
            if (m_seen[at] == key)
                return false;
        }
        m_seen[at] = key;
        return true;
    }

    void spell(char32_t a, char32_t b, char32_t c, char32_t mark)
    {
        if (!m_spelt.empty())
            m_spelt += ' ';
        for (const char32_t part : {mark, a, b, c}) {
            if (part != 0)
                appendUtf8(m_spelt, part);
        }
    }

    int m_shift;
    std::vector<std::uint64_t> m_seen; ///< open addressing, at most half full
    std::string m_spelt;
};

void addRuns(GramSet& grams, QStringView folded, bool isOfTitle)
{
    SearchClass open = SearchClass::Rest; ///< class of the run that is open; Rest: none is
    char32_t last = 0, lastButOne = 0;
    bool isAcross = false;
    const auto close = [&] {
        if (open != SearchClass::Rest)
            grams.add(last, 0, 0, isOfTitle);
        open = SearchClass::Rest;
    };
    for (qsizetype i = 0; i < folded.size();) {
        const char32_t c = codePointAt(folded, i);
        i += unitsOf(c);
        const SearchClass kind = searchClassOf(c);
        if (kind == SearchClass::Blank && open == SearchClass::Syllable) {
            isAcross = true;
            continue;
        }
        if (kind != open || kind == SearchClass::Rest) {
            close();
            if (kind == SearchClass::Syllable || kind == SearchClass::Letter)
                open = kind;
            lastButOne = 0;
        } else if (isAcross) {
            grams.add(last, acrossBlank, c, isOfTitle);
        } else {
            grams.add(last, c, 0, isOfTitle);
            if (kind == SearchClass::Letter && lastButOne != 0)
                grams.add(lastButOne, last, c, isOfTitle);
            lastButOne = last;
        }
        isAcross = false;
        last = c;
    }
    close();
}

/// A stretch of one class in a term.
struct Run {
    SearchClass kind;
    std::vector<char32_t> units;
    bool isAtEnd; ///< of the term: in a text it may go on
};

std::vector<Run> runsOf(QStringView term)
{
    std::vector<Run> runs;
    SearchClass open = SearchClass::Rest;
    for (qsizetype i = 0; i < term.size();) {
        const char32_t c = codePointAt(term, i);
        i += unitsOf(c);
        const SearchClass kind = searchClassOf(c);
        if (kind == SearchClass::Syllable || kind == SearchClass::Letter) {
            if (kind != open)
                runs.push_back({kind, {}, false});
            runs.back().units.push_back(c);
            runs.back().isAtEnd = i == term.size();
        }
        open = kind;
    }
    return runs;
}

void addRun(TermGrams& grams, const Run& run, bool mayCross)
{
    const std::vector<char32_t>& u = run.units;
    if (run.kind == SearchClass::Letter && u.size() >= 3) {
        for (size_t i = 2; i < u.size(); ++i)
            grams.all.push_back({spelt({u[i - 2], u[i - 1], u[i]})});
    } else {
        for (size_t i = 1; i < u.size(); ++i) {
            grams.all.push_back({spelt({u[i - 1], u[i]})});
            if (run.kind == SearchClass::Syllable && mayCross)
                grams.all.back().push_back(spelt({u[i - 1], acrossBlank, u[i]}));
        }
    }
    if (!run.isAtEnd) // what follows in the term ends the run in the text, too
        grams.all.push_back({spelt({u.back()})});
}

} // namespace

std::string searchGrams(const QString& title, const QString& text, const QString& source)
{
    const QString foldedTitle = searchFold(title), foldedText = searchFold(text);
    GramSet grams(4 * foldedTitle.size() + 2 * foldedText.size());
    addRuns(grams, foldedTitle, true);
    addRuns(grams, foldedText, false);
    return sourceGram(source) + ' ' + grams.take();
}

std::string sourceGram(const QString& source)
{
    std::uint64_t hash = 0xCBF29CE484222325; // FNV-1a
    for (const char byte : source.toStdString())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    std::string gram(sourceMark);
    for (int shift = 60; shift >= 0; shift -= 4)
        gram += "0123456789abcdef"[(hash >> shift) & 0xF];
    return gram;
}

TermGrams termGrams(QStringView term)
{
    const std::vector<Run> runs = runsOf(term);
    TermGrams grams;
    for (const Run& run : runs)
        addRun(grams, run, mayCrossBlanks(term));
    if (grams.all.empty() && !runs.empty())
        grams.start = spelt({runs.front().units.front()});
    grams.isProof = grams.all.size() == 1 && grams.all.front().size() == 1 && runs.size() == 1 &&
                    runs.front().isAtEnd && runs.front().kind == searchClassOf(codePointAt(term, 0));
    return grams;
}

} // namespace pado::text
