#pragma once

namespace pado::html
{

// Of bytes, and in no locale: what HTML's syntax is made of.
inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

inline bool isLetter(char c)
{
    return isLower(char(c | 0x20));
}

} // namespace pado::html
