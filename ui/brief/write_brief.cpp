#include "ui/brief/write_brief.h"

#include "ui/brief/pdf_brief.h"
#include "ui/brief/pdf_stamp.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

/// A pipe or a device takes the bytes themselves: a file in its place would put it out of the way.
Result<void> writeToDevice(const QByteArray& bytes, const QString& file)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || target.write(bytes) != bytes.size())
        return failure("brief.cannot_write", file, {}, target.errorString());
    return {};
}

} // namespace

std::optional<BriefFormat> briefFormat(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"pdf"_s)
        return BriefFormat::Pdf;
    if (suffix == u"html"_s || suffix == u"htm"_s)
        return BriefFormat::Html;
    if (suffix == u"md"_s || suffix == u"markdown"_s)
        return BriefFormat::Markdown;
    return std::nullopt;
}

Result<QByteArray> renderBrief(const brief::Brief& brief, const BriefCharts& charts, BriefFormat format)
{
    if (format == BriefFormat::Html)
        return brief::toHtml(brief, charts.figures);
    if (format == BriefFormat::Markdown)
        return brief::toMarkdown(brief);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writePdf(brief, charts, buffer))
        return failure("brief.cannot_paint", brief.title);
    QByteArray bytes = buffer.data();
    stampPdf(bytes, brief.created);
    return bytes;
}

Result<void> saveBrief(const QByteArray& bytes, const QString& file)
{
    const QFileInfo info(file);
    if (info.exists() && !info.isFile() && !info.isDir())
        return writeToDevice(bytes, file);
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return failure("brief.cannot_write", file, {}, target.errorString());
    return {};
}

Result<void> writeBrief(const brief::Brief& brief, const BriefCharts& charts, BriefFormat format, const QString& file)
{
    return renderBrief(brief, charts, format).and_then([&](const QByteArray& bytes) { return saveBrief(bytes, file); });
}

} // namespace pado::ui
