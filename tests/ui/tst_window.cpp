#include "extract/extractor.h"
#include "pipeline/demo.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/forecasts/forecast_table.h"
#include "ui/forecasts/forecasts_page.h"
#include "ui/frame/main_window.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"
#include "ui/refresher.h"
#include "ui/sources/feed_table_model.h"
#include "ui/theme.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// The window on the demo workspace, as a user works with it.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_extractor = std::make_unique<extract::Extractor>(*extract::Extractor::load());
        m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
        m_theme->apply(*qApp);
        m_labels = std::make_unique<insight::Labels>(m_extractor->knowledge(), text::Language::Korean);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, clock());
        QVERIFY(made);
        QVERIFY(pipeline::fillWithDemo(*made, *m_extractor, {}, [](const Progress&) {}));
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::Existing, clock());
        m_services.emplace(ui::Services{*m_workspace, *m_extractor, *m_labels, *m_theme, clock()});
        m_refresher = std::make_unique<ui::Refresher>(*m_workspace, *m_extractor, clock());
        m_window = std::make_unique<ui::MainWindow>(*m_services, *m_refresher);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_refresher.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

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
        table->selectRow(0);
        QTRY_VERIFY(m_window->evidence().fact() != 0);
        QTest::keyClick(table, Qt::Key_D);
        QTRY_COMPARE(table->model()->rowCount(), before - 1);
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

    void addsASourceAndTellsWhatIsWrongWithIt()
    {
        m_window->go({.page = ui::MainWindow::Sources});
        auto* url = lineEditNamed(u"피드 주소"_s);
        QVERIFY(url);
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_VERIFY(table->model()->rowCount() == 6);
        QAbstractButton* add = buttonNamed(*m_window, u"소스 추가"_s);
        url->setText(u"not an address"_s);
        QVERIFY(!add->isEnabled());
        url->setText(u"http://127.0.0.1:9/feed"_s);
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(*table, {u"▲ 실패"_s}) >= 0, 15'000);
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

private:
    static Clock clock()
    {
        return [] { return QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC); };
    }

    static int rowWith(const QTableView& table, const QStringList& words)
    {
        const QAbstractItemModel& model = *table.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            if (std::ranges::all_of(words, [&](const QString& word) { return cells.contains(word); }))
                return row;
        }
        return -1;
    }

    static void click(QTableView& table, int row)
    {
        const QModelIndex index = table.model()->index(row, 1);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
    }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        for (Widget* widget : m_window->findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QLabel* labelNamed(const QString& name) const { return named<QLabel>(name); }
    QListView* listNamed(const QString& name) const { return named<QListView>(name); }
    QTableView* tableNamed(const QString& name) const { return named<QTableView>(name); }
    QLineEdit* lineEditNamed(const QString& name) const { return named<QLineEdit>(name); }

    ui::FactTable* currentTable() const
    {
        for (auto* table : m_window->findChildren<ui::FactTable*>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }

    static QAbstractButton* buttonNamed(const QWidget& parent, const QString& text, bool isSegment = false)
    {
        for (auto* button : parent.findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisible() && (!isSegment || button->property("segment").toBool()))
                return button;
        }
        return nullptr;
    }

    static bool hasLabelWith(const QWidget& parent, const QString& text)
    {
        for (const auto* label : parent.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<extract::Extractor> m_extractor;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<insight::Labels> m_labels;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
    std::optional<ui::Services> m_services;
    std::unique_ptr<ui::Refresher> m_refresher;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
