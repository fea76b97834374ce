#include "brief/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

QString say(const char* text)
{
    return QCoreApplication::translate("brief", text);
}

} // namespace

namespace words
{

QString keyPoints()
{
    return say(QT_TRANSLATE_NOOP("brief", "핵심"));
}

QString deals()
{
    return say(QT_TRANSLATE_NOOP("brief", "딜"));
}

QString forecasts()
{
    return say(QT_TRANSLATE_NOOP("brief", "시장 전망"));
}

QString benchmarks()
{
    return say(QT_TRANSLATE_NOOP("brief", "벤치마크"));
}

QString notes()
{
    return say(QT_TRANSLATE_NOOP("brief", "근거 문장"));
}

QString nothing()
{
    return say(QT_TRANSLATE_NOOP("brief", "이 기간에는 해당하는 사실이 없습니다."));
}

QString dealsLine(const Brief& brief)
{
    return say(QT_TRANSLATE_NOOP("brief",
                                 "딜 %1건, 금액이 적힌 것 %2건. 금액은 문장에 적힌 것만 싣고, 없으면 ‘–’로 둡니다."))
        .arg(brief.deals.size())
        .arg(brief.dealsWithAmount);
}

QString forecastsLine()
{
    return say(QT_TRANSLATE_NOOP("brief",
                                 "기관이 말한 값 그대로입니다. ‘계산’은 첫 값과 끝 값에서 셈한 연평균 성장률입니다."));
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

QStringList dealsHead()
{
    return {say(QT_TRANSLATE_NOOP("brief", "날짜")),   say(QT_TRANSLATE_NOOP("brief", "유형")),
            say(QT_TRANSLATE_NOOP("brief", "당사자")), say(QT_TRANSLATE_NOOP("brief", "대상")),
            say(QT_TRANSLATE_NOOP("brief", "금액")),   say(QT_TRANSLATE_NOOP("brief", "상태")),
            say(QT_TRANSLATE_NOOP("brief", "근거"))};
}

QStringList forecastsHead()
{
    return {say(QT_TRANSLATE_NOOP("brief", "첫 보도")),    say(QT_TRANSLATE_NOOP("brief", "기관")),
            say(QT_TRANSLATE_NOOP("brief", "시장(원문)")), say(QT_TRANSLATE_NOOP("brief", "기준 값")),
            say(QT_TRANSLATE_NOOP("brief", "목표 값")),    say(QT_TRANSLATE_NOOP("brief", "CAGR 명시")),
            say(QT_TRANSLATE_NOOP("brief", "계산")),       say(QT_TRANSLATE_NOOP("brief", "근거"))};
}

QStringList benchmarksHead()
{
    return {say(QT_TRANSLATE_NOOP("brief", "날짜")), say(QT_TRANSLATE_NOOP("brief", "벤치마크")),
            say(QT_TRANSLATE_NOOP("brief", "주체")), say(QT_TRANSLATE_NOOP("brief", "비교 대상")),
            say(QT_TRANSLATE_NOOP("brief", "결과")), say(QT_TRANSLATE_NOOP("brief", "근거"))};
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

QStringList cells(const DealLine& line)
{
    return {line.date, line.type, line.parties, line.object, line.amount, line.status, QString::number(line.note)};
}

QStringList cells(const ForecastLine& line)
{
    return {line.date,   line.publisher,  line.market,       line.base,
            line.target, line.statedCagr, line.computedCagr, QString::number(line.note)};
}

QStringList cells(const BenchmarkLine& line)
{
    return {line.date, line.benchmark, line.subject, line.versus, line.result, QString::number(line.note)};
}

} // namespace pado::brief
