#pragma once

#include "base/releases.h"

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
    virtual void text(const QString& text) = 0;
};

/// A parsed piece of HTML. Walking needs no stack of calls, however deep the nesting; what lies deeper than a browser
/// would go is left out.
class Tree
{
public:
    explicit Tree(QStringView html);
    ~Tree();
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    void walk(Visitor& visitor) const;
    /// Only what stands in the body.
    void walkBody(Visitor& visitor) const;
    const GumboNode* root() const { return m_output ? m_output->root : nullptr; }

private:
    QByteArray m_bytes; ///< gumbo's nodes point into it
    GumboOutput* m_output = nullptr;
};

/// Name in lower case, also of elements gumbo does not know.
QString elementName(const GumboNode& element);
QString attribute(const GumboElement& element, const char* name);
/// Walks below `from`, `from` itself left out.
void walkBelow(const GumboNode& from, Visitor& visitor);

} // namespace pado::html
