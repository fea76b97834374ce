#include "discovery_hints.h"

#include "resources.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

DiscoveryHints loadHints()
{
    useResources();
    DiscoveryHints hints;
    QFile file(u":/pado/discovery/hints.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return hints;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        const QString value = cells.value(1).trimmed();
        if (value.isEmpty() || line.startsWith(u'#'))
            continue;
        if (cells[0] == u"path")
            hints.paths.push_back({value, cells.value(2).trimmed()});
        else if (cells[0] == u"topic")
            hints.topics << value;
        else if (cells[0] == u"comments")
            hints.comments << value;
    }
    return hints;
}

} // namespace

const DiscoveryHints& discoveryHints()
{
    static const DiscoveryHints hints = loadHints();
    return hints;
}

} // namespace pado::feed
