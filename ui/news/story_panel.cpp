#include "ui/news/story_panel.h"

#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostLines = 5; ///< without scrolling

} // namespace

StoryPanel::StoryPanel(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_title(new QLabel(this)),
      m_reports(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    m_title->setFont(services.theme.section());
    m_title->setTextFormat(Qt::PlainText);
    m_reports->setFont(services.theme.body());
    m_reports->setTextFormat(Qt::RichText);
    m_reports->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_reports->setAlignment(Qt::AlignTop);
    m_reports->setAccessibleName(tr("이 이야기의 다른 기사"));
    m_scroll->setWidget(m_reports);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::space, Theme::spaceCell, Theme::space);
    layout->setSpacing(Theme::spaceTight);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("panel", true);
    connect(m_reports, &QLabel::linkActivated, this,
            [this](const QString& link) { Q_EMIT articleWanted(link.toLongLong()); });
    hide();
}

void StoryPanel::show(qint64 article)
{
    if (article != m_article)
        hide(); // the story of the article before is not this one's
    m_article = article;
    m_asker.forget();
    if (article == 0)
        return;
    m_asker.ask([article](const store::Reader& reader) { return reader.story(article); },
                [this](const Result<store::Story>& story) {
                    if (story)
                        fill(*story);
                });
}

QString StoryPanel::lineOf(const store::StoryReport& report, const store::Story& story) const
{
    QStringList remarks;
    if (report.isFirst)
        remarks << tr("첫 보도");
    if (report.isFullest)
        remarks << tr("가장 자세함");
    const auto open = std::ranges::find(story.reports, m_article, &store::StoryReport::article);
    const bool isSameText = report.article != m_article && open != story.reports.end() && open->origin == report.origin;
    if (isSameText)
        remarks << tr("같은 글");
    if (report.article == m_article)
        remarks << tr("지금 읽는 기사");
    const QString title = report.title.toHtmlEscaped();
    const QString muted = m_services.theme.muted().name();
    const QString linked = report.article == m_article
                               ? u"<b>%1</b>"_s.arg(title)
                               : u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(report.article)
                                     .arg(m_services.theme.accent().name(), title);
    const QString remark =
        remarks.isEmpty() ? QString() : u" <span style=\"color:%1\">[%2]</span>"_s.arg(muted, remarks.join(u" · "_s));
    return u"<tr><td style=\"padding-right:%1px;white-space:nowrap\">%2</td><td style=\"padding-right:%1px;color:%3;"
           "white-space:nowrap\">%4</td><td>%5%6</td></tr>"_s.arg(Theme::spaceCell)
               .arg(report.source.toHtmlEscaped(), muted, toKst(report.published).toString(u"MM-dd HH:mm"_s), linked,
                    remark);
}

void StoryPanel::fill(const store::Story& story)
{
    if (story.articles < 2) {
        hide();
        return;
    }
    m_title->setText(tr("이 이야기 — 독립 출처 %L1 · 매체 %L2 · 기사 %L3")
                         .arg(story.sources)
                         .arg(story.outlets)
                         .arg(story.articles));
    QString html = u"<table cellspacing=\"0\" cellpadding=\"2\">"_s;
    for (const store::StoryReport& report : story.reports)
        html += lineOf(report, story);
    m_reports->setText(html + u"</table>"_s);
    const int lines = std::min(int(story.reports.size()), mostLines);
    const int height = m_reports->sizeHint().height() * lines / int(story.reports.size());
    m_scroll->setFixedHeight(height + Theme::spaceTight);
    QWidget::show();
}

} // namespace pado::ui
