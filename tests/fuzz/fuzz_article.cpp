#include "article/article.h"
#include "fuzz_target.h"
#include "html/html.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        R"seed(<!DOCTYPE html><html><head><meta charset="utf-8"><title>누리칩 새 칩 - 나루일보</title><meta property="og:title" content="누리칩 새 칩"></head><body><nav>메뉴</nav>
<article><h1>누리칩 새 칩</h1><p>누리칩은 오늘 새 칩을 공개했다고 밝혔다. 긴 문장이 이어진다.</p><p>둘째 문단도 충분히 길게 쓴다. 그리고 또 쓴다.</p></article><script>x()</script></body></html>)seed",
        R"seed(<table><tr><td><svg><style><img src=x onerror=a()></style></svg><math><mi></table><form action=x><input></form><iframe srcdoc="<p>">)seed",
        R"seed(<div id="dic_area">[서울=나루] 오세린 기자 = 누리칩은 칩을 양산한다.<br><br>둘째 문단, 길게 쓴다.<br><br>오세린 기자(a@b.example)<br>ⓒ 나루, 무단전재 금지</div><table summary=x><tr><td>1<td>2</table><noscript><img src=/a.jpg></noscript><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","author":[{"name":"y"}]}</script>)seed",
        R"seed(<b><div></b><svg><g><desc><p>x</svg><style>a</style><!--><td>칸<span style="color: red; width: 1px">글<font color=a><!--- x -->)seed",
    };
}

void fuzzOne(const QByteArray& input)
{
    (void)pado::article::extract(input, QUrl(QStringLiteral("https://naru.example/1")),
                                 QStringLiteral("text/html; charset=utf-8"));
    const QString clean = pado::html::sanitise(QString::fromUtf8(input), QUrl(QStringLiteral("https://naru.example/")));
    if (clean.contains(QStringLiteral("<script"), Qt::CaseInsensitive) ||
        clean.contains(QStringLiteral("<iframe"), Qt::CaseInsensitive))
        qFatal("an active element came through");
}
