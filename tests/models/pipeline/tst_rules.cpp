#include "pipeline/apply_rule.h"
#include "pipeline/prune.h"
#include "pipeline/rules.h"
#include "refresh_fixture.h"

using namespace pado;
using namespace Qt::Literals::StringLiterals;

using store::Field;
using store::Scope;
using store::Test;

namespace
{

store::Rule ruleOf(std::vector<store::Condition> conditions, const store::Actions& actions = {.isDropped = true})
{
    store::Rule rule;
    rule.id = 1;
    rule.name = u"규칙"_s;
    rule.conditions = std::move(conditions);
    rule.actions = actions;
    return rule;
}

store::RuledArticle robotArticle()
{
    store::RuledArticle article;
    article.feed = 7;
    article.folders = QStringList{u"업계"_s, u"로봇"_s};
    article.title = u"누리봇, 새 로봇 공개"_s;
    article.text = u"누리봇이 인공 지능 로봇을 공개했다."_s;
    article.source = u"나루 일보"_s;
    article.companies = QStringList{u"~누리봇"_s};
    return article;
}

} // namespace

/// What rules say of articles: at once, on the way in from a feed, and of those stored before.
class TestRules : public RefreshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void init()
    {
        begin();
        write({"1", "2", "3"});
    }

    void holdsWhereAllConditionsDo_data()
    {
        QTest::addColumn<store::Rule>("rule");
        QTest::addColumn<bool>("holds");
        const auto one = [](const char* name, Field field, Test test, const QStringList& words, bool holds) {
            QTest::newRow(name) << ruleOf({{field, test, words}}) << holds;
        };
        one("title", Field::Title, Test::Contains, {u"공개"_s}, true);
        one("only in the text", Field::Title, Test::Contains, {u"인공지능"_s}, false);
        one("text, other blanks", Field::Text, Test::Contains, {u"인공지능"_s}, true);
        one("title or text", Field::Anywhere, Test::Contains, {u"인공지능"_s}, true);
        one("one of several words", Field::Anywhere, Test::Contains, {u"드론"_s, u"로봇"_s}, true);
        one("keeps what has the word", Field::Anywhere, Test::ContainsNot, {u"로봇"_s}, false);
        one("lets go of what has none", Field::Anywhere, Test::ContainsNot, {u"드론"_s, u"위성"_s}, true);
        one("outlet", Field::Source, Test::Is, {u"나루일보"_s}, true);
        one("part of an outlet's name", Field::Source, Test::Is, {u"나루"_s}, false);
        one("company", Field::Company, Test::Contains, {u"~누리봇"_s}, true);
        one("company not mentioned", Field::Company, Test::ContainsNot, {u"~누리봇"_s}, false);
        QTest::newRow("all hold") << ruleOf({{Field::Title, Test::Contains, {u"공개"_s}},
                                             {Field::Source, Test::Contains, {u"나루"_s}}})
                                  << true;
        QTest::newRow("one does not") << ruleOf({{Field::Title, Test::Contains, {u"공개"_s}},
                                                 {Field::Source, Test::Contains, {u"두레"_s}}})
                                      << false;
        const auto scoped = [](const char* name, Scope scope, const QString& within, bool holds) {
            store::Rule rule = ruleOf({{Field::Title, Test::Contains, {u"공개"_s}}});
            rule.scope = scope;
            rule.within = within;
            QTest::newRow(name) << rule << holds;
        };
        scoped("folder around", Scope::Folder, u"업계"_s, true);
        scoped("folder itself", Scope::Folder, u"업계/로봇"_s, true);
        scoped("folder that begins alike", Scope::Folder, u"업계/로"_s, false);
        scoped("feed", Scope::Feed, u"7"_s, true);
        scoped("another feed", Scope::Feed, u"8"_s, false);
        scoped("outlet", Scope::Source, u"나루일보"_s, true);
        store::Rule off = ruleOf({{Field::Title, Test::Contains, {u"공개"_s}}});
        off.isEnabled = false;
        QTest::newRow("turned off") << off << false;
        QTest::newRow("without conditions") << ruleOf({}) << false;
    }

    void holdsWhereAllConditionsDo()
    {
        QFETCH(store::Rule, rule);
        QFETCH(bool, holds);
        const store::Marks marks = pipeline::RuleBook({rule}).verdict(robotArticle());
        QCOMPARE(marks.droppedBy != 0, holds);
    }

    void addsUpWhatRulesSayUntilOneDrops()
    {
        const std::vector<store::Condition> robots = {{Field::Anywhere, Test::Contains, {u"로봇"_s}}};
        std::vector<store::Rule> rules = {ruleOf(robots, {.isStarred = true, .label = u"로봇"_s}),
                                          ruleOf(robots, {.isNotified = true, .label = u"공개"_s}),
                                          ruleOf(robots, {.isDropped = true}),
                                          ruleOf(robots, {.isRead = true, .label = u"나중"_s})};
        for (size_t i = 0; i < rules.size(); ++i)
            rules[i].id = qint64(i) + 1;
        const store::Marks marks = pipeline::RuleBook(rules).verdict(robotArticle());
        QVERIFY(marks.isStarred && !marks.isRead);
        QCOMPARE(marks.labels, (QStringList{u"로봇"_s, u"공개"_s}));
        QCOMPARE(marks.notifiedBy, 2);
        QCOMPARE(marks.droppedBy, 3);
        QCOMPARE(marks.rules, (std::vector<qint64>{1, 2, 3}));
    }

    void appliesTheRulesToWhatAFeedBrings()
    {
        save(ruleOf({{Field::Title, Test::Contains, {u"2호"_s}}}));
        save(ruleOf({{Field::Title, Test::Contains, {u"3호"_s}}},
                    {.isRead = true, .isStarred = true, .isNotified = true, .label = u"삼호"_s}));
        subscribe();
        const auto report = refresh();
        QVERIFY(report);
        QCOMPARE(report->newArticles, 2);
        QCOMPARE(report->dropped, 1);
        QCOMPARE(report->droppedBy.size(), 1U);
        QCOMPARE(report->droppedBy.front().name, u"규칙"_s);
        QCOMPARE(report->notices.size(), 1U);
        QCOMPARE(report->notices.front().title, u"누리봇 3호"_s);
        store::Filter labelled;
        labelled.labels = QStringList{u"삼호"_s};
        const auto marked = reader().articles(labelled);
        QCOMPARE(marked->rows.size(), 1U);
        QVERIFY(marked->rows.front().isRead && marked->rows.front().isStarred);

        write({"1", "2", "3", "4"}); // the feed still lists what was dropped
        const auto again = refresh();
        QCOMPARE(again->newArticles, 1);
        QCOMPARE(again->dropped, 0);
        QCOMPARE(reader().rules()->front().hits, 1);
    }

    void knowsTheCompaniesOfAnArticleOnItsWayIn()
    {
        save(ruleOf({{Field::Company, Test::Contains, {u"sk-telecom"_s}}}));
        subscribe();
        QCOMPARE(refresh()->dropped, 3);
    }

    void foretellsWhatARuleWouldDo()
    {
        subscribe();
        QVERIFY(refresh());
        const store::Rule rule = ruleOf({{Field::Title, Test::Contains, {u"2호"_s, u"3호"_s}}});
        const auto preview = pipeline::previewRule(*m_workspace, rule, {}, {});
        QVERIFY(preview);
        QCOMPARE(preview->looked, 3);
        QCOMPARE(preview->matching, 2);
        QCOMPARE(preview->listed.size(), 2U);
        QCOMPARE(pipeline::previewRule(*m_workspace, rule, {.articles = 1, .listed = 0}, {})->looked, 1);
        const store::Rule byCompany = ruleOf({{Field::Company, Test::Contains, {u"sk-telecom"_s}}});
        QCOMPARE(pipeline::previewRule(*m_workspace, byCompany, {}, {})->matching, 3);
        QCOMPARE(reader().articleCount({}).value_or(-1), 3);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(pipeline::previewRule(*m_workspace, rule, {}, stop.get_token())->wasCancelled);
    }

    void marksWhatCameBeforeAndTakesItBack()
    {
        subscribe();
        QVERIFY(refresh());
        const store::Rule rule = ruleOf({{Field::Title, Test::Contains, {u"2호"_s}}},
                                        {.isRead = true, .isDropped = true, .label = u"이호"_s});
        const auto applied = pipeline::applyRule(*m_workspace, rule, {});
        QVERIFY(applied);
        QCOMPARE(applied->matching, 1);
        QCOMPARE(applied->changed, 1);
        QCOMPARE(reader().articleCount({}).value_or(-1), 3); // never deletes
        QCOMPARE(*reader().labels(), QStringList{u"이호"_s});
        QCOMPARE(*m_workspace->writer()->undoApplied(), 1);
        QVERIFY(reader().labels()->isEmpty());
        const auto nothing = pipeline::applyRule(*m_workspace, ruleOf(rule.conditions), {});
        QVERIFY(!nothing);
        QCOMPARE(QString(nothing.error().code), u"rule.nothing_to_apply"_s);
    }

    void letsGoOfOldArticlesOnceADay()
    {
        write({"1", "2"}, "하늘이 맑다.");
        subscribe();
        QVERIFY(refresh());
        QVERIFY(m_workspace->writer()->setRetention(10));
        m_now = m_now.addDays(9);
        QCOMPARE(refresh()->pruned, 0);
        m_now = m_now.addSecs(23 * 3600);
        QVERIFY(m_workspace->writer()->setRetention(5));
        QCOMPARE(refresh()->pruned, 0); // looked less than a day ago
        m_now = m_now.addSecs(2 * 3600);
        write({"1", "2", "3"}, "하늘이 맑다.");
        const auto report = refresh();
        QCOMPARE(report->pruned, 2);
        QCOMPARE(report->newArticles, 1);
        m_now = m_now.addDays(2);
        write({"1", "2", "3"}, "하늘이 맑다. ");
        QCOMPARE(refresh()->newArticles, 0); // the feed still lists what was let go
        QCOMPARE(reader().articleCount({}).value_or(-1), 1);
    }

private:
    void write(const QList<QByteArray>& items, const QByteArray& text = "SK텔레콤은 누리봇에 150억원을 투자했다.")
    {
        QByteArray feed = "<rss version=\"2.0\"><channel><title>나루일보</title>";
        for (const QByteArray& item : items)
            feed += "<item><guid>" + item + "</guid><title>누리봇 " + item + "호</title><link>https://naru.example/" +
                    item + "</link><pubDate>Tue, 20 Jun 2023 09:12:00 +0900</pubDate><description>" + text +
                    "</description></item>";
        RefreshFixture::write(u"feed.xml"_s, feed + "</channel></rss>");
        store::FetchOutcome withoutValidators; // the test server's never change
        withoutValidators.hasContent = true;
        QVERIFY(m_workspace->writer()->recordFetch(1, withoutValidators));
    }

    void subscribe() { add(u"files/feed.xml"_s); }

    void save(store::Rule rule)
    {
        rule.id = 0;
        QVERIFY(m_workspace->writer()->saveRule(rule));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
