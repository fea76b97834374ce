#pragma once

#include "dom.h"

#include <QString>

namespace pado::article
{

/// How strictly a page is searched. Loosened step by step where too little is found.
struct Strictness {
    bool stripsAsides = true;    ///< what its name says to be no part of an article goes first
    bool weighsNames = true;     ///< class names count
    bool cleansByChance = true;  ///< blocks that look like menus or lists of links go
    bool keepsLooseText = false; ///< but not those that are nothing but words
};

struct Grabbed {
    Node* article = nullptr; ///< a div, in the tree it came from
    QString byline;
};

/// Finds the article in a prepared page: paragraphs give points to the blocks around them, the block with most points
/// and its like-minded neighbours are the article.
/// @source the approach of Arc90's and Mozilla's Readability, as published; own code
Grabbed grab(Dom& dom, const Strictness& strictness, const QString& title, bool wantsByline);

/// Points of class and id; 0 where names do not count.
int weightOf(const Node* node, const Strictness& strictness);

} // namespace pado::article
