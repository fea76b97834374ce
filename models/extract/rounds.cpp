#include "rounds.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr int sentencesOpen = 3;

} // namespace

void Rounds::open(int investee, RelationDraft draft)
{
    const bool isSameRound = m_open && m_open->parties.front().entity == investee &&
                             draft.sentence - m_lastSentence <= sentencesOpen &&
                             (!draft.amount || !m_open->amount || draft.amount->value == m_open->amount->value);
    if (isSameRound) {
        if (!m_open->amount)
            m_open->amount = draft.amount;
        if (m_open->round.isEmpty())
            m_open->round = draft.round;
        return;
    }
    close();
    draft.parties = {{investee, Role::Investee}};
    m_lastSentence = draft.sentence;
    m_open = std::move(draft);
}

bool Rounds::join(const std::vector<int>& investors, int sentence, Status status)
{
    if (!m_open || sentence - m_lastSentence > sentencesOpen)
        return false;
    const int investee = m_open->parties.front().entity;
    for (const int investor : investors) {
        if (investor != investee)
            addParty(*m_open, investor, Role::Investor);
    }
    if (sentence != m_open->sentence)
        m_open->further.push_back(sentence);
    if (status == Status::Reported)
        m_open->status = status;
    m_lastSentence = sentence;
    return true;
}

void Rounds::close()
{
    if (m_open && m_open->parties.size() > 1) {
        std::ranges::rotate(m_open->parties, m_open->parties.begin() + 1); // investors first
        m_done.push_back(*std::move(m_open));
    }
    m_open.reset();
}

std::vector<RelationDraft> Rounds::finish()
{
    close();
    return std::move(m_done);
}

} // namespace pado::extract
