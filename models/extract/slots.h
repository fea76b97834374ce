#pragma once

#include <QString>

#include <cstddef>
#include <optional>

namespace pado::extract
{

/// What a name is to a trigger: its case, or what the noun that it modifies makes of it. Rule files name them.
enum class Slot : unsigned char {
    Topic,
    Subject,
    Object,
    With,
    WithGen,
    Together, ///< 와 함께
    To,
    From,
    By,
    ByNoun, ///< 하람의 [자회사로]
    Gen,
    GenOfObject,  ///< 하람의 [지분을]
    NounOfObject, ///< 하람 [지분을]
    BareBefore,   ///< 하람 [인수]: before the frame's own noun
    Apposition,   ///< 하람의 계열사인 [누리칩]
    For,
    About,
    Through,
    Including,
    Because,
    Place,         ///< 하람 [서버에]
    PlaceFrom,     ///< 하람 [서버에서]
    NounOfSubject, ///< 하람 [제품이]
    GenOfSubject,  ///< 하람의 [제품이]: Gen to frames that do not name it
    WithinSubject, ///< [하람이 쓰는] 칩은: in the clause that describes something
    WithinTo,      ///< [하람에 들어가는] 칩은
    MakerSubject,  ///< [하람이 만든] 칩을
    ToldSubject,
    Copula,
    Left, ///< of an apposition
    Right,
};
constexpr size_t slotCount = size_t(Slot::Right) + 1;

constexpr bool isSubject(Slot slot)
{
    return slot == Slot::Topic || slot == Slot::Subject;
}

/// The slot of a name in the rule files ("gen_obj").
std::optional<Slot> slotNamed(const QString& name);

} // namespace pado::extract
