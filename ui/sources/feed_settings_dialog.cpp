#include "ui/sources/feed_settings_dialog.h"

#include "feed/address.h"
#include "insight/error_text.h"
#include "store/folders.h"
#include "store/reader.h"
#include "ui/sources/feed_table_model.h"
#include "ui/sources/retention_choice.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int intervals[] = {5, 15, 30, 60, 120, 360, 720, 1440}; ///< minutes

QString intervalText(int minutes)
{
    return minutes % 60 == 0 ? FeedSettingsDialog::tr("%L1시간마다").arg(minutes / 60)
                             : FeedSettingsDialog::tr("%L1분마다").arg(minutes);
}

/// "Name: value" a line; what is no such line is left out.
std::vector<std::pair<QString, QString>> headersOf(const QString& text)
{
    std::vector<std::pair<QString, QString>> headers;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            headers.emplace_back(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

} // namespace

FeedSettingsDialog::FeedSettingsDialog(const Services& services, store::FeedRow feed, const QStringList& folders,
                                       QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_feed(std::move(feed)),
      m_asker(services.workspace, this)
{
    setWindowTitle(tr("소스 설정"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::spaceGroup, Theme::spacePage, Theme::spaceGroup);
    layout->setSpacing(Theme::spaceCell);
    layout->addWidget(makeHealth());
    auto* general = new QFormLayout;
    general->setSpacing(Theme::space);
    addGeneral(*general, folders);
    layout->addLayout(general);
    auto* server = new QGroupBox(tr("서버"), this);
    auto* form = new QFormLayout(server);
    form->setContentsMargins(Theme::space, Theme::spaceTight, Theme::space, Theme::spaceTight);
    form->setSpacing(Theme::space);
    addServer(*form);
    layout->addWidget(server);
    m_mistake = new QLabel(this);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    layout->addWidget(m_mistake);
    auto* buttons = new QDialogButtonBox(this);
    m_save = new QPushButton(tr("저장"), this);
    m_save->setProperty("primary", true); // before the box dresses it
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("취소"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit* field : {m_url, m_proxy})
        connect(field, &QLineEdit::textChanged, this, &FeedSettingsDialog::check);
    check();
    askRetention();
}

void FeedSettingsDialog::askRetention()
{
    m_asker.ask([](const store::Reader& reader) { return reader.retention(); },
                [this](const Result<store::Retention>& retention) {
                    if (!retention)
                        return; // the choice stays disabled: what is not known is not changed
                    m_retention->offerInherited(retention->days ? tr("작업공간대로 (%L1일)").arg(*retention->days)
                                                                : tr("작업공간대로 (계속)"));
                    m_keep = Keep{};
                    if (const auto own = retention->feeds.find(m_feed.id); own != retention->feeds.end()) {
                        m_keep = Keep{true, own->second};
                        m_retention->setDays(own->second);
                    }
                    m_retention->setEnabled(true);
                });
}

QLabel* FeedSettingsDialog::makeHealth()
{
    const auto moment = [](const QDateTime& instant) {
        return instant.isValid() ? toKst(instant).toString(u"yyyy-MM-dd HH:mm"_s) : tr("아직 없음");
    };
    QStringList lines{tr("마지막 성공 %1 · 다음 %2").arg(moment(m_feed.lastSuccess), moment(m_feed.nextDue))};
    if (m_feed.weeklyItems)
        lines << tr("한 주에 %1건 · 지금까지 기사 %L2건, 사실 %L3건")
                     .arg(FeedTableModel::weeklyText(*m_feed.weeklyItems))
                     .arg(m_feed.articles)
                     .arg(m_feed.facts);
    if (!m_feed.errorCode.isEmpty()) {
        const QByteArray code = m_feed.errorCode.toLatin1();
        lines << insight::errorText(
            {QLatin1StringView(code), m_feed.title.isEmpty() ? m_feed.url : m_feed.title, {}, m_feed.errorHint},
            m_services.labels.language());
    }
    if (!m_feed.movedFrom.isEmpty())
        lines << tr("옮기기 전 주소: %1").arg(m_feed.movedFrom);
    if (!m_feed.hubUrl.isEmpty())
        lines << tr("새 글을 알려 주는 곳(WebSub): %1").arg(m_feed.hubUrl);
    auto* label = new QLabel(lines.join(u'\n'), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, m_services.theme.muted());
    label->setPalette(palette);
    return label;
}

void FeedSettingsDialog::addGeneral(QFormLayout& form, const QStringList& folders)
{
    m_title = new QLineEdit(m_feed.title, this);
    m_outlet = new QLineEdit(m_feed.outlet, this);
    m_url = new QLineEdit(m_feed.url, this);
    m_url->setCursorPosition(0);
    m_folder = new QComboBox(this);
    m_folder->setEditable(true);
    m_folder->addItems(folders);
    m_folder->setEditText(store::pathOf(m_feed.folders));
    m_folder->lineEdit()->setPlaceholderText(tr("폴더 없음 — 안쪽 폴더는 /로 나눕니다"));
    m_interval = new QComboBox(this);
    m_interval->addItem(tr("올라오는 만큼 (지금 %L1분마다)").arg(m_feed.intervalMinutes));
    for (const int minutes : intervals)
        m_interval->addItem(intervalText(minutes), minutes);
    if (const auto fixed = m_feed.settings.fixedMinutes) {
        if (m_interval->findData(*fixed) < 0)
            m_interval->addItem(intervalText(*fixed), *fixed);
        m_interval->setCurrentIndex(m_interval->findData(*fixed));
    }
    m_retention = new RetentionChoice(this);
    m_retention->setEnabled(false); // until it is known
    m_fullText = new QCheckBox(m_feed.givesTeasers ? tr("기사 페이지에서 전문 받기 — 이 피드는 기사 앞부분만 줍니다")
                                                   : tr("기사 페이지에서 전문 받기"),
                               this);
    m_fullText->setChecked(m_feed.settings.wantsFullText);
    m_paused = new QCheckBox(tr("쉬게 하기 — 고를 때만 새로고침합니다"), this);
    m_paused->setChecked(m_feed.settings.isPaused);
    form.addRow(tr("이름"), m_title);
    form.addRow(tr("매체"), m_outlet);
    form.addRow(tr("주소"), m_url);
    form.addRow(tr("폴더"), m_folder);
    form.addRow(tr("새로고침"), m_interval);
    form.addRow(tr("기사 보관"), m_retention);
    form.addRow(QString(), m_fullText);
    form.addRow(QString(), m_paused);
}

void FeedSettingsDialog::addServer(QFormLayout& form)
{
    const bool hasSecret = !m_feed.settings.secret.isEmpty();
    m_user = new QLineEdit(this);
    m_password = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    const QString kept = hasSecret ? tr("보관된 값을 그대로 씁니다") : QString();
    m_user->setPlaceholderText(kept);
    m_password->setPlaceholderText(kept);
    m_headers = new QPlainTextEdit(this);
    m_headers->setPlaceholderText(hasSecret ? kept : tr("한 줄에 하나씩 — 이름: 값"));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(2 * fontMetrics().lineSpacing() + 2 * Theme::space);
    m_forget = new QCheckBox(tr("보관된 로그인과 헤더 지우기"), this);
    m_forget->setVisible(hasSecret);
    m_userAgent = new QLineEdit(m_feed.settings.userAgent, this);
    m_userAgent->setPlaceholderText(tr("Pado라고 밝힙니다"));
    m_proxy = new QLineEdit(m_feed.settings.proxy, this);
    m_proxy->setPlaceholderText(tr("시스템 설정대로 — http://호스트:포트"));
    m_timeout = new QSpinBox(this);
    m_timeout->setRange(0, 600);
    m_timeout->setSuffix(tr("초"));
    m_timeout->setSpecialValueText(tr("보통 (30초)"));
    m_timeout->setValue(m_feed.settings.timeoutSeconds.value_or(0));
    form.addRow(tr("로그인 이름"), m_user);
    form.addRow(tr("비밀번호"), m_password);
    form.addRow(tr("헤더"), m_headers);
    form.addRow(QString(), m_forget);
    form.addRow(tr("사용자 에이전트"), m_userAgent);
    form.addRow(tr("프록시"), m_proxy);
    form.addRow(tr("기다리는 시간"), m_timeout);
}

/// What cannot be saved is said at once, beside the button that would save it.
void FeedSettingsDialog::check()
{
    const auto url = feed::canonicalAddress(m_url->text());
    const auto proxy = feed::proxyAddress(m_proxy->text());
    const Error* const error = !url ? &url.error() : !proxy ? &proxy.error() : nullptr;
    const QString mistake = error ? insight::errorText(*error, m_services.labels.language()) : QString();
    m_mistake->setText(mistake);
    m_mistake->setVisible(!mistake.isEmpty());
    m_save->setEnabled(mistake.isEmpty());
}

store::FeedRow FeedSettingsDialog::feed() const
{
    store::FeedRow feed = m_feed;
    feed.title = m_title->text().trimmed();
    feed.outlet = m_outlet->text().trimmed();
    feed.url = feed::canonicalAddress(m_url->text()).value_or(m_feed.url);
    if (m_folder->currentText() != store::pathOf(m_feed.folders)) // a name from elsewhere may hold a slash
        feed.folders = store::foldersOf(m_folder->currentText());
    const QVariant minutes = m_interval->currentData();
    feed.settings.fixedMinutes = minutes.isValid() ? std::optional(minutes.toInt()) : std::nullopt;
    feed.settings.wantsFullText = m_fullText->isChecked();
    feed.settings.isPaused = m_paused->isChecked();
    feed.settings.userAgent = m_userAgent->text().trimmed();
    feed.settings.proxy = feed::proxyAddress(m_proxy->text()).value_or(m_feed.settings.proxy);
    feed.settings.timeoutSeconds = m_timeout->value() == 0 ? std::nullopt : std::optional(m_timeout->value());
    return feed;
}

std::optional<net::Credentials> FeedSettingsDialog::newCredentials() const
{
    const net::Credentials credentials{m_user->text(), m_password->text(), headersOf(m_headers->toPlainText())};
    return credentials.isEmpty() ? std::nullopt : std::optional(credentials);
}

std::optional<FeedSettingsDialog::Keep> FeedSettingsDialog::newKeep() const
{
    const Keep keep{!m_retention->isInherited(), m_retention->days()};
    return m_keep && keep != *m_keep ? std::optional(keep) : std::nullopt;
}

bool FeedSettingsDialog::forgetsCredentials() const
{
    return m_forget->isChecked();
}

} // namespace pado::ui
