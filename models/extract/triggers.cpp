#include "triggers.h"

#include "name_boundary.h"
#include "text/prefix.h"

#include <QVarLengthArray>

#include <algorithm>

namespace pado::extract
{

namespace
{

struct Hit {
    int frame = 0;
    bool isVerb = false;
    qsizetype start = 0;
    qsizetype end = 0;
    int firstUnit = 0; ///< where it starts
    int unit = 0;      ///< of a verb: where it ends
};

/// Walks along the units of a sentence as places in it are asked for in ascending order.
class UnitWalk
{
public:
    explicit UnitWalk(const std::vector<Unit>& units) : m_units(units) {}

    /// The last unit that starts at or before the place, -1: none.
    int at(qsizetype place)
    {
        while (m_unit + 1 < int(m_units.size()) && m_units[size_t(m_unit) + 1].start <= place)
            ++m_unit;
        return m_unit;
    }

private:
    const std::vector<Unit>& m_units;
    int m_unit = -1;
};

/// Finds the stems of frames in a sentence.
class HitFinder
{
public:
    HitFinder(const std::vector<Unit>& units, QStringView text, const text::Sentence& sentence, const Frames& frames)
        : m_units(units),
          m_text(text.first(sentence.end)),
          m_sentence(sentence),
          m_frames(frames),
          m_walk(units),
          m_hasNoun(qsizetype(frames.all().size()), false)
    {
    }

    std::vector<Hit> find()
    {
        for (qsizetype at = m_sentence.start; at < m_sentence.end; ++at) {
            const QStringView rest = m_text.sliced(at);
            const bool mayBegin = m_frames.stems().mayBegin(rest);
            if ((!mayBegin && !(m_nouns != 0 && m_frames.dependentVerbs().mayBegin(rest))) ||
                !isLetterOrNumber(rest.front()))
                continue;
            const int unit = m_walk.at(at);
            if (unit < 0 || (m_units[size_t(unit)].name >= 0 &&
                             at < m_units[size_t(unit)].start + m_units[size_t(unit)].form.size()))
                continue;
            if (mayBegin)
                walk(m_frames.stems(), at, unit);
            if (m_nouns != 0)
                walk(m_frames.dependentVerbs(), at, unit);
        }
        return std::move(m_hits);
    }

private:
    void walk(const Trie& stems, qsizetype at, int unit)
    {
        const bool isInside = at > m_sentence.start && isLetterOrNumber(m_text[at - 1]);
        const bool isDependent = &stems == &m_frames.dependentVerbs();
        UnitWalk ahead = m_walk;
        int node = stems.step(0, m_text[at]);
        for (qsizetype i = at; node >= 0; node = i < m_sentence.end ? stems.step(node, m_text[i]) : -1) {
            ++i;
            if (isDependent && (m_frames.framesBehind(node) & m_nouns) == 0)
                return;
            for (const int value : stems.valuesAt(node)) {
                const Frames::Stem& stem = m_frames.stem(value);
                const bool isInsideWord = isInside && i - at < 2 && !stem.isGlued;
                if (isInsideWord || (isDependent && !m_hasNoun[stem.frame]))
                    continue;
                if (!stem.isVerb) {
                    m_hasNoun[stem.frame] = true;
                    m_nouns |= frameBit(stem.frame);
                }
                m_hits.push_back({stem.frame, stem.isVerb, at, i, unit, stem.isVerb ? ahead.at(i - 1) : unit});
            }
        }
    }

    const std::vector<Unit>& m_units;
    QStringView m_text;
    const text::Sentence& m_sentence;
    const Frames& m_frames;
    UnitWalk m_walk;
    QVarLengthArray<bool, 256> m_hasNoun; ///< of each frame
    FrameSet m_nouns = 0;
    std::vector<Hit> m_hits;
};

/// Does a word that forbids the frame lie over the trigger?
bool isRejected(const Frame& frame, QStringView text, qsizetype start, qsizetype end)
{
    return std::ranges::any_of(frame.reject, [&](const QString& word) {
        const qsizetype from = std::max<qsizetype>(0, start - word.size() + 1);
        return text::contains(text.mid(from, end - 1 + word.size() - from), word);
    });
}

/// By frame; those of one in order of their start.
std::vector<Hit> verbsOf(const std::vector<Hit>& hits)
{
    std::vector<Hit> verbs;
    std::ranges::copy_if(hits, std::back_inserter(verbs), &Hit::isVerb);
    std::ranges::stable_sort(verbs, {}, &Hit::frame);
    return verbs;
}

/// The verb that belongs to the noun: stuck to it, or within the frame's gap.
const Hit* verbFor(const Hit& noun, const std::vector<Hit>& verbs, const Frame& frame, QStringView text)
{
    const auto isTooFar = [&](int unit) { return unit - noun.unit > frame.gap + (unit == noun.unit ? 0 : 1); };
    const auto own = std::ranges::equal_range(verbs, noun.frame, {}, &Hit::frame);
    for (auto verb = std::ranges::lower_bound(own, noun.end, {}, &Hit::start); verb != own.end(); ++verb) {
        if (isTooFar(verb->firstUnit))
            return nullptr;
        const bool isStuck = verb->start == noun.end;
        const bool startsWord = verb->start == 0 || !isLetterOrNumber(text[verb->start - 1]);
        if (!isTooFar(verb->unit) &&
            ((isStuck && frame.isGlued) || (!isStuck && (startsWord || verb->end - verb->start >= 2))))
            return &*verb;
    }
    return nullptr;
}

} // namespace

std::vector<Trigger> triggersOf(const std::vector<Unit>& units, QStringView text, const text::Sentence& sentence,
                                const Frames& frames)
{
    const std::vector<Hit> hits = HitFinder(units, text, sentence, frames).find();
    const std::vector<Hit> verbs = verbsOf(hits);
    const bool isHeadline =
        sentence.kind == text::SentenceKind::Headline || sentence.kind == text::SentenceKind::Subhead;
    std::vector<Trigger> triggers;
    const auto add = [&](Trigger trigger) {
        const bool isKnown = std::ranges::any_of(
            triggers, [&](const Trigger& t) { return t.frame == trigger.frame && t.unit == trigger.unit; });
        if (!isKnown && !isRejected(frames.all()[size_t(trigger.frame)], text, trigger.start, trigger.end))
            triggers.push_back(trigger);
    };
    for (const Hit& hit : hits) {
        const Frame& frame = frames.all()[size_t(hit.frame)];
        if (hit.isVerb) {
            if (frame.nouns.isEmpty())
                add({hit.frame, hit.unit, -1, false, hit.start, hit.end});
            continue;
        }
        if (const Hit* verb = verbFor(hit, verbs, frame, text))
            add({hit.frame, verb->unit, hit.unit, false, hit.start, verb->end});
        else if (frame.isBare && (isHeadline || !frame.isOnlyHeadline))
            add({hit.frame, hit.unit, hit.unit, true, hit.start, hit.end});
    }
    return triggers;
}

} // namespace pado::extract
