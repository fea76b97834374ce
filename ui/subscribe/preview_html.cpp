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
    return u"<p style=\"margin:4px 0 0 12px; background-color:%1\">%2<br>%3</p>"_s.arg(
        theme.factSentence().name(), html, muted(u"“%1”"_s.arg(fact.evidence.quote.toHtmlEscaped()), theme));
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
    QString html = u"<p style=\"margin:12px 0 0 0\"><b>%1</b>"_s.arg(item.title.toHtmlEscaped());
    if (item.published.isValid())
        html += u" "_s + muted(toKst(item.published).toString(u"yyyy-MM-dd"_s), theme);
    html += u"</p>"_s;
    const QString words = item.text.simplified();
    if (!words.isEmpty() && words != item.title && item.facts.empty())
        html += u"<p style=\"margin:2px 0 0 0\">%1</p>"_s.arg(
            muted((words.left(firstWords) + (words.size() > firstWords ? u"…"_s : QString())).toHtmlEscaped(), theme));
    for (size_t i = 0; i < std::min(mostFacts, item.facts.size()); ++i)
        html += factHtml(item.facts[i], labels, theme);
    if (item.facts.size() > mostFacts)
        html += u"<p style=\"margin:2px 0 0 12px\">%1</p>"_s.arg(
            muted(Preview::tr("사실 %L1건 더").arg(item.facts.size() - mostFacts), theme));
    return html;
}

} // namespace

QString previewHtml(const pipeline::FoundFeed& feed, const QString& terms, const insight::Labels& labels,
                    const Theme& theme)
{
    qsizetype facts = 0;
    for (const pipeline::PreviewItem& item : feed.preview)
        facts += std::ssize(item.facts);
    QString html = u"<p style=\"margin:0\"><b>%1</b><br>%2</p>"_s.arg(
        (feed.title.isEmpty() ? feed.url : feed.title).toHtmlEscaped(), muted(feed.url.toHtmlEscaped(), theme));
    html += u"<p style=\"margin:4px 0 0 0\">%1</p>"_s.arg(Preview::tr("기사 %L1건 · %2 · %3")
                                                              .arg(feed.items)
                                                              .arg(formatText(feed.format), feed.encoding.toUpper())
                                                              .toHtmlEscaped());
    if (!terms.isEmpty())
        html +=
            u"<p style=\"margin:4px 0 0 0\">%1</p>"_s.arg(Preview::tr("밝힌 이용 조건: %1").arg(terms).toHtmlEscaped());
    html += u"<p style=\"margin:8px 0 0 0\">%1</p>"_s.arg(
        (facts > 0 ? Preview::tr("최근 기사 %L1건에서 사실 %L2건을 찾았습니다").arg(feed.preview.size()).arg(facts)
                   : Preview::tr("최근 기사 %L1건에서는 사실을 찾지 못했습니다").arg(feed.preview.size()))
            .toHtmlEscaped());
    if (feed.isMalformed)
        html += u"<p style=\"margin:4px 0 0 0; color:%1\">%2</p>"_s.arg(
            theme.warning().name(),
            Preview::tr("형식이 어긋난 피드입니다. 읽을 수 있는 것만 읽습니다.").toHtmlEscaped());
    for (const pipeline::PreviewItem& item : feed.preview)
        html += itemHtml(item, labels, theme);
    return html;
}

} // namespace pado::ui
