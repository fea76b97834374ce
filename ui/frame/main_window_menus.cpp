// The menus of the window: every command with its shortcut.
#include "ui/evidence/evidence_pane.h"
#include "ui/frame/main_window.h"
#include "ui/frame/top_bar.h"
#include "ui/refresher.h"
#include "ui/sources/sources_page.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QMessageBox* makeNote(const QString& title, const QString& html, QWidget* parent)
{
    auto* note = new QMessageBox(QMessageBox::NoIcon, title, html, QMessageBox::Ok, parent);
    note->setTextFormat(Qt::RichText);
    note->setAttribute(Qt::WA_DeleteOnClose);
    return note;
}

} // namespace

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("파일(&F)"));
    file->addAction(tr("소스 추가(&N)…"), QKeySequence::New, this, [this] {
        go({.page = Sources});
        m_sources->addFeed();
    });
    file->addAction(tr("시작 소스 고르기(&S)…"), this, &MainWindow::chooseStarters);
    file->addAction(tr("OPML 가져오기(&I)…"), this, &MainWindow::chooseOpml);
    file->addAction(tr("OPML 내보내기(&E)…"), m_sources, &SourcesPage::exportOpml);
    file->addSeparator();
    file->addAction(tr("기사 가져오기(&O)…"), QKeySequence::Open, this, &MainWindow::importFiles);
    file->addAction(tr("브리프 만들기(&B)…"), Qt::CTRL | Qt::Key_B, this, &MainWindow::makeBrief);
    file->addSeparator();
    file->addAction(tr("끝내기(&Q)"), Qt::CTRL | Qt::Key_Q, this, &QWidget::close);
    makeViewMenu();
    QMenu* go = menuBar()->addMenu(tr("이동(&G)"));
    go->addAction(tr("뒤로"), Qt::ALT | Qt::Key_Left, m_top, &TopBar::back);
    go->addAction(tr("앞으로"), Qt::ALT | Qt::Key_Right, m_top, &TopBar::forward);
    go->addAction(tr("기사 찾기"), Qt::CTRL | Qt::Key_K, m_top, &TopBar::focusSearch);
    makeFactMenu();
    QMenu* tools = menuBar()->addMenu(tr("도구(&T)"));
    tools->addAction(tr("모두 새로고침"), Qt::Key_F5, this,
                     [this] { m_refresher.refresh({.which = pipeline::Which::All}); });
    tools->addAction(tr("때가 된 것만 새로고침"), Qt::SHIFT | Qt::Key_F5, this,
                     [this] { m_refresher.refresh({.which = pipeline::Which::Due}); });
    tools->addAction(tr("새로고침 멈추기"), this, [this] { m_refresher.cancel(); });
    makeHelpMenu();
}

void MainWindow::makeViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("보기(&V)"));
    const QStringList pages = {tr("오늘"), tr("뉴스"),     tr("기업"),   tr("딜"),
                               tr("전망"), tr("벤치마크"), tr("관계망"), tr("소스")};
    for (int page = 0; page < pages.size(); ++page) {
        view->addAction(pages[page], QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this,
                        [this, page] { go({.page = page}); });
    }
    view->addSeparator();
    QAction* evidence = m_dock->toggleViewAction();
    evidence->setShortcut(Qt::Key_F4);
    view->addAction(evidence);
    view->addSeparator();
    const auto addChoices = [this, view](const QStringList& names, QList<QAction*>& actions, auto chosen) {
        auto* group = new QActionGroup(this);
        for (int i = 0; i < names.size(); ++i) {
            QAction* action = view->addAction(names[i], this, [chosen, i] { chosen(i); });
            action->setCheckable(true);
            group->addAction(action);
            actions << action;
        }
        view->addSeparator();
    };
    addChoices({tr("시스템 모양"), tr("밝게"), tr("어둡게")}, m_schemeActions, [this](int i) {
        if (!refuseWhileWorking())
            Q_EMIT schemeChosen(SchemeChoice(i));
    });
    addChoices({u"한국어"_s, u"English"_s}, m_languageActions, [this](int i) {
        if (!refuseWhileWorking())
            Q_EMIT languageChosen(LanguageChoice(i));
    });
}

void MainWindow::setChoices(SchemeChoice scheme, LanguageChoice language)
{
    m_scheme = scheme;
    m_language = language;
    m_schemeActions[int(scheme)]->setChecked(true);
    m_languageActions[int(language)]->setChecked(true);
}

/// New looks or another language make the window anew, and the old one's work would be lost.
bool MainWindow::refuseWhileWorking()
{
    if (!m_isWorking)
        return false;
    setChoices(m_scheme, m_language);
    say(tr("가져오기나 브리프가 끝난 뒤에 바꾸십시오. 지금 바꾸면 그 결과를 잃습니다."));
    return true;
}

void MainWindow::makeFactMenu()
{
    // Y, D and C work without a modifier in lists; the menu tells them, and leaves the keys to the lists, so that they
    // can be typed in a field.
    QMenu* fact = menuBar()->addMenu(tr("사실(&A)"));
    fact->addAction(tr("승인\tY"), m_evidence, &EvidencePane::accept);
    fact->addAction(tr("거부\tD"), m_evidence, &EvidencePane::reject);
    fact->addAction(tr("출처와 함께 복사\tC"), m_evidence, &EvidencePane::copyCitation);
}

void MainWindow::makeHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("도움말(&H)"));
    help->addAction(tr("단축키\t?"), this, &MainWindow::showShortcuts);
    help->addAction(tr("파도 정보"), this, &MainWindow::showAbout);
}

void MainWindow::showShortcuts()
{
    const std::pair<QString, QString> keys[] = {
        {u"Ctrl+1…8"_s, tr("페이지")},
        {u"Ctrl+K, /"_s, tr("기사 찾기")},
        {u"F"_s, tr("기간")},
        {u"J, K"_s, tr("다음 줄, 이전 줄")},
        {u"Enter"_s, tr("기사에서 그 문장 보기 (소스에서는 설정)")},
        {u"N, P"_s, tr("기사 안의 다음 사실, 이전 사실")},
        {u"S, O"_s, tr("별표, 원문 열기")},
        {u"V"_s, tr("고친 기사에서 달라진 곳 보이기·숨기기")},
        {u"Y, D"_s, tr("사실 승인, 거부")},
        {u"C"_s, tr("사실을 출처와 함께 복사")},
        {u"Ctrl+C"_s, tr("고른 줄 복사 (표 계산 프로그램용)")},
        {u"T"_s, tr("차트 숨기기·보이기")},
        {u"←→↑↓, +, −, 0"_s, tr("관계망에서 다음 기업, 크게, 작게, 모두")},
        {u"E, F4"_s, tr("근거 보이기·숨기기")},
        {u"F5"_s, tr("새로고침")},
        {u"Ctrl+N, Ins"_s, tr("소스 추가 (Ins는 소스 페이지에서)")},
        {u"Alt+↑, Alt+↓"_s, tr("규칙을 위로, 아래로")},
        {u"Ctrl+B"_s, tr("브리프 만들기")},
        {u"Alt+←, Esc"_s, tr("뒤로")},
    };
    QString html = u"<table cellpadding=\"3\">"_s;
    for (const auto& [key, meaning] : keys)
        html +=
            u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(key.toHtmlEscaped(), meaning.toHtmlEscaped());
    makeNote(tr("단축키"), html + u"</table>"_s, this)->open();
}

void MainWindow::showAbout()
{
    makeNote(
        tr("파도 정보"),
        tr("<h3>파도 %1</h3><p>한국 AI 산업의 뉴스에서 사실을 찾아, 그것을 말한 문장과 함께 보입니다.</p>"
           "<p>모든 자료는 이 컴퓨터에만 있습니다: %2</p><p>GPL-3.0-or-later</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), m_services.workspace.folder().toHtmlEscaped()),
        this)
        ->open();
}

} // namespace pado::ui
