#include "window_fixture.h"

#include "ui/deals/deals_page.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/forecasts/forecasts_page.h"
#include "ui/frame/job_bar.h"
#include "ui/news/article_list.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"

#include <QAction>
#include <QBarSet>
#include <QChartView>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QStatusBar>

/// What stays right in the window while things change under it: refreshes, revisions, other pages, long work.
class TestWindowUpkeep : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void newsShowsWhatCameWhileAnotherPageWasOpen()
    {
        m_window->go({.page = ui::MainWindow::News});
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->model()->rowCount() > 10);
        const int before = list->model()->rowCount();
        m_window->go({.page = ui::MainWindow::Deals});
        m_window->import(
            {fileWith(R"({"title":"새 소식","text":"새로 들어온 기사다.","published":"2029-12-31T00:00:00Z"})")});
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"새 기사 1건"_s));
        m_window->go({.page = ui::MainWindow::News});
        QTRY_COMPARE(list->model()->rowCount(), before + 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"새 소식"_s);
    }

    void opensAndChoosesNothingByItself()
    {
        m_window->go({.page = ui::MainWindow::News});
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->model()->rowCount() > 10);
        m_window->go({.page = ui::MainWindow::Forecasts});
        QTRY_VERIFY(m_window->forecasts().table().model()->rowCount() > 1);
        m_window->go({.page = ui::MainWindow::News});
        list->setFocus();
        QCoreApplication::processEvents();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_window->news().reader().article(), 0);
        QCOMPARE(m_window->evidence().fact(), 0);
        store::Filter unread;
        unread.isUnreadOnly = true;
        unread.areStoriesCollapsed = true;
        QCOMPARE(int(*m_workspace->reader()->articleCount(unread)), list->model()->rowCount());
        QTest::keyClick(list, Qt::Key_Down); // the first, not the second
        QTRY_COMPARE(m_window->news().reader().article(),
                     list->model()->index(0, 0).data(ui::ArticleListModel::idRole));
    }

    void evidenceBelongsToThePage()
    {
        auto* today = currentTable();
        int row = -1;
        QTRY_VERIFY((row = rowOfKind(*today, u"발언"_s)) >= 0);
        click(*today, row);
        const qint64 statement = today->chosen();
        QTRY_COMPARE(m_window->evidence().fact(), statement);
        m_window->go({.page = ui::MainWindow::Forecasts});
        QTRY_VERIFY(m_window->forecasts().table().model()->rowCount() > 1);
        QCOMPARE(m_window->evidence().fact(), 0);
        m_window->go({.page = ui::MainWindow::Today});
        QTRY_COMPARE(m_window->evidence().fact(), statement);
        QTRY_VERIFY((row = rowOfKind(*today, u"인수"_s)) >= 0);
        click(*today, row);
        const qint64 deal = today->chosen();
        m_window->go({.page = ui::MainWindow::Deals}); // has it, so it stays
        QTRY_COMPARE(m_window->deals().table().chosen(), deal);
        QTRY_COMPARE(m_window->evidence().fact(), deal);
    }

    void keepsTheChosenFactWhenThePageLoadsAnew()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        ui::FactTable& table = m_window->deals().table();
        QTRY_VERIFY(table.model()->rowCount() > 10);
        table.selectRow(7);
        const qint64 chosen = table.chosen();
        QSignalSpy loaded(table.model(), &QAbstractItemModel::modelReset);
        m_window->deals().reload();
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(table.chosen(), chosen);
    }

    void saysThatTheSentenceIsGoneFromARevisedArticle()
    {
        const QString said = u"누리칩은 30일 가온벤처스로부터 30억 원의 투자를 유치했다고 밝혔다."_s;
        const qint64 article = keep(said + u'\n');
        const auto facts = m_workspace->reader()->factsOf(article);
        QVERIFY(facts && !facts->empty());
        const qint64 fact = facts->front().id;
        ui::ReaderView& reader = m_window->news().reader();
        m_window->showArticle(article, fact);
        QTRY_COMPARE(reader.textCursor().selectedText(), said);
        QCOMPARE(keep(u"앞에 한 문장이 새로 붙었다. "_s + said + u'\n'), article); // it stands elsewhere now
        m_window->news().reload();
        QTRY_VERIFY(reader.toPlainText().contains(u"새로 붙었다"_s));
        m_window->showArticle(article, fact);
        QTRY_COMPARE(reader.textCursor().selectedText(), said);
        QCOMPARE(keep(u"회사는 앞선 보도를 모두 거둬들이고 사과했다고 전했다. 더 알려진 것은 없다.\n"_s), article);
        m_window->go({.page = ui::MainWindow::Deals});
        m_window->showArticle(article, fact);
        QTRY_VERIFY(reader.toPlainText().contains(u"사과했다"_s)); // not the text of before
        QTRY_VERIFY(hasLabelWith(m_window->news(), u"고친 기사에서 사라졌습니다"_s));
        QVERIFY(reader.textCursor().selectedText().isEmpty());
        QVERIFY(!reader.has(fact));
    }

    void aLookForDueFeedsIsSilent()
    {
        QSignalSpy started(m_refresher.get(), &ui::Refresher::started);
        QSignalSpy finished(m_refresher.get(), &ui::Refresher::finished);
        m_refresher->startTimer();
        QVERIFY(!m_refresher->isRunning());
        m_refresher->refresh({.which = pipeline::Which::All}); // waits for the look, then answers
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(started.count(), 1);
        QVERIFY(m_window->statusBar()->currentMessage().contains(u"데모 피드는 새로고침하지 않습니다"_s));
    }

    void aStoppedBriefWritesNoFile()
    {
        const QString file = m_folder->filePath(u"brief.html"_s);
        m_window->saveBrief(file);
        for (auto* bar : m_window->findChildren<ui::JobBar*>())
            bar->findChild<QAbstractButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->statusBar()->currentMessage().contains(u"멈췄습니다. 파일은 쓰지 않았습니다"_s), 30'000);
        QVERIFY(!QFile::exists(file));
        m_window->saveBrief(file);
        QTRY_VERIFY_WITH_TIMEOUT(hasLabelWith(*m_window, u"브리프를 저장했습니다"_s), 30'000);
        QVERIFY(QFile::exists(file));
    }

    void keepsItsLanguageWhileABriefIsMade()
    {
        QAction* english = actionNamed(u"English"_s);
        QSignalSpy chosen(m_window.get(), &ui::MainWindow::languageChosen);
        m_window->setChoices(ui::SchemeChoice::System, ui::LanguageChoice::Korean);
        m_window->saveBrief(m_folder->filePath(u"brief.md"_s));
        english->trigger();
        QCOMPARE(chosen.count(), 0);
        QVERIFY(!english->isChecked());
        QVERIFY(hasLabelWith(*m_window, u"브리프가 끝난 뒤에"_s));
        QTRY_VERIFY_WITH_TIMEOUT(hasLabelWith(*m_window, u"브리프를 저장했습니다"_s), 30'000);
        english->trigger();
        QCOMPARE(chosen.count(), 1);
    }

    void aBarShowsTheDealsThatItCounts()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        ui::FactTable& table = m_window->deals().table();
        auto* view = m_window->deals().findChild<QChartView*>();
        QTRY_VERIFY(!view->chart()->series().isEmpty() && table.facts().isComplete());
        auto* series = qobject_cast<QStackedBarSeries*>(view->chart()->series().constFirst());
        QVERIFY(series);
        for (QBarSet* set : series->barSets()) {
            for (int quarter = 0; quarter < set->count(); ++quarter) {
                if (set->at(quarter) == 0)
                    continue;
                Q_EMIT series->clicked(quarter, set);
                QTRY_COMPARE(table.model()->rowCount(), int(set->at(quarter)));
            }
        }
    }

    void pagesAndSaysWhereSortingCuts()
    {
        keepMany(2300);
        m_window->go({.page = ui::MainWindow::Deals});
        ui::FactTable& table = m_window->deals().table();
        QTRY_COMPARE(table.model()->rowCount(), 200);
        QVERIFY(!table.footer()->isVisible());
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
        QTRY_COMPARE(table.model()->rowCount(), 400);
        table.sortByColumn(4, Qt::DescendingOrder); // amounts
        QTRY_COMPARE(table.model()->rowCount(), 2000);
        QVERIFY(table.footer()->isVisible() && table.footer()->text().contains(u"2,000"_s));
        table.sortByColumn(0, Qt::DescendingOrder); // the store's own order again
        QVERIFY(!table.footer()->isVisible());
        table.scrollToBottom();
        QTRY_COMPARE(table.model()->rowCount(), 2200);
    }

    void demoFeedsAreNotRefreshed()
    {
        m_window->go({.page = ui::MainWindow::Sources});
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        table->selectRow(0);
        QVERIFY(hasLabelWith(*m_window, u"데모 피드는 새로고침하지 않습니다"_s));
        QVERIFY(!buttonNamed(*m_window, u"새로고침 (F5)"_s)->isEnabled());
        QVERIFY(!actionNamed(u"구독 끊기…"_s)->isEnabled());
    }

    void selectsAllRows()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        ui::FactTable& table = m_window->deals().table();
        QTRY_VERIFY(table.model()->rowCount() > 10);
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table.selectionModel()->selectedRows().size(), table.model()->rowCount());
    }

    void showsEverythingAtStart()
    {
        m_window->go({.page = ui::MainWindow::Forecasts});
        store::Filter forecasts;
        forecasts.kinds = {u"forecast"_s};
        const auto all = m_workspace->reader()->facts(forecasts, {}, 1000);
        QTRY_COMPARE(m_window->forecasts().table().model()->rowCount(), int(all->rows.size()));
    }

    void aSignTypedInATableBelongsToTheWindow()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        ui::FactTable& table = m_window->deals().table();
        QTRY_VERIFY(table.model()->rowCount() > 10);
        QTest::keyClick(&table, Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), m_window->findChild<QLineEdit*>());
    }

private:
    QString fileWith(const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(u"in.jsonl"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// Stores the article under one id: again with another text, it is a revision.
    qint64 keep(const QString& text) const
    {
        store::NewArticle article;
        article.externalId = u"one"_s;
        article.url = u"https://one.example/1"_s;
        article.title = u"누리칩, 투자 유치"_s;
        article.source = u"나루일보"_s;
        article.text = text;
        article.published = QDateTime(QDate(2029, 12, 30), QTime(1, 0), Qt::UTC);
        const auto stored = m_workspace->writer()->storeArticle(
            article, m_extractor->extract({article.text, article.title, article.published}));
        return stored ? stored->id : 0;
    }

    /// One article that tells many deals.
    void keepMany(int deals) const
    {
        extract::Extraction extraction;
        for (int i = 0; i < deals; ++i) {
            const QString sentence = u"가온벤처스가 회사%1에 %2억 원을 투자했다.\n"_s.arg(i).arg(i + 1);
            extract::Relation relation;
            relation.type = extract::RelationType::Investment;
            relation.parties = {{{{}, u"가온벤처스"_s}, extract::Role::Investor},
                                {{{}, u"회사%1"_s.arg(i)}, extract::Role::Investee}};
            relation.amount.emplace();
            relation.amount->value = (i + 1) * 1e8;
            relation.amount->unit = u"KRW"_s;
            const auto start = extraction.text.size();
            extraction.text += sentence;
            extraction.facts.emplace_back(relation,
                                          extract::Evidence{start, start + sentence.size() - 1, sentence.chopped(1)});
        }
        store::NewArticle article;
        article.title = u"많은 투자"_s;
        article.text = extraction.text;
        article.published = QDateTime(QDate(2029, 12, 30), QTime(1, 0), Qt::UTC);
        QVERIFY(m_workspace->writer()->storeArticle(article, extraction));
    }

    static int rowOfKind(const QTableView& table, const QString& kind)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 1).data().toString() == kind)
                return row;
        }
        return -1;
    }

    QAction* actionNamed(const QString& text) const
    {
        for (auto* action : m_window->findChildren<QAction*>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

QTEST_MAIN(TestWindowUpkeep)
#include "tst_window_upkeep.moc"
