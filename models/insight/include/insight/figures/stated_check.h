#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"
#include "insight/stated_number.h"

#include <optional>
#include <vector>

namespace pado::insight
{

/// A number with what its source knows of its digits.
Interval intervalOf(const extract::Amount& amount);       ///< with a value, or both ends of a range
Interval intervalOf(const extract::ForecastPoint& point); ///< the same

enum class Verdict { Ok, Flag, Unchecked };
QString nameOf(Verdict verdict);

/// What forecasts state of their own numbers, computed again from them.
struct StatedCheck {
    struct Row {
        QString fact;
        int index = 0; ///< of the stated figures
        extract::StatedFigure::What what = extract::StatedFigure::What::Cagr;
        Verdict verdict = Verdict::Unchecked;
        std::optional<Interval> computed;
        Interval stated;
    };
    std::vector<Row> rows; ///< by fact, then index
};
StatedCheck statedCheck(const View& view, const Question& question);

/// Rates that sentences imply by giving one sum in won and in dollars.
struct SentenceRates {
    struct Row {
        QString fact;
        QString what; ///< "amount", or a forecast's year
        QDate day;
        double wonPerDollar = 0;
        Interval bounds;
        std::optional<double> table;
        std::optional<double> off() const; ///< a fraction; nothing without a table
        std::optional<bool> isSuspect() const;
    };
    struct Month {
        QString name; ///< "2024-03"
        std::vector<double> rates;
    };
    std::vector<Row> rows;     ///< by day, fact and what
    std::vector<Month> months; ///< those that have a rate
};
SentenceRates sentenceRates(const View& view, const Question& question);

} // namespace pado::insight
