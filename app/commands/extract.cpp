#include "app/commands/commands.h"
#include "app/input.h"
#include "app/invocation.h"
#include "app/report.h"
#include "article/article.h"
#include "base/json_line.h"
#include "base/json_text.h"
#include "base/plain_object.h"
#include "extract/extractor.h"
#include "extract/fact_json.h"
#include "html/html.h"
#include "text/encoding.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

#include <memory>
#include <optional>
#include <span>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string file, published, title;
    bool isJsonLines = false;
};

/// A value as JSON; empty where there is none.
QByteArray textOf(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

struct Line {
    int number = 0; ///< from 1
    QByteArray bytes;
};

struct Answer {
    QByteArray line;
    QString mistake = {}; ///< why there is none
};

/// An article of one line.
struct ArticleLine {
    QByteArray id; ///< as JSON
    std::optional<QString> text;
    QString title, published;
};

ArticleLine articleOf(std::span<const PlainMember> members)
{
    ArticleLine article;
    for (const PlainMember& member : members) {
        if (member.name == "text" && member.number.isEmpty())
            article.text = member.text;
        else if (member.name == "title")
            article.title = member.text;
        else if (member.name == "published")
            article.published = member.text;
        else if (member.name == "id" && !member.number.isEmpty())
            article.id = member.number.toByteArray();
        else if (member.name == "id")
            article.id = textOf(member.text);
    }
    return article;
}

Answer answerTo(const extract::Extractor& extractor, const ArticleLine& article, int number)
{
    if (!article.text) {
        const QString mistake = u"text: –"_s;
        JsonText json;
        json.object([&] {
            json.member("error"_L1, mistake);
            json.member("id"_L1, article.id.isEmpty() ? QByteArray("null") : article.id);
            json.member("line"_L1, number);
        });
        return {json.take() + '\n', mistake};
    }
    extract::Source source;
    source.text = *article.text;
    source.title = article.title;
    if (const auto moment = parseMoment(article.published))
        source.published = *moment;
    return {extract::jsonOf(extractor.extract(source), article.id) + '\n'};
}

Answer answerTo(const extract::Extractor& extractor, const Line& line)
{
    if (const auto members = plainMembers(line.bytes))
        return answerTo(extractor, articleOf(*members), line.number);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(line.bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return {jsonLine({{u"id"_s, QJsonValue()}, {u"line"_s, line.number}, {u"error"_s, error.errorString()}}),
                error.errorString()};
    const QJsonValue text = object["text"_L1];
    return answerTo(extractor,
                    {textOf(object["id"_L1]), text.isString() ? std::optional(text.toString()) : std::nullopt,
                     object["title"_L1].toString(), object["published"_L1].toString()},
                    line.number);
}

int extractLines(const extract::Extractor& extractor, const QByteArray& bytes, const QString& file,
                 const GlobalOptions& global)
{
    QList<Line> lines;
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        if (!line.trimmed().isEmpty())
            lines.append({number, line});
    }
    int exit = Exit::Done;
    constexpr qsizetype chunk = 256; // bounds what waits for its turn to be printed
    for (qsizetype at = 0; at < lines.size(); at += chunk) {
        const QList<Line> some = lines.mid(at, chunk);
        const auto answers = QtConcurrent::blockingMapped<QList<Answer>>(
            some, [&extractor](const Line& line) { return answerTo(extractor, line); });
        for (qsizetype i = 0; i < answers.size(); ++i) {
            print(answers[i].line);
            if (answers[i].mistake.isEmpty())
                continue;
            report({"extract.bad_line"_L1, file, QString::number(some[i].number), answers[i].mistake}, global);
            exit = Exit::DoneInPart;
        }
    }
    return exit;
}

/// A page gives its readable article, as `article extract` does, and what it says of title and day; plain text stays
/// what it is.   @error input.empty, input.not_text
Result<extract::Source> sourceOf(const QByteArray& bytes, const QString& file)
{
    if (bytes.trimmed().isEmpty())
        return failure("input.empty", file);
    extract::Source source;
    source.text = text::decode(bytes).text;
    if (source.text.contains(QChar::Null))
        return failure("input.not_text", file);
    if (!html::isHtml(source.text))
        return source;
    if (const auto article = article::extract(bytes, {}, {})) {
        source.text = article->text;
        source.title = article->title;
        source.published = article->published;
    } else {
        source.text = html::plainText(source.text); // too little to tell what is the article
    }
    return source;
}

int run(const Options& options, const GlobalOptions& global)
{
    const QString file = QString::fromStdString(options.file);
    const auto bytes = readInput(file);
    if (!bytes)
        return report(bytes.error(), global);
    const auto extractor = extract::Extractor::load();
    if (!extractor)
        return report(extractor.error(), global);
    if (options.isJsonLines)
        return extractLines(*extractor, *bytes, file, global);
    auto source = sourceOf(*bytes, file);
    if (!source)
        return report(source.error(), global);
    if (!options.title.empty())
        source->title = QString::fromStdString(options.title);
    if (!options.published.empty()) {
        const auto moment = parseMoment(QString::fromStdString(options.published));
        if (!moment)
            return report(moment.error(), global);
        source->published = *moment;
    }
    print(extract::jsonOf(extractor->extract(*source)) + '\n');
    return Exit::Done;
}

} // namespace

void addExtract(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        cli.add_subcommand("extract", "기사 하나에서 사실을 찾아 JSON으로 출력합니다 · facts of one article as JSON");
    command->add_option("file", options->file, "FILE, - 는 표준 입력")->required();
    command->add_option("--published", options->published, "기사가 나온 날: 2023-06-20");
    command->add_option("--title", options->title, "제목");
    command->add_flag("--jsonl", options->isJsonLines, "한 줄에 JSON 하나씩 여러 기사를 읽습니다");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
