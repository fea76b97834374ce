#include "ui/sources/retention_row.h"

#include "insight/error_text.h"
#include "store/writer.h"
#include "ui/job.h"
#include "ui/sources/retention_choice.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pado::ui
{

RetentionRow::RetentionRow(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_days(new RetentionChoice(this)),
      m_note(new QLabel(this))
{
    auto* name = new QLabel(tr("기사 보관"), this);
    name->setBuddy(m_days);
    m_note->setProperty("muted", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::space, Theme::spacePage, Theme::space);
    layout->setSpacing(Theme::space);
    layout->addWidget(name);
    layout->addWidget(m_days);
    layout->addWidget(m_note, 1);
    connect(m_days, &QComboBox::activated, this, [this] { keepFor(m_days->days()); });
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
    m_days->setDays(retention.days);
    m_note->setText(overdue > 0 ? tr("하루에 한 번, 새로고침 뒤에 지웁니다. 지금 지울 기사 %L1건").arg(overdue)
                    : !retention.days ? tr("아무것도 지우지 않습니다")
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
