#include "window_fixture.h"

#include "models/store/samples.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/forecasts/forecast_table.h"
#include "ui/forecasts/forecasts_page.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"
#include "ui/widgets/table.h"

#include <QClipboard>
#include <QComboBox>

/// The window on the demo workspace, as a user works with it.
class TestWindow : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    /// From the forecast to its sentence, as the issue of every analyst: who says that?
    void leadsFromTheForecastToItsSentence()
    {
        m_window->go({.page = ui::MainWindow::Forecasts});
        QTableView& table = m_window->forecasts().table();
        int row = -1;
        QTRY_VERIFY((row = rowWith(table, {u"가트너"_s, u"230억 달러 (2020)"_s, u"700억 달러 (2025)"_s})) >= 0);
        click(table, row);
        QLabel* quote = labelNamed(u"근거 문장"_s);
        QTRY_VERIFY(quote->text().contains(u"230억 달러"_s));
        QTest::keyClick(&table, Qt::Key_Return);
        ui::ReaderView& reader = m_window->news().reader();
        QTRY_VERIFY(!reader.textCursor().selectedText().isEmpty());
        const QString sentence = reader.textCursor().selectedText();
        QVERIFY2(sentence.contains(u"가트너"_s) && sentence.contains(u"230억 달러"_s) &&
                     sentence.contains(u"700억 달러"_s),
                 qPrintable(sentence));
        QVERIFY(sentence.endsWith(u"."_s));
        QVERIFY(reader.isVisible());
    }

    void leadsFromTheSentenceToItsFact()
    {
        m_window->go({.page = ui::MainWindow::News});
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->model()->rowCount() > 10);
        list->setCurrentIndex(list->model()->index(0, 0));
        ui::ReaderView& reader = m_window->news().reader();
        QTRY_VERIFY(reader.article() != 0);
        m_window->evidence().clear();
        reader.stepFact(1);
        QTRY_VERIFY(m_window->evidence().fact() != 0);
        const QString sentence = reader.textCursor().selectedText();
        const auto workspaceReader = m_workspace->reader();
        const auto fact = workspaceReader->fact(m_window->evidence().fact());
        QVERIFY(fact);
        QCOMPARE(fact->evidences.front().evidence.quote, sentence);
    }

    void showsWhatElseIsSaidOfAFigure()
    {
        using namespace samples;
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"a"_s, said), investment(said, 15.5e9)));
        QVERIFY(writer->storeArticle(article(u"b"_s, saidElsewhere, u"한강경제"_s), investment(saidElsewhere, 1.55e9)));
        store::Filter filter;
        filter.sources = {u"나루일보"_s};
        m_window->evidence().show(m_workspace->reader()->facts(filter)->rows.front().id);
        auto* doubts = named<QLabel>(u"다른 값과 계산"_s);
        QTRY_VERIFY(!doubts->text().isEmpty());
        for (const QString& part :
             {u"다른 값"_s, u"15억 5,000만 원"_s, u"한강경제, 2023-06-20"_s, u"단위 차이(10배)"_s})
            QVERIFY2(doubts->text().contains(part), qUtf8Printable(doubts->text()));
    }

    void convertsOnlyWhatTheSentenceGives()
    {
        m_window->go({.page = ui::MainWindow::Forecasts});
        QTableView& table = m_window->forecasts().table();
        QTRY_VERIFY(table.model()->rowCount() > 1);
        const int before = table.model()->rowCount();
        QAbstractButton* won = buttonNamed(m_window->forecasts(), u"원"_s);
        QVERIFY(won);
        QTest::mouseClick(won, Qt::LeftButton);
        QVERIFY(hasLabelWith(m_window->forecasts(), u"환율을 지어내지 않"_s));
        QCOMPARE(table.model()->rowCount(), before); // the table keeps what was written
    }

    void findsArticles()
    {
        auto* search = m_window->findChild<QLineEdit*>();
        QVERIFY(search);
        search->setText(u"가트너"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0 && list->model()->rowCount() < 40);
        search->setText(u"없는말없는말"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(hasLabelWith(m_window->news(), u"‘없는말없는말’에 맞는 기사가 없습니다."_s));
    }

    void takesRejectedFactsOutOfTables()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        auto* table = currentTable();
        QTRY_VERIFY(table->model()->rowCount() > 5);
        QTRY_VERIFY(table->facts().isComplete());
        const int before = table->model()->rowCount();
        table->selectRow(3);
        const QString next = table->model()->index(4, 2).data().toString();
        const qint64 rejected = table->chosen();
        QTRY_COMPARE(m_window->evidence().fact(), rejected);
        QTest::keyClick(table, Qt::Key_D);
        QTRY_COMPARE(table->model()->rowCount(), before - 1);
        QCOMPARE(table->chosen(), 0);
        QTest::keyClick(table, Qt::Key_J); // goes on from there
        QCOMPARE(table->currentIndex().row(), 3);
        QCOMPARE(table->model()->index(3, 2).data().toString(), next);
    }

    void findsRejectedFactsAgain()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        auto* table = currentTable();
        QTRY_VERIFY(table->model()->rowCount() > 5 && table->facts().isComplete());
        const int before = table->model()->rowCount();
        table->selectRow(3);
        const qint64 rejected = table->chosen();
        QTRY_COMPARE(m_window->evidence().fact(), rejected);
        QTest::keyClick(table, Qt::Key_D);
        QTRY_COMPARE(table->model()->rowCount(), before - 1);
        auto* reviews = named<QComboBox>(u"확인"_s);
        reviews->setCurrentIndex(reviews->findText(u"거부한 것"_s));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        QTRY_COMPARE(m_window->evidence().fact(), rejected);
        QTRY_VERIFY(buttonNamed(m_window->evidence(), u"판단 거두기"_s));
        QTest::mouseClick(buttonNamed(m_window->evidence(), u"판단 거두기"_s), Qt::LeftButton);
        QTRY_COMPARE(m_workspace->reader()->fact(rejected)->review, store::Review::None);
        reviews->setCurrentIndex(0);
        QTRY_COMPARE(table->model()->rowCount(), before);
    }

    void sortsWithoutLosingRows()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        auto* table = currentTable();
        QTRY_VERIFY(table->model()->rowCount() > 5);
        const int before = table->model()->rowCount();
        table->sortByColumn(4, Qt::DescendingOrder); // amounts
        QCOMPARE(table->model()->rowCount(), before);
        QVERIFY(table->model()->index(0, 4).data().toString() != u"–"_s);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u'\t'));
    }

    void goesBackAndForth()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        m_window->showCompany(u"naver"_s);
        QCOMPARE(m_window->place().page, int(ui::MainWindow::Companies));
        QTRY_VERIFY(hasLabelWith(*m_window, u"NAVER"_s) || hasLabelWith(*m_window, u"네이버"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(m_window->place().page, int(ui::MainWindow::Deals));
    }

    void saysThatItIsADemo() { QVERIFY(hasLabelWith(*m_window, u"실제 기사가 아닙니다"_s)); }

    void narrowsToThePeriod()
    {
        m_window->go({.page = ui::MainWindow::Deals});
        auto* table = currentTable();
        QTRY_VERIFY(table->model()->rowCount() > 5);
        QAbstractButton* today = buttonNamed(*m_window, u"오늘"_s, true);
        QVERIFY(today);
        QTest::mouseClick(today, Qt::LeftButton);
        QTRY_VERIFY(hasLabelWith(*m_window, u"이 기간과 조건에 맞는 딜이 없습니다."_s));
        QTest::mouseClick(buttonNamed(*m_window, u"조건 지우기"_s), Qt::LeftButton);
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 5);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
