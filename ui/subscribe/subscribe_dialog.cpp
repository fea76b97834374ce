#include "ui/subscribe/subscribe_dialog.h"

#include "insight/error_text.h"
#include "store/folders.h"
#include "store/writer.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

/// Ids of those that were not subscribed yet.
Result<std::vector<qint64>> stored(const store::Workspace& workspace, const std::vector<store::NewFeed>& feeds,
                                   const std::function<Result<void>(const store::Reader&, store::Writer&)>& further)
{
    const auto reader = workspace.reader();
    const auto before = reader ? reader->feeds() : tl::unexpected(reader.error());
    if (!before)
        return tl::unexpected(before.error());
    auto writer = workspace.writer();
    const auto added = writer ? writer->addFeeds(feeds) : tl::unexpected(writer.error());
    if (!added)
        return tl::unexpected(added.error());
    if (further) {
        if (const auto done = further(*reader, *writer); !done)
            return tl::unexpected(done.error());
    }
    const auto after = reader->feeds();
    if (!after)
        return tl::unexpected(after.error());
    std::vector<qint64> ids;
    for (const store::FeedRow& feed : *after) {
        const bool isOurs = std::ranges::find(feeds, feed.url, &store::NewFeed::url) != feeds.end();
        if (isOurs && std::ranges::find(*before, feed.id, &store::FeedRow::id) == before->end())
            ids.push_back(feed.id);
    }
    return ids;
}

} // namespace

SubscribeDialog::SubscribeDialog(const Services& services, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_contents(new QVBoxLayout),
      m_message(new QLabel(this)),
      m_count(new QLabel(this)),
      m_subscribe(new QPushButton(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setWordWrap(true);
    m_message->setProperty("notice", true);
    m_message->setMargin(Theme::space);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_count->setProperty("muted", true);
    m_subscribe->setProperty("primary", true);
    m_subscribe->setDefault(true);
    auto* close = new QPushButton(tr("닫기"), this);
    close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space);
    buttons->addWidget(m_count, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_subscribe);
    m_contents->setSpacing(Theme::space);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::spaceGroup, Theme::spacePage, Theme::spaceGroup);
    layout->setSpacing(Theme::spaceCell);
    layout->addLayout(m_contents, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_subscribe, &QPushButton::clicked, this, &SubscribeDialog::subscribe);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.horizontalAdvance(u'가') * 76, metrics.height() * 36);
}

void SubscribeDialog::askKnown()
{
    m_asker.ask([](const store::Reader& reader) { return reader.feeds(); },
                [this](const Result<std::vector<store::FeedRow>>& feeds) {
                    if (!feeds)
                        return say(feeds.error());
                    QStringList folders;
                    for (const store::FeedRow& feed : *feeds) {
                        m_known.insert(feed.url);
                        if (!feed.folders.isEmpty())
                            folders << store::pathOf(feed.folders);
                    }
                    folders.sort();
                    folders.removeDuplicates();
                    if (m_folders) {
                        const QString typed = m_folders->currentText();
                        m_folders->addItems(folders);
                        m_folders->setEditText(typed);
                    }
                    takeKnown(*feeds);
                    showChosen();
                });
}

QComboBox* SubscribeDialog::makeFolderChoice()
{
    m_folders = new QComboBox(this);
    m_folders->setEditable(true);
    m_folders->setInsertPolicy(QComboBox::NoInsert);
    m_folders->setAccessibleName(tr("폴더"));
    m_folders->lineEdit()->setPlaceholderText(tr("없음 — 안쪽 폴더는 / 뒤에"));
    return m_folders;
}

void SubscribeDialog::showChosen()
{
    const int count = int(chosen().size());
    m_subscribe->setEnabled(count > 0 && !m_isStoring);
    m_subscribe->setText(count > 1 ? tr("%L1개 구독").arg(count) : tr("구독"));
    m_count->setText(count > 0 ? tr("%L1개 고름").arg(count) : tr("고른 것이 없습니다"));
}

void SubscribeDialog::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void SubscribeDialog::say(const Error& error)
{
    say(insight::errorText(error, m_services.labels.language()));
}

void SubscribeDialog::subscribe()
{
    std::vector<store::NewFeed> feeds = chosen();
    if (feeds.empty() || m_isStoring)
        return;
    if (const QString what = askMissing(); !what.isEmpty())
        return say(what);
    m_isStoring = true;
    say(QString());
    showChosen();
    startJob(
        this, {},
        [workspace = m_services.workspace, feeds = std::move(feeds),
         further = further()](std::stop_token, const OnProgress&) { return stored(workspace, feeds, further); },
        [this](const Result<std::vector<qint64>>& ids) {
            m_isStoring = false;
            showChosen();
            if (!ids)
                return say(ids.error());
            Q_EMIT subscribed(*ids);
            accept();
        });
}

} // namespace pado::ui
