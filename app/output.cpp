#include "app/output.h"

#include "app/invocation.h"
#include "app/report.h"
#include "base/whole_file.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

int writeOutput(const QByteArray& bytes, const QString& path, const GlobalOptions& global)
{
    if (path.isEmpty() || path == u"-") {
        print(bytes);
        return Exit::Done;
    }
    if (const auto fault = writeWhole(bytes, path))
        return report({"file.cannot_write"_L1, path, {}, *fault}, global);
    return Exit::Done;
}

} // namespace pado::app
