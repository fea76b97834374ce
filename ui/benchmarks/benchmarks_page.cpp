#include "ui/benchmarks/benchmarks_page.h"

#include "insight/error_text.h"
#include "ui/charts/benchmark_chart.h"
#include "ui/charts/chart_view.h"
#include "ui/keys.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"

#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostFacts = 2000;

QString testOf(const store::FactRow& fact)
{
    return std::get<extract::Benchmark>(fact.claim).benchmark.name;
}

} // namespace

BenchmarksPage::BenchmarksPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("벤치마크"), services.theme, this)),
      m_test(new QComboBox(this)),
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
    m_head->add(m_test);
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
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
    connect(m_test, &QComboBox::currentIndexChanged, this, &BenchmarksPage::showChosen);
    connect(m_table, &FactTable::factChosen, this, &Page::factChosen);
    connect(m_table, &FactTable::articleWanted, this, &Page::articleWanted);
    connect(m_empty, &EmptyState::pressed, this, &BenchmarksPage::filterCleared);
    setFocusProxy(m_table);
}

void BenchmarksPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

void BenchmarksPage::reload()
{
    store::Filter wanted = m_filter;
    wanted.kinds = {u"benchmark"_s};
    m_asker.ask([wanted](const store::Reader& reader) { return reader.facts(wanted, {}, mostFacts); },
                [this](Result<store::Page<store::FactRow>> page) {
                    if (page)
                        show(std::move(page->rows));
                    else
                        Q_EMIT failed(insight::errorText(page.error(), m_services.labels.language()));
                });
}

void BenchmarksPage::show(std::vector<store::FactRow> facts)
{
    m_facts = std::move(facts);
    std::map<QString, int> tests;
    for (const store::FactRow& fact : m_facts)
        ++tests[testOf(fact)];
    std::vector<std::pair<QString, int>> byCount(tests.begin(), tests.end());
    std::ranges::stable_sort(byCount, std::greater{}, &std::pair<QString, int>::second);
    const QString before = m_test->currentData().toString();
    {
        const QSignalBlocker blocker(m_test);
        m_test->clear();
        for (const auto& [name, count] : byCount)
            m_test->addItem(u"%1 (%2)"_s.arg(name, QString::number(count)), name);
        m_test->setCurrentIndex(std::max(0, m_test->findData(before)));
    }
    const bool isAll = m_filter == store::Filter{};
    m_empty->say(isAll
                     ? tr("아직 벤치마크가 없습니다. ‘MLPerf에서 경쟁 칩보다 1.4배 빨랐다’처럼 시험과 비교 대상을 함께 "
                          "말한 문장이 들어오면 여기에 모입니다.")
                     : tr("이 기간에 나온 벤치마크가 없습니다."),
                 isAll ? QString() : tr("조건 지우기"));
    m_contents->setCurrentIndex(m_facts.empty() ? 1 : 0);
    showChosen();
}

void BenchmarksPage::showChosen()
{
    std::vector<store::FactRow> chosen;
    std::ranges::copy_if(
        m_facts, std::back_inserter(chosen),
        [test = m_test->currentData().toString()](const store::FactRow& fact) { return testOf(fact) == test; });
    Q_EMIT countChanged(tr("벤치마크 %L1건").arg(m_facts.size()));
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    QChart* chart =
        makeBenchmarkChart(chosen, m_services.labels, style, [this](qint64 fact) { Q_EMIT factChosen(fact); });
    m_chart->setVisible(chart != nullptr);
    const auto drawn = std::ranges::count_if(chosen, [](const store::FactRow& fact) {
        const auto& benchmark = std::get<extract::Benchmark>(fact.claim);
        return benchmark.factor && !benchmark.versus.empty();
    });
    m_chart->setMaximumHeight(int(fontMetrics().height() * (8 + 2 * std::min<qint64>(drawn, 12))));
    if (chart)
        m_chart->show(chart, tr("비교 대상의 몇 배인지. 아래 표에 같은 값이 있습니다."));
    m_caption->setText(
        chart ? tr("문장에 적힌 배수만 그렸습니다. 점선은 같은 성능(1×)입니다. 막대를 누르면 그 문장이 나옵니다.")
              : tr("이 시험에는 배수를 말한 문장이 없어 표만 보입니다."));
    m_table->facts().setRows(std::move(chosen));
}

void BenchmarksPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_chart->setVisible(!m_chart->isVisible());
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
