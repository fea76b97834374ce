#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

/// Rules, labels and the retention as the workspace keeps them.
class TestStoreRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace = store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
        QVERIFY(workspace);
        m_workspace = *std::move(workspace);
        m_writer = std::make_unique<store::Writer>(*m_workspace->writer());
        m_feed = *m_writer->addFeed({.url = u"https://naru.example/rss"_s});
    }

    void keepsRulesAsTheyWereMadeAndInTheirOrder()
    {
        const qint64 first = *m_writer->saveRule(mute(u"광고"_s));
        store::Rule second = mute(u"협찬"_s);
        second.scope = store::Scope::Folder;
        second.within = u"업계/반도체"_s;
        second.actions = {.isRead = true, .label = u"홍보"_s};
        second.conditions.push_back({store::Field::Company, store::Test::Is, {u"sk-telecom"_s}});
        second.isEnabled = false;
        second.id = *m_writer->saveRule(second);
        QVERIFY(m_writer->orderRules(std::array{second.id, first}));
        const auto rules = reader().rules();
        QVERIFY(rules);
        QCOMPARE(rules->size(), 2U);
        QCOMPARE(rules->at(0).id, second.id);
        QCOMPARE(rules->at(0).conditions, second.conditions);
        QCOMPARE(rules->at(0).actions, second.actions);
        QCOMPARE(rules->at(0).within, second.within);
        QVERIFY(!rules->at(0).isEnabled);
        QVERIFY(m_writer->removeRule(second.id));
        QCOMPARE(reader().rules()->size(), 1U);
    }

    void refusesToChangeARuleThatIsGone()
    {
        store::Rule rule = mute(u"광고"_s);
        rule.id = 99;
        const auto saved = m_writer->saveRule(rule);
        QVERIFY(!saved);
        QCOMPARE(QString(saved.error().code), u"store.not_found"_s);
    }

    void doesNotTakeADroppedArticleAgain()
    {
        const qint64 rule = *m_writer->saveRule(mute(u"광고"_s));
        const store::NewArticle advert = ofFeed(u"1"_s);
        QVERIFY(!isKnown(advert));
        const auto stored = storeWith(advert, {.rules = {rule}, .droppedBy = rule});
        QCOMPARE(stored.how, store::Stored::Dropped);
        QCOMPARE(reader().articleCount({}).value_or(-1), 0);
        QVERIFY(isKnown(advert));
        QVERIFY(!isKnown(ofFeed(u"2"_s)));
        QCOMPARE(reader().rules()->front().hits, 1);
        QCOMPARE(reader().rules()->front().lastHit, fixedClock()());
        QVERIFY(m_writer->removeRule(rule));
        QVERIFY2(!isKnown(advert), "a rule that is gone must hold nothing back");
    }

    /// A section's rule must not keep the article out that another section brings.
    void dropsOnlyForTheFeedThatTheRuleLookedAt()
    {
        const qint64 rule = *m_writer->saveRule(mute(u"광고"_s));
        const qint64 other = *m_writer->addFeed({.url = u"https://naru.example/other"_s});
        store::NewArticle article = ofFeed(u"1"_s);
        storeWith(article, {.rules = {rule}, .droppedBy = rule});
        article.feed = other;
        QVERIFY(!isKnown(article));
    }

    void neverDropsWhatIsStoredAlready()
    {
        const qint64 rule = *m_writer->saveRule(mute(u"광고"_s));
        store::NewArticle article = ofFeed(u"1"_s);
        const auto first = storeWith(article, {});
        article.text += u" 고친 글이다."_s;
        const auto second = storeWith(article, {.isRead = true, .rules = {rule}, .droppedBy = rule});
        QCOMPARE(second.how, store::Stored::Revised);
        QCOMPARE(second.id, first.id);
        QVERIFY(!reader().article(first.id)->row.isRead);
    }

    void marksWhatTheRulesSay()
    {
        storeWith(ofFeed(u"1"_s), {.isRead = true, .isStarred = true, .labels = {u"홍보"_s, u"경쟁"_s}});
        storeWith(ofFeed(u"2"_s), {.labels = {u"홍보"_s}});
        store::Filter filter;
        filter.labels = QStringList{u"홍보"_s};
        QCOMPARE(reader().articleCount(filter).value_or(-1), 2);
        filter.labels << u"경쟁"_s;
        const auto both = reader().articles(filter);
        QCOMPARE(both->rows.size(), 1U);
        QVERIFY(both->rows.front().isRead && both->rows.front().isStarred);
        QCOMPARE(both->rows.front().labels, (QStringList{u"경쟁"_s, u"홍보"_s}));
        QCOMPARE(*reader().labels(), (QStringList{u"경쟁"_s, u"홍보"_s}));
        QVERIFY(m_writer->setLabelled(both->rows.front().id, u"경쟁"_s, false));
        QCOMPARE(*reader().labels(), QStringList{u"홍보"_s});
    }

    void takesBackExactlyWhatARuleChanged()
    {
        const qint64 read = storeWith(ofFeed(u"1"_s), {.isRead = true}).id;
        const qint64 unread = storeWith(ofFeed(u"2"_s), {}).id;
        const qint64 labelled = storeWith(ofFeed(u"3"_s), {.labels = {u"홍보"_s}}).id;
        store::Rule rule = mute(u"광고"_s);
        rule.actions = {.isRead = true, .isStarred = true, .label = u"홍보"_s};
        QCOMPARE(*m_writer->applyRule(rule, std::array{read, unread}, true), 2);
        QCOMPARE(*m_writer->applyRule(rule, std::array{labelled}, false), 1);
        QCOMPARE(reader().appliedRule()->value().articles, 3);
        store::Filter starred;
        starred.isStarredOnly = true;
        QCOMPARE(reader().articleCount(starred).value_or(-1), 3);
        QCOMPARE(*m_writer->undoApplied(), 3);
        QCOMPARE(reader().articleCount(starred).value_or(-1), 0);
        QVERIFY(reader().article(read)->row.isRead);
        QVERIFY(!reader().article(unread)->row.isRead);
        QVERIFY(reader().article(unread)->row.labels.isEmpty());
        QCOMPARE(reader().article(labelled)->row.labels, QStringList{u"홍보"_s});
        QVERIFY(!reader().appliedRule()->has_value());
        QCOMPARE(*m_writer->undoApplied(), 0);
    }

    void keepsEverythingUntilToldOtherwise()
    {
        storeWith(ofFeed(u"1"_s), {});
        QCOMPARE(*reader().prunable(years(50)), 0);
        QCOMPARE(m_writer->pruneSome(years(50), 0, 10)->articles, 0);
    }

    void deletesOnlyWhatNobodyNeeds()
    {
        const qint64 plain = storeWith(ofFeed(u"1"_s), {}).id;
        const qint64 quoted = m_writer->storeArticle(ofFeed(u"2"_s, said), investment(said))->id;
        const qint64 starred = storeWith(ofFeed(u"3"_s), {.isStarred = true}).id;
        const qint64 labelled = storeWith(ofFeed(u"4"_s), {.labels = {u"홍보"_s}}).id;
        // What the article said before it was corrected is evidence too.
        const qint64 revised = m_writer->storeArticle(ofFeed(u"5"_s, said), investment(said))->id;
        QVERIFY(m_writer->storeArticle(ofFeed(u"5"_s, u"바로잡습니다. 그런 일은 없었다."_s), {}));
        const qint64 demoFeed = *m_writer->addFeed({.url = u"demo:naru"_s, .isDemo = true});
        store::NewArticle demo = ofFeed(u"6"_s);
        demo.feed = demoFeed;
        const qint64 ofDemo = storeWith(demo, {}).id;
        QVERIFY(m_writer->setRetention(30));
        QCOMPARE(*reader().prunable(fixedClock()().addDays(29)), 0);
        QCOMPARE(*reader().prunable(years(1)), 1);
        QCOMPARE(m_writer->pruneSome(years(1), 0, 10)->articles, 1);
        QVERIFY(!reader().article(plain));
        for (const qint64 kept : {quoted, starred, labelled, revised, ofDemo})
            QVERIFY(reader().article(kept));
        QVERIFY(isKnown(ofFeed(u"1"_s)));
        QVERIFY(reader().check()->empty());
        store::Filter search;
        search.search = plainSearch(u"하늘이"_s); // of the one that is gone, and of those that stay
        QCOMPARE(reader().articleCount(search).value_or(-1), 3);
        QCOMPARE(feedRow(m_feed).articles, 4);
    }

    void goesOnWhereASmallLotEnded()
    {
        for (int i = 0; i < 5; ++i)
            storeWith(ofFeed(QString::number(i)), {});
        QVERIFY(m_writer->setRetention(30));
        const auto first = m_writer->pruneSome(years(1), 0, 3);
        QCOMPARE(first->articles, 3);
        const auto second = m_writer->pruneSome(years(1), first->last, 3);
        QCOMPARE(second->articles, 2);
        QCOMPARE(second->last, 0);
    }

    void keepsAFeedAsLongAsItSays()
    {
        const qint64 other = *m_writer->addFeed({.url = u"https://naru.example/other"_s});
        storeWith(ofFeed(u"1"_s), {});
        store::NewArticle article = ofFeed(u"2"_s);
        article.feed = other;
        const qint64 kept = storeWith(article, {}).id;
        QVERIFY(m_writer->setRetention(30));
        QVERIFY(m_writer->setFeedRetention(other, std::nullopt, true));
        QCOMPARE(reader().retention()->feeds.size(), 1U);
        QCOMPARE(*reader().prunable(years(1)), 1);
        QVERIFY(m_writer->setFeedRetention(other, std::nullopt, false));
        QVERIFY(reader().retention()->feeds.empty());
        QCOMPARE(*reader().prunable(years(1)), 2);
        QVERIFY(m_writer->setRetention(std::nullopt));
        QVERIFY(m_writer->setFeedRetention(other, 10, true));
        QCOMPARE(m_writer->pruneSome(years(1), 0, 10)->articles, 1);
        QVERIFY(!reader().article(kept));
    }

    /// Another section of the outlet still lists what was deleted.
    void doesNotTakeADeletedArticleFromAnotherFeed()
    {
        storeWith(ofFeed(u"1"_s), {});
        QVERIFY(m_writer->setRetention(30));
        QCOMPARE(m_writer->pruneSome(years(1), 0, 10)->articles, 1);
        store::NewArticle again = ofFeed(u"1"_s);
        again.feed = *m_writer->addFeed({.url = u"https://naru.example/other"_s});
        again.externalId = u"other-1"_s;
        QVERIFY(isKnown(again));
        store::NewArticle sibling = ofFeed(u"1"_s); // of a live blog: one link, another id
        sibling.externalId = u"live-2"_s;
        QVERIFY(!isKnown(sibling));
    }

private:
    static QDateTime years(int count) { return fixedClock()().addYears(count); }

    static store::Rule mute(const QString& word)
    {
        store::Rule rule;
        rule.name = word;
        rule.conditions = {{store::Field::Anywhere, store::Test::Contains, {word}}};
        rule.actions.isDropped = true;
        return rule;
    }

    store::NewArticle ofFeed(const QString& id, const QString& text = u"하늘이 맑다."_s) const
    {
        store::NewArticle one = article(id, text);
        one.feed = m_feed;
        return one;
    }

    store::StoredArticle storeWith(const store::NewArticle& article, const store::Marks& marks)
    {
        return m_writer->storeArticles({store::ReadArticle{article, {}, marks}})->front();
    }

    bool isKnown(const store::NewArticle& article) { return reader().newsAmong({article})->articles.empty(); }

    store::Reader reader() const { return *m_workspace->reader(); }

    store::FeedRow feedRow(qint64 id) const
    {
        const auto feeds = reader().feeds();
        return *std::ranges::find(*feeds, id, &store::FeedRow::id);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
    std::unique_ptr<store::Writer> m_writer;
    qint64 m_feed = 0;
};

QTEST_GUILESS_MAIN(TestStoreRules)
#include "tst_store_rules.moc"
