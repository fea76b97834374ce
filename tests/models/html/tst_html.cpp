#include "html/characters.h"
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

    void boundsNesting_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("never closed") << u"<div>"_s;
        QTest::newRow("closes nothing") << u"<div></x>"_s;
        QTest::newRow("closed behind a table") << u"<div><table><td></div>"_s;
        QTest::newRow("closed out of order") << u"<div><b></div>"_s;
        QTest::newRow("formatting closed around a block") << u"<b><div></b>"_s;
        QTest::newRow("in foreign content") << u"<svg><g><desc><div></svg>"_s;
        QTest::newRow("raw text that is none") << u"<svg><style><g>"_s;
        QTest::newRow("plaintext that is none") << u"<svg><plaintext><g>"_s;
        QTest::newRow("comment that ends at once") << u"<!--><div>"_s;
        QTest::newRow("unknown elements") << u"<x-a></x-b>"_s;
        QTest::newRow("fonts, each another") << u"<div><font color=#></div>"_s;
        QTest::newRow("quoted end") << u"<div title='>'></div title='<div>'><div>"_s;
    }

    /// Depth is what makes parsers slow: it stays within bounds, and the words stay.
    void boundsNesting()
    {
        QFETCH(QString, piece);
        constexpr int pieces = 20'000, deepest = 2'000;
        const QString html = html::sanitise(piece.repeated(pieces) + u"끝"_s, {});
        int depth = 0, most = 0;
        for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
            depth += html[at + 1] == u'/' ? -1 : html[at + 1] == u'!' ? 0 : 1;
            most = std::max(most, depth);
        }
        QVERIFY2(most <= deepest, qPrintable(QString::number(most)));
        QVERIFY(html.contains(u"끝"_s) || piece.contains(u"style"_s) || piece.contains(u"plaintext"_s));
    }

    void boundsWhatOneTagMayCarry()
    {
        QString tag = u"<p"_s;
        for (int i = 0; i < 20'000; ++i)
            tag += u" title%1=x"_s.arg(i);
        QCOMPARE(html::sanitise(tag + u">글</p>"_s, {}), u"<p>글</p>"_s);
    }

    void keepsHarmlessMarkup_data()
    {
        QTest::addColumn<QString>("markup");
        for (const char* markup :
             {"<figure><img src=\"https://a.example/b.png\"><figcaption>글</figcaption></figure>", "<p>하나<br>둘</p>",
              "<td>칸</td>", "<table><tbody><tr><th scope=\"row\">칸</th></tr></tbody></table>",
              "<pre><code>a &lt; b</code></pre>", "<ruby>漢<rt>한</rt></ruby>",
              "<span style=\"color: #999999;\">글</span>",
              "<svg width=\"3\" xmlns=\"http://www.w3.org/2000/svg\"><circle cx=\"1\" r=\"1\"/></svg>",
              "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>", "<p>표지 <!-- more --> 뒤</p>"})
            QTest::newRow(markup) << QString::fromUtf8(markup);
    }

    void keepsHarmlessMarkup()
    {
        QFETCH(QString, markup);
        QCOMPARE(html::sanitise(markup, {}), markup);
    }

    void readsOrdinaryMarkupAsBrowsersDo_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* written, const char* read) {
            QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(read);
        };
        row("paragraphs not closed", "<p>하나<p>둘", "<p>하나</p><p>둘</p>");
        row("a paragraph ends at a block", "<p>하나<div>둘</div>", "<p>하나</p><div>둘</div>");
        row("a block's end ends a paragraph", "<div><p>하나</div>둘", "<div><p>하나</p></div>둘");
        row("list items not closed", "<ul><li>하나<li>둘</ul>", "<ul><li>하나</li><li>둘</li></ul>");
        row("a list item anywhere", "<li>하나<div>둘<li>셋", "<li>하나<div>둘</div></li><li>셋</li>");
        row("bold over two paragraphs", "<p>하나<b>둘<p>셋", "<p>하나<b>둘</b></p><p><b>셋</b></p>");
        row("ends in the wrong order", "<b><i>하나</b>둘</i>", "<b><i>하나</i></b><i>둘</i>");
        row("a link in a link", "<a href=\"https://a.example/\">하나<a href=\"https://b.example/\">둘</a>",
            "<a href=\"https://a.example/\">하나</a><a href=\"https://b.example/\">둘</a>");
        row("an end of nothing", "<p>하나</p></p>둘</b>", "<p>하나</p><p></p>둘");
        row("a heading in a heading", "<h1>하나<h2>둘</h2>", "<h1>하나</h1><h2>둘</h2>");
        row("capitals", "<P ALIGN=\"left\">하나<BR/>둘</P>", "<p align=\"left\">하나<br>둘</p>");
        row("names of characters", "&quot;하나&quot; &hellip; &#8217;&#x27;&nbsp;AT&T R&D &unknown;",
            "&quot;하나&quot; … ’'\u00A0AT&amp;T R&amp;D &amp;unknown;");
        row("numbers of windows-1252", "&#147;하나&#x94;", "“하나”");
        row("an address with names of characters", "<a href=\"https://a.example/?b=1&copy=2&amp;c=3\">글</a>",
            "<a href=\"https://a.example/?b=1&amp;copy=2&amp;c=3\">글</a>");
        row("an attribute twice", "<p title=\"하나\" title=\"둘\">글</p>", "<p title=\"하나\">글</p>");
        row("an attribute without quotes", "<p title=하나>글</p>", "<p title=\"하나\">글</p>");
        row("signs that are no tags", "1 < 2 <3 <가", "1 &lt; 2 &lt;3 &lt;가");
    }

    void readsOrdinaryMarkupAsBrowsersDo()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(html::sanitise(written, {}), read);
    }

    void takesStylesApart()
    {
        QCOMPARE(
            html::sanitise(u"<p style=\"color: red; background: url(https://t.example/x) ; position: fixed\">글</p>"_s),
            u"<p style=\"color: red;\">글</p>"_s);
        QCOMPARE(html::sanitise(u"<p style=\"width: expression(steal())\">글</p>"_s), u"<p>글</p>"_s);
    }

    void commentsEndWhereTheyEnd()
    {
        const QString html = html::sanitise(u"<p>글</p><!-- a--!><script>steal()</script> --><!--><b>x</b>"_s);
        QVERIFY2(!html.contains(u"<script"_s), qPrintable(html));
    }

    void showsPicturesThatScriptsWouldLoad()
    {
        QCOMPARE(html::sanitise(u"<img data-src=\"/a.jpg\" src=\"data:image/gif;base64,AA\">"_s,
                                QUrl(u"https://n.example/"_s)),
                 u"<img src=\"https://n.example/a.jpg\">"_s);
        QCOMPARE(html::sanitise(u"<img src=\"data:image/svg+xml,<svg onload=steal()>\">"_s), QString());
    }

    void dropsWhatTerminalsObey()
    {
        QCOMPARE(html::printable(u"\u001b[31m빨강\u001b[0m\u0007 글\u009d\u007f"_s), u"빨강 글"_s);
        QCOMPARE(html::printable(u"don\u0092t"_s), u"don\u2019t"_s);
        QCOMPARE(html::printable(QString(QChar(0xD800)) + u"글😀\uFFFE"_s), u"글😀"_s);
        QCOMPARE(html::plainText(u"<p>하나&#27;[31m둘&#1;</p>"_s), u"하나둘"_s);
    }

    void knowsTheReferencesOfHtml()
    {
        QCOMPARE(html::characterReference("hellip"), u"…"_s);
        QCOMPARE(html::characterReference("rang"), u"\u232a"_s);
        QVERIFY(html::characterReference("nosuch").isEmpty());
    }

    void readsAddressesAsBrowsersDo_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("address");
        QTest::newRow("relative") << u"b?x=1"_s << u"https://n.example/a/b?x=1"_s;
        QTest::newRow("as written") << u"https://N.example/A%20b"_s << u"https://N.example/A%20b"_s;
        QTest::newRow("script") << u" java\nscript:steal()"_s << QString();
        QTest::newRow("control before") << u"\u0001javascript:steal()"_s << QString();
        QTest::newRow("data") << u"data:text/html,x"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("no host") << u"http://"_s << QString();
    }

    void readsAddressesAsBrowsersDo()
    {
        QFETCH(QString, link);
        QFETCH(QString, address);
        QCOMPARE(html::absoluteUrl(link, QUrl(u"https://n.example/a/"_s)), address);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
