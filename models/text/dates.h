#pragma once

#include "calendar.h"
#include "text/quantity.h"

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace pado::text
{

/// Reads the dates of one text from left to right and remembers the last one for 같은 해, 그달, `18일과 19일`.
class DateScanner
{
public:
    DateScanner(QStringView text, const QDateTime& reference);

    /// The date, or range of dates, that stands at `i`. One that cannot be resolved (30 February, 지난해 without a
    /// reference) comes without days, so that its parts are not read as something else.
    std::optional<Quantity> scan(qsizetype i);

private:
    std::optional<PartialDate> point(qsizetype i) const;
    std::optional<PartialDate> undirected(qsizetype i, PartialDate date) const;
    std::optional<PartialDate> afterYear(PartialDate date) const;
    std::optional<PartialDate> afterMonth(PartialDate date) const;
    std::optional<PartialDate> withoutYear(qsizetype i, PartialDate date) const;
    std::optional<Quantity> range(const PartialDate& from, const Period& first, qsizetype i);
    const PartialDate* enumerated(qsizetype i) const;
    bool isAbsolute(qsizetype i, const PartialDate& date) const;
    bool carriesYear(qsizetype i, const PartialDate& date) const;
    void remember(const PartialDate& date, const Period& period);

    QStringView m_text;
    QDate m_reference; ///< any day if there is none
    bool m_hasReference = false;
    QDate m_anchor;                    ///< start of the last date
    QDate m_lastDay;                   ///< the last date that was a day
    std::optional<PartialDate> m_last; ///< with year and month filled in
};

/// A clock time: 오전 9시 30분, 15:30, 정오.
std::optional<Quantity> scanTime(QStringView text, qsizetype i);

} // namespace pado::text
