#include "html/tree.h"

#include "arena.h"
#include "bounds.h"

#include <vector>

namespace pado::html
{

namespace
{

constexpr qsizetype maxBytes = 16 * 1024 * 1024;

/// Cut between two characters.
QByteArray shortened(QByteArray utf8)
{
    if (utf8.size() <= maxBytes)
        return utf8;
    qsizetype end = maxBytes;
    while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
        --end;
    utf8.truncate(end);
    return utf8;
}

} // namespace

const GumboVector* childrenOf(const GumboNode& node)
{
    switch (node.type) {
    case GUMBO_NODE_DOCUMENT:
        return &node.v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        return &node.v.element.children;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_COMMENT:
    case GUMBO_NODE_WHITESPACE:
        return nullptr;
    }
    return nullptr;
}

Tree::Tree(QStringView html, Kind kind) : Tree(QByteArrayView(html.toUtf8()), kind) {}

Tree::Tree(QByteArrayView utf8, Kind kind)
    : m_kind(kind),
      m_bytes(bounded(shortened(utf8.toByteArray()), kind == Kind::Fragment))
{
    m_arena = std::make_unique<Arena>();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.userdata = m_arena.get();
    options.allocator = [](void* arena, size_t size) { return static_cast<Arena*>(arena)->allocate(size); };
    options.deallocator = [](void* arena, void* memory) { static_cast<Arena*>(arena)->release(memory); };
    if (kind == Kind::Fragment)
        options.fragment_context = GUMBO_TAG_TEMPLATE; // keeps a lone table cell, which "body" would drop
    m_output = gumbo_parse_with_options(&options, m_bytes.constData(), size_t(m_bytes.size()));
}

Tree::~Tree() = default; // the arena goes, and the tree with it

void walkBelow(const GumboNode& from, Visitor& visitor)
{
    struct Level {
        const GumboNode* node;
        unsigned int next;
    };
    std::vector<Level> stack{{&from, 0}};
    while (!stack.empty()) {
        Level& level = stack.back();
        const GumboVector* children = childrenOf(*level.node);
        if (!children || level.next >= children->length) {
            if (level.node != &from && level.node->type == GUMBO_NODE_ELEMENT)
                visitor.leave(*level.node);
            stack.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children->data[level.next++]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA || child->type == GUMBO_NODE_WHITESPACE)
            visitor.text(QByteArrayView(child->v.text.text));
        else if (child->type == GUMBO_NODE_COMMENT)
            visitor.comment(QByteArrayView(child->v.text.text));
        else if (child->type == GUMBO_NODE_ELEMENT && visitor.enter(*child))
            stack.push_back({child, 0});
    }
}

void Tree::walk(Visitor& visitor) const
{
    if (m_output)
        walkBelow(*m_output->document, visitor);
}

void Tree::walkBody(Visitor& visitor) const
{
    if (!m_output || !m_output->root)
        return;
    if (m_kind == Kind::Fragment)
        return walkBelow(*m_output->root, visitor);
    const GumboVector& children = m_output->root->v.element.children;
    for (unsigned int i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            walkBelow(*child, visitor);
    }
}

QByteArray elementName(const GumboNode& element)
{
    const GumboTag tag = element.v.element.tag;
    if (tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(tag);
    GumboStringPiece piece = element.v.element.original_tag;
    if (!piece.data)
        return {};
    gumbo_tag_from_original_text(&piece);
    if (element.v.element.tag_namespace == GUMBO_NAMESPACE_SVG) {
        if (const char* name = gumbo_normalize_svg_tagname(&piece))
            return name;
    }
    return QByteArray(piece.data, qsizetype(piece.length)).toLower();
}

QByteArrayView rawAttribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

QString attribute(const GumboElement& element, const char* name)
{
    return QString::fromUtf8(rawAttribute(element, name));
}

} // namespace pado::html
