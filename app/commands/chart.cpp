#include "insight/figures/chart.h"

#include "app/commands/commands.h"
#include "app/output.h"
#include "app/session.h"
#include "base/json_line.h"
#include "pipeline/knowledge.h"
#include "store/reader.h"
#include "ui/pictures/pictures.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QRegularExpression>

#include <memory>
#include <optional>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

/// Names of the enumerators, in their order.
const std::vector<std::string> lengths = {"month", "quarter", "half", "year"};
const std::vector<std::string> splits = {"none", "type", "sector", "company"};
const std::vector<std::string> rankings = {"count", "amount"};

struct Options {
    std::string kind, from, to, asOf, since, by, split = "none", rates, fold, role, rankBy = "count", region, unit;
    std::string currency, format, file, size;
    std::vector<std::string> companies, markets, between;
    std::optional<int> year;
    insight::Question defaults;
};

template <class Enum>
Enum chosen(const std::vector<std::string>& names, const std::string& name)
{
    return Enum(std::ranges::find(names, name) - names.begin());
}

QStringList listOf(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list << QString::fromStdString(value);
    return list;
}

std::optional<QString> given(const std::string& value)
{
    return value.empty() ? std::nullopt : std::optional(QString::fromStdString(value));
}

Result<std::optional<insight::Days>> windowOf(const Options& options)
{
    if (options.from.empty() && options.to.empty())
        return std::optional<insight::Days>();
    const auto first = insight::momentOf(QString::fromStdString(options.from));
    const auto last = insight::momentOf(QString::fromStdString(options.to));
    if (!first)
        return tl::unexpected(first.error());
    if (!last)
        return tl::unexpected(last.error());
    if (last->today < first->today)
        return failure("input.bad_period", QString::fromStdString(options.from), QString::fromStdString(options.to));
    return insight::Days{first->today, last->today};
}

Result<insight::Question> questionOf(const Options& options)
{
    insight::Question question = options.defaults;
    question.chart = *insight::chartNamed(QString::fromStdString(options.kind));
    const auto asked = given(options.asOf);
    const auto moment = asked ? insight::momentOf(*asked) : insight::momentAt(systemClock()());
    if (!moment)
        return tl::unexpected(moment.error());
    question.moment = *moment;
    if (!options.since.empty()) {
        const auto since = insight::momentOf(QString::fromStdString(options.since));
        if (!since)
            return tl::unexpected(since.error());
        question.since = *since;
    }
    const auto window = windowOf(options);
    if (!window)
        return tl::unexpected(window.error());
    question.window = *window;
    if (!options.by.empty())
        question.by = chosen<insight::PeriodLength>(lengths, options.by);
    question.split = chosen<insight::Split>(splits, options.split);
    question.rankBy = chosen<insight::RankBy>(rankings, options.rankBy);
    question.currency = QString::fromStdString(options.currency);
    question.usesRateTable = options.rates == "table";
    question.foldsGroups = options.fold == "group";
    question.role = QString::fromStdString(options.role);
    question.companies = listOf(options.companies);
    question.markets = listOf(options.markets);
    question.between = listOf(options.between);
    question.region = given(options.region);
    question.unit = given(options.unit);
    question.year = options.year;
    return question;
}

/// Reads what is known of names only where the question needs it.
class Knowledge
{
public:
    explicit Knowledge(const store::Reader& reader) : m_reader(reader) {}
    Result<const extract::KnowledgeBase*> get()
    {
        if (!m_loaded) {
            auto loaded = pipeline::knowledgeOf(m_reader);
            if (!loaded)
                return tl::unexpected(loaded.error());
            m_loaded = *std::move(loaded);
        }
        return &*m_loaded;
    }

private:
    const store::Reader& m_reader;
    std::optional<extract::KnowledgeBase> m_loaded;
};

/// Companies may be given by key, name or alias.   @error input.unknown_company
Result<void> resolve(QStringList& companies, const store::Reader& reader, Knowledge& knowledge)
{
    for (QString& company : companies) {
        if (const auto row = reader.company(company)) {
            company = row->key;
            continue;
        }
        const auto known = knowledge.get();
        if (!known)
            return tl::unexpected(known.error());
        const extract::KnownEntity* entity = (*known)->find(company);
        if (!entity)
            entity = (*known)->named(company);
        if (!entity)
            return failure("input.unknown_company", company);
        company = entity->id;
    }
    return {};
}

Result<insight::Answer> answerOf(const store::Reader& reader, Knowledge& knowledge, insight::Question& question)
{
    for (QStringList* companies : {&question.companies, &question.between}) {
        if (const auto resolved = resolve(*companies, reader, knowledge); !resolved)
            return tl::unexpected(resolved.error());
    }
    const extract::KnowledgeBase* names = nullptr;
    if (insight::needsKnowledge(question)) {
        const auto known = knowledge.get();
        if (!known)
            return tl::unexpected(known.error());
        names = *known;
    }
    return insight::answerOf(reader, names, question);
}

const QStringList formats = {u"json"_s, u"graphml"_s, u"svg"_s, u"png"_s};

/// As asked, else by the file's suffix; without a file JSON.   @error chart.bad_suffix, chart.bad_format
Result<QString> formatOf(const Options& options)
{
    const QString file = QString::fromStdString(options.file), asked = QString::fromStdString(options.format);
    const QString suffix = QFileInfo(file).suffix().toLower();
    const bool isNamed = !file.isEmpty() && file != u"-";
    if (asked.isEmpty() && isNamed && !formats.contains(suffix))
        return failure("chart.bad_suffix", file);
    if (asked.isEmpty())
        return isNamed ? suffix : u"json"_s;
    if (isNamed && formats.contains(suffix) && suffix != asked) // no text under a picture's name
        return failure("chart.bad_format", file, asked);
    return asked;
}

bool isPicture(const QString& format)
{
    return format == u"svg" || format == u"png";
}

QString nameOf(const QSize& size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

/// @error chart.bad_size
Result<QSize> sizeOf(const Options& options)
{
    if (options.size.empty())
        return ui::pictureSize;
    static const QRegularExpression pattern(u"^(\\d{1,5})[xX×](\\d{1,5})$"_s);
    const QString told = QString::fromStdString(options.size);
    const auto match = pattern.match(told);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.expandedTo(ui::smallestPicture) != size || size.boundedTo(ui::largestPicture) != size)
        return failure("chart.bad_size", told, nameOf(ui::smallestPicture), nameOf(ui::largestPicture));
    return size;
}

Result<QByteArray> pictureOf(const insight::Answer& answer, const insight::Question& question,
                             const extract::KnowledgeBase& names, const QString& format, const QSize& size,
                             text::Language language)
{
    const ui::Theme theme(ui::Scheme::Light);
    const ui::Picture picture = ui::pictureOf(answer, question, names, insight::Labels(names, language), theme, size);
    return ui::render(picture, *ui::pictureFormat(u"picture."_s + format), theme, size);
}

Result<QByteArray> documentOf(const store::Reader& reader, insight::Question question, const QString& format,
                              const QSize& size, text::Language language)
{
    Knowledge knowledge(reader);
    const auto answer = answerOf(reader, knowledge, question);
    if (!answer)
        return tl::unexpected(answer.error());
    if (format == u"graphml")
        return insight::graphMl(std::get<insight::NetworkChart>(answer->figures));
    if (!isPicture(format))
        return insight::jsonOf(answer->figures, question);
    const auto names = knowledge.get();
    if (!names)
        return tl::unexpected(names.error());
    return pictureOf(*answer, question, **names, format, size, language);
}

/// Tells where a picture lies; figures alone are their own message.
void tell(const Options& options, const QString& format, const GlobalOptions& global)
{
    const QString file = QString::fromStdString(options.file);
    if (!isPicture(format) || file.isEmpty() || file == u"-")
        return;
    if (global.json)
        print(jsonLine({{u"file"_s, file}, {u"kind"_s, QString::fromStdString(options.kind)}, {u"format"_s, format}}));
    else if (!global.quiet)
        printLine(file);
}

int draw(const Options& options, const GlobalOptions& global)
{
    const auto question = questionOf(options);
    if (!question)
        return report(question.error(), global);
    const auto format = formatOf(options);
    if (!format)
        return report(format.error(), global);
    if (isPicture(*format) && !ui::hasPicture(question->chart))
        return report({"chart.no_picture"_L1, QString::fromStdString(options.kind), {}, {}}, global);
    if (*format == u"graphml" && question->chart != insight::Chart::Network)
        return report({"chart.bad_suffix"_L1, QString::fromStdString(options.file), {}, {}}, global);
    const auto size = sizeOf(options);
    if (!size)
        return report(size.error(), global);
    return withReader(global, [&](const store::Reader& reader) {
        const auto document = documentOf(reader, *question, *format, *size, languageOf(global));
        if (!document)
            return report(document.error(), global);
        const int exit = writeOutput(*document, QString::fromStdString(options.file), global);
        if (exit == Exit::Done)
            tell(options, *format, global);
        return exit;
    });
}

/// Painting needs another application object than reading.
void invoke(const std::shared_ptr<Options>& options, Invocation& invocation)
{
    const auto format = formatOf(*options);
    if (format && isPicture(*format))
        invocation.needs = Needs::Painting;
    invocation.run = [options, &invocation] { return draw(*options, invocation.global); };
}

std::string listOfCharts()
{
    QString list;
    for (const QString& name : insight::chartNames()) {
        const insight::Chart chart = *insight::chartNamed(name);
        list += name.leftJustified(15) + insight::descriptionOf(chart);
        list += ui::hasPicture(chart) ? u"\n"_s : u" (json)\n"_s;
    }
    return list.toStdString();
}

std::vector<std::string> chartNames()
{
    std::vector<std::string> names;
    for (const QString& name : insight::chartNames())
        names.push_back(name.toStdString());
    return names;
}

void addWhen(CLI::App& command, Options& options)
{
    command.add_option("--from", options.from, "이 날부터 · from this day");
    command.add_option("--to", options.to, "이 날 앞까지 · before this day");
    command.add_option("--as-of", options.asOf, "그때 알던 것만: 날이나 시각 · as known then: a day or an instant");
    command.add_option("--since", options.since, "ledger: 이 뒤에 바뀐 것 · what changed after this");
    command.add_option("--by", options.by, "month quarter half year")->check(CLI::IsMember(lengths));
}

void addWhat(CLI::App& command, Options& options)
{
    command.add_option("--split", options.split, "none type sector company")->check(CLI::IsMember(splits));
    command.add_option("--company", options.companies, "기업, 여럿은 쉼표로 · companies")->delimiter(',');
    command.add_option("--between", options.between, "path: 두 기업 · two companies")->delimiter(',')->expected(2);
    command.add_option("--fold", options.fold, "group: 계열사를 한 그룹으로 · affiliates as one")
        ->check(CLI::IsMember({"group"}));
    command.add_option("--role", options.role, "any investor investee acquirer target supplier customer …")
        ->check(CLI::IsMember({"any", "partner", "investor", "investee", "acquirer", "target", "supplier", "customer",
                               "provider", "adopter"}));
    command.add_option("--rank-by", options.rankBy, "count amount")->check(CLI::IsMember(rankings));
    command.add_option("--market", options.markets, "시장, 여럿은 쉼표로 · markets")->delimiter(',');
    command.add_option("--region", options.region, "global korea …");
    command.add_option("--unit", options.unit, "USD KRW …");
    command.add_option("--year", options.year, "vintages: 예측한 해 · the year spoken of");
}

void addHow(CLI::App& command, Options& options)
{
    command.add_option("--currency", options.currency, "KRW USD EUR JPY CNY")
        ->check(CLI::IsMember({"KRW", "USD", "EUR", "JPY", "CNY"}));
    command.add_option("--rates", options.rates, "table: 들여온 환율표도 · the imported rates, too")
        ->check(CLI::IsMember({"table"}));
    insight::Question& question = options.defaults;
    command.add_option("--max-hops", question.maxHops, "path")->check(CLI::Range(1, 12));
    command.add_option("--limit", question.limit, "comentions")->check(CLI::Range(1, 1000));
    command.add_option("--half-life", question.halfLifeDays, "network: 날 · days")->check(CLI::PositiveNumber);
    command.add_option("--min-sources", question.minSources, "network")->check(CLI::Range(1, 1'000'000));
    command.add_option("--min-confidence", question.minConfidence, "0–1")->check(CLI::Range(0.0, 1.0));
    command.add_option("-o,--output", options.file,
                       "파일 .svg .png .json, '-'는 표준 출력 · file, '-': standard output");
    command.add_option("--size", options.size,
                       "그림의 크기, 1280x720; PNG는 두 배로 · size of the picture, PNG at twice as many dots");
}

void addOptions(CLI::App& command, Options& options)
{
    addWhen(command, options);
    addWhat(command, options);
    addHow(command, options);
}

} // namespace

void addChart(CLI::App& cli, Invocation& invocation)
{
    CLI::App* chart =
        cli.add_subcommand("chart", "차트의 그림(svg png)이나 숫자(json) · the picture of figures, or the figures");
    auto options = std::make_shared<Options>();
    chart->add_option("kind", options->kind, "KIND")->required()->check(CLI::IsMember(chartNames()));
    addOptions(*chart, *options);
    chart->add_option("--format", options->format, "json svg png; 없으면 파일 이름에서 · else by the file's name")
        ->check(CLI::IsMember({"json", "svg", "png"}));
    chart->footer("KIND:\n" + listOfCharts() +
                  "\n-o FILE.svg|png 그림, 없으면 JSON · the picture; without, JSON\n"
                  "--lang en: 그림의 말을 영어로 · the picture in English");
    chart->callback([=, &invocation] { invoke(options, invocation); });

    CLI::App* network = cli.add_subcommand(
        "network", "관계망: 'chart network'와 같음, 다른 프로그램으로는 graphml · the network of deals");
    auto drawn = std::make_shared<Options>();
    drawn->kind = "network";
    addOptions(*network, *drawn);
    network->add_option("--format", drawn->format, "json graphml")->check(CLI::IsMember({"json", "graphml"}));
    network->callback([=, &invocation] { invoke(drawn, invocation); });
}

} // namespace pado::app
