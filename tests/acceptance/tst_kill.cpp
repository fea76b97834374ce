#include "support/answer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int articles = 120; ///< in the workspace; a file to import has as many again
constexpr int rounds = 3;     ///< kills a command

} // namespace

/// The program itself, killed while it works: nothing that was stored is lost, and the same command again does the
/// rest.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString first = m_files.filePath(u"first.jsonl"_s);
        write(first, 0);
        write(m_files.filePath(u"more.jsonl"_s), articles);
        QCOMPARE(pado(sound(), {u"init"_s}).exit, 0);
        QCOMPARE(pado(sound(), {u"import"_s, first}).exit, 0);
        QCOMPARE(pado(sound(), {u"db"_s, u"backup"_s, m_files.filePath(u"copy.sqlite"_s)}).exit, 0);
    }

    void losesNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("after"); ///< articles, once the command was let finish
        QTest::newRow("import") << QStringList{u"import"_s, m_files.filePath(u"more.jsonl"_s)} << 2 * articles;
        QTest::newRow("reextract") << QStringList{u"reextract"_s} << articles;
        QTest::newRow("compact") << QStringList{u"db"_s, u"compact"_s} << articles;
        QTest::newRow("rebuild") << QStringList{u"db"_s, u"check"_s, u"--rebuild"_s} << articles;
        QTest::newRow("restore") << QStringList{u"db"_s, u"restore"_s, m_files.filePath(u"copy.sqlite"_s)} << articles;
    }

    void losesNothing()
    {
        QFETCH(QStringList, command);
        QFETCH(int, after);
        QElapsedTimer timer;
        for (int round = 0, wallMs = 0; round <= rounds; ++round) {
            const QTemporaryDir folder;
            QVERIFY(copyTo(folder.path()));
            timer.start();
            if (round == 0) {
                QCOMPARE(pado(folder.path(), command).exit, 0);
                wallMs = int(timer.elapsed());
                continue;
            }
            kill(folder.path(), command, QRandomGenerator::global()->bounded(wallMs + 1));
            const Answer checked = pado(folder.path(), {u"db"_s, u"check"_s});
            QVERIFY2(checked.exit == 0, checked.err.constData());
            QVERIFY(titlesIn(folder.path()).size() >= articles);
            const Answer again = pado(folder.path(), command);
            QVERIFY2(again.exit == 0, again.err.constData());
            QCOMPARE(titlesIn(folder.path()).size(), after);
            QCOMPARE(pado(folder.path(), {u"db"_s, u"check"_s}).exit, 0);
            QCOMPARE(openToOthers(folder.path()), QStringList());
        }
    }

    void aCopyCutShortDoesNotLookLikeOne()
    {
        const QString copy = m_files.filePath(u"cut.sqlite"_s);
        for (int round = 0; round < rounds; ++round) {
            QFile::remove(copy);
            kill(sound(), {u"db"_s, u"backup"_s, copy}, QRandomGenerator::global()->bounded(100));
            const QTemporaryDir other;
            if (QFile::exists(copy))
                QCOMPARE(pado(other.path(), {u"db"_s, u"restore"_s, copy}).exit, 0);
            else
                QCOMPARE(pado(sound(), {u"db"_s, u"backup"_s, copy}).exit, 0);
        }
    }

    void initIsDoneOrNot()
    {
        for (int round = 0; round < 2 * rounds; ++round) {
            const QTemporaryDir folder;
            kill(folder.path(), {u"init"_s}, QRandomGenerator::global()->bounded(60));
            QCOMPARE(pado(folder.path(), {u"init"_s}).exit, 0);
            QCOMPARE(pado(folder.path(), {u"db"_s, u"check"_s}).exit, 0);
        }
    }

private:
    QString sound() const { return m_files.filePath(u"sound"_s); }

    static void write(const QString& path, int from)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = from; i < from + articles; ++i) {
            const QJsonObject article{
                {u"id"_s, QString::number(i)},
                {u"title"_s, u"보도 %1호"_s.arg(i)},
                {u"published"_s, u"2024-03-%1T09:00:00+09:00"_s.arg(1 + i % 28, 2, 10, QChar(u'0'))},
                {u"source"_s, u"나루일보"_s},
                {u"text"_s,
                 u"네이버는 누리봇%1에 %2억 원을 투자했다고 밝혔다. 누리봇%1은 물류 로봇을 만든다."_s.arg(i).arg(i +
                                                                                                                 10)}};
            file.write(QJsonDocument(article).toJson(QJsonDocument::Compact) + '\n');
        }
    }

    bool copyTo(const QString& folder) const
    {
        return QFile::copy(QDir(sound()).filePath(u"pado.sqlite"_s), QDir(folder).filePath(u"pado.sqlite"_s));
    }

    static Answer pado(const QString& workspace, const QStringList& command)
    {
        QProcess process;
        process.start(QStringLiteral(PADO_PROGRAM), QStringList{u"--workspace"_s, workspace, u"--json"_s} + command);
        return answerOf(process, 60'000);
    }

    static void kill(const QString& workspace, const QStringList& command, int afterMs)
    {
        QProcess process;
        process.start(QStringLiteral(PADO_PROGRAM), QStringList{u"--workspace"_s, workspace, u"--json"_s} + command);
        if (!process.waitForFinished(afterMs))
            process.kill();
        process.waitForFinished(60'000);
    }

    static QSet<QString> titlesIn(const QString& workspace)
    {
        QSet<QString> titles;
        const Answer listed = pado(workspace, {u"articles"_s, u"--limit"_s, u"1000"_s});
        const QJsonArray rows = listed.json()[u"articles"_s].toArray();
        for (const QJsonValue row : rows)
            titles.insert(row[u"title"_s].toString());
        return titles.size() == rows.size() ? titles : QSet<QString>(); // one twice is as bad as one lost
    }

    static QStringList openToOthers(const QString& folder)
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QStringList open;
        for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (info.fileName() != u"pado.sqlite" && (info.permissions() & others))
                open << info.fileName(); // the test itself made the database
        }
        return open;
    }

    QTemporaryDir m_files;
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
