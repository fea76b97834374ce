#include "extract/fact_json.h"
#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace = open(store::OpenMode::CreateMissing);
        QVERIFY(workspace);
        m_workspace = *std::move(workspace);
    }

    void saysWhereThereIsNoWorkspace()
    {
        const QTemporaryDir empty;
        const auto workspace = store::Workspace::open(empty.path(), store::OpenMode::Existing, fixedClock());
        QVERIFY(!workspace);
        QCOMPARE(QString(workspace.error().code), u"store.no_workspace"_s);
        QVERIFY(QDir(empty.path()).isEmpty());
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("text") << QByteArray("this is no database at all, but a letter to a friend").repeated(100);
        QTest::newRow("half a header") << QByteArray("SQLite format 3");
    }

    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, contents);
        m_workspace.reset();
        QFile file(databaseFile());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(contents);
        file.close();
        const auto workspace = open(store::OpenMode::Existing);
        QVERIFY(!workspace);
        QVERIFY(QString(workspace.error().code).startsWith(u"store."_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), contents); // untouched
    }

    void storesAnArticleOnce()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer);
        const auto first = writer->storeArticle(article(u"1"_s, said), investment(said));
        QVERIFY(first);
        QCOMPARE(first->how, store::Stored::New);
        QCOMPARE(first->newFacts, 1);
        const auto again = writer->storeArticle(article(u"1"_s, said), investment(said));
        QVERIFY(again);
        QCOMPARE(again->how, store::Stored::Unchanged);
        QCOMPARE(again->id, first->id);
        QCOMPARE(reader().articleCount({}).value_or(-1), 1);
    }

    void keepsRevisions()
    {
        auto writer = m_workspace->writer();
        const auto first = writer->storeArticle(article(u"1"_s, said), investment(said));
        const QString changed = said + u" 두 회사는 함께 챗봇을 만든다."_s;
        const auto second = writer->storeArticle(article(u"1"_s, changed), investment(said));
        QVERIFY(first && second);
        QCOMPARE(second->how, store::Stored::Revised);
        const auto read = reader().article(first->id);
        QVERIFY(read);
        QCOMPARE(read->text, changed);
        QCOMPARE(read->revision, 2);
        QCOMPARE(reader().statistics()->revisions, 2);
    }

    void findsEveryRunOfKorean_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("hits");
        QTest::newRow("word") << u"누리봇"_s << 1;
        QTest::newRow("two syllables") << u"투자"_s << 1;
        QTest::newRow("one syllable") << u"억"_s << 1;
        QTest::newRow("inside a word") << u"텔레"_s << 1;
        QTest::newRow("latin") << u"SK"_s << 1;
        QTest::newRow("nothing") << u"가오리"_s << 0;
        QTest::newRow("signs") << u"\"' OR 1=1 --"_s << 0;
    }

    void findsEveryRunOfKorean()
    {
        QFETCH(QString, query);
        QFETCH(int, hits);
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, u"하늘이 맑다."_s), {}));
        store::Filter filter;
        filter.search = plainSearch(query);
        const auto found = reader().articles(filter);
        QVERIFY(found);
        QCOMPARE(int(found->rows.size()), hits);
    }

    void pagesWithoutGapsOrRepeats()
    {
        auto writer = m_workspace->writer();
        for (int i = 0; i < 25; ++i)
            QVERIFY(writer->storeArticle(article(QString::number(i), u"글 "_s + QString::number(i)), {}));
        std::set<qint64> seen;
        QString cursor;
        int pages = 0;
        do {
            const auto page = reader().articles({}, cursor, 10);
            QVERIFY(page);
            for (const store::ArticleRow& row : page->rows)
                QVERIFY2(seen.insert(row.id).second, "an article came twice");
            cursor = page->next;
            ++pages;
        } while (!cursor.isEmpty() && pages < 10);
        QCOMPARE(seen.size(), 25U);
        QCOMPARE(pages, 3);
        QCOMPARE(QString(reader().articles({}, u"nonsense"_s).error().code), u"store.bad_cursor"_s);
    }

    void leavesRejectedFactsOut()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        const qint64 fact = reader().facts({})->rows.front().id;
        QVERIFY(writer->review(fact, store::Review::Rejected));
        QVERIFY(reader().facts({})->rows.empty());
        QCOMPARE(reader().fact(fact)->review, store::Review::Rejected);
        // A second outlet does not bring it back.
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere), investment(saidElsewhere)));
        QVERIFY(reader().facts({})->rows.empty());
    }

    void keepsArticlesOfRemovedFeeds()
    {
        auto writer = m_workspace->writer();
        const auto feed = writer->addFeed({.url = u"https://naru.example/feed"_s, .outlet = u"나루일보"_s});
        QVERIFY(feed);
        QCOMPARE(QString(writer->addFeed({.url = u"https://naru.example/feed"_s}).error().code), u"store.exists"_s);
        store::NewArticle one = article(u"1"_s, said);
        one.feed = *feed;
        QVERIFY(writer->storeArticle(one, investment(said)));
        QVERIFY(writer->removeFeed(*feed));
        QVERIFY(reader().feeds()->empty());
        QCOMPARE(reader().articleCount({}).value_or(-1), 1);
        QCOMPARE(reader().facts({})->rows.size(), 1U);
    }

    void filtersByDayAndCompany()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        store::Filter filter;
        filter.from = QDate(2023, 4, 1);
        filter.to = QDate(2023, 5, 1);
        filter.companies = {u"sk-telecom"_s};
        QCOMPARE(reader().facts(filter)->rows.size(), 1U);
        filter.companies = {u"누리봇"_s};
        QCOMPARE(reader().facts(filter)->rows.size(), 1U);
        filter.companies = {u"naver"_s};
        QVERIFY(reader().facts(filter)->rows.empty());
        filter.companies.clear();
        filter.from = QDate(2023, 5, 1);
        filter.to = QDate(2023, 6, 1);
        QVERIFY(reader().facts(filter)->rows.empty());
    }

    void checksAndBacksUp()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(reader().check()->empty());
        const QString copy = m_folder->filePath(u"copy/pado.db"_s);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"copy"_s)));
        QVERIFY(reader().backup(copy));
        QVERIFY(QFile::exists(copy));
        QCOMPARE(QString(reader().backup(copy).error().code), u"file.exists"_s);
    }

    /// The first schema told tests of unlike metrics apart by their key.
    void anOlderWorkspaceKeepsItsFacts()
    {
        m_workspace.reset();
        const QString path = databaseFile();
        QVERIFY(QFile::remove(path));
        fillAsOfSchema1(path);
        m_workspace = *open(store::OpenMode::Existing);
        QVERIFY(reader().check()->empty());
        QCOMPARE(reader().facts({})->rows.size(), 2U);
        store::Filter ofCompany;
        ofCompany.companies = {u"누리봇"_s};
        QCOMPARE(reader().facts(ofCompany)->rows.size(), 1U);
        QCOMPARE(reader().articles(ofCompany)->rows.size(), 1U);
        ofCompany.companies = {u"naver"_s};
        QVERIFY(reader().facts(ofCompany)->rows.empty());
        QVERIFY(reader().articles(ofCompany)->rows.empty());
        auto writer = m_workspace->writer();
        extract::Benchmark claim = test();
        claim.metric.clear();
        extract::Extraction extraction;
        extraction.text = said;
        extraction.facts.emplace_back(claim, extract::Evidence{0, said.size(), said});
        QCOMPARE(writer->storeArticle(article(u"2"_s, said, u"한강경제"_s), extraction)->newFacts, 0);
        QCOMPARE(writer->storeArticle(article(u"3"_s, said, u"한강경제"_s), investment(said))->newFacts, 0);
        const auto facts = reader().facts({});
        for (const store::FactRow& fact : facts->rows)
            QCOMPARE(fact.sources, 2);
        QCOMPARE(reader().company(u"sk-telecom"_s)->facts, 1);
    }

    /// A database that bears our mark but not our tables, as after a repair by hand.
    void saysWhereATableIsMissing()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        m_workspace.reset();
        {
            SQLite::Database database(databaseFile().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("ALTER TABLE evidences RENAME TO elsewhere");
        }
        m_workspace = *open(store::OpenMode::Existing);
        const auto facts = reader().facts({});
        QVERIFY(!facts);
        QVERIFY(QString(facts.error().code).startsWith(u"store."_s));
    }

    void noticesAnAlteredText()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        QFile file(databaseFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_workspace.reset(); // closes and folds the log into the file
        QByteArray bytes = file.readAll();
        file.close();
        const QByteArray before = u"150억원을 투자"_s.toUtf8();
        QVERIFY(bytes.contains(before));
        bytes.replace(before, u"950억원을 투자"_s.toUtf8());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_workspace = *open(store::OpenMode::Existing);
        QCOMPARE(reader().check()->size(), 1);
    }

    /// What the window does while a refresh stores: mark an article as read.
    void twoWritersTakeTurns()
    {
        auto first = m_workspace->writer();
        auto second = m_workspace->writer();
        QVERIFY(first && second);
        for (int i = 0; i < 3; ++i) {
            const auto stored = first->storeArticle(article(QString::number(i), said), investment(said));
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().hint));
            QVERIFY(second->setRead(stored->id, true));
        }
    }

    void aFeedMovedOntoAnotherStaysWhereItIs()
    {
        auto writer = m_workspace->writer();
        const auto old = writer->addFeed({.url = u"https://naru.example/old"_s});
        const auto other = writer->addFeed({.url = u"https://naru.example/new"_s});
        QVERIFY(old && other);
        store::FetchOutcome outcome;
        outcome.url = u"https://naru.example/new"_s;
        QVERIFY(writer->recordFetch(*old, outcome));
        QCOMPARE(reader().feeds()->front().url, u"https://naru.example/old"_s);
        outcome.url = u"https://naru.example/newest"_s;
        QVERIFY(writer->recordFetch(*old, outcome));
        QCOMPARE(reader().feeds()->front().url, u"https://naru.example/newest"_s);
    }

    void keepsAFetchWithTheArticlesItBrought()
    {
        auto writer = m_workspace->writer();
        const auto feed = writer->addFeed({.url = u"https://naru.example/all"_s});
        QVERIFY(feed);
        const auto store = [&](const QString& text, const extract::Extraction& extraction) {
            store::NewArticle one = article(u"1"_s, text);
            one.feed = *feed;
            store::FetchRecord fetched{*feed, {}};
            fetched.outcome.hasContent = true;
            fetched.outcome.etag = text;
            return writer->storeArticles({{one, extraction}}, {&fetched, 1}).has_value();
        };
        QVERIFY(store(said, investment(said)));
        store::FeedRow row = reader().feeds()->front();
        QCOMPARE(row.etag, said);
        QCOMPARE(row.articles, 1);
        QCOMPARE(row.facts, 1);
        QVERIFY(store(u"하늘이 맑다."_s, {})); // corrected: says nothing of the kind any more
        row = reader().feeds()->front();
        QCOMPARE(row.etag, u"하늘이 맑다."_s);
        QCOMPARE(row.articles, 1);
        QCOMPARE(row.facts, 0);
    }

    void sectionsThatCutAnArticleDifferentlyDoNotReviseIt()
    {
        auto writer = m_workspace->writer();
        store::NewArticle whole = article(u"1"_s, said + u" 챗봇을 만든다."_s), cut = article(u"1"_s, said);
        whole.feed = *writer->addFeed({.url = u"https://naru.example/all"_s});
        cut.feed = *writer->addFeed({.url = u"https://naru.example/ai"_s});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(writer->storeArticle(whole, investment(said)));
            QVERIFY(writer->storeArticle(cut, investment(said)));
        }
        QCOMPARE(reader().statistics()->revisions, 1);
    }

private:
    static extract::Benchmark test()
    {
        extract::Benchmark claim;
        claim.subject = {u"atom"_s, u"아톰"_s};
        claim.versus = {{u"nvidia"_s, u"엔비디아"_s}};
        claim.metric = u"전력 효율 2"_s;
        claim.value = 2.5;
        claim.rank = 1;
        return claim;
    }

    /// A workspace of the first release with an article that tells a deal and a test.
    static void fillAsOfSchema1(const QString& path)
    {
        QFile schema(u":/pado/migrations/001.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(schema.readAll().toStdString());
        database.exec("PRAGMA application_id = 1346454607; PRAGMA user_version = 1");
        const std::string text = said.toStdString(),
                          hash = QCryptographicHash::hash((u"제목 1\n"_s + said).toUtf8(), QCryptographicHash::Sha256)
                                     .toHex()
                                     .toStdString();
        database.exec("INSERT INTO articles (id, external_id, title, source, published, recorded, hash, facts) VALUES "
                      "(1, '1', '제목 1', '나루일보', 1687222800000, 1687222800000, x'" +
                      hash + "', 2)");
        database.exec("INSERT INTO revisions VALUES (1, 1, '제목 1', '" + text + "', 1687222800000)");
        for (const auto& [id, key, claim] :
             {std::tuple(1, "relation|investee=~누리봇|investment", investment(said).facts.front().claim),
              std::tuple(2, "benchmark|subject=atom|versus=nvidia|전력 효율 2|2.5|1", extract::Claim(test()))}) {
            const std::string json = extract::jsonOf(claim).toStdString();
            SQLite::Statement fact(database, "INSERT INTO facts (id, kind, type, status, merge_key, claim, confidence, "
                                             "first_seen, place_start, place_end, is_placed_by_event, sources, "
                                             "articles) VALUES (?1, ?2 ->> 'kind', coalesce(?2 ->> 'type', ''), "
                                             "coalesce(?2 ->> 'status', ''), ?3, ?2, 0.9, 1687222800000, 2460036, "
                                             "2460066, ?2 ->> 'kind' = 'relation', 1, 1)");
            fact.bind(1, id);
            fact.bind(2, json);
            fact.bind(3, key);
            fact.exec();
            SQLite::Statement evidence(database, "INSERT INTO evidences (fact, article, revision, start, end, quote, "
                                                 "claim) VALUES (?1, 1, 1, 0, length(?2), ?2, ?3)");
            evidence.bind(1, id);
            evidence.bind(2, text);
            evidence.bind(3, json);
            evidence.exec();
        }
        database.exec("INSERT INTO entities (key, name, type, facts, deals, last_fact) VALUES ('sk-telecom', "
                      "'SK텔레콤', 'company', 1, 1, 2460036), ('~누리봇', '누리봇', 'company', 1, 1, 2460036)");
        database.exec("INSERT INTO fact_entities VALUES ('sk-telecom', 2460036, 1, 'investor'), ('~누리봇', 2460036, "
                      "1, 'investee')");
        database.exec("INSERT INTO mentions VALUES ('sk-telecom', 1), ('~누리봇', 1)");
    }

    QString databaseFile() const
    {
        const QStringList files = QDir(m_folder->path()).entryList({u"*.db"_s, u"*.sqlite"_s, u"*.sqlite3"_s});
        return m_folder->filePath(files.value(0));
    }

    Result<store::Workspace> open(store::OpenMode mode) const
    {
        return store::Workspace::open(m_folder->path(), mode, fixedClock());
    }

    store::Reader reader() const
    {
        auto reader = m_workspace->reader();
        Q_ASSERT(reader);
        return *std::move(reader);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
