#pragma once

#include <QByteArray>

#include <optional>

namespace pado::net
{

/// What an answer's header says of its age.
struct FreshnessHeaders {
    QByteArray cacheControl;
    QByteArray expires;
    QByteArray date;
    QByteArray age;
};

/// Seconds for which the answer need not be asked for again (RFC 9111 §4.2.1): max-age, else Expires less Date, less
/// the Age that it came with; at most a week, 0 where it must not be kept. Empty where nothing is said.
std::optional<int> freshSeconds(const FreshnessHeaders& headers);

/// A date as HTTP writes it (RFC 9110 §5.6.7), in seconds since 1970; empty where it is none.
std::optional<qint64> httpDate(const QByteArray& text);

} // namespace pado::net
