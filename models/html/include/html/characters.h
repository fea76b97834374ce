#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace pado::html
{

/// Text as a screen or terminal may show it: control characters and whole terminal escapes, lone surrogates and
/// noncharacters go. U+0080 to U+009F are what windows-1252 has there, as in HTML. Tab and line end stay.
QString printable(QString text);

/// Appends UTF-8 text so that HTML and XML read it as text, in content and in quoted attributes.
void appendEscaped(QByteArrayView text, QByteArray& out);

/// The characters that a named reference of HTML stands for ("nbsp"), empty for none. "lang" and "rang" are those of
/// HTML 4 and XHTML, which feeds mean.
QString characterReference(QByteArrayView name);

} // namespace pado::html
