#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace pado
{

/// A value or the Error that took its place.
template <class T>
using Result = tl::expected<T, Error>;

/// `return failure("net.timeout", url);`
inline tl::unexpected<Error> failure(const char* code, QString what = {}, QString where = {}, QString hint = {})
{
    return tl::unexpected(Error{QLatin1StringView(code), std::move(what), std::move(where), std::move(hint)});
}

} // namespace pado
