#include "note_list.h"

#include <algorithm>

namespace pado::brief
{

int NoteList::numberOf(const store::FactRow& fact)
{
    const auto known = std::ranges::find(m_notes, fact.id, &Note::fact);
    if (known != m_notes.end())
        return known->number;
    if (fact.evidences.empty())
        return 0;
    const int number = int(m_notes.size()) + 1;
    m_notes.push_back({number, fact.id, fact.evidences.front(), fact.sources, fact.confidence});
    return number;
}

} // namespace pado::brief
