#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace pado::html
{

/// Keeps of a piece of HTML what a reader needs and an attacker cannot use: an allow list of elements, attributes and
/// styles on the parsed tree, absolute http(s) links, no scripts, handlers, forms, frames or tracking pixels, no
/// control characters. Simple SVG and MathML stay.
/// @param base  where relative links start; may be empty (they are then dropped)
/// @thread any.   @source WHATWG HTML parsing, by gumbo.
QString sanitise(QStringView html, const QUrl& base = {});
QString sanitise(QByteArrayView utf8, const QUrl& base = {});

/// Sanitised HTML and its words, for the price of one parsing.
struct Clean {
    QString html;
    QString text; ///< as of plainText
};
Clean clean(QByteArrayView utf8, const QUrl& base = {});

/// The words of a piece of HTML, a line a block, white space collapsed, character references resolved.
QString plainText(QStringView html);
QString plainText(QByteArrayView utf8);

/// Plain words tidied in the same way: white space collapsed within lines, empty lines left out.
QString plainLines(QStringView text);

/// Plain words as HTML: escaped, a paragraph a line.
QString fromPlainText(QStringView text);

/// Whether a document is HTML rather than plain words: it opens with an element of a page, or names one soon.
bool isHtml(QStringView document);

/// A link made absolute as a browser reads it; empty unless it is http(s) with a host.
QString absoluteUrl(const QString& link, const QUrl& base);

} // namespace pado::html
