#include "article/article.h"

#include "clean.h"
#include "grab.h"
#include "html/characters.h"
#include "html/html.h"
#include "html/tree.h"
#include "metadata.h"
#include "prepare.h"
#include "press_lines.h"
#include "stated_body.h"
#include "text/encoding.h"
#include "text/instant.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int enoughText = 500;      ///< characters of an article that was found beyond doubt
constexpr int enoughSentences = 200; ///< of a short report in Korean

text::DecodedUtf8 decoded(QByteArrayView bytes, const QString& contentType)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    return text::decodeToUtf8(bytes, charset.match(contentType.left(1000)).captured(1),
                              charset.match(head).captured(1));
}

/// Korean says in one syllable what other languages take two or three letters for.
int lengthOf(const QString& text)
{
    int length = 0;
    for (const QChar c : text)
        length += c.unicode() >= 0x1100 ? 2 : 1;
    return length;
}

struct Found {
    QByteArray markup;
    QString byline;
    int length = -1;
    bool isToldInSentences = false; ///< as a short Korean report is: nothing looser will be better
};

bool isToldInSentences(const QString& text)
{
    constexpr qsizetype enough = 3;
    return text.count(u"다."_s) >= enough;
}

/// One search; the tree is used up by it.
Found search(const html::Tree& tree, const Strictness& strictness, const Metadata& metadata)
{
    Dom dom(*tree.root());
    prepare(dom);
    const Grabbed grabbed = grab(dom, strictness, metadata.title, metadata.byline.isEmpty());
    clean(dom, grabbed.article, strictness);
    const QString reporter = removePressLines(dom, grabbed.article, metadata.title);
    const QString byline = reporter.isEmpty() ? grabbed.byline : reporter;
    const QString text = innerText(grabbed.article);
    return {markup(grabbed.article), byline, lengthOf(text), isToldInSentences(text)};
}

/// The text that the page itself names; without length where it names none.
Found named(const html::Tree& tree, const QString& title)
{
    Dom dom(*tree.root());
    prepare(dom);
    Node* const body = statedBody(dom);
    if (!body)
        return {};
    Node* const article = dom.create(GUMBO_TAG_DIV);
    dom.insert(body, article, nullptr);
    clean(dom, article, {.keepsLooseText = true});
    const QString reporter = removePressLines(dom, article, title);
    return {markup(article), reporter, lengthOf(innerText(article)), true};
}

/// The text that the page's JSON-LD holds, for readers that run no scripts.
Found stated(const QString& body, const QString& title)
{
    const bool isHtml = body.contains(u"</p>"_s) || body.contains(u"<br"_s);
    const QString html =
        u"<div itemprop=\"articleBody\">"_s + (isHtml ? body : html::fromPlainText(body)) + u"</div>"_s;
    const QByteArray utf8 = html.toUtf8();
    const html::Tree tree{QByteArrayView(utf8)};
    return tree.root() ? named(tree, title) : Found();
}

/// Searches ever less strictly until enough is found; else the longest that was found.
Found longest(const html::Tree& tree, const Metadata& metadata)
{
    Found best = named(tree, metadata.title);
    constexpr int enoughNamed = 60;
    if (best.length >= enoughNamed)
        return best;
    for (const Strictness& strictness : {Strictness{true, true, true}, Strictness{false, true, true},
                                         Strictness{false, false, true}, Strictness{false, false, false}}) {
        Found found = search(tree, strictness, metadata);
        if (found.byline.isEmpty())
            found.byline = best.byline;
        if (found.length > best.length)
            best = std::move(found);
        if (best.length >= enoughText || (best.length >= enoughSentences && best.isToldInSentences))
            break;
    }
    Found inJson = stated(metadata.body, metadata.title);
    return inJson.length > 2 * best.length ? inJson : best;
}

/// As the page states it; invalid where it is no date of the years 1 to 9999.
QDateTime instantOf(const QString& text)
{
    const QDateTime date = text::parseInstant(text);
    const bool isUsual = date.isValid() && date.date().year() >= 1 && date.date().year() <= 9999;
    return isUsual ? date : QDateTime();
}

/// The first paragraph that is one.
QString firstParagraph(const QString& text)
{
    return text.section(u'\n', 0, 0);
}

/// Korean pages name the outlet behind their titles and as their author.
void leaveOutOutlet(const Metadata& metadata, Article& article)
{
    static const QRegularExpression separator(u"\\s+[-–—|<:ㅣ]\\s+(?=[^-–—|<:ㅣ]+$)"_s);
    if (!hasHangul(article.title))
        return;
    const auto match = separator.match(article.title);
    const QString outlet = match.hasMatch() ? article.title.sliced(match.capturedEnd()).trimmed() : QString();
    const bool isOutlet = !outlet.isEmpty() && (outlet == metadata.siteName || outlet == metadata.byline);
    if (isOutlet)
        article.title.truncate(match.capturedStart());
    const bool isByOutlet = article.byline == metadata.siteName || (isOutlet && article.byline == outlet);
    if (isByOutlet)
        article.byline.clear();
}

/// Address of the first picture of sanitised HTML.
QString firstPicture(const QString& html)
{
    static const QRegularExpression pattern(u"<img src=\"(https?://[^\"]{1,2000})\""_s);
    return pattern.match(html).captured(1).replace(u"&amp;"_s, u"&"_s);
}

} // namespace

Result<Article> extract(QByteArrayView bytes, const QUrl& url, const QString& contentType)
{
    if (bytes.size() > maxBytes)
        return failure("article.too_large", url.toString());
    const text::DecodedUtf8 page = decoded(bytes, contentType);
    if (!page.utf8.contains('<'))
        return failure("article.not_html", url.toString());
    const html::Tree tree{QByteArrayView(page.utf8)};
    if (!tree.root())
        return failure("article.not_html", url.toString());
    Dom whole(*tree.root());
    const Metadata metadata = metadataOf(whole);
    const Found found = longest(tree, metadata);
    const QUrl base = metadata.base.isEmpty() ? url : url.resolved(QUrl(metadata.base));
    Article article;
    article.title = html::printable(metadata.title);
    article.byline = html::printable(metadata.byline);
    leaveOutOutlet(metadata, article);
    if (article.byline.isEmpty())
        article.byline = html::printable(found.byline.isEmpty() ? namedReporter(whole) : found.byline);
    article.published = instantOf(metadata.published);
    article.siteName = html::printable(metadata.siteName);
    article.language = html::printable(metadata.language);
    article.image = html::absoluteUrl(metadata.image, base);
    html::Clean clean = html::clean(QByteArrayView(found.markup), base);
    article.html = std::move(clean.html);
    article.text = std::move(clean.text);
    if (article.image.isEmpty())
        article.image = firstPicture(article.html);
    article.excerpt = html::printable(metadata.excerpt.isEmpty() ? firstParagraph(article.text) : metadata.excerpt);
    if (article.text.isEmpty())
        return failure("article.empty", url.toString());
    return article;
}

} // namespace pado::article
