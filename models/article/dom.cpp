#include "dom.h"

#include "html/tags.h"
#include "html/tree.h"

#include <algorithm>

namespace pado::article
{

namespace
{

constexpr size_t maxNodes = 1'000'000;

using html::Tags;
using html::tags;

const Tags blockTags = tags({GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL, GUMBO_TAG_DIV, GUMBO_TAG_IMG, GUMBO_TAG_OL,
                             GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_UL});
const Tags proseTags = blockTags | tags({GUMBO_TAG_SPAN, GUMBO_TAG_LI, GUMBO_TAG_TD});
const Tags headingTags = tags({GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
const Tags embedTags = tags({GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_IFRAME});

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Bytes of a comma at `at`, as scripts of the world write it; 0 for none.
int commaAt(QByteArrayView text, qsizetype at)
{
    if (text[at] == ',')
        return 1;
    for (const char* comma : {"\xD8\x8C", "\xEF\xBC\x8C", "\xE3\x80\x81", "\xEF\xB9\x90"}) {
        if (text.sliced(at).startsWith(comma))
            return int(qstrlen(comma));
    }
    return 0;
}

Measure measureOf(QByteArrayView text)
{
    Measure measure;
    bool isPending = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isSpace(c)) {
            isPending = true;
            continue;
        }
        if ((uchar(c) & 0xC0) == 0x80)
            continue;
        measure.text += 1 + isPending;
        isPending = false;
        if (c == ',' || uchar(c) >= 0xD8)
            measure.commas += commaAt(text, at) > 0;
    }
    return measure;
}

/// What `node` adds to its parent's measure, when `below` lies in it.
Measure adding(const Node& node, const Measure& below, bool isWhole)
{
    Measure sum = below;
    if (node.isText())
        return sum;
    const size_t tag = size_t(node.tag);
    if (node.tag == GUMBO_TAG_A)
        sum.linked += below.text * (attribute(&node, "href").startsWith('#') ? 3 : 10);
    if (headingTags.test(tag))
        sum.inHeadings += below.text;
    if (node.tag == GUMBO_TAG_UL || node.tag == GUMBO_TAG_OL)
        sum.inLists += below.text;
    if (proseTags.test(tag))
        sum.inProse += below.text;
    if (isWhole) {
        sum.paragraphs += node.tag == GUMBO_TAG_P;
        sum.images += node.tag == GUMBO_TAG_IMG;
        sum.listItems += node.tag == GUMBO_TAG_LI;
        sum.inputs += node.tag == GUMBO_TAG_INPUT;
        sum.blocks += blockTags.test(tag);
        sum.embeds += embedTags.test(tag);
    }
    return sum;
}

} // namespace

Measure& Measure::operator+=(const Measure& other)
{
    for (auto member : {&Measure::text, &Measure::linked, &Measure::inHeadings, &Measure::inLists, &Measure::inProse,
                        &Measure::commas, &Measure::paragraphs, &Measure::images, &Measure::listItems, &Measure::inputs,
                        &Measure::blocks, &Measure::embeds})
        this->*member += other.*member;
    return *this;
}

Measure& Measure::operator-=(const Measure& other)
{
    for (auto member : {&Measure::text, &Measure::linked, &Measure::inHeadings, &Measure::inLists, &Measure::inProse,
                        &Measure::commas, &Measure::paragraphs, &Measure::images, &Measure::listItems, &Measure::inputs,
                        &Measure::blocks, &Measure::embeds})
        this->*member -= other.*member;
    return *this;
}

Dom::Dom(const GumboNode& root)
{
    build(root);
    measure();
}

void Dom::build(const GumboNode& root)
{
    struct Level {
        Node* node;
        const GumboVector* children;
        unsigned int next = 0;
    };
    m_root = create(root.v.element.tag);
    m_root->source = &root.v.element;
    std::vector<Level> stack{{m_root, &root.v.element.children}};
    while (!stack.empty()) {
        Level& level = stack.back();
        if (level.next >= level.children->length || m_nodes.size() >= maxNodes) {
            stack.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(level.children->data[level.next++]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA || child->type == GUMBO_NODE_WHITESPACE) {
            Node* node = create(GUMBO_TAG_LAST);
            node->text = QByteArrayView(child->v.text.text);
            link(node, level.node, nullptr);
        } else if (child->type == GUMBO_NODE_ELEMENT) {
            Node* node = create(child->v.element.tag);
            node->source = &child->v.element;
            link(node, level.node, nullptr);
            stack.push_back({node, &child->v.element.children});
        }
    }
}

/// Children come after their parents in `m_nodes`, so that one pass from behind sums up.
void Dom::measure()
{
    for (auto it = m_nodes.rbegin(); it != m_nodes.rend(); ++it) {
        if (it->isText())
            it->below = measureOf(it->text);
        if (it->parent)
            it->parent->below += adding(*it, it->below, true);
    }
}

Node* Dom::body()
{
    for (Node* node = m_root->first; node; node = node->next) {
        if (node->is(GUMBO_TAG_BODY))
            return node;
    }
    return m_root;
}

Node* Dom::create(GumboTag tag)
{
    Node& node = m_nodes.emplace_back();
    node.tag = tag;
    return &node;
}

void Dom::link(Node* node, Node* parent, Node* before)
{
    node->parent = parent;
    node->next = before;
    node->previous = before ? before->previous : parent->last;
    (node->previous ? node->previous->next : parent->first) = node;
    (before ? before->previous : parent->last) = node;
}

void Dom::unlink(Node* node)
{
    (node->previous ? node->previous->next : node->parent->first) = node->next;
    (node->next ? node->next->previous : node->parent->last) = node->previous;
    node->parent = node->next = node->previous = nullptr;
}

void Dom::propagate(Node* parent, Measure change)
{
    for (Node* node = parent; node && change != Measure{}; node = node->parent) {
        node->below += change;
        change = adding(*node, change, false);
    }
}

void Dom::remove(Node* node)
{
    if (!node->parent)
        return;
    Measure change;
    change -= adding(*node, node->below, true);
    propagate(node->parent, change);
    unlink(node);
}

void Dom::insert(Node* node, Node* parent, Node* before)
{
    const Measure added = adding(*node, node->below, true);
    if (node->parent && node->parent == parent->parent) {
        // Into a neighbour: around both of them little changes, which saves most of the way up.
        unlink(node);
        link(node, parent, before);
        parent->below += added;
        Measure change = adding(*parent, added, false);
        change -= added;
        return propagate(parent->parent, change);
    }
    remove(node);
    link(node, parent, before);
    propagate(parent, added);
}

void Dom::rename(Node* node, GumboTag tag)
{
    Measure change;
    change -= adding(*node, node->below, true);
    node->tag = tag;
    change += adding(*node, node->below, true);
    if (node->parent)
        propagate(node->parent, change);
}

void Dom::replace(Node* old, Node* with)
{
    remove(with);
    Node* const parent = old->parent;
    Node* const before = old->next;
    remove(old);
    insert(with, parent, before);
}

void Dom::shorten(Node* node, QByteArrayView text)
{
    if (text.size() == node->text.size())
        return;
    Measure change = measureOf(text);
    change -= node->below;
    node->text = text;
    node->below += change;
    propagate(node->parent, change);
}

Node* followingOutside(Node* node, const Node* top)
{
    while (node != top) {
        if (node->next)
            return node->next;
        node = node->parent;
        if (!node)
            return nullptr;
    }
    return nullptr;
}

Node* following(Node* node, const Node* top)
{
    return node->first ? node->first : followingOutside(node, top);
}

std::vector<Node*> elements(Node* top, std::initializer_list<GumboTag> list)
{
    const Tags wanted = tags(list);
    std::vector<Node*> found;
    for (Node* node = following(top, top); node; node = following(node, top)) {
        if (!node->isText() && wanted.test(size_t(node->tag)))
            found.push_back(node);
    }
    return found;
}

Node* ancestor(const Node* node, GumboTag tag, int levels)
{
    int climbed = 0;
    for (Node* at = node->parent; at; at = at->parent) {
        if (levels > 0 && climbed++ > levels)
            return nullptr;
        if (at->is(tag))
            return at;
    }
    return nullptr;
}

bool isBelow(const Node* node, const Node* top)
{
    while (node && node != top)
        node = node->parent;
    return node == top;
}

Node* firstElement(const Node* node)
{
    Node* child = node->first;
    while (child && child->isText())
        child = child->next;
    return child;
}

Node* nextElement(const Node* node)
{
    Node* sibling = node->next;
    while (sibling && sibling->isText())
        sibling = sibling->next;
    return sibling;
}

QByteArrayView attribute(const Node* node, const char* name)
{
    return node->source ? html::rawAttribute(*node->source, name) : QByteArrayView();
}

QByteArray hints(const Node* node)
{
    constexpr qsizetype longest = 2000;
    const QByteArrayView classes = attribute(node, "class"), id = attribute(node, "id");
    QByteArray words = classes.first(std::min(classes.size(), longest)).toByteArray();
    words.append(' ').append(id.first(std::min(id.size(), longest)));
    return words.toLower();
}

QString innerText(const Node* node)
{
    QByteArray text;
    for (Node* at = following(const_cast<Node*>(node), node); at; at = following(at, node)) {
        if (at->isText())
            text.append(at->text);
    }
    return QString::fromUtf8(text).simplified();
}

bool isHeading(GumboTag tag)
{
    return headingTags.test(size_t(tag));
}

} // namespace pado::article
