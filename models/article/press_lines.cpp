#include "press_lines.h"

#include "link_lists.h"
#include "stated_body.h"
#include "vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

/// Anywhere in a line: rights and calls that no sentence of an article holds.
const QRegularExpression& rights()
{
    static const QRegularExpression pattern(
        u"무단\\s*전재|저작권자\\s*[ⓒ©(]|[ⓒ©]\\s*[^.]{1,40}(?:무단|재배포|금지|All rights)|"
        "카카오톡\\s*(?:플러스친구|채널).{0,30}(?:추가|검색)|제보는\\s*카카오톡|기사\\s*제보|"
        "^이 기사는 .{0,60}(?:작성|생성|분류)|^이 기사(?:에|가|를) .{0,40}(?:나요|어때요|세요)[?.!]?$|"
        "공공누리\\s*제|구독과\\s*좋아요"_s);
    return pattern;
}

/// Whole lines: links to other articles, buttons.
const QRegularExpression& calls()
{
    static const QRegularExpression pattern(
        u"^\\s*(?:[☞►➤].*|"
        "◎.{0,40}@.*|[▶▷☎]\\s*(?:관련\\s*(?:기사|뉴스)|카카오톡|전화|이메일|유튜브)\\s*[:：].{0,100}|"
        "[■□]\\s*제보.{0,20}|.{0,20}기자의?\\s*다른\\s*기사.{0,10}|"
        "[▶▷☎]\\s*.{0,100}(?:바로가기|기사|보기|클릭|구독|구독하기|추가|추가하기|제보|제보하기|https?:\\S+)\\s*[!.]?|"
        "\\[?(?:관련\\s*기사|관련\\s*뉴스|많이\\s*본|인기\\s*기사|추천\\s*기사|이 기사 "
        "어때요|핫뉴스|주요\\s*뉴스)\\]?.{0,20}|"
        "공유하기|댓글(?:\\s*\\d+)?|구독(?:하기)?|인쇄(?:하기)?|스크랩|사진\\s*(?:확대|크게\\s*보기)|[<\\[(]?광고[>\\])"
        "]?|글자\\s*크기.{0,20}|기사\\s*듣기|다른\\s*"
        "기사\\s*보기|"
        "기사\\s*공유|좋아요(?:\\s*\\d+)?|광고|페이스북|트위터|카카오(?:톡|스토리)?|네이버\\s*(?:블로그|밴드)|URL\\s*"
        "복사|"
        "클립보드.{0,20})\\s*$"_s);
    return pattern;
}

/// Whole lines: who wrote it, when, and whose picture it is.
const QRegularExpression& credits()
{
    static const QRegularExpression pattern(
        u"^\\s*(?:"
        "(?:\\(?\\s*[가-힣]{1,10}\\s*=\\s*)?(?:[가-힣A-Za-z]{2,12}\\s*=?\\s*)?[가-힣]{2,4}(?:\\s*[·,]\\s*[가-힣]{2,4}){"
        "0,3}\\s*"
        "(?:선임|수습|전문|인턴|객원)?\\s*(?:기자|특파원|논설위원|PD|앵커|에디터|통신원)"
        "(?:\\s*[(\\[<]?\\s*[\\w.+-]+@[\\w.-]+\\s*[)\\]>]?)?|"
        "[(\\[<]?\\s*[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s*[)\\]>]?|"
        "[<\\[]\\s*(?:앵커|기자|리포트|인터뷰)\\s*[>\\]]|"
        "[(<\\[]?\\s*(?:영상\\s*취재|취재|촬영|영상\\s*편집|편집|그래픽)\\s*(?:기자)?\\s*[:：/].{0,100}|"
        "(?:입력|수정|기사입력|최종수정|등록|승인|업데이트)\\s*[:：]?\\s*\\d{4}[-./년].{0,60}|"
        "[/(\\[]?\\s*(?:사진|자료|이미지|그래픽|출처|사진제공|사진출처|자료사진)\\s*(?:제공|출처)?\\s*[=:：/|].{0,60})\\s*$"_s);
    return pattern;
}

/// What the editors say about the article, or the series, before it begins.
bool isEditorsNote(const QString& line)
{
    static const QRegularExpression pattern(u"^\\s*[<\\[【(〈]?\\s*편집자\\s*주\\s*(?:[>\\]】)〉]|[:：])"_s);
    return pattern.match(line).hasMatch();
}

/// Meant for short lines.
bool isPressLine(const QString& line)
{
    if (rights().match(line).hasMatch())
        return !isSentence(line) || line.contains(u'ⓒ') || line.contains(u'©') || line.contains(u"저작권자"_s) ||
               line.startsWith(u"이 기사"_s) || line.contains(u"공공누리"_s);
    return !isSentence(line) && (calls().match(line).hasMatch() || credits().match(line).hasMatch());
}

/// What holds a line of its own: no block inside it.
bool isLineElement(const Node* node)
{
    switch (node->tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_A:
        return node->below.blocks == node->below.images;
    default:
        return false;
    }
}

bool isLineEnd(const Node* node)
{
    return !node || (!node->isText() && (node->is(GUMBO_TAG_BR) || node->below.blocks > 0 || node->is(GUMBO_TAG_P) ||
                                         node->is(GUMBO_TAG_DIV)));
}

constexpr int longest = 200, longestNote = 600;

bool isCaption(const Node* node)
{
    if (node->is(GUMBO_TAG_FIGCAPTION))
        return true;
    if (node->below.text == 0 || node->below.text > longest)
        return false;
    const QByteArray names = hints(node);
    for (const char* word : {"caption", "img_desc", "imgdesc", "photo_desc", "photo-desc", "txt_photo", "img_txt",
                             "desc_photo", "txt-cap", "tit-cap", "image-desc"}) {
        if (names.contains(word))
            return true;
    }
    return false;
}

/// Outlet, day and name above a text, in few words.
bool isInfo(const Node* node)
{
    constexpr int most = 80;
    return node->below.text > 0 && node->below.text < most && saysInfo(hints(node)) && !isSentence(innerText(node));
}

bool isTitle(const Node* node, const QString& title)
{
    return isHeading(node->tag) && !title.isEmpty() && innerText(node) == title;
}

/// "(서울=가온뉴스) 하도윤 기자 = " before the first sentence: where and by whom, no part of it.
QByteArrayView withoutDateline(QByteArrayView text)
{
    static const QRegularExpression pattern(
        u"^\\s*(?:[\\[(【][^\\])】=]{1,20}[=·][^\\])】]{1,30}[\\])】]\\s*(?:[가-힣]{2,4}(?:\\s*[·,]\\s*[가-힣]{2,4}){0,"
        u"3}\\s*"
        "(?:선임|수습|인턴)?\\s*(?:기자|특파원|통신원)\\s*=?)?|"
        "[\\[(【][^\\])】]{1,20}[가-힣]{2,4}\\s*(?:선임|수습|인턴)?\\s*(?:기자|특파원)[\\])】])\\s*=?\\s*"_s);
    const QString start = QString::fromUtf8(text.first(std::min(text.size(), qsizetype(300))));
    const auto match = pattern.match(start);
    return match.hasMatch() ? text.sliced(match.captured().toUtf8().size()) : text;
}

/// "하도윤 기자" out of a line that names one.
QString reporterIn(const QString& line)
{
    static const QRegularExpression pattern(u"([가-힣]{2,4})\\s*((?:선임|수습|전문|인턴)?\\s*(?:기자|특파원))"_s);
    const auto match = pattern.match(line);
    return match.hasMatch() ? match.captured(1) + u' ' + match.captured(2).simplified() : QString();
}

/// A link that is a line of its own; nullptr where `text` stands in none.
Node* linkLine(Node* text, const Node* article)
{
    for (Node* node = text->parent; node && node != article; node = node->parent) {
        if (!node->is(GUMBO_TAG_A))
            continue;
        const bool isAlone = node->parent != article && node->parent->below.text == node->below.text;
        return isAlone || (isLineEnd(node->previous) && isLineEnd(node->next)) ? node : nullptr;
    }
    return nullptr;
}

void removeTrailingLinks(Dom& dom, Node* article)
{
    std::vector<Node*> texts;
    for (Node* node = following(article, article); node; node = following(node, article)) {
        if (node->isText() && node->below.text > 0)
            texts.push_back(node);
    }
    const int enough = article->below.text / 2; // a page that is all links keeps most of them
    for (auto it = texts.rbegin(); it != texts.rend() && article->below.text > enough; ++it) {
        if (!isBelow(*it, article))
            continue; // it went with a link that holds several texts
        Node* const link = linkLine(*it, article);
        if (!link && !isPressLine(QString::fromUtf8((*it)->text).simplified()))
            return;
        dom.remove(link ? link : *it);
    }
}

/// "▶ …", all of it a link: to another article, whatever it says.
bool isArrowLink(const Node* node, const QString& line)
{
    static const QRegularExpression arrow(u"^[▶▷►☞➤]"_s);
    return node->is(GUMBO_TAG_A) && isLineEnd(node->previous) && isLineEnd(node->next) && arrow.match(line).hasMatch();
}

bool isUnwantedLine(const Node* node, QString& reporter)
{
    if (node->below.text == 0 || node->below.text >= longestNote)
        return false;
    const bool isLine = node->isText() ? isLineEnd(node->previous) && isLineEnd(node->next) : isLineElement(node);
    if (!isLine)
        return false;
    const QString line = node->isText() ? QString::fromUtf8(node->text).simplified() : innerText(node);
    if (isEditorsNote(line))
        return true;
    if (node->below.text >= longest || !(isArrowLink(node, line) || isPressLine(line)))
        return false;
    if (reporter.isEmpty())
        reporter = reporterIn(line);
    return true;
}

void removeDateline(Dom& dom, Node* text, QString& reporter)
{
    const QByteArrayView rest = withoutDateline(text->text);
    if (reporter.isEmpty() && rest.size() < text->text.size())
        reporter = reporterIn(QString::fromUtf8(text->text.first(text->text.size() - rest.size())));
    dom.shorten(text, rest);
}

} // namespace

QString namedReporter(Dom& dom)
{
    constexpr int most = 100;
    for (Node* node = following(dom.root(), dom.root()); node; node = following(node, dom.root())) {
        if (node->isText() || node->below.text == 0 || node->below.text > most || !saysByline(hints(node)))
            continue;
        if (QString reporter = reporterIn(innerText(node)); !reporter.isEmpty())
            return reporter;
    }
    return {};
}

bool isSentence(const QString& line)
{
    static const QRegularExpression pattern(u"[다요까죠][.?!]?[\"'”’)\\]]*\\s*$"_s);
    return pattern.match(line).hasMatch();
}

QString removePressLines(Dom& dom, Node* article, const QString& title)
{
    QString reporter;
    if (!isKorean(article))
        return reporter;
    removeLinkLists(dom, article);
    for (Node* node = following(article, article); node;) {
        if (node->isText())
            removeDateline(dom, node, reporter);
        const bool isAround = !node->isText() && (isCaption(node) || isInfo(node) || isTitle(node, title));
        const bool isUnwanted = isAround || isUnwantedLine(node, reporter);
        Node* const next = isUnwanted ? followingOutside(node, article) : following(node, article);
        if (isUnwanted)
            dom.remove(node);
        node = next;
    }
    removeTrailingLinks(dom, article);
    return reporter;
}

} // namespace pado::article
