#include "ingest.h"

#include "article/article.h"
#include "base/clock.h"
#include "batch.h"
#include "extract/clean.h"
#include "extract/extractor.h"

#include <QHash>
#include <QSet>

namespace pado::pipeline
{

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

void tellApart(std::vector<store::NewArticle>& articles)
{
    QHash<QString, int> ids, urls;
    QHash<QString, QString> titles; // of the first under each link
    QSet<QString> shared;
    for (const store::NewArticle& article : articles) {
        ++ids[article.externalId];
        ++urls[article.url];
        const auto first = titles.constFind(article.url);
        if (first == titles.cend())
            titles.insert(article.url, article.title);
        else if (!article.url.isEmpty() && *first != article.title)
            shared.insert(article.url);
    }
    for (store::NewArticle& article : articles) {
        article.sharesLink = shared.contains(article.url);
        if (!article.externalId.isEmpty() && ids[article.externalId] == 1)
            continue;
        const bool hasOwnUrl = !article.url.isEmpty() && urls[article.url] == 1;
        const bool isShared = !article.url.isEmpty() || !article.externalId.isEmpty();
        article.externalId = hasOwnUrl || !isShared ? QString() : article.url + u'#' + article.title;
    }
}

void makeReady(store::NewArticle& article)
{
    // What the offsets refer to. Composed: who writes on a Mac may send 한 as three letters.
    article.text = extract::clean(article.text.normalized(QString::NormalizationForm_C));
    article.title = article.title.normalized(QString::NormalizationForm_C);
    store::computeHash(article);
}

extract::Extraction extractionOf(const extract::Extractor& extractor, const QString& text, const QString& title,
                                 const QDateTime& published)
{
    return extractor.extract({text, title, published.isValid() ? toKst(published) : published, true});
}

Result<IngestCounts> ingest(store::Writer& writer, const store::Reader& reader, const extract::Extractor& extractor,
                            std::vector<store::NewArticle> articles, bool withExtraction, std::stop_token stop,
                            const OnProgress& onProgress)
{
    tellApart(articles);
    Batch batch(writer, reader, extractor, withExtraction, std::move(stop));
    if (auto added = batch.add(std::move(articles), {}, onProgress); !added)
        return tl::unexpected(added.error());
    if (auto stored = batch.store(); !stored)
        return tl::unexpected(stored.error());
    return batch.counts();
}

} // namespace pado::pipeline
