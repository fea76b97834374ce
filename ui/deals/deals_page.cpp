#include "ui/deals/deals_page.h"

#include "extract/fact_json.h"
#include "insight/error_text.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/deal_chart.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/page_head.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

using extract::RelationType;

const extract::Relation& relationOf(const store::FactRow& deal)
{
    return std::get<extract::Relation>(deal.claim);
}

/// What the chart's bar of the type counts: partnerships and MOUs are one bar.
std::vector<RelationType> typesDrawnAs(RelationType drawn)
{
    if (drawn == RelationType::Partnership)
        return {RelationType::Partnership, RelationType::Mou};
    return {drawn};
}

/// What the filter lets through, of these; all of them where it lets everything through.
QStringList among(const QStringList& allowed, const QStringList& these)
{
    QStringList kept;
    std::ranges::copy_if(these, std::back_inserter(kept),
                         [&](const QString& one) { return allowed.isEmpty() || allowed.contains(one); });
    return kept;
}

} // namespace

DealsPage::DealsPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("딜"), services.theme, this)),
      m_chart(new ChartView(this)),
      m_caption(makeCaption(services.theme, this)),
      m_table(new FactTable(services,
                            {FactColumn::Date, FactColumn::Kind, FactColumn::Parties, FactColumn::Object,
                             FactColumn::Figure, FactColumn::Status, FactColumn::Sources, FactColumn::Confidence},
                            this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    makeHead();
    m_chart->setMinimumHeight(fontMetrics().height() * 10);
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeHeading(tr("분기별 딜 (건)"), filled));
    inside->addWidget(m_chart, 2);
    inside->addWidget(m_caption);
    inside->addLayout(withFooter(m_table), 3);
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_contents, 1);
    connect(m_table, &FactTable::factChosen, this, &Page::factChosen);
    connect(m_table, &FactTable::articleWanted, this, &Page::articleWanted);
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (wanted() == DealsPage::everything())
            return Q_EMIT sourcesWanted();
        m_type->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
        m_review->setCurrentIndex(0);
        Q_EMIT filterCleared();
    });
    m_table->facts().onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
    setFocusProxy(m_table);
}

void DealsPage::makeHead()
{
    m_chip = new QToolButton(this);
    m_chip->setProperty("segment", true);
    m_chip->setToolTip(tr("모든 딜을 다시 보입니다"));
    m_chip->hide();
    m_type = new QComboBox(this);
    m_type->addItem(tr("모든 유형"));
    m_type->setAccessibleName(tr("유형"));
    for (const RelationType type :
         {RelationType::Investment, RelationType::Acquisition, RelationType::Supply, RelationType::Partnership,
          RelationType::Mou, RelationType::Adoption, RelationType::JointDevelopment})
        m_type->addItem(m_services.labels.type(type), extract::nameOf(type));
    m_status = new QComboBox(this);
    m_status->addItem(tr("모든 상태"));
    m_status->setAccessibleName(tr("상태"));
    for (const extract::Status status :
         {extract::Status::Done, extract::Status::Planned, extract::Status::Reported, extract::Status::Denied})
        m_status->addItem(m_services.labels.status(status), extract::nameOf(status));
    m_review = new QComboBox(this);
    m_review->addItem(tr("거부한 것 빼고"));
    m_review->setAccessibleName(tr("확인"));
    for (const auto& [words, review] : {std::pair(tr("확인 전"), store::Review::None),
                                        {tr("승인한 것"), store::Review::Accepted},
                                        {tr("고친 것"), store::Review::Corrected},
                                        {tr("거부한 것"), store::Review::Rejected}})
        m_review->addItem(words, store::nameOf(review));
    m_head->add(m_chip);
    m_head->add(m_type);
    m_head->add(m_status);
    m_head->add(m_review);
    connect(m_chip, &QToolButton::clicked, this, &DealsPage::showAll);
    connect(m_type, &QComboBox::currentIndexChanged, this, &DealsPage::showAll);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DealsPage::showAll);
    connect(m_review, &QComboBox::currentIndexChanged, this, &DealsPage::showAll);
}

void DealsPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    showAll();
}

store::Filter DealsPage::everything()
{
    store::Filter filter;
    filter.kinds = {u"relation"_s};
    filter.types = insight::dealTypeNames();
    return filter;
}

/// The top bar's filter with the page's own choices.
store::Filter DealsPage::wanted() const
{
    store::Filter filter = m_filter;
    filter.kinds = {u"relation"_s};
    filter.types =
        m_type->currentIndex() == 0 ? insight::dealTypeNames() : QStringList{m_type->currentData().toString()};
    if (m_status->currentIndex() != 0)
        filter.statuses = {m_status->currentData().toString()};
    if (const auto review = store::reviewNamed(m_review->currentData().toString()))
        filter.reviews = {*review};
    return filter;
}

DealsPage::Summary DealsPage::summaryOf(const std::vector<store::FactRow>& deals)
{
    const auto isPlanned = [](const store::FactRow& deal) {
        return relationOf(deal).status == extract::Status::Planned;
    };
    const auto isStated = [](const store::FactRow& deal) { return relationOf(deal).amount.has_value(); };
    return {insight::countByQuarter(deals), std::ssize(deals), std::ranges::count_if(deals, isPlanned),
            std::ranges::count_if(deals, isStated)};
}

void DealsPage::reload()
{
    const store::Filter filter = wanted();
    if (!m_chip->isVisibleTo(this))
        m_question = {.filter = filter};
    m_table->facts().ask(m_question);
    m_asker.ask([filter](const store::Reader& reader) { return insight::deals(reader, filter).map(summaryOf); },
                [this](const Result<Summary>& summary) {
                    if (summary)
                        show(*summary);
                    else
                        Q_EMIT failed(insight::errorText(summary.error(), m_services.labels.language()));
                });
}

void DealsPage::show(const Summary& summary)
{
    const bool isAll = wanted() == everything();
    m_empty->say(isAll ? tr("아직 딜이 없습니다. 기사가 들어오면 투자·인수·공급·제휴가 여기에 모입니다.")
                       : tr("이 기간과 조건에 맞는 딜이 없습니다."),
                 isAll ? tr("소스 추가") : tr("조건 지우기"));
    m_contents->setCurrentIndex(summary.deals == 0 ? 1 : 0);
    Q_EMIT countChanged(tr("딜 %L1건").arg(summary.deals));
    showChart(summary);
}

/// All deals of the page's own choices.
void DealsPage::showAll()
{
    m_chip->hide();
    reload();
}

bool DealsPage::follow(qint64 fact)
{
    return m_table->follow(fact);
}

void DealsPage::showChart(const Summary& summary)
{
    const insight::DealCounts& counts = summary.counts;
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    m_chart->show(makeDealChart(counts, m_services.labels, style,
                                [this](const insight::DealQuarter& quarter, RelationType type, extract::Status status) {
                                    narrowTo(quarter, type, status);
                                }),
                  tr("분기별 딜 건수. 아래 표에 같은 딜이 있습니다."));
    m_caption->setText(
        tr("딜 %L1건 · 예정 %L2건(빗금) · 금액을 밝힌 딜 %L3건 · 보도·부인은 차트에서 뺌 · 분기를 알 수 없는 "
           "%L4건 뺌 · 막대를 누르면 그 딜만 보입니다")
            .arg(summary.deals)
            .arg(summary.planned)
            .arg(summary.stated)
            .arg(counts.unplaced));
    m_head->setLine(counts.quarters.empty() ? QString()
                                            : tr("%1년 %2분기 – %3년 %4분기")
                                                  .arg(counts.quarters.front().year)
                                                  .arg(counts.quarters.front().quarter)
                                                  .arg(counts.quarters.back().year)
                                                  .arg(counts.quarters.back().quarter));
}

/// The deals that the bar counts: its types and its status, wholly inside its quarter.
void DealsPage::narrowTo(const insight::DealQuarter& quarter, RelationType type, extract::Status status)
{
    QStringList types, words;
    for (const RelationType one : typesDrawnAs(type)) {
        types << extract::nameOf(one);
        words << m_services.labels.type(one);
    }
    const QDate first(quarter.year, quarter.quarter * 3 - 2, 1), next = first.addMonths(3);
    m_question = {.filter = wanted(), .endsBy = next};
    store::Filter& filter = m_question.filter;
    filter.types = among(filter.types, types);
    filter.statuses = among(filter.statuses, {extract::nameOf(status)});
    filter.from = filter.from.isValid() ? std::max(filter.from, first) : first;
    filter.to = filter.to.isValid() ? std::min(filter.to, next) : next;
    m_chip->setText(tr("%1년 %2분기 %3 ✕")
                        .arg(quarter.year)
                        .arg(quarter.quarter)
                        .arg(words.join(u"·"_s) + u" · "_s + m_services.labels.status(status)));
    m_chip->show();
    m_table->facts().ask(m_question);
}

void DealsPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_chart->setVisible(!m_chart->isVisible());
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
