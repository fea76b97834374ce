#include "feed/opml.h"
#include "fuzz_target.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        R"seed(<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>구독</title></head><body><outline text="기술"><outline type="rss" text="나루일보" title="나루일보" xmlUrl="https://naru.example/feed" htmlUrl="https://naru.example/" mark="x"/></outline></body></opml>)seed",
        R"seed(<opml xmlns:r="https://reader.example/"><head><title>a</title><dateCreated>x</dateCreated><r:view r:by="date"><r:sort/>&lt;</r:view></head><body><outline text="빈" r:open="1"/><outline text="가" title="나" type="folder"><outline text="다"><outline xmlUrl="http://x/"/></outline></outline></body></opml>)seed",
        R"seed(<opml version=1.1><body><outline TEXT=A &amp; B><outline xmlURL='naru.example/&#xAC00;'><outline title="&nbsp;"/></body>)seed",
        R"seed(<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" url="feed://naru.example/"/><outline><outline><outline xmlUrl="http://x"/></outline></outline></body></opml>)seed",
    };
}

/// What is written is read again as the same subscriptions, with the same head.
void fuzzOne(const QByteArray& input)
{
    const auto read = pado::feed::parseOpml(input);
    if (!read)
        return;
    const QByteArray written = pado::feed::writeOpml(*read, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    const auto again = pado::feed::parseOpml(written);
    if (!again || again->outlines.size() != read->outlines.size() || again->head.size() < read->head.size())
        qFatal("something got lost on its way through a file");
}
