#include "insight/figures/follow_up.h"
#include "insight/figures/money.h"

#include <algorithm>
#include <set>

namespace pado::insight
{

namespace
{

using extract::Status;

struct Step {
    Status status = Status::Done;
    QDate day; ///< when it was learned
};

std::vector<Step> stepsOf(const FactView& fact)
{
    std::vector<Step> steps;
    for (size_t i = 0; i < fact.states; ++i) {
        const store::FactState& state = fact.record->states[i];
        if (const auto* relation = std::get_if<extract::Relation>(&state.claim))
            steps.push_back({relation->status, koreanDay(state.recorded)});
    }
    return steps;
}

bool isAnnounced(const Step& step)
{
    return step.status == Status::Reported || step.status == Status::Planned;
}

} // namespace

Funnel funnel(const View& view, const Question& question)
{
    Funnel funnel;
    std::vector<double> days;
    for (const FactView* fact : view.included) {
        if (!fact->isDeal() || !isIn(question.window, *fact))
            continue;
        const std::vector<Step> steps = stepsOf(*fact);
        const Status now = steps.back().status;
        ++funnel.now[size_t(now)];
        std::set<Status> had;
        for (size_t i = 0; i < steps.size(); ++i) {
            had.insert(steps[i].status);
            if (i > 0 && steps[i].status != steps[i - 1].status)
                ++funnel.moves[{steps[i - 1].status, steps[i].status}];
        }
        for (const Status status : had)
            ++funnel.ever[size_t(status)];
        const auto announced = std::ranges::find_if(steps, isAnnounced);
        if (announced == steps.end())
            continue;
        ++funnel.resolved.m;
        funnel.resolved.n += now == Status::Done;
        if (const auto done = std::ranges::find(announced, steps.end(), Status::Done, &Step::status);
            done != steps.end())
            days.push_back(double(announced->day.daysTo(done->day)));
    }
    funnel.medianDays = medianOf(std::move(days));
    return funnel;
}

} // namespace pado::insight
