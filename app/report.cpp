#include "app/report.h"

#include "app/invocation.h"
#include "insight/error_text.h"

#include <cstdio>

namespace pado::app
{

int exitCodeOf(const Error& error)
{
    if (error.code == QLatin1StringView("input.bad_date") || error.code == QLatin1StringView("store.bad_cursor") ||
        error.code == QLatin1StringView("net.unsupported_url"))
        return Exit::Usage;
    if (error.code == QLatin1StringView("store.not_found") || error.code == QLatin1StringView("store.exists"))
        return Exit::BadInput;
    return error.code.startsWith(QLatin1StringView("store.")) ? Exit::BadWorkspace : Exit::BadInput;
}

text::Language languageOf(const GlobalOptions& global)
{
    return global.language == u"en" ? text::Language::English : text::Language::Korean;
}

void warn(const QString& message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

int report(const Error& error, const GlobalOptions& global)
{
    warn(insight::errorText(error, languageOf(global)));
    return exitCodeOf(error);
}

void print(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printLine(const QString& line)
{
    print(line.toUtf8() + '\n');
}

} // namespace pado::app
