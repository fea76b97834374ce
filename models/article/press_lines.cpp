#include "press_lines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

/// Whole lines; matched against short ones only.
bool isPressLine(const QString& line)
{
    static const QRegularExpression hangul(u"[가-힣]"_s);
    static const QRegularExpression anywhere(
        u"무단\\s*(?:전재|복제|배포)|재배포\\s*(?:를\\s*)?금지|저작권자\\s*[ⓒ©(]|[ⓒ©]\\s*[^.]{1,30}(?:무단|All rights)|"
        "카카오톡\\s*(?:플러스친구|채널).{0,30}(?:추가|검색)|(?:네이버|카카오).{0,12}(?:채널|구독).{0,20}(?:추가|구독|"
        "클릭|하기)|"
        "기사\\s*제보|제보는\\s*카카오톡|이 기사는 .{0,40}(?:작성된|자동 생성|분류했습니다)|구독과\\s*좋아요|"
        "(?:인공지능|AI)\\s*학습\\s*(?:및\\s*활용\\s*)?금지"_s);
    static const QRegularExpression whole(
        u"^\\s*(?:[☞▶▷►➤☎◆■▲△]\\s*.{0,80}(?:바로가기|기사|보기|클릭|구독|제보|뉴스|http).{0,60}|"
        "[☞►➤]\\s*.*|"
        "(?:\\[?(?:관련\\s*기사|관련기사|많이\\s*본|인기\\s*기사|추천\\s*기사|이 기사 "
        "어때요|핫뉴스|주요\\s*뉴스|함께\\s*볼\\s*만한)\\]?.{0,20})|"
        "(?:공유하기|댓글(?:\\s*\\d+)?|구독(?:하기)?|인쇄(?:하기)?|스크랩|글자\\s*크기.{0,20}|기사\\s*듣기|기사\\s*"
        "공유|좋아요(?:\\s*\\d+)?|광고|"
        "페이스북|트위터|카카오(?:톡|스토리)?|네이버\\s*(?:블로그|밴드)|URL\\s*복사|클립보드.{0,20})|"
        "(?:\\(?\\s*[가-힣]{1,10}\\s*=\\s*)?(?:[가-힣A-Za-z]{2,12}\\s*=?\\s*)?[가-힣]{2,4}(?:\\s*[·,]\\s*[가-힣]{2,4}){"
        "0,3}\\s*"
        "(?:선임|수습|전문|인턴|객원)?\\s*(?:기자|특파원|논설위원|PD|앵커|에디터|통신원)(?:\\s*[(\\[<]?\\s*[\\w.+-]+@["
        "\\w.-]+\\s*[)\\]>]?)?|"
        "[(\\[<]?\\s*[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s*[)\\]>]?|"
        "<\\s*편집자\\s*주\\s*>.*|\\[?편집자\\s*주\\]?\\s*[:：].*|"
        "(?:입력|수정|기사입력|최종수정|등록|승인|업데이트)\\s*[:：]?\\s*\\d{4}[-./년].{0,60}|"
        "[/(\\[]?\\s*(?:사진|자료|이미지|그래픽|출처|사진제공|사진출처|자료사진)\\s*(?:제공|출처)?\\s*[=:：/|].{0,60})\\s*$"_s);
    if (!line.contains(hangul) && !line.contains(u'@') && !line.contains(u'☞'))
        return false;
    return anywhere.match(line).hasMatch() || whole.match(line).hasMatch();
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

constexpr int longest = 200;

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

bool isKorean(const Node* article)
{
    const QString text = innerText(article).left(4000);
    qsizetype hangul = 0;
    for (const QChar c : text)
        hangul += c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
    return hangul * 5 > text.size();
}

} // namespace

void removePressLines(Dom& dom, Node* article)
{
    if (!isKorean(article))
        return;
    for (Node* node = following(article, article); node;) {
        if (node->isText())
            dom.shorten(node, withoutDateline(node->text));
        const bool isShort = node->below.text > 0 && node->below.text < longest;
        const bool isLoose = node->isText() && isLineEnd(node->previous) && isLineEnd(node->next);
        const bool isUnwanted =
            (!node->isText() && isCaption(node)) ||
            (isShort && (isLoose ? isPressLine(QString::fromUtf8(node->text).simplified())
                                 : !node->isText() && isLineElement(node) && isPressLine(innerText(node))));
        Node* const next = isUnwanted ? followingOutside(node, article) : following(node, article);
        if (isUnwanted)
            dom.remove(node);
        node = next;
    }
}

} // namespace pado::article
