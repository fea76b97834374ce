#include "text/word_match.h"

#include <QTest>

using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

class TestTextWordMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAWordAsAReaderWould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("blank in the text") << u"새 인공 지능 모델"_s << u"인공지능"_s << true;
        QTest::newRow("blank in the word") << u"인공지능이 온다"_s << u"인공 지능"_s << true;
        QTest::newRow("Hangul inside a word") << u"반도체업계"_s << u"체업"_s << true;
        QTest::newRow("Hangul that is not there") << u"반도체"_s << u"전고체"_s << false;
        QTest::newRow("Latin inside a word") << u"The MAIN road"_s << u"AI"_s << false;
        QTest::newRow("Latin with a particle") << u"AI가 온다"_s << u"ai"_s << true;
        QTest::newRow("Latin after Hangul") << u"생성형AI"_s << u"AI"_s << true;
        QTest::newRow("Latin beside a sign") << u"GPT-5, 공개"_s << u"GPT"_s << true;
        QTest::newRow("Latin before a digit") << u"GPT5 공개"_s << u"GPT"_s << false;
        QTest::newRow("two letters that two words share") << u"class A I saw"_s << u"AI"_s << false;
        QTest::newRow("blank of the word missing") << u"OpenAI 소식"_s << u"open AI"_s << true;
        QTest::newRow("second of two places") << u"MAIN은 AI다"_s << u"AI"_s << true;
        QTest::newRow("full width") << u"ＡＩ 투자"_s << u"ai"_s << true;
        QTest::newRow("decomposed Hangul") << u"광고"_s.normalized(QString::NormalizationForm_D) << u"광고"_s << true;
        QTest::newRow("number") << u"5G 통신"_s << u"5g"_s << true;
        QTest::newRow("number inside a number") << u"15G"_s << u"5G"_s << false;
        QTest::newRow("no word") << u"무엇이든"_s << u" "_s << false;
        QTest::newRow("no text") << QString() << u"AI"_s << false;
    }

    void findsAWordAsAReaderWould()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QTEST(FoldedText(text).contains(FoldedText(word)), "isFound");
    }

    void takesSpellingsOfANameForTheSame()
    {
        QVERIFY(FoldedText(u"나루 일보 ＩＴ"_s) == FoldedText(u"나루일보 it"_s));
        QVERIFY(!(FoldedText(u"나루일보"_s) == FoldedText(u"나루신문"_s)));
    }
};

QTEST_GUILESS_MAIN(TestTextWordMatch)
#include "tst_text_word_match.moc"
