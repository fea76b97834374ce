#pragma once

#include "brief/section.h"
#include "ui/brief/pdf_sheet.h"

namespace pado::ui
{

/// A table on its way onto the sheet: cells wrap, rows stay whole. Outlived by the sheet.
class PdfTable
{
public:
    /// Columns share the width as the section asks, but none is narrower than its widest word, so far as that goes.
    PdfTable(const PdfSheet& sheet, const brief::Section& section);

    PdfSheet::Block head() const;
    std::vector<PdfSheet::Block> rows() const;

private:
    using Cells = std::vector<QStringList>; ///< lines of each
    std::vector<qreal> widestWords() const;
    void shareWidth();
    QString textOf(const QStringList& row, size_t column, bool isBody) const;
    QFont fontOf(size_t column, bool isBody) const;
    Cells wrapped(const QStringList& row, bool isBody) const;
    qreal heightOf(const Cells& cells) const;
    void drawCells(QPainter& painter, qreal y, const Cells& cells, bool isBody, const QColor& colour) const;
    void drawRule(QPainter& painter, qreal y) const;

    const PdfSheet* m_sheet;
    std::vector<brief::Column> m_columns;
    std::vector<QStringList> m_rows;
    std::vector<qreal> m_lefts, m_widths;
};

} // namespace pado::ui
