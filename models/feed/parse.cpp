#include "feed/feed.h"

#include "feed/stream.h"
#include "inflate.h"
#include "item.h"
#include "lots.h"
#include "text/encoding.h"
#include "xml_feed.h"

#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

/// Charset that the transport states; "us-ascii" is what text/xml means where it states none, and only believed of
/// bytes that are. Source: RFC 3023 §3.1, which servers still follow.
QString charsetOf(const QString& contentType, QByteArrayView bytes)
{
    static const QRegularExpression pattern(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString charset = pattern.match(contentType.left(1000)).captured(1);
    const bool isXmlText =
        contentType.trimmed().startsWith(u"text/"_s, Qt::CaseInsensitive) && contentType.contains(u"xml");
    if (!charset.isEmpty() || !isXmlText)
        return charset;
    const bool isAscii = std::ranges::none_of(bytes, [](char c) { return (uchar(c) & 0x80) != 0; });
    return isAscii ? u"us-ascii"_s : QString();
}

bool looksLikeJson(QByteArrayView utf8)
{
    return utf8.first(std::min<qsizetype>(utf8.size(), 4096)).trimmed().startsWith('{');
}

class DraftCollector : public XmlFeed
{
public:
    using XmlFeed::XmlFeed;
    void restart() override
    {
        XmlFeed::restart();
        drafts.clear();
    }
    std::vector<Draft> drafts;

protected:
    void add(const xmlNode* node, Dialect dialect, const QUrl& document) override
    {
        drafts.push_back(readItem(node, dialect, document));
    }
};

class DraftForwarder : public XmlFeed
{
public:
    DraftForwarder(const Hint& hint, const Limits& limits, Lots& lots) : XmlFeed(hint, limits), m_lots(lots) {}
    /// Lets all further items go.   @thread any
    void giveUp() { m_isFutile = true; }

protected:
    void add(const xmlNode* node, Dialect dialect, const QUrl& document) override
    {
        if (!m_isFutile)
            m_lots.add(readItem(node, dialect, document));
    }

private:
    Lots& m_lots;
    std::atomic<bool> m_isFutile = false;
};

class ItemCollector : public ItemTaker
{
public:
    void begin(const Feed&) override {}
    void take(Lot lot) override { std::ranges::move(lot.items, std::back_inserter(items)); }
    std::vector<Item> items;
};

void addAll(std::vector<Draft> drafts, Lots& lots)
{
    for (Draft& draft : drafts)
        lots.add(std::move(draft));
}

/// A document on its way from bytes to a feed.
class Document
{
public:
    Document(QByteArrayView bytes, const Hint& hint, const Limits& limits)
        : m_hint(hint),
          m_limits(limits),
          m_decoded(text::decodeToUtf8(bytes, charsetOf(hint.contentType, bytes), declaredEncoding(bytes)))
    {
    }

    Result<Feed> whole() const
    {
        DraftCollector reader(m_hint, m_limits);
        Result<Feed> feed = isJson() ? readJson(m_decoded.utf8, m_hint, m_limits, reader.drafts)
                                     : headOf(reader, parseXml(m_decoded.utf8, reader));
        if (!feed)
            return feed;
        ItemCollector collector;
        Lots lots(m_limits, collector);
        lots.open();
        addAll(std::move(reader.drafts), lots);
        lots.finish();
        feed->items = std::move(collector.items);
        return completed(std::move(*feed));
    }

    Result<void> inParts(ItemTaker& taker) const
    {
        if (!isJson())
            return xmlInParts(taker);
        std::vector<Draft> drafts;
        const Result<Feed> feed = readJson(m_decoded.utf8, m_hint, m_limits, drafts);
        if (!feed)
            return tl::unexpected(feed.error());
        taker.begin(completed(*feed));
        Lots lots(m_limits, taker);
        lots.open();
        addAll(std::move(drafts), lots);
        lots.finish();
        return {};
    }

private:
    Result<void> xmlInParts(ItemTaker& taker) const
    {
        Lots lots(m_limits, taker);
        DraftForwarder forwarder(m_hint, m_limits, lots);
        ParsedXml xml;
        const auto look = [&]() -> Result<void> {
            XmlFeed counter(m_hint, m_limits);
            xml = parseXml(m_decoded.utf8, counter, ItemContents::Skipped);
            const Result<Feed> feed = headOf(counter, xml);
            if (!feed || xml.isMalformed)
                forwarder.giveUp();
            if (!feed)
                return tl::unexpected(feed.error());
            taker.begin(completed(*feed));
            if (!xml.isMalformed)
                lots.open();
            return {};
        };
        constexpr qsizetype worthThread = 256 * 1024;
        const auto policy = m_decoded.utf8.size() > worthThread ? std::launch::async : std::launch::deferred;
        std::future<Result<void>> first = std::async(policy, look);
        readItems(m_decoded.utf8, forwarder);
        const Result<void> looked = first.get();
        if (!looked)
            return looked;
        if (!xml.isMalformed)
            lots.finish();
        else
            repairedInParts(xml, taker);
        return {};
    }

    void repairedInParts(const ParsedXml& xml, ItemTaker& taker) const
    {
        Lots lots(m_limits, taker);
        lots.open();
        DraftForwarder forwarder(m_hint, m_limits, lots);
        readItems(xml, forwarder);
        lots.finish();
    }

    bool isJson() const { return looksLikeJson(m_decoded.utf8); }

    static Result<Feed> headOf(const XmlFeed& reader, const ParsedXml& xml)
    {
        Result<Feed> feed = reader.head(xml.document ? xmlDocGetRootElement(xml.document.get()) : nullptr);
        if (feed)
            feed->isMalformed = xml.isMalformed;
        return feed;
    }

    Feed completed(Feed feed) const
    {
        feed.encoding = m_decoded.encoding;
        feed.isMalformed |= m_decoded.hadErrors;
        return feed;
    }

    const Hint& m_hint;
    const Limits& m_limits;
    text::DecodedUtf8 m_decoded;
};

/// The bytes themselves, not copied, or what they unpack to.
Result<QByteArray> unpacked(QByteArrayView bytes, const Hint& hint, const Limits& limits)
{
    const QString what = hint.url.toString();
    if (bytes.size() > limits.maxBytes)
        return failure("feed.too_large", what);
    if (bytes.isEmpty())
        return failure("feed.empty", what);
    if (!isGzip(bytes))
        return QByteArray::fromRawData(bytes.data(), bytes.size());
    const std::optional<QByteArray> plain = gunzip(bytes, limits.maxBytes);
    return plain ? Result<QByteArray>(*plain) : failure("feed.too_large", what);
}

} // namespace

Result<Feed> parse(QByteArrayView bytes, const Hint& hint, const Limits& limits)
{
    const Result<QByteArray> plain = unpacked(bytes, hint, limits);
    return plain ? Document(*plain, hint, limits).whole() : tl::unexpected(plain.error());
}

Result<void> stream(QByteArrayView bytes, const Hint& hint, ItemTaker& taker, const Limits& limits)
{
    const Result<QByteArray> plain = unpacked(bytes, hint, limits);
    return plain ? Document(*plain, hint, limits).inParts(taker) : tl::unexpected(plain.error());
}

} // namespace pado::feed
