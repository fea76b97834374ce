#include "insight/figures/view.h"

#include "insight/deals.h"

#include <algorithm>

namespace pado::insight
{

namespace
{

void placeReports(FactView& fact, const Archive& archive, qint64 until)
{
    fact.firstReport = fact.lastReport = fact.record->states.front().recorded;
    for (const int place : fact.record->articles) {
        const store::ArticleRecord& article = archive.articles.rows[size_t(place)];
        if (article.recorded > until)
            continue;
        const bool isFirst = fact.articles.empty();
        fact.firstReport = isFirst ? article.published : std::min(fact.firstReport, article.published);
        fact.lastReport = isFirst ? article.published : std::max(fact.lastReport, article.published);
        fact.articles.push_back(place);
    }
}

} // namespace

bool FactView::isDeal() const
{
    const extract::Relation* deal = relation();
    return deal && extract::isDeal(deal->type);
}

std::optional<FactView> viewOf(const Archive& archive, const store::FactRecord& fact, qint64 until)
{
    const auto later = std::ranges::upper_bound(fact.states, until, {}, &store::FactState::recorded);
    FactView view{.record = &fact, .states = size_t(later - fact.states.begin())};
    if (view.states == 0 || !view.state().isTold)
        return std::nullopt;
    placeReports(view, archive, until);
    if (const auto event = store::eventOf(view.state().claim))
        view.place = {event->start, event->end};
    else
        view.place = {koreanDay(view.firstReport), koreanDay(view.firstReport).addDays(1)};
    if (const extract::Relation* relation = view.relation()) {
        for (const extract::Party& party : relation->parties)
            view.parties.push_back({party.role, archive.keys.of(store::keyOf(party.entity))});
    }
    return view;
}

bool isIncluded(const FactView& fact, double minConfidence)
{
    switch (fact.state().review) {
    case store::Review::Rejected:
        return false;
    case store::Review::Accepted:
    case store::Review::Corrected:
        return true;
    case store::Review::None:
        break;
    }
    return fact.state().confidence >= minConfidence;
}

View viewOf(const Archive& archive, const Moment& moment, double minConfidence)
{
    View view{archive, moment, minConfidence, {}, {}};
    view.facts.reserve(archive.facts.size());
    for (const store::FactRecord& fact : archive.facts) {
        if (auto known = viewOf(archive, fact, moment.until))
            view.facts.push_back(*std::move(known));
    }
    for (const FactView& fact : view.facts) {
        if (isIncluded(fact, minConfidence))
            view.included.push_back(&fact);
    }
    return view;
}

} // namespace pado::insight
