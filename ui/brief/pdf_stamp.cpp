#include "ui/brief/pdf_stamp.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qsizetype dateDigits = 14; // yyyyMMddHHmmss

/// The offset that follows the date's digits: "Z", "+09'00'".
int offsetSeconds(QByteArrayView zone)
{
    if (zone.size() < 6 || (zone[0] != '+' && zone[0] != '-'))
        return 0;
    const int seconds = zone.sliced(1, 2).toInt() * 3600 + zone.sliced(4, 2).toInt() * 60;
    return zone[0] == '-' ? -seconds : seconds;
}

void stampDate(QByteArray& pdf, const QByteArray& key, const QDateTime& created)
{
    const QByteArray opening = key + " (D:";
    const qsizetype start = pdf.indexOf(opening);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    const qsizetype digits = start + opening.size();
    if (end < digits + dateDigits)
        return;
    const int offset = offsetSeconds(QByteArrayView(pdf).sliced(digits + dateDigits, end - digits - dateDigits));
    pdf.replace(digits, dateDigits, created.toOffsetFromUtc(offset).toString(u"yyyyMMddHHmmss"_s).toLatin1());
}

/// The hexadecimal strings of the trailer's /ID, which newer Qt writes at random.
void stampId(QByteArray& pdf)
{
    const qsizetype start = pdf.lastIndexOf("/ID");
    const qsizetype opening = start < 0 ? -1 : pdf.indexOf('[', start);
    const qsizetype closing = opening < 0 ? -1 : pdf.indexOf(']', opening);
    if (start < pdf.lastIndexOf("trailer") || closing < 0)
        return;
    const QByteArray digits = QCryptographicHash::hash(pdf.first(start), QCryptographicHash::Sha256).toHex();
    bool isInside = false;
    qsizetype used = 0;
    for (qsizetype i = opening; i < closing; ++i) {
        if (pdf[i] == '<' || pdf[i] == '>') {
            isInside = pdf[i] == '<';
            used = 0;
        } else if (isInside) {
            pdf[i] = digits[used++ % digits.size()];
        }
    }
}

/// The dates and the random identifier of the XMP metadata that newer Qt writes.
void stampMetadata(QByteArray& pdf, const QDateTime& created)
{
    const QByteArray date = created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss+00:00"_s).toLatin1();
    for (const char* key : {"xmp:CreateDate=\"", "xmp:ModifyDate=\"", "xmp:MetadataDate=\""}) {
        const qsizetype start = pdf.indexOf(key);
        const qsizetype from = start + qsizetype(qstrlen(key));
        if (start >= 0 && pdf.indexOf('"', from) == from + date.size())
            pdf.replace(from, date.size(), date);
    }
    const qsizetype start = pdf.indexOf("uuid:");
    const QByteArray id = QUuid::createUuidV5(QUuid(), date).toByteArray(QUuid::WithoutBraces);
    if (start >= 0 && start + 5 + id.size() < pdf.size())
        pdf.replace(start + 5, id.size(), id);
}

} // namespace

void stampPdf(QByteArray& pdf, const QDateTime& created)
{
    stampDate(pdf, "/CreationDate", created);
    stampDate(pdf, "/ModDate", created);
    stampMetadata(pdf, created);
    stampId(pdf);
}

} // namespace pado::ui
