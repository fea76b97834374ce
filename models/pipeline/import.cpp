#include "pipeline/import.h"

#include "article/article.h"
#include "extract/extractor.h"
#include "html/html.h"
#include "ingest.h"
#include "pipeline/stories.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "text/encoding.h"
#include "text/instant.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr qint64 maxFileBytes = 512LL * 1024 * 1024;

constexpr size_t mostBadLines = 20; ///< told of one file

/// What a file holds, and the lines of it that say nothing usable.
struct Contents {
    std::vector<store::NewArticle> articles;
    std::vector<Error> badLines;
};

store::NewArticle fromText(const QString& text, const QString& file, const ImportOptions& options)
{
    store::NewArticle article;
    article.text = text;
    article.source = options.source;
    article.published = options.published;
    const QString first = text.section(u'\n', 0, 0).trimmed();
    article.title =
        first.size() <= 80 && !first.isEmpty() && !first.endsWith(u'.') ? first : QFileInfo(file).completeBaseName();
    return article;
}

Result<Contents> fromHtml(const QByteArray& bytes, const QString& file, const ImportOptions& options)
{
    const auto page = article::extract(bytes, {}, {});
    if (!page)
        return failure("import.bad_page", file, {}, page.error().hint);
    store::NewArticle article = fromText(page->text, file, options);
    if (!page->title.isEmpty())
        article.title = page->title;
    if (article.source.isEmpty())
        article.source = page->siteName;
    if (!article.published.isValid())
        article.published = page->published;
    article.author = page->byline;
    return Contents{{article}, {}};
}

/// One line of JSON as an article, or in a few words what is wrong with it.
tl::expected<store::NewArticle, QString> fromJsonLine(const QByteArray& line, const QString& file,
                                                      const ImportOptions& options)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(error.errorString());
    const QJsonObject object = document.object();
    const QString text =
        object["text"_L1].isString() ? object["text"_L1].toString() : html::plainText(object["html"_L1].toString());
    const QString title = object["title"_L1].toString();
    if (text.isEmpty() && title.isEmpty())
        return tl::unexpected(u"title, text, html: –"_s);
    store::NewArticle article = fromText(text, file, options);
    if (!title.isEmpty())
        article.title = title;
    article.externalId = object["id"_L1].toString();
    const QUrl url(object["url"_L1].toString());
    if (url.scheme() == u"http" || url.scheme() == u"https")
        article.url = article::canonicalUrl(url).toString(QUrl::FullyEncoded);
    if (object["source"_L1].isString())
        article.source = object["source"_L1].toString();
    article.author = object["author"_L1].toString();
    const QString published = object["published"_L1].toString();
    if (!published.isEmpty()) {
        article.published = text::parseInstant(published);
        if (!article.published.isValid())
            return tl::unexpected(u"published: "_s + published);
    }
    return article;
}

Contents fromJsonLines(const QByteArray& bytes, const QString& file, const ImportOptions& options)
{
    Contents contents;
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        auto article = fromJsonLine(line, file, options);
        if (article)
            contents.articles.push_back(*std::move(article));
        else if (contents.badLines.size() < mostBadLines)
            contents.badLines.push_back(Error{"import.bad_line"_L1, file, QString::number(number), article.error()});
    }
    return contents;
}

Result<Contents> contentsOf(const QString& path, const ImportOptions& options)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure("import.cannot_read", path, {}, file.errorString());
    if (file.size() > maxFileBytes)
        return failure("import.too_large", path);
    const QByteArray bytes = file.readAll();
    if (bytes.trimmed().isEmpty())
        return failure("input.empty", path);
    if (const auto feed = feed::parse(bytes, {})) {
        Contents contents;
        for (const feed::Item& item : feed->items)
            contents.articles.push_back(articleOf(item, 0, options.source.isEmpty() ? feed->title : options.source));
        return contents;
    }
    if (bytes.left(512).trimmed().startsWith('{'))
        return fromJsonLines(bytes, path, options);
    const QString text = text::decode(bytes).text;
    if (text.contains(QChar::Null))
        return failure("import.not_text", path);
    if (html::isHtml(text))
        return fromHtml(bytes, path, options);
    return Contents{{fromText(text, path, options)}, {}};
}

} // namespace

Result<ImportReport> importFiles(const store::Workspace& workspace, const extract::Extractor& extractor,
                                 const QStringList& files, const ImportOptions& options, std::stop_token stop,
                                 const OnProgress& onProgress)
{
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    ImportReport report;
    for (const QString& file : files) {
        if (stop.stop_requested())
            break;
        ++report.files;
        auto contents = contentsOf(file, options);
        if (!contents) {
            report.failed.push_back({file, contents.error()});
            continue;
        }
        report.readFiles += contents->articles.empty() ? 0 : 1;
        for (const Error& error : contents->badLines)
            report.failed.push_back({file, error});
        const auto counts = ingest(*writer, *reader, extractor, std::move(contents->articles), options.withExtraction,
                                   stop, onProgress);
        if (!counts)
            return tl::unexpected(counts.error());
        report.newArticles += counts->newArticles;
        report.updatedArticles += counts->updatedArticles;
        report.newFacts += counts->newFacts;
    }
    report.wasCancelled = stop.stop_requested();
    if (const auto found = findStories(workspace, std::move(stop), {}); !found)
        return tl::unexpected(found.error());
    return report;
}

} // namespace pado::pipeline
