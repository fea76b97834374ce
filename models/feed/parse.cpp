#include "feed/feed.h"

#include "feed/stream.h"
#include "inflate.h"
#include "lots.h"
#include "text/encoding.h"
#include "xml_feed.h"

#include <QRegularExpression>

#include <algorithm>
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

class ItemCollector : public ItemTaker
{
public:
    void take(Lot lot) override { std::ranges::move(lot.items, std::back_inserter(items)); }
    std::vector<Item> items;
};

Result<Feed> readXml(const QByteArray& utf8, const Hint& hint, const Limits& limits, Lots& lots)
{
    XmlFeed reader(hint, limits, lots);
    const ParsedXml xml = parseXml(utf8, reader);
    Result<Feed> feed = reader.head(xml.document ? xmlDocGetRootElement(xml.document.get()) : nullptr);
    if (feed)
        feed->isMalformed = xml.isMalformed;
    return feed;
}

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
    ItemCollector collector;
    Result<Feed> feed = stream(bytes, hint, collector, limits);
    if (feed)
        feed->items = std::move(collector.items);
    return feed;
}

Result<Feed> stream(QByteArrayView bytes, const Hint& hint, ItemTaker& taker, const Limits& limits)
{
    const Result<QByteArray> plain = unpacked(bytes, hint, limits);
    if (!plain)
        return tl::unexpected(plain.error());
    const text::DecodedUtf8 decoded =
        text::decodeToUtf8(*plain, charsetOf(hint.contentType, *plain), declaredEncoding(*plain));
    Lots lots(limits, taker);
    Result<Feed> feed = looksLikeJson(decoded.utf8) ? readJson(decoded.utf8, hint, limits, lots)
                                                    : readXml(decoded.utf8, hint, limits, lots);
    if (!feed)
        return feed;
    lots.finish();
    feed->encoding = decoded.encoding;
    feed->isMalformed |= decoded.hadErrors;
    return feed;
}

} // namespace pado::feed
