#include "app/commands/commands.h"
#include "app/input.h"
#include "app/invocation.h"
#include "app/report.h"
#include "article/article.h"
#include "base/json_line.h"
#include "base/plain_object.h"
#include "extract/extractor.h"
#include "extract/fact_json.h"
#include "html/html.h"
#include "text/encoding.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>
#include <memory>
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

/// An article of one line.
struct ArticleLine {
    QByteArray id; ///< as JSON
    QString text, title, published;
};

ArticleLine articleOf(std::span<const PlainMember> members)
{
    ArticleLine article;
    for (const PlainMember& member : members) {
        if (member.name == "text")
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

QByteArray answer(const extract::Extractor& extractor, const ArticleLine& article)
{
    extract::Source source;
    source.text = article.text;
    source.title = article.title;
    if (const auto moment = parseMoment(article.published))
        source.published = *moment;
    return extract::jsonOf(extractor.extract(source), article.id) + '\n';
}

QByteArray answerLine(const extract::Extractor& extractor, const QByteArray& line)
{
    if (const auto members = plainMembers(line))
        return answer(extractor, articleOf(*members));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    if (error.error != QJsonParseError::NoError)
        return jsonLine({{u"error"_s, error.errorString()}});
    return answer(extractor, {textOf(object["id"_L1]), object["text"_L1].toString(), object["title"_L1].toString(),
                              object["published"_L1].toString()});
}

int extractLines(const extract::Extractor& extractor, const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeIf([](const QByteArray& line) { return line.trimmed().isEmpty(); });
    constexpr qsizetype chunk = 256; // bounds what waits for its turn to be printed
    for (qsizetype at = 0; at < lines.size(); at += chunk) {
        const QList<QByteArray> answers = QtConcurrent::blockingMapped<QList<QByteArray>>(
            lines.mid(at, chunk), [&extractor](const QByteArray& line) { return answerLine(extractor, line); });
        for (const QByteArray& answer : answers)
            print(answer);
    }
    return Exit::Done;
}

bool isHtml(const QString& text)
{
    const QString start = text.left(512).trimmed().toLower();
    constexpr QStringView openings[] = {u"<!doctype", u"<html",    u"<head",    u"<body", u"<p",
                                        u"<div",      u"<article", u"<section", u"<main"};
    return std::ranges::any_of(openings, [&](QStringView opening) { return start.startsWith(opening); });
}

/// A page gives its readable article, as `article extract` does, and what it says of title and day; plain text stays
/// what it is.
extract::Source sourceOf(const QByteArray& bytes)
{
    extract::Source source;
    source.text = text::decode(bytes).text;
    if (!isHtml(source.text))
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
    const auto bytes = readInput(QString::fromStdString(options.file));
    if (!bytes)
        return report(bytes.error(), global);
    const auto extractor = extract::Extractor::load();
    if (!extractor)
        return report(extractor.error(), global);
    if (options.isJsonLines)
        return extractLines(*extractor, *bytes);
    extract::Source source = sourceOf(*bytes);
    if (!options.title.empty())
        source.title = QString::fromStdString(options.title);
    if (!options.published.empty()) {
        const auto moment = parseMoment(QString::fromStdString(options.published));
        if (!moment)
            return report(moment.error(), global);
        source.published = *moment;
    }
    print(extract::jsonOf(extractor->extract(source)) + '\n');
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
