#include "ui/sources/sources_page.h"

#include "feed/address.h"
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
#include <QLabel>
#include <QLineEdit>
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
    m_refresh = new QPushButton(tr("새로고침 (F5)"), this);
    m_remove = new QPushButton(tr("구독 끊기…"), this);
    m_head->add(m_refresh);
    m_head->add(m_remove);
    makeTable();
    auto* filled = new QWidget(this);
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addLayout(withMargins(m_table), 1);
    inside->addWidget(m_trouble);
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    m_empty->say(tr("아직 소스가 없습니다. 위에 RSS·Atom·JSON 피드의 주소를 넣으십시오. 파일로 받아 둔 기사도 가져올 "
                    "수 있습니다."),
                 tr("파일 가져오기…"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    QWidget* addRow = makeAddRow();
    layout->addWidget(addRow);
    layout->addWidget(m_contents, 1);
    layout->addWidget(m_rules, 1);
    m_ofFeeds = {addRow, m_contents, m_refresh, m_remove};
    for (QWidget* button : {m_refresh, m_remove}) { // their place stays, so that the choice of part does not move
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
    showPart(false);
    connect(m_empty, &EmptyState::pressed, this, &SourcesPage::importWanted);
    connect(m_refresh, &QPushButton::clicked, this, [this] { Q_EMIT refreshWanted(chosenOwn()); });
    connect(m_remove, &QPushButton::clicked, this, &SourcesPage::removeChosen);
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

QWidget* SourcesPage::makeAddRow()
{
    auto* row = new QWidget(this);
    m_url = new QLineEdit(row);
    m_url->setPlaceholderText(tr("피드 주소: https://…"));
    m_url->setAccessibleName(tr("피드 주소"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_outlet = new QLineEdit(row);
    m_outlet->setPlaceholderText(tr("매체 이름 (비우면 피드가 말하는 이름)"));
    m_outlet->setAccessibleName(tr("매체 이름"));
    m_add = new QPushButton(tr("소스 추가"), row);
    m_add->setProperty("primary", true);
    m_add->setEnabled(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::spacePage, 0, Theme::spacePage, Theme::spaceCell);
    layout->addWidget(m_url, 3);
    layout->addWidget(m_outlet, 2);
    layout->addWidget(m_add);
    connect(m_url, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setEnabled(feed::canonicalAddress(text).has_value()); });
    connect(m_add, &QPushButton::clicked, this, &SourcesPage::add);
    connect(m_url, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_outlet, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    return row;
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

void SourcesPage::focusAdd()
{
    showPart(false);
    m_url->setFocus();
    m_url->selectAll();
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
    m_remove->setEnabled(own > 0);
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

void SourcesPage::add()
{
    const QString url = feed::canonicalAddress(m_url->text()).value_or(QString());
    const QString outlet = m_outlet->text().trimmed();
    m_add->setEnabled(false);
    startJob(
        this, {},
        [workspace = m_services.workspace, url, outlet](std::stop_token, const OnProgress&) -> Result<qint64> {
            auto writer = workspace.writer();
            if (!writer)
                return tl::unexpected(writer.error());
            return writer->addFeed({.url = url, .outlet = outlet});
        },
        [this](Result<qint64> added) {
            m_add->setEnabled(true);
            if (!added) {
                Q_EMIT failed(insight::errorText(added.error(), m_services.labels.language()));
                return;
            }
            m_url->clear();
            m_outlet->clear();
            reload();
            Q_EMIT refreshWanted({*added});
        });
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
    startJob(
        this, {},
        [workspace = m_services.workspace, feeds](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            if (!writer)
                return tl::unexpected(writer.error());
            for (const qint64 feed : feeds) {
                if (auto removed = writer->removeFeed(feed); !removed)
                    return removed;
            }
            return {};
        },
        [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
            reload();
        });
}

} // namespace pado::ui
