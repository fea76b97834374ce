#pragma once

#include "store/search.h"

#include <QDateTime>
#include <QString>

namespace pado::insight
{

/// 2024, 2024-05, 2024Q1, 2024H1, 2024-05-03, 30일, 지난달, 2024-01..2024-03.   @return empty where it is none
std::optional<store::SearchedPeriod> periodOf(const QString& text, QDate today);

/// A sum, or two with .. between, with their currency: 100억, 1.5조원, 10M..50M USD.
struct SumRange {
    double least = 0;
    double most = 0;
    QString currency;
};
std::optional<SumRange> sumsOf(const QString& text);

} // namespace pado::insight
