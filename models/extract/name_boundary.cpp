#include "name_boundary.h"

#include "text/character_set.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

// Particles that follow a consonant, and those that follow a vowel.
const WordSet afterClosed = {u"은", u"이", u"을", u"과", u"과의", u"과는", u"이라는", u"이라고"};
const WordSet afterOpen = {u"는", u"가", u"를", u"와", u"와의", u"와는", u"라는", u"라고"};

} // namespace

QStringView hangulRun(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isHangul(text[end]))
        ++end;
    return text.mid(at, end - at);
}

bool isNameEnd(QStringView text, qsizetype end, const Language& language)
{
    if (end == text.size())
        return true;
    const QChar next = text[end];
    if (isLatinOrDigit(next))
        return false;
    const bool endsInDigit = text[end - 1].isDigit();
    if (endsInDigit && next == u'.' && end + 1 < text.size() && text[end + 1].isDigit())
        return false;
    const QStringView run = hangulRun(text, end);
    const qsizetype after = end + run.size();
    if (after < text.size() && isLatinOrDigit(text[after]))
        return false;
    return language.isNameTail(run);
}

bool agrees(QStringView name, QStringView tail)
{
    static constexpr text::CharacterSet firsts(u"은이을과는가를와라으로");
    if (name.isEmpty() || tail.isEmpty() || !firsts.contains(tail.front()) || !isHangul(name.back()))
        return true;
    const int final = (name.back().unicode() - u'가') % 28;
    const bool isClosed = final != 0;
    constexpr int rieul = 8;
    if (afterClosed.contains(tail))
        return isClosed;
    if (afterOpen.contains(tail))
        return !isClosed;
    if (tail == u"으로" || tail == u"으로부터")
        return isClosed && final != rieul;
    if (tail == u"로" || tail == u"로부터")
        return !isClosed || final == rieul;
    return true;
}

bool isFree(const Reading& reading, qsizetype start, qsizetype end)
{
    return reading.names.isFree(start, end);
}

void addEverywhere(Reading& reading, const QString& name, int entity, Origin origin, double score,
                   const Language& language)
{
    const QStringView text = reading.text;
    reading.nameStarts.forEach(text, name, [&](qsizetype at) {
        const qsizetype end = at + name.size();
        if (!isNameEnd(text, end, language) || !reading.names.isFree(at, end))
            return;
        const bool isQuoted = at > 0 && isSingleQuote(text[at - 1]);
        reading.names.add({at, end, entity, origin, score, isQuoted});
    });
}

} // namespace pado::extract
