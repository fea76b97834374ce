#pragma once

#include <QLatin1StringView>
#include <QString>

namespace pado
{

/// What went wrong, as a value. Rooms fill it in; `app` and `ui` turn it into a sentence in the user's language, once.
struct Error {
    QLatin1StringView code; ///< "room.reason", for example "net.timeout": a string literal, never freed
    QString what;           ///< the thing concerned: a URL, a file, a feed's title
    QString where;          ///< the place inside it: "line 12"; may be empty
    QString hint;           ///< what the machine said: a library's own message; may be empty
};

} // namespace pado
