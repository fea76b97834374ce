#include "samples.h"
#include "store/backups.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString workspaces = QStringLiteral(PADO_OLD_WORKSPACES);

QStringList titlesOf(const store::Reader& reader, const store::Filter& filter = {})
{
    QStringList titles;
    const auto page = reader.articles(filter);
    for (const store::ArticleRow& row : page ? page->rows : std::vector<store::ArticleRow>())
        titles << row.title;
    std::ranges::sort(titles);
    return titles;
}

} // namespace

/// A workspace of every earlier schema opens with all that its user had in it (tests/workspaces/make.py).
class TestStoreMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEarlierSchemaIsThere()
    {
        const QTemporaryDir folder;
        const auto workspace = store::Workspace::open(folder.path(), store::OpenMode::CreateMissing, fixedClock());
        const int present = workspace->reader()->statistics()->schema;
        for (int schema = 1; schema < present; ++schema)
            QVERIFY2(QDir(workspaces).exists(u"schema-%1"_s.arg(schema)), qPrintable(QString::number(schema)));
    }

    void opensAnEarlierWorkspaceWhole_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : QDir(workspaces).entryList({u"schema-*"_s}, QDir::Dirs))
            QTest::newRow(qPrintable(name)) << name;
    }

    void opensAnEarlierWorkspaceWhole()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(QDir(workspaces).filePath(name + u"/pado.sqlite"_s), folder.filePath(u"pado.sqlite"_s)));
        QFile::setPermissions(folder.filePath(u"pado.sqlite"_s), QFile::ReadOwner | QFile::WriteOwner);
        const auto workspace = store::Workspace::open(folder.path(), store::OpenMode::Existing, fixedClock());
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().hint));
        const auto reader = workspace->reader();
        QVERIFY(reader);

        QCOMPARE(titlesOf(*reader), QStringList({u"제목 1"_s, u"제목 2"_s, u"제목 3"_s, u"제목 4"_s}));
        QCOMPARE(reader->statistics()->revisions, 5);
        QCOMPARE(reader->article(3)->text, u"가온칩의 가속기는 전력 효율에서 2.5배 앞섰다."_s);
        QVERIFY(reader->article(4)->row.isRead);
        store::Filter searching;
        searching.search = plainSearch(u"누리봇"_s);
        QCOMPARE(titlesOf(*reader, searching), QStringList({u"제목 1"_s, u"제목 2"_s}));

        store::Filter ofCompany;
        ofCompany.companies = {u"누리봇"_s};
        const auto facts = reader->facts(ofCompany);
        QCOMPARE(facts->rows.size(), 1U);
        QCOMPARE(facts->rows.front().evidences.size(), 2U);
        QCOMPARE(facts->rows.front().review, store::Review::Accepted);
        QCOMPARE(reader->company(u"누리봇"_s)->deals, 1);
        QCOMPARE(reader->feeds()->size(), 2U);
        QCOMPARE(reader->fact(2)->evidences.front().evidence.quote, reader->article(3)->text);

        QVERIFY(reader->check()->empty());
        const auto derived = workspace->writer()->checkDerived();
        QVERIFY2(derived->empty(), derived->empty() ? "" : qPrintable(derived->front().detail));
        const auto backups = store::backupsIn(folder.path());
        if (name == u"schema-%1"_s.arg(reader->statistics()->schema)) {
            QVERIFY(backups.empty());
            return;
        }
        QCOMPARE(backups.size(), 1U);
        QCOMPARE(backups.front().why, store::BackupFile::Why::BeforeSchema);
        const SQLite::Database before(backups.front().path.toStdString());
        SQLite::Statement version(before, "PRAGMA user_version");
        QVERIFY(version.executeStep());
        QCOMPARE(u"schema-%1"_s.arg(version.getColumn(0).getInt()), name);
    }

    void aCopyMadeBeforeAMigrationCanBePutBack()
    {
        const QTemporaryDir folder;
        const auto restored = store::restore(folder.path(), QDir(workspaces).filePath(u"schema-1/pado.sqlite"_s));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().hint));
        QCOMPARE(restored->articles, 4);
        QVERIFY(restored->before.isEmpty());
        const auto workspace = store::Workspace::open(folder.path(), store::OpenMode::Existing, fixedClock());
        QCOMPARE(titlesOf(*workspace->reader()).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestStoreMigrations)
#include "tst_store_migrations.moc"
