#pragma once

#include <QString>

#include <array>
#include <optional>

namespace pado::extract
{

// Enumerators by the names that the contract has for them, in their order.

template <class Enum, size_t N>
std::optional<Enum> named(const std::array<const char*, N>& names, const QString& name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

template <class Enum, size_t N>
QString nameIn(const std::array<const char*, N>& names, Enum value)
{
    return QString::fromLatin1(names[size_t(value)]);
}

} // namespace pado::extract
