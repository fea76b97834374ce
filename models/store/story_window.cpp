#include "story_window.h"

#include <algorithm>
#include <map>
#include <utility>

namespace pado::store
{

namespace
{

constexpr int mostOfBand = 64;         ///< articles that one key may bring: more share a stock phrase, not a text
constexpr size_t mostKept = 200'000;   ///< about a kilobyte each
constexpr size_t fewestBuckets = 4096; ///< a power of two

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
    m_kept.clear();
    m_bands.clear();
    m_buckets.clear();
}

void StoryWindow::add(qint64 article, qint64 day, article::Fingerprint print)
{
    if (m_days.contains(day)) // else it is read with its day
        keep({article, day, std::move(print)});
}

void StoryWindow::keep(Kept kept)
{
    const int place = int(m_kept.size());
    for (const quint32 key : article::bands(kept.print)) {
        if (m_bands.size() >= m_buckets.size())
            growBuckets();
        m_bands.push_back({key, place, std::exchange(bucketOf(key), int(m_bands.size()))});
    }
    m_kept.push_back(std::move(kept));
}

void StoryWindow::growBuckets()
{
    m_buckets.assign(std::max(fewestBuckets, m_buckets.size() * 2), -1);
    for (size_t i = 0; i < m_bands.size(); ++i)
        m_bands[i].next = std::exchange(bucketOf(m_bands[i].key), int(i));
}

/// Reads the days of [first, last] that are not here.
void StoryWindow::need(qint64 first, qint64 last)
{
    if (m_kept.size() > mostKept && (*m_days.begin() < first || *m_days.rbegin() > last))
        letGo(first, last);
    SQLite::Statement& read =
        m_database.prepared("SELECT p.article, p.print FROM article_fingerprints p JOIN articles a ON a.id = p.article "
                            "AND a.story IS NOT NULL WHERE p.day = ?");
    for (qint64 day = first; day <= last; ++day) {
        if (!m_days.insert(day).second)
            continue;
        read.reset();
        read.bind(1, integer(day));
        while (read.executeStep()) {
            const SQLite::Column bytes = read.getColumn(1);
            keep({read.getColumn(0).getInt64(), day,
                  article::fingerprintFrom({static_cast<const char*>(bytes.getBlob()), bytes.getBytes()})});
        }
    }
}

/// Drops the days outside [first, last].
void StoryWindow::letGo(qint64 first, qint64 last)
{
    std::set<qint64> days(m_days.lower_bound(first), m_days.upper_bound(last));
    std::vector<Kept> kept = std::exchange(m_kept, {});
    clear();
    m_days = std::move(days);
    for (Kept& one : kept) {
        if (one.day >= first && one.day <= last)
            keep(std::move(one));
    }
}

std::vector<StoryWindow::Candidate> StoryWindow::candidates(const article::Fingerprint& print, qint64 day, int days,
                                                            size_t most)
{
    need(day - days, day + days);
    std::map<int, int> shared; // bands by place
    for (const quint32 key : article::bands(print)) {
        int taken = 0;
        for (int at = m_buckets.empty() ? -1 : bucketOf(key); at >= 0 && taken < mostOfBand;
             at = m_bands[size_t(at)].next) {
            const Band& other = m_bands[size_t(at)];
            if (other.key != key || std::abs(m_kept[size_t(other.kept)].day - day) > days)
                continue;
            ++shared[other.kept];
            ++taken;
        }
    }
    std::vector<std::pair<int, int>> likest;
    for (const auto& [place, bands] : shared)
        likest.emplace_back(-bands, place);
    std::ranges::sort(likest);
    likest.resize(std::min(likest.size(), most));
    std::vector<Candidate> candidates;
    for (const auto& [bands, place] : likest)
        candidates.push_back({m_kept[size_t(place)].article, &m_kept[size_t(place)].print});
    return candidates;
}

} // namespace pado::store
