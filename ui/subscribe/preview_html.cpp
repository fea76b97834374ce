#include "ui/subscribe/preview_html.h"

#include "base/clock.h"
#include "insight/labels.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr size_t mostFacts = 4; ///< an article
constexpr qsizetype firstWords = 120;

struct Preview {
    Q_DECLARE_TR_FUNCTIONS(pado::ui::Preview)
};

/// A paragraph below `above`, moved in by `left`.
QString paragraph(const QString& html, int above, int left = 0, const QString& style = {})
{
    return u"<p style=\"margin:%1px 0 0 %2px; %3\">%4</p>"_s.arg(above).arg(left).arg(style, html);
}

QString muted(const QString& html, const Theme& theme)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(theme.muted().name(), html);
}

QString factHtml(const extract::Fact& fact, const insight::Labels& labels, const Theme& theme)
{
    const QString figure = labels.figure(fact.claim);
    QString html = u"<span style=\"color:%1; font-weight:600\">%2</span> %3"_s.arg(
        theme.accent().name(), labels.kind(fact.claim).toHtmlEscaped(), labels.headline(fact.claim).toHtmlEscaped());
    if (!figure.isEmpty())
        html += u" · <b>%1</b>"_s.arg(figure.toHtmlEscaped());
    return paragraph(html + u"<br>"_s + muted(u"“%1”"_s.arg(fact.evidence.quote.toHtmlEscaped()), theme),
                     Theme::spaceTight, Theme::spaceCell, u"background-color:"_s + theme.factSentence().name());
}

/// "RSS 2.0" for "rss20".
QString formatText(const QString& format)
{
    static const QHash<QString, QString> names = {{u"rss20"_s, u"RSS 2.0"_s},   {u"rss10"_s, u"RSS 1.0"_s},
                                                  {u"rss09x"_s, u"RSS 0.9"_s},  {u"rdf"_s, u"RSS 0.90"_s},
                                                  {u"atom10"_s, u"Atom 1.0"_s}, {u"atom03"_s, u"Atom 0.3"_s},
                                                  {u"cdf"_s, u"CDF"_s},         {u"json"_s, u"JSON Feed"_s}};
    return names.value(format, format);
}

QString itemHtml(const pipeline::PreviewItem& item, const insight::Labels& labels, const Theme& theme)
{
    QString title = u"<b>%1</b>"_s.arg(item.title.toHtmlEscaped());
    if (item.published.isValid())
        title += u" "_s + muted(toKst(item.published).toString(u"yyyy-MM-dd"_s), theme);
    QString html = paragraph(title, Theme::spaceCell);
    const QString words = item.text.simplified();
    if (!words.isEmpty() && words != item.title && item.facts.empty())
        html += paragraph(
            muted((words.left(firstWords) + (words.size() > firstWords ? u"…"_s : QString())).toHtmlEscaped(), theme),
            Theme::spaceTight);
    for (size_t i = 0; i < std::min(mostFacts, item.facts.size()); ++i)
        html += factHtml(item.facts[i], labels, theme);
    if (item.facts.size() > mostFacts)
        html += paragraph(muted(Preview::tr("사실 %L1건 더").arg(item.facts.size() - mostFacts), theme),
                          Theme::spaceTight, Theme::spaceCell);
    return html;
}

} // namespace

QString previewHtml(const pipeline::FoundFeed& feed, const QString& terms, const insight::Labels& labels,
                    const Theme& theme)
{
    qsizetype facts = 0;
    for (const pipeline::PreviewItem& item : feed.preview)
        facts += std::ssize(item.facts);
    QString html = paragraph(u"<b>%1</b><br>%2"_s.arg((feed.title.isEmpty() ? feed.url : feed.title).toHtmlEscaped(),
                                                      muted(feed.url.toHtmlEscaped(), theme)),
                             0);
    html += paragraph(Preview::tr("기사 %L1건 · %2 · %3")
                          .arg(feed.items)
                          .arg(formatText(feed.format), feed.encoding.toUpper())
                          .toHtmlEscaped(),
                      Theme::spaceTight);
    if (!terms.isEmpty())
        html += paragraph(Preview::tr("밝힌 이용 조건: %1").arg(terms).toHtmlEscaped(), Theme::spaceTight);
    html += paragraph(
        (facts > 0 ? Preview::tr("최근 기사 %L1건에서 사실 %L2건을 찾았습니다").arg(feed.preview.size()).arg(facts)
                   : Preview::tr("최근 기사 %L1건에서는 사실을 찾지 못했습니다").arg(feed.preview.size()))
            .toHtmlEscaped(),
        Theme::space);
    if (feed.isMalformed)
        html += paragraph(Preview::tr("형식이 어긋난 피드입니다. 읽을 수 있는 것만 읽습니다.").toHtmlEscaped(),
                          Theme::spaceTight, 0, u"color:"_s + theme.warning().name());
    for (const pipeline::PreviewItem& item : feed.preview)
        html += itemHtml(item, labels, theme);
    return html;
}

} // namespace pado::ui
