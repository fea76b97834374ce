#include "pipeline/refresh.h"

#include "arrivals.h"
#include "extract/extractor.h"
#include "ingest.h"
#include "net/fetcher.h"
#include "pipeline/prune.h"
#include "pipeline/rules.h"
#include "schedule.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>

#include <algorithm>
#include <map>
#include <optional>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr auto noticeStop = std::chrono::milliseconds(100);

/// One refresh: which feeds, what came of each.
class Refresh
{
public:
    Refresh(store::Writer writer, RuleBook rules, const extract::Extractor& extractor, const RefreshOptions& options,
            const Clock& clock, std::stop_token stop, const OnProgress& onProgress)
        : m_writer(std::move(writer)),
          m_rules(std::move(rules)),
          m_extractor(extractor),
          m_options(options),
          m_clock(clock),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {
    }

    Result<RefreshReport> run(std::vector<store::FeedRow> feeds)
    {
        m_feeds = std::move(feeds);
        m_report.feeds = int(m_feeds.size());
        takeArrivals();
        if (m_failure)
            return tl::unexpected(*m_failure);
        m_report.wasCancelled = m_stop.stop_requested();
        if (!m_report.wasCancelled)
            keep(m_writer.recordRefresh());
        nameRules();
        return m_failure ? Result<RefreshReport>(tl::unexpected(*m_failure)) : m_report;
    }

private:
    static QString nameOf(const store::FeedRow& feed)
    {
        return feed.title.isEmpty() ? QUrl(feed.url).toString(QUrl::RemoveUserInfo) : feed.title;
    }

    /// One thread fetches, this one reads and stores what has come.
    void takeArrivals()
    {
        Arrivals arrivals;
        net::Options options;
        options.maxParallel = m_options.maxParallel;
        options.hasRoom = [&arrivals] { return arrivals.hasRoom(); };
        std::jthread fetching([&arrivals, &options, requests = requests()](std::stop_token stop) {
            net::fetchAll(requests, options, std::move(stop),
                          [&arrivals](const net::Request& request, Result<net::Response> response) {
                              arrivals.add(request.key, std::move(response));
                          });
            arrivals.close();
        });
        while (!arrivals.isDone()) {
            if (m_stop.stop_requested() || m_failure)
                fetching.request_stop();
            auto arrival = arrivals.take(noticeStop);
            if (!arrival)
                continue;
            const auto feed = std::ranges::find(m_feeds, arrival->key, &store::FeedRow::id);
            if (!m_failure)
                take(*feed, std::move(arrival->response));
            ++m_done;
            if (m_onProgress)
                m_onProgress({m_done, qint64(m_feeds.size()), nameOf(*feed)});
        }
    }

    std::vector<net::Request> requests() const
    {
        std::vector<net::Request> requests;
        for (const store::FeedRow& feed : m_feeds)
            requests.push_back({feed.id, QUrl(feed.url), feed.etag, feed.lastModified});
        return requests;
    }

    void take(const store::FeedRow& feed, Result<net::Response> response)
    {
        if (m_stop.stop_requested()) {
            fail(feed, {"net.cancelled"_L1, nameOf(feed), {}, {}});
        } else if (!response) {
            fail(feed, response.error());
        } else if (response->status == 304) {
            ++m_report.notModified;
            store::FetchOutcome outcome;
            outcome.nextDue = nextDue(feed, std::nullopt, m_clock());
            keep(m_writer.recordFetch(feed.id, outcome));
        } else {
            parse(feed, *response);
        }
    }

    void parse(const store::FeedRow& feed, const net::Response& response)
    {
        const auto parsed = feed::parse(response.body, {response.finalUrl, response.contentType});
        if (!parsed) {
            fail(feed, parsed.error());
            return;
        }
        const QString outlet =
            feed.outlet.isEmpty() ? (parsed->title.isEmpty() ? QUrl(feed.url).host() : parsed->title) : feed.outlet;
        std::vector<store::NewArticle> articles;
        for (const feed::Item& item : parsed->items)
            articles.push_back(articleOf(item, feed.id, outlet));
        const auto counts = ingest(m_writer, m_extractor, std::move(articles), m_options.withExtraction, m_stop, {},
                                   {&m_rules, feed.folders});
        if (!counts) {
            m_failure = counts.error();
            return;
        }
        m_report.newArticles += counts->newArticles;
        m_report.updatedArticles += counts->updatedArticles;
        m_report.newFacts += counts->newFacts;
        for (const auto& [rule, articles] : counts->dropped)
            m_dropped[rule] += articles;
        m_report.notices.insert(m_report.notices.end(), counts->notices.begin(), counts->notices.end());
        if (m_stop.stop_requested()) { // the rest of the feed comes next time: its validators are not stored
            m_report.failed.push_back({feed.id, nameOf(feed), Error{"net.cancelled"_L1, nameOf(feed), {}, {}}});
            return;
        }
        store::FetchOutcome outcome;
        outcome.hasContent = true;
        outcome.url = response.isPermanentlyMoved ? response.finalUrl.toString() : QString();
        outcome.title = parsed->title;
        outcome.siteUrl = parsed->homePageUrl;
        outcome.format = parsed->format;
        outcome.encoding = parsed->encoding;
        outcome.etag = response.etag;
        outcome.lastModified = response.lastModified;
        outcome.nextDue = nextDue(feed, parsed->ttlMinutes, m_clock());
        keep(m_writer.recordFetch(feed.id, outcome));
    }

    void nameRules()
    {
        for (const auto& [rule, articles] : m_dropped) {
            m_report.dropped += articles;
            m_report.droppedBy.push_back({rule, m_rules.nameOf(rule), articles});
        }
        std::ranges::stable_sort(m_report.droppedBy, std::ranges::greater(), &DroppedBy::articles);
        for (Notice& notice : m_report.notices)
            notice.name = m_rules.nameOf(notice.rule);
    }

    void fail(const store::FeedRow& feed, const Error& error)
    {
        m_report.failed.push_back({feed.id, nameOf(feed), error});
        if (error.code == "net.cancelled"_L1)
            return; // the feed is as well as it was
        store::FetchOutcome outcome;
        const bool isGone = error.code == "net.http"_L1 && error.hint == u"410";
        outcome.state = isGone ? store::FeedState::Retired : store::FeedState::Failing;
        outcome.errorCode = error.code;
        outcome.errorHint = error.hint;
        const QDateTime asked = QDateTime::fromString(error.where, Qt::ISODate);
        outcome.nextDue = std::max(retryAt(feed, m_clock()), asked);
        keep(m_writer.recordFetch(feed.id, outcome));
    }

    void keep(const Result<void>& result)
    {
        if (!result && !m_failure)
            m_failure = result.error();
    }

    store::Writer m_writer;
    RuleBook m_rules;
    std::map<qint64, int> m_dropped; ///< articles by rule
    const extract::Extractor& m_extractor;
    const RefreshOptions& m_options;
    const Clock& m_clock;
    std::stop_token m_stop;
    const OnProgress& m_onProgress;
    std::vector<store::FeedRow> m_feeds;
    RefreshReport m_report;
    qint64 m_done = 0;
    std::optional<Error> m_failure; ///< of the store: ends the refresh
};

bool isWanted(const store::FeedRow& feed, const RefreshOptions& options, const QDateTime& now)
{
    if (feed.isDemo)
        return false; // demo feeds have no address
    if (!options.feeds.empty())
        return std::ranges::find(options.feeds, feed.id) != options.feeds.end();
    if (feed.state == store::FeedState::Retired)
        return false;
    return options.which == Which::All || !feed.nextDue.isValid() || feed.nextDue <= now ||
           feed.lastFetched > now; // a clock that was wrong must not silence a feed
}

} // namespace

Result<RefreshReport> refresh(const store::Workspace& workspace, const extract::Extractor& extractor,
                              const RefreshOptions& options, const Clock& clock, std::stop_token stop,
                              const OnProgress& onProgress)
{
    QElapsedTimer timer;
    timer.start();
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    auto feeds = reader->feeds();
    if (!feeds)
        return tl::unexpected(feeds.error());
    std::erase_if(*feeds, [&](const store::FeedRow& feed) { return !isWanted(feed, options, clock()); });
    if (feeds->empty())
        return RefreshReport{};
    QLockFile lock(QDir(workspace.folder()).filePath(u"refresh.lock"_s));
    lock.setStaleLockTime(0); // held as long as its process lives
    if (!lock.tryLock(0))
        return failure(lock.error() == QLockFile::LockFailedError ? "store.refresh_running" : "store.read_only",
                       workspace.folder());
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    auto rules = reader->rules();
    if (!rules)
        return tl::unexpected(rules.error());
    auto report = Refresh(*std::move(writer), RuleBook(*std::move(rules)), extractor, options, clock, stop, onProgress)
                      .run(*std::move(feeds));
    if (!report)
        return report;
    if (!report->wasCancelled) {
        const auto pruned = pruneDaily(workspace, clock, std::move(stop));
        if (!pruned)
            return tl::unexpected(pruned.error());
        report->pruned = *pruned;
    }
    report->seconds = double(timer.elapsed()) / 1000;
    return report;
}

} // namespace pado::pipeline
