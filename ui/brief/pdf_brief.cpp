#include "ui/brief/pdf_brief.h"

#include "brief/section.h"
#include "brief/words.h"
#include "ui/brief/pdf_sheet.h"
#include "ui/brief/pdf_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::Literals::StringLiterals;
namespace words = pado::brief::words;

namespace pado::ui
{

namespace
{

/// The brief's parts, one after another, onto the sheet.
class Pages
{
public:
    Pages(PdfSheet& sheet, const brief::Brief& brief, const BriefCharts& charts)
        : m_sheet(sheet),
          m_brief(brief),
          m_charts(charts)
    {
    }

    void drawTitle();
    void drawCounts();
    void drawKeyPoints();
    void drawNothing() { m_sheet.text(words::nothing(), m_sheet.font(11), m_theme.text()); }
    void drawDealsFigure();
    void drawSection(const brief::Section& section);
    void drawCoverage();
    void drawNotes();

private:
    void drawHeading(const QString& title, const QString& line, qreal next);
    void drawFigure(const BriefCharts::Drawn& chart, const QString& caption);
    qreal heightOf(const BriefCharts::Drawn& chart) const;
    PdfSheet::Block block(const brief::KeyPoint& point, int number) const;
    PdfSheet::Block block(const brief::Note& note) const;

    PdfSheet& m_sheet;
    const brief::Brief& m_brief;
    const BriefCharts& m_charts;
    const Theme m_theme{Scheme::Light};
};

void Pages::drawTitle()
{
    const QFont name = m_sheet.font(13, true);
    const QFont small = m_sheet.font(9);
    const QString created = m_brief.created.toString(u"yyyy-MM-dd HH:mm"_s);
    m_sheet.draw(40, [this, name, small, created](QPainter& painter, qreal y) {
        drawLine(painter, {0, y}, QCoreApplication::translate("brief", "파도 브리프"), name, m_theme.accent());
        drawLine(painter, {m_sheet.width() - m_sheet.textWidth(created, small), y + 4}, created, small,
                 m_theme.muted());
        painter.setPen(QPen(m_theme.accent(), 1.5));
        painter.drawLine(QPointF(0, y + 30), QPointF(m_sheet.width(), y + 30));
    });
    m_sheet.space(14);
    m_sheet.text(m_brief.title, m_sheet.font(25, true), m_theme.text());
    m_sheet.text(m_brief.subtitle, m_sheet.font(12), m_theme.muted());
    m_sheet.space(14);
}

void Pages::drawCounts()
{
    const auto say = [](const char* text) { return QCoreApplication::translate("brief", text); };
    const std::array<std::pair<QString, QString>, 4> counts = {{
        {QString::number(m_brief.deals.size()), say(QT_TRANSLATE_NOOP("brief", "딜"))},
        {u"%1/%2"_s.arg(m_brief.dealsWithAmount).arg(m_brief.deals.size()),
         say(QT_TRANSLATE_NOOP("brief", "금액이 적힌 딜"))},
        {QString::number(m_brief.forecasts.size()), say(QT_TRANSLATE_NOOP("brief", "시장 전망"))},
        {QLocale(QLocale::English).toString(m_brief.articles), say(QT_TRANSLATE_NOOP("brief", "이 기간의 기사"))},
    }};
    const QFont figure = m_sheet.font(20, true), word = m_sheet.font(9);
    m_sheet.draw(56, [this, counts, figure, word](QPainter& painter, qreal y) {
        painter.setPen(QPen(m_theme.line(), 0.75));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(0, y, m_sheet.width(), 54), 4, 4);
        const qreal part = m_sheet.width() / double(counts.size());
        for (size_t i = 0; i < counts.size(); ++i) {
            const qreal x = part * double(i);
            if (i > 0) {
                painter.setPen(QPen(m_theme.line(), 0.5));
                painter.drawLine(QPointF(x, y + 9), QPointF(x, y + 45));
            }
            drawLine(painter, {x + 12, y + 4}, counts[i].first, figure, m_theme.text());
            drawLine(painter, {x + 12, y + 34}, counts[i].second, word, m_theme.muted());
        }
    });
    m_sheet.space(14);
}

PdfSheet::Block Pages::block(const brief::KeyPoint& point, int number) const
{
    const QFont strong = m_sheet.font(10.5, true), small = m_sheet.font(9), raised = m_sheet.font(7, true);
    const QStringList lines = m_sheet.wrap(point.text, strong, m_sheet.width() - 50);
    const QStringList details = m_sheet.wrap(point.detail, small, m_sheet.width() - 40);
    const qreal line = m_sheet.lineHeight(strong), thin = m_sheet.lineHeight(small);
    const qreal height = double(lines.size()) * line + double(details.size()) * thin + 7;
    QStringList notes;
    for (const int note : point.notes)
        notes << QString::number(note);
    return {height, [=, this](QPainter& painter, qreal y) {
                painter.fillRect(QRectF(0, y, 2, height), m_theme.accent());
                drawLine(painter, {12, y + 2}, QString::number(number), strong, m_theme.accent());
                for (qsizetype i = 0; i < lines.size(); ++i)
                    drawLine(painter, {32, y + 2 + double(i) * line}, lines[i], strong, m_theme.text());
                drawLine(painter, {34 + m_sheet.textWidth(lines.back(), strong), y + double(lines.size() - 1) * line},
                         notes.join(u", "_s), raised, m_theme.accent());
                for (qsizetype i = 0; i < details.size(); ++i)
                    drawLine(painter, {32, y + 2 + double(lines.size()) * line + double(i) * thin}, details[i], small,
                             m_theme.muted());
                painter.setPen(QPen(m_theme.line(), 0.5));
                painter.drawLine(QPointF(12, y + height - 1), QPointF(m_sheet.width(), y + height - 1));
            }};
}

void Pages::drawKeyPoints()
{
    std::vector<PdfSheet::Block> blocks;
    for (const brief::KeyPoint& point : m_brief.keyPoints)
        blocks.push_back(block(point, int(blocks.size()) + 1));
    m_sheet.text(words::keyPoints(), m_sheet.font(15, true), m_theme.text());
    m_sheet.space(4);
    m_sheet.flow(blocks);
}

qreal Pages::heightOf(const BriefCharts::Drawn& chart) const
{
    return chart.picture.isNull() ? 0 : chart.size.height() * m_sheet.width() / chart.size.width() + 18;
}

void Pages::drawFigure(const BriefCharts::Drawn& chart, const QString& caption)
{
    if (chart.picture.isNull())
        return;
    m_sheet.reserve(heightOf(chart));
    m_sheet.text(caption, m_sheet.font(9.5, true), m_theme.text());
    m_sheet.space(2);
    m_sheet.picture(chart.picture, chart.size);
    m_sheet.space(10);
}

void Pages::drawDealsFigure()
{
    m_sheet.space(12);
    drawFigure(m_charts.deals, words::dealsFigure());
}

void Pages::drawCoverage()
{
    m_sheet.space(12);
    m_sheet.text(words::coverage(m_brief), m_sheet.font(8.5), m_theme.muted());
}

/// @param next  height of what must stand on the same page
void Pages::drawHeading(const QString& title, const QString& line, qreal next)
{
    const QFont heading = m_sheet.font(17, true), small = m_sheet.font(9.5);
    const qsizetype lines = line.isEmpty() ? 0 : m_sheet.wrap(line, small, m_sheet.width()).size();
    m_sheet.setSection(title);
    m_sheet.space(24);
    m_sheet.reserve(m_sheet.lineHeight(heading) + double(lines) * m_sheet.lineHeight(small) + 8 + next);
    m_sheet.text(title, heading, m_theme.text());
    if (lines > 0)
        m_sheet.text(line, small, m_theme.muted());
    m_sheet.space(8);
}

void Pages::drawSection(const brief::Section& section)
{
    const PdfTable table(m_sheet, section);
    const auto head = table.head();
    const auto rows = table.rows();
    const BriefCharts::Drawn figure =
        section.kind == brief::SectionKind::Forecasts ? m_charts.forecasts : BriefCharts::Drawn();
    drawHeading(section.title, section.line,
                figure.picture.isNull() ? PdfSheet::startOf(rows, head) : heightOf(figure));
    drawFigure(figure, words::forecastsFigure(m_brief));
    m_sheet.flow(rows, head);
}

PdfSheet::Block Pages::block(const brief::Note& note) const
{
    constexpr qreal indent = 28;
    const QFont quoteFont = m_sheet.font(9), sourceFont = m_sheet.font(7.5), number = m_sheet.font(9, true);
    const QStringList quote =
        m_sheet.wrap(u'“' + note.evidence.evidence.quote + u'”', quoteFont, m_sheet.width() - indent);
    const QStringList source = m_sheet.wrap(words::noteSource(note), sourceFont, m_sheet.width() - indent);
    const qreal line = m_sheet.lineHeight(quoteFont), thin = m_sheet.lineHeight(sourceFont);
    const qreal height = double(quote.size()) * line + double(source.size()) * thin + 7;
    return {height, [=, this, n = note.number](QPainter& painter, qreal y) {
                drawLine(painter, {4, y + 2}, QString::number(n), number, m_theme.accent());
                for (qsizetype i = 0; i < quote.size(); ++i)
                    drawLine(painter, {indent, y + 2 + double(i) * line}, quote[i], quoteFont, m_theme.text());
                for (qsizetype i = 0; i < source.size(); ++i)
                    drawLine(painter, {indent, y + 2 + double(quote.size()) * line + double(i) * thin}, source[i],
                             sourceFont, m_theme.muted());
                painter.setPen(QPen(m_theme.line(), 0.5));
                painter.drawLine(QPointF(0, y + height - 1), QPointF(m_sheet.width(), y + height - 1));
            }};
}

void Pages::drawNotes()
{
    std::vector<PdfSheet::Block> blocks;
    for (const brief::Note& note : m_brief.notes)
        blocks.push_back(block(note));
    drawHeading(words::notes(), words::notesLine(), PdfSheet::startOf(blocks));
    m_sheet.flow(blocks);
}

} // namespace

bool writePdf(const brief::Brief& brief, const BriefCharts& charts, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setTitle(brief.title + u" · "_s + brief.subtitle);
    writer.setCreator(u"Pado "_s + QCoreApplication::applicationVersion());
    PdfSheet sheet(writer);
    Pages pages(sheet, brief, charts);
    pages.drawTitle();
    pages.drawCounts();
    if (brief.isEmpty())
        pages.drawNothing();
    if (!brief.keyPoints.empty())
        pages.drawKeyPoints();
    pages.drawDealsFigure();
    for (const brief::Section& section : brief::sections(brief))
        pages.drawSection(section);
    if (!brief.notes.empty())
        pages.drawNotes();
    pages.drawCoverage();
    return sheet.paint({QCoreApplication::translate("brief", "파도 브리프 · 한국 AI 산업"), words::footer(brief)});
}

} // namespace pado::ui
