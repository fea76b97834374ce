#pragma once

#include <QByteArray>
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
/// look like. "euc-kr", "ks_c_5601-1987" and "cp949" all mean windows-949. A name that the bytes contradict is not
/// believed: what decodes without an error wins, in that order.
/// @param transport  charset of the Content-Type header; may be empty
/// @param declared   of the XML declaration or meta element; may be empty
/// @source WHATWG Encoding Standard; RFC 7303 §3; XML 1.0 appendix F.
Decoded decode(QByteArrayView bytes, const QString& transport = {}, const QString& declared = {});

struct DecodedUtf8 {
    QByteArray utf8; ///< may share the memory of the bytes given: valid only as long as they are
    QString encoding;
    bool hadErrors = false;
};

/// The same as UTF-8, without a copy where the bytes are UTF-8 already.
DecodedUtf8 decodeToUtf8(QByteArrayView bytes, const QString& transport = {}, const QString& declared = {});

/// Encoding of a byte order mark, or of "<?xml" written in units of two or four bytes; empty where neither is there.
QString visibleEncoding(QByteArrayView bytes);

bool isUtf8(QByteArrayView bytes);

} // namespace pado::text
