#include "samples.h"
#include "store/backups.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "support/workspace_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QFile>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto ownersOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// Copies that hold, and a way back from whatever happened.
class TestStoreBackups : public WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(fixedClock());
        m_now = fixedClock()();
        store(u"1"_s);
    }

    void aCopyIsWholeAndItsOwnersOnly()
    {
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(m_workspace->reader()->backup(copy));
        QCOMPARE(QFile::permissions(copy), ownersOnly);
        QCOMPARE(QDir(m_folder->path()).entryList({u"copy.sqlite*"_s}), QStringList({u"copy.sqlite"_s}));
        const QTemporaryDir other;
        QCOMPARE(store::restore(other.path(), copy)->articles, 1);
        QCOMPARE(articlesIn(other.path()), 1);
    }

    void aDamagedWorkspaceIsNotCopied()
    {
        alter("UPDATE revisions SET text = 'another'");
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        const auto refused = m_workspace->reader()->backup(copy);
        QVERIFY(!refused);
        QCOMPARE(QString(refused.error().code), u"store.damaged"_s);
        QVERIFY(QDir(m_folder->path()).entryList({u"copy.sqlite*"_s}).isEmpty());
    }

    void restoringKeepsWhatWasThere()
    {
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(m_workspace->reader()->backup(copy));
        store(u"2"_s);
        m_workspace.reset();
        const auto restored = store::restore(m_folder->path(), copy);
        QVERIFY(restored);
        QCOMPARE(articlesIn(m_folder->path()), 1);
        QVERIFY(QFile::exists(restored->before));
        const QTemporaryDir other;
        QCOMPARE(store::restore(other.path(), restored->before)->articles, 2);
    }

    void restoresOverWhateverIsThere_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a letter") << QByteArray("a letter to a friend").repeated(500);
        QTest::newRow("half a header") << QByteArray("SQLite format 3");
    }

    void restoresOverWhateverIsThere()
    {
        QFETCH(QByteArray, contents);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s), path = m_folder->filePath(u"pado.sqlite"_s);
        QVERIFY(m_workspace->reader()->backup(copy));
        m_workspace.reset();
        write(path, contents);
        write(path + u"-wal"_s, "a log of something else");
        QVERIFY(!store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock()));
        const auto restored = store::restore(m_folder->path(), copy);
        QVERIFY(restored);
        QCOMPARE(articlesIn(m_folder->path()), 1);
        QCOMPARE(bytesOf(restored->before), contents);
        if (contents.isEmpty()) // nothing that SQLite looks at: the log may be all that is left
            QCOMPARE(bytesOf(restored->before + u"-wal"_s), QByteArray("a log of something else"));
    }

    void refusesWhatIsNoSoundCopy_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut") << u"cut"_s << u"backup.damaged"_s;
        QTest::newRow("empty") << u"empty"_s << u"backup.damaged"_s;
        QTest::newRow("a letter") << u"letter"_s << u"backup.damaged"_s;
        QTest::newRow("altered") << u"altered"_s << u"backup.damaged"_s;
        QTest::newRow("missing") << u"missing"_s << u"backup.cannot_read"_s;
        QTest::newRow("another program's") << u"foreign"_s << u"backup.foreign"_s;
        QTest::newRow("of a newer version") << u"newer"_s << u"store.newer_schema"_s;
    }

    void refusesWhatIsNoSoundCopy()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(m_workspace->reader()->backup(copy));
        spoil(copy, how);
        store(u"2"_s);
        m_workspace.reset();
        const QByteArray before = bytesOf(m_folder->filePath(u"pado.sqlite"_s));
        const auto refused = store::restore(m_folder->path(), copy);
        QVERIFY(!refused);
        QCOMPARE(QString(refused.error().code), code);
        QCOMPARE(bytesOf(m_folder->filePath(u"pado.sqlite"_s)), before);
        QCOMPARE(articlesIn(m_folder->path()), 2);
        QVERIFY(QDir(m_folder->filePath(u"backups"_s)).isEmpty());
    }

    /// Killed between the decision and the last step: whoever comes next takes it.
    void aRestoreThatWasKilledIsFinishedByTheNext()
    {
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(m_workspace->reader()->backup(copy));
        store(u"2"_s);
        m_workspace.reset();
        QVERIFY(QFile::copy(copy, m_folder->filePath(u"pado.sqlite.new"_s)));
        QCOMPARE(articlesIn(m_folder->path()), 1);
        QVERIFY(!QFile::exists(m_folder->filePath(u"pado.sqlite.new"_s)));
        QCOMPARE(store::backupsIn(m_folder->path()).size(), 1U);
    }

    void anInitThatWasKilledLeavesNothingInTheWay()
    {
        const QTemporaryDir other;
        write(other.filePath(u"pado.sqlite.partial"_s), "half of a database");
        QVERIFY(!store::Workspace::open(other.path(), store::OpenMode::Existing, fixedClock()));
        QVERIFY(store::Workspace::open(other.path(), store::OpenMode::CreateMissing, fixedClock()));
        QVERIFY(QDir(other.path()).entryList({u"*.partial*"_s}).isEmpty());
    }

    void copiesOnceADayAndKeepsTheLatest()
    {
        for (int day = 0; day < 5; ++day) {
            QVERIFY(!backUp().isEmpty());
            QVERIFY(backUp().isEmpty()); // the same day
            m_now = m_now.addDays(1);
        }
        QCOMPARE(store::backupsIn(m_folder->path()).size(), 3U);
        m_now = m_now.addYears(-3); // the clock was wrong, and is right again
        const QString latest = backUp();
        QVERIFY(!latest.isEmpty());
        QCOMPARE(store::backupsIn(m_folder->path()).size(), 3U);
        QVERIFY(QFile::exists(latest));
    }

    void copiesAsThePolicySays()
    {
        QVERIFY(store::setBackupPolicy(*m_workspace, {.kept = 0, .upToMb = 1024}));
        QVERIFY(backUp().isEmpty());
        QVERIFY(store::setBackupPolicy(*m_workspace, {.kept = 1, .upToMb = 0}));
        const auto tooLarge = store::backUpDaily(*m_workspace, [this] { return m_now; });
        QCOMPARE(QString(tooLarge.error().code), u"store.too_large_to_copy"_s);
        QVERIFY(backUp().isEmpty()); // told once a day
        QVERIFY(store::backupsIn(m_folder->path()).empty());
    }

private:
    void store(const QString& id)
    {
        QVERIFY(m_workspace->writer()->storeArticle(article(id, said + id), investment(said)));
    }

    QString backUp()
    {
        const auto copy = store::backUpDaily(*m_workspace, [this] { return m_now; });
        return copy ? *copy : QString(copy.error().code);
    }

    static qint64 articlesIn(const QString& folder)
    {
        const auto workspace = store::Workspace::open(folder, store::OpenMode::Existing, fixedClock());
        return workspace ? workspace->reader()->articleCount({}).value_or(-1) : -1;
    }

    void alter(const std::string& sql, const QString& name = u"pado.sqlite"_s)
    {
        SQLite::Database database(m_folder->filePath(name).toStdString(), SQLite::OPEN_READWRITE);
        database.exec(sql);
    }

    void spoil(const QString& copy, const QString& how)
    {
        if (how == u"cut")
            QVERIFY(QFile::resize(copy, QFileInfo(copy).size() * 2 / 3));
        else if (how == u"empty")
            QVERIFY(QFile::resize(copy, 0));
        else if (how == u"letter")
            write(copy, QByteArray("a letter to a friend").repeated(500));
        else if (how == u"altered")
            alter("UPDATE revisions SET text = replace(text, '150', '950')", u"copy.sqlite"_s);
        else if (how == u"missing")
            QVERIFY(QFile::remove(copy));
        else if (how == u"foreign")
            alter("PRAGMA application_id = 7", u"copy.sqlite"_s);
        else if (how == u"newer")
            alter("PRAGMA user_version = 4000", u"copy.sqlite"_s);
    }

    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestStoreBackups)
#include "tst_store_backups.moc"
