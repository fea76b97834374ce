#include "base/json_line.h"

#include <QTest>

class JsonLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneLineOfUtf8()
    {
        QJsonObject object{{QStringLiteral("제목"), QStringLiteral("첫 줄\n둘째 줄")}};
        QCOMPARE(pado::jsonLine(object), QByteArray("{\"제목\":\"첫 줄\\n둘째 줄\"}\n"));
    }
};

QTEST_GUILESS_MAIN(JsonLineTest)
#include "tst_base_json_line.moc"
