#pragma once

#include <libxml/tree.h>

namespace pado::feed
{

/// The vocabularies that a feed may mix, whatever prefixes it gives them.
enum class Space {
    Core, ///< RSS of all versions, Atom, CDF: told apart by their names
    DublinCore,
    DublinCoreTerms,
    Content,
    Media,
    Itunes,
    Xhtml,
    Rdf,
    Svg,
    FeedBurner,
    Syndication,
    Other
};

/// By its namespace; by its prefix where that is declared nowhere but usual.
Space spaceOf(const xmlNode* node);

} // namespace pado::feed
