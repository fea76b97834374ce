#include "brief/words.h"

#include "say.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace words
{

QString keyPoints()
{
    return say(QT_TRANSLATE_NOOP("brief", "핵심"));
}

QString notes()
{
    return say(QT_TRANSLATE_NOOP("brief", "근거 문장"));
}

QString nothing()
{
    return say(QT_TRANSLATE_NOOP("brief", "이 기간에는 해당하는 사실이 없습니다."));
}

QString notesLine()
{
    return say(QT_TRANSLATE_NOOP("brief",
                                 "본문의 숫자는 모두 아래 문장에서 왔습니다. 문장은 저장된 기사의 글자 그대로입니다."));
}

QString coverage(const Brief& brief)
{
    QString text = say(QT_TRANSLATE_NOOP("brief", "수록 범위: 피드 %1개, 이 기간의 기사 %2건."))
                       .arg(brief.feeds)
                       .arg(brief.articles);
    if (brief.failingFeeds > 0)
        text +=
            u' ' + say(QT_TRANSLATE_NOOP("brief", "피드 %1개는 마지막으로 받지 못했습니다.")).arg(brief.failingFeeds);
    return text + u' ' +
           say(QT_TRANSLATE_NOOP("brief", "사실은 규칙으로 찾은 것이며, 틀릴 수 있으니 근거 문장과 함께 읽으십시오."));
}

QString footer(const Brief& brief)
{
    return brief.isDemo ? say(QT_TRANSLATE_NOOP(
                              "brief", "데모 데이터 — 예시 문장이며 실제 기사가 아닙니다. 투자 권유가 아닙니다."))
                        : say(QT_TRANSLATE_NOOP("brief", "투자 권유가 아닙니다."));
}

QString dealsFigure()
{
    return say(QT_TRANSLATE_NOOP("brief", "분기별 딜 (건, 빗금은 예정)"));
}

QString forecastsFigure(const Brief& brief)
{
    return say(QT_TRANSLATE_NOOP("brief", "%1 시장 전망: 점은 문장에 적힌 값, 점 사이는 이은 선입니다"))
        .arg(brief.chartMarket);
}

QString noteSource(const Note& note)
{
    const QString when =
        note.evidence.published.isValid() ? toKst(note.evidence.published).toString(u"yyyy-MM-dd HH:mm"_s) : u"–"_s;
    return note.evidence.source + u" · "_s + when + u" · "_s + note.evidence.articleTitle + u" · "_s +
           say(QT_TRANSLATE_NOOP("brief", "매체 %1곳")).arg(note.sources) + u" · "_s +
           say(QT_TRANSLATE_NOOP("brief", "확신 %1")).arg(qRound(note.confidence * 100));
}

} // namespace words

} // namespace pado::brief
