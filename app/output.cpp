#include "app/output.h"

#include "app/invocation.h"
#include "app/report.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

int writeOutput(const QByteArray& bytes, const QString& path, const GlobalOptions& global)
{
    if (path.isEmpty() || path == u"-") {
        print(bytes);
        return Exit::Done;
    }
    QSaveFile target(path);
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    return isWritten ? int(Exit::Done) : report({"file.cannot_write"_L1, path, {}, target.errorString()}, global);
}

} // namespace pado::app
