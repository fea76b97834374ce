#pragma once

#include "net/fetcher.h"
#include "store/writer.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace pado::pipeline
{

/// A new article whose page may say more than its feed.
struct PageWish {
    store::NewArticle* article = nullptr; ///< ready to be stored, with the feed's text
    net::Credentials credentials = {};    ///< for the feed's own server only
    QUrl feedUrl = {};
    QString userAgent = {};
    QString proxy = {};
};

/// Fetches the pages of articles and takes their text in place of the feed's, where it is the same article told at
/// greater length. An article whose page cannot be had, or says something else (a notice, a login), keeps what it has.
/// @param onPage  called after each
void takeFullTexts(const std::vector<PageWish>& wishes, std::stop_token stop, const std::function<void()>& onPage);

} // namespace pado::pipeline
