#pragma once

#include "brief/brief.h"

namespace pado::brief
{

/// Numbers the sentences in the order in which the brief first needs them.
class NoteList
{
public:
    /// The number of the fact's best sentence; a fact used twice keeps its number. 0 for a fact without a sentence,
    /// which cannot be shown.
    int numberOf(const store::FactRow& fact);
    std::vector<Note> take() { return std::move(m_notes); }

private:
    std::vector<Note> m_notes;
};

} // namespace pado::brief
