#include "base/plain_object.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

class PlainObjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQJsonDocumentReads_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("an article") << QByteArray("{\"id\": \"a0\", \"text\": \"첫 줄입니다.\"}");
        QTest::newRow("nothing in a text") << QByteArray("{\"text\":\"\"}");
        QTest::newRow("number") << QByteArray(" {\"id\":17 , \"text\":\"둘\"}\r");
        QTest::newRow("escapes") << QByteArray(
            "{\"text\":\"한 줄\\n\\\"말\\\" \\\\ \\/ \\b\\f\\r\\t \\u00e9\\uac00\"}");
        QTest::newRow("beyond the basic plane") << QByteArray("{\"text\":\"\xf0\x9f\x98\x80 웃음\"}");
    }

    void readsWhatQJsonDocumentReads()
    {
        QFETCH(QByteArray, json);
        const auto members = plainMembers(json);
        QVERIFY(members);
        const QJsonObject expected = QJsonDocument::fromJson(json).object();
        QCOMPARE(qsizetype(members->size()), expected.size());
        for (const PlainMember& member : *members) {
            const QJsonValue value = expected[QString::fromUtf8(member.name)];
            QCOMPARE(member.text, value.toString());
            QCOMPARE(member.number.isEmpty(), value.isString());
            if (!member.number.isEmpty())
                QCOMPARE(member.number.toByteArray(), QByteArray::number(value.toInteger()));
        }
    }

    void leavesWhatIsNotPlain_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"",
                                 "{",
                                 "{}",
                                 "[1]",
                                 "{\"a\":null}",
                                 "{\"a\":1.5}",
                                 "{\"a\":-1}",
                                 "{\"a\":01}",
                                 "{\"a\":{}}",
                                 "{\"a\":\"b\"} x",
                                 "{\"a\":\"b\",}",
                                 "{\"a\":\"b}",
                                 "{\"a\":\"\\",
                                 "{\"a\":\"\\x\"}",
                                 "{\"a\":\"\\u12\"}",
                                 "{\"a\":\"\\u0x1f\"}",
                                 "{\"a\":\"\\ud83d\"}",
                                 "{\"a\":\"\xff\"}",
                                 "{\"a\":\"b\",\"a\":\"c\"}",
                                 "{\"\\u0061\":\"b\"}",
                                 "{\"a\":1234567890123456}"})
            QTest::newRow(json) << QByteArray(json);
    }

    void leavesWhatIsNotPlain()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!plainMembers(json));
    }
};

QTEST_GUILESS_MAIN(PlainObjectTest)
#include "tst_base_plain_object.moc"
