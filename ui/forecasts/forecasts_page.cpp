#include "ui/forecasts/forecasts_page.h"

#include "insight/error_text.h"
#include "ui/charts/chart_view.h"
#include "ui/forecasts/forecast_table.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_sort.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/table.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QString marketOf(const insight::ForecastSeries& series)
{
    return insight::marketKey(std::get<extract::Forecast>(series.fact.claim));
}

} // namespace

ForecastsPage::ForecastsPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("전망"), services.theme, this)),
      m_heading(makeHeading({}, this)),
      m_chart(new ChartView(this)),
      m_note(makeCaption(services.theme, this)),
      m_source(makeCaption(services.theme, this)),
      m_model(new ForecastTableModel(services, this)),
      m_sorted(new FigureSort(this)),
      m_table(new Table(this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    makeHead();
    makeTable();
    m_contents->addWidget(makeContents());
    m_contents->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_contents, 1);
    connect(m_empty, &EmptyState::pressed, this,
            [this] { m_filter == store::Filter{} ? Q_EMIT sourcesWanted() : Q_EMIT filterCleared(); });
    setFocusProxy(m_table);
}

QWidget* ForecastsPage::makeContents()
{
    auto* filled = new QWidget(this);
    m_chart->setMinimumHeight(fontMetrics().height() * 10);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_heading);
    inside->addWidget(m_note);
    inside->addWidget(m_chart, 3);
    inside->addWidget(m_source);
    inside->addSpacing(Theme::space);
    inside->addLayout(withMargins(m_table), 2);
    return filled;
}

QButtonGroup* ForecastsPage::addSegments(const QStringList& names)
{
    auto* group = new QButtonGroup(this);
    auto* segments = new QWidget(this);
    auto* layout = new QHBoxLayout(segments);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const QString& name : names) {
        auto* button = new QToolButton(segments);
        button->setText(name);
        button->setCheckable(true);
        button->setProperty("segment", true);
        group->addButton(button, int(group->buttons().size()));
        layout->addWidget(button);
    }
    group->button(0)->setChecked(true);
    m_head->add(segments);
    connect(group, &QButtonGroup::idClicked, this, &ForecastsPage::showChosen);
    return group;
}

void ForecastsPage::makeHead()
{
    m_market = new QComboBox(this);
    m_market->setAccessibleName(tr("시장"));
    m_market->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_market->setMaximumWidth(fontMetrics().horizontalAdvance(u'가') * 18);
    m_head->add(m_market);
    m_unit = addSegments({tr("달러"), tr("원")});
    m_scale = addSegments({tr("선형"), tr("로그")});
    connect(m_market, &QComboBox::currentIndexChanged, this, &ForecastsPage::showChosen);
}

void ForecastsPage::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ForecastTableModel::sortRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("전망 표"));
    std::vector<ColumnRule> rules(ForecastTableModel::ColumnCount);
    rules[ForecastTableModel::Publisher] = {.share = 2, .atLeast = 8};
    rules[ForecastTableModel::Market] = {.share = 3, .atLeast = 9};
    rules[ForecastTableModel::Sources].yields = 5;
    rules[ForecastTableModel::Multiple].yields = 4;
    rules[ForecastTableModel::Base].yields = 3;
    rules[ForecastTableModel::Stated].yields = 2;
    m_table->setColumns(std::move(rules));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (chosenFact() != 0 && chosenFact() != m_chosen)
            Q_EMIT factChosen(m_chosen = chosenFact());
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this] { Q_EMIT factChosen(chosenFact()); });
    connect(m_table, &Table::opened, this, [this](const QModelIndex& index) {
        Q_EMIT articleWanted(index.data(ForecastTableModel::articleRole).toLongLong(),
                             index.data(ForecastTableModel::factRole).toLongLong());
    });
}

void ForecastsPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

void ForecastsPage::reload()
{
    m_asker.ask([filter = m_filter](const store::Reader& reader) { return insight::forecasts(reader, filter); },
                [this](Result<std::vector<insight::ForecastSeries>> series) {
                    if (!series) {
                        Q_EMIT failed(insight::errorText(series.error(), m_services.labels.language()));
                        return;
                    }
                    m_all = *std::move(series);
                    showMarkets();
                });
}

qint64 ForecastsPage::chosenFact() const
{
    return m_table->currentIndex().data(ForecastTableModel::factRole).toLongLong();
}

bool ForecastsPage::choose(qint64 fact)
{
    for (int row = 0; fact != 0 && row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(ForecastTableModel::factRole).toLongLong() == fact) {
            m_table->selectRow(row);
            return true;
        }
    }
    return false;
}

bool ForecastsPage::follow(qint64 fact)
{
    if (!choose(fact) && chosenFact() == 0) {
        m_wanted = fact;
        return false;
    }
    Q_EMIT factChosen(chosenFact());
    return true;
}

void ForecastsPage::showMarkets()
{
    const QString before = m_market->currentData().toString();
    const QSignalBlocker blocker(m_market);
    m_market->clear();
    m_market->addItem(tr("모든 시장 (%L1)").arg(m_all.size()), QString());
    for (const insight::MarketChoice& market : insight::markets(m_all))
        m_market->addItem(u"%1 (%L2)"_s.arg(m_services.labels.market(market.key, market.name)).arg(market.count),
                          market.key);
    m_market->setCurrentIndex(std::max(0, m_market->findData(before)));
    const bool isAll = m_filter == store::Filter{};
    m_empty->say(isAll ? tr("아직 전망이 없습니다. 조사 기관이 시장 규모를 내다본 문장이 들어오면 여기에 모입니다.")
                       : tr("이 기간에 나온 전망이 없습니다."),
                 isAll ? tr("소스 추가") : tr("조건 지우기"));
    m_contents->setCurrentIndex(m_all.empty() ? 1 : 0);
    showChosen();
}

std::vector<insight::ForecastSeries> ForecastsPage::of(const QString& market) const
{
    std::vector<insight::ForecastSeries> kept;
    std::ranges::copy_if(m_all, std::back_inserter(kept), [&](const insight::ForecastSeries& series) {
        return market.isEmpty() || marketOf(series) == market;
    });
    return kept;
}

void ForecastsPage::showChosen()
{
    auto series = of(m_market->currentData().toString());
    Q_EMIT countChanged(tr("전망 %L1건").arg(series.size()));
    showChart();
    m_model->setRows(std::move(series));
    if (const qint64 wanted = std::exchange(m_wanted, 0); !choose(wanted))
        choose(m_chosen);
}

/// Different markets never share a chart: with all of them in the table, it shows the one with the most forecasts.
void ForecastsPage::showChart()
{
    const int drawn = m_market->currentIndex() > 0 ? m_market->currentIndex() : std::min(1, m_market->count() - 1);
    const auto chosen = of(m_market->itemData(drawn).toString());
    m_heading->setText(tr("%1 — 기관별 전망").arg(m_market->itemText(drawn)));
    ForecastChartOptions options;
    options.unit = m_unit->checkedId() == 0 ? MoneyUnit::AsUsd : MoneyUnit::AsKrw;
    options.scale = m_scale->checkedId() == 0 ? Scale::Linear : Scale::Logarithmic;
    const ShownForecasts shown = shownIn(options.unit, chosen);
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    m_chart->show(
        makeForecastChart(chosen, options, m_services.labels, style, [this](qint64 fact) { Q_EMIT factChosen(fact); }),
        tr("기관별 시장 전망. 아래 표에 같은 값이 있습니다."));
    m_source->setText(sourceLine(chosen, m_services.labels) +
                      tr(" · 점은 문장에 적힌 값, 점 사이의 선은 이은 것입니다 · 점을 누르면 그 문장이 나옵니다"));
    sayOmitted(options.unit, shown);
}

void ForecastsPage::sayOmitted(MoneyUnit money, const ShownForecasts& shown)
{
    const QString unit = money == MoneyUnit::AsUsd ? tr("달러") : tr("원");
    QString note;
    if (shown.series.empty())
        note = tr("이 시장에는 문장에 %1 값이 적힌 전망이 없습니다. 환율을 지어내지 않으므로 그리지 않았습니다.")
                   .arg(unit);
    else if (shown.omitted > 0)
        note =
            tr("문장에 %1 값이 없는 전망 %2건은 그리지 않았습니다. 환율을 지어내지 않고, 아래 표에 적힌 그대로 둡니다.")
                .arg(unit)
                .arg(shown.omitted);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ForecastsPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_chart->setVisible(!m_chart->isVisible());
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
