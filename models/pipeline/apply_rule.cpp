#include "pipeline/apply_rule.h"

#include "pipeline/rules.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <algorithm>

namespace pado::pipeline
{

namespace
{

constexpr int ruleLot = 500; ///< articles read at a time, and marked in a transaction

/// The rule as the judge takes it: whether it is enabled, and what it does, is no matter of what it matches.
RuleBook bookOf(store::Rule rule)
{
    rule.isEnabled = true;
    rule.actions.isRead = true;
    return RuleBook({std::move(rule)});
}

struct Walk {
    qint64 looked = 0;
    bool wasCancelled = false;
};

/// Hands those of the stored articles that match to `take` (std::vector<RuledArticle> → Result<void>), lot by lot.
template <class Take>
Result<Walk> walk(const store::Workspace& workspace, const store::Rule& rule, qint64 most, std::stop_token stop,
                  const OnProgress& onProgress, Take take)
{
    const RuleBook book = bookOf(rule);
    const auto reader = workspace.reader();
    const auto total = reader ? reader->articleCount({}) : tl::unexpected(reader.error());
    if (!total)
        return tl::unexpected(total.error());
    const qint64 wanted = most == 0 ? *total : std::min(most, *total);
    Walk done;
    for (qint64 below = 0; done.looked < wanted;) {
        if (stop.stop_requested()) {
            done.wasCancelled = true;
            break;
        }
        auto articles = reader->ruledArticles(below, int(std::min<qint64>(ruleLot, wanted - done.looked)));
        if (!articles)
            return tl::unexpected(articles.error());
        if (articles->empty())
            break;
        below = articles->back().id;
        done.looked += std::ssize(*articles);
        std::erase_if(*articles,
                      [&](const store::RuledArticle& article) { return book.verdict(article).rules.empty(); });
        if (auto taken = take(*std::move(articles)); !taken)
            return tl::unexpected(taken.error());
        if (onProgress)
            onProgress({done.looked, wanted, rule.name});
    }
    return done;
}

} // namespace

Result<RulePreview> previewRule(const store::Workspace& workspace, const store::Rule& rule, const PreviewBounds& bounds,
                                std::stop_token stop, const OnProgress& onProgress)
{
    RulePreview preview;
    if (rule.conditions.empty())
        return preview;
    const auto done = walk(workspace, rule, bounds.articles, std::move(stop), onProgress,
                           [&](std::vector<store::RuledArticle> matching) -> Result<void> {
                               preview.matching += std::ssize(matching);
                               for (store::RuledArticle& article : matching) {
                                   if (preview.listed.size() == bounds.listed)
                                       break;
                                   article.text.clear();
                                   preview.listed.push_back(std::move(article));
                               }
                               return {};
                           });
    if (!done)
        return tl::unexpected(done.error());
    preview.looked = done->looked;
    preview.wasCancelled = done->wasCancelled;
    return preview;
}

Result<RuleApplication> applyRule(const store::Workspace& workspace, const store::Rule& rule, std::stop_token stop,
                                  const OnProgress& onProgress)
{
    if (!rule.actions.isRead && !rule.actions.isStarred && rule.actions.label.isEmpty())
        return failure("rule.nothing_to_apply", rule.name);
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    RuleApplication application;
    bool isFirst = true;
    const auto done = walk(workspace, rule, 0, std::move(stop), onProgress,
                           [&](const std::vector<store::RuledArticle>& matching) -> Result<void> {
                               std::vector<qint64> ids;
                               for (const store::RuledArticle& article : matching)
                                   ids.push_back(article.id);
                               application.matching += std::ssize(ids);
                               const auto changed = writer->applyRule(rule, ids, isFirst);
                               if (!changed)
                                   return tl::unexpected(changed.error());
                               application.changed += *changed;
                               isFirst = application.changed == 0;
                               return {};
                           });
    if (!done)
        return tl::unexpected(done.error());
    application.looked = done->looked;
    application.wasCancelled = done->wasCancelled;
    return application;
}

} // namespace pado::pipeline
