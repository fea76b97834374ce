#pragma once

#include "base/result.h"
#include "extract/fact.h"
#include "slots.h"
#include "trie.h"
#include "word_set.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace pado::extract
{

/// What a name in some slot is to a frame.
struct Part {
    std::optional<Role> role;
    bool isObject = false; ///< a product that the relation is about

    bool isTaken() const { return role || isObject; }
    bool operator==(const Part&) const = default;
};

/// One way in which Korean tells a relation; a [[frame]] of `resources/triggers/TYPE.toml`.
struct Frame {
    QString id;
    RelationType type = RelationType::Partnership;
    double weight = 0.8; ///< confidence to start from
    QStringList nouns;   ///< empty: a verb alone is the trigger
    QStringList verbs;
    int gap = 0;                 ///< eojeols between noun and verb
    bool isBare = false;         ///< the noun alone is a trigger …
    bool isOnlyHeadline = false; ///< … in headlines
    bool isGlued = false;        ///< the verb may stick to the noun: 투자했다
    bool needsTogether = false;  ///< fires only with 와 함께, or a pair as its subject
    bool isMerger = false;
    bool opensRound = false;
    bool joinsRound = false;
    bool joinsDeal = false;      ///< 협약에는 누리칩도 참여했다: partners of the deal told before
    bool hasTwoSubjects = false; ///< 위원회는 하람이 …한 사실을 적발하고: topic and subject both take part
    bool isCopula = false;
    bool hasDirectionBySector = false; ///< 공급 계약 does not say who delivers
    bool wantsGovernment = false;      ///< the actor is a public body
    bool wantsAuthority = false;       ///< one of the parties is; where the sentence names none, the last one named
    std::array<Part, slotCount> parts; ///< of each slot
    std::vector<Slot> object;          ///< whose noun phrase is the object
    std::optional<Role> makerIs;       ///< role that the maker of the product argument fills
    std::optional<Role>
        host; ///< role of the organisation that the text is about, where the sentence names nobody for it
    std::vector<Slot> needs; ///< of which one must be there: 계약을 맺었다 with nobody is no deal
    QStringList genNouns;
    QStringList within; ///< verbs whose relative clause gives within_subj, within_to: [하람이 쓰는] 칩은
    QStringList reject;
    int minParties = 2;
    QString yes, no;

    const Part& part(Slot slot) const { return parts[size_t(slot)]; }
};

/// Frames as bits, where several may share one.
using FrameSet = quint64;
inline FrameSet frameBit(int frame)
{
    return FrameSet(1) << frame % 64;
}

/// All frames, with their stems ready to be found. Immutable after loading.
class Frames
{
public:
    /// @error extract.bad_lexicon (`what`: the file, `where`: the line or the frame)
    static Result<Frames> load();

    struct Stem {
        int frame = 0;
        bool isVerb = false;
        bool isGlued = false; ///< a verb of one syllable may stand inside a word
    };
    const std::vector<Frame>& all() const { return m_frames; }
    /// Nouns, and verbs that are triggers alone.
    const Trie& stems() const { return m_stems; }
    /// Verbs that say nothing without their frame's noun before them.
    const Trie& dependentVerbs() const { return m_dependentVerbs; }
    /// Whose verbs lie at a node of them or behind it.
    FrameSet framesBehind(int node) const { return m_framesBehind[size_t(node)]; }
    const Stem& stem(int value) const { return m_values[size_t(value)]; }
    /// What a noun beside a name makes of the next one: 하람의 [자회사] 누리칩; 누리칩의 [모회사] 하람.
    const WordSet& affiliateNouns() const { return m_affiliateNouns; }
    const WordSet& parentNouns() const { return m_parentNouns; }

private:
    void index();
    void markPath(QStringView verb, int frame);
    std::vector<Frame> m_frames;
    Trie m_stems, m_dependentVerbs;
    std::vector<FrameSet> m_framesBehind; ///< of each node of m_dependentVerbs
    std::vector<Stem> m_values;
    WordSet m_affiliateNouns, m_parentNouns;
};

} // namespace pado::extract
