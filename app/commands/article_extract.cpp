#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/input.h"
#include "app/invocation.h"
#include "app/json_rows.h"
#include "app/report.h"
#include "article/article.h"
#include "base/json_line.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string file, url, contentType;
};

int run(const Options& options, const GlobalOptions& global)
{
    const auto bytes = readInput(QString::fromStdString(options.file));
    if (!bytes)
        return report(bytes.error(), global);
    auto article = article::extract(*bytes, QUrl(QString::fromStdString(options.url)),
                                    QString::fromStdString(options.contentType));
    if (!article) {
        Error error = article.error();
        error.what = QString::fromStdString(options.file);
        return report(error, global);
    }
    print(jsonLine({{u"title"_s, orNull(article->title)},
                    {u"byline"_s, orNull(article->byline)},
                    {u"published"_s, orNull(article->published)},
                    {u"site_name"_s, orNull(article->siteName)},
                    {u"language"_s, orNull(article->language)},
                    {u"image"_s, orNull(article->image)},
                    {u"excerpt"_s, orNull(article->excerpt)},
                    {u"text"_s, article->text},
                    {u"html"_s, article->html}}));
    return Exit::Done;
}

} // namespace

void addArticleExtract(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        group(cli, "article", articleGroup)
            ->add_subcommand("extract",
                             "웹 페이지에서 기사를 골라 JSON으로 출력합니다 · the readable article of a page as JSON");
    command->add_option("file", options->file, "FILE, - 는 표준 입력")->required();
    command->add_option("--url", options->url, "페이지의 주소");
    command->add_option("--content-type", options->contentType, "서버가 말한 Content-Type");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
