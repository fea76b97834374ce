// What the page of sources opens: adding, starter feeds, OPML, folders, settings.
#include "insight/error_text.h"
#include "pipeline/subscriptions.h"
#include "store/folders.h"
#include "store/writer.h"
#include "ui/sources/feed_settings_dialog.h"
#include "ui/sources/feed_table_model.h"
#include "ui/sources/sources_page.h"
#include "ui/subscribe/add_feed_dialog.h"
#include "ui/subscribe/catalogue_dialog.h"
#include "ui/subscribe/opml_dialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QPointer>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

void SourcesPage::open(SubscribeDialog* dialog)
{
    connect(dialog, &SubscribeDialog::subscribed, this, [this](const std::vector<qint64>& feeds) {
        Q_EMIT told(tr("새 구독 %L1개").arg(feeds.size()));
        reload();
        if (!feeds.empty())
            Q_EMIT refreshWanted(feeds);
    });
    dialog->open();
}

void SourcesPage::addFeed(const QString& typed)
{
    showPart(false);
    open(new AddFeedDialog(m_services, typed, this));
}

void SourcesPage::openCatalogue()
{
    open(new CatalogueDialog(m_services, this));
}

void SourcesPage::importOpml(const QString& file)
{
    open(new OpmlDialog(m_services, file, this));
}

void SourcesPage::chooseOpml()
{
    auto* dialog = new QFileDialog(this, tr("가져올 구독 목록"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("구독 목록 (*.opml *.xml)"), tr("모든 파일 (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &SourcesPage::importOpml);
    dialog->open();
}

void SourcesPage::exportOpml()
{
    auto* dialog = new QFileDialog(this, tr("구독 목록 내보내기"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("구독 목록 (*.opml)")});
    dialog->setDefaultSuffix(u"opml"_s);
    dialog->selectFile(tr("파도 구독 목록.opml"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &SourcesPage::saveOpml);
    dialog->open();
}

void SourcesPage::saveOpml(const QString& file)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, file, now = m_services.clock()](std::stop_token,
                                                                           const OnProgress&) -> Result<void> {
            const auto reader = workspace.reader();
            const auto opml = reader ? pipeline::toOpml(*reader, now) : tl::unexpected(reader.error());
            if (!opml)
                return tl::unexpected(opml.error());
            QSaveFile target(file);
            if (!target.open(QIODevice::WriteOnly) || target.write(*opml) != opml->size() || !target.commit())
                return failure("file.cannot_write", file, {}, target.errorString());
            return {};
        },
        [this, file](const Result<void>& done) {
            if (done)
                Q_EMIT told(tr("구독 목록을 저장했습니다: %1").arg(file));
            else
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
        });
}

void SourcesPage::changeFolder()
{
    const std::vector<qint64> feeds = chosenOwn();
    if (feeds.empty())
        return;
    const QStringList folders = QStringList{QString()} + m_model->folders();
    auto* dialog = new QInputDialog(this);
    dialog->setWindowTitle(tr("폴더"));
    dialog->setLabelText(
        feeds.size() == 1
            ? tr("‘%1’의 폴더. 비우면 폴더에서 꺼내고, 안쪽 폴더는 / 뒤에 씁니다.")
                  .arg(m_model->find(feeds.front())->title)
            : tr("소스 %L1개의 폴더. 비우면 폴더에서 꺼내고, 안쪽 폴더는 / 뒤에 씁니다.").arg(feeds.size()));
    dialog->setComboBoxItems(folders);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(store::pathOf(m_model->find(feeds.front())->folders));
    dialog->setOkButtonText(tr("옮기기"));
    dialog->setCancelButtonText(tr("그대로 두기"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, feeds](const QString& path) { moveTo(feeds, store::foldersOf(path)); });
    dialog->open();
}

void SourcesPage::moveTo(const std::vector<qint64>& feeds, const QStringList& folders)
{
    change([feeds, folders](store::Writer& writer) { return writer.moveFeeds(feeds, folders); });
}

void SourcesPage::editChosen()
{
    const std::vector<qint64> feeds = chosenOwn();
    const store::FeedRow* feed = feeds.size() == 1 ? m_model->find(feeds.front()) : nullptr;
    if (!feed)
        return;
    auto* dialog = new FeedSettingsDialog(m_services, *feed, m_model->folders(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        store::FeedRow feed = dialog->feed();
        if (dialog->forgetsCredentials() && !feed.settings.secret.isEmpty()) {
            m_services.secrets.forget(feed.settings.secret);
            feed.settings.secret.clear();
        }
        const auto credentials = dialog->newCredentials();
        if (credentials && feed.settings.secret.isEmpty())
            feed.settings.secret = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto save = [feed, keep = dialog->newKeep()](store::Writer& writer) {
            auto edited = writer.editFeed(feed);
            return edited && keep ? writer.setFeedRetention(feed.id, keep->days, keep->isOwn) : edited;
        };
        if (!credentials) {
            change(save);
            return;
        }
        m_services.secrets.keep(
            feed.settings.secret, *credentials, [page = QPointer(this), save](const Result<void>& kept) {
                if (!page)
                    return;
                if (kept)
                    page->change(save);
                else
                    Q_EMIT page->failed(insight::errorText(kept.error(), page->m_services.labels.language()));
            });
    });
    dialog->open();
}

} // namespace pado::ui
