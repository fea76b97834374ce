#include "insight/figures/judged.h"

#include "base/sorted_unique.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace pado::insight
{

namespace
{

using Pairing = std::tuple<int, int, int>; ///< benchmark and two sides, by key

struct Tally {
    std::map<Pairing, std::pair<int, double>> wins; ///< count and best
    std::map<Pairing, int> undecided;

    void win(const Pairing& pairing, double lead)
    {
        auto& [count, best] = wins[pairing];
        ++count;
        best = std::max(best, lead);
    }
};

void addRow(BenchmarkChart& chart, Tally& tally, const FactView& fact, const Keys& keys)
{
    const extract::Benchmark& told = *fact.benchmark();
    const double low = told.factor->min, high = told.factor->max;
    const int benchmark = keys.of(store::keyOf(told.benchmark)), subject = keys.of(store::keyOf(told.subject));
    std::vector<int> rivals;
    for (const extract::EntityRef& rival : told.versus)
        rivals.push_back(keys.of(store::keyOf(rival)));
    makeSortedUnique(rivals);
    BenchmarkChart::Row row{fact.id(), keys.name(benchmark), keys.name(subject), {}, low,
                            high,      told.metric,          fact.place.start};
    for (const int rival : rivals) {
        row.versus << keys.name(rival);
        if (low > 1)
            tally.win({benchmark, subject, rival}, high);
        else if (high < 1)
            tally.win({benchmark, rival, subject}, 1 / low);
        else
            ++tally.undecided[{benchmark, subject, rival}];
    }
    chart.rows.push_back(std::move(row));
}

struct Judged {
    double confidence = 0;
    bool isHit = false;
};

/// What the program thought before a person first decided.
std::optional<Judged> judged(const FactView& fact)
{
    if (fact.state().review == store::Review::None)
        return std::nullopt;
    const auto& states = fact.record->states;
    const auto first =
        std::ranges::find_if(states, [](const store::FactState& state) { return state.review != store::Review::None; });
    const auto before = first == states.begin() ? first : first - 1;
    return Judged{before->confidence, fact.state().review == store::Review::Accepted};
}

constexpr int bins = 10;

int binOf(double confidence)
{
    for (int bin = bins - 1; bin > 0; --bin) {
        if (confidence >= double(bin) / bins)
            return bin;
    }
    return 0;
}

} // namespace

BenchmarkChart benchmarkChart(const View& view, const Question& question)
{
    BenchmarkChart chart;
    Tally tally;
    const Keys& keys = view.keys();
    for (const FactView* fact : view.included) {
        if (fact->benchmark() && fact->benchmark()->factor && isIn(question.window, *fact))
            addRow(chart, tally, *fact, keys);
    }
    std::ranges::stable_sort(chart.rows, [](const BenchmarkChart::Row& a, const BenchmarkChart::Row& b) {
        return a.benchmark != b.benchmark ? comesBefore(a.benchmark, b.benchmark) : a.start < b.start;
    });
    for (const auto& [pairing, told] : tally.wins) {
        const auto& [benchmark, winner, loser] = pairing;
        chart.wins.push_back({keys.name(benchmark), keys.name(winner), keys.name(loser), told.first, told.second});
    }
    for (const auto& [pairing, count] : tally.undecided) {
        const auto& [benchmark, a, b] = pairing;
        chart.undecided.push_back({keys.name(benchmark), keys.name(a), keys.name(b), count});
    }
    return chart;
}

std::pair<double, double> Calibration::Bin::interval() const
{
    constexpr double z = 1.959963984540054;
    const double size = n, square = z * z;
    const double middle = rate() + square / (2 * size);
    const double width = z * std::sqrt(rate() * (1 - rate()) / size + square / (4 * size * size));
    const double whole = 1 + square / size;
    return {(middle - width) / whole, (middle + width) / whole};
}

Calibration calibration(const View& view)
{
    Calibration calibration;
    std::array<Calibration::Bin, bins> all{};
    double squares = 0;
    for (const FactView& fact : view.facts) {
        const auto one = judged(fact);
        if (!one)
            continue;
        ++calibration.n;
        Calibration::Bin& bin = all[size_t(binOf(one->confidence))];
        ++bin.n;
        bin.hits += one->isHit;
        bin.mean += one->confidence; // their sum, until all are there
        squares += (one->confidence - one->isHit) * (one->confidence - one->isHit);
    }
    double error = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        Calibration::Bin& bin = all[i];
        if (bin.n == 0)
            continue;
        bin.low = double(i) / bins;
        bin.high = double(i + 1) / bins;
        bin.mean /= bin.n;
        error += double(bin.n) / calibration.n * std::abs(bin.rate() - bin.mean);
        calibration.bins.push_back(bin);
    }
    if (calibration.n > 0) {
        calibration.expectedError = error;
        calibration.brier = squares / calibration.n;
    }
    return calibration;
}

} // namespace pado::insight
