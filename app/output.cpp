#include "app/output.h"

#include "app/invocation.h"
#include "app/report.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

int writeOutput(const QByteArray& bytes, const QString& path, const GlobalOptions& global)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"svg" || ending == u"png") // a picture is asked for: no text under its name
        return report({"chart.no_picture"_L1, path, {}, {}}, global);
    if (path.isEmpty() || path == u"-") {
        print(bytes);
        return Exit::Done;
    }
    QSaveFile target(path);
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    return isWritten ? int(Exit::Done) : report({"file.cannot_write"_L1, path, {}, target.errorString()}, global);
}

} // namespace pado::app
