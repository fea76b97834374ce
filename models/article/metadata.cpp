#include "metadata.h"

#include "html/html.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

using Values = QHash<QString, QString>;

QString lineOf(QByteArrayView value)
{
    constexpr qsizetype longest = 4000;
    return QString::fromUtf8(value.first(std::min(value.size(), longest))).simplified();
}

/// Properties and names of meta elements in one spelling: "og:title", "title"; the last one of a name counts.
Values metaValues(Dom& dom)
{
    Values values;
    for (const Node* node : elements(dom.root(), {GUMBO_TAG_META})) {
        const QString content = lineOf(attribute(node, "content"));
        if (content.isEmpty())
            continue;
        QStringList keys = lineOf(attribute(node, "property")).toLower().split(u' ', Qt::SkipEmptyParts);
        if (keys.isEmpty())
            keys = {lineOf(attribute(node, "name")).toLower().remove(u' ').replace(u'.', u':')};
        if (keys.front().isEmpty())
            keys = {lineOf(attribute(node, "itemprop")).toLower()};
        for (const QString& key : keys.mid(0, 10))
            values.insert(key, content);
    }
    return values;
}

QString firstOf(const Values& values, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const QString value = values.value(QLatin1StringView(key));
        if (!value.isEmpty())
            return value;
    }
    return {};
}

/// Metas are often escaped twice.
QString unescaped(const QString& text)
{
    return text.contains(u'&') ? html::plainText(QString(text).replace(u'<', u"&lt;"_s)).simplified() : text;
}

QString pageTitle(Dom& dom)
{
    for (const Node* node : elements(dom.root(), {GUMBO_TAG_TITLE})) {
        if (!ancestor(node, GUMBO_TAG_SVG, 0))
            return innerText(node);
    }
    return {};
}

QStringList textsOf(Dom& dom, std::initializer_list<GumboTag> tags)
{
    QStringList texts;
    constexpr qsizetype enough = 20;
    for (const Node* node : elements(dom.root(), tags)) {
        if (texts.size() < enough && node->below.text < 2000)
            texts << innerText(node);
    }
    return texts;
}

Metadata jsonLdOf(Dom& dom, const QString& title)
{
    for (const Node* node : elements(dom.root(), {GUMBO_TAG_SCRIPT})) {
        if (attribute(node, "type").trimmed() != "application/ld+json" || !node->first)
            continue;
        const Metadata found = readJsonLd(node->first->text.toByteArray(), title);
        if (!found.title.isEmpty() || !found.published.isEmpty())
            return found;
    }
    return {};
}

/// "09시 12분" and "(9:12)" as 09:12, without the day of the week.
QString withPlainTime(QString moment)
{
    static const QRegularExpression words(u"(\\d{1,2})시\\s?(\\d{2})분"_s), brackets(u"\\((\\d{1,2}:\\d{2})\\)"_s),
        weekday(u"[(\\[][월화수목금토일][)\\]]"_s);
    return moment.remove(weekday).replace(words, u"\\1:\\2"_s).replace(brackets, u"\\1"_s);
}

/// "입력 2024.05.06 09:12", as Korean pages head their articles.
QString writtenDate(const QString& line)
{
    static const QRegularExpression pattern(
        u"(?:입력|등록|승인|작성|발행|게재|송고|기사전송)(?:\\s*(?:시간|일시|일|날짜))?\\s*[:：]?\\s*(\\d{4}\\s?[-./년].{5,40})"_s);
    return withPlainTime(pattern.match(line).captured(1));
}

/// A line that is a moment and nothing else, but perhaps who wrote then.
QString bareDate(const QString& line)
{
    static const QRegularExpression pattern(u"^\\(?\\d{4}\\s?[-./년]\\s?\\d{1,2}\\s?[-./"
                                            u"월]\\s?\\d{1,2}일?\\.?\\s*(?:[([].[)\\]]\\s*)?(?:오전|오후)?\\s*\\d{1,2}"
                                            "(?::|시)\\s?\\d{2}(?:분|:\\d{2})?\\)?(?=$|\\s.{0,30}(?:기자|@))"_s);
    return withPlainTime(pattern.match(line).captured());
}

/// Date that only the page's body states: a time element, microdata, an attribute of its own, or words.
QString visibleDate(Dom& dom)
{
    QString words, bare;
    for (Node* node = following(dom.root(), dom.root()); node; node = following(node, dom.root())) {
        if (!node->isText() && (node->is(GUMBO_TAG_TIME) || attribute(node, "itemprop") == "datePublished")) {
            for (const char* name : {"datetime", "content"}) {
                if (!attribute(node, name).isEmpty())
                    return lineOf(attribute(node, name));
            }
        }
        if (words.isEmpty() && !node->isText() && !attribute(node, "data-date-time").isEmpty())
            words = lineOf(attribute(node, "data-date-time"));
        constexpr int longest = 200;
        const bool isLine = !node->isText() && node->below.text > 10 && node->below.text < longest;
        if (words.isEmpty() && isLine) {
            const QString line = innerText(node);
            words = writtenDate(line);
            if (bare.isEmpty())
                bare = bareDate(line);
        }
    }
    return words.isEmpty() ? bare : words;
}

bool isUrl(const QString& text)
{
    return text.startsWith(u"http://"_s) || text.startsWith(u"https://"_s);
}

void fillGaps(Metadata& metadata, const Values& values)
{
    const auto fill = [&](QString& field, std::initializer_list<const char*> keys) {
        if (field.isEmpty())
            field = firstOf(values, keys);
        field = unescaped(field);
    };
    fill(metadata.title, {"dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
                          "twitter:title", "parsely-title"});
    fill(metadata.byline,
         {"dc:creator", "dcterm:creator", "author", "parsely-author", "article:author", "dable:author"});
    fill(metadata.excerpt, {"dc:description", "dcterm:description", "og:description", "weibo:article:description",
                            "weibo:webpage:description", "description", "twitter:description"});
    fill(metadata.siteName, {"og:site_name"});
    fill(metadata.published, {"article:published_time", "parsely-pub-date", "og:published_time", "datepublished",
                              "dc:date", "date", "article:published", "pubdate", "sailthru:date"});
    fill(metadata.image, {"og:image", "twitter:image", "twitter:image:src"});
    if (isUrl(metadata.byline))
        metadata.byline.clear();
}

} // namespace

Metadata metadataOf(Dom& dom)
{
    const QString whole = pageTitle(dom);
    const QStringList mainHeadings = textsOf(dom, {GUMBO_TAG_H1});
    const QString derived = titleOf(whole, mainHeadings, textsOf(dom, {GUMBO_TAG_H1, GUMBO_TAG_H2}));
    Metadata metadata = jsonLdOf(dom, derived);
    fillGaps(metadata, metaValues(dom));
    if (metadata.title.isEmpty())
        metadata.title = derived;
    if (metadata.title.isEmpty() && !mainHeadings.isEmpty())
        metadata.title = mainHeadings.front();
    if (metadata.published.isEmpty())
        metadata.published = visibleDate(dom);
    metadata.language = lineOf(attribute(dom.root(), "lang"));
    for (const Node* node : elements(dom.root(), {GUMBO_TAG_BASE})) {
        if (metadata.base.isEmpty())
            metadata.base = lineOf(attribute(node, "href"));
    }
    return metadata;
}

} // namespace pado::article
