#include "vocabulary.h"

#include <algorithm>
#include <initializer_list>

namespace pado::article
{

namespace
{

bool containsAny(QByteArrayView hints, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(words, [&](const char* word) { return hints.contains(QByteArrayView(word)); });
}

/// Split at what class names are joined with.
bool hasToken(QByteArrayView hints, std::initializer_list<QByteArrayView> tokens)
{
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (qsizetype from = 0; from < hints.size(); ++from) {
        if (!isPart(hints[from]))
            continue;
        qsizetype to = from;
        while (to < hints.size() && isPart(hints[to]))
            ++to;
        if (std::ranges::find(tokens, hints.sliced(from, to - from)) != tokens.end())
            return true;
        from = to;
    }
    return false;
}

} // namespace

bool saysAside(QByteArrayView hints)
{
    if (hints.trimmed().isEmpty())
        return false;
    return containsAny(hints, {"-ad-",       "ai2html", "banner",    "breadcrumb", "combx",    "comment",  "community",
                               "cover-wrap", "disqus",  "extra",     "footer",     "gdpr",     "header",   "legends",
                               "menu",       "related", "remark",    "replies",    "rss",      "shoutbox", "sidebar",
                               "skyscraper", "social",  "sponsor",   "supplement", "ad-break", "agegate",  "pagination",
                               "pager",      "popup",   "yom-remote"}) ||
           hasToken(hints, {"gnb", "lnb", "snb", "navi", "reply", "replybox", "copyright", "newsletter", "subscribe"});
}

bool saysPerhaps(QByteArrayView hints)
{
    return containsAny(hints, {"and", "article", "body", "column", "content", "main", "mathjax", "shadow"});
}

bool saysByline(QByteArrayView hints)
{
    return containsAny(hints, {"byline", "author", "dateline", "writtenby", "p-author", "reporter", "journalist"});
}

bool saysShare(QByteArrayView hints)
{
    return hasToken(hints, {"share", "sharedaddy", "sns", "snsbox", "utility", "utill"});
}

bool saysInfo(QByteArrayView hints)
{
    return hasToken(hints, {"info", "information", "infomation", "infoline"});
}

int weight(QByteArrayView name)
{
    if (name.isEmpty())
        return 0;
    int sum = 0;
    const bool isNegative = containsAny(name, {"-ad-",     "hidden",     "banner",  "combx",    "comment", "com-",
                                               "contact",  "footer",     "gdpr",    "masthead", "media",   "meta",
                                               "outbrain", "promo",      "related", "scroll",   "share",   "shoutbox",
                                               "sidebar",  "skyscraper", "sponsor", "shopping", "tags",    "widget"}) ||
                            name == "hid" ||
                            hasToken(name, {"hid", "copyright", "reporter", "sns", "ranking", "recommend"});
    const bool isPositive = containsAny(name, {"article", "body", "content", "entry", "hentry", "h-entry", "main",
                                               "page", "pagination", "post", "text", "blog", "story"});
    sum -= isNegative ? 25 : 0;
    sum += isPositive ? 25 : 0;
    return sum;
}

} // namespace pado::article
