#include "independent_sources.h"

#include <QHash>

#include <numeric>

namespace pado::store
{

int independentSources(const std::vector<Telling>& tellings)
{
    std::vector<size_t> parents(tellings.size());
    std::iota(parents.begin(), parents.end(), size_t(0));
    const auto rootOf = [&parents](size_t i) {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    };
    QHash<qint64, size_t> origins;
    QHash<QString, size_t> outlets;
    size_t sources = tellings.size();
    const auto unite = [&](auto& seen, const auto& key, size_t i) {
        const auto known = seen.constFind(key);
        if (known == seen.constEnd()) {
            seen.insert(key, i);
            return;
        }
        const size_t a = rootOf(*known), b = rootOf(i);
        parents[a] = b;
        sources -= a != b;
    };
    for (size_t i = 0; i < tellings.size(); ++i) {
        unite(origins, tellings[i].origin, i);
        if (!tellings[i].source.isEmpty())
            unite(outlets, tellings[i].source, i);
    }
    return int(sources);
}

} // namespace pado::store
