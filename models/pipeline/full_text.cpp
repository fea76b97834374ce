#include "full_text.h"

#include "article/article.h"
#include "extract/clean.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr qint64 mostPageBytes = 4 * 1024 * 1024;
constexpr int mostPerHost = 2;      ///< a page costs a server more than a feed
constexpr double sharedWords = 0.6; ///< of a teaser: what it adds is an ellipsis, a caption, a reporter's line

/// Whether a page tells what the feed began to tell: most words of the teaser stand in it, and it says more.
bool continues(const QString& teaser, const QString& page)
{
    if (page.size() <= teaser.size())
        return false;
    const QStringList words = teaser.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    const QStringList told = page.simplified().split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> there(told.begin(), told.end());
    const auto shared = std::ranges::count_if(words, [&](const QString& word) { return there.contains(word); });
    return double(shared) >= sharedWords * double(words.size());
}

void take(store::NewArticle& article, const net::Response& response)
{
    const auto page = article::extract(response.body, response.finalUrl, response.contentType);
    if (!page)
        return;
    const QString text = extract::clean(page->text);
    if (!continues(article.text, text))
        return;
    article.given = article.hash;
    article.text = text;
    if (article.author.isEmpty())
        article.author = page->byline;
    if (!article.published.isValid())
        article.published = page->published;
    store::computeHash(article);
}

} // namespace

void takeFullTexts(const std::vector<PageWish>& wishes, std::stop_token stop, const std::function<void()>& onPage)
{
    net::Options options;
    options.maxBodyBytes = mostPageBytes;
    options.maxPerHost = mostPerHost;
    std::vector<net::Request> requests;
    for (size_t i = 0; i < wishes.size(); ++i) {
        const PageWish& wish = wishes[i];
        net::Request request;
        request.key = qint64(i);
        request.url = QUrl(wish.article->url);
        if (net::isSameServer(wish.feedUrl, request.url))
            request.credentials = wish.credentials;
        request.userAgent = wish.userAgent;
        request.proxy = wish.proxy;
        requests.push_back(std::move(request));
    }
    net::fetchAll(std::move(requests), options, std::move(stop),
                  [&](const net::Request& request, const Result<net::Response>& response) {
                      if (response)
                          take(*wishes[size_t(request.key)].article, *response);
                      onPage();
                  });
}

} // namespace pado::pipeline
