#include "feed/discovery.h"

#include "discovery_hints.h"
#include "page_links.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

constexpr size_t mostCandidates = 200;

int scoreOf(Hunch hunch)
{
    switch (hunch) {
    case Hunch::Itself:
        return 1000;
    case Hunch::Declared:
        return 100;
    case Hunch::Generator:
        return 70;
    case Hunch::Linked:
        return 60;
    case Hunch::WellKnown:
        return 20;
    }
    return 0;
}

QString bareHost(const QUrl& url)
{
    const QString host = url.host().toLower();
    return host.startsWith(u"www.") ? host.mid(4) : host;
}

/// rss.naru.example and naru.example are one site.
bool isSameSite(const QUrl& one, const QUrl& other)
{
    const QString a = bareHost(one), b = bareHost(other);
    return a == b || a.endsWith(u'.' + b) || b.endsWith(u'.' + a);
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return text.toLower().split(between, Qt::SkipEmptyParts);
}

/// A word of the list stands in the text by itself; Korean ones also inside a word, as Korean joins them.
bool names(const QStringList& words, const QStringList& text)
{
    return std::ranges::any_of(words, [&](const QString& word) {
        const bool isKorean = word.front().unicode() >= 0xAC00;
        return std::ranges::any_of(text,
                                   [&](const QString& one) { return isKorean ? one.contains(word) : one == word; });
    });
}

/// Whether a link of the text may lead to a feed: its address or its words say so.
bool looksLikeFeed(const PageLink& link)
{
    static const QRegularExpression inPath(
        u"(^|[/._-])(rss|rdf|atom|feeds?)([/._-]|\\d*$)|\\.(rss|atom|rdf)$|rss\\w*\\.xml$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inHost(u"^(rss|feeds?)\\d*\\.|\\.feedburner\\.com$"_s);
    static const QRegularExpression inQuery(u"(^|&)(feed|format|type|output)=(rss2?|atom|rdf|xml)(&|$)"_s);
    static const QRegularExpression inWords(u"^(.{0,20}\\s)?(rss( ?2\\.0)?|atom|피드|구독하기 rss)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression picture(u"\\.(png|gif|jpe?g|svg|css|js|ico|pdf)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString path = link.url.path();
    return !picture.match(path).hasMatch() &&
           (inPath.match(path).hasMatch() || inHost.match(link.url.host().toLower()).hasMatch() ||
            inQuery.match(link.url.query().toLower()).hasMatch() || inWords.match(link.title).hasMatch());
}

/// The candidates of one page: each address once, with the best reason for it.
class Candidates
{
public:
    Candidates(const QUrl& page, const QString& title) : m_page(page), m_title(wordsOf(title)) {}

    void add(const QUrl& url, const QString& title, Hunch hunch)
    {
        const QString key = url.toString(QUrl::RemoveScheme | QUrl::StripTrailingSlash | QUrl::FullyEncoded);
        if (url.scheme().startsWith(u"http") && !url.host().isEmpty() && !m_seen.contains(key) &&
            (url != m_page || hunch == Hunch::Itself)) {
            m_seen.insert(key);
            m_list.push_back({url, title, hunch, score(url, title, hunch)});
        }
    }

    std::vector<Candidate> take()
    {
        std::ranges::stable_sort(m_list, std::greater{}, &Candidate::score);
        m_list.resize(std::min(m_list.size(), mostCandidates));
        return std::move(m_list);
    }

private:
    int score(const QUrl& url, const QString& title, Hunch hunch) const
    {
        const DiscoveryHints& hints = discoveryHints();
        const QStringList words = wordsOf(title) + wordsOf(url.path() + u' ' + url.query());
        const QString section = m_page.path().section(u'/', 1, 1);
        int score = scoreOf(hunch);
        score += isSameSite(url, m_page) ? 10 : -10;
        score += names(hints.topics, words) ? 8 : 0;
        score += !section.isEmpty() && url.path().startsWith(u'/' + section + u'/') ? 8 : 0;
        score +=
            std::ranges::any_of(wordsOf(title), [&](const QString& word) { return m_title.contains(word); }) ? 4 : 0;
        score -= names(hints.comments, words) ? 90 : 0;
        return score;
    }

    QUrl m_page;
    QStringList m_title;
    QSet<QString> m_seen;
    std::vector<Candidate> m_list;
};

} // namespace

std::vector<Candidate> findCandidates(QByteArrayView bytes, const Hint& page)
{
    if (!bytes.isEmpty()) {
        if (const auto feed = parse(bytes, page))
            return {{page.url.adjusted(QUrl::RemoveFragment), feed->title, Hunch::Itself, scoreOf(Hunch::Itself)}};
    }
    const PageLinks links = readPageLinks(bytes, page);
    Candidates candidates(page.url, links.title);
    for (const PageLink& link : links.declared)
        candidates.add(link.url, link.title, Hunch::Declared);
    for (const PageLink& link : links.anchors) {
        if (looksLikeFeed(link))
            candidates.add(link.url, link.title, Hunch::Linked);
    }
    for (const auto& [path, generator] : discoveryHints().paths) {
        if (generator.isEmpty())
            candidates.add(page.url.resolved(QUrl(path)), {}, Hunch::WellKnown);
        else if (links.generator.contains(generator))
            candidates.add(page.url.resolved(QUrl(path)), {}, Hunch::Generator);
    }
    return candidates.take();
}

} // namespace pado::feed
