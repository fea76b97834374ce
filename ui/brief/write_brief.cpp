#include "ui/brief/write_brief.h"

#include "base/whole_file.h"
#include "ui/brief/pdf_brief.h"
#include "ui/brief/pdf_stamp.h"

#include <QBuffer>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

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
    if (const auto fault = writeWhole(bytes, file))
        return failure("brief.cannot_write", file, {}, *fault);
    return {};
}

Result<void> writeBrief(const brief::Brief& brief, const BriefCharts& charts, BriefFormat format, const QString& file)
{
    return renderBrief(brief, charts, format).and_then([&](const QByteArray& bytes) { return saveBrief(bytes, file); });
}

} // namespace pado::ui
