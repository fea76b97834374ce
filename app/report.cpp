#include "app/report.h"

#include "app/invocation.h"

#include <cstdio>

namespace pado::app
{

int exitCodeOf(const Error& error)
{
    return error.code.startsWith(QLatin1StringView("store.")) ? Exit::BadWorkspace : Exit::BadInput;
}

int report(const Error& error, const GlobalOptions&)
{
    std::fprintf(stderr, "pado: %s: %s %s %s\n", error.code.data(), qPrintable(error.what), qPrintable(error.where),
                 qPrintable(error.hint));
    return exitCodeOf(error);
}

QString articleText(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace pado::app
