#include "ui/subscribe/opml_dialog.h"

#include "insight/error_text.h"
#include "ui/theme.h"
#include "ui/widgets/tick_tree.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

bool isNew(const pipeline::OfferedFeed& offer)
{
    return !offer.error && !offer.isKnown && !offer.isDouble;
}

Result<pipeline::OfferedList> offersIn(const QString& file, const std::vector<store::FeedRow>& known)
{
    QFile opml(file);
    if (!opml.open(QIODevice::ReadOnly))
        return failure("input.cannot_read", file, {}, opml.errorString());
    auto offers = pipeline::offersOf(opml.readAll(), known);
    if (!offers)
        return failure(offers.error().code.data(), QFileInfo(file).fileName(), {}, offers.error().hint);
    return offers;
}

} // namespace

OpmlDialog::OpmlDialog(const Services& services, const QString& file, QWidget* parent)
    : SubscribeDialog(services, tr("구독 목록 가져오기"), parent),
      m_file(file),
      m_line(new QLabel(this)),
      m_tree(new TickTree({tr("이름"), tr("주소"), tr("상태")}, this))
{
    m_line->setTextFormat(Qt::PlainText);
    m_line->setText(tr("읽는 중: %1").arg(QFileInfo(file).fileName()));
    m_tree->setAccessibleName(tr("구독 목록"));
    contents()->addWidget(m_line);
    contents()->addWidget(m_tree, 1);
    connect(m_tree, &TickTree::tickedChanged, this, &OpmlDialog::showChosen);
    showChosen();
    askKnown();
    m_tree->setFocus();
}

void OpmlDialog::takeKnown(const std::vector<store::FeedRow>& feeds)
{
    startJob(
        this, {}, [file = m_file, feeds](std::stop_token, const OnProgress&) { return offersIn(file, feeds); },
        [this](Result<pipeline::OfferedList> offers) {
            m_line->setText(QFileInfo(m_file).fileName());
            if (!offers)
                return say(offers.error());
            m_frame = std::move(offers->frame);
            m_offers = std::move(offers->feeds);
            fill();
        });
}

QString OpmlDialog::stateOf(const pipeline::OfferedFeed& offer) const
{
    if (offer.error)
        return offer.error->code == QLatin1StringView("net.secret_in_url") ? tr("받을 수 없음: 주소에 비밀번호가 있음")
                                                                           : tr("받을 수 없음: 웹 주소가 아님");
    return offer.isKnown ? tr("이미 구독 중") : offer.isDouble ? tr("이 파일에 두 번 있음") : tr("새 구독");
}

void OpmlDialog::fill()
{
    QHash<QString, QTreeWidgetItem*> groups;
    for (size_t i = 0; i < m_offers.size(); ++i) {
        const pipeline::OfferedFeed& offer = m_offers[i];
        const QString path = offer.feed.folders.join(u" / "_s);
        QTreeWidgetItem*& group = groups[path];
        if (!group)
            group = m_tree->addGroup(path.isEmpty() ? tr("폴더 없음") : path);
        const QString name = offer.feed.title.isEmpty() ? offer.feed.url : offer.feed.title;
        QTreeWidgetItem* row = m_tree->addRow(group, {name, offer.feed.url, stateOf(offer)}, int(i), isNew(offer));
        row->setToolTip(1, offer.feed.url);
        row->setToolTip(2, offer.error ? insight::errorText(*offer.error, services().labels.language()) : row->text(2));
        for (int column = isNew(offer) ? 1 : 0; column < m_tree->columnCount(); ++column)
            row->setForeground(column, services().theme.muted());
        if (offer.error)
            row->setForeground(2, services().theme.warning());
        m_tree->setTicked(row, isNew(offer));
    }
    m_tree->fitColumns();
    const auto fresh = std::ranges::count_if(m_offers, isNew);
    const auto refused = std::ranges::count_if(m_offers, [](const auto& offer) { return offer.error.has_value(); });
    m_line->setText(tr("%1 · 모두 %L2개 · 새 구독 %L3개 · 이미 있음 %L4개 · 받을 수 없음 %L5개")
                        .arg(QFileInfo(m_file).fileName())
                        .arg(std::ssize(m_offers))
                        .arg(fresh)
                        .arg(std::ssize(m_offers) - fresh - refused)
                        .arg(refused));
    if (m_offers.empty())
        say(tr("이 파일에는 구독이 없습니다."));
    showChosen();
}

SubscribeDialog::Further OpmlDialog::further() const
{
    return [frame = m_frame](const store::Reader& reader, store::Writer& writer) {
        return pipeline::keepFrame(reader, writer, frame);
    };
}

std::vector<store::NewFeed> OpmlDialog::chosen() const
{
    std::vector<store::NewFeed> feeds;
    for (const int key : m_tree->ticked())
        feeds.push_back(m_offers[size_t(key)].feed);
    return feeds;
}

} // namespace pado::ui
