#include "text/particle.h"

#include <QTest>

using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

class ParticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheLastSound_data()
    {
        QTest::addColumn<QString>("noun");
        QTest::addColumn<Particle>("particle");
        QTest::addColumn<QString>("expected");
        QTest::newRow("open syllable") << u"가온벤처스"_s << Particle::Subject << u"가온벤처스가"_s;
        QTest::newRow("closed syllable") << u"누리봇"_s << Particle::Subject << u"누리봇이"_s;
        QTest::newRow("closed, object") << u"다온전선"_s << Particle::Object << u"다온전선을"_s;
        QTest::newRow("ㄹ takes 로") << u"새벽별"_s << Particle::Toward << u"새벽별로"_s;
        QTest::newRow("closed takes 으로") << u"공장"_s << Particle::Toward << u"공장으로"_s;
        QTest::newRow("letters, open") << u"KT"_s << Particle::Topic << u"KT는"_s;
        QTest::newRow("letters, M") << u"HBM"_s << Particle::Topic << u"HBM은"_s;
        QTest::newRow("letters, L") << u"DL"_s << Particle::Toward << u"DL로"_s;
        QTest::newRow("upper word") << u"NAVER"_s << Particle::Topic << u"NAVER는"_s;
        QTest::newRow("word in -le") << u"Google"_s << Particle::Toward << u"Google로"_s;
        QTest::newRow("word in -ck") << u"Slack"_s << Particle::Object << u"Slack을"_s;
        QTest::newRow("word in -ft") << u"Soft"_s << Particle::Object << u"Soft를"_s;
        QTest::newRow("digit read aloud") << u"LPDDR5"_s << Particle::And << u"LPDDR5와"_s;
        QTest::newRow("hundred") << u"H100"_s << Particle::Object << u"H100을"_s;
        QTest::newRow("one") << u"누리1"_s << Particle::Toward << u"누리1로"_s;
        QTest::newRow("trillion") << u"1000000000000"_s << Particle::Subject << u"1000000000000가"_s;
        QTest::newRow("decimal zero") << u"3.0"_s << Particle::Subject << u"3.0이"_s;
        QTest::newRow("quoted") << u"‘아람’"_s << Particle::Object << u"‘아람’을"_s;
        QTest::newRow("bracket is not read") << u"다온(DAON)"_s << Particle::Topic << u"다온(DAON)은"_s;
        QTest::newRow("percent") << u"20%"_s << Particle::Toward << u"20%로"_s;
        QTest::newRow("empty stays empty") << u""_s << Particle::Subject << u""_s;
    }
    void agreesWithTheLastSound()
    {
        QFETCH(QString, noun);
        QFETCH(Particle, particle);
        QTEST(withParticle(noun, particle), "expected");
    }
};

QTEST_GUILESS_MAIN(ParticleTest)
#include "tst_text_particle.moc"
