#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/invocation.h"
#include "app/report.h"
#include "base/json_line.h"
#include "feed/catalogue.h"
#include "insight/catalogue_words.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

QString nameOf(feed::Terms terms)
{
    switch (terms) {
    case feed::Terms::Unknown:
        return u"unknown"_s;
    case feed::Terms::Unrestricted:
        return u"unrestricted"_s;
    case feed::Terms::Personal:
        return u"personal"_s;
    case feed::Terms::Leave:
        return u"leave"_s;
    case feed::Terms::Robots:
        return u"robots"_s;
    }
    return {};
}

QJsonValue nameOf(feed::Blank blank)
{
    switch (blank) {
    case feed::Blank::None:
        return {};
    case feed::Blank::Query:
        return u"query"_s;
    case feed::Blank::Host:
        return u"host"_s;
    }
    return {};
}

QJsonObject toJson(const feed::CatalogueFeed& feed, text::Language language)
{
    return {{u"id"_s, feed.id},
            {u"name"_s, insight::nameOf(feed, language)},
            {u"outlet"_s, insight::outletOf(feed, language)},
            {u"url"_s, feed.url},
            {u"site_url"_s, feed.siteUrl},
            {u"category"_s, feed.category},
            {u"language"_s, feed.language},
            {u"terms"_s, nameOf(feed.terms)},
            {u"needs"_s, nameOf(feed.blank)}};
}

int list(const std::string& words, const GlobalOptions& global)
{
    const text::Language language = languageOf(global);
    QJsonArray array;
    for (const feed::CatalogueFeed& feed : feed::catalogue()) {
        if (!insight::matches(feed, QString::fromStdString(words)))
            continue;
        array.append(toJson(feed, language));
        if (!global.json)
            printLine(QStringList{feed.id, insight::nameOf(feed, language), feed.url,
                                  insight::categoryText(feed.category, language),
                                  insight::termsText(feed.terms, language)}
                          .join(u'\t'));
    }
    if (global.json)
        print(jsonLine({{u"feeds"_s, array}}));
    return Exit::Done;
}

} // namespace

void addFeedCatalogue(CLI::App& cli, Invocation& invocation)
{
    auto words = std::make_shared<std::string>();
    CLI::App* command = group(cli, "feed", feedGroup)
                            ->add_subcommand("catalogue", "시작 소스와 그 이용 조건을 출력합니다 · lists starter "
                                                          "feeds with their terms of use");
    command->add_option("query", *words, "이름이나 분야에 들어 있는 말 · words of a name or category");
    command->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return list(*words, invocation.global); }; });
}

} // namespace pado::app
