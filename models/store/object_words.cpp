#include "store/object_words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// Words that tell what a deal is about, without those that stand in every second one.
QStringList contentWords(const QString& object)
{
    static const QStringList common = {u"ai"_s,     u"인공지능"_s, u"개발"_s,   u"공동"_s,   u"사업"_s, u"기술"_s,
                                       u"협력"_s,   u"분야"_s,     u"솔루션"_s, u"서비스"_s, u"위한"_s, u"시스템"_s,
                                       u"플랫폼"_s, u"관련"_s,     u"구축"_s,   u"등"_s,     u"및"_s,   u"기반"_s};
    static const QRegularExpression breaks(u"[^\\p{L}\\p{N}]+"_s);
    QStringList words = object.normalized(QString::NormalizationForm_KC).toLower().split(breaks, Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return common.contains(word); });
    return words;
}

} // namespace

bool mayBeOneObject(const QString& a, const QString& b)
{
    if (a == b || a.isEmpty() || b.isEmpty())
        return true;
    const QStringList x = contentWords(a), y = contentWords(b);
    if (x.isEmpty() || y.isEmpty())
        return true;
    return std::ranges::any_of(x, [&](const QString& word) {
        return std::ranges::any_of(
            y, [&](const QString& other) { return word.startsWith(other) || other.startsWith(word); });
    });
}

} // namespace pado::store
