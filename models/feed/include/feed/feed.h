#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace pado::feed
{

struct Author {
    QString name;
    QString url;
    QString email;
    bool operator==(const Author&) const = default;
};

struct Attachment {
    QString url;
    QString mimeType;
    std::optional<qint64> sizeBytes;
    QString title;
    bool operator==(const Attachment&) const = default;
};

/// One entry of a feed. Empty means that the feed does not say. HTML is sanitised, links are absolute.
struct Item {
    QString id; ///< guid or atom:id; else the link
    QString url;
    QString externalUrl;
    QString title; ///< plain text
    QString contentHtml;
    QString contentText; ///< only where the feed itself gives plain text
    QString text;        ///< words of contentHtml, else contentText: a paragraph a line
    QString summary;
    QString image;
    QDateTime published; ///< UTC; invalid where not stated
    QDateTime modified;
    std::vector<Author> authors;
    QStringList tags;
    std::vector<Attachment> attachments;
    bool operator==(const Item&) const = default;
};

/// A feed document in one shape, whatever its format.
struct Feed {
    QString format;           ///< rss20 rss10 rss09x rdf atom10 atom03 cdf json
    QString encoding;         ///< "euc-kr"
    bool isMalformed = false; ///< something had to be guessed or skipped
    QString title;
    QString homePageUrl;
    QString feedUrl;
    QString description; ///< sanitised HTML
    QString language;
    QString hubUrl;
    std::optional<int> ttlMinutes;
    QDateTime updated;
    QDateTime published;
    QStringList tags;
    std::vector<Author> authors;
    std::vector<Item> items; ///< in document order
};

/// What the transport knows about a document. Any of it may be empty.
struct Hint {
    QUrl url;            ///< final URL, base of relative links
    QString contentType; ///< the header as received
};

struct Limits {
    qsizetype maxBytes = 128 * 1024 * 1024;
    qsizetype maxItems = 100'000;
    /// Also items that nobody could read: with neither title nor text, address nor attachment.
    bool keepsBareItems = false;
};

/// Parses one feed document.
/// @param bytes  as received, undecoded; gzip is unpacked. Longer than `limits.maxBytes` is refused.
/// @return items in document order, at most `limits.maxItems`; HTML sanitised, times UTC, no control characters.
///         Items that say nothing are left out, see `limits.keepsBareItems`.
/// @error feed.not_a_feed, feed.too_large, feed.empty.   @thread any, no shared state.
/// @source RSS 2.0.11; RFC 4287; JSON Feed 1.1; RFC 7303 §3 (encoding); WHATWG Encoding ("euc-kr" = windows-949).
Result<Feed> parse(QByteArrayView bytes, const Hint& hint, const Limits& limits = {});

} // namespace pado::feed
