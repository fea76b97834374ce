#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "text/difference.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    qint64 id = 0;
    int revision = 0; ///< 0: the newest
    bool withDifference = false;
};

QString nameOf(text::Change change)
{
    switch (change) {
    case text::Change::Same:
        return u"same"_s;
    case text::Change::Deleted:
        return u"deleted"_s;
    case text::Change::Inserted:
        return u"inserted"_s;
    }
    return {};
}

/// [-…-] {+…+}, as wdiff prints it.
QString marked(const text::Piece& piece)
{
    switch (piece.change) {
    case text::Change::Same:
        return piece.text;
    case text::Change::Deleted:
        return u"[-"_s + piece.text.trimmed() + u"-] "_s;
    case text::Change::Inserted:
        return u"{+"_s + piece.text.trimmed() + u"+} "_s;
    }
    return {};
}

/// Title and text of a revision.
Result<QString> wholeText(const store::Reader& reader, qint64 article, const std::vector<store::Revision>& revisions,
                          int number)
{
    return reader.text(article, number).map([&](const QString& text) {
        return revisions[size_t(number - 1)].title + u'\n' + text;
    });
}

int show(const store::Reader& reader, const Options& options, const GlobalOptions& global)
{
    const auto article = reader.article(options.id);
    const auto revisions = reader.revisions(options.id);
    if (!article || !revisions)
        return report(article ? revisions.error() : article.error(), global);
    const int number = options.revision == 0 ? article->revision : options.revision;
    if (number < 1 || number > int(revisions->size()))
        return report({"store.not_found"_L1, u"%1 --revision %2"_s.arg(options.id).arg(number), {}, {}}, global);
    const auto text = reader.text(options.id, number);
    if (!text)
        return report(text.error(), global);
    std::vector<text::Piece> pieces;
    if (options.withDifference && number > 1) {
        const auto before = wholeText(reader, options.id, *revisions, number - 1);
        const auto after = wholeText(reader, options.id, *revisions, number);
        if (!before || !after)
            return report(before ? after.error() : before.error(), global);
        pieces = text::difference(*before, *after);
    }
    if (!global.json) {
        QString whole = options.withDifference ? QString() : (*revisions)[size_t(number - 1)].title + u'\n' + *text;
        for (const text::Piece& piece : pieces)
            whole += marked(piece);
        printLine(whole);
        return Exit::Done;
    }
    QJsonObject object = toJson(article->row);
    object[u"title"_s] = (*revisions)[size_t(number - 1)].title;
    object[u"revision"_s] = number;
    object[u"text"_s] = *text;
    QJsonArray all, changes;
    for (const store::Revision& revision : *revisions)
        all.append(QJsonObject{{u"revision"_s, revision.number},
                               {u"title"_s, revision.title},
                               {u"recorded"_s, orNull(revision.recorded)}});
    object[u"revisions"_s] = all;
    for (const text::Piece& piece : pieces)
        changes.append(QJsonObject{{u"change"_s, nameOf(piece.change)}, {u"text"_s, piece.text}});
    if (options.withDifference)
        object[u"diff"_s] = changes;
    print(jsonLine(object));
    return Exit::Done;
}

} // namespace

void addArticleShow(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        group(cli, "article", articleGroup)->add_subcommand("show", "저장된 기사의 글 · the text of a stored article");
    command->add_option("id", options->id, "기사의 id · id of the article")->required();
    command
        ->add_option("--revision", options->revision, "몇 번째 판(기본: 마지막) · which revision (default: the newest)")
        ->check(CLI::PositiveNumber);
    command->add_flag("--diff", options->withDifference,
                      "앞 판과 달라진 말: [-뺀 말-] {+더한 말+} · words changed since the revision before");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] {
            return withReader(invocation.global,
                              [&](const store::Reader& reader) { return show(reader, *options, invocation.global); });
        };
    });
}

} // namespace pado::app
