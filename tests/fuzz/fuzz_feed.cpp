#include "feed/feed.h"
#include "fuzz_target.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        R"seed(<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>나루일보</title>
<link>https://naru.example/</link><item><guid>1</guid><title>누리칩, 새 칩 공개</title><link>/a/1</link><pubDate>Tue, 20 Jun 2023 09:12:00 +0900</pubDate>
<description><![CDATA[<p>본문 <a href="javascript:x()">하나</a></p>]]></description><content:encoded>&lt;p&gt;둘&lt;/p&gt;</content:encoded>
<enclosure url="http://naru.example/a.mp3" length="12" type="audio/mpeg"/></item></channel></rss>)seed",
        R"seed(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://naru.example/"><title type="html">A &amp;amp; B</title><id>x</id><updated>2023-06-20T00:00:00Z</updated>
<entry><id>1</id><title>제목</title><link rel="alternate" href="b/2"/><updated>2023-06-20T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>글</p></div></content></entry></feed>)seed",
        R"seed({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://naru.example/1","content_html":"<p>x</p>","date_published":"2023-06-20T09:12:00+09:00"}]})seed",
        R"seed(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel><item><title>i</title><link>http://naru.example</link></item></rdf:RDF>)seed",
        R"seed(<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss version="0.91"><channel><title>&c;</title></channel></rss>)seed",
        R"seed(<CHANNEL HREF="http://naru.example/" LASTMOD="2004-04-07T04:05:43Z"><TITLE>나루</TITLE><ITEM HREF="http://naru.example/1"><TITLE>하나</TITLE><ABSTRACT>글 &hellip;</ABSTRACT></ITEM></CHANNEL>)seed",
        R"seed(<rss version=2.0><channel><b><title>A &nbsp; B & C<item><title>하나<description>A < B <!-- <![CDATA[ --> &#27;[31m<item><title>둘</rss><item><guid>3</guid>)seed",
        R"seed(<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><a:entry><a:content type="xhtml"><h:div><h:img src="/a"/><h:br/>글</h:div></a:content><a:summary type="application/x" mode="base64">PGI+eDwvYj4=</a:summary></a:entry></a:feed>)seed",
    };
}

void fuzzOne(const QByteArray& input)
{
    pado::feed::Hint hint;
    hint.url = QUrl(QStringLiteral("https://naru.example/feed"));
    const auto feed = pado::feed::parse(input, hint);
    if (!feed)
        return;
    for (const auto& item : feed->items) {
        if (item.contentHtml.contains(QStringLiteral("<script"), Qt::CaseInsensitive))
            qFatal("a script came through");
        if (!item.url.isEmpty() && !item.url.startsWith(QStringLiteral("http"), Qt::CaseInsensitive))
            qFatal("an address that is none came through");
        for (const QString& text : {item.title, item.text, item.contentHtml, item.summary, item.id}) {
            if (text.contains(QChar(0x1B)) || text.contains(QChar(0)) || text.contains(QChar(0x7F)))
                qFatal("a control character came through");
        }
    }
}
