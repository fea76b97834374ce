#include "ui/network/network_page.h"

#include "extract/knowledge_base.h"
#include "insight/deals.h"
#include "insight/error_text.h"
#include "ui/icons.h"
#include "ui/keys.h"
#include "ui/network/company_field.h"
#include "ui/network/network_panel.h"
#include "ui/network/network_placement.h"
#include "ui/network/network_scene.h"
#include "ui/network/network_view.h"
#include "ui/network/time_bar.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/page_head.h"

#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int newDays = 90;

store::Filter dealsOf(store::Filter filter)
{
    filter.kinds = {u"relation"_s};
    filter.types = insight::dealTypeNames();
    return filter;
}

} // namespace

NetworkPage::NetworkPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("관계망"), services.theme, this)),
      m_panel(new NetworkPanel(services, this)),
      m_scene(new NetworkScene(services.labels, {services.theme, services.theme.hint()}, this)),
      m_view(new NetworkView(m_scene, this)),
      m_timeBar(new TimeBar(services.theme, this)),
      m_table(new FactTable(services,
                            {FactColumn::Date, FactColumn::Kind, FactColumn::Parties, FactColumn::Figure,
                             FactColumn::Status, FactColumn::Sources},
                            this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this))
{
    makeHead();
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makePicture());
    auto* list = new QWidget(parts);
    list->setLayout(withFooter(m_table));
    parts->addWidget(list);
    parts->setStretchFactor(0, 1);
    parts->setSizes({fontMetrics().height() * 36, fontMetrics().height() * 12});
    auto* filled = new QWidget(this);
    auto* beside = new QHBoxLayout(filled);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_panel);
    beside->addWidget(parts, 1);
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_contents, 1);
    connectParts();
    setFocusProxy(m_view);
}

NetworkPage::~NetworkPage()
{
    m_stop.request_stop();
}

void NetworkPage::makeHead()
{
    m_from = new CompanyField(m_services, this);
    m_chip = new QToolButton(this);
    m_chip->setProperty("segment", true);
    m_chip->setToolTip(tr("모든 기업을 다시 보입니다"));
    m_chip->hide();
    m_export = new QToolButton(this);
    m_export->setText(tr("내보내기"));
    m_export->setProperty("segment", true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("그림 (SVG)…"), this, [this] { exportAs(u"svg"_s); });
    menu->addAction(tr("그림 (PNG)…"), this, [this] { exportAs(u"png"_s); });
    m_export->setMenu(menu);
    m_head->add(m_chip);
    m_head->add(m_from);
    m_head->add(m_export);
}

QWidget* NetworkPage::makePicture()
{
    m_nothing = new EmptyState(this);
    m_nothing->say(tr("이 조건에 맞는 관계가 없습니다."), tr("조건 지우기"));
    m_picture = new QStackedWidget(this);
    m_picture->addWidget(m_view);
    m_picture->addWidget(m_nothing);
    m_play = new QToolButton(this);
    m_play->setIcon(icon(u"play"_s, m_services.theme));
    m_play->setToolTip(tr("처음부터 한 달씩 봅니다"));
    m_play->setAccessibleName(tr("재생"));
    m_time = makeCaption(m_services.theme, this);
    m_chosen = makeCaption(m_services.theme, this);
    for (QLabel* caption : {m_time, m_chosen})
        caption->setContentsMargins(0, 0, 0, 0);
    auto* picture = new QWidget(this);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, Theme::spacePage, 0);
    layout->setSpacing(Theme::spaceTight);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_chosen);
    auto* time = new QHBoxLayout;
    time->setSpacing(Theme::space);
    time->addWidget(m_play);
    time->addWidget(m_time, 1);
    layout->addLayout(time);
    layout->addWidget(m_timeBar);
    picture->setMinimumHeight(fontMetrics().height() * 14);
    return picture;
}

void NetworkPage::connectParts()
{
    connect(m_chip, &QToolButton::clicked, this, [this] { setCentre({}); });
    connect(m_from, &CompanyField::chosen, this, &NetworkPage::setCentre);
    connect(m_from, &CompanyField::unknown, this,
            [this](const QString& name) { Q_EMIT failed(tr("이름이 ‘%1’인 기업이 없습니다.").arg(name)); });
    connect(m_panel, &NetworkPanel::changed, this, &NetworkPage::showChoice);
    connect(m_panel, &NetworkPanel::layoutWanted, this, [this] {
        m_view->unzoom();
        arrange({});
    });
    connect(m_nothing, &EmptyState::pressed, this, &NetworkPage::clear);
    connect(m_timeBar, &TimeBar::changed, this, &NetworkPage::showMonth);
    connect(m_timeBar, &TimeBar::playingChanged, this, [this] {
        m_play->setIcon(icon(m_timeBar->isPlaying() ? u"pause"_s : u"play"_s, m_services.theme));
        m_play->setAccessibleName(m_timeBar->isPlaying() ? tr("멈춤") : tr("재생"));
    });
    connect(m_play, &QToolButton::clicked, this, [this] { m_timeBar->setPlaying(!m_timeBar->isPlaying()); });
    connect(m_scene, &NetworkScene::chosen, this, &NetworkPage::choose);
    connect(m_scene, &NetworkScene::nodeOpened, this, [this](size_t node) { setCentre(m_shown.map.nodes[node].key); });
    connect(m_scene, &NetworkScene::nodeMoved, this,
            [this](size_t node, const QPointF& place) { m_places[m_shown.map.nodes[node].key] = place; });
    connect(m_view, &NetworkView::opened, this, [this] {
        if (const auto nodes = m_scene->chosenNodes(); nodes.size() == 1)
            Q_EMIT companyWanted(m_shown.map.nodes[nodes.front()].key);
    });
    connect(m_table, &FactTable::factChosen, this, &Page::factChosen);
    connect(m_table, &FactTable::articleWanted, this, &Page::articleWanted);
    connect(m_empty, &EmptyState::pressed, this,
            [this] { m_filter == store::Filter{} ? Q_EMIT sourcesWanted() : Q_EMIT filterCleared(); });
    m_table->facts().onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
}

void NetworkPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

bool NetworkPage::follow(qint64 fact)
{
    return m_table->follow(fact);
}

void NetworkPage::reload()
{
    m_asker.ask([filter = dealsOf(m_filter)](const store::Reader& reader) { return insight::deals(reader, filter); },
                [this](Result<std::vector<store::FactRow>> deals) {
                    if (deals)
                        show(*std::move(deals));
                    else
                        Q_EMIT failed(insight::errorText(deals.error(), m_services.labels.language()));
                });
}

void NetworkPage::show(std::vector<store::FactRow> deals)
{
    m_deals = std::make_shared<const std::vector<store::FactRow>>(std::move(deals));
    m_panel->count(*m_deals);
    m_from->offer(*m_deals);
    const bool isAll = m_filter == store::Filter{};
    m_empty->say(
        isAll ? tr("아직 관계가 없습니다. 기사가 들어오면 투자·인수·공급·제휴로 이어진 기업이 여기에 나타납니다.")
              : tr("이 기간에는 관계가 없습니다."),
        isAll ? tr("소스 추가") : tr("조건 지우기"));
    m_contents->setCurrentIndex(m_deals->empty() ? 1 : 0);
    showChoice();
}

/// Another map: it gets places first, unless it has them all.
void NetworkPage::showChoice()
{
    if (!m_deals)
        return;
    insight::NetworkChoice choice = m_panel->choice();
    choice.centre = m_centre;
    const bool isNothing = choice.types.empty() || choice.statuses.empty(); // an empty set would mean all
    m_all = {m_deals, isNothing ? insight::NetworkMap{}
                                : insight::networkMap(*m_deals, choice, m_services.extractor.knowledge())};
    std::vector<QDate> days;
    std::ranges::transform(m_all.map.deals, std::back_inserter(days), &store::FactRow::placeStart);
    m_timeBar->show(days);
    m_play->setVisible(days.size() > 1);
    const bool isPlaced = std::ranges::all_of(
        m_all.map.nodes, [this](const insight::NetworkNode& node) { return m_places.contains(node.key); });
    if (isPlaced)
        showMonth();
    else
        arrange(m_places);
}

/// Beside the window's thread; until it is done the map before stays.
/// @param before  where nodes were: those of a piece keep about their places in it
void NetworkPage::arrange(const QHash<QString, QPointF>& before)
{
    const double aspect = double(m_view->width()) / std::max(1, m_view->height());
    Placement wanted = placementOf(m_all.map, before, m_services.labels, m_services.theme.hint(), aspect);
    QStringList keys;
    for (const insight::NetworkNode& node : m_all.map.nodes)
        keys << node.key;
    m_stop.request_stop();
    m_stop = std::stop_source();
    startJob(
        this, m_stop.get_token(),
        [wanted = std::move(wanted)](const std::stop_token& stop, const OnProgress&) { return placesOf(wanted, stop); },
        [this, keys, number = ++m_arranging](const std::vector<QPointF>& places) {
            if (number != m_arranging)
                return;
            m_places.clear();
            for (qsizetype i = 0; i < keys.size(); ++i)
                m_places.insert(keys[i], places[size_t(i)]);
            m_view->unzoom();
            showMonth();
        });
}

void NetworkPage::showMonth()
{
    const QDate until = m_timeBar->until();
    const QRectF frame = frameOf(m_all.map, m_places, m_services.labels, m_services.theme.hint());
    const NetworkScene::Choice chosen = m_scene->choice();
    m_scene->show({}, {}, {}, {}); // its marks are numbered by the map that goes
    m_shown = {m_all.deals, until.isValid() ? insight::mapBefore(m_all.map, until) : m_all.map};
    m_scene->show(m_shown.map, m_places, frame, newSince()); // the view does not zoom as time goes
    m_scene->restore(chosen);
    m_view->fit();
    m_picture->setCurrentIndex(m_all.map.nodes.empty() ? 1 : 0);
    say();
    showDeals();
}

/// What began in the last days before the moment that is shown; under a period nobody knows what was before it.
QDate NetworkPage::newSince() const
{
    if (m_filter.from.isValid())
        return {};
    const QDate end = m_timeBar->until().isValid() ? m_timeBar->until() : toKst(m_services.clock()).date().addDays(1);
    return end.addDays(-newDays);
}

void NetworkPage::say()
{
    const insight::NetworkMap& map = m_shown.map;
    QString line = tr("기업 %L1 · 관계 %L2").arg(map.nodes.size()).arg(map.edges.size());
    if (map.leftOut > 0)
        line += u" · "_s + tr("딜이 적은 %L1곳은 뺌").arg(map.leftOut);
    if (map.edgesLeftOut > 0)
        line += u" · "_s + tr("출처가 적은 관계 %L1개는 뺌").arg(map.edgesLeftOut);
    m_head->setLine(line);
    m_view->setAccessibleDescription(line + u". "_s + tr("아래 표에 같은 딜이 있습니다."));
    Q_EMIT countChanged(tr("관계 %L1개").arg(map.edges.size()));
    sayTime();
}

void NetworkPage::sayTime()
{
    const QDate until = m_timeBar->until(), since = newSince();
    QString words = until.isValid() ? tr("%1까지").arg(until.addDays(-1).toString(u"yyyy-MM"_s)) : tr("모든 때");
    if (since.isValid()) {
        const auto fresh = std::ranges::count_if(
            m_shown.map.edges, [since](const insight::NetworkEdge& edge) { return edge.first >= since; });
        words += u" · "_s + tr("노란 띠: 마지막 %1일에 새로 생긴 관계 %L2개").arg(newDays).arg(fresh);
    }
    m_time->setText(words);
}

/// The user has chosen something else: the evidence beside is of it.
void NetworkPage::choose()
{
    showDeals();
    const auto ties = m_scene->chosenTies();
    const bool hasDeal = ties && !ties->empty();
    Q_EMIT factChosen(hasDeal ? m_shown.map.edges[ties->front()].deals.front()->id : 0);
    m_view->showChosen();
}

/// Those of what is chosen, else all that the map shows.
void NetworkPage::showDeals()
{
    std::vector<const store::FactRow*> deals = m_shown.map.deals;
    if (const auto ties = m_scene->chosenTies()) {
        std::set<const store::FactRow*> meant;
        for (const size_t tie : *ties)
            meant.insert(m_shown.map.edges[tie].deals.begin(), m_shown.map.edges[tie].deals.end());
        std::erase_if(deals, [&](const store::FactRow* deal) { return !meant.contains(deal); });
    }
    FactQuestion question;
    question.only.emplace();
    std::ranges::transform(deals, std::back_inserter(*question.only), &store::FactRow::id);
    m_table->facts().ask(question);
    sayChosen();
}

/// What the table below holds.
void NetworkPage::sayChosen()
{
    const auto name = [this](size_t node) { return m_services.labels.name(m_shown.map.nodes[node].entity); };
    const auto nodes = m_scene->chosenNodes();
    QString words = tr("선이나 기업을 누르면 그 딜만 아래에 보입니다");
    if (const auto edge = m_scene->chosenEdge()) {
        const insight::NetworkEdge& tie = m_shown.map.edges[*edge];
        words = name(tie.from) + u" … "_s + name(tie.to) + u" · "_s + NetworkScene::describe(tie, m_services.labels);
    } else if (nodes.size() == 2) {
        const QString both = name(nodes.front()) + u" … "_s + name(nodes.back());
        const auto steps = m_scene->chosenTies()->size();
        words = steps == 0 ? tr("%1 · 보이는 관계로는 이어지지 않습니다").arg(both)
                           : tr("%1 · 가장 가까운 길 %L2단계").arg(both).arg(steps);
    } else if (nodes.size() == 1) {
        words = tr("%1 · Enter로 기업을 열고, 두 번 누르면 이 기업에서 시작하고, Shift와 함께 다른 기업을 누르면 길을 "
                   "찾습니다")
                    .arg(name(nodes.front()));
    } else if (!nodes.empty()) {
        words = tr("기업 %L1곳의 딜").arg(nodes.size());
    }
    m_chosen->setText(words);
}

void NetworkPage::setCentre(const QString& key)
{
    m_centre = key;
    const extract::KnownEntity* known = m_services.extractor.knowledge().find(key);
    const QString name = known ? m_services.labels.name({known->id, known->nameKo}) : key.mid(1);
    m_chip->setText(name + u" ✕"_s);
    m_chip->setVisible(!key.isEmpty());
    m_panel->setHasCentre(!key.isEmpty());
    m_view->unzoom();
    showChoice();
}

/// All that a new page shows.
void NetworkPage::clear()
{
    m_centre.clear();
    m_chip->hide();
    m_panel->setHasCentre(false);
    m_panel->reset();
}

void NetworkPage::keyPressEvent(QKeyEvent* event)
{
    if (physicalKey(*event) == Qt::Key_T)
        m_picture->parentWidget()->setVisible(m_picture->parentWidget()->isHidden());
    else if (event->key() == Qt::Key_Escape && !m_scene->selectedItems().isEmpty())
        m_scene->clearSelection();
    else
        Page::keyPressEvent(event);
}

} // namespace pado::ui
