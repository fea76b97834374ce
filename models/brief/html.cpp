#include "brief/brief.h"
#include "brief/section.h"
#include "brief/words.h"
#include "resources.h"

#include <QFile>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

QString noteLink(int note)
{
    return u"<sup><a href=\"#note-%1\">%1</a></sup>"_s.arg(note);
}

QString figure(const QByteArray& svg, const QString& caption)
{
    if (svg.isEmpty())
        return {};
    // As an image the SVG can neither run nor load anything.
    return u"<figure><img alt=\"%1\" src=\"data:image/svg+xml;base64,%2\"><figcaption>%1</figcaption></figure>\n"_s.arg(
        caption.toHtmlEscaped(), QString::fromLatin1(svg.toBase64()));
}

QString htmlTable(const Section& section)
{
    const auto cell = [&](const QString& tag, size_t column, const QString& html) {
        return u"<%1%2%3>%4</%1>"_s.arg(tag, section.columns[column].isNumeric ? u" class=\"number\""_s : QString(),
                                        tag == u"th"_s ? u" scope=\"col\""_s : QString(), html);
    };
    QString html = u"<div class=\"wide\"><table aria-label=\"%1\"><thead><tr>"_s.arg(section.title.toHtmlEscaped());
    for (size_t i = 0; i < section.columns.size(); ++i)
        html += cell(u"th"_s, i, section.columns[i].head.toHtmlEscaped());
    html += u"</tr></thead><tbody>\n"_s;
    for (const QStringList& row : section.rows) {
        html += u"<tr>"_s;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            html += cell(u"td"_s, size_t(i), row[i].toHtmlEscaped());
        html += cell(u"td"_s, size_t(row.size()) - 1, u"<a href=\"#note-%1\">%1</a>"_s.arg(row.back())) + u"</tr>\n"_s;
    }
    return html + u"</tbody></table></div>\n"_s;
}

QString figureOf(SectionKind kind, const Brief& brief, const Figures& figures)
{
    if (kind == SectionKind::Deals)
        return figure(figures.deals, words::dealsFigure());
    return kind == SectionKind::Forecasts ? figure(figures.forecasts, words::forecastsFigure(brief)) : QString();
}

QString part(const QString& title, const QString& line, const QString& contents)
{
    return u"<h2>%1</h2>\n"_s.arg(title.toHtmlEscaped()) +
           (line.isEmpty() ? QString() : u"<p class=\"muted\">%1</p>\n"_s.arg(line.toHtmlEscaped())) + contents;
}

QString htmlPoints(const Brief& brief)
{
    QString html = u"<ol class=\"points\">\n"_s;
    for (const KeyPoint& point : brief.keyPoints) {
        html += u"<li><b>"_s + point.text.toHtmlEscaped();
        for (const int note : point.notes)
            html += noteLink(note);
        html += u"</b><small>"_s + point.detail.toHtmlEscaped() + u"</small></li>\n"_s;
    }
    return html + u"</ol>\n"_s;
}

QString htmlNotes(const Brief& brief)
{
    QString html = u"<ol class=\"notes\">\n"_s;
    for (const Note& note : brief.notes) {
        const QUrl url(note.evidence.url, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
        const QString source = words::noteSource(note).toHtmlEscaped();
        const QString address = QString::fromLatin1(url.toEncoded()).toHtmlEscaped();
        html +=
            u"<li id=\"note-"_s + QString::number(note.number) + u"\" value=\""_s + QString::number(note.number) +
            u"\"><q lang=\"ko\">"_s + note.evidence.evidence.quote.toHtmlEscaped() + u"</q><small class=\"muted\">"_s +
            (isWeb ? u"<a rel=\"noopener noreferrer\" href=\""_s + address + u"\">"_s + source + u"</a>"_s : source) +
            u"</small></li>\n"_s;
    }
    return html + u"</ol>\n"_s;
}

QString styleSheet()
{
    useResources();
    QFile file(u":/pado/styles/brief.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString head(const Brief& brief)
{
    return u"<!DOCTYPE html>\n<html lang=\""_s + (brief.language == text::Language::Korean ? u"ko"_s : u"en"_s) +
           u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           u"content=\"width=device-width, initial-scale=1\">\n<title>"_s +
           (brief.title + u" · "_s + brief.subtitle).toHtmlEscaped() + u"</title>\n<style>\n"_s + styleSheet() +
           u"</style>\n</head>\n"_s;
}

} // namespace

QByteArray toHtml(const Brief& brief, const Figures& figures)
{
    QString html = head(brief) + u"<body>\n<header><h1>"_s + brief.title.toHtmlEscaped() +
                   u"</h1><p class=\"muted\">"_s +
                   (brief.subtitle + u" · "_s + brief.created.toString(u"yyyy-MM-dd HH:mm"_s)).toHtmlEscaped() +
                   u"</p></header>\n"_s;
    if (brief.isDemo)
        html += u"<p class=\"demo\">"_s + words::footer(brief).toHtmlEscaped() + u"</p>\n"_s;
    html += u"<main>\n"_s;
    if (brief.isEmpty())
        html += u"<p>"_s + words::nothing().toHtmlEscaped() + u"</p>\n"_s;
    if (!brief.keyPoints.empty())
        html += part(words::keyPoints(), {}, htmlPoints(brief));
    for (const Section& section : sections(brief))
        html += part(section.title, section.line, figureOf(section.kind, brief, figures) + htmlTable(section));
    if (!brief.notes.empty())
        html += part(words::notes(), words::notesLine(), htmlNotes(brief));
    html += u"</main>\n<footer><p>"_s + words::coverage(brief).toHtmlEscaped() + u"</p><p>"_s +
            words::footer(brief).toHtmlEscaped() + u"</p></footer>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace pado::brief
