#pragma once

#include "dom.h"

namespace pado::article
{

/// Takes out the lines that Korean news pages put around and into their texts: reporters with their mail, copyright and
/// "무단전재", ☞ and ▶ links to other articles, editors' asides, share and subscription calls, captions of pictures,
/// links that trail the text. Other languages are left alone.
/// @param title  of the page: a heading that repeats it goes too
/// @return the first reporter whom these lines name ("하도윤 기자"), empty for none
QString removePressLines(Dom& dom, Node* article, const QString& title);

/// "하도윤 기자", out of an element that says that it names who wrote the article; empty for none.
QString namedReporter(Dom& dom);

/// "…다.": words of the article, whatever they speak of.
bool isSentence(const QString& line);

} // namespace pado::article
