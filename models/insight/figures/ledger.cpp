#include "insight/figures/ledger.h"

#include "insight/figures/clash.h"
#include "insight/figures/follow_up.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace pado::insight
{

namespace
{

using extract::Status;

/// Facts that may ever have spoken of one thing, found without a view of every moment.
class Companions
{
public:
    explicit Companions(const Archive& archive) : m_archive(archive)
    {
        for (size_t i = 0; i < archive.facts.size(); ++i)
            add(archive.facts[i], i);
    }

    /// Contradicted pairs of the fact, as all facts were known at the time.
    void addContradicted(const FactView& fact, qint64 until, double minConfidence, std::set<Ledger::Pair>& pairs) const
    {
        for (const Figure& figure : figuresIn(fact)) {
            const auto others = m_bySlot.find(figure.slot);
            if (others == m_bySlot.end())
                continue;
            for (const size_t place : others->second) {
                const auto other = knownThen(place, fact, until, minConfidence);
                if (!other)
                    continue;
                for (const Figure& rival : figuresIn(*other)) {
                    if (rival.slot == figure.slot && contradict(fact, figure, *other, rival))
                        pairs.insert(std::minmax(fact.id(), other->id(), comesBefore));
                }
            }
        }
    }

    /// The memorandum that the fact followed up, as all were known at the time.
    void addFollowed(const FactView& fact, const Moment& then, double minConfidence,
                     std::set<Ledger::Pair>& pairs) const
    {
        std::set<size_t> places;
        for (const KeyedParty& party : fact.parties) {
            if (const auto theirs = m_memorandums.find(party.key); theirs != m_memorandums.end())
                places.insert(theirs->second.begin(), theirs->second.end());
        }
        View view{m_archive, then, minConfidence, {}, {}};
        view.facts.reserve(places.size());
        for (const size_t place : places) {
            if (auto memorandum = knownThen(place, fact, then.until, minConfidence))
                view.facts.push_back(*std::move(memorandum));
        }
        for (const FactView& memorandum : view.facts)
            view.included.push_back(&memorandum);
        if (const FactView* memorandum = Memorandums(view, false).followedBy(fact))
            pairs.insert({memorandum->id(), fact.id()});
    }

private:
    void add(const store::FactRecord& fact, size_t place)
    {
        std::set<QString> slots;
        std::set<int> parties;
        for (const store::FactState& state : fact.states) {
            const auto view = viewOf(m_archive, fact, state.recorded);
            if (!view)
                continue;
            for (const Figure& figure : figuresIn(*view))
                slots.insert(figure.slot);
            const extract::Relation* relation = view->relation();
            if (relation && relation->type == extract::RelationType::Mou) {
                for (const KeyedParty& party : view->parties)
                    parties.insert(party.key);
            }
        }
        for (const QString& slot : slots)
            m_bySlot[slot].push_back(place);
        for (const int party : parties)
            m_memorandums[party].push_back(place);
    }

    std::optional<FactView> knownThen(size_t place, const FactView& than, qint64 until, double minConfidence) const
    {
        const store::FactRecord& record = m_archive.facts[place];
        if (&record == than.record)
            return std::nullopt;
        auto other = viewOf(m_archive, record, until);
        return other && isIncluded(*other, minConfidence) ? other : std::nullopt;
    }

    bool contradict(const FactView& fact, const Figure& x, const FactView& other, const Figure& y) const
    {
        const bool isFirst = comesBefore(fact.id(), other.id());
        const auto clash = isFirst ? clashOf(m_archive, fact, x, other, y) : clashOf(m_archive, other, y, fact, x);
        return clash && isContradiction(clash->kind);
    }

    const Archive& m_archive;
    std::unordered_map<QString, std::vector<size_t>> m_bySlot;
    std::unordered_map<int, std::vector<size_t>> m_memorandums; ///< by party
};

/// All but status, which has rules of its own, confidence and review.
bool tellUnlike(const extract::Claim& a, const extract::Claim& b)
{
    const auto* x = std::get_if<extract::Relation>(&a);
    const auto* y = std::get_if<extract::Relation>(&b);
    if (x && y)
        return x->type != y->type || x->parties != y->parties || x->object != y->object || x->round != y->round ||
               x->amount != y->amount || x->date != y->date;
    const auto* forecast = std::get_if<extract::Forecast>(&a);
    const auto* other = std::get_if<extract::Forecast>(&b);
    if (forecast && other)
        return forecast->points != other->points || forecast->date != other->date;
    return store::eventOf(a) != store::eventOf(b) || a.index() != b.index();
}

std::optional<Status> statusOf(const FactView& fact)
{
    const extract::Relation* relation = fact.relation();
    return relation ? std::optional(relation->status) : std::nullopt;
}

/// Moments at which a fact got states, each once.
std::vector<qint64> momentsOf(const store::FactRecord& fact, qint64 until)
{
    std::vector<qint64> moments;
    for (const store::FactState& state : fact.states) {
        if (state.recorded <= until && (moments.empty() || moments.back() != state.recorded))
            moments.push_back(state.recorded);
    }
    return moments;
}

struct Gathered {
    std::set<Ledger::Pair> contradicted, followed;
};

void gather(Ledger& ledger, Gathered& gathered, const store::FactRecord& record, const View& view,
            const Companions& companions, const Moment& since)
{
    bool isKnown = false, isNew = false, isChanged = false, isDenied = false;
    std::optional<FactView> before; // as it was counted; nothing: it was not
    for (const qint64 at : momentsOf(record, view.moment.until)) {
        auto now = viewOf(view.archive, record, at);
        if (now && !isIncluded(*now, view.minConfidence))
            now.reset();
        if (now && !since.sees(at)) {
            const auto status = statusOf(*now);
            const bool isFirst = !isKnown;
            const bool isOther = before && (tellUnlike(now->state().claim, before->state().claim) ||
                                            (status != statusOf(*before) && status != Status::Denied));
            isNew |= isFirst;
            isChanged |= isOther;
            isDenied |= status == Status::Denied && (!before || statusOf(*before) != Status::Denied);
            if (isFirst || isOther) {
                companions.addContradicted(*now, at, view.minConfidence, gathered.contradicted);
                companions.addFollowed(*now, {{}, at, koreanDay(at)}, view.minConfidence, gathered.followed);
            }
        }
        isKnown |= now.has_value();
        before = std::move(now);
    }
    for (const auto& [is, list] : {std::pair(isNew, &ledger.fresh), std::pair(isChanged, &ledger.changed),
                                   std::pair(isDenied, &ledger.denied)}) {
        if (is)
            *list << record.id;
    }
}

std::vector<Ledger::Pair> inOrder(const std::set<Ledger::Pair>& pairs)
{
    std::vector<Ledger::Pair> ordered(pairs.begin(), pairs.end());
    std::ranges::sort(ordered, [](const Ledger::Pair& a, const Ledger::Pair& b) {
        return a.first != b.first ? comesBefore(a.first, b.first) : comesBefore(a.second, b.second);
    });
    return ordered;
}

} // namespace

Ledger ledger(const View& view, const Question& question)
{
    Ledger ledger;
    Gathered gathered;
    const Companions companions(view.archive);
    for (const store::FactRecord& record : view.archive.facts)
        gather(ledger, gathered, record, view, companions, *question.since);
    ledger.contradicted = inOrder(gathered.contradicted);
    ledger.followed = inOrder(gathered.followed);
    return ledger;
}

} // namespace pado::insight
