#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pado::feed
{

/// Where sites put their feeds, and words that tell feeds apart (resources/discovery/hints.tsv).
struct DiscoveryHints {
    struct Path {
        QString path;      ///< below the host, from its slash on
        QString generator; ///< word of the program that puts it there; empty: of any
    };
    std::vector<Path> paths;
    QStringList topics;   ///< lower case
    QStringList comments; ///< lower case
};

/// Read once.   @thread any
const DiscoveryHints& discoveryHints();

} // namespace pado::feed
