#include "ui/evidence/evidence_pane.h"

#include "insight/doubt_text.h"
#include "insight/error_text.h"
#include "store/writer.h"
#include "ui/evidence/quote_html.h"
#include "ui/theme.h"
#include "ui/widgets/fact_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QLabel* makeLabel(QWidget* parent, const QFont& font, Qt::TextFormat format = Qt::PlainText)
{
    auto* label = new QLabel(parent);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(format);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

QLabel* makeMuted(QWidget* parent, const QFont& font, Qt::TextFormat format = Qt::PlainText)
{
    QLabel* label = makeLabel(parent, font, format);
    label->setProperty("muted", true);
    return label;
}

QString link(const QString& target, const QString& text, const Theme& theme)
{
    return u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(
        target.toHtmlEscaped(), theme.accent().name(), text.toHtmlEscaped());
}

QString dayOf(const QDateTime& instant)
{
    return instant.isValid() ? toKst(instant).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

/// A claim in a line.
QString wordsOf(const extract::Claim& claim, const insight::Labels& labels)
{
    return u"%1 · %2 %3"_s.arg(labels.kind(claim), labels.headline(claim), labels.figure(claim)).trimmed();
}

} // namespace

EvidencePane::EvidencePane(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_body(new QWidget(this)),
      m_empty(makeMuted(this, services.theme.body()))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_empty->setText(tr("표나 차트에서 사실을 고르면 그것을 말한 문장이 여기에 나옵니다."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(Theme::spacePage);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(Theme::spaceCell, Theme::spaceCell, Theme::spaceCell, Theme::spaceCell);
    body->setSpacing(Theme::space);
    makeHead(body);
    body->addStretch();
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    makeFoot(layout);
    clear();
}

void EvidencePane::makeHead(QVBoxLayout* layout)
{
    const Theme& theme = m_services.theme;
    m_kind = makeMuted(m_body, theme.body());
    m_headline = makeLabel(m_body, theme.section());
    m_figure = makeLabel(m_body, theme.figure());
    m_detail = makeMuted(m_body, theme.hint());
    auto* card = new QFrame(m_body);
    card->setProperty("card", true);
    m_quote = makeLabel(card, theme.reading(), Qt::RichText);
    m_quote->setAccessibleName(tr("근거 문장"));
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(Theme::spaceCell, Theme::spaceCell, Theme::spaceCell, Theme::spaceCell);
    cardLayout->addWidget(m_quote);
    m_outlet = makeMuted(m_body, theme.hint(), Qt::RichText);
    m_doubts = makeLabel(m_body, theme.body(), Qt::RichText);
    m_doubts->setAccessibleName(tr("다른 값과 계산"));
    m_companies = makeLabel(m_body, theme.body(), Qt::RichText);
    m_confidence = makeLabel(m_body, theme.body());
    m_sources = makeLabel(m_body, theme.body(), Qt::RichText);
    for (QWidget* part :
         {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_figure),
          static_cast<QWidget*>(m_detail), static_cast<QWidget*>(card), static_cast<QWidget*>(m_outlet),
          static_cast<QWidget*>(m_doubts), static_cast<QWidget*>(m_companies), static_cast<QWidget*>(m_confidence),
          static_cast<QWidget*>(m_sources)})
        layout->addWidget(part);
    for (QLabel* label : {m_outlet, m_doubts, m_companies, m_sources})
        connect(label, &QLabel::linkActivated, this, &EvidencePane::follow);
}

void EvidencePane::makeFoot(QVBoxLayout* layout)
{
    auto* foot = new QWidget(this);
    m_state = makeMuted(foot, m_services.theme.hint());
    m_accept = new QPushButton(tr("승인 (Y)"), foot);
    m_accept->setProperty("primary", true);
    m_accept->setToolTip(tr("이 사실이 문장과 맞습니다"));
    m_reject = new QPushButton(tr("거부 (D)"), foot);
    m_reject->setToolTip(tr("이 사실은 틀렸습니다. 표와 브리프에서 빠집니다"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_accept, 1);
    row->addWidget(m_reject, 1);
    m_undo = new QPushButton(tr("판단 거두기"), foot);
    m_undo->setToolTip(tr("아직 확인하지 않은 사실로 되돌립니다. 고친 것은 기사대로 돌아갑니다"));
    auto* footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(Theme::spaceCell, Theme::space, Theme::spaceCell, Theme::spaceCell);
    footLayout->addWidget(m_state);
    footLayout->addWidget(m_undo);
    footLayout->addLayout(row);
    layout->addWidget(foot);
    connect(m_accept, &QPushButton::clicked, this, &EvidencePane::accept);
    connect(m_reject, &QPushButton::clicked, this, &EvidencePane::reject);
    connect(m_undo, &QPushButton::clicked, this, [this] { review(store::Review::None); });
}

void EvidencePane::clear()
{
    m_asker.forget();
    m_fact.reset();
    m_scroll->hide();
    m_empty->show();
    m_accept->setEnabled(false);
    m_reject->setEnabled(false);
    m_undo->hide();
    m_state->hide();
}

void EvidencePane::show(qint64 fact)
{
    if (fact == 0)
        return clear();
    struct Answer {
        store::FactRow fact;
        insight::Doubts doubts;
    };
    const auto question = [fact](const store::Reader& reader) {
        return reader.fact(fact).and_then([&](const store::FactRow& row) {
            return insight::doubtsOf(reader, row).map([&](insight::Doubts doubts) {
                return Answer{row, std::move(doubts)};
            });
        });
    };
    m_asker.ask(question, [this](Result<Answer> answer) {
        if (answer) {
            fill(answer->fact);
            m_doubts->setText(doubtsHtml(answer->doubts));
            m_doubts->setVisible(!m_doubts->text().isEmpty());
        } else if (answer.error().code == QLatin1StringView("store.not_found")) {
            clear();
        } else {
            Q_EMIT failed(insight::errorText(answer.error(), m_services.labels.language()));
        }
    });
}

QString EvidencePane::doubtsHtml(const insight::Doubts& doubts) const
{
    const insight::Labels& labels = m_services.labels;
    QStringList lines;
    for (const auto& [fact, difference] : doubts.rivals) {
        if (difference.kind == insight::Disagreement::Rounding || fact.evidences.empty())
            continue;
        const store::FactEvidence& evidence = fact.evidences.front();
        const QString where = u"%1, %2"_s.arg(evidence.source, toKst(evidence.published).toString(u"yyyy-MM-dd"_s));
        lines << tr("다른 값: %1 (%2) · %3")
                     .arg(link(u"fact:"_s + QString::number(fact.id), labels.figure(fact.claim), m_services.theme),
                          where.toHtmlEscaped(),
                          insight::differenceText(difference, labels.language()).toHtmlEscaped());
    }
    for (const insight::Miscount& miscount : doubts.miscounts)
        lines << tr("계산이 맞지 않음: %1").arg(insight::miscountText(miscount, labels.language()).toHtmlEscaped());
    return lines.join(u"<br>"_s);
}

QString EvidencePane::companiesHtml(const store::FactRow& fact) const
{
    const auto* relation = std::get_if<extract::Relation>(&fact.claim);
    if (!relation)
        return {};
    QStringList lines;
    for (const extract::Party& party : relation->parties) {
        const QString key = party.entity.id.isEmpty() ? u'~' + party.entity.name : party.entity.id;
        lines << link(u"company:"_s + key, m_services.labels.name(party.entity), m_services.theme) + u" · "_s +
                     m_services.labels.role(party.role).toHtmlEscaped();
    }
    return lines.join(u"<br>"_s);
}

QString EvidencePane::sourcesHtml(const store::FactRow& fact) const
{
    QString html =
        u"<b>%1</b> %2<br>"_s.arg(tr("같은 사실을 말한 곳").toHtmlEscaped(),
                                  (sourceCountsInWords(fact) + tr(" · 기사 %L1").arg(fact.articles)).toHtmlEscaped());
    std::set<qint64> told, origins;
    for (const store::FactEvidence& evidence : fact.evidences) {
        if (!told.insert(evidence.article).second)
            continue;
        const bool isCopy = !origins.insert(evidence.origin).second;
        html += articleHtml(evidence, isCopy ? tr("같은 글") : QString());
    }
    for (const store::FactEvidence& evidence : fact.formerEvidences) {
        if (told.insert(evidence.article).second)
            html += articleHtml(evidence, formerRemark(evidence));
    }
    return html;
}

QString EvidencePane::articleHtml(const store::FactEvidence& evidence, const QString& remark) const
{
    const QString day = dayOf(evidence.published);
    return link(u"article:"_s + QString::number(evidence.article), evidence.source, m_services.theme) +
           u" <span style=\"color:%1\">%2</span><br>%3<br>"_s.arg(
               m_services.theme.muted().name(), (remark.isEmpty() ? day : day + u" · "_s + remark).toHtmlEscaped(),
               evidence.articleTitle.toHtmlEscaped());
}

QString EvidencePane::formerRemark(const store::FactEvidence& evidence)
{
    return tr("%1판의 문장, 현재 판에는 없음").arg(evidence.revision);
}

void EvidencePane::fill(const store::FactRow& fact)
{
    m_fact = fact;
    const insight::Labels& labels = m_services.labels;
    m_empty->hide();
    m_scroll->show();
    const bool hasStatus = std::holds_alternative<extract::Relation>(fact.claim);
    m_kind->setText(labels.kind(fact.claim) + (hasStatus ? u"   "_s + statusText(fact.claim, labels) : QString()));
    m_headline->setText(labels.headline(fact.claim));
    m_figure->setText(labels.figure(fact.claim));
    m_figure->setVisible(!m_figure->text().isEmpty());
    const QString object = labels.object(fact.claim);
    m_detail->setText((object.isEmpty() ? QString() : object + u" · "_s) + labels.date(fact) +
                      (fact.isPlacedByEvent ? QString() : tr(" (첫 보도일)")));
    const bool isFormer = fact.evidences.empty() && !fact.formerEvidences.empty();
    const store::FactEvidence* best = isFormer                 ? &fact.formerEvidences.front()
                                      : fact.evidences.empty() ? nullptr
                                                               : &fact.evidences.front();
    m_quote->setText(best ? quoteHtml(best->evidence.quote, fact.claim, m_services) : QString());
    m_outlet->setText(best ? u"%1 · %2 · %3"_s.arg(best->source.toHtmlEscaped(), dayOf(best->published),
                                                   link(u"article:"_s + QString::number(best->article),
                                                        tr("기사에서 보기"), m_services.theme)) +
                                 (isFormer ? u"<br><b>"_s + formerRemark(*best).toHtmlEscaped() + u"</b>"_s : QString())
                           : QString());
    m_companies->setText(companiesHtml(fact));
    m_companies->setVisible(!m_companies->text().isEmpty());
    m_confidence->setText(tr("확신 %1").arg(qRound(fact.confidence * 100)));
    m_sources->setText(sourcesHtml(fact));
    m_accept->setEnabled(fact.review != store::Review::Accepted && fact.review != store::Review::Corrected);
    m_reject->setEnabled(fact.review != store::Review::Rejected);
    m_state->setText(fact.review == store::Review::Accepted ? tr("승인한 사실입니다.")
                     : fact.review == store::Review::Rejected ? tr("거부한 사실입니다. 표와 브리프에서 빠졌습니다.")
                     : fact.told ? tr("고친 사실입니다. 기사에서는: %1").arg(wordsOf(*fact.told, labels))
                                 : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    m_undo->setVisible(fact.review != store::Review::None);
}

void EvidencePane::follow(const QString& link)
{
    if (link.startsWith(u"article:"_s))
        Q_EMIT articleWanted(link.mid(8).toLongLong(), fact());
    else if (link.startsWith(u"fact:"_s))
        show(link.mid(5).toLongLong());
    else if (link.startsWith(u"company:"_s))
        Q_EMIT companyWanted(link.mid(8));
}

void EvidencePane::review(store::Review review)
{
    const bool wouldUndoCorrection =
        m_fact && m_fact->review == store::Review::Corrected && review == store::Review::Accepted;
    if (m_fact && m_fact->review != review && !wouldUndoCorrection)
        this->review(m_fact->id, review);
}

void EvidencePane::review(qint64 fact, store::Review review)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, fact, review](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            if (!writer)
                return tl::unexpected(writer.error());
            return writer->review(fact, review);
        },
        [this, fact, review](Result<void> done) {
            if (!done) {
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
                return;
            }
            if (m_fact && m_fact->id == fact && m_fact->told) {
                show(fact); // it says again what its articles say
            } else if (m_fact && m_fact->id == fact) {
                m_fact->review = review;
                fill(store::FactRow(*m_fact));
            }
            Q_EMIT reviewed(fact, review);
        });
}

void EvidencePane::copyCitation() const
{
    if (!m_fact || m_fact->evidences.empty())
        return;
    const store::FactEvidence& best = m_fact->evidences.front();
    const insight::Labels& labels = m_services.labels;
    QApplication::clipboard()->setText(u"%1 · %2\n“%3”\n— %4, %5, %6\n%7"_s.arg(
        labels.kind(m_fact->claim), labels.headline(m_fact->claim), best.evidence.quote, best.source, best.articleTitle,
        dayOf(best.published), best.url));
}

} // namespace pado::ui
