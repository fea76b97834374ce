#include "ui/today/today_page.h"

#include "insight/deals.h"
#include "insight/error_text.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/fact_chart.h"
#include "ui/theme.h"
#include "ui/today/counter_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/page_head.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostLooked = 5000;

TodayPage::Counter counterOf(const extract::Claim& claim)
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim))
        return extract::isDeal(relation->type) ? TodayPage::Deals : TodayPage::Others;
    if (std::holds_alternative<extract::Forecast>(claim))
        return TodayPage::Forecasts;
    return std::holds_alternative<extract::Benchmark>(claim) ? TodayPage::Benchmarks : TodayPage::Others;
}

QString periodText(const store::Filter& filter)
{
    if (!filter.from.isValid() && !filter.to.isValid())
        return TodayPage::tr("모아 둔 모든 기간");
    return filter.from.toString(Qt::ISODate) + u" – "_s + filter.to.addDays(-1).toString(Qt::ISODate);
}

} // namespace

TodayPage::TodayPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("오늘"), services.theme, this)),
      m_counters(new CounterRow(services.theme,
                                {tr("기사"), tr("딜"), tr("전망"), tr("벤치마크"), tr("정책·제품·발언")}, this)),
      m_chart(new ChartView(this)),
      m_table(new FactTable(services,
                            {FactColumn::Date, FactColumn::Kind, FactColumn::Parties, FactColumn::Object,
                             FactColumn::Figure, FactColumn::Status, FactColumn::Sources},
                            this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    auto* brief = new QPushButton(tr("브리프 만들기"), this);
    brief->setProperty("primary", true);
    brief->setToolTip(tr("이 기간의 사실로 PDF를 만듭니다 (Ctrl+B)"));
    m_head->add(brief);
    m_chart->setMinimumHeight(fontMetrics().height() * 9);
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Theme::space);
    auto* counters = new QHBoxLayout;
    counters->setContentsMargins(Theme::spacePage, 0, Theme::spacePage, 0);
    counters->addWidget(m_counters);
    inside->addLayout(counters);
    inside->addWidget(makeHeading(tr("기간별 사실 (건)"), filled));
    inside->addWidget(m_chart, 2);
    inside->addLayout(withFooter(m_table), 3);
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_contents, 1);
    connect(brief, &QPushButton::clicked, this, &TodayPage::briefWanted);
    connect(m_counters, &CounterRow::pressed, this, [this](int counter) { Q_EMIT counterPressed(Counter(counter)); });
    connect(m_table, &FactTable::factChosen, this, &Page::factChosen);
    connect(m_table, &FactTable::articleWanted, this, &Page::articleWanted);
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_filter == store::Filter{})
            Q_EMIT sourcesWanted();
        else
            Q_EMIT filterCleared();
    });
    m_table->facts().onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
    setFocusProxy(m_table);
}

void TodayPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

bool TodayPage::follow(qint64 fact)
{
    return m_table->follow(fact);
}

void TodayPage::reload()
{
    m_table->facts().ask({.filter = m_filter});
    m_asker.ask(
        [filter = m_filter](const store::Reader& reader) -> Result<Contents> {
            auto facts = reader.facts(filter, {}, mostLooked);
            if (!facts)
                return tl::unexpected(facts.error());
            const auto articles = reader.articleCount(filter);
            if (!articles)
                return tl::unexpected(articles.error());
            return Contents{*articles, facts->next.isEmpty(), std::move(facts->rows)};
        },
        [this](const Result<Contents>& contents) {
            if (contents)
                show(*contents);
            else
                Q_EMIT failed(insight::errorText(contents.error(), m_services.labels.language()));
        });
}

void TodayPage::sayEmpty(qint64 articles)
{
    if (m_filter != store::Filter{})
        m_empty->say(tr("이 기간에 나온 사실이 없습니다. 기사는 %L1건입니다.").arg(articles), tr("전체 기간 보기"));
    else if (articles > 0)
        m_empty->say(tr("기사 %L1건에서 아직 사실을 찾지 못했습니다.").arg(articles), tr("소스 보기"));
    else
        m_empty->say(tr("아직 기사가 없습니다. 소스를 더하고 새로고침하면 한국 AI 산업의 딜과 전망이 여기에 모입니다."),
                     tr("소스 추가"));
}

void TodayPage::show(const Contents& contents)
{
    std::array<qint64, 5> counts{};
    counts[Articles] = contents.articles;
    for (const store::FactRow& fact : contents.facts)
        ++counts[size_t(counterOf(fact.claim))];
    for (int i = 0; i < int(counts.size()); ++i)
        m_counters->setCount(i, counts[size_t(i)]);
    m_head->setLine(contents.isWhole
                        ? periodText(m_filter)
                        : periodText(m_filter) + tr(" · 수와 차트는 최근 사실 %L1건").arg(contents.facts.size()));
    Q_EMIT countChanged(contents.isWhole ? tr("사실 %L1건").arg(contents.facts.size())
                                         : tr("사실 %L1건 이상").arg(contents.facts.size()));
    sayEmpty(contents.articles);
    m_contents->setCurrentIndex(contents.facts.empty() ? 1 : 0);
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    if (QChart* chart =
            makeFactChart(contents.facts, style, [this](QDate from, QDate to) { Q_EMIT periodWanted(from, to); }))
        m_chart->show(chart, tr("때별 사실 건수. 아래 표에 같은 사실이 있습니다."));
}

} // namespace pado::ui
