#include "text/particle.h"

#include "characters.h"

#include <array>

namespace pado::text
{

namespace
{

enum class LastSound { Vowel, L, OtherConsonant };

LastSound ofSyllable(QChar syllable)
{
    switch ((syllable.unicode() - u'가') % 28) {
    case 0:
        return LastSound::Vowel;
    case 8: // ㄹ
        return LastSound::L;
    default:
        return LastSound::OtherConsonant;
    }
}

/// Digits are read in Sino-Korean; a number's trailing zeros as 십, 백, 천, 만, 억, 조.
LastSound ofDigits(QStringView noun, qsizetype last)
{
    static constexpr std::array digits{u'영', u'일', u'이', u'삼', u'사', u'오', u'육', u'칠', u'팔', u'구'};
    qsizetype zeros = 0;
    while (at(noun, last - zeros) == u'0')
        ++zeros;
    const QChar before = at(noun, last - zeros);
    const bool isFraction = before == u'.' || (zeros == 0 && at(noun, last - 1) == u'.');
    if (zeros == 0 || isFraction || !isDigit(before)) // 7, 3.0, 0
        return ofSyllable(QChar(digits[size_t(noun[last].unicode() - u'0')]));
    static constexpr std::array places{u'십', u'백', u'천', u'만', u'만', u'만', u'만', u'억'};
    if (zeros < 8)
        return ofSyllable(QChar(places[size_t(zeros - 1)]));
    return ofSyllable(zeros < 12 ? u'억' : zeros < 16 ? u'조' : u'경');
}

/// Spelled out: 엘, 엠, 엔 and 알 end in a consonant, all other letters' names in a vowel.
LastSound ofLetterName(QChar upper)
{
    if (upper == u'L' || upper == u'R')
        return LastSound::L;
    return upper == u'M' || upper == u'N' ? LastSound::OtherConsonant : LastSound::Vowel;
}

bool isVowelLetter(QChar lower)
{
    return QStringView(u"aeiouy").contains(lower);
}

/// A word in Latin letters as Koreans usually write it: Naver 네이버, Google 구글, Slack 슬랙, Meta 메타, Microsoft
/// 마이크로소프트.
LastSound ofLatinWord(const QString& word)
{
    const QChar last = word.back();
    const QChar before = at(word, word.size() - 2);
    const auto endsIn = [&](QStringView ending) { return word.endsWith(ending); };
    if (endsIn(u"le") || endsIn(u"l"))
        return LastSound::L;
    if (endsIn(u"ne") || endsIn(u"me") || endsIn(u"ng") || last == u'm' || last == u'n')
        return LastSound::OtherConsonant;
    const bool isStop = last == u'b' || last == u'p' || last == u't' || last == u'k' || last == u'c';
    // After a vowel a stop closes the syllable (챗, 슬랙); after another consonant it gets a vowel of its own (소프트).
    if (isStop && (isVowelLetter(before) || endsIn(u"ck")))
        return LastSound::OtherConsonant;
    return LastSound::Vowel;
}

LastSound ofLatin(QStringView noun, qsizetype last)
{
    qsizetype first = last;
    while (isLatin(at(noun, first - 1)))
        --first;
    const QStringView word = noun.sliced(first, last - first + 1);
    bool allUpper = true, hasVowel = false;
    for (const QChar c : word) {
        allUpper = allUpper && c.isUpper();
        hasVowel = hasVowel || QStringView(u"AEIOU").contains(c);
    }
    // KT, SKT, LPDDR are spelled; NAVER is a word.
    const bool isSpelled = word.size() == 1 || (allUpper && (word.size() < 5 || !hasVowel));
    return isSpelled ? ofLetterName(word.back().toUpper()) : ofLatinWord(word.toString().toLower());
}

/// The last unit that is read aloud: closing quotes and a bracketed addition are not. -1 if there is none.
qsizetype lastRead(QStringView noun)
{
    qsizetype i = noun.size() - 1;
    while (i >= 0) {
        const QChar c = noun[i];
        if (c == u')' && noun.first(i).contains(u'(') && noun.first(i).lastIndexOf(u'(') > 0)
            i = noun.first(i).lastIndexOf(u'(') - 1;
        else if (c.isLetterOrNumber() || c == u'%' || c == u'+')
            return i;
        else
            --i;
    }
    return -1;
}

LastSound lastSound(QStringView noun)
{
    const qsizetype last = lastRead(noun);
    if (last < 0)
        return LastSound::Vowel;
    const QChar c = noun[last];
    if (isHangul(c))
        return ofSyllable(c);
    if (isDigit(c))
        return ofDigits(noun, last);
    return isLatin(c) ? ofLatin(noun, last) : LastSound::Vowel; // 퍼센트, 플러스
}

QStringView particleAfter(LastSound sound, Particle particle)
{
    const bool isClosed = sound != LastSound::Vowel;
    switch (particle) {
    case Particle::Subject:
        return isClosed ? u"이" : u"가";
    case Particle::Object:
        return isClosed ? u"을" : u"를";
    case Particle::Topic:
        return isClosed ? u"은" : u"는";
    case Particle::And:
        return isClosed ? u"과" : u"와";
    case Particle::Toward:
        return sound == LastSound::OtherConsonant ? u"으로" : u"로";
    }
    return {};
}

} // namespace

QString withParticle(QStringView noun, Particle particle)
{
    if (noun.isEmpty())
        return {};
    return noun.toString() + particleAfter(lastSound(noun), particle).toString();
}

} // namespace pado::text
