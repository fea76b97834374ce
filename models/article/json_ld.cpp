#include "metadata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

bool isArticleType(const QJsonValue& type)
{
    static const QRegularExpression pattern(
        u"^(?:Article|AdvertiserContentArticle|NewsArticle|AnalysisNewsArticle|AskPublicNewsArticle|"
        "BackgroundNewsArticle|OpinionNewsArticle|ReportageNewsArticle|ReviewNewsArticle|Report|SatiricalArticle|"
        "ScholarlyArticle|MedicalScholarlyArticle|SocialMediaPosting|BlogPosting|LiveBlogPosting|"
        "DiscussionForumPosting|"
        "TechArticle|APIReference)$"_s);
    for (const QJsonValue& one : type.isArray() ? type.toArray() : QJsonArray{type}) {
        if (pattern.match(one.toString()).hasMatch())
            return true;
    }
    return false;
}

/// First article of a document: itself, one of a list, or one of its graph.
QJsonObject articleIn(const QJsonDocument& document)
{
    QJsonArray candidates = document.isArray() ? document.array() : QJsonArray{document.object()};
    const QJsonArray graph = document.object()["@graph"_L1].toArray();
    for (const QJsonValue& node : graph)
        candidates.append(node);
    for (const QJsonValue& candidate : candidates) {
        if (isArticleType(candidate["@type"_L1]))
            return candidate.toObject();
    }
    return {};
}

QString nameOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().simplified();
    QStringList names;
    for (const QJsonValue& one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        const QString name = one.isString() ? one.toString() : one["name"_L1].toString();
        if (!name.trimmed().isEmpty())
            names << name.simplified();
    }
    return names.join(u", "_s);
}

QString urlOf(const QJsonValue& value)
{
    if (value.isArray())
        return urlOf(value.toArray().first());
    return value.isString() ? value.toString() : value["url"_L1].toString();
}

QString headlineOf(const QJsonObject& article, const QString& pageTitle)
{
    const QString name = article["name"_L1].toString().simplified();
    const QString headline = article["headline"_L1].toString().simplified();
    if (name.isEmpty() || headline.isEmpty() || name == headline)
        return name.isEmpty() ? headline : name;
    constexpr double alike = 0.75;
    return similarity(headline, pageTitle) > alike && similarity(name, pageTitle) <= alike ? headline : name;
}

} // namespace

Metadata readJsonLd(const QByteArray& json, const QString& pageTitle)
{
    Metadata metadata;
    constexpr qsizetype longest = 2 * 1024 * 1024;
    if (json.size() > longest || !json.contains("schema.org"))
        return metadata;
    QByteArray bare = json.trimmed();
    if (bare.startsWith("<![CDATA["))
        bare = bare.sliced(9, std::max<qsizetype>(0, bare.lastIndexOf("]]>") - 9));
    const QJsonObject article = articleIn(QJsonDocument::fromJson(bare));
    if (article.isEmpty())
        return metadata;
    metadata.title = headlineOf(article, pageTitle);
    metadata.byline = nameOf(article["author"_L1]);
    metadata.excerpt = article["description"_L1].toString().simplified();
    metadata.siteName = article["publisher"_L1]["name"_L1].toString().simplified();
    metadata.published = article["datePublished"_L1].toString().trimmed();
    metadata.image = urlOf(article["image"_L1]);
    metadata.body = article["articleBody"_L1].toString();
    return metadata;
}

} // namespace pado::article
