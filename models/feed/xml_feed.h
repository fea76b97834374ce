#pragma once

#include "draft.h"
#include "feed/feed.h"
#include "lots.h"
#include "xml.h"

namespace pado::feed
{

/// Builds a feed of an XML document while that is read: RSS 0.9x, 1.0, 2.0, RDF, Atom 0.3 and 1.0, CDF. Its items go to
/// `lots` as they come.
class XmlFeed : public ItemSink
{
public:
    XmlFeed(const Hint& hint, const Limits& limits, Lots& lots) : m_hint(hint), m_limits(limits), m_lots(lots) {}

    void item(const xmlNode* node) override;
    void restart() override { m_known = m_count; }

    /// The feed without its items, when the document is read.   @error feed.not_a_feed
    Result<Feed> head(const xmlNode* root) const;

private:
    const Hint& m_hint;
    const Limits& m_limits;
    Lots& m_lots;
    qsizetype m_count = 0;
    qsizetype m_known = 0; ///< items that come once more
};

/// JSON Feed 1.0 and 1.1: the feed without its items, which go to `lots`.   @error feed.not_a_feed
Result<Feed> readJson(const QByteArray& bytes, const Hint& hint, const Limits& limits, Lots& lots);

} // namespace pado::feed
