#include "window_fixture.h"

#include "ui/frame/start_window.h"
#include "ui/news/article_list.h"
#include "ui/widgets/figure_sort.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>

/// What the window looks like: sizes, words, order; nothing is cut.
class TestWindowLooks : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void neverComparesDollarsWithWon()
    {
        using ui::FigureKey;
        QStandardItemModel model(5, 1);
        const FigureKey keys[] = {FigureKey::of(9e9, u"USD"_s), FigureKey::of(5e10, u"KRW"_s),
                                  FigureKey::of(1e9, u"USD"_s, 1.3e12), FigureKey::of({}, {}),
                                  FigureKey::of(2e9, u"USD"_s)};
        for (int row = 0; row < 5; ++row)
            model.setData(model.index(row, 0), QVariant::fromValue(keys[row]), Qt::UserRole);
        ui::FigureSort sorted;
        sorted.setSortRole(Qt::UserRole);
        sorted.setSourceModel(&model);
        const auto order = [&] {
            QList<int> rows;
            for (int row = 0; row < 5; ++row)
                rows << sorted.mapToSource(sorted.index(row, 0)).row();
            return rows;
        };
        sorted.sort(0, Qt::DescendingOrder);
        QCOMPARE(order(), QList<int>({2, 1, 0, 4, 3}));
        sorted.sort(0, Qt::AscendingOrder);
        QCOMPARE(order(), QList<int>({1, 2, 4, 0, 3}));
    }

    void sizesFollowTheSystem()
    {
        const ui::Theme large(ui::Scheme::Light, 14);
        QCOMPARE(large.body().pointSizeF(), 14);
        QCOMPARE(large.figure().pointSizeF(), 28);
    }

    void tellsMomentsInWords()
    {
        const QDateTime now(QDate(2030, 1, 1), QTime(12, 0), Qt::UTC);
        QCOMPARE(ui::timeInWords(now.addSecs(-30), now), u"방금"_s);
        QCOMPARE(ui::timeInWords(now.addSecs(-60), now), u"1분 전"_s);
    }

    void fitsAFullHdScreenAt200Percent()
    {
        for (int page = 0; page <= ui::MainWindow::Sources; ++page) {
            m_window->go({.page = page});
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= 960 && least.height() <= 540,
                     qPrintable(u"page %1: %2 × %3"_s.arg(page).arg(least.width()).arg(least.height())));
        }
    }

    void nothingIsCutInATable_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1280, 800);
        QTest::newRow("small") << QSize(1024, 768);
    }
    void nothingIsCutInATable()
    {
        QFETCH(QSize, size);
        const insight::Labels english(m_extractor->knowledge(), text::Language::English);
        const ui::Services services{*m_workspace, *m_extractor, english, *m_theme, clock(), true};
        m_window = std::make_unique<ui::MainWindow>(services, *m_refresher);
        m_window->resize(size);
        m_window->show();
        QVERIFY2(m_window->width() <= size.width(), qPrintable(QString::number(m_window->width())));
        for (int page = 0; page <= ui::MainWindow::Sources; ++page) {
            m_window->go({.page = page});
            for (auto* table : m_window->findChildren<QTableView*>()) {
                if (!table->isVisible())
                    continue;
                QTRY_VERIFY(table->model()->rowCount() > 0);
                QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                         qPrintable(u"page %1, %2 of %3"_s.arg(page)
                                        .arg(table->horizontalHeader()->length())
                                        .arg(table->viewport()->width())));
                for (const QString& name : {u"유형"_s, u"상태"_s, u"금액·값"_s, u"날짜"_s, u"독립/매체"_s, u"확신"_s})
                    QVERIFY2(isWhole(*table, name), qPrintable(u"page %1, %2"_s.arg(page).arg(name)));
            }
        }
        QVERIFY2(m_window->width() <= size.width(), qPrintable(QString::number(m_window->width())));
        m_window.reset();
    }

    void theStartWindowTellsThatItCloses()
    {
        ui::StartWindow start(*m_theme, u"/somewhere"_s);
        QSignalSpy closing(&start, &ui::StartWindow::closing); // who makes the demo then stops
        start.showOpening();
        start.show();
        QVERIFY(!buttonNamed(start, u"데모 자료로 둘러보기"_s));
        start.showChoices();
        QVERIFY(buttonNamed(start, u"데모 자료로 둘러보기"_s));
        start.close();
        QCOMPARE(closing.count(), 1);
    }

    void aClosedPeriodPopupLeavesThePeriod()
    {
        QAbstractButton* all = buttonNamed(*m_window, u"전체"_s, true);
        QAbstractButton* custom = buttonNamed(*m_window, u"직접…"_s, true);
        QVERIFY(all->isChecked());
        QTest::mouseClick(custom, Qt::LeftButton);
        QVERIFY(custom->isChecked());
        QWidget* popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        popup->close();
        QVERIFY(all->isChecked() && !custom->isChecked());
    }

private:
    /// Whether the column, if it is there, is as wide as its words.
    static bool isWhole(const QTableView& table, const QString& name)
    {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.model()->headerData(column, Qt::Horizontal).toString() != name || table.isColumnHidden(column))
                continue;
            for (int row = 0; row < table.model()->rowCount(); ++row) {
                const QString text = table.model()->index(row, column).data().toString();
                if (table.fontMetrics().horizontalAdvance(text) > table.columnWidth(column))
                    return false;
            }
            return table.fontMetrics().horizontalAdvance(name) < table.columnWidth(column);
        }
        return true;
    }
};

QTEST_MAIN(TestWindowLooks)
#include "tst_window_looks.moc"
