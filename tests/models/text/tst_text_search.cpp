#include "text/search_fold.h"
#include "text/search_grams.h"
#include "text/search_match.h"

#include <QStringList>
#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// What search compares, what it indexes, and what it takes for a hit.
class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatLooksAlike_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"HBM3e Μ"_s << u"hbm3e μ"_s;
        QTest::newRow("full width") << u"ＡＩ　５０％"_s << u"ai 50%"_s;
        QTest::newRow("half width") << u"ｱｲ"_s << u"アイ"_s;
        QTest::newRow("comma between digits") << u"1,428억, 3 , 4"_s << u"1428억, 3 , 4"_s;
        QTest::newRow("company sign") << u"㈜나루"_s << u"(주)나루"_s;
        QTest::newRow("jamo of another system") << u"나루"_s.normalized(QString::NormalizationForm_D) << u"나루"_s;
        QTest::newRow("a final that follows") << u"나"_s + QChar(0x11AB) << u"난"_s;
        QTest::newRow("accent that follows") << u"cafe\u0301"_s << u"café"_s;
        QTest::newRow("jamo alone") << u"ㅋㅋ ㄱㅏ"_s << u"ㅋㅋ ㄱㅏ"_s;
        QTest::newRow("white space") << u" 가 \n\u00a0 나\t"_s << u"가 나"_s;
        QTest::newRow("invisible") << u"나\u200b루 파\u00ad도"_s << u"나루 파도"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void foldsWhatLooksAlike()
    {
        QFETCH(QString, text);
        QTEST(text::searchFold(text), "folded");
        QCOMPARE(text::searchFold(text::searchFold(text)), text::searchFold(text));
    }

    void indexesPairsOfEachRun()
    {
        QStringList grams = gramsOf({}, u"인공 지능(AI) 반도체 1,428억 원"_s);
        QCOMPARE(grams, u"인공 공·지 지능 능 ai i 반도 도체 체 14 42 142 28 428 8 억·원 원"_s.split(u' '));
        QCOMPARE(gramsOf({}, u"나루 나루 나루"_s), u"나루 루·나 루"_s.split(u' ')); // each once
    }

    void marksTheTitle() { QCOMPARE(gramsOf(u"파도"_s, u"나루"_s), u"파도 §파도 도 §도 나루 루"_s.split(u' ')); }

    void namesTheOutlet()
    {
        QVERIFY(text::searchGrams({}, {}, u"나루일보"_s).starts_with(text::sourceGram(u"나루일보"_s)));
        QVERIFY(text::sourceGram(u"나루일보"_s) != text::sourceGram(u"다솔일보"_s));
        QVERIFY(text::sourceGram(u"나루일보"_s).starts_with(text::sourceMark));
    }

    void writesCharactersBeyondTheFirstPlane() { QCOMPARE(gramsOf({}, u"𠀋𠀋𡈽"_s), u"𠀋𠀋 𠀋𡈽 𡈽"_s.split(u' ')); }

    void looksForAWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("as typed") << u"반도체"_s << u"새 반도체는"_s << true;
        QTest::newRow("inside a word") << u"도체"_s << u"반도체"_s << true;
        QTest::newRow("one syllable") << u"억"_s << u"150억원"_s << true;
        QTest::newRow("other case") << u"hbm"_s << u"HBM3E"_s << true;
        QTest::newRow("other width") << u"ＨＢＭ３"_s << u"hbm3e"_s << true;
        QTest::newRow("without the comma") << u"1428"_s << u"1,428억"_s << true;
        QTest::newRow("with the comma") << u"1,428억"_s << u"1428억"_s << true;
        QTest::newRow("comma of a list") << u"나루,"_s << u"나루와 파도"_s << true;
        QTest::newRow("blanks in the text") << u"인공지능반도체"_s << u"국내 인공 지능 반도체를"_s << true;
        QTest::newRow("blanks where no word begins") << u"공지능반"_s << u"인공 지능 반도체"_s << false;
        QTest::newRow("two syllables are not torn") << u"기아"_s << u"경기 아이"_s << false;
        QTest::newRow("letters are not torn") << u"abc반도체"_s << u"ab c반도체"_s << false;
        QTest::newRow("signs count") << u"R&D"_s << u"R and D"_s << false;
        QTest::newRow("signs alone") << u"&"_s << u"R&D"_s << true;
        QTest::newRow("another word") << u"반도"_s << u"반의 도체"_s << false;
    }

    void looksForAWord()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        QFETCH(bool, isIn);
        const std::string bytes = text.toStdString();
        text::SearchedText searched(bytes);
        const text::SearchTerm term(word);
        QCOMPARE(term.isIn(searched), isIn);
        if (isIn)
            QVERIFY2(mayHold(term.folded().join(QString()), gramsOf({}, text)),
                     "the index would have left the hit out");
    }

    void knowsWhatTheIndexProves()
    {
        QVERIFY(text::termGrams(u"투자").isProof);
        QVERIFY(text::termGrams(u"hbm").isProof);
        QVERIFY(!text::termGrams(u"hbm3").isProof);
        QVERIFY(!text::termGrams(u"반도체").isProof);
        QVERIFY(!text::termGrams(u"r&d").isProof);
        QVERIFY(!text::termGrams(u"억").isProof);
        QVERIFY(!text::termGrams(u"&가나").isProof);
    }

private:
    /// Without the outlet's.
    static QStringList gramsOf(const QString& title, const QString& text)
    {
        return QString::fromStdString(text::searchGrams(title, text, {})).split(u' ', Qt::SkipEmptyParts).mid(1);
    }

    static bool mayHold(const QString& term, const QStringList& grams)
    {
        const auto has = [&](const std::string& gram) { return grams.contains(QString::fromStdString(gram)); };
        const text::TermGrams needed = text::termGrams(term);
        const QString start = QString::fromStdString(needed.start);
        return std::ranges::all_of(needed.all, [&](const auto& entry) { return std::ranges::any_of(entry, has); }) &&
               std::ranges::any_of(grams, [&](const QString& gram) { return gram.startsWith(start); });
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_text_search.moc"
