#include "ui/frame/main_window.h"

#include "insight/error_text.h"
#include "insight/search_terms.h"
#include "ui/benchmarks/benchmarks_page.h"
#include "ui/companies/companies_page.h"
#include "ui/deals/deals_page.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/forecasts/forecasts_page.h"
#include "ui/frame/job_bar.h"
#include "ui/frame/message_strip.h"
#include "ui/frame/rail.h"
#include "ui/frame/top_bar.h"
#include "ui/keys.h"
#include "ui/network/network_page.h"
#include "ui/news/news_page.h"
#include "ui/refresher.h"
#include "ui/sources/sources_page.h"
#include "ui/theme.h"
#include "ui/today/today_page.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

MainWindow::MainWindow(const Services& services, Refresher& refresher, QWidget* parent)
    : QMainWindow(parent),
      m_services(services),
      m_refresher(refresher),
      m_rail(new Rail(services.theme, this)),
      m_top(new TopBar(services.theme, toKst(services.clock()).date(), this)),
      m_strip(new MessageStrip(services.theme, this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(services.isDemo ? tr("파도 — 데모 작업공간") : tr("파도"));
    makePages();
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_strip);
    right->addWidget(m_pages, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addLayout(right, 1);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addLayout(below, 1);
    setCentralWidget(centre);
    makeEvidence();
    makeStatusBar();
    makeMenus();
    connectPages();
    connectRefresher();
    go({});
}

template <class PageType>
PageType* MainWindow::addPage(const QString& name, const QString& iconName)
{
    auto* page = new PageType(m_services, m_pages);
    m_rail->add(name, iconName);
    const int number = m_pages->addWidget(page);
    m_isStale.push_back(true);
    m_counts.emplace_back();
    connect(page, &Page::factChosen, this, &MainWindow::showFact);
    connect(page, &Page::articleWanted, this, &MainWindow::showArticle);
    connect(page, &Page::companyWanted, this, &MainWindow::showCompany);
    connect(page, &Page::failed, this, &MainWindow::say);
    connect(page, &Page::filterCleared, this, [this] {
        m_top->period().clear();
        search({});
    });
    connect(page, &Page::sourcesWanted, this, [this] {
        go({.page = Sources});
        m_sources->addFeed();
    });
    connect(page, &Page::countChanged, this, [this, number](const QString& text) {
        m_counts[number] = text;
        if (m_pages->currentIndex() == number)
            m_top->setCount(text);
        if (!m_isReady) {
            m_isReady = true;
            Q_EMIT ready();
        }
    });
    return page;
}

void MainWindow::makePages()
{
    m_today = addPage<TodayPage>(tr("오늘"), u"today"_s);
    m_news = addPage<NewsPage>(tr("뉴스"), u"news"_s);
    m_companies = addPage<CompaniesPage>(tr("기업"), u"companies"_s);
    m_deals = addPage<DealsPage>(tr("딜"), u"deals"_s);
    m_forecasts = addPage<ForecastsPage>(tr("전망"), u"forecasts"_s);
    m_benchmarks = addPage<BenchmarksPage>(tr("벤치마크"), u"benchmarks"_s);
    m_network = addPage<NetworkPage>(tr("관계망"), u"network"_s);
    m_sources = addPage<SourcesPage>(tr("소스"), u"sources"_s);
    connect(m_companies, &CompaniesPage::networkWanted, this,
            [this](const QString& company) { go({.page = Network, .company = company}); });
    connect(m_rail, &Rail::chosen, this, [this](int page) { go({.page = page, .query = m_place.query}); });
}

void MainWindow::makeEvidence()
{
    m_evidence = new EvidencePane(m_services, this);
    m_dock = new QDockWidget(tr("근거"), this);
    m_dock->setObjectName(u"evidence"_s);
    m_dock->setWidget(m_evidence);
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_evidence->setMinimumWidth(fontMetrics().horizontalAdvance(u'가') * 20);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    connect(m_dock, &QDockWidget::visibilityChanged, m_top, &TopBar::setEvidenceShown);
    connect(m_top, &TopBar::evidenceToggled, this, [this] { m_dock->setVisible(!m_dock->isVisible()); });
    connect(m_evidence, &EvidencePane::articleWanted, this, &MainWindow::showArticle);
    connect(m_evidence, &EvidencePane::companyWanted, this, &MainWindow::showCompany);
    connect(m_evidence, &EvidencePane::failed, this, &MainWindow::say);
    connect(m_evidence, &EvidencePane::reviewed, this, &MainWindow::tellReview);
}

void MainWindow::connectPages()
{
    connect(m_top, &TopBar::searched, this, &MainWindow::search);
    connect(m_top, &TopBar::back, this, [this] {
        if (m_history.canGoBack())
            moveTo(m_history.back());
    });
    connect(m_top, &TopBar::forward, this, [this] {
        if (m_history.canGoForward())
            moveTo(m_history.forward());
    });
    connect(&m_top->period(), &PeriodBar::changed, this, &MainWindow::changePeriod);
    connect(m_today, &TodayPage::periodWanted, &m_top->period(), &PeriodBar::choose);
    connect(m_today, &TodayPage::briefWanted, this, &MainWindow::makeBrief);
    connect(m_today, &TodayPage::counterPressed, this, [this](TodayPage::Counter counter) {
        constexpr std::array<PageNumber, 5> pages = {News, Deals, Forecasts, Benchmarks, Companies};
        go({.page = pages[counter]});
    });
    connect(m_sources, &SourcesPage::told, this, &MainWindow::tellInPassing);
    connect(m_sources, &SourcesPage::articlesMarked, this, &MainWindow::reloadAll);
    connect(m_news, &NewsPage::ruleWanted, this, [this](const store::Rule& rule) {
        go({.page = Sources});
        m_sources->proposeRule(rule);
    });
    setAcceptDrops(true);
}

Page* MainWindow::pageAt(int number) const
{
    return static_cast<Page*>(m_pages->widget(number));
}

store::Filter MainWindow::filter() const
{
    store::Filter filter;
    filter.from = m_period.from;
    filter.to = m_period.to;
    return filter;
}

void MainWindow::go(const Place& place)
{
    m_history.visit(place);
    moveTo(place);
}

/// By value: what is called here may change the history that the place came from.
void MainWindow::moveTo(Place place)
{
    const bool isOtherPage = place.page != m_place.page;
    const bool isOtherCompany = isOtherPage || place.company != m_place.company;
    const bool isOtherSearch = place.page == News && place.query != m_newsQuery;
    m_place = place;
    m_pages->setCurrentIndex(place.page);
    m_rail->choose(place.page);
    m_top->setCount(m_counts.value(place.page));
    m_top->setHistory(m_history.canGoBack(), m_history.canGoForward());
    m_top->setSearch(place.query);
    pageAt(place.page)->setFocus();
    store::Filter wanted = filter();
    if (m_isStale[size_t(place.page)] || isOtherSearch) {
        m_isStale[size_t(place.page)] = false;
        if (place.page == News) {
            m_newsQuery = place.query;
            m_news->nameSearch(place.query);
            wanted.search = understand(place.query).value_or(store::Search());
        }
        pageAt(place.page)->setFilter(wanted);
    }
    if (place.page == News && place.article != 0)
        m_news->open(place.article, place.fact);
    if (place.page == Companies && !place.company.isEmpty())
        m_companies->open(place.company);
    if (place.page == Network && isOtherCompany && !place.company.isEmpty())
        m_network->setCentre(place.company);
    followFact(place, isOtherPage);
}

/// The evidence beside a page is of a fact on that page.
void MainWindow::followFact(const Place& place, bool isOtherPage)
{
    if (place.fact != 0)
        showFact(place.fact);
    else if (isOtherPage && place.article == 0 && !pageAt(place.page)->follow(m_fact))
        showFact(0);
}

void MainWindow::changePeriod(const Period& period)
{
    m_period = period;
    m_isStale.assign(m_isStale.size(), true);
    moveTo(m_place);
}

void MainWindow::search(const QString& query)
{
    if (query == m_place.query && m_place.page == News)
        return;
    if (query.isEmpty() && m_place.page != News) {
        m_place.query.clear();
        return;
    }
    if (const auto understood = understand(query); !understood) {
        const Error& error = understood.error();
        m_top->refuseSearch(insight::errorText(error, m_services.labels.language()), error.where.toInt());
        return;
    }
    go({.page = News, .query = query});
}

Result<store::Search> MainWindow::understand(const QString& query) const
{
    return insight::understandQuery(query, m_services.extractor.knowledge(), toKst(m_services.clock()).date());
}

void MainWindow::chooseStarters()
{
    go({.page = Sources});
    m_sources->openCatalogue();
}

void MainWindow::chooseOpml()
{
    go({.page = Sources});
    m_sources->chooseOpml();
}

void MainWindow::reloadAll()
{
    m_isStale.assign(m_isStale.size(), true);
    m_isStale[size_t(m_place.page)] = false;
    pageAt(m_place.page)->reload();
}

void MainWindow::showArticle(qint64 article, qint64 fact)
{
    go({.page = News, .article = article, .fact = fact, .query = m_place.page == News ? m_place.query : QString()});
}

void MainWindow::showFact(qint64 fact)
{
    m_fact = fact;
    m_evidence->show(fact);
}

void MainWindow::showCompany(const QString& key)
{
    go({.page = Companies, .company = key});
}

/// What was rejected leaves every list: the way back is offered at once.
void MainWindow::tellReview(qint64 fact, store::Review review)
{
    reloadAll();
    if (review == store::Review::Rejected)
        m_strip->say(tr("사실을 거부했습니다. 표와 브리프에서 빠집니다."), tr("되돌리기"),
                     [this, fact] { m_evidence->restore(fact); });
}

void MainWindow::say(const QString& message)
{
    m_strip->say(message);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier) {
        switch (physicalKey(*event)) {
        case Qt::Key_Y:
            return m_evidence->accept();
        case Qt::Key_D:
            return m_evidence->reject();
        case Qt::Key_E:
            return m_dock->setVisible(!m_dock->isVisible());
        case Qt::Key_C:
            return m_evidence->copyCitation();
        case Qt::Key_F:
            return m_top->period().focusChoice();
        case Qt::Key_Slash:
            return m_top->focusSearch();
        case Qt::Key_Escape:
            if (m_history.canGoBack())
                moveTo(m_history.back());
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Question)
        return showShortcuts();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_refresher.cancel(); // what is stored stays; the rest comes with the next refresh
    m_stop.request_stop();
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace pado::ui
