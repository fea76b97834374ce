#include "ui/companies/companies_page.h"

#include "extract/fact_json.h"
#include "insight/deals.h"
#include "insight/error_text.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/deal_chart.h"
#include "ui/companies/company_list_model.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/table.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int typingPauseMs = 200;
const QString toNetwork = u"pado:network"_s; // a link that no company's key can be
constexpr size_t mostCounterparts = 8;

constexpr qsizetype mostOfProfile = 2000; // facts that a profile counts

/// The tabs, in order.
enum Tab { Deals, Products, Benchmarks, Statements, Others, TabCount };

bool isInside(const store::FactRow& fact, const store::Filter& filter)
{
    return (!filter.from.isValid() || fact.placeStart >= filter.from) &&
           (!filter.to.isValid() || fact.placeStart < filter.to);
}

std::vector<store::FactRow> inside(const std::vector<store::FactRow>& facts, const store::Filter& filter)
{
    std::vector<store::FactRow> kept;
    std::ranges::copy_if(facts, std::back_inserter(kept),
                         [&](const store::FactRow& fact) { return isInside(fact, filter); });
    return kept;
}

const std::vector<store::FactRow>& factsIn(const insight::CompanyProfile& profile, Tab tab)
{
    switch (tab) {
    case Deals:
        return profile.deals;
    case Products:
        return profile.products;
    case Benchmarks:
        return profile.benchmarks;
    case Statements:
        return profile.statements;
    case Others:
    case TabCount:
        break;
    }
    return profile.others;
}

bool isWhole(const insight::CompanyProfile& profile)
{
    qsizetype facts = 0;
    for (int tab = 0; tab < TabCount; ++tab)
        facts += std::ssize(factsIn(profile, Tab(tab)));
    return facts < mostOfProfile;
}

/// The tab's facts of the company.
FactQuestion questionOf(Tab tab, store::Filter filter, const QString& company)
{
    using extract::RelationType;
    filter.companies = {company};
    filter.kinds = {u"relation"_s};
    const QStringList products = {extract::nameOf(RelationType::Product), extract::nameOf(RelationType::Launch)};
    switch (tab) {
    case Deals:
        filter.types = insight::dealTypeNames();
        break;
    case Products:
        filter.types = products;
        break;
    case Benchmarks:
        filter.kinds = {u"benchmark"_s};
        break;
    case Statements:
        filter.kinds = {u"statement"_s};
        break;
    case Others:
    case TabCount:
        filter.kinds = {u"relation"_s, u"forecast"_s};
        std::vector<RelationType> without;
        for (const QString& name : insight::dealTypeNames() + products)
            without.push_back(*extract::relationTypeNamed(name));
        return {.filter = filter, .without = std::move(without)};
    }
    return {.filter = filter};
}

} // namespace

CompaniesPage::CompaniesPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_typing(new QTimer(this)),
      m_model(new CompanyListModel(services, this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    auto* splitter = new QSplitter(this);
    splitter->addWidget(makeList());
    m_contents->addWidget(makeProfile());
    m_contents->addWidget(m_empty);
    m_contents->setCurrentWidget(m_empty);
    splitter->addWidget(m_contents);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 4);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().horizontalAdvance(u'가') * 22, fontMetrics().horizontalAdvance(u'가') * 67});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_search->text().isEmpty())
            Q_EMIT sourcesWanted();
        else
            m_search->clear();
    });
    m_model->onLoaded = [this] { chooseInList(); };
    m_model->onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
    setFocusProxy(m_list);
}

QWidget* CompaniesPage::makeList()
{
    auto* side = new QWidget(this);
    side->setMinimumWidth(fontMetrics().horizontalAdvance(u'가') * 18);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("기업 찾기"));
    m_search->setClearButtonEnabled(true);
    m_list = new Table(side);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("기업 목록"));
    m_list->setSortingEnabled(false);
    m_list->setSelectionMode(Table::SingleSelection);
    m_list->setColumns({{.share = 1, .atLeast = 8}, {}});
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, Theme::spaceCell, 0, 0);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(Theme::spaceCell, 0, Theme::spaceCell, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { m_model->search(m_search->text().trimmed()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && m_model->rowAt(current.row()).key != m_key)
                    Q_EMIT companyWanted(m_model->rowAt(current.row()).key);
            });
    return side;
}

void CompaniesPage::addTab()
{
    auto* tab = new QWidget(m_tabs);
    auto* table = new FactTable(m_services,
                                {FactColumn::Date, FactColumn::Kind, FactColumn::Parties, FactColumn::Object,
                                 FactColumn::Figure, FactColumn::Status, FactColumn::Sources},
                                tab);
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(table, 1);
    layout->addWidget(table->footer());
    m_tables.push_back(table);
    m_tabs->addTab(tab, {});
    connect(table, &FactTable::factChosen, this, &Page::factChosen);
    connect(table, &FactTable::articleWanted, this, &Page::articleWanted);
    table->facts().onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
}

void CompaniesPage::makeCounterparts(QWidget* side)
{
    m_counterparts = new QLabel(side);
    m_counterparts->setTextFormat(Qt::RichText);
    m_counterparts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_counterparts->setContentsMargins(0, Theme::space, 0, 0);
    m_counterparts->setMinimumWidth(fontMetrics().horizontalAdvance(u'가') * 14);
    connect(m_counterparts, &QLabel::linkActivated, this, [this](const QString& link) {
        link == toNetwork ? Q_EMIT networkWanted(m_key) : Q_EMIT companyWanted(link);
    });
}

QWidget* CompaniesPage::makeProfile()
{
    auto* side = new QWidget(this);
    const Theme& theme = m_services.theme;
    m_name = new QLabel(side);
    m_name->setFont(theme.pageTitle());
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_names = new QLabel(side);
    m_names->setProperty("muted", true);
    m_names->setWordWrap(true);
    m_figures = new QLabel(side);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setWordWrap(true);
    m_chart = new ChartView(side);
    m_chart->setMinimumHeight(fontMetrics().height() * 9);
    makeCounterparts(side);
    m_tabs = new QTabWidget(side);
    m_tabs->setDocumentMode(true);
    for (int tab = 0; tab < TabCount; ++tab)
        addTab();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Theme::spacePage, Theme::spaceGroup, Theme::spacePage, Theme::space);
    head->addWidget(m_name);
    head->addWidget(m_names);
    head->addWidget(m_figures);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, Theme::spacePage, 0);
    auto* chart = new QVBoxLayout;
    chart->setSpacing(0);
    chart->addWidget(makeHeading(tr("분기별 딜 (건)"), side));
    chart->addWidget(m_chart, 1);
    middle->addLayout(chart, 1);
    middle->addWidget(m_counterparts);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spaceTight);
    layout->addLayout(head);
    layout->addLayout(middle, 2);
    layout->addWidget(m_tabs, 3);
    return side;
}

void CompaniesPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

void CompaniesPage::reload()
{
    m_model->search(m_search->text().trimmed());
    if (!m_key.isEmpty())
        open(m_key);
}

FactTable* CompaniesPage::shownTable() const
{
    return m_tables[size_t(std::max(0, m_tabs->currentIndex()))];
}

bool CompaniesPage::follow(qint64 fact)
{
    return shownTable()->follow(fact);
}

void CompaniesPage::sayEmpty()
{
    m_contents->setCurrentWidget(m_empty);
    if (m_search->text().isEmpty())
        m_empty->say(tr("아직 기업이 없습니다. 기사에서 사실이 나오면 그 기업이 여기에 모입니다."), tr("소스 추가"));
    else
        m_empty->say(tr("‘%1’에 맞는 기업이 없습니다.").arg(m_search->text().trimmed()), tr("찾기 지우기"));
}

/// Follows the shown company in the list; with none shown, opens the first.
void CompaniesPage::chooseInList()
{
    const auto& rows = m_model->rows();
    Q_EMIT countChanged(m_model->isComplete() ? tr("기업 %L1곳").arg(rows.size())
                                              : tr("기업 %L1곳 이상").arg(rows.size()));
    if (rows.empty())
        return sayEmpty();
    if (m_key.isEmpty())
        return open(rows.front().key);
    m_contents->setCurrentIndex(0);
    const auto it = std::ranges::find(rows, m_key, &store::EntityRow::key);
    if (it == rows.end() || m_list->currentIndex().row() == it - rows.begin())
        return;
    m_list->setCurrentIndex(m_model->index(int(it - rows.begin()), 0));
}

void CompaniesPage::open(const QString& key)
{
    m_key = key;
    askTables();
    m_asker.ask([key, knowledge = &m_services.extractor.knowledge()](
                    const store::Reader& reader) { return insight::companyProfile(reader, *knowledge, key); },
                [this](Result<insight::CompanyProfile> profile) {
                    if (profile)
                        show(*profile);
                    else
                        Q_EMIT failed(insight::errorText(profile.error(), m_services.labels.language()));
                });
}

void CompaniesPage::show(const insight::CompanyProfile& profile)
{
    m_contents->setCurrentIndex(0);
    m_name->setText(m_services.labels.name({profile.entity.key, profile.entity.name}));
    m_names->setText(namesLine(profile));
    showFigures(profile);
    nameTabs(profile);
    chooseInList();
}

QString CompaniesPage::namesLine(const insight::CompanyProfile& profile) const
{
    QStringList names;
    if (!profile.nameEn.isEmpty() && profile.nameEn != m_name->text())
        names << profile.nameEn;
    if (!profile.aliases.isEmpty())
        names << tr("다른 이름: %1").arg(profile.aliases.join(u", "_s));
    if (!profile.group.isEmpty())
        names << tr("그룹: %1").arg(profile.group);
    if (!profile.ticker.isEmpty())
        names << tr("종목: %1").arg(profile.ticker);
    if (names.isEmpty())
        names << tr("사전에 없는 이름입니다. 기사에서 처음 찾았습니다.");
    if (!isWhole(profile))
        names << tr("수와 차트는 최근 사실 %L1건에서 셌습니다").arg(mostOfProfile);
    return names.join(u"  ·  "_s);
}

void CompaniesPage::showFigures(const insight::CompanyProfile& profile)
{
    const std::vector<store::FactRow> deals = inside(profile.deals, m_filter);
    const auto planned = std::ranges::count_if(deals, [](const store::FactRow& deal) {
        return std::get<extract::Relation>(deal.claim).status == extract::Status::Planned;
    });
    const auto figure = [this](qsizetype value, const QString& name) {
        return u"<td style=\"padding-right:%5px\"><span style=\"font-size:%1pt;font-weight:600\">%2</span> "
               u"<span style=\"color:%3\">%4</span></td>"_s
                   .arg(QString::number(m_services.theme.figure().pointSizeF()), QLocale().toString(value),
                        m_services.theme.muted().name(), name)
                   .arg(Theme::spacePage);
    };
    m_figures->setText(u"<table><tr>"_s + figure(std::ssize(deals), tr("딜 (예정 %L1)").arg(planned)) +
                       figure(std::ssize(profile.counterparts), tr("거래 상대")) +
                       figure(profile.entity.facts, tr("사실")) + figure(profile.entity.articles, tr("기사")) +
                       u"</tr></table>"_s);
    const ChartStyle style{m_services.theme, m_services.theme.hint()};
    const insight::DealCounts counts = insight::countByQuarter(deals);
    m_chart->setVisible(!counts.quarters.empty());
    m_chart->show(makeDealChart(counts, m_services.labels, style), tr("분기별 딜 건수. 아래 표에 같은 딜이 있습니다."));
    m_counterparts->setText(counterpartsHtml(profile));
    m_counterparts->setVisible(!profile.counterparts.empty());
}

QString CompaniesPage::counterpartsHtml(const insight::CompanyProfile& profile) const
{
    QString html = u"<b>%1</b><table cellspacing=\"0\" cellpadding=\"2\">"_s.arg(tr("거래가 잦은 상대"));
    for (size_t i = 0; i < std::min(mostCounterparts, profile.counterparts.size()); ++i) {
        const insight::Counterpart& one = profile.counterparts[i];
        html += u"<tr><td><a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a></td><td "
                u"align=\"right\">%4</td></tr>"_s.arg(one.key.toHtmlEscaped(), m_services.theme.accent().name(),
                                                      m_services.labels.name({one.key, one.name}).toHtmlEscaped(),
                                                      QLocale().toString(one.deals));
    }
    return html + u"</table><p><a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a></p>"_s.arg(
                      toNetwork, m_services.theme.accent().name(), tr("관계망에서 보기"));
}

void CompaniesPage::nameTabs(const insight::CompanyProfile& profile)
{
    const QStringList names = {tr("딜"), tr("제품"), tr("벤치마크"), tr("발언"), tr("그 밖")};
    for (int tab = 0; tab < TabCount; ++tab) {
        const auto count = std::ranges::count_if(
            factsIn(profile, Tab(tab)), [this](const store::FactRow& fact) { return isInside(fact, m_filter); });
        m_tabs->setTabText(tab, u"%1 %L2"_s.arg(names[tab]).arg(count));
        m_tabs->setTabEnabled(tab, count > 0);
    }
}

void CompaniesPage::askTables()
{
    for (int tab = 0; tab < TabCount; ++tab)
        m_tables[size_t(tab)]->facts().ask(questionOf(Tab(tab), m_filter, m_key));
}

} // namespace pado::ui
