#include "schedule.h"

#include "feed/feed.h"

#include <QTest>

using namespace pado;

/// How often a feed is asked.
class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsOftenAsSomethingComes_data()
    {
        QTest::addColumn<double>("weekly");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nothing for weeks") << 0.0 << 720;
        QTest::newRow("one a week") << 1.0 << 720;
        QTest::newRow("three a day") << 21.0 << 240;
        QTest::newRow("one every half hour") << 336.0 << 15;
        QTest::newRow("one a minute") << 10'080.0 << 10;
    }

    void asksAsOftenAsSomethingComes()
    {
        QFETCH(double, weekly);
        QFETCH(int, minutes);
        QCOMPARE(pipeline::learnedInterval(weekly, 100), minutes);
    }

    /// One a minute, and the copy holds ten: in ten minutes the first would be gone.
    void comesBackBeforeACopyRunsOver() { QCOMPARE(pipeline::learnedInterval(10'080.0, 10), 5); }

    void readsThePaceOffTheDatesAtFirst()
    {
        feed::Feed copy;
        for (int day = 0; day < 7; ++day) {
            feed::Item item;
            item.published = now.addDays(-day - 1);
            copy.items.push_back(item);
        }
        QCOMPARE(pipeline::weeklyItems({}, copy, 7, now), std::optional(7.0));
        QCOMPARE(pipeline::weeklyItems({}, {}, 0, now), std::nullopt);
    }

    void forgetsABusyPastSlowly()
    {
        store::FeedRow row;
        row.weeklyItems = 100;
        double last = 100;
        for (int week = 0; week < 8; ++week) {
            row.lastSuccess = now.addDays(7 * week);
            row.weeklyItems = pipeline::weeklyItems(row, {}, 0, now.addDays(7 * week + 7));
            QVERIFY(*row.weeklyItems < last);
            last = *row.weeklyItems;
        }
        QVERIFY(last > 0 && last < 5);
    }

    void waitsAsAskedButAtMostADay()
    {
        store::FeedRow row;
        QCOMPARE(pipeline::nextDue(row, 15, {120, std::nullopt}, now), now.addSecs(120 * 60));
        QCOMPARE(pipeline::nextDue(row, 15, {std::nullopt, 3600}, now), now.addSecs(3600));
        QCOMPARE(pipeline::nextDue(row, 15, {100'000, std::nullopt}, now), now.addDays(1));
        row.settings.fixedMinutes = 5; // the user has the last word
        QCOMPARE(pipeline::nextDue(row, 15, {120, 3600}, now), now.addSecs(5 * 60));
    }

    void waitsLongerAfterEachFailure()
    {
        store::FeedRow row;
        row.url = QStringLiteral("https://naru.example/rss");
        qint64 before = 0;
        for (int failures = 0; failures < 5; ++failures) {
            row.failures = failures;
            const qint64 seconds = now.secsTo(pipeline::retryAt(row, now));
            QVERIFY(seconds > before);
            before = seconds;
        }
        row.failures = 30;
        QVERIFY(now.secsTo(pipeline::retryAt(row, now)) <= 24 * 3600 * 11 / 10);
    }

private:
    const QDateTime now = QDateTime(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC);
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
