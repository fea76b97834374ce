#include "article/article.h"

#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

const char* const page = R"(<!DOCTYPE html><html lang="ko"><head><title>누리칩, 새 칩 공개 - 나루일보</title>
<meta property="og:title" content="누리칩, 새 칩 공개"><meta property="article:published_time" content="2023-06-20T09:12:00+09:00"></head>
<body><nav><ul><li><a href="/">홈</a></li><li><a href="/it">IT</a></li></ul></nav>
<div id="article"><p>누리칩은 20일 추론용 칩 '달무리'를 공개했다고 밝혔다. 회사는 이 칩을 내년부터 양산할 계획이다.</p>
<p>달무리는 전력을 적게 쓰면서도 큰 모델을 빠르게 돌린다고 회사는 설명했다. 첫 고객은 하람텔레콤으로, 데이터센터에 도입한다.</p>
<p>업계는 국산 칩이 실제 서비스에 쓰이는 첫 사례로 보고, 성능과 가격을 함께 지켜보고 있다고 전했다.</p></div>
<aside><h3>많이 본 뉴스</h3><ul><li><a href="/1">다른 기사 하나</a></li><li><a href="/2">다른 기사 둘</a></li></ul></aside>
<footer>저작권자 나루일보, 무단 전재 및 재배포 금지</footer><script>steal()</script></body></html>)";

} // namespace

class TestArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheArticleInThePage()
    {
        const auto article = article::extract(page, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QVERIFY(article->title.startsWith(u"누리칩, 새 칩 공개"_s));
        QVERIFY(article->text.contains(u"달무리"_s));
        QVERIFY(article->text.contains(u"하람텔레콤"_s));
        QVERIFY(!article->text.contains(u"많이 본 뉴스"_s));
        QVERIFY(!article->text.contains(u"무단 전재"_s));
        QVERIFY(!article->html.contains(u"steal"_s));
        QCOMPARE(article->published, QDateTime(QDate(2023, 6, 20), QTime(0, 12), Qt::UTC));
    }

    void saysWhatIsNoArticle()
    {
        const auto nothing = article::extract({}, {}, {});
        QVERIFY(!nothing);
        QCOMPARE(QString(nothing.error().code), u"article.not_html"_s);
        const auto bare = article::extract("<html><body><p> </p></body></html>", {}, {});
        QVERIFY(!bare);
        QCOMPARE(QString(bare.error().code), u"article.empty"_s);
    }

    void knowsOneArticleUnderManyAddresses_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("tracking") << u"https://a.example/n?id=1&utm_source=x&fbclid=y"_s
                                  << u"https://a.example/n?id=1"_s;
        QTest::newRow("fragment") << u"https://a.example/n#top"_s << u"https://a.example/n"_s;
        QTest::newRow("port") << u"https://a.example:443/n"_s << u"https://a.example/n"_s;
        QTest::newRow("host") << u"https://A.Example/N"_s << u"https://a.example/N"_s;
    }

    void knowsOneArticleUnderManyAddresses()
    {
        QFETCH(QString, given);
        QFETCH(QString, canonical);
        QCOMPARE(article::canonicalUrl(QUrl(given)).toString(), canonical);
    }
};

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
