#include "extract/clean.h"

#include "word_set.h"

#include <QStringTokenizer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr qsizetype maxCharacters = 100'000; ///< far above any article; bounds the work on hostile input

const WordSet legalWords = {u"무단전재",   u"무단 전재", u"재배포 금지",
                            u"재배포금지", u"저작권자",  u"All rights reserved"};

bool isBoilerplate(QStringView paragraph)
{
    const QStringView line = paragraph.trimmed();
    if (line.isEmpty())
        return false;
    if (line.startsWith(u'☞') || line.startsWith(u"▶") || line.startsWith(u"[관련기사]") || line.startsWith(u"ⓒ"))
        return true;
    if (line.startsWith(u'▲') && (line.contains(u"사진=") || line.contains(u"사진 =") || line.contains(u"/사진")))
        return true;
    if (line.size() < 160 && legalWords.isIn(line))
        return true;
    const bool isReporterLine = line.size() < 60 && line.contains(u'@') && !line.contains(u"다.");
    return isReporterLine;
}

} // namespace

QString clean(const QString& text)
{
    const QStringView whole = QStringView(text).left(maxCharacters);
    QString kept;
    kept.reserve(whole.size() + 1);
    for (const QStringView paragraph : qTokenize(whole, u'\n')) { // a carriage return stays with its line
        if (!isBoilerplate(paragraph))
            kept.append(paragraph).append(u'\n');
    }
    kept.chop(1);
    return kept;
}

} // namespace pado::extract
