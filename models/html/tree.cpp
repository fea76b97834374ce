#include "html/tree.h"

#include <vector>

namespace pado::html
{

namespace
{

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr int maxOpenTags = 100'000; ///< above it the tree would be too deep for gumbo's own recursion

/// Cuts the input where it nests deeper than any page does.
QByteArray bounded(QStringView html)
{
    QByteArray bytes = html.toUtf8();
    bytes.truncate(maxBytes);
    int open = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        if (bytes[i] != '<')
            continue;
        if (bytes[i + 1] == '/')
            open = std::max(0, open - 1);
        else if (++open > maxOpenTags)
            return bytes.left(i);
    }
    return bytes;
}

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

} // namespace

Tree::Tree(QStringView html) : m_bytes(bounded(html))
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    m_output = gumbo_parse_with_options(&options, m_bytes.constData(), size_t(m_bytes.size()));
}

Tree::~Tree()
{
    if (m_output)
        gumbo_destroy_output(&kGumboDefaultOptions, m_output);
}

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
            visitor.text(QString::fromUtf8(child->v.text.text));
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
    const GumboVector& children = m_output->root->v.element.children;
    for (unsigned int i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            walkBelow(*child, visitor);
    }
}

QString elementName(const GumboNode& element)
{
    const GumboTag tag = element.v.element.tag;
    if (tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(tag));
    GumboStringPiece piece = element.v.element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data ? QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower() : QString();
}

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

} // namespace pado::html
