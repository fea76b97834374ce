#include "ui/sources/sources_page.h"

#include "insight/error_text.h"
#include "store/writer.h"
#include "ui/sources/feed_table_model.h"
#include "ui/sources/rules_view.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/table.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

SourcesPage::SourcesPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_head(new PageHead(tr("소스"), services.theme, this)),
      m_model(new FeedTableModel(services, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new Table(this)),
      m_empty(new EmptyState(this)),
      m_trouble(makeCaption(services.theme, this)),
      m_contents(new QStackedWidget(this)),
      m_rules(new RulesView(services, this))
{
    m_head->add(makeParts());
    makeControls();
    makeTable();
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addLayout(withMargins(m_table), 1);
    inside->addWidget(m_trouble);
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    m_empty->say(
        tr("아직 소스가 없습니다. 시작 소스에서 매체를 고르거나, ‘소스 추가’에 아는 사이트의 주소를 넣으십시오."),
        tr("시작 소스 고르기…"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_contents, 1);
    layout->addWidget(m_rules, 1);
    m_ofFeeds.push_back(m_contents);
    showPart(false);
    connect(m_empty, &EmptyState::pressed, this, &SourcesPage::openCatalogue);
    connect(m_refresh, &QPushButton::clicked, this, [this] { Q_EMIT refreshWanted(chosenOwn()); });
    connect(m_table, &Table::opened, this, &SourcesPage::editChosen);
    setFocusProxy(m_table);
}

QWidget* SourcesPage::makeParts()
{
    auto* parts = new QWidget(this);
    auto* layout = new QHBoxLayout(parts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* group = new QButtonGroup(parts);
    const auto part = [&](const QString& name, bool areRules) {
        auto* button = new QToolButton(parts);
        button->setText(name);
        button->setCheckable(true);
        button->setProperty("segment", true);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, areRules] { showPart(areRules); });
        return button;
    };
    m_showFeeds = part(tr("피드"), false);
    m_showRules = part(tr("규칙"), true);
    connect(m_rules, &RulesView::countChanged, this,
            [this](int rules) { m_showRules->setText(rules > 0 ? tr("규칙 %L1").arg(rules) : tr("규칙")); });
    connect(m_rules, &RulesView::failed, this, &Page::failed);
    connect(m_rules, &RulesView::applied, this, &SourcesPage::articlesMarked);
    return parts;
}

void SourcesPage::showPart(bool areRules)
{
    (areRules ? m_showRules : m_showFeeds)->setChecked(true);
    for (QWidget* widget : m_ofFeeds)
        widget->setVisible(!areRules);
    m_rules->setVisible(areRules);
}

void SourcesPage::proposeRule(const store::Rule& rule)
{
    showPart(true);
    m_rules->edit(rule);
}

void SourcesPage::makeControls()
{
    auto* starters = new QPushButton(tr("시작 소스…"), this);
    auto* more = new QPushButton(tr("더 보기"), this);
    auto* menu = new QMenu(more);
    m_settings = menu->addAction(tr("설정…"), this, &SourcesPage::editChosen);
    m_folder = menu->addAction(tr("폴더 바꾸기…"), this, &SourcesPage::changeFolder);
    m_remove = menu->addAction(tr("구독 끊기…"), this, &SourcesPage::removeChosen);
    menu->addSeparator();
    menu->addAction(tr("OPML 가져오기…"), this, &SourcesPage::chooseOpml);
    menu->addAction(tr("OPML 내보내기…"), this, &SourcesPage::exportOpml);
    more->setMenu(menu);
    m_table->addActions({m_settings, m_folder, m_remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_refresh = new QPushButton(tr("새로고침 (F5)"), this);
    auto* add = new QPushButton(tr("소스 추가 (Ins)"), this);
    add->setProperty("primary", true);
    for (QPushButton* control : {starters, m_refresh, more, add}) {
        QSizePolicy policy = control->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // so that the choice of part does not move
        control->setSizePolicy(policy);
        m_head->add(control);
        m_ofFeeds.push_back(control);
    }
    connect(starters, &QPushButton::clicked, this, &SourcesPage::openCatalogue);
    connect(add, &QPushButton::clicked, this, [this] { addFeed(); });
    auto* insert = new QShortcut(Qt::Key_Insert, this);
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    connect(insert, &QShortcut::activated, this, [this] { addFeed(); });
}

void SourcesPage::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FeedTableModel::sortRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("소스 표"));
    std::vector<ColumnRule> rules(FeedTableModel::ColumnCount);
    rules[FeedTableModel::Name] = {.share = 2, .atLeast = 8};
    rules[FeedTableModel::Trouble] = {.share = 3, .atLeast = 18};
    rules[FeedTableModel::Folder].yields = 1;
    rules[FeedTableModel::Encoding].yields = 5;
    rules[FeedTableModel::Format].yields = 4;
    rules[FeedTableModel::Next].yields = 3;
    rules[FeedTableModel::LastSuccess].yields = 2;
    m_table->setColumns(std::move(rules));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SourcesPage::showState);
    auto* remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &SourcesPage::removeChosen);
}

void SourcesPage::setFilter(const store::Filter&)
{
    reload(); // sources are shown whole, whatever the period
}

void SourcesPage::reload()
{
    m_rules->reload();
    m_asker.ask([](const store::Reader& reader) { return reader.feeds(); },
                [this](Result<std::vector<store::FeedRow>> feeds) {
                    if (!feeds) {
                        Q_EMIT failed(insight::errorText(feeds.error(), m_services.labels.language()));
                        return;
                    }
                    const std::vector<qint64> before = chosen();
                    m_contents->setCurrentIndex(feeds->empty() ? 1 : 0);
                    m_model->setRows(*std::move(feeds));
                    for (int row = 0; row < m_sorted->rowCount(); ++row) {
                        const QModelIndex index = m_sorted->index(row, 0);
                        if (std::ranges::count(before, index.data(FeedTableModel::idRole).toLongLong()))
                            m_table->selectionModel()->select(index,
                                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
                    }
                    showState();
                });
}

bool SourcesPage::follow(qint64)
{
    return false; // facts are on the other pages
}

void SourcesPage::showState()
{
    Q_EMIT countChanged(tr("피드 %L1개").arg(m_model->rowCount()));
    const qsizetype own = std::ssize(chosenOwn());
    const bool areDemo = own == 0 && !chosen().empty();
    m_head->setLine(areDemo ? tr("데모 피드는 새로고침하지 않습니다")
                    : m_model->failing() > 0
                        ? tr("%L1개 가운데 %L2개 실패").arg(m_model->rowCount()).arg(m_model->failing())
                        : tr("%L1개").arg(m_model->rowCount()));
    m_folder->setEnabled(own > 0);
    m_remove->setEnabled(own > 0);
    m_settings->setEnabled(own == 1);
    m_refresh->setEnabled(!areDemo);
    m_refresh->setText(own == 0 ? tr("새로고침 (F5)") : tr("고른 %L1개 새로고침").arg(own));
    showTrouble();
}

/// What is wrong with the chosen feed, in full: the table's cell may cut it.
void SourcesPage::showTrouble()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(FeedTableModel::Trouble);
    const QString trouble = rows.size() == 1 ? rows.front().data().toString() : QString();
    m_trouble->setText(trouble);
    m_trouble->setVisible(trouble.size() > 1); // more than a dash
}

std::vector<qint64> SourcesPage::chosen() const
{
    std::vector<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids.push_back(index.data(FeedTableModel::idRole).toLongLong());
    return ids;
}

std::vector<qint64> SourcesPage::chosenOwn() const
{
    std::vector<qint64> ids = chosen();
    std::erase_if(ids, [this](qint64 id) {
        const store::FeedRow* feed = m_model->find(id);
        return !feed || feed->isDemo;
    });
    return ids;
}

void SourcesPage::removeChosen()
{
    const std::vector<qint64> feeds = chosenOwn();
    if (feeds.empty())
        return;
    const store::FeedRow* first = m_model->find(feeds.front());
    const QString name = first ? (first->title.isEmpty() ? first->url : first->title) : QString();
    auto* question = new QMessageBox(QMessageBox::Question, tr("구독 끊기"),
                                     feeds.size() == 1 ? tr("‘%1’의 구독을 끊습니까?").arg(name)
                                                       : tr("소스 %L1개의 구독을 끊습니까?").arg(feeds.size()),
                                     QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("이미 모은 기사와 사실은 그대로 남습니다."));
    QPushButton* remove = question->addButton(tr("구독 끊기"), QMessageBox::DestructiveRole);
    question->addButton(tr("그대로 두기"), QMessageBox::RejectRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, feeds] { this->remove(feeds); });
    question->open();
}

void SourcesPage::remove(const std::vector<qint64>& feeds)
{
    QStringList secrets;
    for (const qint64 feed : feeds) {
        const store::FeedRow* row = m_model->find(feed);
        if (row && !row->settings.secret.isEmpty())
            secrets << row->settings.secret;
    }
    change(
        [feeds](store::Writer& writer) -> Result<void> {
            for (const qint64 feed : feeds) {
                if (auto removed = writer.removeFeed(feed); !removed)
                    return removed;
            }
            return {};
        },
        [this, secrets] {
            for (const QString& secret : secrets)
                m_services.secrets.forget(secret);
        });
}

void SourcesPage::change(std::function<Result<void>(store::Writer&)> work, std::function<void()> after)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, work = std::move(work)](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            return writer ? work(*writer) : tl::unexpected(writer.error());
        },
        [this, after = std::move(after)](const Result<void>& done) {
            if (!done)
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
            else if (after)
                after();
            reload();
        });
}

} // namespace pado::ui
