#pragma once

#include "frames.h"
#include "language.h"
#include "reading.h"
#include "triggers.h"
#include "units.h"

#include <optional>

namespace pado::extract
{

/// How a sentence stands behind a deal.
struct Assertion {
    Status status = Status::Done;
    bool isOnlyDenial = false; ///< 투자하지 않았다: a fact only where something else said that they would
};

/// Reads plan, rumour, denial and negation off the trigger's predicate and what follows it in its clause.
/// Empty where the sentence asserts nothing: a question, a wish, a duty, a hypothesis.
std::optional<Assertion> assertionOf(const Trigger& trigger, const Frame& frame, const Reading& reading,
                                     const text::Sentence& sentence, const std::vector<Unit>& units,
                                     const Language& language);

} // namespace pado::extract
