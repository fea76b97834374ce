#include "units.h"

#include "name_boundary.h"
#include "text/character_set.h"
#include "word_set.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longQuotation = 25; ///< shorter quoted stretches are names or terms
constexpr qsizetype longestBracket = 60;
constexpr qsizetype longestReserve = 60; ///< units
constexpr size_t longestSentence = 400;  ///< units; what follows in so long a "sentence" is no prose

const WordSet wholeNouns = {
    u"국가",   u"평가",   u"협의",   u"성과",   u"서울",   u"차이",   u"주가",   u"추가", u"증가", u"참가",
    u"허가",   u"전문가", u"가운데", u"회의",   u"합의",   u"논의",   u"강의",   u"주의", u"정의", u"동의",
    u"결과",   u"효과",   u"학과",   u"경과",   u"제고",   u"의의",   u"분야",   u"이는", u"특히", u"모두",
    u"다수",   u"경로",   u"도로",   u"선도",   u"제도",   u"정도",   u"속도",   u"온도", u"고도", u"주도",
    u"보도",   u"시도",   u"의도",   u"용도",   u"밀도",   u"인도",   u"한도",   u"진로", u"회로", u"별도",
    u"지도",   u"구도",   u"태도",   u"난이도", u"인지도", u"완성도", u"정확도", u"서로", u"바로", u"새로",
    u"스스로", u"나이",   u"사이",   u"높이",   u"길이",   u"넓이",   u"깊이",   u"아이", u"놀이", u"많이",
    u"같이",   u"굳이",   u"특이",   u"유의",   u"하이",   u"에이",   u"투자가"}; ///< they only look inflected
const WordSet boundNouns = {u"계획",   u"예정",   u"방침",   u"것",     u"수",     u"방안",   u"목표",
                            u"중",     u"이후",   u"직후",   u"바",     u"때",     u"뒤",     u"후",
                            u"전",     u"구상",   u"전망",   u"만큼",   u"데",     u"셈",     u"적",
                            u"사실",   u"의향",   u"생각",   u"동시",   u"중이다", u"중이며", u"중이고",
                            u"중이라", u"중이었", u"것이다", u"것이며", u"것이라", u"셈이다", u"바다"};

/// Finds where the long double quotations of a sentence lie.
std::vector<std::pair<qsizetype, qsizetype>> quotationsOf(QStringView text, const text::Sentence& sentence)
{
    std::vector<std::pair<qsizetype, qsizetype>> found;
    qsizetype open = -1;
    for (qsizetype i = sentence.start; i < sentence.end; ++i) {
        const QChar c = text[i];
        if (open < 0 && (c == u'"' || c == u'“')) {
            open = i;
        } else if (open >= 0 && (c == u'"' || c == u'”')) {
            if (i - open > longQuotation)
                found.emplace_back(open, i);
            open = -1;
        }
    }
    if (open >= 0 && sentence.end - open > longQuotation)
        found.emplace_back(open, sentence.end);
    return found;
}

/// The letters of a word: a stretch of the text as long as nothing but marks before and behind is left out.
class Letters
{
public:
    explicit Letters(QStringView text) : m_text(text) {}

    /// @param at  more than in the call before
    void take(qsizetype at)
    {
        if (m_start < 0)
            m_start = m_end = at;
        if (at != m_end && m_other.isEmpty())
            m_other = m_text.sliced(m_start, m_end - m_start).toString();
        if (!m_other.isEmpty())
            m_other += m_text[at];
        m_end = at + 1;
    }

    /// @param others  keeps what does not stand in the text as it is
    QStringView whole(std::vector<QString>& others)
    {
        if (m_start < 0)
            return {};
        if (m_other.isEmpty())
            return m_text.sliced(m_start, m_end - m_start);
        others.push_back(std::move(m_other));
        return others.back();
    }

private:
    QStringView m_text;
    qsizetype m_start = -1, m_end = -1;
    QString m_other;
};

class UnitCutter
{
public:
    UnitCutter(const Reading& reading, const text::Sentence& sentence, const Language& language,
               std::vector<QString>& forms)
        : m_reading(reading),
          m_text(reading.text),
          m_sentence(sentence),
          m_language(language),
          m_forms(forms),
          m_quotations(quotationsOf(m_text, sentence))
    {
        m_nextName =
            size_t(std::ranges::lower_bound(reading.names, sentence.start, {}, &Named::start) - reading.names.begin());
    }

    std::vector<Unit> cut()
    {
        constexpr qsizetype shortWord = 3; // with its blank
        m_units.reserve(size_t(std::min((m_sentence.end - m_sentence.start) / shortWord + 2, longestReserve)));
        qsizetype at = m_sentence.start;
        while (at < m_sentence.end && m_units.size() < longestSentence) {
            if (isSpace(m_text[at])) {
                ++at;
                continue;
            }
            Unit unit = cutAt(at);
            unit.quotation = quotationAt(unit.start);
            at = std::max(unit.end, at + 1);
            if (!unit.form.isEmpty())
                m_units.push_back(std::move(unit));
        }
        markComplements();
        return std::move(m_units);
    }

private:
    Unit cutAt(qsizetype at)
    {
        static constexpr text::CharacterSet openers(u"'‘’\"“”(<《[");
        while (m_nextName < m_reading.names.size() && m_reading.names[m_nextName].start < at)
            ++m_nextName;
        if (m_text[at] == u'(') {
            m_listEnd = listEnd(at);
            at = m_listEnd < 0 ? at : at + 1;
        }
        qsizetype first = at;
        while (first < m_sentence.end && openers.contains(m_text[first]))
            ++first;
        if (m_nextName < m_reading.names.size() && m_reading.names[m_nextName].start == first)
            return nameUnit(at);
        if (auto unit = anaphorUnit(at, first))
            return *unit;
        return wordUnit(at);
    }

    Unit nameUnit(qsizetype at)
    {
        const Named& named = m_reading.names[m_nextName];
        Unit unit;
        unit.start = at;
        unit.name = int(m_nextName);
        unit.entities = {named.entity};
        unit.isQuoted = named.isQuoted;
        unit.form = m_text.mid(named.start, named.end - named.start);
        unit.stem = unit.form;
        finishTail(unit, named.end);
        return unit;
    }

    std::optional<Unit> anaphorUnit(qsizetype at, qsizetype first) const
    {
        if (!isHangul(m_text[std::min(first, m_sentence.end - 1)]))
            return std::nullopt;
        const bool closesList = !m_units.empty() && m_units.back().form == u"등"; // A, B 등 3사
        for (const auto& [kind, length] : m_language.anaphorsAt(m_text.sliced(first, m_sentence.end - first))) {
            if (closesList && (kind == Anaphor::Many || kind == Anaphor::Pair))
                continue;
            const qsizetype end = first + length;
            const QStringView form = m_text.sliced(first, length);
            const QStringView tail = hangulRun(m_text, end);
            const bool isBody = kind == Anaphor::Organisation || kind == Anaphor::Town;
            if (!m_language.isNameTail(tail) || (isBody && !mayBeAnaphor(form, tail)) ||
                (kind == Anaphor::Town && m_language.caseOfTail(tail) != Case::Topic))
                continue;
            if (end < m_sentence.end && m_text[end] == u'(' && listEnd(end) >= 0)
                return std::nullopt; // 방송 3사(하람·누리칩·다온)가: named on the spot
            Unit unit;
            unit.start = at;
            unit.anaphor = kind;
            unit.form = unit.stem = form;
            finishTail(unit, end);
            return unit;
        }
        return std::nullopt;
    }

    /// 회사 alone counts only with a particle and after a boundary: not in 투자 회사, 새 회사.
    bool mayBeAnaphor(QStringView form, QStringView tail) const
    {
        if (form.contains(u' '))
            return true;
        if (tail.isEmpty() || m_language.caseOfTail(tail) == Case::None)
            return false;
        if (m_units.empty())
            return true;
        const Unit& before = m_units.back();
        return before.own != Case::None || before.predicate == Predicate::Final ||
               before.predicate == Predicate::Join || before.predicate == Predicate::Quote ||
               before.predicate == Predicate::Soft || before.endsInComma;
    }

    Unit wordUnit(qsizetype at)
    {
        static constexpr text::CharacterSet kept(u"%&+/~."), dropped(u".~/");
        Unit unit;
        unit.start = at;
        qsizetype end = at;
        Letters letters(m_text);
        const qsizetype nextName =
            m_nextName < m_reading.names.size() ? m_reading.names[m_nextName].start : m_text.size();
        while (end < m_sentence.end) {
            if (end > at && nextName == end)
                break;
            if (isHangul(m_text[end])) {
                letters.take(end++);
                continue;
            }
            const bool isBeforeName = // its quotation mark or bracket, or behind one that it stands in
                end > at && nextName > at && nextName <= end + 1 && !isLetterOrNumber(m_text[end]);
            if (isSpace(m_text[end]) || isBeforeName)
                break;
            if (m_text[end] == u'(') {
                if (const qsizetype after = afterBracket(end); after > end) {
                    end = after;
                    continue;
                }
            }
            if (m_text[end] == u'·' && end > at) {
                unit.isJoined = true;
                ++end;
                break;
            }
            if (isLetterOrNumber(m_text[end]) || kept.contains(m_text[end]))
                letters.take(end);
            ++end;
        }
        unit.end = std::max(end, at + 1);
        unit.endsInComma = m_text[unit.end - 1] == u',';
        QStringView form = letters.whole(m_forms);
        while (!form.isEmpty() && dropped.contains(form.back()))
            form.chop(1);
        classify(unit, form);
        return unit;
    }

    void classify(Unit& unit, QStringView form) const
    {
        unit.form = unit.stem = form;
        if (form == u"및" || form == u"와" || form == u"과")
            unit.isJoined = true;
        unit.post = m_language.postposition(form);
        if (unit.post) {
            unit.predicate = Predicate::Post;
            return;
        }
        if (m_language.adjectives.contains(form))
            return;
        unit.predicate = predicateOf(form);
        if (unit.predicate != Predicate::None)
            return;
        if (m_language.words.isAdnominal(form)) {
            unit.predicate = Predicate::Modify;
            return;
        }
        const Language::Ending ending = m_language.endingOf(form);
        if (ending.length > 0 && agrees(form.chopped(ending.length), form.last(ending.length)) &&
            !wholeNouns.contains(form)) {
            unit.own = ending.which;
            unit.stem.chop(ending.length);
        }
    }

    /// The place behind the bracket that closes soon, `open` itself where none does.
    qsizetype afterBracket(qsizetype open, QChar closing = u')') const
    {
        const qsizetype length = m_text.sliced(open, std::min(longestBracket, m_sentence.end - open)).indexOf(closing);
        return length < 0 ? open : open + length + 1;
    }

    void finishTail(Unit& unit, qsizetype at) const
    {
        static constexpr text::CharacterSet closers(u"'’\"”>》]"), nextOpeners(u"'‘\"“("), joiners(u"·-–—/");
        qsizetype end = at;
        const auto skipClosers = [&] {
            while (end < m_sentence.end && (closers.contains(m_text[end]) || end == m_listEnd))
                ++end;
        };
        skipClosers();
        if (end < m_sentence.end && m_text[end] == u'[') // 하람[012345]과
            end = afterBracket(end, u']');
        if (end < m_sentence.end && m_text[end] == u'(') {
            end = afterBracket(end);
            if (end < m_sentence.end && m_text[end] == u'(') // 하람(012345)(대표 오세린)은
                end = afterBracket(end);
        } else if (end + 1 < m_sentence.end && m_text[end] == u' ' && m_text[end + 1] == u'(' && isDetached(end + 1))
            end = afterBracket(end + 1);
        skipClosers();
        const QStringView tail = hangulRun(m_text, end).left(m_sentence.end - end);
        end += tail.size();
        unit.own = m_language.caseOfTail(tail);
        unit.isAlso = tail.endsWith(u'도') && unit.own == Case::Topic;
        if (tail.endsWith(u"이다") || tail == u"다" || tail.endsWith(u"였다"))
            unit.predicate = Predicate::Final;
        while (end < m_sentence.end && !isSpace(m_text[end]) && !isLetterOrNumber(m_text[end]) &&
               !nextOpeners.contains(m_text[end])) {
            const QChar c = m_text[end++];
            if (joiners.contains(c))
                unit.isJoined = true;
            if (c == u',')
                unit.endsInComma = unit.isJoined = true;
        }
        unit.isJoined = unit.isJoined || (unit.own == Case::None && isBeforeListMark(end));
        unit.end = end;
    }

    /// △하람 △누리칩 등: the mark of the next item joins it.
    bool isBeforeListMark(qsizetype at) const
    {
        static constexpr text::CharacterSet marks(u"▲△▷▶•ㆍ◇○");
        while (at < m_sentence.end && isSpace(m_text[at]))
            ++at;
        return at < m_sentence.end && marks.contains(m_text[at]);
    }

    /// 방송 3사(하람·누리칩·다온)가: the end of a bracket that lists two names and more, and nothing else; -1: none.
    qsizetype listEnd(qsizetype open) const
    {
        static constexpr text::CharacterSet marks(u" ,·ㆍ/△▲");
        const qsizetype close = afterBracket(open) - 1;
        if (close < open)
            return -1;
        qsizetype at = open + 1;
        int names = 0;
        for (size_t i = m_nextName; i < m_reading.names.size() && m_reading.names[i].end <= close; ++i) {
            const Named& named = m_reading.names[i];
            if (named.start < at)
                continue;
            const QStringView between = m_text.sliced(at, named.start - at);
            if (!std::ranges::all_of(between, [](QChar c) { return marks.contains(c); }))
                return -1;
            at = named.end;
            ++names;
        }
        const QStringView rest = m_text.sliced(at, close - at);
        return names > 1 && (rest.isEmpty() || rest == u" 등") ? close : -1;
    }

    /// 한별연구원 (HRI)과: the particle behind the bracket belongs to the name before the blank.
    bool isDetached(qsizetype open) const
    {
        const qsizetype end = afterBracket(open);
        const QStringView tail = hangulRun(m_text, end);
        return end > open && !tail.isEmpty() && m_language.caseOfTail(tail) != Case::None;
    }

    int quotationAt(qsizetype at) const
    {
        for (size_t i = 0; i < m_quotations.size(); ++i) {
            if (m_quotations[i].first <= at && at < m_quotations[i].second)
                return int(i) + 1;
        }
        return 0;
    }

    void markComplements()
    {
        for (size_t i = 0; i + 1 < m_units.size(); ++i) {
            const QStringView next = m_units[i + 1].stem;
            if (m_units[i].predicate == Predicate::Modify &&
                m_units[i + 1].form == u"등") // 협약을 맺는 등 협업에 나섰다
                m_units[i].predicate = Predicate::Join;
            if (m_units[i].predicate == Predicate::Modify && !m_units[i + 1].hasEntity() &&
                boundNouns.anyStart(next, [&](int, qsizetype length) { return length > 1 || next.size() == 1; }))
                m_units[i].predicate = Predicate::Complement;
        }
    }

    const Reading& m_reading;
    QStringView m_text;
    const text::Sentence& m_sentence;
    const Language& m_language;
    std::vector<QString>& m_forms;
    std::vector<std::pair<qsizetype, qsizetype>> m_quotations;
    size_t m_nextName = 0;
    qsizetype m_listEnd = -1; ///< where the list in brackets closes that was opened last
    std::vector<Unit> m_units;
};

} // namespace

std::vector<Unit> unitsOf(const Reading& reading, const text::Sentence& sentence, const Language& language,
                          std::vector<QString>& forms)
{
    return UnitCutter(reading, sentence, language, forms).cut();
}

} // namespace pado::extract
