#include "ui/sources/rule_dialog.h"

#include "insight/error_text.h"
#include "insight/rule_text.h"
#include "store/folders.h"
#include "ui/job.h"
#include "ui/sources/condition_row.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int pauseMs = 300;
constexpr qint64 previewedArticles = 2'000;
constexpr size_t listedArticles = 100;

} // namespace

RuleDialog::RuleDialog(const Services& services, const store::Rule& rule, QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_rule(rule),
      m_pause(new QTimer(this))
{
    setWindowTitle(rule.id == 0 ? tr("규칙 추가") : tr("규칙 고치기"));
    m_name = new QLineEdit(rule.name, this);
    m_name->setPlaceholderText(tr("비우면 조건에서 이름을 땁니다"));
    auto* form = new QFormLayout;
    form->setSpacing(Theme::space);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("이름"), m_name);
    form->addRow(tr("어디에"), makeScope());
    form->addRow(tr("조건"), makeConditions());
    form->addRow(tr("할 일"), makeActions());
    auto* buttons = new QDialogButtonBox(this);
    m_save = new QPushButton(tr("저장"), this);
    m_save->setProperty("primary", true); // before the box dresses it
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("취소"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::spacePage, Theme::spaceGroup, Theme::spacePage, Theme::spaceGroup);
    layout->setSpacing(Theme::spaceGroup);
    layout->addLayout(form);
    layout->addWidget(makePreview(), 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saved(this->rule());
        accept();
    });
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &RuleDialog::preview);
    using Known = std::pair<std::vector<store::FeedRow>, QStringList>;
    m_asker.ask(
        [](const store::Reader& reader) -> Result<Known> {
            auto feeds = reader.feeds();
            auto labels = feeds ? reader.labels() : tl::unexpected(feeds.error());
            return labels ? Result<Known>(Known{*std::move(feeds), *std::move(labels)})
                          : tl::unexpected(labels.error());
        },
        [this](const Result<Known>& known) {
            if (known)
                learn(known->first, known->second);
        });
    m_conditions.front()->focusWords();
    changed();
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.horizontalAdvance(u'가') * 52, metrics.height() * 32);
}

RuleDialog::~RuleDialog()
{
    m_previewing.request_stop();
}

QWidget* RuleDialog::makeScope()
{
    auto* row = new QWidget(this);
    m_scope = new QComboBox(row);
    m_scope->addItem(tr("모든 소스"), int(store::Scope::All));
    m_scope->addItem(tr("폴더"), int(store::Scope::Folder));
    m_scope->addItem(tr("소스"), int(store::Scope::Feed));
    m_scope->addItem(tr("매체"), int(store::Scope::Source));
    m_scope->setAccessibleName(tr("어디에"));
    m_scope->setCurrentIndex(m_scope->findData(int(m_rule.scope)));
    m_within = new QComboBox(row);
    m_within->setAccessibleName(tr("폴더나 소스"));
    m_within->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space);
    layout->addWidget(m_scope);
    layout->addWidget(m_within, 1);
    layout->addStretch();
    connect(m_scope, &QComboBox::currentIndexChanged, this, &RuleDialog::showWithin);
    connect(m_within, &QComboBox::currentIndexChanged, this, &RuleDialog::changed);
    return row;
}

QWidget* RuleDialog::makeConditions()
{
    auto* box = new QWidget(this);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Theme::spaceTight);
    auto* more = new QPushButton(tr("조건 더하기"), box);
    auto* note = new QLabel(box);
    note->setFont(m_services.theme.hint());
    note->setProperty("muted", true);
    note->setWordWrap(true);
    note->setText(tr("조건이 여럿이면 모두 맞아야 합니다. 전각·반각, 대소문자, 띄어쓰기는 가리지 않습니다. 로마자는 "
                     "낱말 전체가 같아야 합니다."));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space);
    layout->addLayout(m_rows);
    layout->addWidget(more, 0, Qt::AlignLeft);
    layout->addWidget(note);
    connect(more, &QPushButton::clicked, this, [this] {
        addCondition({});
        m_conditions.back()->focusWords();
    });
    for (const store::Condition& condition : m_rule.conditions)
        addCondition(condition);
    if (m_conditions.empty())
        addCondition({});
    return box;
}

void RuleDialog::addCondition(const store::Condition& condition)
{
    auto* row = new ConditionRow(m_services, condition, this);
    m_rows->addWidget(row);
    m_conditions.push_back(row);
    connect(row, &ConditionRow::changed, this, &RuleDialog::changed);
    connect(row, &ConditionRow::removeWanted, this, [this, row] {
        std::erase(m_conditions, row);
        row->deleteLater();
        changed();
    });
    changed();
}

QWidget* RuleDialog::makeActions()
{
    auto* box = new QWidget(this);
    const auto tick = [&](const QString& text, bool isOn) {
        auto* tick = new QCheckBox(text, box);
        tick->setChecked(isOn);
        connect(tick, &QCheckBox::toggled, this, &RuleDialog::changed);
        return tick;
    };
    m_drop = tick(tr("받지 않기"), m_rule.actions.isDropped);
    m_drop->setToolTip(tr("새 기사를 저장하지 않습니다. 몇 건을 받지 않았는지는 셉니다."));
    m_read = tick(tr("읽음으로"), m_rule.actions.isRead);
    m_star = tick(tr("별표"), m_rule.actions.isStarred);
    m_notify = tick(tr("알리기"), m_rule.actions.isNotified);
    m_label = new QComboBox(box);
    m_label->setEditable(true);
    m_label->setEditText(m_rule.actions.label);
    m_label->lineEdit()->setPlaceholderText(tr("라벨 없음"));
    m_label->setAccessibleName(tr("라벨"));
    connect(m_label, &QComboBox::editTextChanged, this, &RuleDialog::changed);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spaceCell);
    for (QCheckBox* one : {m_drop, m_read, m_star, m_notify})
        layout->addWidget(one);
    layout->addWidget(new QLabel(tr("라벨"), box));
    layout->addWidget(m_label, 1);
    return box;
}

QWidget* RuleDialog::makePreview()
{
    auto* box = new QWidget(this);
    m_count = new QLabel(box);
    m_count->setFont(m_services.theme.section());
    m_count->setAccessibleName(tr("미리 본 결과"));
    m_matching = new QListWidget(box);
    m_matching->setAccessibleName(tr("조건에 맞는 기사"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space);
    layout->addWidget(m_count);
    layout->addWidget(m_matching, 1);
    return box;
}

void RuleDialog::learn(const std::vector<store::FeedRow>& feeds, const QStringList& labels)
{
    m_feeds = feeds;
    const QString label = m_label->currentText();
    m_label->addItems(labels);
    m_label->setEditText(label);
    showWithin();
}

/// What the chosen kind of scope may be.
void RuleDialog::showWithin()
{
    const QSignalBlocker blocker(m_within);
    const auto scope = store::Scope(m_scope->currentData().toInt());
    m_within->clear();
    const auto offer = [&](const QString& text, const QString& value) {
        if (!value.isEmpty() && m_within->findData(value) < 0)
            m_within->addItem(text, value);
    };
    for (const store::FeedRow& feed : m_feeds) {
        if (scope == store::Scope::Folder) {
            for (qsizetype depth = 1; depth <= feed.folders.size(); ++depth) {
                const QString folder = store::pathOf(feed.folders.mid(0, depth));
                offer(folder, folder);
            }
        } else if (scope == store::Scope::Feed) {
            offer(feed.title.isEmpty() ? feed.url : feed.title, QString::number(feed.id));
        } else if (scope == store::Scope::Source) {
            const QString outlet = feed.outlet.isEmpty() ? feed.title : feed.outlet;
            offer(outlet, outlet);
        }
    }
    if (scope == m_rule.scope) {
        offer(m_rule.within, m_rule.within);
        m_within->setCurrentIndex(std::max(0, m_within->findData(m_rule.within)));
    }
    m_within->setVisible(scope != store::Scope::All);
    changed();
}

store::Rule RuleDialog::rule() const
{
    store::Rule rule = m_rule;
    rule.scope = store::Scope(m_scope->currentData().toInt());
    rule.within = rule.scope == store::Scope::All ? QString() : m_within->currentData().toString();
    rule.conditions.clear();
    for (const ConditionRow* row : m_conditions) {
        store::Condition condition = row->condition();
        if (!condition.words.isEmpty())
            rule.conditions.push_back(std::move(condition));
    }
    rule.actions = {m_read->isChecked(), m_star->isChecked(), m_notify->isChecked(), m_drop->isChecked(),
                    m_label->currentText().simplified()};
    rule.name = m_name->text().simplified();
    if (rule.name.isEmpty())
        rule.name = insight::RuleText(m_services.extractor.knowledge(), m_services.labels.language()).name(rule);
    return rule;
}

bool RuleDialog::isComplete(const store::Rule& rule) const
{
    return !rule.conditions.empty() && !rule.actions.isEmpty() &&
           (rule.scope == store::Scope::All || !rule.within.isEmpty());
}

void RuleDialog::changed()
{
    if (!m_save || !m_count)
        return; // still being made
    for (ConditionRow* row : m_conditions)
        row->setRemovable(m_conditions.size() > 1);
    m_save->setEnabled(isComplete(rule()));
    m_pause->start(pauseMs);
}

void RuleDialog::preview()
{
    m_previewing.request_stop();
    m_previewing = {};
    const store::Rule rule = this->rule();
    const int question = ++m_question;
    if (rule.conditions.empty()) {
        m_matching->clear();
        m_count->setText(tr("낱말을 넣으면 어떤 기사가 맞는지 보입니다."));
        return;
    }
    startJob(
        this, m_previewing.get_token(),
        [workspace = m_services.workspace, rule](std::stop_token stop, const OnProgress& onProgress) {
            return pipeline::previewRule(workspace, rule, {.articles = previewedArticles, .listed = listedArticles},
                                         stop, onProgress);
        },
        [this, question](const Result<pipeline::RulePreview>& preview) {
            if (question == m_question)
                show(preview);
        });
}

void RuleDialog::show(const Result<pipeline::RulePreview>& preview)
{
    m_matching->clear();
    if (!preview) {
        m_count->setText(insight::errorText(preview.error(), m_services.labels.language()));
        return;
    }
    m_count->setText((m_drop->isChecked() ? tr("최근 기사 %L1건 가운데 %L2건을 가립니다")
                                          : tr("최근 기사 %L1건 가운데 %L2건이 맞습니다"))
                         .arg(preview->looked)
                         .arg(preview->matching));
    for (const store::RuledArticle& article : preview->listed)
        m_matching->addItem(article.title + u" — "_s + article.source + u" · "_s +
                            toKst(article.published).toString(u"MM-dd"_s));
}

} // namespace pado::ui
