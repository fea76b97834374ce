#pragma once

#include "brief/brief.h"

#include <QStringList>

namespace pado::brief
{

struct Column {
    QString head;
    double share = 1; ///< of the width, relative to the other columns
    bool isNumeric = false;
    bool isStrong = false;
};

enum class SectionKind { Deals, Launches, Affairs, Forecasts, Benchmarks, Statements };

/// A part of the brief as every format shows it: a table below a heading.
struct Section {
    SectionKind kind;
    QString title;
    QString line; ///< what the table holds and how to read it; may be empty
    std::vector<Column> columns;
    std::vector<QStringList> rows; ///< the last cell is the number of the note
};

/// The parts that have something to say, in the order of the brief.
std::vector<Section> sections(const Brief& brief);

} // namespace pado::brief
