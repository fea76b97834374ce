#pragma once

#include <QString>

#include <array>
#include <optional>

namespace pado
{

// Enumerators by their names in files and on the command line, listed in the order of the enumerators.

template <class Enum, size_t N>
std::optional<Enum> named(const std::array<const char*, N>& names, const QString& name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name.startsWith(QLatin1Char(*names[i])) && name == QLatin1StringView(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

template <class Enum, size_t N>
QString nameIn(const std::array<const char*, N>& names, Enum value)
{
    return QString::fromLatin1(names[size_t(value)]);
}

} // namespace pado
