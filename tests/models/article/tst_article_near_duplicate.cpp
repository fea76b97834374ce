#include "article/near_duplicate.h"

#include <QTest>

#include <algorithm>

using namespace pado::article;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString release =
    u"누리칩은 저전력 추론 칩 ‘한별’의 양산을 시작했다고 12일 밝혔다. 한별은 데이터센터 서버에 꽂아 쓰는 카드 형태로, "
    "앞 세대보다 전력을 40% 적게 쓴다.\n"
    "회사는 올해 안에 가온클라우드의 서버 2천 대에 한별을 공급할 계획이다. 두 회사는 지난해부터 성능 시험을 함께 "
    "해 왔으며, 검색과 번역 서비스에 먼저 적용하기로 했다.\n"
    "하도윤 누리칩 대표는 “국산 칩으로도 대규모 서비스를 운영할 수 있음을 보이겠다”고 말했다. 누리칩은 내년 상반기에 "
    "학습까지 할 수 있는 다음 세대 칩을 내놓는다."_s;

const QString other =
    u"다온로봇은 물류 창고에서 쓰는 운반 로봇을 새로 내놓았다고 13일 밝혔다. 로봇은 사람이 다니는 통로를 스스로 피해 "
    "가며, 한 번 충전하면 열 시간을 움직인다.\n"
    "회사는 늘솜유통의 창고 세 곳에 로봇을 공급할 계획이다. 늘솜유통은 야간 작업에 먼저 적용하기로 했다. 다온로봇은 "
    "내년 상반기에 팔이 달린 로봇을 내놓는다."_s;

} // namespace

class TestNearDuplicate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAnEditedText_data()
    {
        QTest::addColumn<QString>("edited");
        const QStringList paragraphs = release.split(u'\n');
        QTest::newRow("the same") << release;
        QTest::newRow("particles") << QString(release)
                                          .replace(u"누리칩은"_s, u"누리칩이"_s)
                                          .replace(u"한별은"_s, u"한별이"_s)
                                          .replace(u"한별을"_s, u"한별의"_s)
                                          .replace(u"회사는"_s, u"회사가"_s);
        QTest::newRow("spacing") << QString(release)
                                        .replace(u"추론 칩"_s, u"추론칩"_s)
                                        .replace(u"공급할 계획이다"_s, u"공급할계획이다"_s)
                                        .replace(u"해 왔으며"_s, u"해왔으며"_s);
        QTest::newRow("full-width digits") << QString(release).replace(u"40%"_s, u"４０％"_s);
        QTest::newRow("dateline and reporter")
            << u"(서울=새벽통신) 오세린 기자 = "_s + release + u"\n오세린 기자 serin@saebyeok.example"_s;
        QTest::newRow("cut tail") << paragraphs.mid(0, 2).join(u'\n');
        QTest::newRow("first sentences") << release.left(150);
        QTest::newRow("a lead put before")
            << u"국산 반도체의 도전이 이어지고 있다. 시장을 쥔 해외 기업과 겨루려는 시도다.\n"_s + release;
        QTest::newRow("paragraphs swapped") << QStringList{paragraphs[0], paragraphs[2], paragraphs[1]}.join(u'\n');
        QTest::newRow("words exchanged") << QString(release)
                                                .replace(u"밝혔다"_s, u"발표했다"_s)
                                                .replace(u"지난해"_s, u"작년"_s)
                                                .replace(u"계획이다"_s, u"방침이다"_s)
                                                .replace(u"말했다"_s, u"강조했다"_s);
    }

    void knowsAnEditedText()
    {
        QFETCH(QString, edited);
        const Fingerprint a = fingerprint(release), b = fingerprint(edited);
        QVERIFY2(
            areNearDuplicates(a, b),
            qPrintable(u"resemblance %1, of the beginning %2"_s.arg(resemblance(a, b)).arg(leadResemblance(a, b))));
        const std::vector<quint32> keys = bands(a);
        QVERIFY2(std::ranges::any_of(bands(b), [&](quint32 key) { return std::ranges::find(keys, key) != keys.end(); }),
                 "the index would not find it");
    }

    void tellsAnotherTextApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the same trade, stock phrases") << other;
        QTest::newRow("too short to tell") << u"누리칩은"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("own words")
            << u"저전력 칩을 만드는 누리칩이 신제품 생산에 들어갔다. 12일 회사에 따르면 첫 고객은 "
               "가온클라우드로, 연말까지 서버 2천 대가 이 칩을 쓴다. 전력 소모는 전작의 60% "
               "수준이다. 번역과 검색부터 옮긴다는 것이 회사의 설명이다."_s;
    }

    void tellsAnotherTextApart()
    {
        QFETCH(QString, text);
        QVERIFY(!areNearDuplicates(fingerprint(release), fingerprint(text)));
    }

    void readsAgencyAndQuotations()
    {
        const Fingerprint plain = fingerprint(release);
        QCOMPARE(plain.credit, QString());
        QCOMPARE(plain.quotes.size(), size_t(1)); // ‘한별’ is a name, not speech
        QCOMPARE(fingerprint(u"(서울=새벽통신) 오세린 기자 = "_s + release).credit, u"새벽통신"_s);
        QCOMPARE(fingerprint(u"[판교=새벽통신] "_s + release).credit, u"새벽통신"_s);
        QCOMPARE(fingerprint(QString(release).replace(u'“', u'"').replace(u'”', u'"')).quotes, plain.quotes);
    }

    void comesBackFromBytes()
    {
        const Fingerprint print = fingerprint(u"(서울=새벽통신) "_s + release);
        QCOMPARE(fingerprintFrom(toBytes(print)), print);
        QVERIFY(!fingerprintFrom(toBytes(print).left(40)).isComparable());
        QVERIFY(!fingerprintFrom({}).isComparable());
    }
};

QTEST_GUILESS_MAIN(TestNearDuplicate)
#include "tst_article_near_duplicate.moc"
