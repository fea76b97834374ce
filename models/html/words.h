#pragma once

#include "html/tree.h"

namespace pado::html
{

/// Collects the words of a tree in UTF-8, a line a block, white space collapsed as it comes.
class Words : public Visitor
{
public:
    bool enter(const GumboNode& node) override;
    void leave(const GumboNode& node) override;
    void text(QByteArrayView utf8) override;
    QString result() const;

    /// Whether an element shows no words whatever it holds.
    static bool hides(const GumboNode& node);

private:
    /// Words with one blank between each two.
    void words(const char* from, qsizetype length);

    QByteArray m_out;
    bool m_isSpacePending = false;
    bool m_isLineEnded = false;
};

} // namespace pado::html
