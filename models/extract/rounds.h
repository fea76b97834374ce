#pragma once

#include "relation_draft.h"

#include <optional>
#include <vector>

namespace pado::extract
{

/// Funding told over several sentences: B가 300억 원을 유치했다. 이번 라운드에는 A와 C가 참여했다.
class Rounds
{
public:
    /// Opens a round of an investee; a round that was open is told if it has investors.
    void open(int investee, RelationDraft draft);
    /// Investors join the open round, if it was opened at most three sentences ago.
    /// @return false where no round is open
    bool join(const std::vector<int>& investors, int sentence, Status status);
    /// Has anything been told of an open round in this sentence or later?
    bool isOpenSince(int sentence) const { return m_open && m_lastSentence >= sentence; }
    /// Tells the last round.
    std::vector<RelationDraft> finish();

private:
    void close();
    std::optional<RelationDraft> m_open;
    int m_lastSentence = 0;
    std::vector<RelationDraft> m_done;
};

} // namespace pado::extract
