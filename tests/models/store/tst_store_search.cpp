#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

/// Searching articles: everything that holds the words, nothing else, whatever was revised, moved or migrated.
class TestStoreSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    /// Random pieces of generated articles, against a look at every text.
    void findsWhatALookAtEveryTextFinds()
    {
        QRandomGenerator random(7);
        std::vector<store::ReadArticle> lot;
        for (int i = 0; i < 300; ++i)
            lot.push_back({invented(i, random), {}});
        std::vector<store::NewArticle> all;
        std::vector<std::pair<QString, QString>> texts; // title and text, made plain
        for (const store::ReadArticle& read : lot) {
            all.push_back(read.article);
            texts.emplace_back(plain(read.article.title), plain(read.article.text));
        }
        QVERIFY(m_workspace->writer()->storeArticles(std::move(lot)));
        int found = 0;
        for (int i = 0; i < 600; ++i) {
            const store::NewArticle& from = all[random.bounded(quint32(all.size()))];
            const QString text = from.title + u'\n' + from.text;
            const qsizetype size = 1 + random.bounded(10);
            QString query = text.mid(random.bounded(int(text.size() - size)), size);
            if (query.trimmed() == u",")
                continue; // between digits it is no part of the text
            std::set<QString> expected;
            for (size_t one = 0; one < all.size(); ++one) {
                if (holds(texts[one], query))
                    expected.insert(all[one].externalId);
            }
            QVERIFY2(idsOf(query) == expected, qPrintable(query));
            QCOMPARE(count(query), qint64(expected.size()));
            found += int(expected.size());
            // Words run together are found as they stand in the text.
            const qsizetype word = text.lastIndexOf(u' ', random.bounded(int(text.size()))) + 1;
            query = text.mid(word, 12).remove(u' ').section(u'\n', 0, 0);
            if (std::ranges::all_of(query, [](QChar c) { return c >= u'가' && c <= u'힣'; }) && query.size() > 3)
                QVERIFY2(idsOf(query).contains(from.externalId), qPrintable(query));
        }
        QVERIFY(found > 5'000); // most pieces are in several articles
    }

    void pagesBySearchWithoutGapsOrRepeats()
    {
        QRandomGenerator random(11);
        std::vector<store::ReadArticle> lot;
        for (int i = 0; i < 120; ++i)
            lot.push_back({invented(i, random), {}});
        QVERIFY(m_workspace->writer()->storeArticles(std::move(lot)));
        for (const QString& query : {u"나루"_s, u"나루 투자"_s, u"가"_s}) {
            store::Filter filter;
            filter.search = plainSearch(query);
            const auto whole = reader().articles(filter, {}, 1000);
            QVERIFY(whole->rows.size() > 20);
            std::vector<qint64> paged;
            QString cursor;
            do {
                const auto page = reader().articles(filter, cursor, 7);
                QVERIFY(page);
                for (const store::ArticleRow& row : page->rows)
                    paged.push_back(row.id);
                cursor = page->next;
            } while (!cursor.isEmpty());
            QCOMPARE(paged.size(), whole->rows.size());
            for (size_t i = 0; i < paged.size(); ++i) {
                QCOMPARE(paged[i], whole->rows[i].id);
                QVERIFY(i == 0 || whole->rows[i - 1].published >= whole->rows[i].published);
            }
        }
    }

    void narrowsASearch()
    {
        auto writer = m_workspace->writer();
        store::NewArticle early = article(u"1"_s, said), late = article(u"2"_s, said, u"다솔일보"_s),
                          other = article(u"3"_s, u"하늘이 맑다."_s, u"다솔일보"_s);
        early.published = QDateTime(QDate(2023, 6, 19), QTime(14, 59, 59), Qt::UTC); // the last second of the 19th
        late.published = QDateTime(QDate(2023, 6, 19), QTime(15, 0), Qt::UTC);
        QVERIFY(writer->storeArticle(early, investment(said)));
        const auto second = writer->storeArticle(late, {});
        QVERIFY(writer->storeArticle(other, {}));
        QVERIFY(writer->setRead(second->id, true));
        store::Filter filter;
        filter.search = plainSearch(u"누리봇"_s);
        filter.from = QDate(2023, 6, 20);
        QCOMPARE(idsOf(filter), std::set({u"2"_s}));
        filter.from = {};
        filter.to = QDate(2023, 6, 20);
        QCOMPARE(idsOf(filter), std::set({u"1"_s}));
        filter.to = {};
        filter.sources = {u"다솔일보"_s};
        QCOMPARE(idsOf(filter), std::set({u"2"_s}));
        filter.sources = {};
        filter.isUnreadOnly = true;
        QCOMPARE(idsOf(filter), std::set({u"1"_s}));
        filter.isUnreadOnly = false;
        filter.companies = {u"sk-telecom"_s};
        QCOMPARE(reader().articleCount(filter).value_or(-1), qint64(idsOf(filter).size()));
    }

    void findsARevisedTextOnlyByItsNewWords()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, u"가온전자가 공장을 짓는다."_s), {}));
        QVERIFY(writer->storeArticle(article(u"1"_s, u"가온전자가 연구소를 짓는다."_s), {}));
        QCOMPARE(count(u"공장"_s), 0);
        QCOMPARE(count(u"연구소"_s), 1);
        QVERIFY(writer->checkDerived()->empty());
    }

    /// Twice in one lot, as when two copies of a feed come with one refresh.
    void findsATextRevisedInOneLot()
    {
        std::vector<store::ReadArticle> lot;
        lot.push_back({article(u"1"_s, u"가온전자가 공장을 짓는다."_s), {}});
        lot.push_back({article(u"1"_s, u"가온전자가 연구소를 짓는다."_s), {}});
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticles(std::move(lot)));
        QCOMPARE(count(u"공장"_s), 0);
        QCOMPARE(count(u"연구소"_s), 1);
        QVERIFY(writer->checkDerived()->empty());
    }

    void movesAnArticleWhoseDateComesLater()
    {
        auto writer = m_workspace->writer();
        store::NewArticle undated = article(u"1"_s, u"가온전자가 공장을 짓는다."_s);
        undated.published = {};
        QVERIFY(writer->storeArticle(undated, {}));
        store::NewArticle dated = article(u"1"_s, u"가온전자가 새 공장을 짓는다."_s);
        dated.published = QDateTime(QDate(1969, 12, 30), QTime(3, 0), Qt::UTC);
        QVERIFY(writer->storeArticle(dated, {}));
        store::Filter filter;
        filter.search = plainSearch(u"공장"_s);
        filter.to = QDate(1969, 12, 31);
        QCOMPARE(idsOf(filter), std::set({u"1"_s}));
        filter.to = QDate(1969, 12, 30);
        QVERIFY(idsOf(filter).empty());
        QVERIFY(writer->checkDerived()->empty());
    }

    /// A workspace of the first release, with its own search table.
    void opensAWorkspaceOfTheFirstSchema()
    {
        makeFirstSchema();
        reopen();
        QCOMPARE(idsOf(u"누리봇"_s), std::set({u"1"_s}));
        QCOMPARE(idsOf(u"하늘"_s), std::set({u"2"_s}));
        QCOMPARE(count(u"짓는"_s), 0); // of an earlier revision
        QCOMPARE(reader().articleCount({}).value_or(-1), 2);
        QVERIFY(reader().check()->empty());
        auto writer = m_workspace->writer();
        QVERIFY(writer->checkDerived()->empty());
        QVERIFY(
            QFile::exists(m_folder->filePath(u"backups/before-schema-%1.sqlite"_s.arg(reader().statistics()->schema))));
        QVERIFY(writer->storeArticle(article(u"3"_s, u"누리봇이 돌아왔다."_s), {}));
        QCOMPARE(idsOf(u"누리봇"_s), std::set({u"1"_s, u"3"_s}));
    }

    void goesOnWithAnIndexThatWasStopped()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), {}));
        std::stop_source stopped;
        stopped.request_stop();
        auto writer = m_workspace->writer();
        QVERIFY(writer->rebuildSearch(stopped.get_token(), {}));
        QCOMPARE(writer->checkDerived()->size(), 1);
        QCOMPARE(idsOf(u"누리봇"_s), std::set({u"1"_s})); // the text itself is looked at
        QVERIFY(writer->storeArticle(article(u"2"_s, said), {}));
        QVERIFY(writer->storeArticle(article(u"1"_s, u"하늘이 맑다."_s), {}));
        reopen();
        QVERIFY(m_workspace->writer()->checkDerived()->empty());
        QCOMPARE(idsOf(u"누리봇"_s), std::set({u"2"_s}));
        QCOMPARE(idsOf(u"하늘"_s), std::set({u"1"_s}));
    }

    void makesAnIndexOfOtherGramsAnew()
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), {}));
        m_workspace.reset();
        {
            SQLite::Database database(databaseFile().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("UPDATE meta SET value = 0 WHERE key = 'search_grams_version';"
                          "INSERT INTO article_search (article_search) VALUES ('delete-all')");
        }
        Progress told;
        const auto opened = store::Workspace::open(m_folder->path(), store::OpenMode::Existing, fixedClock(), {},
                                                   [&told](const Progress& progress) { told = progress; });
        QVERIFY(opened);
        QCOMPARE(told.done, 1); // who waits is told how far it is
        QCOMPARE(told.total, 1);
        reopen();
        QVERIFY(m_workspace->writer()->checkDerived()->empty());
        QCOMPARE(count(u"누리봇"_s), 1);
    }

    void noticesAndRepairsAnIndexThatLies_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("emptied") << u"INSERT INTO article_search (article_search) VALUES ('delete-all')"_s;
        QTest::newRow("an entry too many") << u"INSERT INTO article_search (rowid, grams) VALUES (1, '¤0')"_s;
        QTest::newRow("words lost") << u"INSERT INTO article_search (article_search, rowid, grams) SELECT 'delete', "
                                       "search_key, '누리 리봇' FROM articles"_s;
    }

    void noticesAndRepairsAnIndexThatLies()
    {
        QFETCH(QString, damage);
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), {}));
        m_workspace.reset();
        {
            SQLite::Database database(databaseFile().toStdString(), SQLite::OPEN_READWRITE);
            database.exec(damage.toStdString());
        }
        reopen();
        auto writer = m_workspace->writer();
        QVERIFY(!writer->checkDerived()->empty());
        qint64 done = 0;
        QVERIFY(writer->rebuildSearch({}, [&done](const Progress& progress) { done = progress.done; }));
        QCOMPARE(done, 1);
        QVERIFY(writer->checkDerived()->empty());
        QCOMPARE(count(u"누리봇"_s), 1);
    }

private:
    /// Sentences of a small vocabulary, so that pieces recur.
    static store::NewArticle invented(int number, QRandomGenerator& random)
    {
        const QStringList words = {u"나루"_s,       u"반도체"_s,   u"인공"_s,    u"지능"_s, u"AI"_s,       u"HBM3E"_s,
                                   u"투자를"_s,     u"가온전자"_s, u"1,428억"_s, u"원"_s,   u"R&D"_s,      u"ＧＰＵ"_s,
                                   u"다솔이"_s,     u"밝혔다."_s,  u"새"_s,      u"모델"_s, u"(주)미르"_s, u"5G"_s,
                                   u"나루반도체"_s, u"시장의"_s,   u"大韓"_s};
        const auto sentence = [&](int size) {
            QStringList some;
            for (int i = 0; i < size; ++i)
                some << words[random.bounded(int(words.size()))];
            return some.join(random.bounded(10) == 0 ? u"\n"_s : u" "_s);
        };
        store::NewArticle made = article(QString::number(number), sentence(4 + random.bounded(30)));
        made.title = sentence(5);
        made.published = QDateTime(QDate(2023, 1, 1), QTime(0, 0), Qt::UTC).addSecs(random.bounded(30) * 21'600);
        return made;
    }

    /// By the rules themselves, written once more and slowly: every word somewhere in title or text, in any case and
    /// width; from three syllables on also with blanks between them, where a word begins.
    static bool holds(const std::pair<QString, QString>& article, const QString& query)
    {
        return std::ranges::all_of(query.simplified().split(u' ', Qt::SkipEmptyParts), [&](const QString& word) {
            const QString term = plain(word);
            if (article.first.contains(term) || article.second.contains(term))
                return true;
            const auto spaced = withBlanks(term);
            return spaced && (spaced->match(article.first).hasMatch() || spaced->match(article.second).hasMatch());
        });
    }

    static QString plain(QString text)
    {
        static const QRegularExpression comma(u"(?<=[0-9]),(?=[0-9])"_s), around(u"^,+(?=.)|(?<=.),+$"_s);
        return text.normalized(QString::NormalizationForm_KC).toLower().simplified().remove(comma).remove(around);
    }

    static std::optional<QRegularExpression> withBlanks(const QString& term)
    {
        static const QRegularExpression syllable(u"[가-힣一-龥]"_s);
        if (term.count(syllable) < 3)
            return std::nullopt;
        QString spaced;
        for (qsizetype i = 0; i < term.size(); ++i) {
            const bool isBetween =
                i > 0 && syllable.match(term[i - 1]).hasMatch() && syllable.match(term[i]).hasMatch();
            spaced += (isBetween ? u" ?"_s : QString()) + QRegularExpression::escape(term.mid(i, 1));
        }
        return QRegularExpression(u"(?<![가-힣一-龥a-z0-9])"_s + spaced);
    }

    /// With a revised article, as the program of that time wrote it.
    void makeFirstSchema()
    {
        m_workspace.reset();
        QFile script(QFINDTESTDATA("../../../models/store/migrations/001.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QVERIFY(QFile::remove(databaseFile()));
        SQLite::Database database(databaseFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(script.readAll().toStdString());
        database.exec("PRAGMA application_id = 1346454607; PRAGMA user_version = 1");
        const auto insert = [&](int id, int revision, const QString& text) {
            const QByteArray hash = QCryptographicHash::hash((u"제목\n"_s + text).toUtf8(), QCryptographicHash::Sha256);
            SQLite::Statement statement(
                database,
                "INSERT OR REPLACE INTO articles (id, external_id, url, title, published, recorded, revision, "
                "hash) VALUES (?1, ?1, 'https://naru.example/' || ?1, '제목', ?2, ?2, ?3, ?4)");
            statement.bind(1, id);
            statement.bind(2, std::int64_t(1'687'000'000'000));
            statement.bind(3, revision);
            statement.bind(4, hash.constData(), int(hash.size()));
            statement.exec();
            SQLite::Statement words(database, "INSERT INTO revisions VALUES (?, ?, '제목', ?, 0)");
            words.bind(1, id);
            words.bind(2, revision);
            words.bind(3, text.toStdString());
            words.exec();
        };
        insert(1, 1, said);
        insert(2, 1, u"공장을 짓는다."_s);
        insert(2, 2, u"하늘이 맑다."_s);
    }

    std::set<QString> idsOf(const store::Filter& filter) const
    {
        std::set<QString> ids;
        const auto page = reader().articles(filter, {}, 10'000);
        for (const store::ArticleRow& row : page->rows)
            ids.insert(row.url.section(u'/', -1));
        return ids;
    }

    std::set<QString> idsOf(const QString& query) const
    {
        store::Filter filter;
        filter.search = plainSearch(query);
        return idsOf(filter);
    }

    qint64 count(const QString& query) const
    {
        store::Filter filter;
        filter.search = plainSearch(query);
        return reader().articleCount(filter).value_or(-1);
    }

    QString databaseFile() const { return m_folder->filePath(u"pado.sqlite"_s); }

    void reopen()
    {
        m_workspace.reset();
        auto workspace = store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().hint));
        m_workspace = *std::move(workspace);
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

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_store_search.moc"
