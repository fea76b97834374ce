#include "words.h"

#include "name_boundary.h"
#include "resources.h"
#include "text/character_set.h"
#include "word_set.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

Result<Dictionary> readList(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("extract.bad_lexicon", path, {}, file.errorString());
    return Dictionary(QString::fromUtf8(file.readAll()));
}

/// 인 → 이, 갈 → 가: without the final consonant that an ending has put there; null where none has.
QChar withoutFinal(QChar syllable)
{
    constexpr int firstSyllable = 0xAC00, finals = 28;
    constexpr int nieun = 4, rieul = 8, mieum = 16, bieup = 17, doubleSiot = 20;
    const int offset = syllable.unicode() - firstSyllable;
    const int final = offset % finals;
    if (!isHangul(syllable) ||
        (final != nieun && final != rieul && final != mieum && final != bieup && final != doubleSiot))
        return {};
    return QChar(firstSyllable + offset - final);
}

const WordSet endings = {
    u"고",   u"며",   u"면",   u"는",   u"지",   u"기",   u"게",     u"려",     u"려고",   u"자",     u"던",   u"다",
    u"다고", u"다며", u"다는", u"겠다", u"겠고", u"느냐", u"겠느냐", u"라",     u"라고",   u"라며",   u"는데", u"었다",
    u"았다", u"었고", u"았고", u"으며", u"으면", u"도록", u"지만",   u"거나",   u"은",     u"을",     u"음",   u"서",
    u"니",   u"니까", u"어",   u"아",   u"여",   u"자고", u"는다",   u"는다고", u"겠다고", u"었는데", u"면서", u"냐",
    u"러",   u"려면", u"기로", u"으나", u"으로", u"지는", u"까",     u"니다",   u"습니다", u"세요",   u"죠",   u"네"};

const WordSet copulas = {u"라",   u"이라", u"이다", u"였다",     u"이었다", u"인데",
                         u"이란", u"란",   u"이기", u"이었는데", u"였는데", u"이냐"};

constexpr text::CharacterSet suffixes(
    u"금료값자사률율량액력론화성적계권형용식가점장실층면책세비기급차팀안법망판분별국측들선품물업제간외내당씩째상");
constexpr text::CharacterSet prefixes(u"비재초신구고대소다무미불반총본타전각");

} // namespace

Result<Words> Words::load()
{
    useResources();
    auto nouns = readList(u":/pado/words/nouns.txt"_s);
    if (!nouns)
        return tl::unexpected(nouns.error());
    auto verbs = readList(u":/pado/words/verbs.txt"_s);
    if (!verbs)
        return tl::unexpected(verbs.error());
    Words words;
    words.m_nouns = *std::move(nouns);
    words.m_verbs = *std::move(verbs);
    return words;
}

bool Words::isDerivedNoun(QStringView word) const
{
    if (word.size() < 3)
        return false;
    if ((suffixes.contains(word.back()) && isNoun(word.chopped(1))) ||
        (prefixes.contains(word.front()) && isNoun(word.mid(1))))
        return true;
    return copulas.anyEnd(
        word, [&](int, qsizetype length) { return word.size() > length + 1 && isNoun(word.chopped(length)); });
}

bool Words::isCompound(QStringView word) const
{
    for (qsizetype cut = 2; cut + 2 <= word.size(); ++cut) {
        if (isNoun(word.left(cut)) && (isNoun(word.mid(cut)) || isDerivedNoun(word.mid(cut))))
            return true;
    }
    return false;
}

bool Words::isVerbHead(QStringView head, QChar last) const
{
    static constexpr text::CharacterSet light(u"하해되돼한할된할됐됐시");
    return m_verbs.contains(head, last) || (head.size() >= 2 && light.contains(last) && isNoun(head));
}

bool Words::isVerbHead(QStringView word) const
{
    const QStringView head = word.chopped(1);
    const QChar open = withoutFinal(word.back());
    return isVerbHead(head, word.back()) || (!open.isNull() && isVerbHead(head, open));
}

bool Words::isVerbForm(QStringView word) const
{
    if (word.size() < 2 || !std::ranges::all_of(word, isHangul))
        return false;
    if (word.size() >= 3 ? isVerbHead(word) : isVerbHead(word.chopped(1), word.back()))
        return true;
    return endings.anyEnd(
        word, [&](int, qsizetype length) { return length < word.size() && isVerbHead(word.chopped(length)); });
}

bool Words::isAdnominal(QStringView word) const
{
    constexpr QStringView determiners[] = {u"지난", u"다른", u"어떤", u"이런", u"그런", u"저런", u"모든"};
    constexpr int firstSyllable = 0xAC00, finals = 28, nieun = 4, rieul = 8;
    if (word.size() < 2 || !std::ranges::all_of(word, isHangul))
        return false;
    const int final = (word.back().unicode() - firstSyllable) % finals;
    if ((final != nieun && final != rieul) || isNoun(word) ||
        std::ranges::find(determiners, word) != std::end(determiners))
        return false;
    const QStringView stem = word.chopped(1);
    if (word.back() == u'는' || word.back() == u'은' || word.back() == u'을')
        return stem.size() >= 2 && !isNoun(stem) && !isDerivedNoun(stem) && m_verbs.contains(stem);
    return m_verbs.contains(stem, withoutFinal(word.back()));
}

} // namespace pado::extract
