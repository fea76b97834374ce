#include "feed/opml.h"
#include "fuzz_target.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        R"seed(<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>구독</title></head><body><outline text="기술"><outline type="rss" text="나루일보" title="나루일보" xmlUrl="https://naru.example/feed" htmlUrl="https://naru.example/" mark="x"/></outline></body></opml>)seed",
        R"seed(<opml version=1.1><body><outline TEXT=A &amp; B><outline xmlURL='naru.example/&#xAC00;'><outline title="&nbsp;"/></body>)seed",
        R"seed(<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" url="feed://naru.example/"/><outline><outline><outline xmlUrl="http://x"/></outline></outline></body></opml>)seed",
    };
}

/// What is written is read again as the same subscriptions.
void fuzzOne(const QByteArray& input)
{
    const auto outlines = pado::feed::parseOpml(input);
    if (!outlines)
        return;
    const QByteArray written = pado::feed::writeOpml(*outlines, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    const auto again = pado::feed::parseOpml(written);
    if (!again || again->size() != outlines->size())
        qFatal("a subscription got lost on its way through a file");
}
