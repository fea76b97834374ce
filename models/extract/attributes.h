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

    /// Empty where the sentence asserts nothing: a question, a wish, a hypothesis.
    std::optional<Status> status(const Trigger& trigger) const;
    /// The nearest sum that is neither a restatement in brackets nor a turnover, valuation or price beside the deal.
    std::optional<Amount> amount(const Trigger& trigger) const;
    std::optional<DateRange> date(const Trigger& trigger) const;
    QString object(const Trigger& trigger, const Frame& frame) const;
    QString round(const Trigger& trigger) const;

    /// The same sum in brackets right after it: 230억 달러(30조3485억 원).
    static std::optional<StatedAlternative> alternative(const Reading& reading, const text::Quantity& money);

private:
    QStringView textOf(qsizetype start, qsizetype end) const
    {
        return QStringView(m_reading.text).mid(start, end - start);
    }
    qsizetype clauseEnd(const Trigger& trigger) const;
    QString nounPhraseBefore(int unit) const;

    const Reading& m_reading;
    const text::Sentence& m_sentence;
    const std::vector<Unit>& m_units;
    const Language& m_language;
};

} // namespace pado::extract
