#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/rules.h"

#include <stop_token>
#include <vector>

namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

struct PreviewBounds {
    qint64 articles = 0; ///< looked at, those stored last first; 0: all
    size_t listed = 200; ///< of those that match
};

/// What a rule, enabled or not, would do to the articles that are stored.
struct RulePreview {
    qint64 looked = 0;
    qint64 matching = 0;
    std::vector<store::RuledArticle> listed; ///< the first of them, without their texts
    bool wasCancelled = false;
};

/// @error store.*
Result<RulePreview> previewRule(const store::Workspace& workspace, const store::Rule& rule, const PreviewBounds& bounds,
                                std::stop_token stop, const OnProgress& onProgress = {});

struct RuleApplication {
    qint64 looked = 0;
    qint64 matching = 0;
    qint64 changed = 0;
    bool wasCancelled = false;
};

/// Marks the stored articles that the rule matches: read, starred, labelled; none is deleted. In small transactions;
/// `Writer::undoApplied` takes back what changed.
/// @error store.*; rule.nothing_to_apply where the rule only drops or notifies
Result<RuleApplication> applyRule(const store::Workspace& workspace, const store::Rule& rule, std::stop_token stop,
                                  const OnProgress& onProgress = {});

} // namespace pado::pipeline
