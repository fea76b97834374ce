#pragma once

#include "ui/brief/pdf_sheet.h"

#include <vector>

namespace pado::ui
{

struct PdfColumn {
    QString head;
    qreal share = 1; ///< of the width, relative to the other columns
    bool isNumeric = false;
    bool isStrong = false;
};

/// A table that goes on over pages with its head repeated; cells wrap, rows stay whole.
void drawTable(PdfSheet& sheet, const std::vector<PdfColumn>& columns, const std::vector<QStringList>& rows);

} // namespace pado::ui
