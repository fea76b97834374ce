#include "base/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pado;
using namespace Qt::Literals::StringLiterals;

class WholeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnOlderFilesPlace()
    {
        const QString path = m_folder.filePath(u"some.txt"_s);
        QVERIFY(!writeWhole("first, and longer", path));
        QVERIFY(!writeWhole("second", path));
        QCOMPARE(contentOf(path), QByteArray("second"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"some.txt"_s}); // nothing half done beside
    }

    void saysWhyItCannotWrite()
    {
        const auto fault = writeWhole("words", m_folder.filePath(u"no/folder/some.txt"_s));
        QVERIFY(fault && !fault->isEmpty());
        QVERIFY(writeWhole("words", m_folder.path())); // a folder is no file
    }

    void aPipeTakesTheBytesAndStaysAPipe()
    {
#ifdef Q_OS_UNIX
        const QString path = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QByteArray read;
        std::thread reader([&] { read = contentOf(path); });
        QVERIFY(!writeWhole("through the pipe", path));
        reader.join();
        QCOMPARE(read, QByteArray("through the pipe"));
        QVERIFY(!QFileInfo(path).isFile());
#else
        QSKIP("there are no named pipes in the file system");
#endif
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(WholeFileTest)
#include "tst_base_whole_file.moc"
