#pragma once

#include "feed/feed.h"
#include "markup.h"

namespace pado::feed
{

/// An item whose markup is still as the feed has it.
struct Draft {
    Item item;
    Markup title;
    Markup content;
    Markup summary;
    QUrl base; ///< of relative links in the markup
};

/// Makes items of drafts, in order. What says nothing at all is left out; so are items without title, text, address and
/// attachment, unless `limits` keeps them.
std::vector<Item> finished(std::vector<Draft> drafts, const Limits& limits);

/// Sanitised HTML of a piece of markup.
QString htmlOf(const Markup& markup, const QUrl& base);

} // namespace pado::feed
