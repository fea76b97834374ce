#include "name_words.h"

#include "name_boundary.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestName = 14, longestInstitute = 20, longestLatinName = 30;

/// What verbs, and nouns made of them, end in.
const WordSet verbLike = {u"하",   u"되",   u"있",   u"없",   u"했",   u"됐",     u"한",     u"된",   u"할",  u"될",
                          u"인",   u"들",   u"적",   u"성",   u"화",   u"율",     u"량",     u"액",   u"력",  u"론",
                          u"한다", u"된다", u"는다", u"했다", u"됐다", u"었다",   u"았다",   u"겠다", u"려",  u"도록",
                          u"면서", u"지만", u"받",   u"않",   u"각서", u"의향서", u"계약서", u"이라", u"뿐",  u"어가",
                          u"여가", u"춰가", u"려가", u"혀가", u"해가", u"아가",   u"워가",   u"켜가", u"간다"};

bool endsLike(QStringView stem, const WordSet& endings)
{
    return endings.anyEnd(stem, [&](int, qsizetype length) { return stem.size() >= length + 2; });
}

} // namespace

std::vector<NameWord> NameWords::wordsOf(const text::Sentence& sentence) const
{
    constexpr qsizetype usualWord = 4; // with its blank
    std::vector<NameWord> words;
    words.reserve(size_t((sentence.end - sentence.start) / usualWord + 2));
    qsizetype at = sentence.start;
    while (at < sentence.end) {
        qsizetype end = endOfWord(at, sentence.end);
        bool isLatin = end - at > 1 && isLatinOrDigit(m_text[at]) && m_text[at].isUpper() && isLatinAndFree(at, end);
        while (isLatin && end + 1 < sentence.end && m_text[end + 1].isUpper() && m_text[end] == u' ') {
            const qsizetype last = end; // Harrow Street Capital
            end = endOfWord(end + 1, sentence.end);
            isLatin = isLatinAndFree(last, end);
        }
        if (end > at)
            words.push_back(wordOf(at, end));
        if (words.size() > 1 && !words.back().isCandidate && isKind(words[words.size() - 2]))
            words.back().isCandidate = isCandidate(words.back(), true);
        at = end + 1;
    }
    return words;
}

qsizetype NameWords::endOfWord(qsizetype at, qsizetype limit) const
{
    while (at < limit && !isSpace(m_text[at]) && m_text[at] != u'·')
        ++at;
    return at;
}

/// Nothing but Latin letters, no name yet.
bool NameWords::isLatinAndFree(qsizetype start, qsizetype end) const
{
    return std::ranges::all_of(m_text.mid(start, end - start),
                               [](QChar c) { return isLatinOrDigit(c) || c == u' '; }) &&
           isFree(m_reading, start, end);
}

NameWord NameWords::wordOf(qsizetype start, qsizetype end) const
{
    constexpr QStringView marks = u"▲△▷•";
    const bool isBeforeMark = end + 1 < m_text.size() && marks.contains(m_text[end + 1]); // △하람 △누리칩
    NameWord word{start, end, {}, {}, false, false, m_text[end - 1] == u',' || isBeforeMark, false};
    while (end > start && !isLetterOrNumber(m_text[end - 1]))
        --end;
    while (start < end && !isLetterOrNumber(m_text[start]))
        ++start;
    qsizetype letters = start;
    while (letters < end && (isLetterOrNumber(m_text[letters]) || m_text[letters] == u' '))
        ++letters;
    const bool isWhole = letters == end;
    word.isName = !isFree(m_reading, start, std::max(end, start + 1));
    QStringView form = m_text.mid(start, (isWhole ? end : letters) - start);
    if (form.endsWith(u'다')) { // 발주처는 한별정보개발원이다, 산 곳은 누리칩테크다
        const qsizetype copula = form.endsWith(u"이다") ? 2 : 1;
        if (m_language.instituteEndings.ends(form.chopped(copula)) || m_language.orgEndings.ends(form.chopped(copula)))
            form.chop(copula);
    }
    const auto ending = m_language.endingOf(form);
    word.stem = form;
    if (ending.length > 0 && agrees(form.chopped(ending.length), form.last(ending.length))) {
        word.stem = form.chopped(ending.length);
        word.tail = form.last(ending.length);
    } else if (!isWhole && letters > start && m_text[letters] == u'(') {
        takeBracket(word, letters, end);
    }
    word.isCandidate = isCandidate(word);
    return word;
}

/// 윈드클(windcle)은: the particle stands behind the bracket, which tells how the name is spelled elsewhere.
void NameWords::takeBracket(NameWord& word, qsizetype open, qsizetype end) const
{
    const qsizetype length = m_text.sliced(open, end - open).indexOf(u')');
    if (length < 2)
        return;
    word.hasSpelling = isLatinOrDigit(m_text[open + 1]) &&
                       !std::ranges::all_of(m_text.sliced(open + 1, length - 1), [](QChar c) { return c.isDigit(); });
    const QStringView tail = hangulRun(m_text, open + length + 1);
    if (m_language.isNameTail(tail))
        word.tail = tail;
}

/// 한국미래소프트웨어산업협회: institutes have longer names than firms.
qsizetype NameWords::longestNameOf(QStringView stem) const
{
    return stem.contains(u' ')                      ? longestLatinName
           : m_language.instituteEndings.ends(stem) ? longestInstitute
                                                    : longestName;
}

/// 자회사(인), 스타트업: what stands behind is a firm's name.
bool NameWords::isKind(const NameWord& word) const
{
    return (word.tail.isEmpty() || word.tail == u"인") && !word.isName && !word.endsInComma &&
           m_language.orgNouns.anyEnd(word.stem, [](int, qsizetype length) { return length > 2; });
}

bool NameWords::isCandidate(const NameWord& word, bool isAfterKind) const
{
    if (word.isName || word.stem.size() < 2 || word.stem.front().isDigit() ||
        (word.stem.size() > longestName && word.stem.size() > longestNameOf(word.stem)))
        return false;
    const QStringView stem = word.stem;
    if (m_language.words.isNoun(stem)) // most are
        return false;
    const bool isCount = stem.size() > 2 && (stem.endsWith(u'사') || stem.endsWith(u'부')) &&
                         stem[stem.size() - 2].isDigit(); // 방송3사, 민사합의21부
    const bool isKnown = isCount || m_language.noNames.contains(stem) || (stem.size() > 3 && stem.endsWith(u'주'));
    return !isKnown && !isTitled(stem) && !isGeneric(stem) && !isInflected(stem, isAfterKind) && !isCommon(word);
}

/// 디지털본부장, but no 한별전자기술연구원: a long word that ends like an institute is none of its researchers.
bool NameWords::isTitled(QStringView stem) const
{
    constexpr qsizetype shortestInstitute = 6;
    return endsLike(stem, m_language.titles) &&
           !(stem.size() >= shortestInstitute && m_language.instituteEndings.ends(stem) &&
             !m_language.titles.contains(stem));
}

/// 생성형AI, 제조DX, 공급계약: what every firm does, no firm. 미래캠퍼스: a part of one.
bool NameWords::isGeneric(QStringView stem) const
{
    if (stem.endsWith(u"캠퍼스"))
        return true;
    const QStringView behind = stem.startsWith(u"AI") ? stem.sliced(2) : QStringView(); // AI로봇, AI모델
    if (behind.size() > 1 && (m_language.words.isNoun(behind) || m_language.productNouns.contains(behind)))
        return true;
    const bool isDeed = m_language.notNames.anyEnd(stem, [&](int, qsizetype length) {
        const QStringView first = stem.chopped(length);
        return first.size() >= 2 && length >= 2 &&
               (m_language.words.isNoun(first) || m_language.notNames.contains(first));
    });
    if (isDeed && !m_language.orgEndings.ends(stem) && !m_language.instituteEndings.ends(stem))
        return true;
    return m_language.orgEndings.anyEnd(stem, [&](int, qsizetype length) {
        const QStringView first = stem.chopped(length);
        const bool isLatin = isLatinOrDigit(stem.back());
        return m_language.generic.contains(first) ||
               (isLatin && (m_language.noNames.contains(first) || m_language.words.isDerivedNoun(first)));
    });
}

/// A verb's stem, or a noun that still bears a particle: 평가받[은], 정해졌으[며], 인수자로[는].
bool NameWords::isInflected(QStringView stem, bool isAfterKind) const
{
    constexpr qsizetype shortestNoun = 3;
    constexpr QStringView nounEndings = u"성화율량액력론인"; // 세온론, 한빛성: names too
    const auto isFirm = [&] {                                // 한빛원자력
        return m_language.orgEndings.anyEnd(
            stem, [&](int, qsizetype length) { return length >= shortestNoun && stem.size() >= length + 2; });
    };
    if (verbLike.ends(stem) && !isFirm() &&
        !(isAfterKind && stem.size() >= shortestNoun && nounEndings.contains(stem.back())))
        return true;
    constexpr int finals = 28, doubleSiot = 20;
    const bool isPast =
        std::ranges::any_of(stem, [](QChar c) { return isHangul(c) && (c.unicode() - 0xAC00) % finals == doubleSiot; });
    const auto ending = m_language.endingOf(stem);
    const QStringView noun = stem.chopped(ending.length);
    return isPast || (ending.length > 0 && ending.which != Case::Subject && noun.size() >= 2 &&
                      (m_language.words.isNoun(noun) || m_language.words.isDerivedNoun(noun) ||
                       m_language.notNames.contains(noun)));
}

/// What `isNoun` leaves out.
bool NameWords::isCommon(const NameWord& word) const
{
    const Words& words = m_language.words;
    const bool isBehind = word.tail.begin() == word.stem.end();
    const QStringView form(word.stem.begin(), word.stem.size() + (isBehind ? word.tail.size() : 0));
    return words.isDerivedNoun(word.stem) || words.isVerbForm(word.stem) || words.isNoun(form) ||
           words.isVerbForm(form);
}

bool NameWords::mayBeName(QStringView stem) const
{
    NameWord word;
    word.stem = stem;
    return isCandidate(word);
}

bool NameWords::endsLikeOrganisation(QStringView stem) const
{
    return endsLike(stem, m_language.orgEndings) || endsLike(stem, m_language.instituteEndings) || isPublic(stem);
}

bool NameWords::isPublic(QStringView stem) const
{
    return endsLike(stem, m_language.publicEndings);
}

} // namespace pado::extract
