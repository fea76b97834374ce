#include "base/whole_file.h"
#include "insight/error_text.h"
#include "ui/network/network_page.h"
#include "ui/network/network_picture.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

Result<void> save(const QByteArray& bytes, const QString& file)
{
    if (const auto wrong = writeWhole(bytes, file))
        return failure("file.cannot_write", file, {}, *wrong);
    return {};
}

} // namespace

void NetworkPage::exportAs(const QString& suffix)
{
    if (m_shown.map.nodes.empty())
        return Q_EMIT failed(tr("그릴 관계가 없습니다. 조건을 넓힌 뒤 다시 내보내세요."));
    const QString centre = m_centre.isEmpty() ? QString() : m_chip->text().chopped(2);
    const NetworkPicture picture{.map = m_shown.map, .places = m_places, .centre = centre};
    const Result<QByteArray> bytes = suffix == u"svg" ? toSvg(picture, m_services.labels, m_services.theme)
                                                      : toPng(picture, m_services.labels, m_services.theme);
    if (!bytes)
        return Q_EMIT failed(insight::errorText(bytes.error(), m_services.labels.language()));
    auto* dialog = new QFileDialog(this, tr("그림 저장"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(suffix.toUpper() + u" (*."_s + suffix + u')');
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("관계망") + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = *bytes](const QString& file) {
        startJob(
            this, {}, [bytes, file](std::stop_token, const OnProgress&) { return save(bytes, file); },
            [this](const Result<void>& saved) {
                if (!saved)
                    Q_EMIT failed(insight::errorText(saved.error(), m_services.labels.language()));
            });
    });
    dialog->open();
}

} // namespace pado::ui
