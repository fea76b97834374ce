#include "text/encoding.h"

#include <QStringDecoder>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::text
{

namespace
{

/// Korean pages call windows-949 by many names; the WHATWG name for all of them is euc-kr.
QString canonicalName(const QString& label)
{
    const QString name = label.trimmed().toLower();
    constexpr std::array korean = {"euc-kr",         "euckr",   "cp949",         "ms949",       "ks_c_5601-1987",
                                   "ks_c_5601-1989", "ksc5601", "ksc_5601",      "windows-949", "korean",
                                   "cseuckr",        "uhc",     "x-windows-949", "iso-ir-149"};
    for (const char* alias : korean) {
        if (name == QLatin1StringView(alias))
            return u"euc-kr"_s;
    }
    if (name == u"utf8" || name == u"unicode-1-1-utf-8")
        return u"utf-8"_s;
    if (name == u"iso-8859-1" || name == u"latin1" || name == u"us-ascii" || name == u"ascii")
        return u"windows-1252"_s; // as browsers do
    return name;
}

QByteArray codecName(const QString& canonical)
{
    return canonical == u"euc-kr" ? QByteArrayLiteral("windows-949") : canonical.toLatin1();
}

bool tryDecode(QByteArrayView bytes, const QString& name, Decoded& result)
{
    if (name.isEmpty())
        return false;
    QStringDecoder decoder(codecName(name).constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return false;
    result.text = decoder.decode(bytes);
    result.encoding = name;
    result.hadErrors = decoder.hasError() || result.text.contains(QChar::ReplacementCharacter);
    return true;
}

QString byteOrderMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return u"utf-8"_s;
    if (bytes.startsWith("\xFE\xFF"))
        return u"utf-16be"_s;
    if (bytes.startsWith("\xFF\xFE"))
        return u"utf-16le"_s;
    return {};
}

} // namespace

Decoded decode(QByteArrayView bytes, const QString& transport, const QString& declared)
{
    Decoded result;
    const QString mark = byteOrderMark(bytes);
    if (!mark.isEmpty() && tryDecode(bytes, mark, result)) {
        if (result.text.startsWith(QChar::ByteOrderMark))
            result.text.remove(0, 1);
        return result;
    }
    // A declaration that the bytes contradict is not believed: what decodes without an error wins, in this order.
    const std::array candidates = {canonicalName(transport), canonicalName(declared), u"utf-8"_s, u"euc-kr"_s};
    Decoded first;
    for (const QString& name : candidates) {
        if (!tryDecode(bytes, name, result))
            continue;
        if (!result.hadErrors)
            return result;
        if (first.encoding.isEmpty())
            first = result;
    }
    return first;
}

} // namespace pado::text
