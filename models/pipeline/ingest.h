#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "feed/feed.h"
#include "pipeline/refresh.h"
#include "store/writer.h"

#include <map>
#include <stop_token>
#include <vector>

namespace pado::extract
{
class Extractor;
}
namespace pado::store
{
class Reader;
}

namespace pado::pipeline
{

/// What became of a lot of articles.
struct IngestCounts {
    int newArticles = 0;
    int updatedArticles = 0;
    int newFacts = 0;
    std::map<qint64, int> dropped; ///< by rule
    std::vector<Notice> notices;
};

/// An item of a feed as an article: HTML made plain, address canonical, the outlet that of the feed.
store::NewArticle articleOf(const feed::Item& item, qint64 feed, const QString& outlet);

/// An id or address that several items of one document share identifies none of them: those are told apart by address,
/// else by title.
void tellApart(std::vector<store::NewArticle>& articles);

/// Cleans the text and computes its hash.   @thread any
void makeReady(store::NewArticle& article);

/// What is read in a text that makeReady cleaned, or the workspace has.   @param published  may be invalid; news means
/// Korea's days: at 8:00 in Seoul it is still yesterday in UTC   @thread any
extract::Extraction extractionOf(const extract::Extractor& extractor, const QString& text, const QString& title,
                                 const QDateTime& published);

/// Takes the facts out of new and changed articles on all cores and stores both, a lot in a transaction. What is stored
/// when `stop` is requested stays.   @error store.*
Result<IngestCounts> ingest(store::Writer& writer, const store::Reader& reader, const extract::Extractor& extractor,
                            std::vector<store::NewArticle> articles, bool withExtraction, std::stop_token stop,
                            const OnProgress& onProgress = {});

} // namespace pado::pipeline
