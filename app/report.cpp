#include "app/report.h"

#include "app/invocation.h"
#include "insight/error_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

int exitCodeOf(const Error& error)
{
    constexpr QLatin1StringView usage[] = {"input.bad_date"_L1,
                                           "input.bad_period"_L1,
                                           "input.unknown_company"_L1,
                                           "store.bad_cursor"_L1,
                                           "net.unsupported_url"_L1,
                                           "net.secret_in_url"_L1,
                                           "feed.unknown_id"_L1,
                                           "feed.needs_value"_L1,
                                           "feed.takes_no_value"_L1,
                                           "input.bad_condition"_L1,
                                           "input.bad_rule"_L1,
                                           "input.bad_days"_L1,
                                           "input.bad_interval"_L1,
                                           "input.bad_scope"_L1,
                                           "input.no_condition"_L1,
                                           "input.mute_only_drops"_L1,
                                           "net.bad_proxy"_L1,
                                           "kb.unknown"_L1,
                                           "kb.exists"_L1,
                                           "kb.same"_L1,
                                           "kb.not_own"_L1,
                                           "kb.bad_entity"_L1,
                                           "review.nothing_to_correct"_L1,
                                           "review.only_deals"_L1,
                                           "review.bad_type"_L1,
                                           "review.bad_status"_L1,
                                           "review.bad_party"_L1,
                                           "review.bad_role"_L1,
                                           "review.missing_role"_L1,
                                           "review.bad_amount"_L1,
                                           "search.unclosed_quote"_L1,
                                           "search.unclosed_bracket"_L1,
                                           "search.extra_bracket"_L1,
                                           "search.missing_word"_L1,
                                           "search.unknown_field"_L1,
                                           "search.bad_value"_L1,
                                           "search.bad_comparison"_L1,
                                           "search.too_much"_L1,
                                           "export.bundle_is_whole"_L1,
                                           "chart.no_picture"_L1,
                                           "chart.bad_suffix"_L1,
                                           "chart.bad_format"_L1,
                                           "chart.bad_size"_L1,
                                           "import.bundle_alone"_L1,
                                           "import.no_bundle"_L1,
                                           "input.missing_option"_L1};
    constexpr QLatin1StringView input[] = {"store.not_found"_L1, "store.exists"_L1};
    if (std::ranges::find(usage, error.code) != std::end(usage))
        return Exit::Usage;
    if (std::ranges::find(input, error.code) != std::end(input))
        return Exit::BadInput;
    if (error.code == "demo.stopped"_L1 || error.code == "exchange.stopped"_L1)
        return Exit::DoneInPart;
    return error.code.startsWith(QLatin1StringView("store.")) ? Exit::BadWorkspace : Exit::BadInput;
}

text::Language languageOf(const GlobalOptions& global)
{
    return global.language == u"en" ? text::Language::English : text::Language::Korean;
}

QString forTerminal(QString text)
{
    std::ranges::replace_if(
        text, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t' && c != u'\n'; }, QChar(u' '));
    return text;
}

void warn(const QString& message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(forTerminal(message)));
}

int report(const Error& error, const GlobalOptions& global)
{
    warn(insight::errorText(error, languageOf(global)));
    return exitCodeOf(error);
}

namespace
{

int outputError = 0; ///< errno of the first write that failed: flushing at the end may no longer tell

} // namespace

void print(const QByteArray& bytes)
{
    errno = 0;
    const size_t size = size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size && outputError == 0)
        outputError = errno;
}

void printLine(const QString& line)
{
    print(forTerminal(line).toUtf8() + '\n');
}

int closeOutput(int exit, const GlobalOptions& global)
{
    errno = 0;
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return exit;
    return report({"output.cannot_write"_L1, {}, {}, qt_error_string(outputError != 0 ? outputError : errno)}, global);
}

} // namespace pado::app
