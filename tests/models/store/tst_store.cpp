#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

Clock fixedClock()
{
    return [] { return QDateTime(QDate(2023, 7, 1), QTime(0, 0), Qt::UTC); };
}

store::NewArticle article(const QString& id, const QString& text, const QString& source = u"나루일보"_s)
{
    store::NewArticle article;
    article.externalId = id;
    article.url = u"https://naru.example/"_s + id;
    article.title = u"제목 "_s + id;
    article.source = source;
    article.text = text;
    article.published = QDateTime(QDate(2023, 6, 20), QTime(1, 0), Qt::UTC);
    return article;
}

/// An investment said by the whole text.
extract::Extraction investment(const QString& text, double won = 15e9)
{
    extract::Relation relation;
    relation.type = extract::RelationType::Investment;
    relation.parties = {{{u"sk-telecom"_s, u"SK텔레콤"_s}, extract::Role::Investor},
                        {{{}, u"누리봇"_s}, extract::Role::Investee}};
    extract::Amount amount;
    amount.value = won;
    amount.unit = u"KRW"_s;
    relation.amount = amount;
    relation.date = extract::DateRange{QDate(2023, 4, 1), QDate(2023, 5, 1), u"지난 4월"_s};
    extract::Extraction extraction;
    extraction.text = text;
    extraction.facts.emplace_back(relation, extract::Evidence{0, text.size(), text});
    extraction.facts.front().confidence = 0.9;
    return extraction;
}

const QString said = u"SK텔레콤은 지난 4월 누리봇에 150억원을 투자했다."_s;
const QString saidElsewhere = u"누리봇은 4월 SK텔레콤에서 150억원을 투자받았다."_s;

} // namespace

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

    void mergesWhatTwoOutletsSay()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere, u"한강경제"_s), investment(saidElsewhere)));
        const auto facts = reader().facts({});
        QVERIFY(facts);
        QCOMPARE(facts->rows.size(), 1U);
        const store::FactRow& fact = facts->rows.front();
        QCOMPARE(fact.sources, 2);
        QCOMPARE(fact.evidences.size(), 2U);
        std::set<QString> quotes;
        for (const store::FactEvidence& evidence : fact.evidences)
            quotes.insert(evidence.evidence.quote);
        QCOMPARE(quotes, (std::set<QString>{said, saidElsewhere}));
        QCOMPARE(fact.placeStart, QDate(2023, 4, 1));
        QVERIFY(fact.isPlacedByEvent);
    }

    void keepsOtherAmountsApart()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere), investment(saidElsewhere, 30e9)));
        QCOMPARE(reader().facts({})->rows.size(), 2U);
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
        filter.query = query;
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
        const auto feed = writer->addFeed(u"https://naru.example/feed"_s, {}, u"나루일보"_s);
        QVERIFY(feed);
        QCOMPARE(QString(writer->addFeed(u"https://naru.example/feed"_s, {}, {}).error().code), u"store.exists"_s);
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
        QVERIFY(reader().check()->isEmpty());
        const QString copy = m_folder->filePath(u"copy/pado.db"_s);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"copy"_s)));
        QVERIFY(reader().backup(copy));
        QVERIFY(QFile::exists(copy));
        QCOMPARE(QString(reader().backup(copy).error().code), u"store.backup_exists"_s);
    }

    void letsOneWriteAtATime()
    {
        auto first = m_workspace->writer();
        QVERIFY(first);
        QVERIFY(reader().articleCount({})); // reading goes on meanwhile
    }

private:
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
