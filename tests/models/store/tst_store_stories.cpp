#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString release =
    u"SK텔레콤은 19일 누리봇에 150억원을 투자했다. 누리봇은 대화형 서비스를 만드는 회사로, 감정을 읽는 말동무를 "
    "내놓아 이름을 알렸다.\n두 회사는 올해 안에 통화 비서에 누리봇의 기술을 넣기로 했다. 누리봇은 받은 돈을 개발자를 "
    "더 뽑고 서버를 늘리는 데 쓴다.\n오세린 누리봇 대표는 “사람처럼 기억하는 비서를 만들겠다”고 말했다."_s;

const QString ownReport =
    u"통신사가 말동무 회사의 주주가 됐다. 업계에 따르면 SK텔레콤이 150억원을 들여 누리봇의 지분을 샀다. 통화 비서를 "
    "고치려는 포석이라는 풀이가 나온다. 경쟁사도 비슷한 회사를 찾고 있는 것으로 전해졌다."_s;

const QString unlike =
    u"다온로봇은 물류 창고에서 쓰는 운반 로봇을 새로 내놓았다. 로봇은 사람이 다니는 통로를 스스로 피해 "
    "가며, 한 번 충전하면 열 시간을 움직인다. 늘솜유통이 창고 세 곳에서 먼저 쓴다."_s;

QDateTime juneDay(int day, int hour = 1)
{
    return QDateTime(QDate(2023, 6, day), QTime(hour, 0), Qt::UTC);
}

} // namespace

class TestStoreStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
        m_count = 0;
        m_dealDay = QDate(2023, 6, 19);
    }

    void tenCopiesOfAReleaseAreOneSource()
    {
        qint64 id = 0;
        for (int i = 0; i < 10; ++i)
            id = keep(i % 3 == 0 ? release : release.section(u'\n', 0, i % 2), u"매체%1"_s.arg(i), juneDay(20, i));
        const auto story = reader().story(id);
        QVERIFY(story);
        QCOMPARE(story->articles, 10);
        QCOMPARE(story->outlets, 10);
        QCOMPARE(story->sources, 1);
        QVERIFY(story->reports.front().isFirst);
        QVERIFY(story->reports.front().isFullest);
        const auto facts = reader().facts({});
        QCOMPARE(facts->rows.size(), size_t(1));
        QCOMPARE(facts->rows.front().sources, 10);
        QCOMPARE(facts->rows.front().independentSources, 1);
    }

    void ownReportsOfOneDealAreAStoryOfTwoSources()
    {
        keep(release, u"나루일보"_s, juneDay(20));
        const qint64 id = keep(ownReport, u"두레경제"_s, juneDay(21));
        QCOMPARE(reader().story(id)->articles, 2);
        QCOMPARE(reader().story(id)->sources, 2);
        QCOMPARE(reader().facts({})->rows.front().independentSources, 2);
    }

    void unlikeSumsOfOneDealAreOneStory()
    {
        keep(release, u"나루일보"_s, juneDay(20), 15e9);
        const qint64 id = keep(ownReport, u"두레경제"_s, juneDay(21), 17e9);
        QCOMPARE(reader().facts({})->rows.size(), size_t(2)); // both sums stand
        QCOMPARE(reader().story(id)->articles, 2);
    }

    void whatHappenedLongAgoMakesNoStory()
    {
        m_dealDay = QDate(2023, 4, 1); // both mention it, neither reports it
        keep(release, u"나루일보"_s, juneDay(20));
        const qint64 id = keep(ownReport, u"두레경제"_s, juneDay(21));
        QCOMPARE(reader().facts({})->rows.front().sources, 2);
        QCOMPARE(reader().story(id)->articles, 1);
    }

    void aQuotationOfItsOwnMakesASource()
    {
        keep(release, u"나루일보"_s, juneDay(20, 1));
        keep(release, u"두레경제"_s, juneDay(20, 2));
        const qint64 id = keep(release + u" 경쟁사 관계자는 “그 값에 살 회사는 아니라고 본다”고 말했다."_s,
                               u"물결신문"_s, juneDay(20, 3));
        QCOMPARE(reader().story(id)->articles, 3);
        QCOMPARE(reader().story(id)->sources, 2);
    }

    void oneOutletIsOneSource()
    {
        keep(release, u"나루일보"_s, juneDay(20));
        const qint64 id = keep(ownReport, u"나루일보"_s, juneDay(21));
        QCOMPARE(reader().story(id)->outlets, 1);
        QCOMPARE(reader().story(id)->sources, 1);
    }

    void whatCarriesAnAgencysDatelineIsOneSource()
    {
        keep(u"(서울=새벽통신) 하도윤 기자 = "_s + release, u"나루일보"_s, juneDay(20));
        const qint64 id = keep(u"(서울=새벽통신) 하도윤 기자 = "_s + ownReport, u"두레경제"_s, juneDay(21));
        QCOMPARE(reader().story(id)->outlets, 2);
        QCOMPARE(reader().story(id)->sources, 1);
    }

    void unlikeNewsAreUnlikeStories()
    {
        keep(release, u"나루일보"_s, juneDay(20));
        const qint64 id = keep(unlike, u"두레경제"_s, juneDay(20));
        QCOMPARE(reader().story(id)->articles, 1);
        QCOMPARE(reader().statistics()->stories, 2);
    }

    void theSameTextMuchLaterIsAnotherStory()
    {
        keep(release, u"나루일보"_s, juneDay(1));
        const qint64 near = keep(release, u"두레경제"_s, juneDay(14));
        const qint64 far = keep(release, u"물결신문"_s, juneDay(20));
        QCOMPARE(reader().story(near)->articles, 2);
        QCOMPARE(reader().story(far)->articles, 1);
    }

    void aStoryDoesNotDependOnTheOrderOfArrival()
    {
        const qint64 cut = keep(release.section(u'\n', 0, 0), u"나루일보"_s, juneDay(21));
        keep(unlike, u"두레경제"_s, juneDay(20));
        const qint64 whole = keep(release, u"물결신문"_s, juneDay(20));
        const auto story = reader().story(cut);
        QCOMPARE(story->articles, 2);
        QCOMPARE(story->id, reader().story(whole)->id);
        QCOMPARE(story->reports.front().article, whole);
        QVERIFY(story->reports.front().isFirst && story->reports.front().isFullest);
    }

    void aRevisedArticleLeavesItsStoryAndJoinsAnother()
    {
        const qint64 first = keep(release, u"나루일보"_s, juneDay(20), 0);
        const qint64 second = keep(release, u"두레경제"_s, juneDay(20), 0);
        const qint64 robots = keep(unlike, u"물결신문"_s, juneDay(20), 0);
        auto changed = article(u"1"_s, unlike, u"나루일보"_s);
        changed.published = juneDay(20);
        const auto revised = m_workspace->writer()->storeArticle(changed, {});
        findStories();
        QCOMPARE(revised->how, store::Stored::Revised);
        QCOMPARE(reader().story(second)->articles, 1);
        QCOMPARE(reader().story(first)->id, reader().story(robots)->id);
        QCOMPARE(reader().statistics()->stories, 2);
    }

    void collapsedListsShowTheNewestThatFits()
    {
        keep(release, u"나루일보"_s, juneDay(20, 1));
        keep(unlike, u"나루일보"_s, juneDay(20, 2));
        const qint64 newest = keep(release, u"두레경제"_s, juneDay(20, 3));
        store::Filter filter;
        filter.areStoriesCollapsed = true;
        const auto all = reader().articles(filter);
        QCOMPARE(all->rows.size(), size_t(2));
        QCOMPARE(all->rows.front().id, newest);
        QCOMPARE(all->rows.front().storyOutlets, 2);
        QCOMPARE(reader().articleCount(filter).value_or(-1), 2);
        filter.sources = {u"나루일보"_s};
        const auto ofOne = reader().articles(filter);
        QCOMPARE(ofOne->rows.size(), size_t(2)); // the story stays, by the article that fits
        QCOMPARE(ofOne->rows.back().source, u"나루일보"_s);
        filter.sources.clear();
        filter.search = plainSearch(u"운반 로봇"_s);
        QCOMPARE(reader().articles(filter)->rows.size(), size_t(1));
        filter.search = plainSearch(u"누리봇"_s);
        QCOMPARE(reader().articles(filter)->rows.size(), size_t(1));
    }

    void pagesOfStoriesHaveNeitherGapsNorRepeats()
    {
        for (int i = 0; i < 40; ++i)
            keep(i % 4 == 0 ? release : unlike + u" 로봇의 번호는 %1이다."_s.arg(i), u"매체%1"_s.arg(i),
                 juneDay(1 + i % 10, i % 24));
        store::Filter filter;
        filter.areStoriesCollapsed = true;
        std::set<qint64> seen;
        QString cursor;
        do {
            const auto page = reader().articles(filter, cursor, 1);
            QVERIFY(page);
            for (const store::ArticleRow& row : page->rows)
                QVERIFY2(seen.insert(row.story).second, "a story came twice");
            cursor = page->next;
        } while (!cursor.isEmpty());
        QCOMPARE(qint64(seen.size()), reader().statistics()->stories);
        QCOMPARE(seen.size(), size_t(2));
    }

    void findsTheStoriesOfAWorkspaceOfVersionOne()
    {
        keep(release, u"나루일보"_s, juneDay(20), 0); // the program's migrations are loaded by now
        const QTemporaryDir old;
        writeVersionOne(old.path());
        const auto workspace = store::Workspace::open(old.path(), store::OpenMode::Existing, fixedClock());
        QVERIFY(workspace);
        const int schema = workspace->reader()->statistics()->schema;
        QVERIFY(QFile::exists(QDir(old.path()).filePath(u"backups/before-schema-%1.sqlite"_s.arg(schema))));
        QCOMPARE(workspace->reader()->statistics()->stories, 3); // each alone, until they are looked at
        QCOMPARE(workspace->reader()->articles({})->rows.size(), size_t(3));
        QVERIFY(*workspace->reader()->awaitsStories());
        QCOMPARE(workspace->writer()->addToStories(2).value_or(-1), 2); // stopped in the middle
        QCOMPARE(workspace->writer()->addToStories(100).value_or(-1), 1);
        QCOMPARE(workspace->writer()->addToStories(100).value_or(-1), 0);
        QVERIFY(!*workspace->reader()->awaitsStories());
        QCOMPARE(workspace->reader()->statistics()->stories, 2);
        QCOMPARE(workspace->reader()->story(1)->articles, 2);
    }

    void aDeletedReportLeavesItsStory()
    {
        keep(release, u"나루일보"_s, juneDay(20), 0);
        keep(release, u"두레경제"_s, juneDay(21), 0);
        const qint64 starred = keep(release, u"물결신문"_s, juneDay(22), 0);
        QVERIFY(m_workspace->writer()->setStarred(starred, true));
        QVERIFY(m_workspace->writer()->setRetention(30));
        QCOMPARE(m_workspace->writer()->pruneSome(fixedClock()().addYears(5), 0, 10)->articles, 2);
        QVERIFY(*reader().awaitsStories());
        QCOMPARE(m_workspace->writer()->addToStories(100).value_or(-1), 1);
        const auto story = reader().story(starred);
        QVERIFY(story);
        QCOMPARE(story->articles, 1);
        QCOMPARE(reader().statistics()->stories, 1);
        QVERIFY(m_workspace->writer()->checkDerived()->empty());
    }

    void storiesCanBeMadeAnew()
    {
        keep(release, u"나루일보"_s, juneDay(20));
        keep(ownReport, u"두레경제"_s, juneDay(21));
        const qint64 id = keep(release, u"물결신문"_s, juneDay(21));
        const auto before = reader().story(id);
        QVERIFY(m_workspace->writer()->forgetStories());
        QCOMPARE(m_workspace->writer()->addToStories(100).value_or(-1), 3);
        const auto after = reader().story(id);
        QCOMPARE(after->id, before->id);
        QCOMPARE(after->articles, 3);
        QCOMPARE(after->sources, before->sources);
    }

    void tellsWhatAnEarlierRevisionSaid()
    {
        const qint64 id = keep(release, u"나루일보"_s, juneDay(20));
        const qint64 fact = reader().facts({})->rows.front().id;
        auto changed = article(u"1"_s, unlike, u"나루일보"_s);
        changed.title = u"고친 제목"_s;
        QVERIFY(m_workspace->writer()->storeArticle(changed, {}));
        findStories();
        const auto row = reader().fact(fact);
        QVERIFY(row);
        QVERIFY(row->evidences.empty());
        QCOMPARE(row->formerEvidences.size(), size_t(1));
        QCOMPARE(row->formerEvidences.front().revision, 1);
        const auto revisions = reader().revisions(id);
        QCOMPARE(revisions->size(), size_t(2));
        QCOMPARE(revisions->back().title, u"고친 제목"_s);
        QCOMPARE(reader().text(id, 1).value_or(QString()), release);
    }

private:
    /// @param won  of the deal the text opens with; 0: it tells no fact
    qint64 keep(const QString& text, const QString& source, const QDateTime& published, double won = 15e9)
    {
        auto one = article(QString::number(++m_count), text, source);
        one.published = published;
        extract::Extraction extraction;
        if (won > 0 && text.contains(u"SK텔레콤"_s)) {
            extraction = investment(text, won);
            std::get<extract::Relation>(extraction.facts.front().claim).date =
                extract::DateRange{m_dealDay, m_dealDay.addDays(1), {}};
        }
        const qint64 id = m_workspace->writer()->storeArticle(one, extraction)->id;
        findStories();
        return id;
    }

    void findStories() { QVERIFY(m_workspace->writer()->addToStories(1000)); }

    static void writeVersionOne(const QString& folder)
    {
        SQLite::Database database(QDir(folder).filePath(u"pado.sqlite"_s).toStdString(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QFile script(u":/pado/migrations/001.sql"_s);
        QVERIFY(script.open(QIODevice::ReadOnly));
        database.exec(script.readAll().toStdString());
        database.exec("PRAGMA application_id = 1346454607; PRAGMA user_version = 1"); // "PADO"
        SQLite::Statement one(database,
                              "INSERT INTO articles (id, title, source, published, recorded, hash) VALUES (?, "
                              "?, ?, ?, ?, x'00')");
        SQLite::Statement text(database,
                               "INSERT INTO revisions (article, revision, title, text, recorded) VALUES (?, 1, "
                               "?, ?, 0)");
        const QStringList texts{release, unlike, u"(판교=새벽통신) "_s + release};
        for (int i = 0; i < 3; ++i) {
            one.reset();
            one.bind(1, i + 1);
            one.bind(2, "제목");
            one.bind(3, "매체" + std::to_string(i));
            one.bind(4, std::int64_t(juneDay(20).toMSecsSinceEpoch()));
            one.bind(5, std::int64_t(juneDay(20).toMSecsSinceEpoch()));
            one.exec();
            text.reset();
            text.bind(1, i + 1);
            text.bind(2, "제목");
            text.bind(3, texts[i].toStdString());
            text.exec();
        }
    }

    store::Reader reader() { return *m_workspace->reader(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
    int m_count = 0;
    QDate m_dealDay{2023, 6, 19};
};

QTEST_GUILESS_MAIN(TestStoreStories)
#include "tst_store_stories.moc"
