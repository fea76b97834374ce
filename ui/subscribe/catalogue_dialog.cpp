#include "ui/subscribe/catalogue_dialog.h"

#include "feed/address.h"
#include "insight/catalogue_words.h"
#include "store/writer.h"
#include "ui/theme.h"
#include "ui/widgets/tick_tree.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

CatalogueDialog::CatalogueDialog(const Services& services, QWidget* parent)
    : SubscribeDialog(services, tr("시작 소스"), parent),
      m_search(new QLineEdit(this)),
      m_tree(new TickTree({tr("이름"), tr("사이트"), tr("언어"), tr("밝힌 이용 조건")}, this)),
      m_blanks(makeBlanks()),
      m_withFolders(new QCheckBox(tr("분야를 폴더로"), this))
{
    m_search->setPlaceholderText(tr("이름·분야·주소로 찾기"));
    m_search->setAccessibleName(tr("시작 소스 찾기"));
    m_tree->setAccessibleName(tr("시작 소스 목록"));
    m_withFolders->setChecked(true);
    auto* note =
        new QLabel(tr("한국 AI 산업을 다루는 매체입니다. 고르지 않은 것은 구독하지 않습니다. 조건은 매체의 안내를 줄인 "
                      "것이니, 구독하기 전에 그 사이트에서 확인하십시오."),
                   this);
    note->setFont(services.theme.hint());
    note->setProperty("muted", true);
    note->setWordWrap(true);
    contents()->addWidget(m_search);
    contents()->addWidget(m_tree, 1);
    contents()->addWidget(m_blanks);
    contents()->addWidget(m_withFolders);
    contents()->addWidget(note);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_tree->filter([&](int key) { return insight::matches(feed::catalogue()[size_t(key)], words); });
        if (!words.isEmpty())
            m_tree->expandAll();
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down}) { // from the words to what they found
        auto* down = new QShortcut(key, m_search);
        down->setContext(Qt::WidgetShortcut);
        connect(down, &QShortcut::activated, this, [this] {
            m_tree->setFocus();
            if (QTreeWidgetItem* below = m_tree->itemAt(0, 0); below && !m_tree->currentItem())
                m_tree->setCurrentItem(below);
        });
    }
    connect(m_tree, &TickTree::tickedChanged, this, [this] {
        showBlanks();
        showChosen();
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CatalogueDialog::showBlanks);
    showChosen();
    showBlanks();
    askKnown();
    m_search->setFocus();
}

QWidget* CatalogueDialog::makeBlanks()
{
    auto* blanks = new QWidget(this);
    auto* form = new QFormLayout(blanks);
    form->setContentsMargins(0, 0, 0, 0);
    m_query = new QLineEdit(blanks);
    m_query->setPlaceholderText(tr("찾을 말: AI 반도체"));
    m_query->setAccessibleName(tr("키워드"));
    m_host = new QLineEdit(blanks);
    m_host->setPlaceholderText(tr("피드가 없는 사이트: example.com"));
    m_host->setAccessibleName(tr("사이트"));
    form->addRow(tr("키워드"), m_query);
    form->addRow(tr("사이트"), m_host);
    for (QLineEdit* field : {m_query, m_host})
        connect(field, &QLineEdit::textChanged, this, [this] { say(QString()); });
    return blanks;
}

void CatalogueDialog::takeKnown(const std::vector<store::FeedRow>&)
{
    fill();
}

void CatalogueDialog::fill()
{
    const text::Language language = services().labels.language();
    const auto& feeds = feed::catalogue();
    const QColor muted = services().theme.muted();
    QHash<QString, QTreeWidgetItem*> groups;
    const auto groupOf = [&](const QString& category) {
        QTreeWidgetItem*& group = groups[category];
        if (!group)
            group = m_tree->addGroup(insight::categoryText(category, language));
        return group;
    };
    for (const QString& first : insight::categoriesInOrder())
        groupOf(first);
    for (size_t i = 0; i < feeds.size(); ++i) {
        const feed::CatalogueFeed& feed = feeds[i];
        const auto address = feed::canonicalAddress(feed.url);
        const bool isSubscribed = feed.blank == feed::Blank::None && address && isKnown(*address);
        const QString host = QUrl(feed.siteUrl).host();
        QTreeWidgetItem* row =
            m_tree->addRow(groupOf(feed.category),
                           {insight::nameOf(feed, language), host.startsWith(u"www.") ? host.mid(4) : host,
                            feed.language == u"ko" ? tr("한국어") : tr("영어"),
                            isSubscribed ? tr("구독 중") : insight::termsText(feed.terms, language)},
                           int(i), !isSubscribed);
        for (int column = isSubscribed ? 0 : 1; column < m_tree->columnCount(); ++column)
            row->setForeground(column, muted);
        if (feed.terms == feed::Terms::Robots)
            row->setForeground(3, services().theme.warning());
        row->setToolTip(1, feed.url);
        row->setToolTip(3, row->text(3));
    }
    showGroups();
    m_tree->fitColumns();
}

/// The first is open; all name some of theirs.
void CatalogueDialog::showGroups()
{
    constexpr int open = 1;
    for (int i = m_tree->topLevelItemCount() - 1; i >= 0; --i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        QStringList outlets;
        for (int j = 0; j < group->childCount(); ++j)
            outlets << insight::outletOf(feed::catalogue()[size_t(TickTree::keyOf(*group->child(j)))],
                                         services().labels.language());
        outlets.removeDuplicates();
        group->setText(1, outlets.join(u", "_s));
        group->setForeground(1, services().theme.muted());
        group->setExpanded(i < open);
        if (group->childCount() == 0)
            delete m_tree->takeTopLevelItem(i);
    }
}

void CatalogueDialog::showBlanks()
{
    std::vector<int> asked = m_tree->ticked();
    asked.push_back(m_tree->current());
    const auto needs = [&](feed::Blank blank) {
        return std::ranges::any_of(
            asked, [blank](int key) { return key >= 0 && feed::catalogue()[size_t(key)].blank == blank; });
    };
    auto* form = static_cast<QFormLayout*>(m_blanks->layout());
    const auto show = [form](QLineEdit* field, bool isShown) {
        field->setVisible(isShown);
        form->labelForField(field)->setVisible(isShown);
    };
    show(m_query, needs(feed::Blank::Query));
    show(m_host, needs(feed::Blank::Host));
    m_blanks->setVisible(needs(feed::Blank::Query) || needs(feed::Blank::Host));
    if (m_tree->currentItem()) { // its place may be gone
        layout()->activate();
        m_tree->scrollToItem(m_tree->currentItem());
    }
}

QString CatalogueDialog::askMissing()
{
    for (const int key : m_tree->ticked()) {
        const feed::CatalogueFeed& feed = feed::catalogue()[size_t(key)];
        const QString name = insight::nameOf(feed, services().labels.language());
        if (feed.blank == feed::Blank::Query && m_query->text().trimmed().isEmpty()) {
            m_query->setFocus();
            return tr("‘%1’에 넣을 키워드를 쓰십시오.").arg(name);
        }
        if (feed.blank == feed::Blank::Host && m_host->text().trimmed().isEmpty()) {
            m_host->setFocus();
            return tr("‘%1’에 넣을 사이트를 쓰십시오.").arg(name);
        }
    }
    return {};
}

std::vector<store::NewFeed> CatalogueDialog::chosen() const
{
    const text::Language language = services().labels.language();
    std::vector<store::NewFeed> feeds;
    for (const int key : m_tree->ticked()) {
        const feed::CatalogueFeed& known = feed::catalogue()[size_t(key)];
        const QString value = (known.blank == feed::Blank::Host ? m_host : m_query)->text().simplified();
        store::NewFeed feed = insight::subscriptionOf(known, value, language);
        if (m_withFolders->isChecked())
            feed.folders = {insight::categoryText(known.category, language)};
        feeds.push_back(std::move(feed));
    }
    return feeds;
}

} // namespace pado::ui
