#include "story_window.h"

#include <algorithm>
#include <utility>

namespace pado::store
{

namespace
{

constexpr size_t mostOfBand = 64;         ///< articles that one key may bring: more share a stock phrase, not a text
constexpr qsizetype mostPrints = 200'000; ///< in memory; about half a kilobyte each

} // namespace

void StoryWindow::catchUp()
{
    const int version = m_database.pragma("data_version");
    if (std::exchange(m_version, version) != version)
        clear();
}

void StoryWindow::clear()
{
    m_days.clear();
    m_prints.clear();
    m_bands.clear();
}

void StoryWindow::add(qint64 article, qint64 day, article::Fingerprint print)
{
    if (m_prints.contains(article) || !print.isComparable())
        return;
    m_days[day].push_back(article);
    for (const qint64 band : article::bands(print))
        m_bands[band].push_back(article);
    m_prints.insert(article, {day, std::move(print)});
}

/// Reads the days of [first, last] that are not here.
void StoryWindow::need(qint64 first, qint64 last)
{
    if (m_prints.size() > mostPrints)
        letGo(first);
    SQLite::Statement& read = m_database.prepared("SELECT article, print FROM article_fingerprints WHERE day = ?");
    for (qint64 day = first; day <= last; ++day) {
        if (m_days.contains(day))
            continue;
        m_days[day];
        read.reset();
        read.bind(1, integer(day));
        while (read.executeStep()) {
            const SQLite::Column bytes = read.getColumn(1);
            add(read.getColumn(0).getInt64(), day,
                article::fingerprintFrom({static_cast<const char*>(bytes.getBlob()), bytes.getBytes()}));
        }
    }
}

/// Drops the days before `before`; where that is not enough, all.
void StoryWindow::letGo(qint64 before)
{
    const auto end = m_days.lower_bound(before);
    for (auto day = m_days.begin(); day != end; ++day) {
        for (const qint64 article : day->second)
            m_prints.remove(article);
    }
    m_days.erase(m_days.begin(), end);
    if (m_prints.size() > mostPrints) {
        clear();
        return;
    }
    m_bands.removeIf([this](QHash<qint64, std::vector<qint64>>::iterator band) {
        std::erase_if(band.value(), [this](qint64 article) { return !m_prints.contains(article); });
        return band.value().empty();
    });
}

std::vector<StoryWindow::Candidate> StoryWindow::candidates(const article::Fingerprint& print, qint64 day, int days,
                                                            size_t most)
{
    need(day - days, day + days);
    QHash<qint64, int> shared;
    for (const qint64 band : article::bands(print)) {
        const auto found = m_bands.constFind(band);
        if (found == m_bands.constEnd())
            continue;
        size_t taken = 0;
        for (const qint64 article : *found) {
            const qint64 other = m_prints.constFind(article)->first;
            if (other < day - days || other > day + days)
                continue;
            ++shared[article];
            if (++taken == mostOfBand)
                break;
        }
    }
    std::vector<std::pair<int, qint64>> likest;
    for (auto it = shared.cbegin(); it != shared.cend(); ++it)
        likest.emplace_back(-it.value(), it.key());
    std::ranges::sort(likest);
    likest.resize(std::min(likest.size(), most));
    std::vector<Candidate> candidates;
    for (const auto& [bands, article] : likest)
        candidates.push_back({article, &m_prints.constFind(article)->second});
    return candidates;
}

} // namespace pado::store
