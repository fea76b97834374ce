#include "link_lists.h"

#include "prepare.h"
#include "press_lines.h"

namespace pado::article
{

namespace
{

constexpr double mostlyLinks = 0.6; ///< dates and counts stand beside them
constexpr int label = 40;           ///< characters of "관련기사", "핫이슈" and the like

/// Whether a block says no more than its list and a label for it.
bool isOnlyAbout(const Node* block, const Node* list)
{
    if (block->below.text - list->below.text > label)
        return false;
    for (const Node* child = block->first; child; child = child->next) {
        if (child != list && child->below.text > 0 &&
            isSentence(child->isText() ? QString::fromUtf8(child->text) : innerText(child)))
            return false;
    }
    return true;
}

Node* headingBefore(Node* block)
{
    Node* before = block->previous;
    while (before && isBlank(before))
        before = before->previous;
    return before && isHeading(before->tag) && before->below.text <= label ? before : nullptr;
}

} // namespace

void removeLinkLists(Dom& dom, Node* article)
{
    for (Node* list : elements(article, {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL})) {
        const bool isWhole = list->below.text * 2 > article->below.text; // a page of links keeps them
        if (list->below.text == 0 || list->linkDensity() < mostlyLinks || isWhole || !isBelow(list, article))
            continue;
        Node* block = list;
        while (block->parent != article && isOnlyAbout(block->parent, block))
            block = block->parent;
        if (Node* const heading = headingBefore(block))
            dom.remove(heading);
        dom.remove(block);
    }
}

} // namespace pado::article
