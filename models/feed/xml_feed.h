#pragma once

#include "draft.h"
#include "feed/feed.h"
#include "xml.h"

namespace pado::feed
{

/// Builds a feed of an XML document while that is read: RSS 0.9x, 1.0, 2.0, RDF, Atom 0.3 and 1.0, CDF.
class XmlFeed : public ItemSink
{
public:
    XmlFeed(const Hint& hint, const Limits& limits) : m_hint(hint), m_limits(limits) {}

    void item(const xmlNode* node) override;
    void restart() override { m_count = 0; }

    /// The feed without its items, when the document is read.   @error feed.not_a_feed
    Result<Feed> head(const xmlNode* root) const;

protected:
    /// Takes an item's element as far as it was read.
    virtual void add(const xmlNode*, Dialect, const QUrl&) {}

private:
    const Hint& m_hint;
    const Limits& m_limits;
    qsizetype m_count = 0;
};

/// JSON Feed 1.0 and 1.1: the feed, and its items apart.   @error feed.not_a_feed
Result<Feed> readJson(const QByteArray& bytes, const Hint& hint, const Limits& limits, std::vector<Draft>& drafts);

} // namespace pado::feed
