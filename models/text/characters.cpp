#include "characters.h"

namespace pado::text
{

bool endsWord(QStringView text, qsizetype i)
{
    const QChar c = at(text, i);
    if (!isHangul(c) && !c.isLetterOrNumber())
        return true;
    // First syllables of particles, of the copula's endings and of bound nouns such as 씩, 쯤, 까지.
    static constexpr CharacterSet starts(u"은는이가을를의에로으과와도만까부보씩쯤께인였입다며고나라든조밖");
    return starts.contains(c);
}

qsizetype afterRangeMark(QStringView text, qsizetype i, bool hyphenToo)
{
    qsizetype j = i;
    while (isBlank(at(text, j)))
        ++j;
    const QChar c = at(text, j);
    static constexpr CharacterSet marks(u"~\u223c\u301c\uff5e\u2013");
    if (c.isNull() || !(marks.contains(c) || (hyphenToo && c == u'-')))
        return i;
    ++j;
    while (isBlank(at(text, j)))
        ++j;
    return j;
}

} // namespace pado::text
