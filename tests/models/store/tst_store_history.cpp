#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

namespace
{

extract::Extraction denial(const QString& text)
{
    extract::Extraction extraction = investment(text);
    std::get<extract::Relation>(extraction.facts.front().claim).status = extract::Status::Denied;
    return extraction;
}

extract::Status statusOf(const store::FactState& state)
{
    return std::get<extract::Relation>(state.claim).status;
}

} // namespace

/// What the workspace knew at an earlier moment can still be asked for.
class TestStoreHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2023, 7, 1), QTime(0, 0), Qt::UTC);
        m_workspace =
            *store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, [this] { return m_now; });
    }

    void aFactToldOnceHasOneState()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        const auto facts = recordsAt(m_now);
        QCOMPARE(facts.size(), size_t(1));
        QCOMPARE(facts[0].states.size(), size_t(1));
        QCOMPARE(facts[0].states[0].recorded, m_now.toMSecsSinceEpoch());
        QCOMPARE(recordsAt(m_now.addSecs(-1)).size(), size_t(0));
    }

    void aLaterArticleChangesWhatIsKnownFromThenOn()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        const QDateTime before = m_now;
        m_now = m_now.addDays(3);
        store::NewArticle later = article(u"2"_s, saidElsewhere, u"바다경제"_s);
        later.published = later.published.addDays(2);
        QVERIFY(m_workspace->writer()->storeArticle(later, denial(saidElsewhere)));
        const auto now = recordsAt(m_now);
        QCOMPARE(now.size(), size_t(1));
        QCOMPARE(now[0].states.size(), size_t(2));
        QCOMPARE(statusOf(now[0].states[1]), extract::Status::Denied);
        QCOMPARE(now[0].articles.size(), size_t(2));
        const auto then = recordsAt(before);
        QCOMPARE(then[0].states.size(), size_t(1));
        QCOMPARE(statusOf(then[0].states[0]), extract::Status::Done);
        QCOMPARE(then[0].articles.size(), size_t(1));
    }

    void decisionsAreStatesToo()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        const qint64 fact = m_workspace->reader()->facts({})->rows.front().id;
        m_now = m_now.addDays(1);
        QVERIFY(m_workspace->writer()->review(fact, store::Review::Rejected));
        m_now = m_now.addDays(1);
        QVERIFY(m_workspace->writer()->review(fact, store::Review::None));
        const auto facts = recordsAt(m_now);
        QCOMPARE(facts[0].states.size(), size_t(3));
        QCOMPARE(facts[0].states[1].review, store::Review::Rejected);
        QCOMPARE(facts[0].states[1].source, u"person"_s);
        QCOMPARE(facts[0].states[2].review, store::Review::None);
    }

    void whatARevisedArticleSaysNoMoreIsWithdrawnFromThenOn()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        const QDateTime before = m_now;
        m_now = m_now.addDays(1);
        extract::Extraction nothing;
        nothing.text = u"소식을 바로잡는다."_s;
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, nothing.text), nothing));
        QVERIFY(!recordsAt(m_now)[0].states.back().isTold);
        const auto then = recordsAt(before);
        QVERIFY(then[0].states.back().isTold);
        QCOMPARE(then[0].articles.size(), size_t(1));
    }

    void aSubscriptionOutlivesItsFeed()
    {
        auto writer = m_workspace->writer();
        const auto feed = writer->addFeed({.url = u"https://naru.example/rss"_s});
        QVERIFY(feed);
        store::FetchOutcome failed;
        failed.state = store::FeedState::Failing;
        QVERIFY(writer->recordFetch(*feed, failed));
        m_now = m_now.addSecs(3600);
        store::FetchOutcome well;
        well.hasContent = true;
        QVERIFY(writer->recordFetch(*feed, well));
        m_now = m_now.addSecs(3600);
        QVERIFY(writer->recordFetch(*feed, failed));
        auto mine = article(u"1"_s, said);
        mine.feed = *feed;
        QVERIFY(writer->storeArticle(mine, {}));
        m_now = m_now.addDays(5);
        QVERIFY(writer->removeFeed(*feed));

        const auto reader = m_workspace->reader();
        const auto subscriptions = reader->subscriptionRecords();
        QCOMPARE(subscriptions->size(), size_t(1));
        QCOMPARE(subscriptions->front().added, QDate(2023, 7, 1));
        QCOMPARE(subscriptions->front().removed, QDate(2023, 7, 6));
        const auto days = reader->fetchDays(m_now.toMSecsSinceEpoch());
        QCOMPARE(days->size(), size_t(1)); // one a day: the first that succeeded
        QCOMPARE(days->front().status, store::FetchStatus::Ok);
        QCOMPARE(reader->articleRecords(m_now.toMSecsSinceEpoch())->rows[0].subscription,
                 subscriptions->front().number);
    }

private:
    std::vector<store::FactRecord> recordsAt(const QDateTime& moment)
    {
        const auto reader = m_workspace->reader();
        const qint64 until = moment.toMSecsSinceEpoch();
        const auto articles = reader->articleRecords(until);
        return *reader->factRecords(until, {}, *articles);
    }

    QDateTime m_now;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
};

QTEST_APPLESS_MAIN(TestStoreHistory)
#include "tst_store_history.moc"
