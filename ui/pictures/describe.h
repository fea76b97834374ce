#pragma once

#include "ui/pictures/telling.h"

namespace pado::ui
{

// Figures as a picture, one function a kind. A kind without one has no picture: `hasPicture` looks for it here.
// Each fills title, caption, panels or `nothing`; `pictureOf` adds what all have in common.

/// A picture with the facts behind it, where the figures name them.
struct Drawing {
    Picture picture;
    std::optional<QStringList> facts = {};
};

Drawing describe(const insight::DealTable& table, const Telling& telling);
Drawing describe(const insight::League& league, const Telling& telling);
Drawing describe(const insight::Ladder& ladder, const Telling& telling);
Drawing describe(const insight::Funnel& funnel, const Telling& telling);
Drawing describe(const insight::FollowThrough& followThrough, const Telling& telling);
Drawing describe(const insight::ForecastChart& forecasts, const Telling& telling);
Drawing describe(const insight::Vintages& vintages, const Telling& telling);
Drawing describe(const insight::Accuracy& accuracy, const Telling& telling);
Drawing describe(const insight::StatedCheck& check, const Telling& telling);
Drawing describe(const insight::SentenceRates& rates, const Telling& telling);
Drawing describe(const insight::Clashes& clashes, const Telling& telling);
Drawing describe(const insight::BenchmarkChart& benchmarks, const Telling& telling);
Drawing describe(const insight::SourceChart& sources, const Telling& telling);
Drawing describe(const insight::CoverageChart& coverage, const Telling& telling);
Drawing describe(const insight::Voice& voice, const Telling& telling);
Drawing describe(const insight::RisingTerms& terms, const Telling& telling);
Drawing describe(const insight::FirstMentions& firsts, const Telling& telling);
Drawing describe(const insight::CoMentions& mentions, const Telling& telling);
Drawing describe(const insight::Path& path, const Telling& telling);
Drawing describe(const insight::NetChange& change, const Telling& telling);
Drawing describe(const insight::Ledger& ledger, const Telling& telling);
Drawing describe(const insight::Calibration& calibration, const Telling& telling);

} // namespace pado::ui
