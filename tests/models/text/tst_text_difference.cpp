#include "text/difference.h"

#include <QTest>

using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksChangedWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marked"); // [deleted] {inserted}
        QTest::newRow("a sum") << u"누리칩은 150억 원을 받았다."_s << u"누리칩은 15억 원을 받았다."_s
                               << u"누리칩은 [150억 ]{15억 }원을 받았다."_s;
        QTest::newRow("a sentence more") << u"첫째다."_s << u"첫째다. 둘째다."_s << u"첫째다. {둘째다.}"_s;
        QTest::newRow("a paragraph less") << u"첫째다.\n둘째다."_s << u"첫째다."_s << u"첫째다.[\n둘째다.]"_s;
        QTest::newRow("order") << u"가 나 다"_s << u"나 다 가"_s << u"[가 ]나 다 {가}"_s;
        QTest::newRow("blanks alone") << u"가  나"_s << u"가 나"_s << u"가 나"_s;
        QTest::newRow("all new") << QString() << u"가 나"_s << u"{가 나}"_s;
        QTest::newRow("all gone") << u"가 나"_s << QString() << u"[가 나]"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void marksChangedWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, marked);
        QString told;
        for (const Piece& piece : difference(before, after)) {
            told += piece.change == Change::Same      ? piece.text
                    : piece.change == Change::Deleted ? u'[' + piece.text + u']'
                                                      : u'{' + piece.text + u'}';
        }
        QCOMPARE(told, marked);
    }

    void tellsHugeTextsAsOnePassage()
    {
        QString before = u"처음 "_s, after = before;
        for (int i = 0; i < 30'000; ++i) {
            before += u"앞%1 "_s.arg(i);
            after += u"뒤%1 "_s.arg(i);
        }
        const std::vector<Piece> pieces = difference(before + u"끝"_s, after + u"끝"_s);
        QCOMPARE(pieces.size(), size_t(4));
        QCOMPARE(pieces.front(), (Piece{Change::Same, u"처음 "_s}));
        QCOMPARE(pieces.back(), (Piece{Change::Same, u"끝"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_text_difference.moc"
