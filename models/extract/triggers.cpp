#include "triggers.h"

#include "name_boundary.h"

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
    int unit = 0;
};

int unitAt(const std::vector<Unit>& units, qsizetype at)
{
    const auto it = std::ranges::upper_bound(units, at, {}, &Unit::start);
    return it == units.begin() ? -1 : int(it - units.begin()) - 1;
}

std::vector<Hit> hitsOf(const std::vector<Unit>& units, QStringView text, const text::Sentence& sentence,
                        const Frames& frames)
{
    std::vector<Hit> hits;
    for (qsizetype at = sentence.start; at < sentence.end; ++at) {
        if (!text[at].isLetterOrNumber())
            continue;
        const int unit = unitAt(units, at);
        if (unit < 0 ||
            (units[size_t(unit)].name >= 0 && at < units[size_t(unit)].start + units[size_t(unit)].form.size()))
            continue;
        const bool isInside = at > sentence.start && text[at - 1].isLetterOrNumber();
        int node = 0;
        for (qsizetype i = at; i < sentence.end; ++i) {
            node = frames.stems().step(node, text[i]);
            if (node < 0)
                break;
            for (const int value : frames.stems().valuesAt(node)) {
                const Frames::Stem& stem = frames.stem(value);
                const bool isShort = i + 1 - at < 2;
                if (isInside && isShort && !(stem.isVerb && frames.all()[size_t(stem.frame)].isGlued))
                    continue;
                hits.push_back({stem.frame, stem.isVerb, at, i + 1, stem.isVerb ? unitAt(units, i) : unit});
            }
        }
    }
    return hits;
}

bool isRejected(const Frame& frame, QStringView text, qsizetype start, qsizetype end)
{
    return std::ranges::any_of(frame.reject, [&](const QString& word) {
        for (qsizetype at = text.indexOf(word, std::max<qsizetype>(0, start - word.size())); at >= 0 && at < end;
             at = text.indexOf(word, at + 1)) {
            if (at < end && start < at + word.size())
                return true;
        }
        return false;
    });
}

/// The verb that belongs to the noun: stuck to it, or within the frame's gap.
const Hit* verbFor(const Hit& noun, const std::vector<Hit>& hits, const Frame& frame, QStringView text)
{
    const Hit* best = nullptr;
    for (const Hit& hit : hits) {
        if (!hit.isVerb || hit.frame != noun.frame || hit.start < noun.end ||
            hit.unit - noun.unit > frame.gap + (hit.unit == noun.unit ? 0 : 1))
            continue;
        const bool isStuck = hit.start == noun.end;
        const bool startsWord = hit.start == 0 || !text[hit.start - 1].isLetterOrNumber();
        if ((isStuck && !frame.isGlued) || (!isStuck && !startsWord && hit.end - hit.start < 2))
            continue;
        if (!best || hit.start < best->start)
            best = &hit;
    }
    return best;
}

} // namespace

std::vector<Trigger> triggersOf(const std::vector<Unit>& units, QStringView text, const text::Sentence& sentence,
                                const Frames& frames)
{
    const std::vector<Hit> hits = hitsOf(units, text, sentence, frames);
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
        if (const Hit* verb = verbFor(hit, hits, frame, text))
            add({hit.frame, verb->unit, hit.unit, false, hit.start, verb->end});
        else if (frame.isBare && (isHeadline || !frame.isOnlyHeadline))
            add({hit.frame, hit.unit, hit.unit, true, hit.start, hit.end});
    }
    return triggers;
}

} // namespace pado::extract
