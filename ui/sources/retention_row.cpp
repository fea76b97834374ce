#include "ui/sources/retention_row.h"

#include "insight/error_text.h"
#include "store/writer.h"
#include "ui/job.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace pado::ui
{

namespace
{

constexpr int forEver = 0;
constexpr int offered[] = {365, 180, 90, 30};

} // namespace

RetentionRow::RetentionRow(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_days(new QComboBox(this)),
      m_note(new QLabel(this))
{
    auto* name = new QLabel(tr("기사 보관"), this);
    name->setBuddy(m_days);
    m_days->setAccessibleName(tr("기사 보관"));
    m_days->addItem(tr("계속"), forEver);
    for (const int days : offered)
        m_days->addItem(tr("%L1일").arg(days), days);
    m_days->setToolTip(tr("사실의 근거가 된 기사와 별표나 라벨이 있는 기사는 언제나 남습니다."));
    m_note->setProperty("muted", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::space, Theme::spacePage, Theme::space);
    layout->setSpacing(Theme::space);
    layout->addWidget(name);
    layout->addWidget(m_days);
    layout->addWidget(m_note, 1);
    connect(m_days, &QComboBox::activated, this, [this] {
        const int days = m_days->currentData().toInt();
        keepFor(days == forEver ? std::nullopt : std::optional(days));
    });
}

void RetentionRow::reload()
{
    using Known = std::pair<store::Retention, qint64>;
    m_asker.ask(
        [now = m_services.clock()](const store::Reader& reader) -> Result<Known> {
            auto retention = reader.retention();
            const auto overdue = retention ? reader.prunable(now) : tl::unexpected(retention.error());
            return overdue ? Result<Known>(Known{*std::move(retention), *overdue}) : tl::unexpected(overdue.error());
        },
        [this](const Result<Known>& known) {
            if (known)
                show(known->first, known->second);
            else
                tell(known.error());
        });
}

void RetentionRow::show(const store::Retention& retention, qint64 overdue)
{
    const int days = retention.days.value_or(forEver);
    if (m_days->findData(days) < 0)
        m_days->addItem(tr("%L1일").arg(days), days);
    m_days->setCurrentIndex(m_days->findData(days));
    m_note->setText(overdue > 0 ? tr("하루에 한 번, 새로고침 뒤에 지웁니다. 지금 지울 기사 %L1건").arg(overdue)
                    : days == forEver ? tr("아무것도 지우지 않습니다")
                                      : tr("지금 지울 기사는 없습니다"));
}

void RetentionRow::keepFor(std::optional<int> days)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, days](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            return writer ? writer->setRetention(days) : tl::unexpected(writer.error());
        },
        [this](Result<void> done) {
            if (!done)
                tell(done.error());
            reload();
        });
}

void RetentionRow::tell(const Error& error)
{
    Q_EMIT failed(insight::errorText(error, m_services.labels.language()));
}

} // namespace pado::ui
