#include "ingest.h"

#include "article/article.h"
#include "extract/clean.h"
#include "extract/extractor.h"
#include "pipeline/rules.h"

#include <QHash>
#include <QThreadPool>
#include <QtConcurrent>

#include <span>

namespace pado::pipeline
{

namespace
{

constexpr size_t lot = 64; ///< articles read and stored at a time: bounds memory, and how long a cancellation waits

/// News means Korea's days: at 8:00 in Seoul it is still yesterday in UTC.
void readIn(const extract::Extractor& extractor, store::ReadArticle& read)
{
    const QDateTime published =
        read.article.published.isValid() ? toKst(read.article.published) : read.article.published;
    read.extraction = extractor.extract({read.article.text, read.article.title, published});
    read.article.text = read.extraction.text;
}

/// What the rules say of articles that have been read.
void judge(std::vector<store::ReadArticle>& lot, const Reception& reception)
{
    if (!reception.rules || reception.rules->isEmpty())
        return;
    for (store::ReadArticle& read : lot) {
        const store::NewArticle& article = read.article;
        store::RuledArticle ruled{.feed = article.feed,
                                  .folders = reception.folders,
                                  .title = article.title,
                                  .text = article.text,
                                  .source = article.source};
        for (const extract::MentionedEntity& mentioned : read.extraction.entities)
            ruled.companies << store::keyOf(mentioned.entity);
        read.marks = reception.rules->verdict(ruled);
    }
}

void count(IngestCounts& counts, const store::ReadArticle& read, const store::StoredArticle& stored)
{
    counts.newArticles += stored.how == store::Stored::New;
    counts.updatedArticles += stored.how == store::Stored::Revised;
    counts.newFacts += stored.newFacts;
    if (stored.how == store::Stored::Dropped)
        ++counts.dropped[read.marks.droppedBy];
    if (stored.how == store::Stored::New && read.marks.notifiedBy != 0)
        counts.notices.push_back({read.marks.notifiedBy, {}, stored.id, read.article.title});
}

} // namespace

store::NewArticle articleOf(const feed::Item& item, qint64 feed, const QString& outlet)
{
    store::NewArticle article;
    article.feed = feed;
    article.externalId = item.id;
    article.url = item.url.isEmpty() ? QString() : article::canonicalUrl(QUrl(item.url)).toString(QUrl::FullyEncoded);
    article.source = outlet;
    article.text = item.contentHtml.isEmpty() ? item.contentText : item.text;
    if (article.text.isEmpty())
        article.text = item.summary;
    article.title = item.title.isEmpty() ? article.text.section(u'\n', 0, 0).left(80) : item.title;
    article.published = item.published.isValid() ? item.published : item.modified;
    if (!item.authors.empty())
        article.author = item.authors.front().name;
    return article;
}

/// An id or address that several items of one document share identifies none of them: those are told apart by address,
/// else by title.
void tellApart(std::vector<store::NewArticle>& articles)
{
    QHash<QString, int> ids, urls;
    for (const store::NewArticle& article : articles) {
        ++ids[article.externalId];
        ++urls[article.url];
    }
    for (store::NewArticle& article : articles) {
        if (!article.externalId.isEmpty() && ids[article.externalId] == 1)
            continue;
        const bool hasOwnUrl = !article.url.isEmpty() && urls[article.url] == 1;
        const bool isShared = !article.url.isEmpty() || !article.externalId.isEmpty();
        article.externalId = hasOwnUrl || !isShared ? QString() : article.url + u'#' + article.title;
    }
}

Result<IngestCounts> ingest(store::Writer& writer, const extract::Extractor& extractor,
                            std::vector<store::NewArticle> articles, bool withExtraction, std::stop_token stop,
                            const OnProgress& onProgress, const Reception& reception)
{
    IngestCounts counts;
    QThreadPool pool; // of its own: jobs of the window fill the global one, and each would wait for the other's threads
    tellApart(articles);
    for (size_t at = 0; at < articles.size() && !stop.stop_requested(); at += lot) {
        const std::span some = std::span(articles).subspan(at, std::min(lot, articles.size() - at));
        std::vector<store::ReadArticle> changed;
        for (store::NewArticle& article : some) {
            article.text = extract::clean(article.text); // what the offsets refer to
            const auto isKnown = writer.isKnown(article);
            if (!isKnown)
                return tl::unexpected(isKnown.error());
            if (!*isKnown)
                changed.push_back({std::move(article), {}});
        }
        if (withExtraction)
            QtConcurrent::blockingMap(&pool, changed,
                                      [&extractor](store::ReadArticle& read) { readIn(extractor, read); });
        judge(changed, reception);
        const auto stored = writer.storeArticles(changed);
        if (!stored)
            return tl::unexpected(stored.error());
        for (size_t i = 0; i < changed.size(); ++i)
            count(counts, changed[i], (*stored)[i]);
        if (onProgress)
            onProgress({qint64(at + some.size()), qint64(articles.size()), some.back().title});
    }
    return counts;
}

} // namespace pado::pipeline
