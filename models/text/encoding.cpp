#include "text/encoding.h"

#include <QHash>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace pado::text
{

namespace
{

/// Labels of the WHATWG Encoding Standard that mean another encoding than their name says. Korean pages call
/// windows-949 by many names; the standard's name for all of them is euc-kr.
QString canonicalName(const QString& label)
{
    static const QHash<QString, QString> names = [] {
        const std::initializer_list<std::pair<const char*, const char*>> groups = {
            {"utf-8", "utf8 unicode-1-1-utf-8 x-unicode20utf8 unicode20utf8 unicode11utf8"},
            {"windows-1252",
             "us-ascii ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 l1 cp1252 "
             "cp819 ibm819 x-cp1252 csisolatin1 iso-ir-100"},
            {"windows-1254", "iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 cp1254 x-cp1254"},
            {"windows-874", "iso-8859-11 iso8859-11 iso885911 tis-620 dos-874"},
            {"windows-1250", "cp1250 x-cp1250"},
            {"windows-1251", "cp1251 x-cp1251"},
            {"windows-1253", "cp1253 x-cp1253"},
            {"windows-1255", "cp1255 x-cp1255"},
            {"windows-1256", "cp1256 x-cp1256"},
            {"windows-1257", "cp1257 x-cp1257"},
            {"windows-1258", "cp1258 x-cp1258"},
            {"euc-kr", "euckr cp949 ms949 ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 korean cseuckr "
                       "csksc56011987 uhc x-windows-949 iso-ir-149"},
            {"gbk",
             "gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 windows-936 euc-cn"},
            {"big5", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"},
            {"shift_jis", "shift-jis sjis ms932 ms_kanji windows-31j x-sjis csshiftjis cp932"},
            {"euc-jp", "eucjp x-euc-jp cseucpkdfmtjapanese"},
            {"koi8-r", "koi koi8 koi8_r cskoi8r"},
            {"koi8-u", "koi8-ru"},
            {"macintosh", "mac x-mac-roman csmacintosh"},
            {"utf-16le", "utf-16 utf16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff"},
            {"utf-16be", "unicodefffe"},
            {"utf-32le", "utf-32 utf32 ucs-4"}};
        QHash<QString, QString> known;
        for (const auto& [name, labels] : groups) {
            for (const QString& one : QString::fromLatin1(labels).split(u' '))
                known.insert(one, QString::fromLatin1(name));
        }
        return known;
    }();
    const QString name = label.trimmed().toLower();
    return names.value(name, name);
}

QByteArray codecName(const QString& canonical)
{
    if (canonical == u"euc-kr")
        return "windows-949";
    return canonical == u"gbk" ? QByteArrayLiteral("gb18030") : canonical.toLatin1();
}

bool tryDecode(QByteArrayView bytes, const QString& name, Decoded& result)
{
    constexpr qsizetype longestName = 40;
    if (name.isEmpty() || name.size() > longestName)
        return false;
    QStringDecoder decoder(codecName(name).constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return false;
    result.text = decoder.decode(bytes);
    result.encoding = name;
    result.hadErrors = decoder.hasError() || result.text.contains(QChar::ReplacementCharacter);
    return true;
}

/// What the bytes look like; empty where they tell nothing.
QString sniffed(QByteArrayView bytes)
{
    constexpr qsizetype enough = 256 * 1024;
    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const size_t length = size_t(std::min(bytes.size(), enough));
    if (uchardet_handle_data(detector.get(), bytes.data(), length) != 0)
        return {};
    uchardet_data_end(detector.get());
    return canonicalName(QString::fromLatin1(uchardet_get_charset(detector.get())));
}

/// A multi-byte encoding names itself units that single-byte text cannot have; its declaration is wrong where the bytes
/// show plain letters.
bool contradictsUnits(QByteArrayView bytes, const QString& name)
{
    return (name.startsWith(u"utf-16"_s) || name.startsWith(u"utf-32"_s)) &&
           !bytes.first(std::min<qsizetype>(bytes.size(), 64)).contains('\0');
}

/// Damaged in a few places, but not misread: most of what is beyond ASCII makes sense.
bool isMostlySound(const QString& text)
{
    const auto beyondAscii = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80; });
    return text.count(QChar::ReplacementCharacter) * 10 < beyondAscii;
}

/// Undeclared bytes of Korean text: in windows-949 nearly all of their letters are Hangul. Chinese and Japanese, read
/// so, give hanja and single letters as well.
bool readsAsKorean(QByteArrayView bytes, Decoded& result)
{
    if (!tryDecode(bytes, u"euc-kr"_s, result) || (result.hadErrors && !isMostlySound(result.text)))
        return false;
    qsizetype hangul = 0, others = 0;
    for (const QChar c : result.text) {
        const char16_t unit = c.unicode();
        const bool isHangul = unit >= 0xAC00 && unit <= 0xD7A3;
        hangul += isHangul;
        others += !isHangul && unit >= 0x80 && c.isLetter();
    }
    return hangul > 0 && hangul >= others * 9;
}

Decoded byCandidates(QByteArrayView bytes, const QString& transport, const QString& declared)
{
    Decoded first, result;
    const auto wins = [&](const QString& name) {
        if (contradictsUnits(bytes, name) || !tryDecode(bytes, name, result))
            return false;
        if (first.encoding.isEmpty())
            first = result;
        return !result.hadErrors || isMostlySound(result.text);
    };
    for (const QString& name : {canonicalName(transport), canonicalName(declared), u"utf-8"_s}) {
        if (wins(name))
            return result;
    }
    if (readsAsKorean(bytes, result))
        return result;
    const QString guess = sniffed(bytes);
    if (!guess.isEmpty() && wins(guess))
        return result;
    if (wins(u"euc-kr"_s))
        return result;
    // Nothing fits: what was stated, else the guess, else UTF-8 with the damaged bytes marked.
    const QString stated = canonicalName(transport.isEmpty() ? declared : transport);
    if (stated.isEmpty() && !guess.isEmpty() && tryDecode(bytes, guess, result))
        return result;
    return first;
}

} // namespace

QString visibleEncoding(QByteArrayView bytes)
{
    using namespace std::string_view_literals;
    const auto startsWith = [&](std::string_view mark) {
        return bytes.size() >= qsizetype(mark.size()) && std::memcmp(bytes.data(), mark.data(), mark.size()) == 0;
    };
    if (startsWith("\xEF\xBB\xBF"sv))
        return u"utf-8"_s;
    if (startsWith("\0\0\xFE\xFF"sv) || startsWith("\0\0\0<"sv))
        return u"utf-32be"_s;
    if (startsWith("\xFF\xFE\0\0"sv) || startsWith("<\0\0\0"sv))
        return u"utf-32le"_s;
    if (startsWith("\xFE\xFF"sv) || startsWith("\0<\0"sv))
        return u"utf-16be"_s;
    if (startsWith("\xFF\xFE"sv) || startsWith("<\0"sv))
        return u"utf-16le"_s;
    return startsWith("\x4C\x6F\xA7\x94"sv) ? u"ibm037"_s : QString(); // "<?xm" in EBCDIC
}

bool isUtf8(QByteArrayView bytes)
{
    const auto* at = reinterpret_cast<const uchar*>(bytes.data());
    const uchar* const end = at + bytes.size();
    while (at < end) {
        if (end - at >= 8) {
            quint64 eight;
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                at += 8;
                continue;
            }
        }
        // Hangul and most of hanja: three bytes each, any of them.
        if (end - at >= 3 && *at > 0xE0 && *at < 0xED && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80) {
            at += 3;
            continue;
        }
        const uchar lead = *at++;
        if (lead < 0x80)
            continue;
        const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4 || end - at < more)
            return false;
        const uchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const uchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF; // no surrogates, nothing above U+10FFFF
        if (at[0] < low || at[0] > high)
            return false;
        for (int i = 1; i < more; ++i) {
            if ((at[i] & 0xC0) != 0x80)
                return false;
        }
        at += more;
    }
    return true;
}

Decoded decode(QByteArrayView bytes, const QString& transport, const QString& declared)
{
    Decoded result;
    const QString visible = visibleEncoding(bytes);
    if (!visible.isEmpty() && tryDecode(bytes, visible, result)) {
        if (result.text.startsWith(QChar::ByteOrderMark))
            result.text.remove(0, 1);
        return result;
    }
    return byCandidates(bytes, transport, declared);
}

DecodedUtf8 decodeToUtf8(QByteArrayView bytes, const QString& transport, const QString& declared)
{
    const bool isMarked = bytes.startsWith("\xEF\xBB\xBF");
    const QString stated = canonicalName(transport.isEmpty() ? declared : transport);
    const bool mayBeUtf8 = isMarked || (visibleEncoding(bytes).isEmpty() &&
                                        (stated.isEmpty() || stated == u"utf-8" || contradictsUnits(bytes, stated)));
    const QByteArrayView body = isMarked ? bytes.sliced(3) : bytes;
    if (mayBeUtf8 && isUtf8(body))
        return {QByteArray::fromRawData(body.data(), body.size()), u"utf-8"_s, false};
    const Decoded decoded = decode(bytes, transport, declared);
    return {decoded.text.toUtf8(), decoded.encoding, decoded.hadErrors};
}

} // namespace pado::text
