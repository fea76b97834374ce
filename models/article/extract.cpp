#include "article/article.h"

#include "html/html.h"
#include "html/tree.h"
#include "text/encoding.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr qsizetype shortestParagraph = 25;

/// Blocks whose class or id says that they are no part of the article, in the words of Korean and English sites.
bool isAside(const GumboElement& element)
{
    static const QRegularExpression pattern(
        u"comment|related|recommend|sidebar|footer|header|navi|gnb|lnb|menu|share|social|sns|banner|advert|promo|popular|ranking|subscribe|copyright|reporter_info|byline_area"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString hints = html::attribute(element, "class") + u' ' + html::attribute(element, "id");
    return pattern.match(hints).hasMatch();
}

bool isSkipped(const QString& name)
{
    return name == u"script" || name == u"style" || name == u"noscript" || name == u"nav" || name == u"footer" ||
           name == u"aside" || name == u"form" || name == u"iframe" || name == u"svg" || name == u"button" ||
           name == u"select" || name == u"template";
}

struct Metadata {
    QHash<QString, QString> values;
    QString title, heading, language, time;
};

class MetadataReader : public html::Visitor
{
public:
    explicit MetadataReader(Metadata& metadata) : m_metadata(metadata) {}

    bool enter(const GumboNode& node) override
    {
        const GumboElement& element = node.v.element;
        const QString name = html::elementName(node);
        if (name == u"html")
            m_metadata.language = html::attribute(element, "lang");
        if (name == u"meta") {
            const QString key = html::attribute(element, "property").isEmpty() ? html::attribute(element, "name")
                                                                               : html::attribute(element, "property");
            if (!key.isEmpty() && !m_metadata.values.contains(key.toLower()))
                m_metadata.values.insert(key.toLower(), html::attribute(element, "content").simplified());
        }
        if (name == u"time" && m_metadata.time.isEmpty())
            m_metadata.time = html::attribute(element, "datetime");
        m_target = name == u"title" && m_metadata.title.isEmpty()  ? &m_metadata.title
                   : name == u"h1" && m_metadata.heading.isEmpty() ? &m_metadata.heading
                                                                   : m_target;
        return name != u"script" && name != u"style";
    }
    void leave(const GumboNode& node) override
    {
        const QString name = html::elementName(node);
        if (name == u"title" || name == u"h1")
            m_target = nullptr;
    }
    void text(const QString& text) override
    {
        if (m_target)
            *m_target += text;
    }

private:
    Metadata& m_metadata;
    QString* m_target = nullptr;
};

/// Scores blocks by the prose that stands in them: long paragraphs count for the parent, half for its parent; links
/// count against.
class BlockScorer : public html::Visitor
{
public:
    bool enter(const GumboNode& node) override
    {
        const QString name = html::elementName(node);
        if (isSkipped(name) || (name != u"body" && name != u"article" && isAside(node.v.element)))
            return false;
        m_path.push_back({&node, 0, 0});
        m_linkDepth += name == u"a";
        return true;
    }

    void leave(const GumboNode& node) override
    {
        m_linkDepth -= html::elementName(node) == u"a";
        const Level level = m_path.back();
        m_path.pop_back();
        const double prose = double(level.words) - 2.0 * double(level.links);
        if (prose < shortestParagraph || m_path.empty())
            return;
        m_scores[m_path.back().node] += prose;
        if (m_path.size() >= 2)
            m_scores[m_path[m_path.size() - 2].node] += prose / 2;
        if (html::elementName(node) == u"article")
            m_scores[&node] += prose;
    }

    void text(const QString& text) override
    {
        const qsizetype words = text.simplified().size();
        if (m_path.empty())
            return;
        // A block's own words; inline elements hand theirs up.
        size_t at = m_path.size() - 1;
        while (at > 0 && isInline(html::elementName(*m_path[at].node)))
            --at;
        m_path[at].words += words;
        if (m_linkDepth > 0)
            m_path[at].links += words;
    }

    const GumboNode* best() const
    {
        const auto it = std::ranges::max_element(m_scores, {}, [](const auto& entry) { return entry.second; });
        return it == m_scores.end() ? nullptr : it->first;
    }

private:
    struct Level {
        const GumboNode* node;
        qsizetype words;
        qsizetype links;
    };
    static bool isInline(const QString& name)
    {
        static const QStringList names = {u"a"_s,    u"b"_s,    u"strong"_s, u"em"_s,    u"i"_s,
                                          u"span"_s, u"font"_s, u"u"_s,      u"small"_s, u"mark"_s,
                                          u"sub"_s,  u"sup"_s,  u"q"_s,      u"cite"_s,  u"code"_s};
        return names.contains(name);
    }
    std::vector<Level> m_path;
    int m_linkDepth = 0;
    std::map<const GumboNode*, double> m_scores;
};

/// The article's markup without what stands aside.
class Collector : public html::Visitor
{
public:
    bool enter(const GumboNode& node) override
    {
        const QString name = html::elementName(node);
        if (isSkipped(name) || isAside(node.v.element))
            return false;
        m_html += u'<' + name;
        for (const char* key : {"href", "src", "alt"}) {
            const QString value = html::attribute(node.v.element, key);
            if (!value.isEmpty())
                m_html += u' ' + QString::fromLatin1(key) + u"=\""_s + value.toHtmlEscaped() + u'"';
        }
        m_html += u'>';
        return true;
    }
    void leave(const GumboNode& node) override { m_html += u"</"_s + html::elementName(node) + u'>'; }
    void text(const QString& text) override { m_html += text.toHtmlEscaped(); }
    QString result() { return std::move(m_html); }

private:
    QString m_html;
};

bool isBoilerplate(const QString& line)
{
    static const QRegularExpression pattern(
        u"무단\\s*전재|재배포\\s*금지|저작권자|All rights reserved|^\\s*[☞▶▲]|^\\S{2,4}\\s*기자\\s*\\S*@\\S+$|^\\S+@\\S+\\.\\S+$|^\\s*(공유하기|댓글|구독|인쇄)\\s*$"_s);
    return line.size() < 200 && pattern.match(line).hasMatch();
}

QString readableText(const QString& html)
{
    QStringList lines = html::plainText(html).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf(isBoilerplate);
    return lines.join(u'\n');
}

QString titleOf(const Metadata& metadata)
{
    const QString stated = metadata.values.value(u"og:title"_s, metadata.values.value(u"twitter:title"_s));
    if (!stated.isEmpty())
        return stated;
    const QString page = metadata.title.simplified();
    for (const QString& separator : {u" | "_s, u" - "_s, u" :: "_s, u" : "_s}) {
        const qsizetype at = page.lastIndexOf(separator);
        if (at > page.size() / 3)
            return page.left(at);
    }
    return page.isEmpty() ? metadata.heading.simplified() : page;
}

QDateTime publishedOf(const Metadata& metadata)
{
    for (const QString& text :
         {metadata.values.value(u"article:published_time"_s), metadata.values.value(u"date"_s), metadata.time}) {
        const QDateTime date = QDateTime::fromString(text, Qt::ISODate);
        if (date.isValid())
            return date.timeSpec() == Qt::LocalTime
                       ? QDateTime(date.date(), date.time(), Qt::OffsetFromUTC, 9 * 3600).toUTC()
                       : date.toUTC();
    }
    return {};
}

} // namespace

Result<Article> extract(QByteArrayView bytes, const QUrl& url, const QString& contentType)
{
    if (bytes.size() > maxBytes)
        return failure("article.too_large", url.toString());
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?([A-Za-z0-9._-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    const text::Decoded decoded =
        text::decode(bytes, charset.match(contentType).captured(1), charset.match(head).captured(1));
    if (!decoded.text.contains(u'<'))
        return failure("article.not_html", url.toString());
    const html::Tree tree(decoded.text);
    Metadata metadata;
    MetadataReader reader(metadata);
    tree.walk(reader);
    BlockScorer scorer;
    tree.walk(scorer);
    Article article;
    article.title = titleOf(metadata);
    article.byline = metadata.values.value(u"author"_s, metadata.values.value(u"article:author"_s));
    article.published = publishedOf(metadata);
    article.siteName = metadata.values.value(u"og:site_name"_s);
    article.language = metadata.language;
    article.image = metadata.values.value(u"og:image"_s);
    article.excerpt = metadata.values.value(u"og:description"_s, metadata.values.value(u"description"_s));
    if (const GumboNode* best = scorer.best()) {
        Collector collector;
        html::walkBelow(*best, collector);
        article.html = html::sanitise(collector.result(), url);
    } else {
        article.html = html::sanitise(decoded.text, url);
    }
    article.text = readableText(article.html);
    if (article.text.isEmpty())
        return failure("article.empty", url.toString());
    return article;
}

} // namespace pado::article
