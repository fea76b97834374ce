#include "inflate.h"

#include <zlib.h>

namespace pado::feed
{

bool isGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b\x08");
}

std::optional<QByteArray> gunzip(QByteArrayView bytes, qsizetype maxBytes)
{
    constexpr int anyHeader = 15 + 32; // zlib's largest window, header found out
    constexpr qsizetype step = 256 * 1024;
    z_stream stream{};
    if (inflateInit2(&stream, anyHeader) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= maxBytes) {
        const qsizetype before = out.size();
        out.resize(before + step);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = uInt(step);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return out.size() > maxBytes ? std::nullopt : std::optional(out);
}

} // namespace pado::feed
