#include "brief/brief.h"
#include "brief/words.h"
#include "resources.h"

#include <QFile>
#include <QUrl>

#include <set>

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

template <class Line>
QString table(const QString& name, const QStringList& head, const std::set<qsizetype>& numeric,
              const std::vector<Line>& lines)
{
    const auto cell = [&](const QString& tag, qsizetype column, const QString& html) {
        return u"<%1%2%3>%4</%1>"_s.arg(tag, numeric.contains(column) ? u" class=\"number\""_s : QString(),
                                        tag == u"th"_s ? u" scope=\"col\""_s : QString(), html);
    };
    QString html = u"<div class=\"wide\"><table aria-label=\"%1\"><thead><tr>"_s.arg(name.toHtmlEscaped());
    for (qsizetype i = 0; i < head.size(); ++i)
        html += cell(u"th"_s, i, head[i].toHtmlEscaped());
    html += u"</tr></thead><tbody>\n"_s;
    for (const Line& line : lines) {
        const QStringList row = cells(line);
        html += u"<tr>"_s;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            html += cell(u"td"_s, i, row[i].toHtmlEscaped());
        html += cell(u"td"_s, row.size() - 1, u"<a href=\"#note-%1\">%1</a>"_s.arg(line.note)) + u"</tr>\n"_s;
    }
    return html + u"</tbody></table></div>\n"_s;
}

QString section(const QString& title, const QString& line, const QString& contents)
{
    return u"<h2>%1</h2>\n"_s.arg(title.toHtmlEscaped()) +
           (line.isEmpty() ? QString() : u"<p class=\"muted\">%1</p>\n"_s.arg(line.toHtmlEscaped())) + contents;
}

QString keyPoints(const Brief& brief)
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

QString notes(const Brief& brief)
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

} // namespace

QByteArray toHtml(const Brief& brief, const Figures& figures)
{
    const auto orNothing = [](bool isEmpty, const QString& html) {
        return isEmpty ? u"<p>"_s + words::nothing().toHtmlEscaped() + u"</p>\n"_s : html;
    };
    QString html =
        u"<!DOCTYPE html>\n<html lang=\""_s + (brief.language == text::Language::Korean ? u"ko"_s : u"en"_s) +
        u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        u"content=\"width=device-width, initial-scale=1\">\n<title>"_s +
        (brief.title + u" · "_s + brief.subtitle).toHtmlEscaped() + u"</title>\n<style>\n"_s + styleSheet() +
        u"</style>\n</head>\n<body>\n<header><h1>"_s + brief.title.toHtmlEscaped() + u"</h1><p class=\"muted\">"_s +
        (brief.subtitle + u" · "_s + brief.created.toString(u"yyyy-MM-dd HH:mm"_s)).toHtmlEscaped() +
        u"</p></header>\n"_s;
    if (brief.isDemo)
        html += u"<p class=\"demo\">"_s + words::footer(brief).toHtmlEscaped() + u"</p>\n"_s;
    html += u"<main>\n"_s;
    html += section(words::keyPoints(), {}, orNothing(brief.keyPoints.empty(), keyPoints(brief)));
    html += section(words::deals(), words::dealsLine(brief),
                    orNothing(brief.deals.empty(), figure(figures.deals, words::dealsFigure()) +
                                                       table(words::deals(), words::dealsHead(), {4, 6}, brief.deals)));
    html += section(words::forecasts(), words::forecastsLine(),
                    orNothing(brief.forecasts.empty(),
                              figure(figures.forecasts, words::forecastsFigure(brief)) +
                                  table(words::forecasts(), words::forecastsHead(), {3, 4, 5, 6, 7}, brief.forecasts)));
    html += section(words::benchmarks(), {},
                    orNothing(brief.benchmarks.empty(),
                              table(words::benchmarks(), words::benchmarksHead(), {4, 5}, brief.benchmarks)));
    html += section(words::notes(), words::notesLine(), orNothing(brief.notes.empty(), notes(brief)));
    html += u"</main>\n<footer><p>"_s + words::coverage(brief).toHtmlEscaped() + u"</p><p>"_s +
            words::footer(brief).toHtmlEscaped() + u"</p></footer>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace pado::brief
