#include "ui/news/news_page.h"

#include "insight/error_text.h"
#include "ui/icons.h"
#include "ui/news/article_choice.h"
#include "ui/news/article_list.h"
#include "ui/news/reader_view.h"
#include "ui/news/revision_view.h"
#include "ui/news/story_panel.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

NewsPage::NewsPage(const Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_counter(services.workspace, this),
      m_model(new ArticleListModel(services, this))
{
    auto* splitter = new QSplitter(this);
    splitter->addWidget(makeList());
    splitter->addWidget(makeReader());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectModel();
    setFocusProxy(m_list);
    findStories();
}

NewsPage::~NewsPage()
{
    m_stop.request_stop();
}

QWidget* NewsPage::makeList()
{
    auto* side = new QWidget(this);
    side->setProperty("page", true);
    m_listTitle = new QLabel(tr("모든 기사"), side);
    m_listTitle->setFont(m_services.theme.section());
    m_which = new ArticleChoice(m_services.workspace, side);
    m_collapse = new QToolButton(side);
    m_collapse->setText(tr("이야기로 묶기"));
    m_collapse->setCheckable(true);
    m_collapse->setChecked(true);
    m_collapse->setToolTip(tr("한 사건을 전한 기사들을 한 줄로 보입니다. 끄면 모든 기사를 보입니다"));
    m_ranked = new QToolButton(side);
    m_ranked->setText(tr("관련도순"));
    m_ranked->setCheckable(true);
    m_ranked->setToolTip(tr("잘 맞는 기사부터 보입니다. 끄면 새 기사부터 보입니다"));
    m_ranked->hide();
    m_list = new ArticleList(side);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArticleDelegate(m_services, this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(ArticleList::ScrollPerPixel);
    m_list->setAccessibleName(tr("기사 목록"));
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &NewsPage::showListMenu);
    m_empty = new EmptyState(side);
    m_listOrEmpty = new QStackedWidget(side);
    m_listOrEmpty->addWidget(m_list);
    m_listOrEmpty->addWidget(m_empty);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Theme::spaceGroup, Theme::space, Theme::spaceCell, Theme::space);
    head->addWidget(m_listTitle, 1);
    head->addWidget(m_ranked);
    head->addWidget(m_collapse);
    head->addSpacing(Theme::space);
    head->addWidget(m_which);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_listOrEmpty, 1);
    connect(m_which, &ArticleChoice::currentIndexChanged, this, &NewsPage::reload);
    connect(m_collapse, &QToolButton::toggled, this, &NewsPage::reload);
    connect(m_ranked, &QToolButton::toggled, this, &NewsPage::reload);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_isStepping)
                    openRow(current.row());
            });
    return side;
}

QWidget* NewsPage::makeToolBar()
{
    auto* bar = new QWidget(this);
    m_star = new QToolButton(bar);
    m_star->setIcon(icon(u"star"_s, m_services.theme));
    m_star->setCheckable(true);
    m_star->setToolTip(tr("별표 (S)"));
    m_star->setAccessibleName(tr("별표"));
    m_facts = new QToolButton(bar);
    m_facts->setToolTip(tr("사실이 있는 다음 문장으로 갑니다 (N, 이전은 P)"));
    m_revised = new QToolButton(bar);
    m_revised->setCheckable(true);
    m_revised->setToolTip(tr("판마다 달라진 말을 보입니다 (V)"));
    m_revised->hide();
    m_original = new QToolButton(bar);
    m_original->setIcon(icon(u"open"_s, m_services.theme));
    m_original->setText(tr("원문 열기"));
    m_original->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_original->setToolTip(tr("웹 브라우저에서 원문을 엽니다 (O)"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::spaceCell, Theme::space, Theme::spaceCell, Theme::space);
    layout->addWidget(m_star);
    layout->addWidget(m_facts);
    layout->addWidget(m_revised);
    layout->addStretch();
    layout->addWidget(m_original);
    connect(m_star, &QToolButton::clicked, this, &NewsPage::toggleStar);
    connect(m_facts, &QToolButton::clicked, this, [this] { m_reader->stepFact(1); });
    connect(m_original, &QToolButton::clicked, this, &NewsPage::openOriginal);
    connect(m_revised, &QToolButton::clicked, this, [this](bool isWanted) { showRevisions(isWanted); });
    for (QToolButton* button : {m_star, m_original, m_facts})
        button->setEnabled(false);
    return bar;
}

QWidget* NewsPage::makeReader()
{
    auto* side = new QWidget(this);
    side->setProperty("page", true);
    m_reader = new ReaderView(m_services, side);
    m_reader->installEventFilter(this);
    m_reader->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_reader, &QWidget::customContextMenuRequested, this, &NewsPage::showReaderMenu);
    m_reader->setPlaceholderText(tr("왼쪽에서 기사를 고르면 여기에 나옵니다."));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_note = new QLabel(side);
    m_note->setProperty("notice", true);
    m_note->setWordWrap(true);
    m_note->setMargin(Theme::space);
    m_note->hide();
    layout->addWidget(makeToolBar());
    layout->addWidget(m_note);
    m_revisions = new RevisionView(m_services, side);
    m_readerOrRevisions = new QStackedWidget(side);
    m_readerOrRevisions->addWidget(m_reader);
    m_readerOrRevisions->addWidget(m_revisions);
    m_story = new StoryPanel(m_services, side);
    layout->addWidget(m_readerOrRevisions, 1);
    layout->addWidget(m_story);
    connect(m_revisions, &RevisionView::failed, this, &Page::failed);
    connect(m_story, &StoryPanel::articleWanted, this, [this](qint64 article) { Q_EMIT articleWanted(article, 0); });
    connect(m_note, &QLabel::linkActivated, this, [this](const QString& link) { showRevisions(true, link.toInt()); });
    connect(m_reader, &ReaderView::factChosen, this, &Page::factChosen);
    return side;
}

void NewsPage::connectModel()
{
    m_model->onLoaded = [this] {
        m_listOrEmpty->setCurrentWidget(m_model->rows().empty() ? static_cast<QWidget*>(m_empty) : m_list);
        if (m_model->rows().empty())
            sayEmpty();
        chooseInList();
    };
    m_model->onFailed = [this](const Error& error) {
        Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
    };
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_filter == store::Filter{} && m_which->currentIndex() == ArticleChoice::All) {
            Q_EMIT sourcesWanted();
            return;
        }
        m_which->setCurrentIndex(ArticleChoice::All);
        Q_EMIT filterCleared();
    });
}

void NewsPage::sayEmpty()
{
    if (!m_query.isEmpty())
        m_empty->say(tr("‘%1’에 맞는 기사가 없습니다.").arg(m_query), tr("찾기 지우기"));
    else if (m_filter == store::Filter{} && m_which->currentIndex() == ArticleChoice::All)
        m_empty->say(tr("아직 기사가 없습니다. 소스를 더하면 새 기사가 여기에 모입니다."), tr("소스 추가"));
    else
        m_empty->say(tr("이 조건에 맞는 기사가 없습니다."), tr("조건 지우기"));
}

void NewsPage::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    reload();
}

void NewsPage::reload()
{
    store::Filter filter = m_filter;
    m_which->narrow(filter);
    m_which->reload();
    filter.areStoriesCollapsed = m_collapse->isChecked();
    filter.isRanked = m_ranked->isChecked();
    m_ranked->setVisible(!m_query.isEmpty());
    m_listTitle->setText(m_query.isEmpty() ? tr("모든 기사") : tr("‘%1’ 찾기").arg(m_query));
    m_model->setFilter(filter);
    if (m_article != 0)
        load(); // it may have been revised
    m_counter.ask([filter](const store::Reader& reader) { return reader.articleCount(filter); },
                  [this, isCollapsed = filter.areStoriesCollapsed](const Result<qint64>& count) {
                      if (count)
                          Q_EMIT countChanged((isCollapsed ? tr("이야기 %L1건") : tr("기사 %L1건")).arg(*count));
                  });
}

int NewsPage::rowOf(qint64 article) const
{
    const auto& rows = m_model->rows();
    const auto it = std::ranges::find(rows, article, &store::ArticleRow::id);
    return it == rows.end() ? -1 : int(it - rows.begin());
}

/// The row that stands for the article's story, or its own.
int NewsPage::rowOfStory(const store::ArticleRow& article) const
{
    const int own = rowOf(article.id);
    if (own >= 0 || !m_model->areStoriesCollapsed())
        return own;
    const auto& rows = m_model->rows();
    const auto it = std::ranges::find(rows, article.story, &store::ArticleRow::story);
    return it == rows.end() ? -1 : int(it - rows.begin());
}

void NewsPage::openRow(int row)
{
    Q_EMIT articleWanted(m_model->rowAt(row).id, 0);
}

void NewsPage::open(qint64 article, qint64 fact)
{
    m_article = article;
    m_fact = fact;
    m_isOpening = true;
    load();
}

bool NewsPage::follow(qint64 fact)
{
    if (fact == 0 || !m_reader->has(fact))
        Q_EMIT factChosen(m_reader->chosen());
    return m_reader->chosen() != 0;
}

void NewsPage::load()
{
    using Loaded = std::pair<store::Article, std::vector<store::FactRow>>;
    m_asker.ask(
        [article = m_article](const store::Reader& reader) -> Result<Loaded> {
            auto read = reader.article(article);
            if (!read)
                return tl::unexpected(read.error());
            auto facts = reader.factsOf(article);
            if (!facts)
                return tl::unexpected(facts.error());
            return Loaded{*std::move(read), *std::move(facts)};
        },
        [this](const Result<Loaded>& loaded) {
            if (loaded)
                show(loaded->first, loaded->second);
            else
                Q_EMIT failed(insight::errorText(loaded.error(), m_services.labels.language()));
        });
}

void NewsPage::show(const store::Article& article, const std::vector<store::FactRow>& facts)
{
    const bool isOther = m_reader->article() != article.row.id;
    m_open = article.row;
    m_reader->setArticle(article, facts);
    m_story->show(m_open.id);
    if (isOther)
        showRevisions(false);
    if (std::exchange(m_isOpening, false))
        select(article, isOther);
    showBar(facts.size());
    chooseInList();
    if (!m_open.isRead)
        markRead(m_open.id);
}

/// The sentence that was asked for; where the article has it no more, a note instead of a wrong place.
void NewsPage::select(const store::Article& article, bool isOther)
{
    const bool isMissing = m_fact != 0 && !m_reader->selectFact(m_fact);
    m_note->setVisible(isMissing);
    m_note->setText(article.revision > 1
                        ? tr("이 문장은 고친 기사에서 사라졌습니다. 오른쪽의 근거는 고치기 전의 문장입니다.") +
                              u" <a href=\"0\">%1</a>"_s.arg(tr("달라진 곳 보기"))
                        : tr("이 기사에서 그 문장을 찾지 못했습니다."));
    if (m_fact == 0 && isOther)
        Q_EMIT factChosen(m_reader->chosen());
}

void NewsPage::showBar(size_t facts)
{
    m_star->setEnabled(true);
    m_star->setChecked(m_open.isStarred);
    m_star->setIcon(icon(m_open.isStarred ? u"starred"_s : u"star"_s, m_services.theme));
    m_original->setEnabled(!m_open.url.isEmpty());
    m_revised->setVisible(m_open.revision > 1);
    m_revised->setText(tr("수정됨 · %1판").arg(m_open.revision));
    m_facts->setText(facts == 0 ? tr("사실 없음") : tr("사실 %L1건").arg(facts));
    m_facts->setEnabled(facts > 0);
}

/// Follows the open article in the list, without opening it again.
void NewsPage::chooseInList()
{
    m_isStepping = true;
    if (const int row = rowOfStory(m_open); row < 0)
        m_list->clearSelection();
    else if (row != m_list->currentIndex().row())
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_isStepping = false;
}

} // namespace pado::ui
