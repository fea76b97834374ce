#pragma once

#include "xml.h"

namespace pado::feed
{

enum class Dialect { Rss, Atom03, Atom10, Cdf };

/// Text of an element, and how it is to be read.
struct Markup {
    QByteArray text;
    bool isHtml = false;
};

/// What a text element holds: plain words, HTML escaped or in CDATA, XHTML or naked markup as HTML, or any of it in
/// base64. Where a format leaves it open, as RSS does, the text itself tells.
/// @source RFC 4287 §3.1, §4.1.3; Atom 0.3 §3.1 (mode)
Markup markupOf(const xmlNode* node, Dialect dialect);

/// The markup as one line of plain words.
QString plainLine(const Markup& markup);

} // namespace pado::feed
