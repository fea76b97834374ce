#include "text/keyboard.h"
#include "text/search_query.h"

#include <QTest>

using namespace pado;
using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

/// The query language: what a line of search means, and where it is wrong.
class TestTextQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMeant_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("nothing") << u"  "_s << u"all()"_s;
        QTest::newRow("a word") << u"누리칩"_s << u"누리칩"_s;
        QTest::newRow("blank is and") << u"누리칩 하람"_s << u"all(누리칩 하람)"_s;
        QTest::newRow("or binds less") << u"누리칩 하람 OR 다온"_s << u"any(all(누리칩 하람) 다온)"_s;
        QTest::newRow("bar") << u"누리칩 | 하람"_s << u"any(누리칩 하람)"_s;
        QTest::newRow("bar without blanks") << u"누리칩|하람"_s << u"any(누리칩 하람)"_s;
        QTest::newRow("brackets") << u"(누리칩 OR 하람) 칩"_s << u"all(any(누리칩 하람) 칩)"_s;
        QTest::newRow("minus") << u"칩 -광고"_s << u"all(칩 none(광고))"_s;
        QTest::newRow("not") << u"칩 NOT (광고 OR 협찬)"_s << u"all(칩 none(any(광고 협찬)))"_s;
        QTest::newRow("hyphen inside") << u"가온-나루"_s << u"가온-나루"_s;
        QTest::newRow("dash alone") << u"가온 - 나루"_s << u"all(가온 나루)"_s;
        QTest::newRow("phrase") << u"\"칩 공급\""_s << u"\"칩 공급\""_s;
        QTest::newRow("typographic marks") << u"“칩 공급”"_s << u"\"칩 공급\""_s;
        QTest::newRow("beginning") << u"누리*"_s << u"누리*"_s;
        QTest::newRow("field") << u"기업:누리칩"_s << u"company=누리칩"_s;
        QTest::newRow("english field") << u"Company:nuri"_s << u"company=nuri"_s;
        QTest::newRow("quoted value") << u"제목:\"AI 반도체\""_s << u"title=AI 반도체"_s;
        QTest::newRow("comparison") << u"금액>100억"_s << u"amount>100억"_s;
        QTest::newRow("colon and comparison") << u"amount:>=100억 원 칩"_s << u"all(amount>=100억 원 칩)"_s;
        QTest::newRow("range") << u"amount:10M..50M USD"_s << u"amount=10M..50M USD"_s;
        QTest::newRow("full width") << u"（가온　ＯＲ　나루）"_s << u"any(가온 나루)"_s;
        QTest::newRow("same sentence") << u"같은문장(누리칩, 하람)"_s << u"near0(누리칩,하람)"_s;
        QTest::newRow("near") << u"근접(누리칩,\"칩 공급\",7)"_s << u"near7(누리칩,칩 공급)"_s;
        QTest::newRow("usual distance") << u"near(a,b)"_s << u"near10(a,b)"_s;
        QTest::newRow("address") << u"https://a.example/1"_s << u"https://a.example/1"_s;
        QTest::newRow("time") << u"10:30"_s << u"10:30"_s;
        QTest::newRow("comparison of no field") << u"가온>나루"_s << u"가온>나루"_s;
    }
    void saysWhatIsMeant()
    {
        QFETCH(QString, query);
        QFETCH(QString, meaning);
        const auto parsed = parseQuery(query);
        QVERIFY2(parsed, parsed ? "" : parsed.error().code.data());
        QCOMPARE(spelt(*parsed), meaning);
    }

    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("column");
        QTest::newRow("quote") << u"칩 \"공급"_s << u"search.unclosed_quote"_s << 3;
        QTest::newRow("bracket") << u"칩 (가온 OR 나루"_s << u"search.unclosed_bracket"_s << 3;
        QTest::newRow("closing bracket") << u"칩) 가온"_s << u"search.extra_bracket"_s << 2;
        QTest::newRow("or at the end") << u"가온 OR"_s << u"search.missing_word"_s << 4;
        QTest::newRow("or at the start") << u"OR 가온"_s << u"search.missing_word"_s << 1;
        QTest::newRow("not at the end") << u"가온 NOT"_s << u"search.missing_word"_s << 4;
        QTest::newRow("field without value") << u"가온 기업:"_s << u"search.missing_word"_s << 4;
        QTest::newRow("unknown field") << u"가온 회사명:나루"_s << u"search.unknown_field"_s << 4;
        QTest::newRow("near one word") << u"근접(가온)"_s << u"search.missing_word"_s << 1;
        QTest::newRow("near without end") << u"근접(가온,나루"_s << u"search.unclosed_bracket"_s << 3;
        QTest::newRow("columns are code points") << u"😀 \"공급"_s << u"search.unclosed_quote"_s << 3;
        QTest::newRow("too deep") << QString(40, u'(') << u"search.too_much"_s << 18;
        QTest::newRow("or before a bracket") << u"(가온 OR)"_s << u"search.missing_word"_s << 5;
        QTest::newRow("many signs") << QString(5000, u'-') + u'가' << u"search.too_much"_s << 18;
        QTest::newRow("many near") << u"근접("_s + u"가,"_s.repeated(70) + u"나)"_s << u"search.too_much"_s << 1;
        QTest::newRow("too long") << u"가 "_s.repeated(65) << u"search.too_much"_s << 129;
    }
    void saysWhereItIsWrong()
    {
        QFETCH(QString, query);
        QFETCH(QString, code);
        QFETCH(int, column);
        const auto parsed = parseQuery(query);
        QVERIFY(!parsed);
        QCOMPARE(QString(parsed.error().code), code);
        QCOMPARE(parsed.error().where.toInt(), column);
    }

    void readsTheKeyboard()
    {
        QCOMPARE(hangulTyped(u"vbfldhtk"_s), u"퓨리오사"_s);
        QCOMPARE(hangulTyped(u"chip"_s), QString()); // jamo are left over
        QCOMPARE(hangulTyped(u"a1"_s), QString());
        QCOMPARE(latinTyped(u"ㅞㅕ"_s), u"npu"_s);
        QCOMPARE(latinTyped(u"퓨리오사"_s), u"vbfldhtk"_s);
        QCOMPARE(latinTyped(u"칩 1"_s), QString());
        QCOMPARE(initialsOf(u"퓨리오사AI"), u"ㅍㄹㅇㅅAI"_s);
        QVERIFY(areInitials(u"ㅍㄹㅇㅅ"));
        QVERIFY(!areInitials(u"ㅍㄹ오"));
        QVERIFY(!areInitials(u"ㅏ"));
    }

private:
    static QString spelt(const QueryNode& node)
    {
        if (const auto* group = std::get_if<QueryGroup>(&node.what)) {
            QStringList parts;
            for (const QueryNode& part : group->parts)
                parts << spelt(part);
            constexpr const char* names[] = {"all", "any", "none"};
            return QString::fromLatin1(names[int(group->join)]) + u'(' + parts.join(u' ') + u')';
        }
        if (const auto* words = std::get_if<QueryWords>(&node.what))
            return words->isQuoted ? u'"' + words->words + u'"' : words->words + (words->isPrefix ? u"*"_s : QString());
        if (const auto* near = std::get_if<QueryNear>(&node.what))
            return u"near%1(%2)"_s.arg(near->distance).arg(near->words.join(u','));
        const auto& value = std::get<QueryValue>(node.what);
        constexpr const char* signs[] = {"=", "<", "<=", ">", ">="};
        return namesOf(value.field).last() + QLatin1StringView(signs[int(value.comparison)]) + value.value;
    }
};

QTEST_GUILESS_MAIN(TestTextQuery)
#include "tst_text_query.moc"
