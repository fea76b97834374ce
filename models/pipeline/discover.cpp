#include "pipeline/discover.h"

#include "carries.h"
#include "extract/clean.h"
#include "extract/extractor.h"
#include "feed/address.h"
#include "feed/discovery.h"
#include "ingest.h"
#include "net/fetcher.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr int timeoutMs = 15'000;
constexpr qint64 maxBytes = 16 * 1024 * 1024;

QDateTime momentOf(const feed::Item& item)
{
    return item.published.isValid() ? item.published : item.modified;
}

/// Asks for addresses and keeps those that are feeds.
class Discovery
{
public:
    Discovery(const extract::Extractor* extractor, const DiscoverOptions& options, std::stop_token stop,
              const OnProgress& onProgress)
        : m_extractor(extractor),
          m_options(options),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {
    }

    Result<DiscoverReport> run(const feed::TypedAddress& typed)
    {
        feed::Candidate page{QUrl(typed.url), {}, feed::Hunch::Itself, 0};
        std::optional<Error> refusal = lookAt(page);
        if (refusal && typed.isSchemeGuessed && !m_stop.stop_requested()) {
            page.url.setScheme(u"http"_s);
            if (!lookAt(page))
                refusal.reset();
        }
        m_report.page = page.url.toString();
        const bool isThere = !refusal || refusal->code == "net.http"_L1;
        if (isThere && m_report.feeds.empty())
            askWhatIsNamed(refusal ? feed::findCandidates({}, {page.url, {}}) : std::move(m_named));
        m_report.wasCancelled = m_stop.stop_requested();
        if (!m_report.feeds.empty())
            return std::move(m_report);
        if (m_report.wasCancelled)
            return failure("net.cancelled", typed.url);
        return refusal ? Result<DiscoverReport>(tl::unexpected(*refusal)) : failure("feed.none_found", typed.url);
    }

private:
    /// Fetches the page itself.
    std::optional<Error> lookAt(feed::Candidate& page)
    {
        std::optional<Error> refusal;
        fetch({page}, [&](const feed::Candidate&, Result<net::Response> response) {
            if (!response) {
                refusal = response.error();
                return;
            }
            page.url = response->finalUrl;
            if (!keepIfFeed(page, *response))
                m_named = feed::findCandidates(response->body, {response->finalUrl, response->contentType});
        });
        return refusal;
    }

    void askWhatIsNamed(std::vector<feed::Candidate> candidates)
    {
        const auto wellKnown = std::ranges::stable_partition(
            candidates, [](const feed::Candidate& one) { return one.hunch != feed::Hunch::WellKnown; });
        const std::vector<feed::Candidate> rest(wellKnown.begin(), wellKnown.end());
        candidates.erase(wellKnown.begin(), candidates.end());
        ask(std::move(candidates));
        askPages();
        if (m_ranked.empty() && !m_stop.stop_requested()) {
            ask(rest);
            askPages();
        }
        std::ranges::stable_sort(m_ranked, std::greater{}, &Ranked::score);
        for (Ranked& ranked : m_ranked) {
            if (std::ssize(m_report.feeds) < m_options.maxFeeds)
                m_report.feeds.push_back(std::move(ranked.feed));
        }
    }

    /// Pages that links led to instead of feeds: what they name in turn.
    void askPages()
    {
        std::vector<feed::Candidate> candidates;
        for (const net::Response& page : std::exchange(m_pages, {})) {
            for (feed::Candidate& one : feed::findCandidates(page.body, {page.finalUrl, page.contentType})) {
                if (one.hunch == feed::Hunch::Declared || one.hunch == feed::Hunch::Linked)
                    candidates.push_back(std::move(one));
            }
        }
        ask(std::move(candidates));
        m_pages.clear();
    }

    void ask(std::vector<feed::Candidate> candidates)
    {
        std::erase_if(candidates, [this](const feed::Candidate& one) { return !m_asked.isNew(one.url); });
        candidates.resize(std::min(candidates.size(), size_t(m_options.maxCandidates)));
        for (const feed::Candidate& one : candidates)
            m_asked.add(one.url);
        m_total += std::ssize(candidates);
        fetch(std::move(candidates), [this](const feed::Candidate& candidate, Result<net::Response> response) {
            if (response && !keepIfFeed(candidate, *response) && candidate.hunch != feed::Hunch::Declared)
                m_pages.push_back(*std::move(response));
        });
    }

    void fetch(std::vector<feed::Candidate> candidates,
               const std::function<void(const feed::Candidate&, Result<net::Response>)>& take)
    {
        std::vector<net::Request> requests;
        for (size_t i = 0; i < candidates.size(); ++i) {
            net::Request request;
            request.key = qint64(i);
            request.url = candidates[i].url;
            requests.push_back(std::move(request));
        }
        net::Options options;
        options.totalTimeoutMs = timeoutMs;
        options.maxBodyBytes = maxBytes;
        options.maxParallel = m_options.maxParallel;
        options.maxPerHost = m_options.maxPerHost;
        net::fetchAll(
            std::move(requests), options, m_stop, [&](const net::Request& request, Result<net::Response> response) {
                const feed::Candidate& candidate = candidates[size_t(request.key)];
                ++m_report.tried;
                if (m_onProgress)
                    m_onProgress({m_report.tried, std::max<qint64>(m_total, m_report.tried), candidate.url.toString()});
                take(candidate, std::move(response));
            });
    }

    /// @return whether the answer is a feed
    bool keepIfFeed(const feed::Candidate& candidate, const net::Response& response)
    {
        const QByteArray hash = QCryptographicHash::hash(response.body, QCryptographicHash::Sha256);
        auto feed = feed::parse(response.body, {response.finalUrl, response.contentType});
        if (!feed)
            return false;
        const QUrl url = response.isPermanentlyMoved ? response.finalUrl : candidate.url;
        const auto address = feed::canonicalAddress(url.toString(QUrl::FullyEncoded));
        if (!address || m_contents.contains(hash))
            return true;
        m_contents.insert(hash);
        FoundFeed found = describe(*std::move(feed), candidate.title);
        found.url = *address;
        if (candidate.hunch == feed::Hunch::Itself)
            m_report.feeds.push_back(std::move(found));
        else
            m_ranked.push_back({candidate.score, std::move(found)});
        return true;
    }

    FoundFeed describe(feed::Feed feed, const QString& calledByPage) const
    {
        FoundFeed found;
        found.title = feed.title.isEmpty() ? calledByPage : feed.title;
        found.siteUrl = feed.homePageUrl;
        found.format = feed.format;
        found.encoding = feed.encoding;
        found.language = feed.language;
        found.isMalformed = feed.isMalformed;
        found.items = int(feed.items.size());
        std::vector<store::NewArticle> articles;
        for (const feed::Item& item : feed.items)
            articles.push_back(articleOf(item, 0, {}));
        found.carries = carriedBy(articles);
        std::ranges::stable_sort(feed.items, std::greater{}, momentOf);
        for (const feed::Item& item : feed.items) {
            if (std::ssize(found.preview) == m_options.previewItems)
                break;
            found.preview.push_back(preview(item));
        }
        if (!feed.items.empty())
            found.newest = momentOf(feed.items.front());
        return found;
    }

    PreviewItem preview(const feed::Item& item) const
    {
        const store::NewArticle article = articleOf(item, 0, {});
        PreviewItem preview{article.title, article.url, article.published, extract::clean(article.text), {}};
        if (m_extractor) {
            extract::Extraction extraction = extractionOf(*m_extractor, preview.text, preview.title, preview.published);
            preview.text = std::move(extraction.text);
            preview.facts = std::move(extraction.facts);
        }
        return preview;
    }

    /// Addresses that were asked for: http and https, with and without the last slash, are one.
    class Asked
    {
    public:
        bool isNew(const QUrl& url) const { return !m_keys.contains(keyOf(url)); }
        void add(const QUrl& url) { m_keys.insert(keyOf(url)); }

    private:
        static QString keyOf(const QUrl& url)
        {
            return url.toString(QUrl::RemoveScheme | QUrl::StripTrailingSlash | QUrl::FullyEncoded);
        }
        QSet<QString> m_keys;
    };

    struct Ranked {
        int score = 0;
        FoundFeed feed;
    };

    const extract::Extractor* m_extractor;
    const DiscoverOptions m_options;
    std::stop_token m_stop;
    const OnProgress& m_onProgress;
    DiscoverReport m_report;
    std::vector<feed::Candidate> m_named; ///< by the page
    std::vector<net::Response> m_pages;   ///< answers that are no feeds
    std::vector<Ranked> m_ranked;
    Asked m_asked;
    QSet<QByteArray> m_contents; ///< hashes of what was kept: one feed under two addresses is one
    qint64 m_total = 1;
};

} // namespace

Result<DiscoverReport> discover(const QString& typed, const extract::Extractor* extractor,
                                const DiscoverOptions& options, std::stop_token stop, const OnProgress& onProgress)
{
    const auto address = feed::typedAddress(typed);
    if (!address)
        return tl::unexpected(address.error());
    return Discovery(extractor, options, std::move(stop), onProgress).run(*address);
}

} // namespace pado::pipeline
