// What is dropped on the window: a list of subscriptions, or the address of a page or feed.
#include "feed/address.h"
#include "ui/frame/main_window.h"
#include "ui/sources/sources_page.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

struct Dropped {
    QString opml;    ///< local file
    QString address; ///< of a page or feed
};

Dropped droppedBy(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        const QString suffix = QFileInfo(url.path()).suffix().toLower();
        if (url.isLocalFile() && (suffix == u"opml" || suffix == u"xml"))
            return {url.toLocalFile(), {}};
        if (url.scheme() == u"http" || url.scheme() == u"https" || url.scheme() == u"feed")
            return {{}, url.toString()};
    }
    const QString text = data.text().trimmed();
    return {{}, !data.hasUrls() && feed::typedAddress(text) ? text : QString()};
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const Dropped dropped = droppedBy(*event->mimeData());
    if (!dropped.opml.isEmpty() || !dropped.address.isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const Dropped dropped = droppedBy(*event->mimeData());
    event->acceptProposedAction();
    go({.page = Sources});
    if (!dropped.opml.isEmpty())
        m_sources->importOpml(dropped.opml);
    else if (!dropped.address.isEmpty())
        m_sources->addFeed(dropped.address);
}

} // namespace pado::ui
