#include "ui/sources/rules_view.h"

#include "insight/error_text.h"
#include "pipeline/apply_rule.h"
#include "store/writer.h"
#include "ui/frame/job_bar.h"
#include "ui/job.h"
#include "ui/sources/retention_row.h"
#include "ui/sources/rule_dialog.h"
#include "ui/sources/rule_table_model.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/table.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

RulesView::RulesView(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_model(new RuleTableModel(services, this)),
      m_table(new Table(this)),
      m_empty(new EmptyState(this)),
      m_contents(new QStackedWidget(this)),
      m_note(makeCaption(services.theme, this)),
      m_retention(new RetentionRow(services, this)),
      m_jobs(new JobBar(this))
{
    makeTable();
    m_empty->say(tr("아직 규칙이 없습니다. 규칙은 새 기사가 들어올 때 가릴 말을 거르고, 라벨이나 별표를 붙이고, 알려 "
                    "줍니다."),
                 tr("규칙 추가…"));
    auto* filled = new QWidget(this);
    filled->setLayout(withMargins(m_table));
    m_contents->addWidget(filled);
    m_contents->addWidget(m_empty);
    m_note->setText(tr("위에서부터 차례로 새 기사에 씁니다. 받지 않기로 한 기사는 저장하지 않고 수만 셉니다. 끌어서 "
                       "차례를 바꿀 수 있습니다."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeButtons());
    layout->addWidget(m_contents, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_jobs, 0, Qt::AlignLeft);
    layout->addWidget(m_retention);
    connect(m_jobs, &JobBar::cancelled, this, [this] { m_stop.request_stop(); });
    connect(m_retention, &RetentionRow::failed, this, &RulesView::failed);
    connect(m_empty, &EmptyState::pressed, this, [this] { edit({}); });
    setFocusProxy(m_table);
    showState();
}

RulesView::~RulesView()
{
    m_stop.request_stop();
}

QWidget* RulesView::makeButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::spacePage, 0, Theme::spacePage, Theme::spaceCell);
    layout->setSpacing(Theme::space);
    const auto add = [&](const QString& text, auto onClicked) {
        auto* button = new QPushButton(text, row);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, onClicked);
        return button;
    };
    QPushButton* made = add(tr("규칙 추가…"), [this] { edit({}); });
    made->setProperty("primary", true);
    m_edit = add(tr("고치기…"), [this] {
        if (const store::Rule* rule = chosen())
            edit(*rule);
    });
    m_up = add(tr("위로"), [this] { move(m_table->currentIndex().row(), m_table->currentIndex().row() - 1); });
    m_up->setToolTip(tr("위로 (Alt+↑)"));
    m_down = add(tr("아래로"), [this] { move(m_table->currentIndex().row(), m_table->currentIndex().row() + 2); });
    m_down->setToolTip(tr("아래로 (Alt+↓)"));
    m_apply = add(tr("받은 기사에 쓰기…"), [this] { applyChosen(); });
    m_remove = add(tr("지우기…"), [this] { removeChosen(); });
    layout->addStretch();
    m_undo = add({}, [this] { undo(); });
    return row;
}

void RulesView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("규칙 표"));
    std::vector<ColumnRule> columns(RuleTableModel::ColumnCount);
    columns[RuleTableModel::Name] = {.share = 2, .atLeast = 8};
    columns[RuleTableModel::Conditions] = {.share = 3, .atLeast = 12};
    columns[RuleTableModel::LastHit].yields = 2;
    columns[RuleTableModel::Within].yields = 1;
    m_table->setColumns(std::move(columns));
    m_table->setSortingEnabled(false); // their order is what they do
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    connect(m_table, &Table::opened, this,
            [this](const QModelIndex& index) { edit(m_model->rows()[size_t(index.row())]); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesView::showState);
    connect(m_model, &RuleTableModel::enableWanted, this, &RulesView::save);
    connect(m_model, &RuleTableModel::moveWanted, this, &RulesView::move);
    const auto key = [this](const QKeySequence& sequence, auto onPressed) {
        auto* shortcut = new QShortcut(sequence, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, onPressed);
    };
    key(QKeySequence::Delete, [this] { removeChosen(); });
    key(Qt::ALT | Qt::Key_Up, [this] { m_up->click(); });
    key(Qt::ALT | Qt::Key_Down, [this] { m_down->click(); });
}

void RulesView::reload()
{
    m_retention->reload();
    using Loaded = std::pair<std::vector<store::Rule>, std::optional<store::AppliedRule>>;
    m_asker.ask(
        [](const store::Reader& reader) -> Result<Loaded> {
            auto rules = reader.rules();
            auto last = rules ? reader.appliedRule() : tl::unexpected(rules.error());
            return last ? Result<Loaded>(Loaded{*std::move(rules), *std::move(last)}) : tl::unexpected(last.error());
        },
        [this](Result<Loaded> loaded) {
            if (loaded)
                show(std::move(loaded->first), loaded->second);
            else
                Q_EMIT failed(insight::errorText(loaded.error(), m_services.labels.language()));
        });
}

void RulesView::show(std::vector<store::Rule> rules, const std::optional<store::AppliedRule>& last)
{
    const store::Rule* before = chosen();
    const qint64 wanted = m_wanted != 0 ? std::exchange(m_wanted, 0) : before ? before->id : 0;
    m_contents->setCurrentIndex(rules.empty() ? 1 : 0);
    m_model->setRows(std::move(rules));
    const auto at = std::ranges::find(m_model->rows(), wanted, &store::Rule::id);
    if (at != m_model->rows().end())
        m_table->selectRow(int(at - m_model->rows().begin()));
    m_undo->setVisible(last.has_value());
    if (last) {
        m_undo->setText(tr("되돌리기 (%L1건)").arg(last->articles));
        m_undo->setToolTip(tr("‘%1’ 규칙이 받은 기사에 한 일을 되돌립니다").arg(last->rule));
    }
    showState();
    Q_EMIT countChanged(m_model->rowCount());
}

void RulesView::showState()
{
    const store::Rule* rule = chosen();
    const int row = m_table->currentIndex().row();
    m_edit->setEnabled(rule);
    m_remove->setEnabled(rule);
    m_up->setEnabled(rule && row > 0);
    m_down->setEnabled(rule && row + 1 < m_model->rowCount());
    m_apply->setEnabled(rule && !m_isWorking &&
                        (rule->actions.isRead || rule->actions.isStarred || !rule->actions.label.isEmpty()));
    m_note->setVisible(m_model->rowCount() > 0);
}

const store::Rule* RulesView::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->rows()[size_t(index.row())] : nullptr;
}

template <class Work>
void RulesView::change(Work work, std::function<void()> after)
{
    using Outcome = std::invoke_result_t<Work, store::Writer&>;
    startJob(
        this, {},
        [workspace = m_services.workspace, work = std::move(work)](std::stop_token, const OnProgress&) -> Outcome {
            auto writer = workspace.writer();
            if (!writer)
                return tl::unexpected(writer.error());
            return work(*writer);
        },
        [this, after = std::move(after)](const Outcome& done) {
            if (!done)
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
            else if (after)
                after();
            reload();
        });
}

void RulesView::edit(const store::Rule& rule)
{
    auto* dialog = new RuleDialog(m_services, rule, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleDialog::saved, this, &RulesView::save);
    dialog->open();
}

void RulesView::save(const store::Rule& rule)
{
    m_wanted = rule.id;
    change([rule](store::Writer& writer) { return writer.saveRule(rule); });
}

void RulesView::move(int from, int to)
{
    if (from < 0 || from >= m_model->rowCount() || to < 0 || to > m_model->rowCount() || to == from || to == from + 1)
        return;
    std::vector<qint64> order;
    for (const store::Rule& rule : m_model->rows())
        order.push_back(rule.id);
    m_wanted = order[size_t(from)];
    if (from < to)
        std::rotate(order.begin() + from, order.begin() + from + 1, order.begin() + to);
    else
        std::rotate(order.begin() + to, order.begin() + from, order.begin() + from + 1);
    change([order](store::Writer& writer) { return writer.orderRules(order); });
}

void RulesView::removeChosen()
{
    const store::Rule* rule = chosen();
    if (!rule)
        return;
    auto* question = new QMessageBox(QMessageBox::Question, tr("규칙 지우기"),
                                     tr("‘%1’ 규칙을 지웁니까?").arg(rule->name), QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("이 규칙이 이미 한 일은 그대로 남습니다."));
    QPushButton* remove = question->addButton(tr("지우기"), QMessageBox::DestructiveRole);
    question->addButton(tr("그대로 두기"), QMessageBox::RejectRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this,
            [this, id = rule->id] { change([id](store::Writer& writer) { return writer.removeRule(id); }); });
    question->open();
}

template <class Work, class Done>
void RulesView::runLong(const QString& name, const QString& stopping, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work, std::stop_token, const OnProgress&>;
    m_stop = {};
    m_isWorking = true;
    m_jobs->begin(name, stopping);
    showState();
    auto* watcher = startJob(this, m_stop.get_token(), std::move(work), [this, done](const Outcome& outcome) {
        m_isWorking = false;
        m_jobs->end();
        showState();
        if (outcome)
            done(*outcome);
        else
            Q_EMIT failed(insight::errorText(outcome.error(), m_services.labels.language()));
    });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_jobs, [this, watcher](int done) {
        m_jobs->showProgress({done, watcher->progressMaximum(), {}});
    });
}

void RulesView::applyChosen()
{
    const store::Rule* rule = chosen();
    if (!rule)
        return;
    runLong(
        tr("맞는 기사 세기"), tr("멈추는 중 — 아무것도 바꾸지 않았습니다"),
        [workspace = m_services.workspace, rule = *rule](std::stop_token stop, const OnProgress& onProgress) {
            return pipeline::previewRule(workspace, rule, {.articles = 0, .listed = 0}, std::move(stop), onProgress);
        },
        [this, rule = *rule](const pipeline::RulePreview& preview) {
            if (!preview.wasCancelled)
                askWhetherToApply(rule, preview.matching);
        });
}

void RulesView::askWhetherToApply(const store::Rule& rule, qint64 matching)
{
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("받은 기사에 쓰기"),
                        matching > 0 ? tr("받은 기사 %L1건에 ‘%2’ 규칙을 씁니까?").arg(matching).arg(rule.name)
                                     : tr("받은 기사 가운데 ‘%1’ 규칙에 맞는 것이 없습니다.").arg(rule.name),
                        QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    if (matching > 0) {
        question->setInformativeText(tr("읽음, 별표, 라벨만 붙이고 아무것도 지우지 않습니다. 마지막에 쓴 규칙은 되돌릴 "
                                        "수 있습니다."));
        QPushButton* wanted = question->addButton(tr("쓰기"), QMessageBox::AcceptRole);
        connect(wanted, &QPushButton::clicked, this, [this, rule] { apply(rule); });
    }
    question->addButton(matching > 0 ? tr("그대로 두기") : tr("닫기"), QMessageBox::RejectRole);
    question->open();
}

void RulesView::apply(const store::Rule& rule)
{
    runLong(
        tr("규칙 쓰기: %1").arg(rule.name), tr("멈추는 중 — 붙인 것은 그대로 두며, 되돌릴 수 있습니다"),
        [workspace = m_services.workspace, rule](std::stop_token stop, const OnProgress& onProgress) {
            return pipeline::applyRule(workspace, rule, std::move(stop), onProgress);
        },
        [this](const pipeline::RuleApplication&) {
            Q_EMIT applied();
            reload();
        });
}

void RulesView::undo()
{
    change([](store::Writer& writer) { return writer.undoApplied(); }, [this] { Q_EMIT applied(); });
}

} // namespace pado::ui
