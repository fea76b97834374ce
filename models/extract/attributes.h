#pragma once

#include "frames.h"
#include "language.h"
#include "triggers.h"
#include "units.h"

#include <optional>

namespace pado::extract
{

/// What a sentence says of a deal beside its parties.
class Attributes
{
public:
    Attributes(const Reading& reading, const text::Sentence& sentence, const std::vector<Unit>& units,
               const Language& language)
        : m_reading(reading),
          m_sentence(sentence),
          m_units(units),
          m_language(language)
    {
    }

    /// The nearest sum that is neither a restatement in brackets nor a turnover, valuation or price beside the deal.
    std::optional<Amount> amount(const Trigger& trigger) const;
    /// The first sum behind a place, but for a turnover or valuation.
    std::optional<Amount> sumAfter(qsizetype place) const;
    std::optional<DateRange> date(const Trigger& trigger) const;
    /// The first day that the sentence names, but for the one on which it was said.
    std::optional<DateRange> firstDate() const;
    QString object(const Trigger& trigger, const Frame& frame) const;
    QString round(const Trigger& trigger) const;

    /// The same sum in brackets right after it: 230억 달러(30조3485억 원).
    static Amount amountOf(const Reading& reading, const text::Quantity& money);
    static std::optional<StatedAlternative> alternative(const Reading& reading, const text::Quantity& money);

private:
    QStringView textOf(qsizetype start, qsizetype end) const
    {
        return QStringView(m_reading.text).mid(start, end - start);
    }
    std::span<const text::Quantity> quantities() const
    {
        return m_reading.quantitiesIn(m_sentence.start, m_sentence.end);
    }
    QString nounPhraseBefore(int unit) const;
    QString withoutLead(int first, int last) const;
    enum class Owner { Trigger, Other, Either };
    qsizetype endOfDeal(int predicate) const;
    Owner ownerOf(const Trigger& trigger, const text::Quantity& quantity) const;
    bool isDayOfSaying(const text::Quantity& quantity) const;
    DateRange anchored(const text::Quantity& quantity) const;
    DateRange inYearNamed(const text::Quantity& quantity) const;
    std::optional<DateRange> dateThen(const Trigger& trigger) const;

    const Reading& m_reading;
    const text::Sentence& m_sentence;
    const std::vector<Unit>& m_units;
    const Language& m_language;
};

} // namespace pado::extract
