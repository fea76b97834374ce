#include "fuzz_target.h"
#include "text/encoding.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        "누리칩은 오늘 새 칩을 공개했다.",
        QByteArray("\xb4\xa9\xb8\xae\xc4\xa8\xc0\xba \xbf\xc0\xb4\xc3 \xbb\xf5 \xc4\xa8\xc0\xbb \xb0\xf8\xb0\xb3"),
        QByteArray("\xff\xfe<\0?\0x\0m\0l\0", 12),
        QByteArray("\0<\0?\0x\xac\x00", 8),
        QByteArray("\xef\xbb\xbf{\"a\":\"\xea\xb0\x80\"}"),
        QByteArray("caf\xe9 \x93quoted\x94 \x85"),
        QByteArray("\x1b$)C\x0e!!\x0f"),
        QByteArray("euc-kr\nutf-8\n\xb0\xa1"),
    };
}

/// The first line, where it is short, states an encoding.
void fuzzOne(const QByteArray& input)
{
    const qsizetype end = input.indexOf('\n');
    const bool isStated = end >= 0 && end < 40;
    const QString stated = isStated ? QString::fromLatin1(input.first(end)) : QString();
    const QByteArray bytes = isStated ? input.sliced(end + 1) : input;
    const pado::text::Decoded decoded = pado::text::decode(bytes, stated);
    const pado::text::DecodedUtf8 utf8 = pado::text::decodeToUtf8(bytes, {}, stated);
    if (!pado::text::isUtf8(utf8.utf8))
        qFatal("what is said to be UTF-8 is not");
    const QByteArray marked = "\xEF\xBB\xBF" + bytes; // Qt takes one mark off
    if (pado::text::isUtf8(bytes) && QString::fromUtf8(marked).toUtf8() != bytes)
        qFatal("what is taken for UTF-8 is not");
    if (decoded.text.size() > bytes.size() * 4)
        qFatal("a text grew");
}
