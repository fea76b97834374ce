#include "stated_body.h"

#include <algorithm>
#include <array>

namespace pado::article
{

namespace
{

bool isNamedBody(const Node* node)
{
    if (attribute(node, "itemprop").contains(QByteArrayView("articleBody")))
        return true;
    constexpr std::array ids = {"dic_area",       "articlebodycontents", "article-view-content-div", "articlebody",
                                "articletxt",     "article_body",        "newsendcontents",          "article_txt",
                                "news_body_area", "articlebodycontent",  "newsct_article",           "article-body",
                                "news_body_id",   "articleviewcon",      "harmonycontainer",         "textbody"};
    const QByteArrayView written = attribute(node, "id");
    constexpr qsizetype longest = 64;
    if (written.isEmpty() || written.size() > longest)
        return false;
    const QByteArray id = written.toByteArray().toLower();
    qsizetype end = id.size(); // the article's number often follows: "articlebody-20240506"
    while (end > 0 && ((id[end - 1] >= '0' && id[end - 1] <= '9') || id[end - 1] == '-' || id[end - 1] == '_'))
        --end;
    const QByteArrayView bare = QByteArrayView(id).first(end);
    return std::ranges::any_of(ids, [&](const char* one) { return bare == QByteArrayView(one); });
}

/// The innermost of the bodies named in one another that still holds most of the text: the outer ones hold the outlet's
/// notes too.
Node* innermost(Node* body)
{
    Node* best = body;
    for (Node* node = following(body, body); node; node = following(node, body)) {
        if (!node->isText() && node->below.text * 2 >= best->below.text && isNamedBody(node))
            best = node;
    }
    return best;
}

} // namespace

bool isKorean(const Node* node)
{
    constexpr int enough = 2000;
    int hangul = 0, letters = 0;
    for (Node* at = following(const_cast<Node*>(node), node); at && letters < enough; at = following(at, node)) {
        for (qsizetype i = 0; at->isText() && i < at->text.size(); ++i) {
            const uchar lead = uchar(at->text[i]);
            hangul += lead >= 0xEA && lead <= 0xED; // U+A000 to U+D7FF, nearly all of it Hangul
            letters += lead > ' ' && (lead & 0xC0) != 0x80;
        }
    }
    return hangul * 5 > letters;
}

Node* statedBody(Dom& dom)
{
    constexpr int shortest = 40;
    Node* best = nullptr;
    for (Node* node = following(dom.root(), dom.root()); node; node = following(node, dom.root())) {
        const bool isLonger = node->below.text >= shortest && (!best || node->below.text > best->below.text);
        if (!node->isText() && isLonger && isNamedBody(node) && node->linkDensity() < 0.5)
            best = node;
    }
    return best && isKorean(best) ? innermost(best) : nullptr;
}

} // namespace pado::article
