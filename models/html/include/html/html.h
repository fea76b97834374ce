#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

namespace pado::html
{

/// Keeps of a piece of HTML what a reader needs and an attacker cannot use: an allow list of elements and attributes on
/// the parsed tree, absolute http(s) links, no scripts, handlers, forms, frames, styles or tracking pixels.
/// @param base  where relative links start; may be empty (they are then dropped)
/// @thread any.   @source WHATWG HTML parsing, by gumbo.
QString sanitise(QStringView html, const QUrl& base = {});

/// The words of a piece of HTML, a line a block, white space collapsed, character references resolved.
QString plainText(QStringView html);

/// Plain words as HTML: escaped, a paragraph a line.
QString fromPlainText(QStringView text);

} // namespace pado::html
