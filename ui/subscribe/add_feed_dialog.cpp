#include "ui/subscribe/add_feed_dialog.h"

#include "feed/address.h"
#include "insight/catalogue_words.h"
#include "store/folders.h"
#include "ui/frame/job_bar.h"
#include "ui/subscribe/preview_html.h"
#include "ui/theme.h"
#include "ui/widgets/tick_tree.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QString bareHost(const QString& url)
{
    const QString host = QUrl(url).host();
    return host.startsWith(u"www.") ? host.mid(4) : host;
}

/// The catalogue's feed at this address, else one of the same publisher.
const feed::CatalogueFeed* knownAt(const QString& url, const QString& siteUrl)
{
    const auto& all = feed::catalogue();
    auto it = std::ranges::find(all, url, &feed::CatalogueFeed::url);
    if (it == all.end()) {
        it = std::ranges::find_if(all, [&](const feed::CatalogueFeed& known) {
            const QString host = bareHost(known.siteUrl);
            return known.blank == feed::Blank::None && (bareHost(siteUrl) == host || bareHost(url) == host);
        });
    }
    return it == all.end() ? nullptr : &*it;
}

} // namespace

AddFeedDialog::AddFeedDialog(const Services& services, const QString& typed, QWidget* parent)
    : SubscribeDialog(services, tr("소스 추가"), parent),
      m_typed(new QLineEdit(this)),
      m_find(new QPushButton(tr("찾기"), this)),
      m_jobs(new JobBar(this))
{
    contents()->addWidget(makeFields());
    contents()->addWidget(m_jobs);
    contents()->addWidget(makeResults(), 1);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    m_folder = makeFolderChoice();
    m_outlet = new QLineEdit(this);
    m_outlet->setAccessibleName(tr("매체 이름"));
    m_outlet->setPlaceholderText(tr("비우면 피드가 말하는 이름"));
    form->addRow(tr("폴더"), m_folder);
    form->addRow(tr("매체 이름"), m_outlet);
    contents()->addLayout(form);
    connect(m_jobs, &JobBar::cancelled, this, [this] { m_stop.request_stop(); });
    m_typed->setText(typed);
    showChosen();
    askKnown();
    m_typed->setFocus();
}

AddFeedDialog::~AddFeedDialog()
{
    m_stop.request_stop();
}

QWidget* AddFeedDialog::makeFields()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space);
    m_typed->setPlaceholderText(tr("사이트나 피드의 주소, 또는 찾을 말"));
    m_typed->setAccessibleName(tr("주소나 찾을 말"));
    m_find->setAutoDefault(false);
    layout->addWidget(m_typed, 1);
    layout->addWidget(m_find);
    connect(m_find, &QPushButton::clicked, this, [this] { search(m_typed->text()); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) { // not the dialog's own button
        auto* find = new QShortcut(key, m_typed);
        find->setContext(Qt::WidgetShortcut);
        connect(find, &QShortcut::activated, m_find, &QPushButton::click);
    }
    return row;
}

QWidget* AddFeedDialog::makeResults()
{
    auto* results = new QSplitter(this);
    m_tree = new TickTree({tr("이름"), tr("최근"), tr("담긴 것")}, results);
    m_tree->setAccessibleName(tr("찾은 피드"));
    m_tree->setRootIsDecorated(false);
    auto* right = new QWidget(results);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(Theme::spaceCell, 0, 0, 0);
    m_preview = new QTextBrowser(right);
    m_preview->setAccessibleName(tr("미리 보기"));
    m_preview->setOpenLinks(false);
    m_preview->setProperty("card", true);
    m_preview->setPlaceholderText(tr("찾은 피드를 고르면 최근 기사와 그 안의 사실이 보입니다."));
    m_look = new QPushButton(tr("최근 기사 미리 보기"), right);
    m_look->setAutoDefault(false);
    m_look->hide();
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_look, 0, Qt::AlignLeft);
    results->addWidget(m_tree);
    results->addWidget(right);
    results->setSizes({1, 1}); // halves
    results->setChildrenCollapsible(false);
    connect(m_tree, &TickTree::tickedChanged, this, &AddFeedDialog::showChosen);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &AddFeedDialog::showPreview);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (const int key = m_tree->current(); key >= 0)
            search(m_offers[size_t(key)].feed.url);
    });
    return results;
}

void AddFeedDialog::takeKnown(const std::vector<store::FeedRow>&)
{
    m_wasKnownAsked = true;
    if (!m_typed->text().trimmed().isEmpty())
        search(m_typed->text());
}

void AddFeedDialog::search(const QString& typed)
{
    m_typed->setText(typed);
    if (!m_wasKnownAsked || typed.trimmed().isEmpty())
        return;
    say(QString());
    m_offers.clear();
    showOffers(false);
    const auto address = feed::typedAddress(typed);
    if (address)
        discover(typed);
    else if (address.error().code == QLatin1StringView("net.secret_in_url") || typed.contains(u"://"_s))
        say(address.error());
    else
        offerFromCatalogue(typed.simplified());
}

void AddFeedDialog::discover(const QString& address)
{
    m_stop.request_stop(); // of the search before
    m_stop = {};
    const int question = ++m_question;
    m_find->setEnabled(false);
    m_jobs->begin(tr("피드 찾기"), tr("멈추는 중"));
    auto* watcher = startJob(
        this, m_stop.get_token(),
        [address, extractor = &services().extractor](std::stop_token stop, const OnProgress& onProgress) {
            return pipeline::discover(address, extractor, {}, stop, onProgress);
        },
        [this, question](const Result<pipeline::DiscoverReport>& report) {
            if (question == m_question)
                take(report);
        });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher, question](int done) {
        if (question == m_question)
            m_jobs->showProgress({done, watcher->progressMaximum(), {}});
    });
}

void AddFeedDialog::take(const Result<pipeline::DiscoverReport>& report)
{
    m_jobs->end();
    m_find->setEnabled(true);
    if (!report)
        return report.error().code == QLatin1StringView("net.cancelled") ? say(tr("찾기를 멈췄습니다."))
                                                                         : say(report.error());
    for (const pipeline::FoundFeed& found : report->feeds)
        offer(found);
    showOffers(true);
    m_tree->setFocus();
}

void AddFeedDialog::offer(const pipeline::FoundFeed& found)
{
    Offer offer;
    offer.found = found;
    offer.feed.url = found.url;
    offer.feed.siteUrl = found.siteUrl;
    offer.feed.title = found.title;
    if (const feed::CatalogueFeed* known = knownAt(found.url, found.siteUrl)) {
        offer.feed.outlet = insight::outletOf(*known, services().labels.language());
        offer.terms = known->terms;
        offer.isInCatalogue = true;
    }
    m_offers.push_back(std::move(offer));
}

/// A word is looked up among the starter feeds, and offered to the keyword feeds.
void AddFeedDialog::offerFromCatalogue(const QString& word)
{
    for (const feed::CatalogueFeed& known : feed::catalogue()) {
        if (known.blank == feed::Blank::None && insight::matches(known, word))
            offer(known, {});
    }
    for (const feed::CatalogueFeed& known : feed::catalogue()) {
        if (known.blank == feed::Blank::Query)
            offer(known, word);
    }
    showOffers(false);
    m_tree->setFocus();
}

void AddFeedDialog::offer(const feed::CatalogueFeed& known, const QString& word)
{
    Offer offer;
    offer.feed = insight::subscriptionOf(known, word, services().labels.language());
    offer.terms = known.terms;
    offer.isInCatalogue = true;
    m_offers.push_back(std::move(offer));
}

QString AddFeedDialog::carriesText(pipeline::Carries carries) const
{
    switch (carries) {
    case pipeline::Carries::Titles:
        return tr("제목만");
    case pipeline::Carries::Teasers:
        return tr("앞부분");
    case pipeline::Carries::Articles:
        return tr("본문 전체");
    }
    return {};
}

/// @param isFirstTicked  the likeliest of what was found
void AddFeedDialog::showOffers(bool isFirstTicked)
{
    m_tree->clear();
    m_preview->clear();
    m_look->hide();
    for (size_t i = 0; i < m_offers.size(); ++i) {
        const Offer& one = m_offers[i];
        const bool isSubscribed = isKnown(one.feed.url);
        QStringList cells = {one.feed.title.isEmpty() ? one.feed.url : one.feed.title, u"–"_s,
                             isSubscribed ? tr("구독 중") : tr("시작 소스")};
        if (one.found) {
            if (one.found->newest.isValid())
                cells[1] = toKst(one.found->newest).toString(u"yyyy-MM-dd"_s);
            if (!isSubscribed)
                cells[2] = carriesText(one.found->carries);
        }
        QTreeWidgetItem* row = m_tree->addRow(nullptr, cells, int(i), !isSubscribed);
        row->setToolTip(0, one.feed.url);
        for (int column = isSubscribed ? 0 : 1; column < m_tree->columnCount(); ++column)
            row->setForeground(column, services().theme.muted());
        m_tree->setTicked(row, isFirstTicked && i == 0);
    }
    m_tree->fitColumns();
    if (!m_offers.empty())
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    showChosen();
}

void AddFeedDialog::showPreview()
{
    const int key = m_tree->current();
    if (key < 0)
        return;
    const Offer& one = m_offers[size_t(key)];
    const QString terms = one.isInCatalogue ? insight::termsText(one.terms, services().labels.language()) : QString();
    m_look->setVisible(!one.found && !isKnown(one.feed.url));
    m_outlet->setPlaceholderText(one.feed.outlet.isEmpty() ? tr("비우면 피드가 말하는 이름") : one.feed.outlet);
    if (one.found)
        m_preview->setHtml(previewHtml(*one.found, terms, services().labels, services().theme));
    else
        m_preview->setHtml(
            u"<p><b>%1</b><br>%2</p><p>%3</p>"_s.arg(one.feed.title.toHtmlEscaped(), one.feed.url.toHtmlEscaped(),
                                                     tr("밝힌 이용 조건: %1").arg(terms).toHtmlEscaped()));
}

std::vector<store::NewFeed> AddFeedDialog::chosen() const
{
    std::vector<store::NewFeed> feeds;
    const QString outlet = m_outlet->text().simplified();
    for (const int key : m_tree->ticked()) {
        store::NewFeed feed = m_offers[size_t(key)].feed;
        feed.folders = store::foldersOf(m_folder->currentText());
        if (!outlet.isEmpty())
            feed.outlet = outlet;
        feeds.push_back(std::move(feed));
    }
    return feeds;
}

} // namespace pado::ui
