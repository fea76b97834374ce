#include "benchmark_results.h"

#include "language.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr size_t farthestComparison = 5; ///< units between a rival and 대비, 비해 …
constexpr int longestMetric = 4;         ///< units of what was measured
constexpr qsizetype longestBracket = 200;

template <size_t N>
bool startsWithAny(QStringView word, const QStringView (&starts)[N])
{
    return std::ranges::any_of(starts, [&](QStringView start) { return word.startsWith(start); });
}

constexpr QStringView comparisons[] = {u"대비", u"비교해", u"비교하", u"비해", u"비하", u"상대로"};
constexpr QStringView beatings[] = {u"제치", u"제친", u"앞지", u"앞질", u"앞서", u"앞섰", u"앞선",
                                    u"능가", u"넘어", u"넘었", u"이겼", u"이긴", u"압도", u"따돌",
                                    u"웃돌", u"추월", u"눌렀", u"뒤졌", u"뒤지", u"밀렸", u"밀려"};
constexpr QStringView qualities[] = {u"높", u"빠른", u"빨",   u"좋",   u"뛰어", u"낮", u"적", u"긴", u"크",
                                     u"큰", u"앞선", u"앞서", u"우수", u"나은", u"많", u"짧", u"작"};
/// What says nothing about what was measured.
constexpr QStringView vague[] = {u"성적", u"결과", u"점수", u"기록", u"수준", u"성과", u"차이", u"수치"};

class ResultReader
{
public:
    ResultReader(const Reading& reading, const text::Sentence& sentence, const std::vector<Unit>& units)
        : m_reading(reading),
          m_text(reading.text),
          m_sentence(sentence),
          m_units(units)
    {
    }

    std::vector<TestResult> read()
    {
        collect();
        for (size_t i = 0; i < m_results.size(); ++i) {
            takeRivals(i);
            m_results[i].subject = subjectOf(m_results[i]);
        }
        joinPlaceAndScore();
        return std::move(m_results);
    }

private:
    EntityType typeOf(const Unit& unit) const { return m_reading.entities[size_t(unit.entities.front())].type; }

    bool isParty(const Unit& unit) const
    {
        return unit.hasEntity() && (isProduct(typeOf(unit)) || isOrganisation(typeOf(unit)));
    }

    void collect()
    {
        for (const text::Quantity& quantity : m_reading.quantitiesIn(m_sentence.start, m_sentence.end)) {
            const bool isMultiple = quantity.kind == text::QuantityKind::Multiple;
            if ((!isMultiple && !quantity.text.endsWith(u'위') && !quantity.text.endsWith(u'점')) ||
                isOfRival(quantity))
                continue;
            TestResult result;
            result.start = quantity.start;
            result.end = quantity.end;
            if (isMultiple) {
                if (quantity.value)
                    result.factor = Factor{*quantity.value, *quantity.value};
                else if (quantity.min && quantity.max)
                    result.factor = Factor{*quantity.min, *quantity.max};
                result.metric = metricOf(quantity);
            } else if (quantity.value && quantity.text.endsWith(u'위')) {
                result.rank = int(*quantity.value);
            } else if (quantity.kind == text::QuantityKind::Number && quantity.value && quantity.text.endsWith(u'점')) {
                result.score = quantity.value;
            }
            if (widensLast(result))
                continue;
            if (result.factor || result.rank || result.score)
                m_results.push_back(std::move(result));
        }
    }

    /// 1.4배에서 2배 빠른: one factor, from … to.
    bool widensLast(const TestResult& more)
    {
        if (m_results.empty() || !m_results.back().factor || !more.factor)
            return false;
        TestResult& last = m_results.back();
        const QStringView between = m_text.mid(last.end, more.start - last.end).trimmed();
        if (between != u"에서" && between != u"~" && between != u"에서 최대")
            return false;
        last.factor->max = more.factor->max;
        last.end = more.end;
        if (last.metric.isEmpty())
            last.metric = more.metric;
        return true;
    }

    int unitAt(qsizetype at) const
    {
        const auto it = std::ranges::upper_bound(m_units, at, {}, &Unit::start);
        return int(it - m_units.begin()) - 1;
    }

    /// GPT(72.5점), 80.2점에 머문 GPT
    bool isOfRival(const text::Quantity& quantity) const
    {
        const int at = unitAt(quantity.start);
        if (at < 0)
            return false;
        const qsizetype from = std::max(m_units[size_t(at)].start, quantity.start - longestBracket);
        const QStringView before = m_text.mid(from, quantity.start - from);
        if (before.count(u'(') > before.count(u')'))
            return true;
        const bool isScore = quantity.kind == text::QuantityKind::Number;
        return isScore && size_t(at) + 2 < m_units.size() && m_units[size_t(at) + 1].predicate == Predicate::Modify &&
               m_units[size_t(at) + 2].hasEntity();
    }

    /// 2.2배(전력 효율), 2.2배 높은 전력 효율, 1.8배의 초당 처리량, 전력 효율이 2.2배 높다
    QString metricOf(const text::Quantity& factor) const
    {
        const qsizetype close =
            factor.end < m_sentence.end && m_text[factor.end] == u'(' ? m_text.indexOf(u')', factor.end) : -1;
        if (close > 0 && close < m_sentence.end)
            return m_text.mid(factor.end + 1, close - factor.end - 1).toString();
        const int at = unitAt(factor.start);
        int next = unitAt(factor.end - 1) + 1;
        const bool isGenitive = m_text.mid(factor.end).startsWith(u"의 ");
        const bool hasQuality = next < int(m_units.size()) && m_units[size_t(next)].predicate != Predicate::Final &&
                                startsWithAny(m_units[size_t(next)].form, qualities);
        if (isGenitive || hasQuality) {
            next += hasQuality ? 1 : 0;
            for (int last = next; last < int(m_units.size()) && last < next + longestMetric; ++last) {
                const Unit& unit = m_units[size_t(last)];
                if (unit.hasEntity() || unit.predicate != Predicate::None || unit.endsInComma)
                    break;
                if (unit.own != Case::None)
                    return phrase(next, last);
            }
        }
        return measuredBefore(at);
    }

    QString measuredBefore(int at) const
    {
        int last = at - 1;
        while (last >= 0 && m_units[size_t(last)].own != Case::Subject && m_units[size_t(last)].own != Case::Topic &&
               at - last < longestMetric && !m_units[size_t(last)].endsInComma)
            --last;
        if (last < 0 || m_units[size_t(last)].hasEntity() || m_units[size_t(last)].anaphor ||
            (m_units[size_t(last)].own != Case::Subject && m_units[size_t(last)].own != Case::Topic))
            return {};
        int first = last;
        while (first > 0 && first > last - longestMetric && !m_units[size_t(first) - 1].hasEntity() &&
               !m_units[size_t(first) - 1].endsInComma && m_units[size_t(first) - 1].own == Case::None &&
               m_units[size_t(first) - 1].predicate == Predicate::None)
            --first;
        return phrase(first, last);
    }

    QString phrase(int first, int last) const
    {
        const Unit& end = m_units[size_t(last)];
        const qsizetype start = m_units[size_t(first)].start;
        QString words = m_text.mid(start, end.start - start).toString();
        words += end.stem;
        const QStringView head = end.stem;
        return startsWithAny(head, vague) ? QString() : words;
    }

    /// Names that the figure is measured against, between the figure before and (but for the last) this one.
    void takeRivals(size_t index)
    {
        TestResult& result = m_results[index];
        const qsizetype from = index > 0 ? m_results[index - 1].end : m_sentence.start;
        const bool isLast = index + 1 == m_results.size();
        const qsizetype to = isLast ? m_sentence.end : result.factor ? result.start : m_results[index + 1].start;
        for (size_t i = 0; i < m_units.size(); ++i) {
            const Unit& unit = m_units[i];
            if (unit.start < from || unit.start >= to || !isParty(unit) || !isRival(i))
                continue;
            result.rivals.push_back(int(i));
        }
    }

    bool isRival(size_t i) const
    {
        const Unit& unit = m_units[i];
        const bool isMakerOfNext = unit.head >= 0 && m_units[size_t(unit.head)].hasEntity() &&
                                   isProduct(typeOf(m_units[size_t(unit.head)])) && !isProduct(typeOf(unit));
        if (isMakerOfNext || unit.effective == Case::Topic || unit.effective == Case::Subject)
            return false;
        const auto has = [&](Case which) { return unit.effective == which || unit.headCase == which; };
        return has(Case::Than) || isBeforeWord(i, comparisons, farthestComparison) ||
               ((has(Case::Object) || has(Case::To)) && isBeforeWord(i, beatings, farthestComparison));
    }

    template <size_t N>
    bool isBeforeWord(size_t i, const QStringView (&words)[N], size_t reach) const
    {
        size_t last = i + reach;
        for (size_t k = i + 1; k < m_units.size() && k <= last; ++k) {
            const Unit& unit = m_units[k];
            if (startsWithAny(unit.form, words))
                return true;
            if (unit.hasEntity() && unit.group == m_units[i].group) {
                last = k + reach;
                continue;
            }
            if (unit.hasEntity() || (unit.predicate != Predicate::None && unit.predicate != Predicate::Soft) ||
                unit.own == Case::Topic || unit.own == Case::Subject)
                return false;
        }
        return false;
    }

    /// The product, else the organisation, nearest before the figure that is topic, subject or what the figure is told
    /// of; for "2위는 P로" the one after.
    int subjectOf(const TestResult& result) const
    {
        const int at = unitAt(result.start);
        if (at < 0)
            return -1;
        if (result.rank && m_units[size_t(at)].own == Case::Topic)
            return productAfter(at);
        int organisation = -1;
        for (int i = at - 1; i >= 0; --i) {
            const Unit& unit = m_units[size_t(i)];
            const bool isPlayer = unit.effective == Case::Topic || unit.effective == Case::Subject ||
                                  (unit.effective == Case::By && unit.isQuoted);
            if (!isParty(unit) || !isPlayer || unit.anaphor)
                continue;
            if (isProduct(typeOf(unit)))
                return i;
            if (organisation < 0)
                organisation = i;
        }
        return organisation;
    }

    int productAfter(int at) const
    {
        for (int i = at + 1; i < int(m_units.size()); ++i) {
            if (isParty(m_units[size_t(i)]) && isProduct(typeOf(m_units[size_t(i)])))
                return i;
        }
        return -1;
    }

    /// "87.3점을 얻어 1위": one result.
    void joinPlaceAndScore()
    {
        for (size_t i = 0; i + 1 < m_results.size();) {
            TestResult& one = m_results[i];
            const TestResult& two = m_results[i + 1];
            const bool isPair = one.subject == two.subject && !one.factor && !two.factor &&
                                one.rank.has_value() != two.rank.has_value();
            if (!isPair) {
                ++i;
                continue;
            }
            one.rank = one.rank ? one.rank : two.rank;
            one.score = one.score ? one.score : two.score;
            one.rivals.insert(one.rivals.end(), two.rivals.begin(), two.rivals.end());
            one.end = two.end;
            m_results.erase(m_results.begin() + qsizetype(i) + 1);
        }
    }

    const Reading& m_reading;
    QStringView m_text;
    const text::Sentence& m_sentence;
    const std::vector<Unit>& m_units;
    std::vector<TestResult> m_results;
};

} // namespace

std::vector<TestResult> testResultsOf(const Reading& reading, const text::Sentence& sentence,
                                      const std::vector<Unit>& units)
{
    return ResultReader(reading, sentence, units).read();
}

} // namespace pado::extract
