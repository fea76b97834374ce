#include "feed/feed.h"

#include "text/encoding.h"
#include "xml_feed.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

QString charsetOf(const QString& contentType)
{
    static const QRegularExpression pattern(u"charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(contentType).captured(1);
}

bool looksLikeJson(const QString& text)
{
    return text.trimmed().startsWith(u'{');
}

} // namespace

Result<Feed> parse(QByteArrayView bytes, const Hint& hint, const Limits& limits)
{
    const QString what = hint.url.toString();
    if (bytes.size() > limits.maxBytes)
        return failure("feed.too_large", what);
    if (bytes.isEmpty())
        return failure("feed.empty", what);
    const text::Decoded decoded = text::decode(bytes, charsetOf(hint.contentType), declaredEncoding(bytes));
    if (looksLikeJson(decoded.text))
        return readJson(decoded.text.toUtf8(), hint, limits);
    const ParsedXml xml = parseXml(decoded.text);
    const xmlNode* root = xml.document ? xmlDocGetRootElement(xml.document.get()) : nullptr;
    if (!root)
        return failure("feed.not_a_feed", what);
    const QString name = nameOf(root).toLower();
    Feed feed;
    if (name == u"rss" || name == u"rdf" || name == u"channel")
        feed = readRss(root, hint, limits);
    else if (name == u"feed")
        feed = readAtom(root, hint, limits);
    else
        return failure("feed.not_a_feed", what, {}, name);
    feed.encoding = decoded.encoding;
    feed.isMalformed = xml.isMalformed || decoded.hadErrors;
    return feed;
}

} // namespace pado::feed
