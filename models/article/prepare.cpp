#include "prepare.h"

#include "html/tags.h"

namespace pado::article
{

namespace
{

bool isPhrasingTag(GumboTag tag)
{
    static const auto phrasing = [] {
        html::Tags tags;
        for (const char* name :
             {"abbr",  "audio",    "b",      "bdo",    "br",       "button",   "cite", "code",  "data",   "datalist",
              "dfn",   "em",       "embed",  "i",      "img",      "input",    "kbd",  "label", "mark",   "math",
              "meter", "noscript", "object", "output", "progress", "q",        "ruby", "samp",  "script", "select",
              "small", "span",     "strong", "sub",    "sup",      "textarea", "time", "var",   "wbr"})
            tags.set(size_t(gumbo_tag_enum(name)));
        tags.reset(size_t(GUMBO_TAG_UNKNOWN)); // what gumbo has no name for
        return tags;
    }();
    return phrasing.test(size_t(tag));
}

Node* skipBlanks(Node* node)
{
    while (node && isBlank(node))
        node = node->next;
    return node;
}

void removeAll(Dom& dom, std::initializer_list<GumboTag> tags)
{
    for (Node* node : elements(dom.root(), tags))
        dom.remove(node);
}

/// A picture that only readers without scripts would see takes the place of the empty one before it.
void unwrapPictures(Dom& dom)
{
    for (Node* noscript : elements(dom.root(), {GUMBO_TAG_NOSCRIPT})) {
        const std::vector<Node*> pictures = elements(noscript, {GUMBO_TAG_IMG});
        if (pictures.size() != 1 || noscript->below.text > 0 || !noscript->parent)
            continue;
        Node* before = noscript->previous;
        while (before && isBlank(before))
            before = before->previous;
        if (before && before->is(GUMBO_TAG_IMG))
            dom.remove(before);
        dom.insert(pictures.front(), noscript->parent, noscript);
    }
}

/// The text behind a double line break, up to the next one or a block, becomes a paragraph.
void replaceBreaks(Dom& dom)
{
    for (Node* br : elements(dom.root(), {GUMBO_TAG_BR})) {
        if (!br->parent)
            continue;
        bool isChain = false;
        for (Node* next = skipBlanks(br->next); next && next->is(GUMBO_TAG_BR); next = skipBlanks(br->next)) {
            isChain = true;
            dom.remove(next);
        }
        if (!isChain)
            continue;
        Node* paragraph = dom.create(GUMBO_TAG_P);
        dom.replace(br, paragraph);
        while (Node* next = paragraph->next) {
            const Node* second = next->is(GUMBO_TAG_BR) ? skipBlanks(next->next) : nullptr;
            if ((second && second->is(GUMBO_TAG_BR)) || !isPhrasing(next))
                break;
            dom.insert(next, paragraph, nullptr);
        }
        while (paragraph->last && isBlank(paragraph->last))
            dom.remove(paragraph->last);
        if (paragraph->parent->is(GUMBO_TAG_P))
            dom.rename(paragraph->parent, GUMBO_TAG_DIV);
    }
}

} // namespace

bool isBlank(const Node* node)
{
    return node->isText() && node->below.text == 0;
}

bool isPhrasing(const Node* node)
{
    if (node->isText() || isPhrasingTag(node->tag))
        return true;
    if (!node->is(GUMBO_TAG_A) && !node->is(GUMBO_TAG_DEL) && !node->is(GUMBO_TAG_INS))
        return false;
    for (const Node* child = node->first; child; child = child->next) {
        if (!child->isText() && !isPhrasingTag(child->tag))
            return false;
    }
    return true;
}

void prepare(Dom& dom)
{
    unwrapPictures(dom);
    removeAll(dom, {GUMBO_TAG_SCRIPT, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE});
    replaceBreaks(dom);
    for (Node* font : elements(dom.root(), {GUMBO_TAG_FONT}))
        dom.rename(font, GUMBO_TAG_SPAN);
}

} // namespace pado::article
