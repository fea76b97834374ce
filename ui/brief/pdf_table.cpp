#include "ui/brief/pdf_table.h"

#include <algorithm>

namespace pado::ui
{

namespace
{

constexpr qreal padding = 4; // points
constexpr qreal typeSize = 8.5;
constexpr qsizetype mostLines = 6; // in a cell: a name of a thousand letters must not fill a page

/// A table on its way onto the sheet.
class Table
{
public:
    Table(PdfSheet& sheet, const std::vector<PdfColumn>& columns) : m_sheet(sheet), m_columns(columns)
    {
        qreal shares = 0;
        for (const PdfColumn& column : columns)
            shares += column.share;
        qreal x = 0;
        for (const PdfColumn& column : columns) {
            m_lefts.push_back(x);
            m_widths.push_back(sheet.width() * column.share / shares);
            x += m_widths.back();
        }
    }

    void drawHead()
    {
        QStringList names;
        for (const PdfColumn& column : m_columns)
            names << column.head;
        const std::vector<QStringList> cells = wrapped(names, false);
        const qreal height = heightOf(cells);
        m_sheet.draw(height, [this_ = *this, cells, height](QPainter& painter, qreal y) {
            const Theme theme(Scheme::Light);
            painter.fillRect(QRectF(0, y, this_.m_sheet.width(), height), theme.raised());
            this_.drawCells(painter, y, cells, false, theme.muted());
            this_.drawRule(painter, y + height);
        });
    }

    void drawRow(const QStringList& row)
    {
        const std::vector<QStringList> cells = wrapped(row, true);
        const qreal height = heightOf(cells);
        if (m_sheet.left() < height) {
            m_sheet.newPage();
            drawHead();
        }
        m_sheet.draw(height, [this_ = *this, cells, height](QPainter& painter, qreal y) {
            const Theme theme(Scheme::Light);
            this_.drawCells(painter, y, cells, true, theme.text());
            this_.drawRule(painter, y + height);
        });
    }

    qreal headHeight() const { return m_sheet.lineHeight(m_sheet.font(typeSize)) * 2 + 2 * padding; }

private:
    QFont fontOf(size_t column, bool isBody) const
    {
        return m_sheet.font(typeSize, isBody && m_columns[column].isStrong);
    }

    std::vector<QStringList> wrapped(const QStringList& row, bool isBody) const
    {
        std::vector<QStringList> cells;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            QStringList lines = m_sheet.wrap(row.value(qsizetype(i)), fontOf(i, isBody), m_widths[i] - 2 * padding);
            if (lines.size() > mostLines) {
                lines.resize(mostLines);
                lines.back() += QChar(0x2026);
            }
            cells.push_back(lines);
        }
        return cells;
    }

    qreal heightOf(const std::vector<QStringList>& cells) const
    {
        const auto most = std::ranges::max(cells, {}, &QStringList::size).size();
        return double(most) * m_sheet.lineHeight(m_sheet.font(typeSize)) + 2 * padding;
    }

    void drawCells(QPainter& painter, qreal y, const std::vector<QStringList>& cells, bool isBody,
                   const QColor& colour) const
    {
        const qreal line = m_sheet.lineHeight(m_sheet.font(typeSize));
        for (size_t i = 0; i < cells.size(); ++i) {
            const QFont font = fontOf(i, isBody);
            for (qsizetype j = 0; j < cells[i].size(); ++j) {
                const qreal free = m_widths[i] - 2 * padding - m_sheet.textWidth(cells[i][j], font);
                const qreal x = m_lefts[i] + padding + (m_columns[i].isNumeric ? free : 0);
                drawLine(painter, {x, y + padding + double(j) * line}, cells[i][j], font, colour);
            }
        }
    }

    void drawRule(QPainter& painter, qreal y) const
    {
        painter.setPen(QPen(Theme(Scheme::Light).line(), 0.5));
        painter.drawLine(QPointF(0, y), QPointF(m_sheet.width(), y));
    }

    PdfSheet& m_sheet;
    std::vector<PdfColumn> m_columns;
    std::vector<qreal> m_lefts, m_widths;
};

} // namespace

void drawTable(PdfSheet& sheet, const std::vector<PdfColumn>& columns, const std::vector<QStringList>& rows)
{
    Table table(sheet, columns);
    sheet.reserve(table.headHeight() * 2);
    table.drawHead();
    for (const QStringList& row : rows)
        table.drawRow(row);
}

} // namespace pado::ui
