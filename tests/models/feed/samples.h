#pragma once

#include "feed/feed.h"

/// Feeds of an invented outlet, for tests of the parser.
namespace samples
{

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// RSS 2.0 with one item.
inline QByteArray rss(const QByteArray& item, const QByteArray& head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>")
{
    return head +
           "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
           "<title>나루일보</title><link>https://naru.example/</link><item>" +
           item + "</item></channel></rss>";
}

/// What is read of the bytes; an empty feed where nothing is.
inline feed::Feed read(const QByteArray& bytes, const QString& contentType = {})
{
    feed::Hint hint;
    hint.url = QUrl(u"https://naru.example/feed"_s);
    hint.contentType = contentType;
    const auto feed = feed::parse(bytes, hint);
    return feed ? *feed : feed::Feed{};
}

} // namespace samples
