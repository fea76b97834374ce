#include "ui/benchmarks/benchmarks_page.h"

#include "insight/error_text.h"
#include "ui/charts/benchmark_chart.h"
#include "ui/charts/chart_view.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/page_head.h"

#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostCompared = 2000;

const extract::Benchmark& benchmarkOf(const store::FactRow& fact)
{
    return std::get<extract::Benchmark>(fact.claim);
}

QString testOf(const store::FactRow& fact)
{
    return store::keyOf(benchmarkOf(fact).benchmark);
}

bool isDrawn(const store::FactRow& fact)
{
    return benchmarkOf(fact).factor && !benchmarkOf(fact).versus.empty();
}

} // namespace

BenchmarksPage::BenchmarksPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("벤치마크"), services.theme, this)),
      m_test(new QComboBox(this)),
      m_heading(makeHeading({}, this)),
      m_chart(new ChartView(this)),
      m_caption(makeCaption(services.theme, this)),
      m_table(new FactTable(services,
                            {FactColumn::Date, FactColumn::Parties, FactColumn::Figure, FactColumn::Quote,
                             FactColumn::Sources, FactColumn::Confidence},
                            this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    m_test->setAccessibleName(tr("벤치마크"));
    m_test->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_test->setMaximumWidth(fontMetrics().horizontalAdvance(u'가') * 18);
    m_head->add(m_test);
    m_chart->setMinimumHeight(fontMetrics().height() * 9);
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_heading);
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
    connect(m_test, &QComboBox::currentIndexChanged, this, &BenchmarksPage::showChosen);
    connect(m_table, &FactTable::factChosen, this, &Page::factChosen);
    connect(m_table, &FactTable::articleWanted, this, &Page::articleWanted);
    connect(m_empty, &EmptyState::pressed, this,
            [this] { m_filter == store::Filter{} ? Q_EMIT sourcesWanted() : Q_EMIT filterCleared(); });
    m_table->facts().onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
    setFocusProxy(m_table);
}

void BenchmarksPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

bool BenchmarksPage::follow(qint64 fact)
{
    return m_table->follow(fact);
}

void BenchmarksPage::reload()
{
    showTable();
    store::Filter wanted = m_filter;
    wanted.kinds = {u"benchmark"_s};
    m_asker.ask([wanted](const store::Reader& reader) { return reader.facts(wanted, {}, mostCompared); },
                [this](Result<store::Page<store::FactRow>> page) {
                    if (page)
                        show(*std::move(page));
                    else
                        Q_EMIT failed(insight::errorText(page.error(), m_services.labels.language()));
                });
}

void BenchmarksPage::show(store::Page<store::FactRow> facts)
{
    m_facts = std::move(facts.rows);
    m_isWhole = facts.next.isEmpty();
    showTests();
    sayEmpty();
    m_contents->setCurrentIndex(m_facts.empty() ? 1 : 0);
    Q_EMIT countChanged(m_isWhole ? tr("벤치마크 %L1건").arg(m_facts.size())
                                  : tr("벤치마크 %L1건 이상").arg(m_facts.size()));
    showChosen();
}

/// Tests by how often they were told, under their names for people.
void BenchmarksPage::showTests()
{
    struct Test {
        extract::EntityRef ref;
        int count = 0;
    };
    std::map<QString, Test> tests;
    for (const store::FactRow& fact : m_facts) {
        Test& test = tests[testOf(fact)];
        test.ref = benchmarkOf(fact).benchmark;
        ++test.count;
    }
    std::vector<std::pair<QString, Test>> byCount(tests.begin(), tests.end());
    std::ranges::stable_sort(byCount, std::greater{}, [](const auto& one) { return one.second.count; });
    const QString before = m_test->currentData().toString();
    const QSignalBlocker blocker(m_test);
    m_test->clear();
    m_test->addItem(tr("모든 시험 (%L1)").arg(m_facts.size()), QString());
    for (const auto& [key, test] : byCount)
        m_test->addItem(u"%1 (%L2)"_s.arg(m_services.labels.name(test.ref)).arg(test.count), key);
    m_test->setCurrentIndex(std::max(0, m_test->findData(before)));
}

void BenchmarksPage::sayEmpty()
{
    const bool isAll = m_filter == store::Filter{};
    m_empty->say(isAll
                     ? tr("아직 벤치마크가 없습니다. ‘MLPerf에서 경쟁 칩보다 1.4배 빨랐다’처럼 시험과 비교 대상을 함께 "
                          "말한 문장이 들어오면 여기에 모입니다.")
                     : tr("이 기간에 나온 벤치마크가 없습니다."),
                 isAll ? tr("소스 추가") : tr("조건 지우기"));
}

void BenchmarksPage::showChosen()
{
    showTable();
    showChart();
}

void BenchmarksPage::showTable()
{
    FactQuestion question{.filter = m_filter, .benchmark = m_test->currentData().toString()};
    question.filter.kinds = {u"benchmark"_s};
    m_table->facts().ask(question);
}

/// Different tests never share a chart: with all of them in the table, it shows the one with the most to draw.
QString BenchmarksPage::drawnTest() const
{
    if (const QString chosen = m_test->currentData().toString(); !chosen.isEmpty())
        return chosen;
    std::map<QString, int> drawn;
    for (const store::FactRow& fact : m_facts)
        drawn[testOf(fact)] += isDrawn(fact) ? 1 : 0;
    const auto most = std::ranges::max_element(drawn, {}, &std::pair<const QString, int>::second);
    return most == drawn.end() ? QString() : most->first;
}

void BenchmarksPage::showChart()
{
    std::vector<store::FactRow> shown;
    std::ranges::copy_if(m_facts, std::back_inserter(shown),
                         [test = drawnTest()](const store::FactRow& fact) { return testOf(fact) == test; });
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    QChart* chart =
        makeBenchmarkChart(shown, m_services.labels, style, [this](qint64 fact) { Q_EMIT factChosen(fact); });
    m_chart->setVisible(chart != nullptr);
    m_heading->setVisible(chart != nullptr);
    const auto drawn = std::ranges::count_if(shown, isDrawn);
    m_chart->setMaximumHeight(int(fontMetrics().height() * (8 + 2 * std::min<qint64>(drawn, 12))));
    if (chart) {
        m_heading->setText(
            tr("%1 — 비교 대상의 몇 배 (×)").arg(m_services.labels.name(benchmarkOf(shown.front()).benchmark)));
        m_chart->show(chart, tr("비교 대상의 몇 배인지. 아래 표에 같은 값이 있습니다."));
    }
    QString caption = chart ? tr("문장에 적힌 배수만 그렸습니다. 점선은 같은 성능(1×)입니다. 막대를 누르면 그 문장이 "
                                 "나옵니다.")
                            : tr("이 시험에는 배수를 말한 문장이 없어 표만 보입니다.");
    if (!m_isWhole)
        caption += u' ' + tr("차트와 시험 목록은 최근 %L1건에서 셌습니다.").arg(m_facts.size());
    m_caption->setText(caption);
}

void BenchmarksPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_chart->setVisible(!m_chart->isVisible());
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
