#include "text/difference.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace pado::text
{

namespace
{

constexpr int mostEdits = 2'000; ///< words deleted and inserted; what is kept to find the way back grows by its square

struct Word {
    QStringView text; ///< with the blanks after it
    int id = 0;       ///< equal for equal words, whatever blanks follow
};

std::vector<Word> wordsOf(QStringView text, QHash<QStringView, int>& ids)
{
    std::vector<Word> words;
    const auto isBlank = [&](qsizetype i) { return text[i].isSpace() && text[i] != u'\n'; };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        if (text[end] == u'\n')
            ++end;
        while (end < text.size() && text[end] != u'\n' && !text[end].isSpace() && text[at] != u'\n')
            ++end;
        const QStringView word = text.sliced(at, end - at);
        while (end < text.size() && isBlank(end))
            ++end;
        const int known = ids.value(word, int(ids.size()));
        ids.insert(word, known);
        words.push_back({text.sliced(at, end - at), known});
        at = end;
    }
    return words;
}

using Words = std::span<const Word>;

/// How far along the first text the best path of each edit count has come, by diagonal (place in the first text − place
/// in the second).
class Frontier
{
public:
    explicit Frontier(int edits) : m_reach(size_t(2 * edits + 1), 0), m_edits(edits) {}
    int& operator[](int diagonal) { return m_reach[size_t(diagonal + m_edits)]; }
    int operator[](int diagonal) const { return m_reach[size_t(diagonal + m_edits)]; }

    /// Whether a path with one edit more comes to `diagonal` by an insertion, else by a deletion.
    bool insertsTowards(int diagonal) const
    {
        const int edits = m_edits + 1;
        return diagonal == -edits || (diagonal != edits && (*this)[diagonal - 1] < (*this)[diagonal + 1]);
    }
    /// Where such a path starts to follow equal words.
    int startOf(int diagonal) const
    {
        return insertsTowards(diagonal) ? (*this)[diagonal + 1] : (*this)[diagonal - 1] + 1;
    }

private:
    std::vector<int> m_reach; ///< only every second diagonal is used
    int m_edits;
};

/// Words that the path to the end of both texts keeps, as places in them, ascending.
std::vector<std::pair<int, int>> keptOnTheWay(const std::vector<Frontier>& passed, int end, int diagonal)
{
    std::vector<std::pair<int, int>> kept;
    int x = end;
    for (auto before = passed.rbegin();; ++before) {
        const int start = before == passed.rend() ? 0 : before->startOf(diagonal);
        for (; x > start; --x)
            kept.emplace_back(x - 1, x - 1 - diagonal);
        if (before == passed.rend())
            break;
        diagonal += before->insertsTowards(diagonal) ? 1 : -1;
        x = (*before)[diagonal];
    }
    std::ranges::reverse(kept);
    return kept;
}

/// The words that the shortest edit from `a` to `b` keeps; none where it takes more than `mostEdits`.
std::vector<std::pair<int, int>> keptWords(Words a, Words b)
{
    const int n = int(a.size()), m = int(b.size());
    std::vector<Frontier> passed;
    for (int edits = 0; edits <= std::min(n + m, mostEdits); ++edits) {
        Frontier frontier(edits);
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int x = passed.empty() ? 0 : passed.back().startOf(diagonal);
            while (x < n && x - diagonal < m && a[size_t(x)].id == b[size_t(x - diagonal)].id)
                ++x;
            frontier[diagonal] = x;
            if (x >= n && x - diagonal >= m)
                return keptOnTheWay(passed, x, diagonal);
        }
        passed.push_back(std::move(frontier));
    }
    return {};
}

void append(std::vector<Piece>& pieces, Change change, Words words)
{
    for (const Word& word : words) {
        if (pieces.empty() || pieces.back().change != change)
            pieces.push_back({change, {}});
        pieces.back().text += word.text;
    }
}

} // namespace

std::vector<Piece> difference(QStringView before, QStringView after)
{
    QHash<QStringView, int> ids;
    const std::vector<Word> a = wordsOf(before, ids), b = wordsOf(after, ids);
    const auto [endA, endB] = std::ranges::mismatch(a, b, {}, &Word::id, &Word::id);
    const auto common = size_t(endA - a.begin());
    size_t tail = 0;
    while (tail < std::min(a.size(), b.size()) - common && a[a.size() - 1 - tail].id == b[b.size() - 1 - tail].id)
        ++tail;
    const Words changedA = Words(a).subspan(common, a.size() - common - tail);
    const Words changedB = Words(b).subspan(common, b.size() - common - tail);

    std::vector<Piece> pieces;
    append(pieces, Change::Same, Words(b).first(common));
    size_t doneA = 0, doneB = 0;
    for (const auto& [x, y] : keptWords(changedA, changedB)) {
        append(pieces, Change::Deleted, changedA.subspan(doneA, size_t(x) - doneA));
        append(pieces, Change::Inserted, changedB.subspan(doneB, size_t(y) - doneB));
        append(pieces, Change::Same, changedB.subspan(size_t(y), 1));
        doneA = size_t(x) + 1;
        doneB = size_t(y) + 1;
    }
    append(pieces, Change::Deleted, changedA.subspan(doneA));
    append(pieces, Change::Inserted, changedB.subspan(doneB));
    append(pieces, Change::Same, Words(b).last(tail));
    return pieces;
}

} // namespace pado::text
