#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pado::article
{

/// What class names and ids say about a place in a page, in the words of English and Korean sites. All take them in
/// lower case.
bool saysAside(QByteArrayView hints);   ///< not part of an article: menus, comments, related links …
bool saysPerhaps(QByteArrayView hints); ///< may be the article all the same
bool saysByline(QByteArrayView hints);
bool saysShare(QByteArrayView hints);
bool saysInfo(QByteArrayView hints); ///< a line about the article: outlet, day, reporter
/// +25 for what articles are called, −25 for what stands around them, of one class list or id.
int weight(QByteArrayView name);

} // namespace pado::article
