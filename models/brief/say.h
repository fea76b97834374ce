#pragma once

#include <QCoreApplication>

namespace pado::brief
{

/// A brief's text in the language of the program, marked with QT_TRANSLATE_NOOP("brief", …).
inline QString say(const char* text)
{
    return QCoreApplication::translate("brief", text);
}

} // namespace pado::brief
