#include "pipeline/demo.h"
#include "pipeline/import.h"
#include "refresh_fixture.h"
#include "store/backups.h"

#include <QLockFile>
#include <QThreadPool>
#include <QtConcurrent>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// Feeds over HTTP into the workspace, from a real server on loopback.
class TestPipeline : public RefreshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        start();
        write(u"feed.xml"_s, feed("SK텔레콤은 지난 4월 AI 스타트업 누리봇에 150억원을 투자했다고 밝혔다."));
        write(u"broken.xml"_s, "<html><body>공사 중</body></html>");
    }

    void init() { begin(); }

    void bringsArticlesAndFactsIn()
    {
        add(u"files/feed.xml"_s);
        const auto report = refresh();
        QVERIFY(report);
        QCOMPARE(report->newArticles, 1);
        QVERIFY(report->newFacts >= 1);
        QVERIFY(report->failed.empty());
        const auto facts = reader().facts({});
        QVERIFY(std::ranges::any_of(facts->rows, [](const store::FactRow& row) {
            return row.evidences.front().evidence.quote.contains(u"150억원"_s);
        }));
        QCOMPARE(reader().articles({})->rows.front().source, u"나루일보"_s);
    }

    /// At 7:30 in Seoul it is still yesterday in UTC.
    void meansKoreasDay()
    {
        write(u"morning.xml"_s, QByteArray(feed("KT는 20일 AI 스타트업 누리봇에 150억원을 투자했다."))
                                    .replace("09:12:00 +0900", "07:30:00 +0900"));
        add(u"files/morning.xml"_s);
        QVERIFY(refresh());
        store::Filter investments;
        investments.types = {u"investment"_s};
        const auto facts = reader().facts(investments);
        QCOMPARE(facts->rows.size(), 1U);
        QCOMPARE(facts->rows.front().placeStart, QDate(2023, 6, 20));
    }

    /// A live blog: many items, one link; a careless feed: one guid for all.
    void keepsItemsApartThatShareALinkOrAnId()
    {
        QByteArray blog = "<rss version=\"2.0\"><channel><title>나루</title>", careless = blog;
        for (const char* number : {"1", "2", "3"}) {
            const QByteArray n(number);
            blog += "<item><guid isPermaLink=\"false\">live-" + n + "</guid><title>속보 " + n +
                    "</title><link>https://naru.example/live</link><description>글 " + n + "이다.</description></item>";
            careless += "<item><guid isPermaLink=\"false\">0</guid><title>기사 " + n +
                        "</title><link>https://naru.example/a" + n + "</link><description>글 " + n +
                        "이다.</description></item>";
        }
        write(u"blog.xml"_s, blog + "</channel></rss>");
        write(u"careless.xml"_s, careless + "</channel></rss>");
        add(u"files/blog.xml"_s);
        add(u"files/careless.xml"_s);
        const auto report = refresh();
        QCOMPARE(report->newArticles, 6);
        QCOMPARE(report->updatedArticles, 0);
    }

    /// Two feeds of one outlet, one live page: each has items of its own under the one link, and one that both carry.
    void keepsWhatTwoFeedsSayUnderOneLink()
    {
        const auto live = [](const QByteArray& section, const QByteArrayList& titles) {
            QByteArray xml = "<rss version=\"2.0\"><channel><title>나루일보 " + section + "</title>";
            for (const QByteArray& title : titles)
                xml += "<item><guid isPermaLink=\"false\">" + section + '-' + title.toHex() + "</guid><title>" + title +
                       "</title><link>https://naru.example/live</link><description>" + title + " 소식이다." +
                       "</description></item>";
            return xml + "</channel></rss>";
        };
        write(u"economy.xml"_s, live("economy", {"코스피 2600선 회복", "기준금리 3.5% 동결", "반도체 수출 반등"}));
        write(u"it.xml"_s, live("it", {"누리봇 새 모델 공개", "반도체 수출 반등", "통신 3사 요금제 개편"}));
        write(u"one.xml"_s, live("one", {"전기차 보조금 확정"}));
        add(u"files/economy.xml"_s);
        QCOMPARE(refresh()->newArticles, 3);
        add(u"gzip/it.xml"_s); // comes whole each time
        QCOMPARE(refresh()->newArticles, 2);
        add(u"files/one.xml"_s);
        QCOMPARE(refresh()->newArticles, 1);
        QCOMPARE(reader().articleCount({}).value_or(-1), 6);
        QCOMPARE(reader().statistics()->revisions, 6);

        write(u"it.xml"_s, live("it", {"누리봇 새 모델 공개", "반도체 수출 반등", "위성 발사 성공"}));
        const auto again = refresh();
        QCOMPARE(again->newArticles, 1);
        QCOMPARE(again->updatedArticles, 0);
    }

    void knowsAnArticleThatAnotherSectionHeadsAndCutsItsOwnWay()
    {
        const auto section = [](const QByteArray& id, const QByteArray& title, const QByteArray& text) {
            return "<rss version=\"2.0\"><channel><title>나루일보</title><item><guid isPermaLink=\"false\">" + id +
                   "</guid><title>" + title + "</title><link>https://naru.example/a/77</link><description>" + text +
                   "</description></item></channel></rss>";
        };
        write(u"all.xml"_s, section("all-77", "누리봇, 150억원 투자 유치…“내년 해외 진출”",
                                    "AI 스타트업 누리봇이 150억원을 유치했다. 회사는 내년 해외로 나간다."));
        write(u"tech.xml"_s, section("tech-77", "[단독] 누리봇 150억 투자 유치", "AI 스타트업 누리봇이 150억원을…"));
        add(u"files/all.xml"_s);
        QCOMPARE(refresh()->newArticles, 1);
        add(u"files/tech.xml"_s);
        QCOMPARE(refresh()->newArticles, 0);
        QCOMPARE(reader().articleCount({}).value_or(-1), 1);
    }

    void writesNothingWhereNoFeedIsDue()
    {
        QVERIFY(refresh({.which = pipeline::Which::Due}));
        QVERIFY(!reader().lastRefresh()->isValid());
    }

    void keepsTheGoodLinesOfAFile()
    {
        write(u"lines.jsonl"_s, "{\"title\":\"하나\",\"text\":\"누리봇 소식이다.\",\"published\":\"2023-06-20\"}\n"
                                "{\"title\":\n"
                                "{\"title\":\"둘\",\"published\":\"2023-02-30\"}\n");
        const auto report = import({u"lines.jsonl"_s});
        QVERIFY(report);
        QCOMPARE(report->newArticles, 1);
        QCOMPARE(report->failed.size(), 2U);
        QCOMPARE(report->failed.front().error.where, u"2"_s);
        QCOMPARE(reader().articles({})->rows.front().published.toUTC(),
                 QDateTime(QDate(2023, 6, 19), QTime(15, 0), Qt::UTC)); // midnight in Korea
    }

    void asksOnlyForWhatChanged()
    {
        add(u"files/feed.xml"_s);
        QVERIFY(refresh());
        const auto again = refresh();
        QVERIFY(again);
        QCOMPARE(again->notModified, 1);
        QCOMPARE(again->newArticles, 0);
        QCOMPARE(reader().articleCount({}).value_or(-1), 1);
    }

    void keepsTheGoodWhenOthersFail()
    {
        add(u"nowhere"_s);
        add(u"files/broken.xml"_s);
        add(u"cut/"_s);
        add(u"files/feed.xml"_s);
        const auto report = refresh();
        QVERIFY(report);
        QCOMPARE(report->newArticles, 1);
        QCOMPARE(report->failed.size(), 3U);
        int failing = 0;
        const auto feeds = reader().feeds();
        QVERIFY(feeds);
        for (const store::FeedRow& feed : *feeds) {
            failing += feed.state == store::FeedState::Failing;
            QCOMPARE(feed.errorCode.isEmpty(), feed.state == store::FeedState::Ok);
        }
        QCOMPARE(failing, 3);
    }

    void waitsLongerForWhatFails()
    {
        add(u"nowhere"_s);
        QVERIFY(refresh());
        const QDateTime first = reader().feeds()->front().nextDue;
        QVERIFY(first > m_now);
        m_now = first.addSecs(1);
        QVERIFY(refresh({.which = pipeline::Which::Due}));
        QVERIFY(m_now.secsTo(reader().feeds()->front().nextDue) >
                QDateTime(QDate(2023, 6, 21), QTime(0, 0), Qt::UTC).secsTo(first));
        const auto early = refresh({.which = pipeline::Which::Due});
        QVERIFY(early);
        QCOMPARE(early->feeds, 0); // not due yet
    }

    void leavesPausedFeedsAloneUnlessNamed()
    {
        add(u"files/feed.xml"_s);
        store::FeedRow feed = reader().feeds()->front();
        feed.settings.isPaused = true;
        QVERIFY(m_workspace->writer()->editFeed(feed));
        QCOMPARE(refresh()->feeds, 0);
        pipeline::RefreshOptions named;
        named.feeds = {feed.id};
        QCOMPARE(refresh(named)->newArticles, 1);
    }

    void retiresAFeedThatIsGoneUntilItsAddressIsMended()
    {
        add(u"error/410"_s);
        QVERIFY(refresh());
        store::FeedRow feed = reader().feeds()->front();
        QCOMPARE(feed.state, store::FeedState::Retired);
        QCOMPARE(refresh()->feeds, 0);
        feed.url = m_server->url(u"files/feed.xml"_s);
        QVERIFY(m_workspace->writer()->editFeed(feed));
        QCOMPARE(refresh()->newArticles, 1);
        QCOMPARE(reader().feeds()->front().state, store::FeedState::Ok);
    }

    void remembersWhereAFeedMovedFrom()
    {
        add(u"moved/feed.xml"_s);
        QVERIFY(refresh());
        const store::FeedRow feed = reader().feeds()->front();
        QCOMPARE(feed.url, m_server->url(u"files/feed.xml"_s));
        QCOMPARE(feed.movedFrom, m_server->url(u"moved/feed.xml"_s));
    }

    void comesBackWhenATiredServerSays()
    {
        add(u"busy/"_s);
        QVERIFY(refresh());
        const store::FeedRow feed = reader().feeds()->front();
        QCOMPARE(feed.state, store::FeedState::Failing);
        QVERIFY(feed.nextDue >= QDateTime::currentDateTimeUtc().addSecs(100)); // the server's clock is the real one
    }

    void showsASecretToItsServerOnly()
    {
        add(u"private/"_s);
        QCOMPARE(refresh()->failed.size(), 1U);
        QCOMPARE(reader().feeds()->front().errorCode, u"net.unauthorised"_s);
        pipeline::RefreshOptions options;
        options.secrets = [](const std::vector<store::FeedRow>& feeds, std::stop_token) {
            return std::map<qint64, net::Credentials>{{feeds.front().id, {u"나루"_s, u"열쇠"_s, {}}}};
        };
        QVERIFY(refresh(options)->failed.empty());
    }

    /// A teaser is followed to its page; the same copy again changes nothing; a page that says something else is not
    /// taken.
    void takesTheFullTextFromThePage()
    {
        const QByteArray lead = "네이버는 20일 AI 스타트업 누리봇에 30억원을 투자했다고 밝혔다.";
        const auto teaser = [&](const QByteArray& id, const QByteArray& text) {
            return "<item><guid isPermaLink='false'>" + id + "</guid><title>누리봇 소식 " + id + "</title><link>" +
                   m_server->url(u"files/page-%1.html"_s.arg(QLatin1StringView(id))).toUtf8() + "</link><description>" +
                   text + " ...</description></item>";
        };
        write(u"teasers.xml"_s, "<rss version='2.0'><channel><title>나루</title>" + teaser("1", lead) +
                                    teaser("2", "KT는 21일 누리봇과 손잡았다고 밝혔다.") +
                                    teaser("3", "가람은 22일 새 칩을 내놓았다고 밝혔다.") + "</channel></rss>");
        const QByteArray rest =
            "<p>이번 투자로 누리봇은 연구 인력을 두 배로 늘리고, 물류 로봇에 들어갈 모델을 올해 안에 "
            "내놓을 계획이라고 회사 측은 설명했다.</p>";
        write(u"page-1.html"_s, "<html><head><title>누리봇 소식 1</title></head><body><article><p>" + lead + "</p>" +
                                    rest.repeated(4) + "</article></body></html>");
        write(u"page-2.html"_s,
              "<html><head><title>로그인</title></head><body><article>" +
                  QByteArray("<p>이 기사는 회원만 읽을 수 있습니다. 로그인하거나 가입해 주십시오.</p>").repeated(8) +
                  "</article></body></html>");
        add(u"files/teasers.xml"_s);
        store::FeedRow feed = reader().feeds()->front();
        feed.settings.wantsFullText = true;
        QVERIFY(m_workspace->writer()->editFeed(feed));
        QCOMPARE(refresh()->newArticles, 3);
        QVERIFY(reader().feeds()->front().givesTeasers);
        std::map<QString, QString> texts;
        const auto articles = reader().articles({});
        for (const store::ArticleRow& row : articles->rows)
            texts[row.title] = reader().article(row.id)->text;
        QVERIFY(texts[u"누리봇 소식 1"_s].contains(u"연구 인력을 두 배로"_s));
        QVERIFY(texts[u"누리봇 소식 2"_s].startsWith(u"KT는 21일"_s));
        QVERIFY(texts[u"누리봇 소식 3"_s].startsWith(u"가람은 22일"_s)); // its page is missing

        feed = reader().feeds()->front();
        feed.url = m_server->url(u"delayed/teasers.xml"_s); // asked for anew, whole
        QVERIFY(m_workspace->writer()->editFeed(feed));
        const auto again = refresh();
        QCOMPARE(again->newArticles + again->updatedArticles, 0);

        QVERIFY(QFile::remove(m_files.filePath(u"page-1.html"_s))); // and the teaser is mended
        write(u"mended.xml"_s, "<rss version='2.0'><channel><title>나루</title>" +
                                   teaser("1", "네이버가 20일 누리봇에 투자했다.") + "</channel></rss>");
        feed = reader().feeds()->front();
        feed.url = m_server->url(u"files/mended.xml"_s);
        QVERIFY(m_workspace->writer()->editFeed(feed));
        QCOMPARE(refresh()->updatedArticles, 0);
        const auto kept = reader().articles({});
        for (const store::ArticleRow& row : kept->rows) {
            if (row.title == u"누리봇 소식 1"_s)
                QVERIFY(reader().article(row.id)->text.contains(u"연구 인력을 두 배로"_s));
        }
    }

    /// A removed subscription takes nothing of a running refresh with it.
    void keepsArticlesWhoseFeedIsGone()
    {
        auto writer = m_workspace->writer();
        const auto id = writer->addFeed({.url = u"https://naru.example/rss"_s});
        QVERIFY(writer->removeFeed(*id));
        store::NewArticle article;
        article.feed = *id;
        article.externalId = u"1"_s;
        article.title = article.text = u"네이버가 누리봇에 투자했다."_s;
        QVERIFY(writer->storeArticles({{article, {}, {}}}));
        QCOMPARE(reader().articles({})->rows.size(), 1U);
    }

    void refreshesOneAtATime()
    {
        add(u"files/feed.xml"_s);
        QLockFile lock(m_folder->filePath(u"refresh.lock"_s));
        QVERIFY(lock.tryLock());
        const auto report = refresh();
        QVERIFY(!report);
        QCOMPARE(QString(report.error().code), u"store.refresh_running"_s);
    }

    void copiesWhatThereWasBeforeTheDaysFirstRefresh()
    {
        write(u"lines.jsonl"_s, R"({"title":"어제","text":"어제 소식이다.","published":"2023-06-20"})");
        QVERIFY(import({u"lines.jsonl"_s}));
        add(u"files/feed.xml"_s);
        QVERIFY(refresh());
        QVERIFY(refresh()); // the same day
        QCOMPARE(reader().articleCount({}).value_or(-1), 2);
        const auto copies = store::backupsIn(m_folder->path());
        QCOMPARE(copies.size(), 1U);
        const QTemporaryDir other;
        QCOMPARE(store::restore(other.path(), copies.front().path)->articles, 1);
    }

    void keepsWhatItHasWhenStopped()
    {
        add(u"files/feed.xml"_s);
        std::stop_source stop;
        stop.request_stop();
        const auto report = pipeline::refresh(*m_workspace, *m_extractor, {}, clock(), stop.get_token(), {});
        QVERIFY(report);
        QVERIFY(report->wasCancelled);
        QVERIFY(reader().check()->empty());
    }

    void importsWhatFilesHold()
    {
        write(u"note.txt"_s, "네이버는 AI 스타트업 누리봇을 인수했다고 밝혔다.");
        write(u"page.html"_s,
              "<html><head><title>누리봇 소식</title></head><body><p>네이버는 20일 AI 스타트업 누리봇을 인수했다고 "
              "밝혔다. 회사는 로봇 사업을 넓힐 계획이라고 설명했다.</p></body></html>");
        const auto report = import({u"note.txt"_s, u"page.html"_s, u"feed.xml"_s, u"missing.txt"_s});
        QVERIFY(report);
        QCOMPARE(report->newArticles, 3);
        QCOMPARE(report->failed.size(), 1U);
        QCOMPARE(QString(report->failed.front().error.code), u"import.cannot_read"_s);
        const auto again = import({u"note.txt"_s});
        QCOMPARE(again->newArticles, 0);
    }

    /// The window's jobs run on the same threads as this one: with none left over, an import still ends.
    void importsWhereNoThreadIsFree()
    {
        QThreadPool& pool = *QThreadPool::globalInstance();
        const int before = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        write(u"alone.txt"_s, "KT는 AI 스타트업 누리봇을 인수했다고 밝혔다.");
        const auto future = QtConcurrent::run([this] { return import({u"alone.txt"_s}); });
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
        pool.setMaxThreadCount(before);
        QCOMPARE(future.result()->newArticles, 1);
    }

    void fillsTheDemoThroughTheSameWay()
    {
        const auto articles = pipeline::fillWithDemo(*m_workspace, *m_extractor, {}, {});
        QVERIFY(articles);
        QVERIFY(*articles >= 60);
        const auto statistics = reader().statistics();
        QVERIFY(statistics->facts >= 60);
        QVERIFY(reader().check()->empty());
        const auto facts = reader().facts({}, {}, 1000);
        QVERIFY(facts);
        for (const store::FactRow& fact : facts->rows) {
            QVERIFY(!fact.evidences.empty());
            const store::FactEvidence& best = fact.evidences.front();
            const auto article = reader().article(best.article);
            QCOMPARE(article->text.mid(best.evidence.start, best.evidence.end - best.evidence.start),
                     best.evidence.quote);
        }
        const auto due = refresh({.which = pipeline::Which::All});
        QCOMPARE(due->feeds, 0); // invented outlets are not asked
    }

private:
    static QByteArray feed(const QByteArray& text)
    {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>나루일보</title>"
               "<link>https://naru.example/</link><item><guid>1</guid><title>누리봇, 150억 유치</title>"
               "<link>https://naru.example/1</link><pubDate>Tue, 20 Jun 2023 09:12:00 +0900</pubDate><description>" +
               text + "</description></item></channel></rss>";
    }

    Result<pipeline::ImportReport> import(const QStringList& names)
    {
        QStringList files;
        for (const QString& name : names)
            files << m_files.filePath(name);
        return pipeline::importFiles(*m_workspace, *m_extractor, files, {}, {}, {});
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
