#include "ui/deals/deals_page.h"

#include "insight/error_text.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/deal_chart.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

bool isIn(const store::FactRow& deal, const insight::DealQuarter& quarter)
{
    return deal.placeStart.year() == quarter.year && (deal.placeStart.month() - 1) / 3 + 1 == quarter.quarter;
}

/// The chart draws partnerships and MOUs as one.
bool isDrawnAs(RelationType type, RelationType drawn)
{
    return type == drawn || (drawn == RelationType::Partnership && type == RelationType::Mou);
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
    inside->addLayout(withMargins(m_table), 3);
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
        m_type->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
        Q_EMIT filterCleared();
    });
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
        m_type->addItem(m_services.labels.type(type), int(type));
    m_status = new QComboBox(this);
    m_status->addItem(tr("모든 상태"));
    m_status->setAccessibleName(tr("상태"));
    for (const extract::Status status :
         {extract::Status::Done, extract::Status::Planned, extract::Status::Reported, extract::Status::Denied})
        m_status->addItem(m_services.labels.status(status), int(status));
    m_head->add(m_chip);
    m_head->add(m_type);
    m_head->add(m_status);
    connect(m_chip, &QToolButton::clicked, this, &DealsPage::showAll);
    connect(m_type, &QComboBox::currentIndexChanged, this, &DealsPage::showAll);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DealsPage::showAll);
}

void DealsPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

void DealsPage::reload()
{
    m_asker.ask([filter = m_filter](const store::Reader& reader) { return insight::deals(reader, filter); },
                [this](Result<std::vector<store::FactRow>> deals) {
                    if (deals)
                        show(*std::move(deals));
                    else
                        Q_EMIT failed(insight::errorText(deals.error(), m_services.labels.language()));
                });
}

void DealsPage::show(std::vector<store::FactRow> deals)
{
    m_deals = std::move(deals);
    showAll();
}

/// All deals of the page's own two choices.
void DealsPage::showAll()
{
    m_chip->hide();
    std::vector<store::FactRow> chosen;
    std::ranges::copy_if(m_deals, std::back_inserter(chosen), [this](const store::FactRow& deal) {
        const extract::Relation& relation = relationOf(deal);
        return (m_type->currentIndex() == 0 || int(relation.type) == m_type->currentData().toInt()) &&
               (m_status->currentIndex() == 0 || int(relation.status) == m_status->currentData().toInt());
    });
    m_empty->say(m_deals.empty() && m_filter == store::Filter{}
                     ? tr("아직 딜이 없습니다. 기사가 들어오면 투자·인수·공급·제휴가 여기에 모입니다.")
                     : tr("이 기간과 조건에 맞는 딜이 없습니다."),
                 m_deals.empty() && m_filter == store::Filter{} ? QString() : tr("조건 지우기"));
    m_contents->setCurrentIndex(chosen.empty() ? 1 : 0);
    Q_EMIT countChanged(tr("딜 %L1건").arg(chosen.size()));
    showChart(chosen);
    m_table->facts().setRows(std::move(chosen));
}

void DealsPage::showChart(const std::vector<store::FactRow>& deals)
{
    const insight::DealCounts counts = insight::countByQuarter(deals);
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    m_chart->show(
        makeDealChart(counts, m_services.labels, style,
                      [this](const insight::DealQuarter& quarter, RelationType type) { narrowTo(quarter, type); }),
        tr("분기별 딜 건수. 아래 표에 같은 딜이 있습니다."));
    const auto planned = std::ranges::count_if(
        deals, [](const store::FactRow& deal) { return relationOf(deal).status == extract::Status::Planned; });
    const auto stated =
        std::ranges::count_if(deals, [](const store::FactRow& deal) { return relationOf(deal).amount.has_value(); });
    m_caption->setText(
        tr("딜 %1건 · 예정 %2건(빗금) · 금액을 밝힌 딜 %3건 · 보도·부인은 차트에서 뺌 · 분기를 알 수 없는 "
           "%4건 뺌 · 막대를 누르면 그 딜만 보입니다")
            .arg(deals.size())
            .arg(planned)
            .arg(stated)
            .arg(counts.unplaced));
    m_head->setLine(counts.quarters.empty() ? QString()
                                            : tr("%1년 %2분기 – %3년 %4분기")
                                                  .arg(counts.quarters.front().year)
                                                  .arg(counts.quarters.front().quarter)
                                                  .arg(counts.quarters.back().year)
                                                  .arg(counts.quarters.back().quarter));
}

void DealsPage::narrowTo(const insight::DealQuarter& quarter, RelationType type)
{
    std::vector<store::FactRow> chosen;
    std::ranges::copy_if(m_deals, std::back_inserter(chosen), [&](const store::FactRow& deal) {
        return isIn(deal, quarter) && isDrawnAs(relationOf(deal).type, type);
    });
    m_chip->setText(tr("%1년 %2분기 %3 ✕").arg(quarter.year).arg(quarter.quarter).arg(m_services.labels.type(type)));
    m_chip->show();
    m_table->facts().setRows(std::move(chosen));
}

void DealsPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_chart->setVisible(!m_chart->isVisible());
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
