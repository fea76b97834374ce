#pragma once

#include "ui/pictures/telling.h"

namespace pado::ui
{

// Figures as a picture, one function a kind. A kind without one has no picture: `hasPicture` looks for it here.
// Each fills title, caption, panels or `nothing`; `pictureOf` adds what all have in common.

/// A picture with the facts behind it, where the figures name them.
struct Described {
    Picture picture;
    std::optional<QStringList> facts = {};
};

Described describe(const insight::DealTable& table, const Telling& telling);
Described describe(const insight::League& league, const Telling& telling);
Described describe(const insight::Ladder& ladder, const Telling& telling);
Described describe(const insight::Funnel& funnel, const Telling& telling);
Described describe(const insight::FollowThrough& followThrough, const Telling& telling);
Described describe(const insight::ForecastChart& forecasts, const Telling& telling);
Described describe(const insight::Vintages& vintages, const Telling& telling);
Described describe(const insight::Accuracy& accuracy, const Telling& telling);
Described describe(const insight::StatedCheck& check, const Telling& telling);
Described describe(const insight::SentenceRates& rates, const Telling& telling);
Described describe(const insight::Clashes& clashes, const Telling& telling);
Described describe(const insight::BenchmarkChart& benchmarks, const Telling& telling);
Described describe(const insight::SourceChart& sources, const Telling& telling);
Described describe(const insight::CoverageChart& coverage, const Telling& telling);
Described describe(const insight::Voice& voice, const Telling& telling);
Described describe(const insight::RisingTerms& terms, const Telling& telling);
Described describe(const insight::FirstMentions& firsts, const Telling& telling);
Described describe(const insight::CoMentions& mentions, const Telling& telling);
Described describe(const insight::Path& path, const Telling& telling);
Described describe(const insight::NetChange& change, const Telling& telling);
Described describe(const insight::Ledger& ledger, const Telling& telling);
Described describe(const insight::Calibration& calibration, const Telling& telling);

} // namespace pado::ui
