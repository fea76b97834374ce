#pragma once

#include <QByteArrayView>
#include <QString>

namespace pado::text
{

struct Decoded {
    QString text;
    QString encoding;       ///< WHATWG name in lower case: "utf-8", "euc-kr"
    bool hadErrors = false; ///< bytes that the encoding does not know became U+FFFD
};

/// Decodes bytes as browsers do: byte order mark, then the transport's charset, then `declared`, then what the bytes
/// look like. "euc-kr", "ks_c_5601-1987" and "cp949" all mean windows-949.
/// @param transport  charset of the Content-Type header; may be empty
/// @param declared   of the XML declaration or meta element; may be empty
/// @source WHATWG Encoding Standard; RFC 7303 §3.
Decoded decode(QByteArrayView bytes, const QString& transport = {}, const QString& declared = {});

} // namespace pado::text
