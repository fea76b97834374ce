#include "ingest.h"

#include "article/article.h"
#include "extract/extractor.h"
#include "html/html.h"

#include <QtConcurrent>

namespace pado::pipeline
{

namespace
{

constexpr qsizetype lot = 64; ///< articles extracted at a time: bounds memory, and how long a cancellation waits

extract::Extraction extractionOf(const extract::Extractor& extractor, const store::NewArticle& article)
{
    return extractor.extract({article.text, article.title, article.published});
}

} // namespace

store::NewArticle articleOf(const feed::Item& item, qint64 feed, const QString& outlet)
{
    store::NewArticle article;
    article.feed = feed;
    article.externalId = item.id;
    article.url = item.url.isEmpty() ? QString() : article::canonicalUrl(QUrl(item.url)).toString(QUrl::FullyEncoded);
    article.source = outlet;
    article.text = item.contentHtml.isEmpty() ? item.contentText : html::plainText(item.contentHtml);
    if (article.text.isEmpty())
        article.text = item.summary;
    article.title = item.title.isEmpty() ? article.text.section(u'\n', 0, 0).left(80) : item.title;
    article.published = item.published.isValid() ? item.published : item.modified;
    if (!item.authors.empty())
        article.author = item.authors.front().name;
    return article;
}

Result<IngestCounts> ingest(store::Writer& writer, const extract::Extractor& extractor,
                            std::vector<store::NewArticle> articles, bool withExtraction, std::stop_token stop,
                            const OnProgress& onProgress)
{
    IngestCounts counts;
    QList<store::NewArticle> waiting(std::make_move_iterator(articles.begin()),
                                     std::make_move_iterator(articles.end()));
    for (qsizetype at = 0; at < waiting.size() && !stop.stop_requested(); at += lot) {
        QList<store::NewArticle> some = waiting.mid(at, lot);
        const auto read = [&extractor, withExtraction](const store::NewArticle& article) {
            return withExtraction ? extractionOf(extractor, article) : extract::Extraction{article.text, {}, {}};
        };
        const QList<extract::Extraction> extractions =
            QtConcurrent::blockingMapped<QList<extract::Extraction>>(some, read);
        for (qsizetype i = 0; i < some.size(); ++i) {
            some[i].text = extractions[i].text; // what the offsets refer to
            const auto stored = writer.storeArticle(some[i], extractions[i]);
            if (!stored)
                return tl::unexpected(stored.error());
            counts.newArticles += stored->how == store::Stored::New;
            counts.updatedArticles += stored->how == store::Stored::Revised;
            counts.newFacts += stored->newFacts;
        }
        if (onProgress)
            onProgress({std::min(at + lot, waiting.size()), waiting.size(), {}});
    }
    return counts;
}

} // namespace pado::pipeline
