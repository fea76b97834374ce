#include "support/answer.h"
#include "support/loopback_server.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <memory>

using namespace Qt::Literals::StringLiterals;

/// The program itself, on a web server of its own: from the feed to the brief, with the exit codes of the contract.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_files.path()).mkpath(u"home"_s));
        write(u"empty.xml"_s, "");
        write(u"page.html"_s, "<html><body><p>This is no feed.</p></body></html>");
        m_server = std::make_unique<LoopbackServer>(QStringLiteral(PADO_DEMO_FEEDS));
        QVERIFY2(m_server->isRunning(), "the test server did not start: python3 is needed");
        m_local = std::make_unique<LoopbackServer>(m_files.path());
        QVERIFY2(m_local->isRunning(), "the test server did not start: python3 is needed");
    }

    void init() { m_workspace = std::make_unique<QTemporaryDir>(); }

    void goesFromTheFeedToTheBrief()
    {
        QCOMPARE(pado({u"init"_s}).exit, 0);
        QCOMPARE(pado({u"feed"_s, u"add"_s, m_server->url(u"files/naru.xml"_s)}).exit, 0);   // EUC-KR, RSS 2.0
        QCOMPARE(pado({u"feed"_s, u"add"_s, m_server->url(u"delayed/dure.xml"_s)}).exit, 0); // Atom, a slow answer
        const Answer refreshed = pado({u"refresh"_s, u"--json"_s});
        QCOMPARE(refreshed.exit, 0);
        QCOMPARE(refreshed.json()[u"feeds"_s].toInt(), 2);
        QVERIFY(refreshed.json()[u"new_articles"_s].toInt() >= 40);
        QVERIFY(refreshed.json()[u"new_facts"_s].toInt() >= 20);
        const Answer again = pado({u"refresh"_s, u"--all"_s, u"--json"_s});
        QCOMPARE(again.json()[u"not_modified"_s].toInt(), 2);
        QCOMPARE(again.json()[u"new_articles"_s].toInt(), 0);

        const Answer forecasts = pado({u"facts"_s, u"--kind"_s, u"forecast"_s, u"--json"_s, u"--limit"_s, u"100"_s});
        const QJsonArray facts = forecasts.json()[u"facts"_s].toArray();
        QVERIFY(!facts.isEmpty());
        QVERIFY(facts.first().toObject()[u"evidences"_s].toArray().first().toObject()[u"quote"_s].isString());

        const QString pdf = m_workspace->filePath(u"brief.pdf"_s);
        const Answer written = pado({u"brief"_s, u"--format"_s, u"pdf"_s, u"-o"_s, pdf, u"--json"_s});
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.json()[u"file"_s].toString(), pdf);
        QCOMPARE(written.json()[u"format"_s].toString(), u"pdf"_s);
        QVERIFY(written.json()[u"notes"_s].toInt() > 0);
        QVERIFY(written.json()[u"facts"_s].toInt() >= written.json()[u"notes"_s].toInt());
        const QString printed = textOf(pdf);
        for (const QJsonValue& fact : facts) {
            const QString publisher = fact.toObject()[u"publisher"_s].toObject()[u"name"_s].toString();
            QVERIFY2(printed.contains(publisher), qPrintable(publisher));
        }
        const Answer markdown = pado({u"brief"_s, u"--format"_s, u"md"_s, u"-o"_s, u"-"_s});
        QCOMPARE(markdown.exit, 0);
        for (const QJsonValue& fact : facts) {
            const QString quote =
                fact.toObject()[u"evidences"_s].toArray().first().toObject()[u"quote"_s].toString().trimmed();
            QVERIFY2(QString::fromUtf8(markdown.out).contains(quote), qPrintable(quote));
        }
    }

    void tellsThatTheOutputIsFull()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        pado({u"init"_s});
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(PADO_PROGRAM), {u"--workspace"_s, m_workspace->path(), u"--lang"_s, u"en"_s,
                                                     u"brief"_s, u"--format"_s, u"md"_s, u"-o"_s, u"-"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        const QByteArray message = process.readAllStandardError();
        QVERIFY2(message.contains("'standard output' (No space left on device)"), message.constData());
    }

    void everyQuoteStandsInItsArticle()
    {
        const Answer extracted = pado({u"extract"_s, u"--published"_s, u"2024-01-02"_s, u"-"_s},
                                      "😀 신나는 소식. 네이버가 AI 스타트업 누리봇에 30억 원을 투자했다고 2일 밝혔다.");
        QCOMPARE(extracted.exit, 0);
        const QList<uint> text = extracted.json()[u"text"_s].toString().toUcs4();
        const QJsonArray facts = extracted.json()[u"facts"_s].toArray();
        QCOMPARE(facts.size(), 1);
        const QJsonObject evidence = facts.first().toObject()[u"evidence"_s].toObject();
        const int start = evidence[u"start"_s].toInt(), end = evidence[u"end"_s].toInt();
        const QList<uint> said = text.mid(start, end - start); // code points: the emoji counts once
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(said.data()), said.size()),
                 evidence[u"quote"_s].toString());
        QCOMPARE(facts.first().toObject()[u"amount"_s].toObject()[u"value"_s].toDouble(), 3e9);
    }

    void namesEachFeedThatFailsAndKeepsTheRest()
    {
        pado({u"init"_s});
        const QStringList bad{m_server->url(u"nowhere"_s),        m_local->url(u"files/page.html"_s),
                              m_local->url(u"files/empty.xml"_s), m_server->url(u"cut/"_s),
                              m_server->url(u"loop/"_s),          m_server->url(u"elsewhere/"_s),
                              u"http://127.0.0.1:9/x"_s};
        for (const QString& url : bad)
            QCOMPARE(pado({u"feed"_s, u"add"_s, url}).exit, 0);
        pado({u"feed"_s, u"add"_s, m_server->url(u"moved/garam.xml"_s)});
        const Answer refreshed = pado({u"refresh"_s, u"--json"_s});
        QCOMPARE(refreshed.exit, 1);
        QVERIFY(refreshed.json()[u"new_articles"_s].toInt() >= 10);
        QStringList failed;
        for (const QJsonValue& one : refreshed.json()[u"failed"_s].toArray()) {
            failed << one.toObject()[u"feed"_s].toString();
            QVERIFY(one.toObject()[u"error"_s].toString().contains(u' '));
        }
        for (const QString& url : bad) {
            QVERIFY2(failed.contains(url), qPrintable(url));
            QVERIFY2(refreshed.err.contains(url.toUtf8()), qPrintable(url));
        }
        QCOMPARE(failed.size(), bad.size());
    }

    void removesAFeedAndKeepsItsArticles()
    {
        pado({u"init"_s});
        const QString url = m_server->url(u"files/garam.xml"_s);
        pado({u"feed"_s, u"add"_s, url});
        pado({u"refresh"_s});
        const int before = pado({u"db"_s, u"stats"_s, u"--json"_s}).json()[u"articles"_s].toInt();
        QVERIFY(before > 0);
        QCOMPARE(pado({u"feed"_s, u"remove"_s, url}).exit, 0);
        QCOMPARE(pado({u"feed"_s, u"list"_s, u"--json"_s}).json()[u"feeds"_s].toArray().size(), 0);
        QCOMPARE(pado({u"db"_s, u"stats"_s, u"--json"_s}).json()[u"articles"_s].toInt(), before);
        QCOMPARE(pado({u"feed"_s, u"remove"_s, url}).exit, 3);
    }

    void keepsAFeedsPasswordOutOfTheWorkspace()
    {
        pado({u"init"_s});
        pado({u"feed"_s, u"add"_s, m_local->url(u"private/"_s)});
        QCOMPARE(pado({u"refresh"_s}).exit, 1);
        const QStringList edit{u"feed"_s, u"edit"_s, u"1"_s, u"--user"_s, u"나루"_s};
        const Answer edited = pado(edit, "열쇠\n"); // no keyring here: kept in a file, and said so
        QCOMPARE(edited.exit, 0);
        QFile secrets(m_files.filePath(u"home/.config/pado/secrets.json"_s));
        QVERIFY(edited.err.contains(secrets.fileName().toUtf8()));
        QVERIFY(secrets.exists());
        QVERIFY(!(secrets.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)));
        QCOMPARE(pado({u"refresh"_s, u"--all"_s}).exit, 0);
        const QDir workspace(m_workspace->path());
        for (const QFileInfo& info : workspace.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("열쇠"), qPrintable(info.fileName()));
        }
        QCOMPARE(pado({u"feed"_s, u"edit"_s, u"1"_s, u"--forget-secret"_s}).exit, 0);
        QCOMPARE(pado({u"refresh"_s, u"--all"_s}).exit, 1);

        QCOMPARE(pado(edit, "새 열쇠\n").exit, 0);
        QCOMPARE(pado({u"feed"_s, u"remove"_s, u"1"_s}).exit, 0);
        QVERIFY(secrets.open(QIODevice::ReadOnly));
        QVERIFY(!secrets.readAll().contains("열쇠")); // who unsubscribes leaves no password behind
    }

    void changesWhatAPersonSetsOfAFeed()
    {
        pado({u"init"_s});
        const QString url = m_server->url(u"files/garam.xml"_s);
        pado({u"feed"_s, u"add"_s, url});
        const Answer edited = pado({u"feed"_s, u"edit"_s, url, u"--title"_s, u"가람"_s, u"--folder"_s, u"AI/전문지"_s,
                                    u"--every"_s, u"2h"_s, u"--pause"_s, u"--json"_s});
        QCOMPARE(edited.exit, 0);
        const QJsonObject feed = pado({u"feed"_s, u"list"_s, u"--json"_s}).json()[u"feeds"_s][0].toObject();
        QCOMPARE(feed[u"title"_s].toString(), u"가람"_s);
        QCOMPARE(feed[u"folder"_s].toString(), u"AI/전문지"_s);
        QCOMPARE(feed[u"every_minutes"_s].toInt(), 120);
        QCOMPARE(pado({u"refresh"_s, u"--all"_s, u"--json"_s}).json()[u"feeds"_s].toInt(), 0); // it rests
        QCOMPARE(pado({u"feed"_s, u"edit"_s, url, u"--every"_s, u"soon"_s}).exit, 2);
        QCOMPARE(pado({u"feed"_s, u"edit"_s, url, u"--proxy"_s, u"somewhere"_s}).exit, 2);
    }

    void makesTheSearchIndexAnew()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const QStringList search{u"search"_s, u"AI"_s, u"--json"_s};
        const QByteArray before = pado(search).out;
        const Answer sound = pado({u"db"_s, u"check"_s, u"--json"_s});
        QCOMPARE(sound.exit, 0);
        QVERIFY(sound.json()[u"problems"_s].toArray().isEmpty());
        QCOMPARE(pado({u"db"_s, u"check"_s, u"--rebuild"_s}).exit, 0);
        QCOMPARE(pado(search).out, before);
    }

    void bringsBackWhatACopyHolds()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const QByteArray before = pado({u"articles"_s, u"--json"_s}).out;
        const QString copy = m_workspace->filePath(u"copy.sqlite"_s), zip = m_workspace->filePath(u"all.zip"_s);
        QCOMPARE(pado({u"db"_s, u"backup"_s, copy}).exit, 0);
        QCOMPARE(pado({u"db"_s, u"backup"_s, copy}).exit, 3); // is not written over
        QCOMPARE(pado({u"workspace"_s, u"export"_s, zip}).exit, 0);
        for (const QStringList& back :
             {QStringList{u"db"_s, u"restore"_s, copy}, QStringList{u"workspace"_s, u"import"_s, zip}}) {
            QFile database(m_workspace->filePath(u"pado.sqlite"_s));
            QVERIFY(database.open(QIODevice::WriteOnly));
            database.write("no database any more");
            database.close();
            const Answer broken = pado({u"articles"_s, u"--lang"_s, u"en"_s});
            QCOMPARE(broken.exit, 4);
            QVERIFY2(broken.err.contains("pado db restore"), broken.err.constData());
            const Answer restored = pado(back + QStringList{u"--json"_s});
            QCOMPARE(restored.exit, 0);
            QVERIFY(QFile::exists(restored.json()[u"before"_s].toString()));
            QCOMPARE(pado({u"articles"_s, u"--json"_s}).out, before);
            QCOMPARE(pado({u"db"_s, u"check"_s}).exit, 0);
        }
        QCOMPARE(pado({u"db"_s, u"backups"_s, u"--json"_s}).json()[u"backups"_s].toArray().size(), 2);
        QCOMPARE(pado({u"db"_s, u"backups"_s, u"--keep"_s, u"0"_s, u"--json"_s}).json()[u"kept"_s].toInt(-1), 0);
        QVERIFY(pado({u"db"_s, u"compact"_s, u"--json"_s}).json()[u"bytes"_s].toInt() > 0);
        QCOMPARE(pado({u"db"_s, u"restore"_s, zip}).exit, 3); // that is no copy
    }

    void takesAPasswordOutOfAnAddress()
    {
        const Answer added = pado({u"feed"_s, u"add"_s, u"http://reader:dalbit7@127.0.0.1:9/paid.xml"_s, u"--json"_s});
        QCOMPARE(added.exit, 0);
        QCOMPARE(added.json()[u"url"_s].toString(), u"http://127.0.0.1:9/paid.xml"_s);
        QVERIFY(!added.err.contains("dalbit7"));
        QVERIFY(!pado({u"feed"_s, u"list"_s, u"--json"_s}).out.contains("dalbit7"));
        QFile database(m_workspace->filePath(u"pado.sqlite"_s));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(!database.readAll().contains("dalbit7"));
        QFile secrets(m_files.filePath(u"home/.config/pado/secrets.json"_s));
        QVERIFY(secrets.open(QIODevice::ReadOnly));
        QVERIFY(secrets.readAll().contains("dalbit7"));
    }

    void writesFactsAsATable()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const qsizetype facts =
            pado({u"facts"_s, u"--limit"_s, u"1000"_s, u"--json"_s}).json()[u"facts"_s].toArray().size();
        QVERIFY(facts > 0);
        const QString json = m_workspace->filePath(u"facts.json"_s), csv = m_workspace->filePath(u"facts.csv"_s);
        QCOMPARE(pado({u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, json}).exit, 0);
        QCOMPARE(pado({u"export"_s, u"--format"_s, u"csv"_s, u"-o"_s, csv}).exit, 0);
        QFile written(json);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(written.readAll())[u"facts"_s].toArray().size(), facts);
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll().count("\r\n"), facts + 1);
    }

    void drawsFiguresAsPictures()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const QString png = m_workspace->filePath(u"deals.png"_s), svg = m_workspace->filePath(u"deals.svg"_s);
        const QStringList deals{u"chart"_s, u"deals"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2027-01-01"_s};
        QCOMPARE(pado(deals + QStringList{u"-o"_s, png, u"--size"_s, u"1000x700"_s}).exit, 0);
        QFile image(png);
        QVERIFY(image.open(QIODevice::ReadOnly));
        const QByteArray head = image.read(24);
        QVERIFY(head.startsWith("\x89PNG"));
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), 2000U); // width, then height
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), 1400U);
        const Answer drawn = pado(deals + QStringList{u"-o"_s, svg, u"--lang"_s, u"en"_s, u"--json"_s});
        QCOMPARE(drawn.exit, 0);
        QCOMPARE(drawn.json()[u"file"_s].toString(), svg);
        QFile vectors(svg);
        QVERIFY(vectors.open(QIODevice::ReadOnly));
        QVERIFY(vectors.readAll().contains("<title>Deals by period</title>"));
        QVERIFY(pado(deals).json()[u"periods"_s].isArray()); // no file: the figures
    }

    void refusesPicturesThatItCannotDraw()
    {
        pado({u"init"_s});
        const auto refused = [&](const QStringList& words, const QString& file) {
            const QString path = m_workspace->filePath(file);
            const Answer answer = pado(words + QStringList{u"-o"_s, path, u"--lang"_s, u"en"_s});
            return QFile::exists(path) || !answer.out.isEmpty() ? QByteArray("written")
                                                                : QByteArray::number(answer.exit) + ' ' + answer.err;
        };
        const QStringList funnel{u"chart"_s, u"funnel"_s};
        const QByteArray other = refused(funnel, u"funnel.gif"_s);
        QVERIFY2(other.startsWith("2 ") && other.contains(".svg") && other.contains(".png"), other.constData());
        const QByteArray network =
            refused({u"network"_s, u"--from"_s, u"2023-01-01"_s, u"--to"_s, u"2024-01-01"_s}, u"network.svg"_s);
        QVERIFY2(network.startsWith("2 ") && network.contains("'network'"), network.constData());
        for (const QString& size : {u"10x10"_s, u"99999x99999"_s, u"wide"_s})
            QVERIFY(refused(funnel + QStringList{u"--size"_s, size}, u"funnel.png"_s).startsWith("2 "));
        QVERIFY(refused(funnel + QStringList{u"--format"_s, u"json"_s}, u"funnel.png"_s).startsWith("2 "));
        QVERIFY(refused(funnel, u"no/folder/funnel.png"_s).startsWith("3 "));
    }

    void anEmptyNameIsNoWorkspace() { QCOMPARE(pado({u"--workspace"_s, QString(), u"init"_s}).exit, 2); }

    void takesSubscriptionsFromAnotherReader()
    {
        write(u"subscriptions.opml"_s,
              "<opml version='2.0'><body><outline text='AI'><outline type='rss' text='가람' xmlUrl='" +
                  m_server->url(u"files/garam.xml"_s).toUtf8() +
                  "'/></outline><outline text='비밀' xmlUrl='http://u:hidden@127.0.0.1/x'/></body></opml>");
        const Answer first = pado({u"feed"_s, u"import"_s, m_files.filePath(u"subscriptions.opml"_s), u"--json"_s});
        QCOMPARE(first.exit, 1); // the one with a password is named
        QCOMPARE(first.json()[u"added"_s].toInt(), 1);
        QVERIFY(!first.err.isEmpty() && !(first.err + first.out).contains("hidden"));
        QCOMPARE(pado({u"refresh"_s}).exit, 0);
        const Answer exported = pado({u"feed"_s, u"export"_s, u"-"_s});
        QVERIFY(exported.out.contains("text=\"AI\"") && exported.out.contains("files/garam.xml"));
    }

    void findsTheFeedsOfAPage()
    {
        write(u"site.html"_s, "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"" +
                                  m_server->url(u"files/garam.xml"_s).toUtf8() + "\"><a href=\"gone.rss\">RSS</a>");
        const Answer found = pado({u"feed"_s, u"discover"_s, u"--json"_s, m_local->url(u"files/site.html"_s)});
        QCOMPARE(found.exit, 0);
        const QJsonArray feeds = found.json()[u"feeds"_s].toArray();
        QCOMPARE(feeds.size(), 1);
        QCOMPARE(feeds[0].toObject()[u"url"_s].toString(), m_server->url(u"files/garam.xml"_s));
        QCOMPARE(feeds[0].toObject()[u"preview"_s].toArray().size(), 5);
        QVERIFY(feeds[0].toObject()[u"items"_s].toInt() > 10);
        const Answer none = pado({u"feed"_s, u"discover"_s, m_local->url(u"files/page.html"_s)});
        QCOMPARE(none.exit, 3);
        QCOMPARE(none.err.count('\n'), 1);
    }

    void subscribesToAStarterFeedByItsName()
    {
        const QJsonArray all = pado({u"feed"_s, u"catalogue"_s, u"--json"_s}).json()[u"feeds"_s].toArray();
        QVERIFY(all.size() > 100);
        const Answer some = pado({u"feed"_s, u"catalogue"_s, u"--json"_s, u"hacker"_s});
        QVERIFY(some.json()[u"feeds"_s].toArray().size() < 5);
        const QString plain = all[0].toObject()[u"id"_s].toString();
        QCOMPARE(pado({u"feed"_s, u"add"_s, plain}).exit, 0);
        QCOMPARE(pado({u"feed"_s, u"add"_s, plain}).exit, 3); // subscribed already
        QCOMPARE(pado({u"feed"_s, u"add"_s, u"hn-keyword"_s}).exit, 2);
        QCOMPARE(pado({u"feed"_s, u"add"_s, plain, u"--query"_s, u"AI"_s}).exit, 2);
        QCOMPARE(pado({u"feed"_s, u"add"_s, u"no-such-feed"_s}).exit, 2);
        const Answer keyword = pado({u"feed"_s, u"add"_s, u"hn-keyword"_s, u"--query"_s, u"AI 반도체"_s, u"--json"_s});
        QCOMPARE(keyword.exit, 0);
        QVERIFY(keyword.json()[u"url"_s].toString().contains(u"AI%20%EB%B0%98"_s));
    }

    void pagesWithoutLosingOrDoublingARow()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const int all = pado({u"db"_s, u"stats"_s, u"--json"_s}).json()[u"articles"_s].toInt();
        QStringList ids;
        QString cursor;
        do {
            QStringList words{u"articles"_s, u"--json"_s, u"--limit"_s, u"4"_s};
            if (!cursor.isEmpty())
                words << u"--after"_s << cursor;
            const QJsonObject page = pado(words).json();
            for (const QJsonValue& article : page[u"articles"_s].toArray())
                ids << article.toObject()[u"id"_s].toString();
            cursor = page[u"next"_s].toString();
        } while (!cursor.isEmpty());
        QCOMPARE(ids.size(), all);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void listsWhatBecameOfFactsSinceAMoment()
    {
        pado({u"init"_s});
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        const QStringList since{u"facts"_s, u"--json"_s, u"--since"_s};
        const QJsonArray all = pado({u"facts"_s, u"--json"_s}).json()[u"facts"_s].toArray();
        const QJsonArray fresh = pado(since + QStringList{u"2020-01-01"_s}).json()[u"facts"_s].toArray();
        QVERIFY(!all.isEmpty());
        QCOMPARE(fresh.size(), all.size());
        for (const QJsonValue& fact : fresh)
            QVERIFY(fact[u"changes"_s].toArray().contains(u"new"_s));
        QVERIFY(pado(since + QStringList{u"2199-01-01"_s}).json()[u"facts"_s].toArray().isEmpty());
        QCOMPARE(pado(since + QStringList{u"someday"_s}).exit, 2);
        const QString rejected = all[0][u"id"_s].toString();
        QCOMPARE(pado({u"review"_s, u"reject"_s, rejected}).exit, 0);
        const QJsonArray left = pado(since + QStringList{u"2020-01-01"_s}).json()[u"facts"_s].toArray();
        QCOMPARE(left.size(), all.size() - 1);
    }

    void endsWithTheContractsExitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
        QTest::newRow("help of a command") << QStringList{u"help"_s, u"brief"_s} << 0;
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"facts"_s, u"--colour"_s} << 2;
        QTest::newRow("bad date") << QStringList{u"facts"_s, u"--from"_s, u"yesterday"_s} << 2;
        QTest::newRow("no workspace") << QStringList{u"facts"_s} << 4;
        QTest::newRow("missing file") << QStringList{u"extract"_s, u"nowhere.txt"_s} << 3;
        QTest::newRow("not a feed") << QStringList{u"feed"_s, u"parse"_s, m_files.filePath(u"page.html"_s)} << 3;
        QTest::newRow("not an address") << QStringList{u"feed"_s, u"add"_s, u"file:///etc/passwd"_s} << 2;
        QTest::newRow("help of nonsense") << QStringList{u"help"_s, u"frobnicate"_s} << 2;
        QTest::newRow("unknown kind") << QStringList{u"facts"_s, u"--kind"_s, u"rumour"_s} << 2;
        QTest::newRow("period upside down")
            << QStringList{u"facts"_s, u"--from"_s, u"2024-01-01"_s, u"--to"_s, u"2023-01-01"_s} << 2;
        QTest::newRow("no display") << QStringList{} << 2;
    }
    void endsWithTheContractsExitCodes()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        const Answer answer = pado(words);
        QCOMPARE(answer.exit, exit);
        QCOMPARE(answer.err.isEmpty(), exit == 0);
        QCOMPARE(answer.out.isEmpty(), exit != 0);
    }

    void knowsACompanyByAnyOfItsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exit");
        QTest::newRow("id") << u"rebellions"_s << 0;
        QTest::newRow("Korean") << u"리벨리온"_s << 0;
        QTest::newRow("English, whatever the case") << u"REBELLIONS"_s << 0;
        QTest::newRow("nobody") << u"없는회사"_s << 2;
    }
    void knowsACompanyByAnyOfItsNames()
    {
        QFETCH(QString, name);
        QFETCH(int, exit);
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/naru.xml")});
        for (const QString& list : {u"facts"_s, u"articles"_s}) {
            const Answer answer = pado({list, u"--company"_s, name, u"--json"_s});
            QCOMPARE(answer.exit, exit);
            QCOMPARE(answer.json()[list].toArray().isEmpty(), exit != 0);
        }
    }

    void searchesInTheQueryLanguage()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/naru.xml")});
        const Answer found = pado({u"search"_s, u"있음:사실 -없는낱말"_s, u"--sort"_s, u"date"_s, u"--json"_s});
        QCOMPARE(found.exit, 0);
        const QJsonArray articles = found.json()[u"articles"_s].toArray();
        QVERIFY(!articles.isEmpty());
        for (const QJsonValue& article : articles)
            QVERIFY(article[u"facts"_s].toInt() > 0);
        const Answer wrong = pado({u"search"_s, u"칩 회사명:나루"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(wrong.exit, 2);
        QVERIFY2(wrong.err.contains("Character 3") && wrong.err.contains("company"), wrong.err.constData());
    }

    void namesTheOutputItCannotWrite()
    {
        pado({u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")});
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"PADO_WORKSPACE='%1' '%2' facts --json > /dev/full"_s.arg(
                                           m_workspace->path(), QStringLiteral(PADO_PROGRAM))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 3);
        QVERIFY(!shell.readAllStandardError().isEmpty());
    }

    void putsSideBySideWhatTwoOutletsSayOtherwise()
    {
        write(u"sums.jsonl"_s,
              "{\"title\":\"투자\",\"source\":\"나루일보\",\"published\":\"2024-01-02T09:00:00+09:00\","
              "\"text\":\"네이버가 AI 스타트업 누리봇에 315억 원을 투자했다고 2일 밝혔다.\"}\n"
              "{\"title\":\"유치\",\"source\":\"새벽경제\",\"published\":\"2024-01-03T09:00:00+09:00\","
              "\"text\":\"네이버가 AI 스타트업 누리봇에 31억5000만 원을 투자했다고 2일 밝혔다.\"}\n");
        QCOMPARE(pado({u"import"_s, m_files.filePath(u"sums.jsonl"_s)}).exit, 0);
        const QJsonArray facts = pado({u"facts"_s, u"--json"_s}).json()[u"facts"_s].toArray();
        QCOMPARE(facts.size(), 2);
        const QJsonObject first = facts[0].toObject(), second = facts[1].toObject();
        QCOMPARE(first[u"contradicts"_s].toArray(), QJsonArray{second[u"id"_s]});
        QCOMPARE(second[u"contradicts"_s].toArray(), QJsonArray{first[u"id"_s]});
        QCOMPARE(first[u"conflicts"_s].toArray()[0].toObject()[u"class"_s].toString(), u"unit"_s);

        const QJsonArray pairs = pado({u"conflicts"_s, u"--json"_s}).json()[u"conflicts"_s].toArray();
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0].toObject()[u"reports"_s].toArray().size(), 2);
        const QByteArray korean = pado({u"conflicts"_s}).out;
        for (const char* part : {"단위 차이(10배)", "나루일보", "새벽경제", "315억 원", "2024-01-03"})
            QVERIFY2(korean.contains(part), korean.constData());
        QVERIFY(pado({u"conflicts"_s, u"--lang"_s, u"en"_s}).out.contains("unit slip"));
        QVERIFY(pado({u"conflicts"_s, u"--class"_s, u"revision"_s}).out.isEmpty());
    }

    void keepsTheTerminalQuiet()
    {
        write(u"loud.jsonl"_s, "{\"title\":\"\\u001b[31m빨강\\u0007\",\"text\":\"글이다.\"}");
        pado({u"import"_s, m_files.filePath(u"loud.jsonl"_s)});
        const Answer listed = pado({u"articles"_s});
        QVERIFY(listed.out.contains("빨강"));
        QVERIFY(!listed.out.contains('\x1b') && !listed.out.contains('\x07'));
    }

    void leavesANewerWorkspaceUntouched()
    {
        pado({u"init"_s});
        const QString file = m_workspace->filePath(u"pado.sqlite"_s);
        QVERIFY2(QFile::exists(file), "the workspace's file");
        // user_version: 4 bytes, big-endian, at offset 60 of an SQLite file.   @source sqlite.org/fileformat.html
        QFile database(file);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(60));
        database.write(QByteArray::fromHex("0000270f"));
        database.close();
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray before = database.readAll();
        database.close();
        for (const QStringList& words : {QStringList{u"facts"_s}, QStringList{u"refresh"_s},
                                         QStringList{u"import"_s, QStringLiteral(PADO_DEMO_FEEDS "/garam.xml")}}) {
            const Answer answer = pado(words);
            QCOMPARE(answer.exit, 4);
            QVERIFY2(answer.err.contains("9999"), answer.err);
        }
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(database.readAll() == before);
    }

    void rulesJudgeWhatComesInAndWhatIsThere()
    {
        write(u"rules.xml"_s, "<rss version=\"2.0\"><channel><title>나루일보</title>"
                              "<item><guid>1</guid><title>[광고] 누리봇 할인</title><description>하늘이 맑다."
                              "</description></item>"
                              "<item><guid>2</guid><title>누리봇 소식</title><description>SK텔레콤이 누리봇을 만났다."
                              "</description></item>"
                              "<item><guid>3</guid><title>바람</title><description>하늘이 흐리다.</description></item>"
                              "</channel></rss>");
        pado({u"init"_s});
        pado({u"feed"_s, u"add"_s, m_local->url(u"files/rules.xml"_s)});
        const Answer muted = pado({u"rule"_s, u"add"_s, u"--mute"_s, u"광 고, 협찬"_s, u"--json"_s});
        QCOMPARE(muted.exit, 0);
        QVERIFY(muted.json()[u"actions"_s].toObject()[u"drop"_s].toBool());
        const Answer made = pado({u"rule"_s, u"add"_s, u"--when"_s, u"company:contains:SKT"_s, u"--label"_s, u"통신"_s,
                                  u"--star"_s, u"--position"_s, u"1"_s});
        QCOMPARE(made.exit, 0);
        QVERIFY2(made.out.contains("SK텔레콤"), made.out);
        const Answer refreshed = pado({u"refresh"_s, u"--json"_s});
        QCOMPARE(refreshed.json()[u"new_articles"_s].toInt(), 2);
        QCOMPARE(refreshed.json()[u"dropped"_s].toInt(), 1);
        QCOMPARE(refreshed.json()[u"dropped_by"_s].toArray().first().toObject()[u"rule"_s], muted.json()[u"id"_s]);
        const QJsonArray rules = pado({u"rule"_s, u"list"_s, u"--json"_s}).json()[u"rules"_s].toArray();
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules[1].toObject()[u"id"_s], muted.json()[u"id"_s]);
        QCOMPARE(rules[0].toObject()[u"hits"_s].toInt(), 1);
        const QJsonArray labelled =
            pado({u"articles"_s, u"--label"_s, u"통신"_s, u"--json"_s}).json()[u"articles"_s].toArray();
        QCOMPARE(labelled.size(), 1);
        QVERIFY(labelled.first().toObject()[u"starred"_s].toBool());

        const QJsonObject preview =
            pado({u"rule"_s, u"preview"_s, u"--when"_s, u"title:is:바람"_s, u"--json"_s}).json();
        QCOMPARE(preview[u"looked"_s].toInt(), 2);
        QCOMPARE(preview[u"matching"_s].toInt(), 1);
        const QString id = pado({u"rule"_s, u"add"_s, u"--when"_s, u"title:is:바람"_s, u"--read"_s, u"--json"_s})
                               .json()[u"id"_s]
                               .toString();
        QCOMPARE(pado({u"rule"_s, u"apply"_s, id, u"--json"_s}).json()[u"changed"_s].toInt(), 1);
        QCOMPARE(pado({u"rule"_s, u"undo"_s, u"--json"_s}).json()[u"restored"_s].toInt(), 1);
        QVERIFY(!pado({u"rule"_s, u"edit"_s, id, u"--disable"_s, u"--json"_s}).json()[u"enabled"_s].toBool(true));
        QCOMPARE(pado({u"rule"_s, u"remove"_s, id}).exit, 0);
        QCOMPARE(pado({u"rule"_s, u"remove"_s, id}).exit, 3);
        QCOMPARE(pado({u"rule"_s, u"add"_s, u"--when"_s, u"title:nearly:바람"_s, u"--read"_s}).exit, 2);
        QCOMPARE(pado({u"rule"_s, u"add"_s, u"--when"_s, u"title:is:바람"_s}).exit, 2);
    }

    void refusesRulesThatWouldDoSomethingElse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        const QStringList mute{u"rule"_s, u"add"_s, u"--mute"_s, u"광고"_s};
        QTest::newRow("mute and star") << mute + QStringList{u"--star"_s} << 2;
        QTest::newRow("mute and drop") << mute + QStringList{u"--drop"_s} << 0;
        QTest::newRow("mute and keep only") << mute + QStringList{u"--keep-only"_s, u"AI"_s} << 2;
        QTest::newRow("no folder") << mute + QStringList{u"--scope"_s, u"folder"_s} << 2;
        QTest::newRow("a folder") << mute + QStringList{u"--scope"_s, u"folder"_s, u"--within"_s, u" 업계 / AI"_s} << 0;
        QTest::newRow("a folder of all") << mute + QStringList{u"--within"_s, u"업계"_s} << 2;
        QTest::newRow("unknown feed") << mute + QStringList{u"--scope"_s, u"feed"_s, u"--within"_s, u"7"_s} << 3;
        QTest::newRow("nothing to look for") << QStringList{u"rule"_s, u"preview"_s} << 2;
    }
    void refusesRulesThatWouldDoSomethingElse()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        pado({u"init"_s});
        QCOMPARE(pado(words).exit, exit);
        const QJsonArray rules = pado({u"rule"_s, u"list"_s, u"--json"_s}).json()[u"rules"_s].toArray();
        QCOMPARE(rules.size(), exit == 0 ? 1 : 0);
        if (words.contains(u"--within"_s) && exit == 0)
            QCOMPARE(rules.first().toObject()[u"within"_s].toString(), u"업계/AI"_s);
    }

    void decisionsHoldUntilTakenBack()
    {
        const QString id = importInvestment();
        const Answer rejected = pado({u"review"_s, u"reject"_s, id, u"--note"_s, u"소문이다"_s, u"--json"_s});
        QCOMPARE(rejected.exit, 0);
        QCOMPARE(rejected.json()[u"facts"_s].toArray().first()[u"review"_s].toString(), u"rejected"_s);
        QCOMPARE(pado({u"reextract"_s}).exit, 0);
        QVERIFY(factIn({u"facts"_s}, id).isEmpty());
        QVERIFY(factIn({u"review"_s, u"list"_s}, id).isEmpty());
        QVERIFY(!factIn({u"facts"_s, u"--review"_s, u"rejected"_s}, id).isEmpty());
        const QJsonObject kept = factIn({u"review"_s, u"list"_s, u"--state"_s, u"rejected"_s}, id);
        QCOMPARE(kept[u"note"_s].toString(), u"소문이다"_s);
        QVERIFY(!kept[u"decided"_s].toString().isEmpty());
        QCOMPARE(pado({u"review"_s, u"undo"_s, id}).exit, 0);
        QCOMPARE(factIn({u"facts"_s}, id)[u"review"_s].toString(), u"none"_s);
        QCOMPARE(pado({u"review"_s, u"accept"_s, id}).exit, 0);
        QVERIFY(factIn({u"review"_s, u"list"_s}, id).isEmpty());
        QCOMPARE(factIn({u"facts"_s}, id)[u"review"_s].toString(), u"accepted"_s);
    }

    void correctsWhatAnArticleSays()
    {
        const QString id = importInvestment();
        const QJsonObject before = factIn({u"facts"_s}, id);
        const Answer corrected = pado({u"review"_s, u"correct"_s, id, u"--party"_s, u"investor=NAVER"_s, u"--amount"_s,
                                       u"150억 원"_s, u"--status"_s, u"planned"_s, u"--date"_s, u"2023-06"_s});
        QCOMPARE(corrected.exit, 0);
        QVERIFY2(corrected.out.contains("네이버") && corrected.out.contains("누리봇"), corrected.out);
        QCOMPARE(pado({u"reextract"_s}).exit, 0);
        const QJsonObject fact = factIn({u"facts"_s, u"--company"_s, u"naver"_s, u"--min-amount"_s, u"15e9"_s}, id);
        QCOMPARE(fact[u"amount"_s][u"value"_s].toDouble(), 15e9);
        QCOMPARE(fact[u"status"_s].toString(), u"planned"_s);
        QCOMPARE(fact[u"date"_s][u"start"_s].toString(), u"2023-06-01"_s);
        QCOMPARE(fact[u"review"_s].toString(), u"corrected"_s);
        QCOMPARE(fact[u"told"_s][u"amount"_s], before[u"amount"_s]);
        QCOMPARE(fact[u"evidences"_s], before[u"evidences"_s]);
        QVERIFY(factIn({u"facts"_s, u"--company"_s, u"kakao"_s}, id).isEmpty());
        QVERIFY(!factIn({u"review"_s, u"list"_s, u"--state"_s, u"corrected"_s}, id).isEmpty());

        QCOMPARE(pado({u"review"_s, u"correct"_s, id, u"--type"_s, u"acquisition"_s, u"--party"_s, u"acquirer=카카오"_s,
                       u"--party"_s, u"target=누리봇"_s, u"--amount"_s, u"none"_s})
                     .exit,
                 0);
        const QJsonObject takeover = factIn({u"facts"_s, u"--type"_s, u"acquisition"_s}, id);
        QCOMPARE(takeover[u"parties"_s].toArray().size(), 2);
        QVERIFY(takeover[u"amount"_s].isNull());
        QCOMPARE(pado({u"review"_s, u"undo"_s, id}).exit, 0);
        QCOMPARE(factIn({u"facts"_s}, id), before);
    }

    void refusesCorrectionsThatMakeNoFact_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        const QString correct = u"correct"_s, fact = u"FACT"_s;
        QTest::newRow("nothing") << QStringList{correct, fact} << 2;
        QTest::newRow("what it says already") << QStringList{correct, fact, u"--status"_s, u"done"_s} << 2;
        QTest::newRow("no type") << QStringList{correct, fact, u"--type"_s, u"rumour"_s} << 2;
        QTest::newRow("no status") << QStringList{correct, fact, u"--status"_s, u"maybe"_s} << 2;
        QTest::newRow("no role") << QStringList{correct, fact, u"--party"_s, u"네이버"_s} << 2;
        QTest::newRow("a role of another type") << QStringList{correct, fact, u"--party"_s, u"partner=네이버"_s} << 2;
        QTest::newRow("roles that are missing") << QStringList{correct, fact, u"--type"_s, u"acquisition"_s} << 2;
        QTest::newRow("nobody") << QStringList{correct, fact, u"--party"_s, u"investor=없는회사"_s} << 2;
        QTest::newRow("no amount") << QStringList{correct, fact, u"--amount"_s, u"많은 돈"_s} << 2;
        QTest::newRow("no date") << QStringList{correct, fact, u"--date"_s, u"언젠가"_s} << 2;
        QTest::newRow("no fact") << QStringList{correct, u"777"_s, u"--status"_s, u"denied"_s} << 3;
        QTest::newRow("accepting no fact") << QStringList{u"accept"_s, u"777"_s} << 3;
        QTest::newRow("no number") << QStringList{u"accept"_s, u"first"_s} << 2;
        QTest::newRow("one of two") << QStringList{u"accept"_s, u"777"_s, fact} << 1;
        QTest::newRow("no state") << QStringList{u"list"_s, u"--state"_s, u"doubted"_s} << 2;
    }
    void refusesCorrectionsThatMakeNoFact()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        const QString id = importInvestment();
        words.replaceInStrings(u"FACT"_s, id);
        const QJsonObject before = factIn({u"facts"_s}, id);
        for (const QString& language : {u"ko"_s, u"en"_s}) {
            const Answer answer = pado(QStringList{u"--lang"_s, language, u"review"_s} + words);
            QCOMPARE(answer.exit, exit);
            QVERIFY(!answer.err.isEmpty());
        }
        if (exit > 1)
            QCOMPARE(factIn({u"facts"_s}, id), before);
    }

    void findsStarterFeedsByTheWordsItPrints()
    {
        const Answer found = pado({u"feed"_s, u"catalogue"_s, u"반도체"_s});
        QVERIFY(found.out.count('\n') > 1);
        for (const QByteArray& line : found.out.trimmed().split('\n'))
            QVERIFY2(line.contains("반도체"), line);
        QCOMPARE(pado({u"feed"_s, u"catalogue"_s, u"semiconductors"_s}).out, found.out);
    }

    void readsTextAndNamesWhatIsNone()
    {
        write(u"none.txt"_s, " \n");
        write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18));
        write(u"lines.jsonl"_s, "{\"id\":1,\"text\":\"하늘이 맑다.\"}\n\n{\"id\":2,\"text\":\n{\"id\":3}\n"
                                "{\"id\":4,\"text\":\"바람이 분다.\"}\n");
        QCOMPARE(pado({u"extract"_s, u"none.txt"_s}).exit, 3);
        const Answer picture = pado({u"extract"_s, u"picture.png"_s});
        QCOMPARE(picture.exit, 3);
        QVERIFY(picture.out.isEmpty() && picture.err.contains("picture.png"));
        const Answer lines = pado({u"extract"_s, u"--jsonl"_s, u"lines.jsonl"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(lines.exit, 1);
        QCOMPARE(lines.out.count('\n'), 4);
        QVERIFY2(lines.err.contains("Line 3 ") && lines.err.contains("Line 4 "), lines.err);
    }

    void keepsArticlesForEverUntilToldOtherwise()
    {
        pado({u"init"_s});
        write(u"old.jsonl"_s, "{\"title\":\"옛글\",\"text\":\"하늘이 맑다.\",\"published\":\"2001-02-03\"}\n");
        pado({u"import"_s, u"old.jsonl"_s});
        QCOMPARE(pado({u"db"_s, u"prune"_s, u"--json"_s}).json()[u"articles"_s].toInt(-1), 0);
        QVERIFY(pado({u"db"_s, u"keep"_s, u"--json"_s}).json()[u"days"_s].isNull());
        QCOMPARE(pado({u"db"_s, u"keep"_s, u"30"_s, u"--json"_s}).json()[u"days"_s].toInt(), 30);
        // It came only now, however old it is.
        QCOMPARE(pado({u"db"_s, u"prune"_s, u"--dry-run"_s, u"--json"_s}).json()[u"articles"_s].toInt(-1), 0);
        QCOMPARE(pado({u"db"_s, u"keep"_s, u"soon"_s}).exit, 2);
    }

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_files.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Answer pado(const QStringList& words, const QByteArray& input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_files.filePath(u"home"_s));
        environment.insert(u"PADO_WORKSPACE"_s, m_workspace->path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_files.filePath(u"home/.config"_s));
        for (const char* name :
             {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "http_proxy"})
            environment.remove(QLatin1StringView(name));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_files.path());
        process.start(QStringLiteral(PADO_PROGRAM), words);
        process.write(input);
        process.closeWriteChannel();
        return answerOf(process, 120'000);
    }

    /// @return the fact's number
    QString importInvestment()
    {
        write(u"deal.jsonl"_s, "{\"title\":\"누리봇 소식\",\"text\":\"카카오는 AI 스타트업 누리봇에 100억원을 "
                               "투자했다.\",\"source\":\"나루일보\",\"published\":\"2024-05-02\"}");
        pado({u"import"_s, m_files.filePath(u"deal.jsonl"_s)});
        const QJsonArray facts =
            pado({u"facts"_s, u"--type"_s, u"investment"_s, u"--json"_s}).json()[u"facts"_s].toArray();
        return facts.first()[u"id"_s].toString();
    }

    /// The fact as a list shows it; empty where the list leaves it out.
    QJsonObject factIn(const QStringList& list, const QString& id) const
    {
        const QJsonArray facts = pado(list + QStringList{u"--json"_s}).json()[u"facts"_s].toArray();
        for (const QJsonValue& fact : facts) {
            if (fact[u"id"_s].toString() == id)
                return fact.toObject();
        }
        return {};
    }

    static QString textOf(const QString& pdf)
    {
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
        process.waitForFinished(30'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_files;
    std::unique_ptr<QTemporaryDir> m_workspace;
    std::unique_ptr<LoopbackServer> m_server, m_local;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
