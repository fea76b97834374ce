#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <gumbo.h>
#include <memory>

namespace pado::html
{

/// Sees a tree in document order.
class Visitor
{
public:
    virtual ~Visitor() = default;
    /// @return false to leave out what the element holds; `leave` is then not called
    virtual bool enter(const GumboNode& element) = 0;
    virtual void leave(const GumboNode& element) = 0;
    virtual void text(QByteArrayView utf8) = 0;
    virtual void comment(QByteArrayView) {}
};

class Arena;

/// A parsed piece of HTML. Walking needs no stack of calls. However hostile the input, parsing takes time in proportion
/// to its length: what nests deeper than any page does loses its tags, not its words (see bounds.h).
class Tree
{
public:
    enum class Kind {
        Page,    ///< a document, with head and body
        Fragment ///< what stands inside some element, table parts included
    };
    explicit Tree(QStringView html, Kind kind = Kind::Page);
    explicit Tree(QByteArrayView utf8, Kind kind = Kind::Page);
    ~Tree();
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    void walk(Visitor& visitor) const;
    /// Only what stands in the body; of a fragment, all of it.
    void walkBody(Visitor& visitor) const;
    const GumboNode* root() const { return m_output ? m_output->root : nullptr; }

private:
    Kind m_kind;
    QByteArray m_bytes; ///< gumbo's nodes point into it
    std::unique_ptr<Arena> m_arena;
    GumboOutput* m_output = nullptr;
};

/// Name in lower case (of SVG elements as SVG writes it), also of elements gumbo does not know.
QByteArray elementName(const GumboNode& element);
/// Value, empty where there is none.
QString attribute(const GumboElement& element, const char* name);
/// The same without a copy; valid as long as the tree.
QByteArrayView rawAttribute(const GumboElement& element, const char* name);
/// Walks below `from`, `from` itself left out.
void walkBelow(const GumboNode& from, Visitor& visitor);
/// Children of a document or element; nullptr for what has none.
const GumboVector* childrenOf(const GumboNode& node);

} // namespace pado::html
