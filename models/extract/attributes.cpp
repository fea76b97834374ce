#include "attributes.h"

#include "name_boundary.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestObject = 48;
constexpr qsizetype nearMoney = 14; ///< characters in which 매출, 기업가치 … claim a sum

bool containsAny(QStringView text, const QStringList& phrases)
{
    return std::ranges::any_of(phrases, [&](const QString& phrase) { return text.contains(phrase); });
}

bool isInBrackets(QStringView text, qsizetype from, qsizetype at)
{
    int depth = 0;
    for (qsizetype i = from; i < at; ++i)
        depth += text[i] == u'(' ? 1 : text[i] == u')' && depth > 0 ? -1 : 0;
    return depth > 0;
}

} // namespace

/// A clause ends with its own closing or joining predicate; reported speech goes on to the verb of saying.
qsizetype Attributes::clauseEnd(const Trigger& trigger) const
{
    for (size_t i = size_t(trigger.unit); i < m_units.size(); ++i) {
        const Predicate predicate = m_units[i].predicate;
        const bool isPromise = m_units[i].form.endsWith(u"기로");
        if (predicate == Predicate::Final || (predicate == Predicate::Join && !isPromise))
            return m_units[i].end;
    }
    return m_sentence.end;
}

std::optional<Status> Attributes::status(const Trigger& trigger) const
{
    if (m_sentence.kind == text::SentenceKind::Question)
        return std::nullopt;
    const QStringView rest = textOf(trigger.start, m_sentence.end);
    const QStringView clause = textOf(trigger.start, clauseEnd(trigger));
    const QStringView whole = textOf(m_sentence.start, m_sentence.end);
    if (containsAny(clause, m_language.denied))
        return Status::Denied;
    if (containsAny(clause, m_language.none))
        return std::nullopt;
    if (containsAny(rest, m_language.reported) || whole.contains(u"소식통"))
        return Status::Reported;
    const Unit& unit = m_units[size_t(trigger.unit)];
    const bool isConditional = unit.form.endsWith(u'면');
    const bool isPresentTold =
        (unit.form.endsWith(u"한다고") || unit.form.endsWith(u"된다고")) && rest.contains(u"밝혔");
    if (containsAny(clause, m_language.planned) || isConditional || isPresentTold)
        return Status::Planned;
    return Status::Done;
}

std::optional<StatedAlternative> Attributes::alternative(const Reading& reading, const text::Quantity& money)
{
    for (const text::Quantity& other : reading.quantities) {
        if (other.start < money.end || other.start > money.end + 6)
            continue;
        const QStringView between = QStringView(reading.text).mid(money.end, other.start - money.end);
        if (other.kind == text::QuantityKind::Money && between.contains(u'(') && !between.contains(u')') &&
            other.value && other.unit != money.unit)
            return StatedAlternative{*other.value, other.unit};
    }
    return std::nullopt;
}

std::optional<Amount> Attributes::amount(const Trigger& trigger) const
{
    const text::Quantity* best = nullptr;
    qsizetype nearest = 0;
    for (const text::Quantity& quantity : m_reading.quantities) {
        const bool isHere = quantity.start >= m_sentence.start && quantity.end <= m_sentence.end;
        if (!isHere || quantity.kind != text::QuantityKind::Money ||
            isInBrackets(m_reading.text, m_sentence.start, quantity.start))
            continue;
        const qsizetype from = std::max(m_sentence.start, quantity.start - nearMoney);
        if (containsAny(textOf(from, quantity.start), m_language.moneyOther))
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
    return Amount{best->value,
                  best->min,
                  best->max,
                  best->unit,
                  best->isApproximate,
                  Amount::Kind::Deal,
                  alternative(m_reading, *best)};
}

std::optional<DateRange> Attributes::date(const Trigger& trigger) const
{
    std::optional<DateRange> before, only;
    int count = 0;
    for (const text::Quantity& quantity : m_reading.quantities) {
        const bool isDate = quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
        if (!isDate || quantity.start < m_sentence.start || quantity.end > m_sentence.end ||
            !quantity.startDate.isValid())
            continue;
        const QStringView after = textOf(quantity.end, std::min(m_sentence.end, quantity.end + 4));
        const bool isDeadline = after.startsWith(u"까지") || after.startsWith(u"형") || after.startsWith(u" 대비") ||
                                after.startsWith(u"보다");
        // The day on which somebody said it: "9일 밝혔다".
        const QStringView said = textOf(quantity.end, std::min(m_sentence.end, quantity.end + 8)).trimmed();
        const bool isOfSaying = said.startsWith(u"밝혔") || said.startsWith(u"발표했") || said.startsWith(u"보도했") ||
                                said.startsWith(u"전했") || said.startsWith(u"말했");
        if (isDeadline || isOfSaying)
            continue;
        DateRange range{quantity.startDate, quantity.endDate, quantity.text};
        if (quantity.end <= trigger.end)
            before = range;
        only = range;
        ++count;
    }
    if (before)
        return before;
    return count == 1 ? only : std::nullopt;
}

/// The noun phrase that ends with `unit`, its modifiers included.
QString Attributes::nounPhraseBefore(int unit) const
{
    const Unit& last = m_units[size_t(unit)];
    qsizetype start = last.start;
    for (int i = unit - 1; i >= 0; --i) {
        const Unit& before = m_units[size_t(i)];
        const Case which = before.hasEntity() ? before.effective : before.own;
        const bool isInside =
            which == Case::None || before.own == Case::Gen || (before.own == Case::With && !before.hasEntity());
        const bool isVerb = before.predicate != Predicate::None && before.predicate != Predicate::Modify;
        const bool isDate = std::ranges::any_of(m_reading.quantities, [&](const text::Quantity& q) {
            return q.start < before.end && before.start < q.end && q.startDate.isValid();
        });
        if (!isInside || isVerb || isDate ||
            (before.hasEntity() && !isProduct(m_reading.entities[size_t(before.entities.front())].type)) ||
            last.end - before.start > longestObject || before.quotation != last.quotation)
            break;
        start = before.start;
    }
    QString phrase = textOf(start, last.end).toString();
    while (!phrase.isEmpty() && !phrase.back().isLetterOrNumber() && phrase.back() != u'\'' && phrase.back() != u'’' &&
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
    for (const QString& key : frame.object) {
        for (int i = limit - 1; i >= 0; --i) {
            const Unit& unit = m_units[size_t(i)];
            if (unit.quotation != m_units[size_t(trigger.unit)].quotation || unit.predicate == Predicate::Final)
                break;
            if ((key == u"for" || key == u"about") && unit.post == (key == u"for" ? Case::For : Case::About) && i > 0)
                return nounPhraseBefore(i - 1);
            if (key == u"obj" && unit.own == Case::Object && unit.predicate == Predicate::None)
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
