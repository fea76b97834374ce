#include "pipeline/stories.h"

#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

namespace pado::pipeline
{

namespace
{

constexpr int lot = 500; ///< articles in one transaction: other writers wait less than a second

} // namespace

Result<int> findStories(const store::Workspace& workspace, std::stop_token stop, const OnProgress& onProgress)
{
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    const auto awaits = reader->awaitsStories();
    if (!awaits || !*awaits)
        return awaits.map([](bool) { return 0; });
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    int found = 0;
    while (!stop.stop_requested()) {
        const auto some = writer->addToStories(lot);
        if (!some)
            return some;
        if (*some == 0)
            break;
        found += *some;
        if (onProgress)
            onProgress({found, 0, {}});
    }
    return found;
}

} // namespace pado::pipeline
