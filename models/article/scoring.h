#pragma once

#include "grab.h"

namespace pado::article
{

/// Points of blocks, and what they lead to.
class Scoring
{
public:
    Scoring(Dom& dom, const Strictness& strictness) : m_dom(dom), m_strictness(strictness) {}

    /// Gives the points of each paragraph to the blocks around it: all to its parent, half to the next, ever less
    /// above.
    void score(const std::vector<Node*>& paragraphs);
    /// The block that the article stands in; made of the whole body where none stands out.
    Node* top();
    /// A div that holds `top` and those of its neighbours that belong to it.
    Node* joined(Node* top);

private:
    void startWith(Node* node);
    Node* best(std::vector<Node*>& others) const;
    Node* commonAbove(Node* top, const std::vector<Node*>& others);
    Node* higher(Node* top);
    bool belongs(const Node* sibling, const Node* top, double threshold) const;

    Dom& m_dom;
    const Strictness& m_strictness;
    std::vector<Node*> m_candidates;
};

} // namespace pado::article
