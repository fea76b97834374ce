#include "attributes.h"

#include "arguments.h"
#include "brackets.h"
#include "name_boundary.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestObject = 48;
constexpr qsizetype nearMoney = 14; ///< characters in which 매출, 기업가치 … claim a sum

} // namespace

std::optional<StatedAlternative> Attributes::alternative(const Reading& reading, const text::Quantity& money)
{
    constexpr qsizetype reach = 7;
    for (const text::Quantity& other : reading.quantitiesMeeting(money.end, money.end + reach)) {
        const QStringView between = QStringView(reading.text).mid(money.end, other.start - money.end);
        if (other.kind == text::QuantityKind::Money && between.contains(u'(') && !between.contains(u')') &&
            other.value && other.unit != money.unit)
            return StatedAlternative{*other.value, other.unit};
    }
    return std::nullopt;
}

Amount Attributes::amountOf(const Reading& reading, const text::Quantity& money)
{
    return {money.value,
            money.min,
            money.max,
            money.unit,
            money.isApproximate,
            Amount::Kind::Deal,
            alternative(reading, money)};
}

/// 칩을 공급하는 [45억원 규모 계약을]: where the noun for a deal ends that a relative clause describes; 0: it describes
/// something else.
qsizetype Attributes::endOfDeal(int predicate) const
{
    constexpr int farthest = 5;
    for (int i = predicate + 1; i < int(m_units.size()) && i <= predicate + farthest; ++i) {
        const Unit& unit = m_units[size_t(i)];
        if (unit.hasEntity() || unit.predicate != Predicate::None)
            return 0;
        if (unit.own != Case::None && unit.own != Case::Gen)
            return m_language.dealNouns.ends(unit.stem) ? unit.end : 0;
    }
    return 0;
}

/// Whose words a quantity belongs to: the trigger's own, another clause's, or, at the front of a relative clause,
/// either's
/// ("지난 15일 추론을 더한 모델을 공개했다").
Attributes::Owner Attributes::ownerOf(const Trigger& trigger, const text::Quantity& quantity) const
{
    if (m_units[size_t(trigger.unit)].predicate == Predicate::Modify && !trigger.isBare) {
        const int first = clauseStart(m_units, trigger.unit);
        const int before = std::max(0, first - 1); // 지난 4월 KT가 투자한
        const bool isNear = first > 0 && !m_units[size_t(before)].endsInComma && !m_units[size_t(before)].hasEntity();
        const bool isInside =
            quantity.end > m_units[size_t(isNear ? before : first)].start && quantity.start < trigger.end;
        const bool isOfDeal = quantity.start > trigger.end && quantity.end <= endOfDeal(trigger.unit);
        return isInside || isOfDeal ? Owner::Trigger : Owner::Other;
    }
    for (int i = 0; i < int(m_units.size()); ++i) {
        const Unit& unit = m_units[size_t(i)];
        if (unit.predicate != Predicate::Modify || unit.hasEntity() || i == trigger.unit)
            continue;
        const qsizetype from = std::min(m_units[size_t(clauseStart(m_units, i))].start, unit.start);
        const auto isInside = [&](qsizetype at) { return from <= at && at < unit.end; };
        if (!isInside(quantity.start) || isInside(trigger.start))
            continue;
        // 5년간 90억원을 함께 투자하는 [협력 계약을] 맺었다: what the deal says is its own.
        if (trigger.noun > i && !trigger.isBare && endOfDeal(i) >= m_units[size_t(trigger.noun)].end)
            return Owner::Trigger;
        const bool isAtVerb = textOf(quantity.end, unit.start).count(u' ') <= 1; // 2020년 설립된
        return isAtVerb ? Owner::Other : Owner::Either;
    }
    return Owner::Trigger;
}

std::optional<Amount> Attributes::amount(const Trigger& trigger) const
{
    const text::Quantity* best = nullptr;
    qsizetype nearest = 0;
    BracketDepth brackets(m_reading.text, m_sentence.start);
    for (const text::Quantity& quantity : quantities()) {
        if (quantity.kind != text::QuantityKind::Money || brackets.isInside(quantity.start) ||
            ownerOf(trigger, quantity) != Owner::Trigger)
            continue;
        const qsizetype from = std::max(m_sentence.start, quantity.start - nearMoney);
        if (m_language.moneyOther.isIn(textOf(from, quantity.start)))
            continue;
        const qsizetype distance =
            quantity.end <= trigger.start ? trigger.start - quantity.end : 2 * (quantity.start - trigger.end);
        if (!best || distance < nearest) {
            best = &quantity;
            nearest = distance;
        }
    }
    if (!best || (!best->value && !best->min && !best->max))
        return std::nullopt;
    return amountOf(m_reading, *best);
}

std::optional<Amount> Attributes::sumAfter(qsizetype place) const
{
    for (const text::Quantity& quantity : quantities()) {
        const bool isMoney = quantity.kind == text::QuantityKind::Money && quantity.start > place;
        if (isMoney &&
            !m_language.moneyOther.isIn(textOf(std::max(m_sentence.start, place - nearMoney), quantity.start)))
            return amountOf(m_reading, quantity);
    }
    return std::nullopt;
}

/// The day on which somebody said it: "9일(현지시간) 밝혔다", "7일 업계에 따르면".
bool Attributes::isDayOfSaying(const text::Quantity& quantity) const
{
    QStringView said = textOf(quantity.end, m_sentence.end);
    if (said.startsWith(u'('))
        said = said.mid(said.indexOf(u')') + 1);
    said = said.trimmed();
    constexpr QStringView verbs[] = {u"밝혔", u"발표했", u"보도했", u"전했", u"말했", u"알렸", u"공시했", u"밝힌"};
    if (std::ranges::any_of(verbs, [&](QStringView verb) { return said.startsWith(verb); }))
        return true;
    const auto next = std::ranges::upper_bound(m_units, quantity.end, {}, &Unit::start);
    constexpr std::ptrdiff_t sourceWords = 4; // 7일 반도체 업계에 따르면
    const auto last = next + std::min<std::ptrdiff_t>(sourceWords, m_units.end() - next);
    return std::any_of(next, last, [](const Unit& unit) { return unit.post == Case::According; });
}

/// 이날, 같은 날: the day that the sentences just before have named, where they name one.
DateRange Attributes::anchored(const text::Quantity& quantity) const
{
    constexpr qsizetype farthest = 400;
    const DateRange range{quantity.startDate, quantity.endDate, quantity.text};
    const bool isThatDay = quantity.text == u"이날" || quantity.text == u"같은 날" || quantity.text == u"당일";
    if (!isThatDay)
        return inYearNamed(quantity);
    const auto before = m_reading.quantitiesIn(std::max<qsizetype>(0, m_sentence.start - farthest), m_sentence.start);
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
        const bool isDay =
            it->kind == text::QuantityKind::Date && it->startDate.isValid() && it->startDate.daysTo(it->endDate) == 1;
        if (isDay)
            return {it->startDate, it->endDate, quantity.text};
    }
    return range;
}

/// 지난해 5월 하람을 인수했고 7월에는 누리칩을: a month without a year lies in the one that the sentence has named.
DateRange Attributes::inYearNamed(const text::Quantity& quantity) const
{
    const DateRange range{quantity.startDate, quantity.endDate, quantity.text};
    const bool isMonth =
        quantity.text.front().isDigit() && quantity.text.contains(u'월') && !quantity.text.contains(u'년');
    if (!isMonth)
        return range;
    const auto before = m_reading.quantitiesIn(m_sentence.start, quantity.start);
    const auto named = std::find_if(before.rbegin(), before.rend(), [&](const text::Quantity& other) {
        const bool isDate = other.kind == text::QuantityKind::Date || other.kind == text::QuantityKind::DateRange;
        const bool isYear = other.granularity == u"year";
        return isDate && other.startDate.isValid() && (other.text.contains(u'년') || other.text.contains(u"지난해")) &&
               (!isYear || textOf(other.end, m_sentence.end).startsWith(u'에'));
    });
    if (named == before.rend())
        return range;
    const int years = named->startDate.year() - range.start.year();
    return {range.start.addYears(years), range.end.addYears(years), quantity.text};
}

/// 당시 양사는 협약을 맺었다: when the sentences just before were.
std::optional<DateRange> Attributes::dateThen(const Trigger& trigger) const
{
    constexpr qsizetype farthest = 200;
    const bool isThen = std::ranges::any_of(
        m_units, [&](const Unit& unit) { return unit.anaphor == Anaphor::Then && unit.start < trigger.start; });
    if (!isThen)
        return std::nullopt;
    const auto before = m_reading.quantitiesIn(std::max<qsizetype>(0, m_sentence.start - farthest), m_sentence.start);
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
        const bool isDate = it->kind == text::QuantityKind::Date || it->kind == text::QuantityKind::DateRange;
        if (isDate && it->startDate.isValid() && it->endDate.addDays(-1) <= m_reading.published.date())
            return DateRange{it->startDate, it->endDate, it->text};
    }
    return std::nullopt;
}

std::optional<DateRange> Attributes::date(const Trigger& trigger) const
{
    std::optional<DateRange> before, after, shared;
    int count = 0;
    for (const text::Quantity& quantity : quantities()) {
        const bool isDate = quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
        if (!isDate || !quantity.startDate.isValid())
            continue;
        const Owner owner = ownerOf(trigger, quantity);
        if (owner == Owner::Other)
            continue;
        const QStringView tail = textOf(quantity.end, std::min(m_sentence.end, quantity.end + 4));
        const bool isDeadline =
            tail.startsWith(u"까지") || tail.startsWith(u"형") || tail.startsWith(u" 대비") || tail.startsWith(u"보다");
        if (isDeadline || isDayOfSaying(quantity))
            continue;
        const DateRange range = anchored(quantity);
        if (owner == Owner::Either)
            shared = range;
        else if (quantity.end <= trigger.end)
            before = range;
        else
            after = range;
        ++count;
    }
    if (before)
        return before;
    // "…를 공급한다는 소식에 주가가 2일 뛰었다": what follows a report of the deal happens on a day of its own.
    const bool isReport = m_units[size_t(trigger.unit)].form.endsWith(u"다는");
    if (shared || (count == 1 && !isReport && after))
        return shared ? shared : after;
    return dateThen(trigger);
}

std::optional<DateRange> Attributes::firstDate() const
{
    for (const text::Quantity& quantity : quantities()) {
        const bool isDate = quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
        if (isDate && quantity.startDate.isValid() && !isDayOfSaying(quantity))
            return DateRange{quantity.startDate, quantity.endDate, quantity.text};
    }
    return std::nullopt;
}

/// The words of a noun phrase without a leading sum ("210억 원 규모의") and without a participle that has lost its
/// noun.
QString Attributes::withoutLead(int first, int last) const
{
    for (int i = first; i < last; ++i) {
        const Unit& unit = m_units[size_t(i)];
        const bool isSum =
            std::ranges::any_of(m_reading.quantitiesMeeting(unit.start, unit.end),
                                [](const text::Quantity& q) { return q.kind == text::QuantityKind::Money; });
        constexpr QStringView sizes[] = {u"규모", u"상당", u"어치", u"수준", u"약", u"총", u"최대", u"모두"};
        const bool isSize = std::ranges::find(sizes, QStringView(unit.stem)) != std::end(sizes) && i == first;
        if (isSum || isSize || (unit.predicate == Predicate::Modify && i == first && !unit.hasEntity()))
            first = i + 1;
    }
    return textOf(m_units[size_t(first)].start, m_units[size_t(last)].end).toString();
}

/// The noun phrase that ends with `unit`, its modifiers included.
QString Attributes::nounPhraseBefore(int unit) const
{
    const Unit& last = m_units[size_t(unit)];
    int first = unit;
    for (int i = unit - 1; i >= 0; --i) {
        const Unit& before = m_units[size_t(i)];
        const Case which = before.hasEntity() ? before.effective : before.own;
        const bool isInside =
            which == Case::None || before.own == Case::Gen || (before.own == Case::With && !before.hasEntity());
        const bool isVerb = before.predicate != Predicate::None && before.predicate != Predicate::Modify;
        const bool isDate = std::ranges::any_of(m_reading.quantitiesMeeting(before.start, before.end),
                                                [](const text::Quantity& q) { return q.startDate.isValid(); });
        if (!isInside || isVerb || isDate ||
            (before.hasEntity() && !isProduct(m_reading.entities[size_t(before.entities.front())].type)) ||
            last.end - before.start > longestObject || before.quotation != last.quotation)
            break;
        first = i;
    }
    QString phrase = withoutLead(first, unit);
    while (!phrase.isEmpty() && !isLetterOrNumber(phrase.back()) && phrase.back() != u'\'' && phrase.back() != u'’' &&
           phrase.back() != u')')
        phrase.chop(1);
    if (last.own != Case::None && last.own != Case::Gen) {
        const Language::Ending ending = m_language.endingOf(phrase);
        phrase.chop(ending.length);
    }
    return phrase;
}

QString Attributes::object(const Trigger& trigger, const Frame& frame) const
{
    const int limit = trigger.noun >= 0 ? trigger.noun : trigger.unit;
    for (const Slot slot : frame.object) {
        for (int i = limit - 1; i >= 0; --i) {
            const Unit& unit = m_units[size_t(i)];
            if (unit.quotation != m_units[size_t(trigger.unit)].quotation || unit.predicate == Predicate::Final)
                break;
            if ((slot == Slot::For || slot == Slot::About) &&
                unit.post == (slot == Slot::For ? Case::For : Case::About) && i > 0)
                return nounPhraseBefore(i - 1);
            if (slot == Slot::Object && unit.own == Case::Object && unit.predicate == Predicate::None)
                return nounPhraseBefore(i);
        }
    }
    return {};
}

QString Attributes::round(const Trigger&) const
{
    const QStringView sentence = textOf(m_sentence.start, m_sentence.end);
    const qsizetype series = sentence.indexOf(u"시리즈");
    if (series >= 0) {
        qsizetype end = series + 3;
        while (end < sentence.size() && end < series + 6 && (sentence[end] == u' ' || sentence[end] == u'-'))
            ++end;
        if (end < sentence.size() && sentence[end] >= u'A' && sentence[end] <= u'H')
            return QStringLiteral("시리즈") + sentence[end];
    }
    constexpr QStringView others[] = {u"프리IPO", u"프리 IPO", u"프리시리즈A", u"프리A", u"시드"};
    const auto it = std::ranges::find_if(others, [&](QStringView word) { return sentence.contains(word); });
    return it == std::end(others) ? QString() : it->toString().remove(u' ');
}

} // namespace pado::extract
