#include "slots.h"

#include "base/enum_names.h"

namespace pado::extract
{

std::optional<Slot> slotNamed(const QString& name)
{
    static constexpr std::array names = {
        "topic",       "subj",      "obj",        "with",      "with_gen", "together",    "to",         "from",
        "by",          "by_mod",    "gen",        "gen_obj",   "obj_mod",  "bare_before", "apposition", "for",
        "about",       "through",   "including",  "because",   "place",    "place_from",  "subj_mod",   "gen_subj",
        "within_subj", "within_to", "maker_subj", "told_subj", "copula",   "left",        "right"};
    static_assert(names.size() == slotCount);
    return named<Slot>(names, name);
}

} // namespace pado::extract
