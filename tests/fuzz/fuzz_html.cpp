#include "fuzz_target.h"
#include "html/html.h"
#include "html/tree.h"
#include "simple.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        R"seed(<p><img src="/a.jpg" alt="&quot;칩&quot; &#x27;x&#39;" width='640'/></p><p>누리칩은 <a href="b?x=1&y=2">새 칩</a>을<br/>공개했다 &amp; 판다.</p>)seed",
        R"seed(<div><h2>제목</h2><ul><li>하나<li><b>둘</b></li></ul><blockquote><p>말<p>또 말</blockquote><hr><font color="red"><i>글</i></font></div>)seed",
        R"seed(글 &nbsp;<span style="color: red">붉게</span> AT&T 1 < 2 <em><strong><u>셋</u></strong></em> &hellip;)seed",
        R"seed(<a href="x"><p>둘</a></p><table><tr><td><b>칸</table><script>x()</script><svg><a xlink:href="javascript:x()"><title>t</svg>)seed",
        R"seed(<iframe><p onclick=a()>안</iframe><noscript><img src=x onerror=a()></noscript><math><mi>x</math><!-- <!-> -->)seed",
    };
}

namespace
{

/// All that a visitor is shown, as text.
class Record : public pado::html::Visitor
{
public:
    bool enter(const GumboNode& node) override
    {
        const GumboElement& element = node.v.element;
        shown.append('\1').append(pado::html::elementName(node));
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            shown.append('\2').append(attribute.name).append('\3').append(attribute.value);
        }
        shown.append('\4');
        return true;
    }
    void leave(const GumboNode& node) override { shown.append('\5').append(pado::html::elementName(node)); }
    void text(QByteArrayView utf8) override { shown.append(utf8); }
    void comment(QByteArrayView utf8) override { shown.append('\6').append(utf8); }
    QByteArray shown;
};

void compareWithTree(const QByteArray& input)
{
    Record simple, whole;
    if (!pado::html::walkSimple(input, simple))
        return;
    const pado::html::Tree tree(QByteArrayView(input), pado::html::Tree::Kind::Fragment);
    tree.walkBody(whole);
    if (simple.shown != whole.shown)
        qFatal("simple HTML is read in another way than by the parser");
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    compareWithTree(input);
    const QUrl base(QStringLiteral("https://naru.example/"));
    const QString clean = pado::html::sanitise(QByteArrayView(input), base);
    for (const char* active : {"<script", "<iframe", "<object", "<form"}) {
        if (clean.contains(QLatin1StringView(active), Qt::CaseInsensitive))
            qFatal("an active element came through");
    }
    const QString words = pado::html::plainText(QByteArrayView(input));
    for (const QString& text : {clean, words}) {
        if (text.contains(QChar(0x1B)) || text.contains(QChar(0)) || text.contains(QChar(0x7F)))
            qFatal("a control character came through");
    }
}
