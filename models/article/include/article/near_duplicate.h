#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace pado::article
{

/// What is kept of a text to know its near-duplicates by: enough to compare two articles without reading them again.
///
/// A text is folded (letters and digits alone, lower case, without the particle that ends a word), cut into shingles of
/// five characters, and sketched: of each of 96 parts of the hash space the smallest hash of a shingle is kept. The
/// share of equal entries of two sketches estimates their resemblance, shingles in common by shingles in either
/// (standard deviation at most 0.05). A second, smaller sketch of the first 140 folded characters finds copies whose
/// tail was cut. SimHash (Charikar 2002; Manku, Jain, Das Sarma 2007) was rejected: within three bits of 64 it finds
/// what is almost equal, and neither a cut tail nor an added lead.
/// @source A. Broder, "On the resemblance and containment of documents", 1997 (shingles, resemblance); P. Li, A. Owen,
///         C.-H. Zhang, "One permutation hashing", 2012, with the empty parts filled as in A. Shrivastava, P. Li,
///         "Densifying one permutation hashing via rotation", 2014; P. Li, A. C. König, "b-bit minwise hashing", 2010.
struct Fingerprint {
    static constexpr int wholeParts = 96, leadParts = 32;
    std::array<quint16, wholeParts> whole{};
    std::array<quint16, leadParts> lead{};
    int size = 0;                ///< shingles of the text
    std::vector<quint32> quotes; ///< hashes of its direct quotations, sorted, each once
    QString credit;              ///< the agency that its dateline names, "(서울=누리통신)"; empty: none

    /// Too short to be told from another: a flash's few words are everybody's.
    bool isComparable() const { return size >= 24; }
    bool operator==(const Fingerprint&) const = default;
};

/// @param text  a paragraph a line; only its first 20,000 characters count.   @thread any.
Fingerprint fingerprint(QStringView text);

/// Share of the shingles of both texts that they have in common, estimated: 0–1.
double resemblance(const Fingerprint& a, const Fingerprint& b);
/// The same of how they begin.
double leadResemblance(const Fingerprint& a, const Fingerprint& b);

/// Whether one text was made of the other: the same release or agency report, edited, cut, or with a lead put before.
bool areNearDuplicates(const Fingerprint& a, const Fingerprint& b);

/// Keys of which near-duplicates share at least one and other texts hardly any (locality-sensitive hashing by bands).
/// @source P. Indyk, R. Motwani, "Approximate nearest neighbors", 1998; A. Rajaraman, J. Ullman, "Mining of massive
///         datasets", 3.4.
std::vector<quint32> bands(const Fingerprint& fingerprint);

/// A fingerprint as bytes, the same on every machine, and back; bytes that are none give one that is not comparable.
QByteArray toBytes(const Fingerprint& fingerprint);
Fingerprint fingerprintFrom(QByteArrayView bytes);

} // namespace pado::article
