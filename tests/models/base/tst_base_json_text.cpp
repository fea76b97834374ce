#include "base/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray compact(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

template <class Value>
QByteArray written(const Value& value)
{
    JsonText json;
    json.array([&] { json.item(value); });
    return json.take();
}

} // namespace

/// Scripts that read Pado's output see the same bytes whichever way it was written.
class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTextAsQtDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("hangul") << u"누리칩 'P-1'은 …"_s;
        QTest::newRow("marks to escape") << u"\"인용\" \\ / 끝"_s;
        QTest::newRow("control characters") << u"a\b\f\n\r\t\u0001\u001f\u007f"_s;
        QTest::newRow("two bytes") << u"é±"_s;
        QTest::newRow("surrogate pair") << u"🙂 끝"_s;
        QTest::newRow("line separators") << u"\u2028\u2029\ufeff"_s;
    }
    void writesTextAsQtDoes()
    {
        QFETCH(QString, text);
        QCOMPARE(written(text), compact({text}));
    }

    void replacesLoneSurrogates()
    {
        const QString text = QString(u'a') + QChar(0xD83D) + u'b' + QChar(0xDE42);
        QCOMPARE(written(text), QByteArray("[\"a\uFFFDb\uFFFD\"]"));
    }

    void writesNumbersAsQtDoes_data()
    {
        QTest::addColumn<double>("number");
        for (const double number : {0.0, -0.0, 1.0, -7.0, 0.5, 0.7650000000000001, 1.0 / 3, 15e9, 1e15,
                                    9007199254740991.0, 9007199254740992.0, 1e17, 1e300, -2.5e-8,
                                    std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
            QTest::newRow(QByteArray::number(number, 'g', 17).constData()) << number;
    }
    void writesNumbersAsQtDoes()
    {
        QFETCH(double, number);
        QCOMPARE(written(number), compact({number}));
    }

    void sortsMembersByName()
    {
        JsonText json;
        json.object([&] {
            json.member("text"_L1, u"끝"_s);
            json.member("id"_L1, QByteArray("{\"b\":1}"));
            json.member("facts"_L1, [&] {
                json.array([&] {
                    json.item([&] {
                        json.object([&] {
                            json.member("year"_L1, 2027);
                            json.member("approx"_L1, true);
                            json.member("max"_L1, nullptr);
                        });
                    });
                    json.item([&] { json.object([] {}); });
                });
            });
            json.member("empty"_L1, [&] { json.array([] {}); });
        });
        const QJsonObject fact{{u"year"_s, 2027}, {u"approx"_s, true}, {u"max"_s, QJsonValue()}};
        const QJsonObject object{{u"text"_s, u"끝"_s},
                                 {u"id"_s, QJsonObject{{u"b"_s, 1}}},
                                 {u"facts"_s, QJsonArray{fact, QJsonObject()}},
                                 {u"empty"_s, QJsonArray()}};
        QCOMPARE(json.take(), QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_base_json_text.moc"
