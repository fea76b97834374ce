#include "article/article.h"

#include <QDir>
#include <QFile>
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

/// As portals write it: one block, line breaks, and all the press adds around its text.
const char* const portalPage = R"html(<body>
<div id="u_skip"><a href="#gnb">메뉴 바로가기</a><a href="#content">본문 바로가기</a></div>
<header class="Nheader"><div class="Nmenu"><ul><li><a href="/">홈</a></li><li><a href="/main">뉴스</a></li><li><a href="/ent">연예</a></li></ul></div></header>
<div id="ct_wrap" class="ct_scroll_wrapper"><div id="ct" class="newsct" role="main"><div class="media_end_head"><h2 class="media_end_head_headline">누리칩, AI 반도체 양산</h2><div class="media_end_head_info"><span class="media_end_head_info_datestamp_time" data-date-time="2024-05-06 09:12:00">2024.05.06. 오전 9:12</span><span class="byline_s">오세린 기자</span></div><div class="media_end_head_share"><a>공유하기</a><a>글자 크기 변경하기</a></div></div>
<div class="newsct_body"><div id="newsct_article" class="newsct_article _article_body"><article id="dic_area" class="go_trans _article_content">
<strong class="media_end_summary">하반기 양산…하람텔레콤 공급<br>투자 300억 원 유치</strong><br><br>
<span class="end_photo_org"><div class="nbd_im_w"><div class="nbd_a"><img id="img1" data-src="https://img.example/1.jpg" class="_LAZY_LOADING"></div></div><em class="img_desc">누리칩의 추론용 칩 '달무리'. 사진=누리칩</em></span>
[서울=나루경제] 오세린 기자 = AI 반도체 스타트업 누리칩은 6일 추론용 칩 '달무리'를 하반기부터 양산한다고 밝혔다.<br><br>회사는 첫 고객인 하람텔레콤에 칩 1만 개를 공급하기로 했다. 계약 규모는 300억 원이다.<br><br>오 대표는 "전력 효율이 경쟁사 칩보다 두 배 높다"며 "내년에는 해외로 나간다"고 말했다.<br><br>
<a href="https://naru.example/1"><b>☞ 관련기사: 달무리 성능 공개</b></a><br><br>▶ 나루경제 홈페이지에서 더 많은 기사 보기<br>▶ 네이버에서 나루경제 구독하기<br><br>오세린 기자(serin@naru.example)<br><br>&lt;저작권자 ⓒ 나루경제, 무단전재 및 재배포 금지&gt;
</article></div><div class="byline"><p class="byline_p"><span class="byline_s">오세린 기자 (serin@naru.example)</span></p></div>
<div class="copyright"><p class="c_text">Copyright ⓒ 나루경제. All rights reserved. 무단 전재 및 재배포 금지.</p></div>
<div class="categorize"><em>이 기사는 언론사에서 IT 섹션으로 분류했습니다.</em></div></div>
<div class="media_end_linked"><h3>나루경제 주요뉴스</h3><ul class="ofhe_list"><li><a href="/a">가온전자 2분기 실적 발표, 영업이익 두 배로 늘었다</a></li><li><a href="/b">다온반도체 공장 착공, 내년 하반기 가동한다고 밝혔다</a></li></ul></div>
<div class="u_cbox" id="cbox_module"><h3>댓글</h3><ul><li>좋은 기사네요, 응원합니다</li></ul></div></div></div>
<footer><p>이용약관 개인정보처리방침</p></footer></body></html>
)html";

const char* const wirePage =
    R"html(<html lang="ko"><head><meta charset="euc-kr"><title>가온통신, 다온전자와 AI 데이터센터 구축 협약 | 가온뉴스</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"가온통신, 다온전자와 AI 데이터센터 구축 협약","datePublished":"2024-05-06T09:12:00+09:00","author":[{"@type":"Person","name":"하도윤"}],"publisher":{"@type":"Organization","name":"가온뉴스"},"image":["https://img.example/w.jpg"]}</script></head><body>
<div class="gnb"><ul><li><a href="/">정치</a></li><li><a href="/">경제</a></li><li><a href="/">산업</a></li></ul></div>
<div class="container"><div class="content03"><header class="title-article01"><h1 class="tit">가온통신, 다온전자와 AI 데이터센터 구축 협약</h1><p class="update-time">송고시간 2024-05-06 09:12</p></header>
<div class="article-wrap"><article class="story-news article"><div class="writer-zone01"><div class="writer"><strong class="tit-name"><a href="/r/1">하도윤기자</a></strong></div></div><div class="tit-sub"><h2>1조원 들여 2026년 완공</h2></div>
<div class="comp-box photo-group"><figure class="image-zone"><span class="img"><img src="https://img.example/w.jpg" alt="가온통신 사옥"></span><figcaption class="txt-desc"><strong class="tit-cap">가온통신 사옥</strong><p class="txt-cap">[가온통신 제공. 재판매 및 DB 금지]</p></figcaption></figure></div>
<p>(서울=가온뉴스) 하도윤 기자 = 가온통신은 다온전자와 인공지능 데이터센터를 짓는 업무협약을 맺었다고 6일 밝혔다.</p>
<aside class="aside-box"><p>광고</p></aside>
<p>두 회사는 1조 원을 들여 2026년까지 부산에 데이터센터를 짓는다.</p>
<p>다온전자는 적층 메모리(HBM)를 대고, 가온통신은 냉각 설비를 맡는다.</p>
<p>업계는 국내 AI 데이터센터 시장이 해마다 20% 성장할 것으로 본다.</p>
<p class="writer">doyun@gaon.example</p>
<p class="adrs"><span class="cont-time">제보는 카카오톡 okjebo</span> &lt;저작권자(c) 가온뉴스, 무단 전재-재배포, AI 학습 및 활용 금지&gt; <span class="time">2024/05/06 09:12 송고</span></p></article></div>
<div class="related-zone"><strong>관련기사</strong><ul><li><a href="/1">다온전자, HBM 증설에 2조원 투자…내년 가동</a></li><li><a href="/2">가온통신 1분기 영업이익 20% 증가, 데이터센터 호조</a></li></ul></div></div>
<div class="aside02"><h3>많이 본 뉴스</h3><ol><li><a href="/1">어떤 뉴스 제목이 여기에 길게 이어집니다 하나</a></li><li><a href="/2">어떤 뉴스 제목이 여기에 길게 이어집니다 둘</a></li></ol></div></div></body></html>
)html";

const char* const shortPage =
    R"html(<body><div id="header"><ul><li><a href=/>홈</a><li><a href=/it>IT·과학</a></ul></div><div id="wrap"><div class="view_tit"><h3>[속보] 누리칩 상장 예비심사 통과</h3><div class="info"><span>입력 : 2024.05.06 09:12</span><span>수정 : 2024.05.06 09:20</span></div></div><div id="article_body" class="art_body">누리칩이 6일 한국거래소 상장 예비심사를 통과했다. 공모 규모는 2000억 원이다.<br /><br />오세린 기자 serin@naru.example<div class="art_copy">ⓒ 나루일보, 무단전재 및 재배포 금지</div></div><div class="relation"><h4>관련기사</h4><ul><li><a href=/1>누리칩, 300억 투자 유치</a></li><li><a href=/2>달무리 칩 성능 공개</a></li></ul></div><div class="hot"><h4>이 시각 인기기사</h4><ul><li><a href=/3>비가 내리는 주말, 전국 흐림</a></li></ul></div></div><div id="footer">나루일보 | 등록번호: 서울 아 00000 | 발행인: 홍가온 | 청소년보호책임자: 김나루 | 서울특별시 중구 나루로 1</div></body></html>
)html";

/// As the news system of most small outlets writes it.
const char* const outletPage =
    R"html(<html lang="ko"><head><meta charset="utf-8"><title>가온AI, 추론 엔진 공개 < 기업 < 기사본문 - 나루AI신문</title><meta property="og:title" content="가온AI, 추론 엔진 공개 - 나루AI신문"><meta property="article:published_time" content="2024-05-06T09:12:00+09:00"><meta name="author" content="나루AI신문"></head><body id="user-body"><div id="user-wrap"><header id="user-header"><nav><ul id="user-menu"><li><a href=/>홈</a></li><li><a href=/s1>산업</a></li></ul></nav></header>
<section id="user-container"><div id="article-view"><header class="article-view-header"><nav class="breadcrumbs"><ul><li><a>홈</a></li><li><a>기업</a></li></ul></nav><h3 class="heading">가온AI, 추론 엔진 공개</h3><article class="article-etc"><ul class="infomation"><li>기자명 <span>하도윤 기자</span></li><li>입력 2024.05.06 09:12</li><li>댓글 0</li></ul></article></header>
<section id="article-view-content"><div class="article-veiw-sns"><ul class="article-sns"><li><a>페이스북(으)로 기사보내기</a></li><li><a>트위터(으)로 기사보내기</a></li><li><a>URL복사(으)로 기사보내기</a></li></ul></div>
<div class="subheading"><p>토큰당 비용 절반…5월 말 오픈소스로 공개</p></div>
<article id="article-view-content-div" class="article-veiw-body view-page font-size17" itemprop="articleBody"><div style="text-align:center"><figure class="photo-layout image"><div class="IMGFLOATING"><img src="/photo/1.jpg" alt="가온AI"></div><figcaption>가온AI 연구원들이 추론 엔진을 시연하고 있다. (사진=가온AI)</figcaption></figure></div>
<p>[나루AI신문 하도윤 기자] 가온AI는 6일 거대언어모델(LLM) 추론 엔진 '바람'을 공개했다.</p>
<p>바람은 같은 GPU에서 토큰당 비용을 절반으로 줄인다고 회사는 설명했다. 회사는 5월 말 오픈소스로 공개할 예정이다.</p>
<p><strong>■ 하람텔레콤·누리은행이 먼저 쓴다</strong></p>
<p>하람텔레콤과 누리은행이 고객센터에 바람을 도입하기로 했다. 두 회사와의 계약 금액은 모두 120억 원이다.</p>
<p>정가온 대표는 "올해 매출 500억 원을 목표로 한다"고 말했다.</p>
<p>하도윤 기자 doyun@naruai.example</p><p>[관련기사]</p><p><a href="/1">가온AI, 시리즈B 300억 원 유치</a></p><p><a href="/2">누리은행, AI 상담원 도입</a></p></article>
<div class="view-copyright">저작권자 © 나루AI신문 무단전재 및 재배포 금지</div><div class="tag-group"><a>#가온AI</a> <a>#추론</a> <a>#LLM</a></div>
<article class="article-writer"><a>하도윤 기자</a><a>doyun@naruai.example</a><a>다른기사 보기</a></article></section></div>
<div class="auto-sections"><section class="auto-skin"><h3>인기기사</h3><ul><li><a>다온반도체, 2나노 공정 양산 돌입…수율 70% 넘겼다고 밝혀</a></li><li><a>정부, AI 기본법 시행령 입법예고…7월부터 적용한다고 발표</a></li></ul></section></div></section>
<footer><p>나루AI신문 | 등록번호 서울아00000 | 발행인 정나루</p></footer></div></body></html>
)html";

QByteArray contentsOf(const QString& page)
{
    QFile file(QDir(QStringLiteral(PADO_PAGES)).filePath(page));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList linesOf(const char* html)
{
    const auto article = article::extract(html, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
    return article ? article->text.split(u'\n') : QStringList();
}

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

    /// Pages in the manner of Korean news systems, each beside its article: the title, then a paragraph a line.
    void readsExactlyTheArticle_data()
    {
        QTest::addColumn<QString>("name");
        for (const QFileInfo& file : QDir(QStringLiteral(PADO_PAGES)).entryInfoList({u"*.html"_s}, QDir::Files))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
    }
    void readsExactlyTheArticle()
    {
        QFETCH(QString, name);
        const QByteArray html = contentsOf(name + u".html"_s);
        const auto article = article::extract(html, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        const QStringList expected = QString::fromUtf8(contentsOf(name + u".txt"_s)).trimmed().split(u'\n');
        QCOMPARE(article->title, expected.front());
        QCOMPARE(article->text, expected.mid(1).join(u"\n"_s));
        QCOMPARE(article->published, QDateTime(QDate(2024, 5, 6), QTime(0, 12), Qt::UTC));
    }

    void readsKoreanPagesWithoutWhatThePressAdds()
    {
        QCOMPARE(linesOf(portalPage),
                 (QStringList{
                     u"하반기 양산…하람텔레콤 공급"_s, u"투자 300억 원 유치"_s,
                     u"AI 반도체 스타트업 누리칩은 6일 추론용 칩 '달무리'를 하반기부터 양산한다고 밝혔다."_s,
                     u"회사는 첫 고객인 하람텔레콤에 칩 1만 개를 공급하기로 했다. 계약 규모는 300억 원이다."_s,
                     u"오 대표는 \"전력 효율이 경쟁사 칩보다 두 배 높다\"며 \"내년에는 해외로 나간다\"고 말했다."_s}));
        QCOMPARE(linesOf(wirePage),
                 (QStringList{u"1조원 들여 2026년 완공"_s,
                              u"가온통신은 다온전자와 인공지능 데이터센터를 짓는 업무협약을 맺었다고 6일 밝혔다."_s,
                              u"두 회사는 1조 원을 들여 2026년까지 부산에 데이터센터를 짓는다."_s,
                              u"다온전자는 적층 메모리(HBM)를 대고, 가온통신은 냉각 설비를 맡는다."_s,
                              u"업계는 국내 AI 데이터센터 시장이 해마다 20% 성장할 것으로 본다."_s}));
        QCOMPARE(linesOf(shortPage),
                 QStringList{u"누리칩이 6일 한국거래소 상장 예비심사를 통과했다. 공모 규모는 2000억 원이다."_s});
    }

    void readsTheTextThatAPageNames()
    {
        QCOMPARE(
            linesOf(outletPage),
            (QStringList{
                u"가온AI는 6일 거대언어모델(LLM) 추론 엔진 '바람'을 공개했다."_s,
                u"바람은 같은 GPU에서 토큰당 비용을 절반으로 줄인다고 회사는 설명했다. 회사는 5월 말 오픈소스로 공개할 예정이다."_s,
                u"■ 하람텔레콤·누리은행이 먼저 쓴다"_s,
                u"하람텔레콤과 누리은행이 고객센터에 바람을 도입하기로 했다. 두 회사와의 계약 금액은 모두 120억 원이다."_s,
                u"정가온 대표는 \"올해 매출 500억 원을 목표로 한다\"고 말했다."_s}));
        const auto article =
            article::extract(outletPage, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QCOMPARE(article->title, u"가온AI, 추론 엔진 공개"_s);
        QCOMPARE(article->byline, u"하도윤 기자"_s);
        QCOMPARE(article->image, u"https://naru.example/photo/1.jpg"_s);
    }

    void leavesOutLinksThatTrailTheText()
    {
        const QByteArray html = QByteArray(page).replace(
            "</p></div>",
            "</p><p><a href='/1'>누리칩 <b>투자</b> 유치</a></p><a href='/2'>달무리 <i>성능</i></a><br></div>");
        const auto article = article::extract(html, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QVERIFY2(article->text.endsWith(u"전했다."_s), qPrintable(article->text));
    }

    /// What sounds like a notice may be the news.
    void keepsSentencesThatSpeakOfRightsAndSubscriptions_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("subscription") << u"네이버는 구독 서비스를 추가하고 카카오 채널과 함께 판다고 밝혔다."_s;
        QTest::newRow("training") << u"협회는 약관에 AI 학습 금지 조항을 넣기로 했다."_s;
        QTest::newRow("copying") << u"법원은 모델을 무단 배포한 회사에 배상을 명령했다."_s;
        QTest::newRow("licence") << u"새 라이선스에는 재배포 금지 조항이 없다."_s;
        QTest::newRow("reporter") << u"회사는 6일 기자간담회를 열고 오세린 기자에게 설명했다."_s;
        QTest::newRow("subhead") << u"■ 네이버 뉴스, 무엇이 달라지나"_s;
        QTest::newRow("list") << u"▲추론 칩 ▲메모리 ▲기사 요약 모델"_s;
    }

    void keepsSentencesThatSpeakOfRightsAndSubscriptions()
    {
        QFETCH(QString, sentence);
        const QByteArray html = QByteArray(page).replace(
            "</p></div>", "</p><p>" + sentence.toUtf8() + "</p><p>마지막 문단은 여느 문장으로 끝난다.</p></div>");
        const auto article = article::extract(html, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QVERIFY2(article->text.contains(sentence), qPrintable(article->text));
    }

    void readsWhatPagesSayAboutThemselves()
    {
        const auto article =
            article::extract(wirePage, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QCOMPARE(article->title, u"가온통신, 다온전자와 AI 데이터센터 구축 협약"_s);
        QCOMPARE(article->byline, u"하도윤"_s);
        QCOMPARE(article->siteName, u"가온뉴스"_s);
        QCOMPARE(article->language, u"ko"_s);
        QCOMPARE(article->image, u"https://img.example/w.jpg"_s);
        QCOMPARE(article->published, QDateTime(QDate(2024, 5, 6), QTime(0, 12), Qt::UTC));
        const auto brief = article::extract(shortPage, {}, u"text/html; charset=utf-8"_s);
        QVERIFY(brief);
        QCOMPARE(brief->published, QDateTime(QDate(2024, 5, 6), QTime(0, 12), Qt::UTC));
    }

    void survivesHostilePages_data()
    {
        QTest::addColumn<QByteArray>("middle");
        QTest::newRow("inline elements, deep") << QByteArray("<span>").repeated(50'000) + "끝";
        QTest::newRow("inline elements, words at each") << QByteArray("<i>a ").repeated(50'000);
        QTest::newRow("blocks, deep") << QByteArray("<div>").repeated(50'000) + "끝";
        QTest::newRow("tables in tables") << QByteArray("<div><table><td></div>").repeated(20'000);
        QTest::newRow("line breaks") << QByteArray("x<br><br>").repeated(50'000);
        QTest::newRow("attributes") << "<p" + QByteArray(" a=b c=d").repeated(20'000) + ">x</p>";
        QTest::newRow("JSON-LD, deep") << "<script type='application/ld+json'>" +
                                              QByteArray("{\"a\":").repeated(50'000) + "</script>";
    }

    void survivesHostilePages()
    {
        QFETCH(QByteArray, middle);
        const QByteArray html = QByteArray(page).replace("<aside>", "<div>" + middle + "</div><aside>");
        const auto article = article::extract(html, QUrl(u"https://naru.example/a/1"_s), u"text/html; charset=utf-8"_s);
        QVERIFY(article);
        QVERIFY(article->text.contains(u"달무리"_s));
        QVERIFY(article->html.size() < 12 * html.size() + 1'000'000);
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
