#include "batch.h"

#include "extract/extractor.h"
#include "pipeline/rules.h"

#include <QtConcurrent>

#include <algorithm>

namespace pado::pipeline
{

namespace
{

constexpr size_t readLot = 256;        ///< articles read at a time: how long a cancellation waits
constexpr size_t mostArticles = 1'300; ///< that wait, and as many that are being stored
constexpr size_t mostFetched = 1'000;
constexpr qint64 mostUnits = 4 * 1024 * 1024;
constexpr qint64 mostWaitMs = 1'000;

void readIn(const extract::Extractor& extractor, store::ReadArticle& read)
{
    read.extraction = extractionOf(extractor, read.article.text, read.article.title, read.article.published);
}

/// What the rules say of an article that has been read.
void judge(store::ReadArticle& read, const Reception& reception)
{
    if (!reception.rules || reception.rules->isEmpty())
        return;
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

/// For work of some microseconds: a few are done before another thread has woken up.
template <class Row, class Work>
void forEach(QThreadPool& pool, std::vector<Row>& rows, Work work)
{
    constexpr size_t worthSharing = 64;
    if (rows.size() < worthSharing)
        std::ranges::for_each(rows, work);
    else
        QtConcurrent::blockingMap(&pool, rows, work);
}

} // namespace

Batch::Batch(store::Writer& writer, const store::Reader& reader, const extract::Extractor& extractor,
             bool withExtraction, std::stop_token stop)
    : m_writer(writer),
      m_reader(reader),
      m_extractor(extractor),
      m_withExtraction(withExtraction),
      m_stop(std::move(stop))
{
}

Result<int> Batch::add(std::vector<store::NewArticle> articles, const Reception& reception,
                       const OnProgress& onProgress)
{
    int news = 0;
    for (size_t at = 0; at < articles.size() && !m_stop.stop_requested();) {
        const size_t end = std::min(at + readLot, articles.size());
        const QString last = articles[end - 1].title;
        const auto added = addSome({std::make_move_iterator(articles.begin() + qsizetype(at)),
                                    std::make_move_iterator(articles.begin() + qsizetype(end))},
                                   reception);
        if (!added)
            return added;
        news += *added;
        at = end;
        if (auto begun = storeWhenDue(); !begun)
            return tl::unexpected(begun.error());
        if (onProgress)
            onProgress({qint64(at), qint64(articles.size()), last});
    }
    return news;
}

Result<int> Batch::addSome(std::vector<store::NewArticle> articles, const Reception& reception)
{
    forEach(m_pool, articles, [](store::NewArticle& article) {
        if (article.hash.isEmpty())
            makeReady(article);
    });
    auto news = m_reader.newsAmong(std::move(articles));
    if (!news)
        return tl::unexpected(news.error());
    std::vector<store::ReadArticle> some;
    some.reserve(news->articles.size());
    for (store::NewArticle& article : news->articles)
        some.push_back({std::move(article), {}});
    if (m_withExtraction)
        QtConcurrent::blockingMap(&m_pool, some, [this](store::ReadArticle& read) { readIn(m_extractor, read); });
    forEach(m_pool, some, [&reception](store::ReadArticle& read) {
        judge(read, reception);
        if (read.marks.droppedBy != 0)
            return;
        store::computeGrams(read.article);
        store::computePrint(read.article);
        read.claims = store::claimsOf(read.extraction);
    });
    for (store::ReadArticle& read : some) {
        m_units += read.article.text.size();
        m_articles.push_back(std::move(read));
    }
    noteStart();
    return news->unknown;
}

Result<void> Batch::add(store::FetchRecord fetched)
{
    m_fetched.push_back(std::move(fetched));
    noteStart();
    return storeWhenDue();
}

void Batch::noteStart()
{
    if (!m_waiting.isValid() && !(m_articles.empty() && m_fetched.empty()))
        m_waiting.start();
}

bool Batch::isFull() const
{
    return m_articles.size() >= mostArticles || m_fetched.size() >= mostFetched || m_units >= mostUnits;
}

/// What waits goes on waiting while the lot before it is being stored, until it is too much.
Result<void> Batch::storeWhenDue()
{
    const auto isBusy = [this] {
        return m_storing && m_storing->stored.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
    };
    const bool isDue = m_waiting.isValid() && m_waiting.hasExpired(mostWaitMs) && !isBusy();
    return isFull() || isDue ? beginToStore() : Result<void>();
}

Result<void> Batch::store()
{
    auto begun = beginToStore();
    return begun ? finishStoring() : begun;
}

Result<void> Batch::beginToStore()
{
    if (auto finished = finishStoring(); !finished || !m_waiting.isValid())
        return finished;
    std::vector<Judged> judged;
    judged.reserve(m_articles.size());
    for (const store::ReadArticle& read : m_articles)
        judged.push_back({read.marks.droppedBy, read.marks.notifiedBy, read.article.title});
    m_units = 0;
    m_waiting.invalidate();
    auto storeLot = [this, articles = std::exchange(m_articles, {}), fetched = std::exchange(m_fetched, {})]() mutable {
        return m_writer.storeArticles(std::move(articles), fetched);
    };
    m_storing = Storing{std::move(judged), std::async(std::launch::async, std::move(storeLot))};
    return {};
}

/// Waits for the lot that is being stored.
Result<void> Batch::finishStoring()
{
    if (!m_storing)
        return {};
    const auto stored = m_storing->stored.get();
    const auto judged = std::move(std::exchange(m_storing, {})->judged);
    if (!stored) { // whatever comes of it, nothing of what waits may be stored without this lot
        m_articles.clear();
        m_fetched.clear();
        m_waiting.invalidate();
        return tl::unexpected(stored.error());
    }
    for (size_t i = 0; i < judged.size(); ++i)
        count(judged[i], (*stored)[i]);
    return {};
}

void Batch::count(const Judged& judged, const store::StoredArticle& stored)
{
    m_counts.newArticles += stored.how == store::Stored::New;
    m_counts.updatedArticles += stored.how == store::Stored::Revised;
    m_counts.newFacts += stored.newFacts;
    if (stored.how == store::Stored::Dropped)
        ++m_counts.dropped[judged.droppedBy];
    if (stored.how == store::Stored::New && judged.notifiedBy != 0)
        m_counts.notices.push_back({judged.notifiedBy, {}, stored.id, judged.title});
}

} // namespace pado::pipeline
