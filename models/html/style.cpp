#include "style.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace pado::html
{

namespace
{

QSet<QString> words(const QString& list)
{
    const QStringList split = list.simplified().split(u' ');
    return {split.cbegin(), split.cend()};
}

const QSet<QString>& properties()
{
    static const QSet<QString> names = words(
        u"azimuth background-color border-bottom-color border-collapse border-color border-left-color "
        "border-right-color border-top-color clear color cursor direction display elevation float font font-family "
        "font-size font-style font-variant font-weight height letter-spacing line-height overflow pause pause-after "
        "pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress "
        "text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width"_s);
    return names;
}

bool isPlainValue(const QString& value)
{
    static const QSet<QString> keywords = words(
        u"auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green "
        u"!important "
        "italic left lime maroon medium none navy normal nowrap olive pointer purple red right solid silver teal top "
        "transparent underline white yellow"_s);
    static const QRegularExpression measure(
        u"^(?:#[0-9a-fA-F]+|rgb\\(\\d+%?,\\d*%?,?\\d*%?\\)?|\\d{0,2}\\.?\\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\\))?)$"_s);
    for (const QString& word : value.split(u' ', Qt::SkipEmptyParts)) {
        if (!keywords.contains(word) && !measure.match(word).hasMatch())
            return false;
    }
    return true;
}

bool isHarmless(const QString& property, const QString& value)
{
    const QString name = property.toLower();
    if (properties().contains(name))
        return true;
    const QString family = name.section(u'-', 0, 0);
    const bool isShorthand =
        family == u"background" || family == u"border" || family == u"margin" || family == u"padding";
    return isShorthand && isPlainValue(value);
}

} // namespace

QString harmlessStyle(const QString& style)
{
    constexpr qsizetype longest = 4000;
    if (style.size() > longest)
        return {};
    static const QRegularExpression address(u"url\\s*\\(\\s*[^\\s)]+\\s*\\)\\s*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(
        u"^(?:[:,;#%.\\sa-zA-Z0-9!-]|'[\\s\\w]+'|\"[\\s\\w]+\"|\\([\\d,\\s]+\\))*$"_s);
    static const QRegularExpression declaration(u"([-\\w]+)\\s*:\\s*([^:;]*)"_s);
    const QString safe = QString(style).replace(address, u" "_s);
    if (!plain.match(safe).hasMatch())
        return {};
    QStringList kept;
    for (auto it = declaration.globalMatch(safe); it.hasNext();) {
        const auto match = it.next();
        if (!match.capturedView(2).isEmpty() && isHarmless(match.captured(1), match.captured(2)))
            kept << match.captured(1) + u": "_s + match.captured(2) + u';';
    }
    return kept.join(u' ');
}

} // namespace pado::html
