#pragma once

#include <gumbo.h>

#include <QByteArray>

namespace pado::html
{

/// What becomes of an element in sanitised HTML.
enum class Fate {
    Keep,
    Unwrap, ///< goes, what it holds stays
    Drop    ///< goes with all it holds
};

Fate fateOf(const GumboNode& element);
/// Written without an end tag.
bool isVoid(const GumboNode& element);
/// May stay, whatever its value; those of isAddress only with a harmless one.
bool isAllowedAttribute(const QByteArray& name, GumboNamespaceEnum space);
/// Holds a URL.
bool isAddress(const QByteArray& name);
/// Holds a URL that a reader may want to follow or see; others load or report something unasked, and stay only empty.
bool isFollowed(const QByteArray& name);

} // namespace pado::html
