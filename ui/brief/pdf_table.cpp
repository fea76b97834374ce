#include "ui/brief/pdf_table.h"

#include <algorithm>
#include <numeric>

namespace pado::ui
{

namespace
{

constexpr qreal padding = 4; // points
constexpr qreal typeSize = 8.5;
constexpr qreal widestWord = 0.22; // of the paper
constexpr qsizetype mostLines = 6; // in a cell: a name of a thousand letters must not fill a page

/// Numbers break before what stands in brackets, not inside: "1조 3,040억 달러 (2032)".
QString unbroken(const QString& number)
{
    QString text = number;
    text.replace(u' ', QChar::Nbsp);
    return text.replace(QString(QChar::Nbsp) + u'(', QStringLiteral(" ("));
}

} // namespace

PdfTable::PdfTable(const PdfSheet& sheet, const brief::Section& section)
    : m_sheet(&sheet),
      m_columns(section.columns),
      m_rows(section.rows)
{
    shareWidth();
    qreal x = 0;
    for (const qreal width : m_widths) {
        m_lefts.push_back(x);
        x += width;
    }
}

std::vector<qreal> PdfTable::widestWords() const
{
    std::vector<qreal> widest(m_columns.size(), 0);
    const auto measure = [&](size_t column, const QString& text, bool isBody) {
        for (const QString& word : text.split(u' '))
            widest[column] = std::max(widest[column], m_sheet->textWidth(word, fontOf(column, isBody)));
    };
    for (size_t i = 0; i < m_columns.size(); ++i) {
        measure(i, m_columns[i].head, false);
        for (const QStringList& row : m_rows)
            measure(i, textOf(row, i, true), true);
        widest[i] = std::min(widest[i] + 2 * padding + 1, m_sheet->width() * widestWord);
    }
    return widest;
}

void PdfTable::shareWidth()
{
    const std::vector<qreal> least = widestWords();
    m_widths.assign(m_columns.size(), 0);
    std::vector<bool> isFixed(m_columns.size(), false);
    for (bool isSettled = false; !isSettled;) {
        qreal free = m_sheet->width(), shares = 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            free -= isFixed[i] ? least[i] : 0;
            shares += isFixed[i] ? 0 : m_columns[i].share;
        }
        isSettled = true;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            m_widths[i] = isFixed[i] ? least[i] : free * m_columns[i].share / shares;
            if (!isFixed[i] && m_widths[i] < least[i]) {
                isFixed[i] = true;
                isSettled = false;
            }
        }
    }
    const qreal all = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    for (qreal& width : m_widths) // all words together may be wider than the paper
        width *= m_sheet->width() / all;
}

QString PdfTable::textOf(const QStringList& row, size_t column, bool isBody) const
{
    const QString text = row.value(qsizetype(column));
    return isBody && m_columns[column].isNumeric ? unbroken(text) : text;
}

PdfSheet::Block PdfTable::head() const
{
    QStringList names;
    for (const brief::Column& column : m_columns)
        names << column.head;
    const Cells cells = wrapped(names, false);
    const qreal height = heightOf(cells);
    return {height, [this_ = *this, cells, height](QPainter& painter, qreal y) {
                const Theme theme(Scheme::Light);
                painter.fillRect(QRectF(0, y, this_.m_sheet->width(), height), theme.raised());
                this_.drawCells(painter, y, cells, false, theme.muted());
                this_.drawRule(painter, y + height);
            }};
}

std::vector<PdfSheet::Block> PdfTable::rows() const
{
    std::vector<PdfSheet::Block> blocks;
    for (const QStringList& row : m_rows) {
        const Cells cells = wrapped(row, true);
        const qreal height = heightOf(cells);
        blocks.push_back({height, [this_ = *this, cells, height](QPainter& painter, qreal y) {
                              this_.drawCells(painter, y, cells, true, Theme(Scheme::Light).text());
                              this_.drawRule(painter, y + height);
                          }});
    }
    return blocks;
}

QFont PdfTable::fontOf(size_t column, bool isBody) const
{
    return m_sheet->font(typeSize, isBody && m_columns[column].isStrong);
}

PdfTable::Cells PdfTable::wrapped(const QStringList& row, bool isBody) const
{
    Cells cells;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        QStringList lines = m_sheet->wrap(textOf(row, i, isBody), fontOf(i, isBody), m_widths[i] - 2 * padding);
        if (lines.size() > mostLines) {
            lines.resize(mostLines);
            lines.back() += QChar(0x2026);
        }
        cells.push_back(lines);
    }
    return cells;
}

qreal PdfTable::heightOf(const Cells& cells) const
{
    const auto most = std::ranges::max(cells, {}, &QStringList::size).size();
    return double(most) * m_sheet->lineHeight(m_sheet->font(typeSize)) + 2 * padding;
}

void PdfTable::drawCells(QPainter& painter, qreal y, const Cells& cells, bool isBody, const QColor& colour) const
{
    const qreal line = m_sheet->lineHeight(m_sheet->font(typeSize));
    for (size_t i = 0; i < cells.size(); ++i) {
        const QFont font = fontOf(i, isBody);
        for (qsizetype j = 0; j < cells[i].size(); ++j) {
            const qreal free = m_widths[i] - 2 * padding - m_sheet->textWidth(cells[i][j], font);
            const qreal x = m_lefts[i] + padding + (m_columns[i].isNumeric ? free : 0);
            drawLine(painter, {x, y + padding + double(j) * line}, cells[i][j], font, colour);
        }
    }
}

void PdfTable::drawRule(QPainter& painter, qreal y) const
{
    painter.setPen(QPen(Theme(Scheme::Light).line(), 0.5));
    painter.drawLine(QPointF(0, y), QPointF(m_sheet->width(), y));
}

} // namespace pado::ui
