#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace pado::extract
{
class Extractor;
}
namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

struct ImportOptions {
    QDateTime published; ///< for files that do not say; invalid: unknown
    QString source;      ///< outlet, for files that do not say
    bool withExtraction = true;
};

struct FailedFile {
    QString file;
    Error error;
};

struct ImportReport {
    int files = 0;
    int readFiles = 0; ///< that gave at least one article
    int newArticles = 0;
    int updatedArticles = 0;
    int newFacts = 0;
    std::vector<FailedFile> failed;
    bool wasCancelled = false;
};

/// Imports articles from files: text, HTML, JSON lines or a feed document, told apart by what they contain.
/// @error store.* only; a file that fails is told in the report (import.cannot_read …), and so is each line of JSON
/// lines that cannot be read (import.bad_line); the others are imported.
Result<ImportReport> importFiles(const store::Workspace& workspace, const extract::Extractor& extractor,
                                 const QStringList& files, const ImportOptions& options, std::stop_token stop,
                                 const OnProgress& onProgress);

} // namespace pado::pipeline
