#include "article/near_duplicate.h"

#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

constexpr qsizetype longestText = 20'000;
constexpr int leadLength = 140;            ///< shingles: about two sentences
constexpr int shingleLength = 5;           ///< folded characters: about two words
constexpr qsizetype shortestQuotation = 8; ///< folded characters: shorter ones are terms, not speech
constexpr size_t mostQuotations = 24;
constexpr quint16 layoutVersion = 1;
constexpr int bandRows = 4; ///< entries of a sketch that must all be equal

/// @source D. Stafford, "Better bit mixing", 2011, variant 13 (the finaliser of SplitMix64).
quint64 mixed(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

/// The particle that an editor changes, or that a rewritten sentence needs.
bool isParticle(QChar c)
{
    return QStringView(u"은는이가을를과와의에도로").contains(c);
}

/// Letters and digits of a text, without what editors change first.
QString folded(QStringView text)
{
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC);
    QString out;
    out.reserve(plain.size());
    qsizetype wordStart = 0;
    const auto endWord = [&] {
        if (out.size() - wordStart >= 3 && isParticle(out.back()))
            out.chop(1);
        wordStart = out.size();
    };
    for (const QChar c : plain) {
        if (c.isLetterOrNumber())
            out.append(c.toLower());
        else if (out.size() > wordStart)
            endWord();
    }
    if (out.size() > wordStart)
        endWord();
    return out;
}

std::vector<quint64> shingles(QStringView text)
{
    std::vector<quint64> hashes;
    if (text.size() < shingleLength)
        return hashes;
    hashes.reserve(size_t(text.size()));
    quint64 lastFour = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const quint64 dropped = lastFour >> 48;
        lastFour = lastFour << 16 | text[i].unicode();
        if (i >= shingleLength - 1)
            hashes.push_back(mixed(lastFour ^ mixed(dropped + 1)));
    }
    return hashes;
}

/// Fills `sketch` with the smallest hash of each part of the hash space, and an empty part with its neighbour's.
void sketchInto(std::span<quint16> sketch, std::span<const quint64> hashes)
{
    constexpr quint32 nothing = std::numeric_limits<quint32>::max();
    std::array<quint32, Fingerprint::wholeParts> least;
    least.fill(nothing);
    const size_t parts = sketch.size();
    for (const quint64 hash : hashes) {
        const size_t part = size_t((hash >> 32) * parts >> 32);
        least[part] = std::min(least[part], quint32(hash) >> 1);
    }
    for (size_t i = 0; i < parts; ++i) {
        size_t step = 0;
        while (step < parts && least[(i + step) % parts] == nothing)
            ++step;
        // A value that was borrowed from afar equals only one that was borrowed from as far.
        sketch[i] = quint16(mixed(least[(i + step) % parts] + (quint64(step) << 32)));
    }
}

template <size_t size>
double shareOfEqual(const std::array<quint16, size>& a, const std::array<quint16, size>& b)
{
    int equal = 0;
    for (size_t i = 0; i < size; ++i)
        equal += a[i] == b[i];
    return double(equal) / double(size);
}

/// |A∩B| by the smaller of two sets, of their resemblance J: |A∩B| = J (|A| + |B|) / (1 + J).
double containedShare(double resemblance, int a, int b)
{
    const int smaller = std::min(a, b);
    return smaller == 0 ? 0 : std::min(1.0, resemblance * (a + b) / (1 + resemblance) / smaller);
}

std::vector<quint32> quotationsIn(QStringView text)
{
    static const QRegularExpression pattern(u"[“\"]([^“”\"\\n]{8,400})[”\"]"_s);
    std::vector<quint32> hashes;
    for (auto it = pattern.globalMatch(text.toString()); it.hasNext() && hashes.size() < mostQuotations;) {
        const QString words = folded(it.next().capturedView(1));
        if (words.size() < shortestQuotation)
            continue;
        quint64 hash = 0;
        for (const QChar c : words)
            hash = mixed(hash ^ c.unicode());
        hashes.push_back(quint32(hash));
    }
    std::ranges::sort(hashes);
    hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
    return hashes;
}

QString creditOf(QStringView text)
{
    static const QRegularExpression dateline(
        u"^\\s*[(\\[【]\\s*[^()\\[\\]【】=]{1,20}=\\s*([^()\\[\\]【】=]{2,20}?)\\s*[)\\]】]"_s);
    return dateline.match(text.first(std::min(text.size(), qsizetype(80))).toString()).captured(1);
}

} // namespace

Fingerprint fingerprint(QStringView text)
{
    const QStringView read = text.first(std::min(text.size(), longestText));
    const QString plain = folded(read);
    const std::vector<quint64> hashes = shingles(plain);
    Fingerprint print;
    print.size = int(hashes.size());
    if (print.isComparable()) {
        sketchInto(print.whole, hashes);
        sketchInto(print.lead, std::span(hashes).first(std::min(hashes.size(), size_t(leadLength))));
    }
    print.quotes = quotationsIn(read);
    print.credit = creditOf(read);
    return print;
}

double resemblance(const Fingerprint& a, const Fingerprint& b)
{
    return a.isComparable() && b.isComparable() ? shareOfEqual(a.whole, b.whole) : 0;
}

double leadResemblance(const Fingerprint& a, const Fingerprint& b)
{
    return a.isComparable() && b.isComparable() ? shareOfEqual(a.lead, b.lead) : 0;
}

bool areNearDuplicates(const Fingerprint& a, const Fingerprint& b)
{
    constexpr double enough = 0.4; // unlike articles of one trade reach 0.3 by stock phrases, copies seldom fall below
    if (resemblance(a, b) >= enough)
        return true;
    const int leadA = std::min(a.size, leadLength), leadB = std::min(b.size, leadLength);
    constexpr int wordy = 60; // below, the share of a beginning is too rough an estimate
    return std::min(leadA, leadB) >= wordy && containedShare(leadResemblance(a, b), leadA, leadB) >= 0.75;
}

std::vector<quint32> bands(const Fingerprint& print)
{
    std::vector<quint32> keys;
    if (!print.isComparable())
        return keys;
    const auto add = [&keys](std::span<const quint16> sketch, quint64 salt) {
        for (size_t at = 0; at + bandRows <= sketch.size(); at += bandRows) {
            quint64 key = mixed(salt + at);
            for (int i = 0; i < bandRows; ++i)
                key = mixed(key ^ sketch[at + size_t(i)]);
            keys.push_back(quint32(key >> 32)); // half of it: what is found is compared
        }
    };
    add(print.whole, 1);
    add(print.lead, 1000);
    return keys;
}

// Layout: version, size, sketches, number of quotations and these, credit in UTF-8; little-endian.
QByteArray toBytes(const Fingerprint& print)
{
    QByteArray bytes;
    const auto put = [&bytes](auto value) {
        const auto little = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    put(layoutVersion);
    put(quint32(print.size));
    for (const quint16 value : print.whole)
        put(value);
    for (const quint16 value : print.lead)
        put(value);
    put(quint16(print.quotes.size()));
    for (const quint32 quote : print.quotes)
        put(quote);
    return bytes + print.credit.toUtf8();
}

Fingerprint fingerprintFrom(QByteArrayView bytes)
{
    Fingerprint print;
    qsizetype at = 0;
    const auto take = [&](auto& value) {
        using Value = std::remove_reference_t<decltype(value)>;
        const bool isThere = at + qsizetype(sizeof(Value)) <= bytes.size();
        if (isThere)
            value = qFromLittleEndian<Value>(bytes.data() + at);
        at += qsizetype(sizeof(Value));
        return isThere;
    };
    quint16 version = 0, quotes = 0;
    quint32 size = 0;
    bool isWhole = take(version) && version == layoutVersion && take(size);
    for (quint16& value : print.whole)
        isWhole = isWhole && take(value);
    for (quint16& value : print.lead)
        isWhole = isWhole && take(value);
    isWhole = isWhole && take(quotes) && quotes <= mostQuotations;
    print.quotes.resize(isWhole ? quotes : 0);
    for (quint32& quote : print.quotes)
        isWhole = isWhole && take(quote);
    if (!isWhole)
        return {};
    print.size = int(size);
    print.credit = QString::fromUtf8(bytes.sliced(at));
    return print;
}

} // namespace pado::article
