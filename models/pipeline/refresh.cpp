#include "pipeline/refresh.h"

#include "arrivals.h"
#include "batch.h"
#include "feed/address.h"
#include "full_text.h"
#include "net/fetcher.h"
#include "pipeline/prune.h"
#include "pipeline/rules.h"
#include "pipeline/stories.h"
#include "schedule.h"
#include "store/backups.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr size_t mostWaiting = 2'000; ///< articles whose pages wait, known ones with them: bounds memory
constexpr size_t mostPages = 100;     ///< of one feed at a time, newest first as feeds list them
constexpr auto noticeStop = std::chrono::milliseconds(100);

/// One refresh: which feeds, what came of each.
class Refresh
{
public:
    Refresh(store::Writer writer, const store::Reader& reader, RuleBook rules, const extract::Extractor& extractor,
            const RefreshOptions& options, const Clock& clock, std::stop_token stop, const OnProgress& onProgress)
        : m_writer(std::move(writer)),
          m_reader(reader),
          m_rules(std::move(rules)),
          m_options(options),
          m_clock(clock),
          m_stop(std::move(stop)),
          m_onProgress(onProgress),
          m_batch(m_writer, m_reader, extractor, options.withExtraction, m_stop)
    {
    }

    Result<RefreshReport> run(std::vector<store::FeedRow> feeds)
    {
        m_feeds = std::move(feeds);
        m_report.feeds = int(m_feeds.size());
        if (m_options.secrets)
            m_secrets = m_options.secrets(m_feeds, m_stop);
        takeArrivals();
        if (m_failure)
            return tl::unexpected(*m_failure);
        m_report.newArticles = m_batch.counts().newArticles;
        m_report.updatedArticles = m_batch.counts().updatedArticles;
        m_report.newFacts = m_batch.counts().newFacts;
        tellOfRules();
        m_report.wasCancelled = m_stop.stop_requested();
        if (!m_report.wasCancelled)
            keep(m_writer.recordRefresh());
        return m_failure ? Result<RefreshReport>(tl::unexpected(*m_failure)) : m_report;
    }

private:
    struct Waiting {
        const store::FeedRow* feed;
        net::Response response;
        ReadFeed read;
    };

    static QString nameOf(const store::FeedRow& feed)
    {
        return feed.title.isEmpty() ? QUrl(feed.url).toString(QUrl::RemoveUserInfo) : feed.title;
    }

    /// One thread fetches, some read what has come, this one stores it.
    void takeArrivals()
    {
        std::set<qint64> keys;
        for (const store::FeedRow& feed : m_feeds)
            keys.insert(feed.id);
        Arrivals arrivals(std::move(keys));
        net::Options options;
        options.maxParallel = m_options.maxParallel;
        options.overrulesBackOff = m_options.which == Which::All;
        options.hasRoom = [&arrivals] { return arrivals.hasRoom(); };
        std::jthread fetching([this, &arrivals, &options, requests = requests()](const std::stop_token& stop) {
            QThreadPool readers;
            net::fetchAll(requests, options, stop, [&](const net::Request& request, Result<net::Response> response) {
                read({request.key, std::move(response)}, arrivals, readers, stop);
            });
            readers.waitForDone();
            arrivals.close();
        });
        while (!arrivals.isDone()) {
            if (m_stop.stop_requested() || m_failure)
                fetching.request_stop();
            auto arrival = arrivals.take(noticeStop);
            if (!m_failure)
                keep(m_batch.storeWhenDue());
            if (!arrival)
                continue;
            const store::FeedRow& feed = feedOf(arrival->key);
            if (!m_failure)
                take(feed, std::move(*arrival));
            ++m_done;
            if (m_onProgress)
                m_onProgress({m_done, qint64(m_feeds.size()), nameOf(feed)});
        }
        if (!m_failure)
            keep(m_batch.store());
        if (!m_failure && !m_waiting.empty())
            addWithPages();
        for (const auto& [feed, due] : m_postponed) {
            if (!m_failure)
                keep(m_writer.postpone(feed, due));
        }
    }

    /// On the fetching thread: has a copy read by one of `readers`; whatever else came needs none.
    void read(Arrivals::Arrival arrival, Arrivals& arrivals, QThreadPool& readers, const std::stop_token& stop) const
    {
        if (!arrival.response || arrival.response->status == 304) {
            arrivals.add(std::move(arrival));
            return;
        }
        arrival.bytes = arrival.response->body.size();
        arrivals.announce(arrival.bytes);
        readers.start([this, &arrivals, stop, arrival = std::make_shared<Arrivals::Arrival>(std::move(arrival))] {
            if (!stop.stop_requested())
                arrival->read = readFeed(feedOf(arrival->key), *arrival->response);
            arrival->response->body.clear();
            arrivals.add(std::move(*arrival));
        });
    }

    const store::FeedRow& feedOf(qint64 id) const
    {
        return *std::ranges::lower_bound(m_feeds, id, {}, &store::FeedRow::id); // the store lists them by number
    }

    net::Request requestOf(const store::FeedRow& feed) const
    {
        net::Request request{feed.id, QUrl(feed.url), feed.etag, feed.lastModified};
        if (const auto known = m_secrets.find(feed.id); known != m_secrets.end())
            request.credentials = known->second;
        request.userAgent = feed.settings.userAgent;
        request.proxy = feed.settings.proxy;
        if (feed.settings.timeoutSeconds)
            request.timeoutMs = *feed.settings.timeoutSeconds * 1000;
        return request;
    }

    std::vector<net::Request> requests() const
    {
        std::vector<net::Request> requests;
        for (const store::FeedRow& feed : m_feeds)
            requests.push_back(requestOf(feed));
        return requests;
    }

    void take(const store::FeedRow& feed, Arrivals::Arrival arrival)
    {
        if (m_stop.stop_requested()) {
            fail(feed, {"net.cancelled"_L1, nameOf(feed), {}, {}});
        } else if (!arrival.response) {
            fail(feed, arrival.response.error());
        } else if (arrival.response->status == 304) {
            ++m_report.notModified;
            store::FetchOutcome outcome;
            outcome.asked = feed.url;
            plan(outcome, feed, {}, 0, {std::nullopt, arrival.response->freshSeconds});
            keep(m_batch.add({feed.id, outcome}));
        } else if (!arrival.read->has_value()) {
            fail(feed, arrival.read->error());
        } else {
            add(feed, *std::move(arrival.response), **std::move(arrival.read));
        }
    }

    /// Feeds whose articles' pages are wanted wait until the others have come, or are many: pages take long.
    void add(const store::FeedRow& feed, net::Response response, ReadFeed read)
    {
        if (m_options.withFullText || feed.settings.wantsFullText)
            m_waiting.push_back({&feed, std::move(response), std::move(read)});
        else
            addNow(feed, response, std::move(read));
        if (std::accumulate(m_waiting.begin(), m_waiting.end(), size_t(0), [](size_t sum, const Waiting& waiting) {
                return sum + waiting.read.articles.size();
            }) >= mostWaiting)
            addWithPages();
    }

    void addWithPages()
    {
        std::vector<PageWish> wishes;
        for (Waiting& waiting : m_waiting) {
            auto news = m_reader.newsAmong(std::move(waiting.read.articles));
            if (!news) {
                m_failure = news.error();
                return;
            }
            waiting.read.articles = std::move(news->articles);
            const net::Request feed = requestOf(*waiting.feed);
            for (store::NewArticle& article :
                 std::span(waiting.read.articles).first(std::min(waiting.read.articles.size(), mostPages))) {
                if (!article.url.isEmpty())
                    wishes.push_back({&article, feed.credentials, feed.url, feed.userAgent, feed.proxy});
            }
        }
        takeFullTexts(wishes, m_stop, [&, page = qint64(0)]() mutable {
            if (m_onProgress)
                m_onProgress({m_done + ++page, m_done + qint64(wishes.size()), {}});
        });
        for (Waiting& waiting : m_waiting) {
            if (!m_failure)
                addNow(*waiting.feed, waiting.response, std::move(waiting.read));
        }
        m_waiting.clear();
        if (!m_failure)
            keep(m_batch.store());
    }

    void addNow(const store::FeedRow& feed, const net::Response& response, ReadFeed read)
    {
        const auto added = m_batch.add(std::move(read.articles), {&m_rules, feed.folders});
        if (!added) {
            m_failure = added.error();
            return;
        }
        if (m_stop.stop_requested()) { // the rest of the feed comes next time: its validators are not stored
            m_report.failed.push_back({feed.id, nameOf(feed), Error{"net.cancelled"_L1, nameOf(feed), {}, {}}});
            return;
        }
        store::FetchOutcome outcome;
        outcome.hasContent = true;
        outcome.asked = feed.url;
        outcome.url = newAddress(feed, response);
        outcome.title = read.feed.title;
        outcome.siteUrl = read.feed.homePageUrl;
        outcome.format = read.feed.format;
        outcome.encoding = read.feed.encoding;
        outcome.etag = response.etag;
        outcome.lastModified = response.lastModified;
        outcome.givesTeasers = read.givesTeasers;
        outcome.hubUrl = read.feed.hubUrl;
        outcome.selfUrl = read.feed.feedUrl;
        plan(outcome, feed, read.feed, *added, {read.feed.ttlMinutes, response.freshSeconds});
        keep(m_batch.add({feed.id, outcome}));
    }

    /// Where a feed has moved for good; empty: nowhere. One with a secret follows only on its own server: another would
    /// be shown the secret next time.
    static QString newAddress(const store::FeedRow& feed, const net::Response& response)
    {
        if (!response.isPermanentlyMoved)
            return {};
        if (!feed.settings.secret.isEmpty() && !net::isSameServer(QUrl(feed.url), response.finalUrl))
            return {};
        return pado::feed::canonicalAddress(response.finalUrl.toString(QUrl::FullyEncoded)).value_or(QString());
    }

    /// When to come back, from how much the feed has brought; a visit without news has no `copy`.
    void plan(store::FetchOutcome& outcome, const store::FeedRow& feed, const feed::Feed& copy, int newItems,
              const Wishes& wishes) const
    {
        const QDateTime now = m_clock();
        outcome.weeklyItems = weeklyItems(feed, copy, newItems, now);
        if (outcome.weeklyItems) {
            const bool isCopy = !copy.items.empty();
            const int learned = learnedInterval(*outcome.weeklyItems, int(copy.items.size()));
            outcome.intervalMinutes = isCopy ? learned : std::max(learned, feed.intervalMinutes);
        }
        outcome.nextDue = nextDue(feed, outcome.intervalMinutes.value_or(feed.intervalMinutes), wishes, now);
    }

    void tellOfRules()
    {
        for (const auto& [rule, articles] : m_batch.counts().dropped) {
            m_report.dropped += articles;
            m_report.droppedBy.push_back({rule, m_rules.nameOf(rule), articles});
        }
        std::ranges::stable_sort(m_report.droppedBy, std::ranges::greater(), &DroppedBy::articles);
        m_report.notices = m_batch.counts().notices;
        for (Notice& notice : m_report.notices)
            notice.name = m_rules.nameOf(notice.rule);
    }

    void fail(const store::FeedRow& feed, const Error& error)
    {
        m_report.failed.push_back({feed.id, nameOf(feed), error});
        const QDateTime asked = QDateTime::fromString(error.where, Qt::ISODate);
        const QDateTime due = std::max(retryAt(feed, m_clock()), asked);
        if (error.code == "net.postponed"_L1)
            m_postponed.emplace_back(feed.id, due);
        if (error.code == "net.cancelled"_L1 || error.code == "net.postponed"_L1)
            return; // the feed is as well as it was
        store::FetchOutcome outcome;
        outcome.asked = feed.url;
        outcome.state = error.code == "net.gone"_L1 ? store::FeedState::Retired : store::FeedState::Failing;
        outcome.errorCode = error.code;
        outcome.errorHint = error.hint;
        outcome.nextDue = due;
        keep(m_batch.add({feed.id, outcome}));
    }

    void keep(const Result<void>& result)
    {
        if (!result && !m_failure)
            m_failure = result.error();
    }

    store::Writer m_writer;
    const store::Reader& m_reader;
    RuleBook m_rules;
    const RefreshOptions& m_options;
    const Clock& m_clock;
    std::stop_token m_stop;
    const OnProgress& m_onProgress;
    Batch m_batch;
    std::vector<store::FeedRow> m_feeds;
    std::map<qint64, net::Credentials> m_secrets;          ///< by feed
    std::vector<Waiting> m_waiting;                        ///< for pages
    std::vector<std::pair<qint64, QDateTime>> m_postponed; ///< feeds, until when
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
    if (feed.state == store::FeedState::Retired || feed.settings.isPaused)
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
    const auto copied = store::backUpDaily(workspace, clock); // first: what the day brings may be wrong
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    auto rules = reader->rules();
    if (!rules)
        return tl::unexpected(rules.error());
    auto report =
        Refresh(*std::move(writer), *reader, RuleBook(*std::move(rules)), extractor, options, clock, stop, onProgress)
            .run(*std::move(feeds));
    if (!report)
        return report;
    if (!report->wasCancelled) {
        const auto pruned = pruneDaily(workspace, clock, stop);
        if (!pruned)
            return tl::unexpected(pruned.error());
        report->pruned = *pruned;
    }
    if (const auto found = findStories(workspace, std::move(stop), {}); !found)
        return tl::unexpected(found.error());
    if (!copied)
        report->notBackedUp = copied.error();
    report->seconds = double(timer.elapsed()) / 1000;
    return report;
}

} // namespace pado::pipeline
