#include "feed/feed.h"

#include "inflate.h"
#include "text/encoding.h"
#include "xml_feed.h"

#include <QRegularExpression>

#include <algorithm>

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

Result<Feed> readDocument(QByteArrayView bytes, const Hint& hint, const Limits& limits)
{
    const text::DecodedUtf8 decoded =
        text::decodeToUtf8(bytes, charsetOf(hint.contentType, bytes), declaredEncoding(bytes));
    Result<Feed> feed;
    if (looksLikeJson(decoded.utf8)) {
        feed = readJson(decoded.utf8, hint, limits);
    } else {
        XmlFeed reader(hint, limits);
        const ParsedXml xml = parseXml(decoded.utf8, reader);
        feed = reader.take(xml.document ? xmlDocGetRootElement(xml.document.get()) : nullptr);
        if (feed)
            feed->isMalformed = xml.isMalformed;
    }
    if (feed) {
        feed->encoding = decoded.encoding;
        feed->isMalformed |= decoded.hadErrors;
    }
    return feed;
}

} // namespace

Result<Feed> parse(QByteArrayView bytes, const Hint& hint, const Limits& limits)
{
    const QString what = hint.url.toString();
    if (bytes.size() > limits.maxBytes)
        return failure("feed.too_large", what);
    if (bytes.isEmpty())
        return failure("feed.empty", what);
    if (!isGzip(bytes))
        return readDocument(bytes, hint, limits);
    const std::optional<QByteArray> unpacked = gunzip(bytes, limits.maxBytes);
    return unpacked ? readDocument(*unpacked, hint, limits) : failure("feed.too_large", what);
}

} // namespace pado::feed
