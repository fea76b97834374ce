#include "html/html.h"

#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingToRun_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("script") << u"<p>글<script>steal()</script></p>"_s;
        QTest::newRow("handler") << u"<p>글<img src=\"https://a.example/b.png\" onerror=\"steal()\"></p>"_s;
        QTest::newRow("javascript link") << u"<p>글<a href=\"java&#10;script:steal()\">x</a></p>"_s;
        QTest::newRow("data link") << u"<p>글<a href=\"data:text/html,<script>steal()</script>\">x</a></p>"_s;
        QTest::newRow("frame") << u"<p>글<iframe src=\"https://a.example/steal\"></iframe></p>"_s;
        QTest::newRow("form") << u"<p>글<form action=\"https://a.example/steal\"><input name=\"a\"></form></p>"_s;
        QTest::newRow("style") << u"<style>p{background:url(https://a.example/steal)}</style><p>글</p>"_s;
        QTest::newRow("svg") << u"<p>글<svg onload=\"steal()\"><script>steal()</script></svg></p>"_s;
        QTest::newRow("object") << u"<p>글<object data=\"https://a.example/steal\"></object></p>"_s;
        QTest::newRow("meta") << u"<meta http-equiv=\"refresh\" content=\"0;url=https://a.example/steal\"><p>글</p>"_s;
    }

    void leavesNothingToRun()
    {
        QFETCH(QString, hostile);
        const QString html = html::sanitise(hostile, QUrl(u"https://news.example/"_s));
        QVERIFY2(html.contains(u'글'), qPrintable(html));
        QVERIFY2(!html.contains(u"steal"_s), qPrintable(html));
        QVERIFY2(!html.contains(u"script"_s, Qt::CaseInsensitive), qPrintable(html));
    }

    void keepsWhatReadersNeed()
    {
        const QString html =
            html::sanitise(u"<h2>제목</h2><p>글 <b>굵게</b> <a href=\"/b\">더</a></p><ul><li>하나</ul>"_s,
                           QUrl(u"https://news.example/a/"_s));
        QVERIFY2(html.contains(u"<b>굵게</b>"_s), qPrintable(html));
        QVERIFY2(html.contains(u"href=\"https://news.example/b\""_s), qPrintable(html));
        QVERIFY2(html.contains(u"<li>하나</li>"_s), qPrintable(html));
    }

    void takesTrackingPixelsOut()
    {
        const QString html =
            html::sanitise(u"<p>글<img src=\"https://t.example/p.gif\" width=\"1\" height=\"1\"></p>"_s, {});
        QVERIFY2(!html.contains(u"t.example"_s), qPrintable(html));
    }

    void tellsTheWords()
    {
        QCOMPARE(html::plainText(u"<p>하나&nbsp;&amp; 둘</p><p>셋<br>넷</p><script>x</script>"_s),
                 u"하나 & 둘\n셋\n넷"_s);
        QCOMPARE(html::fromPlainText(u"a < b\nc"_s), u"<p>a &lt; b</p><p>c</p>"_s);
    }

    void survivesDeepNesting()
    {
        const QString deep = u"<div>"_s.repeated(20'000) + u"끝"_s;
        QVERIFY(html::sanitise(deep, {}).size() < deep.size() * 4);
        QVERIFY(html::plainText(deep).size() <= 2);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
