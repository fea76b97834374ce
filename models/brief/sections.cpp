#include "brief/section.h"

#include "say.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

Column column(const char* head, double share)
{
    return {say(head), share};
}

Column numeric(const char* head, double share)
{
    return {say(head), share, true};
}

Column strong(const char* head, double share)
{
    return {say(head), share, false, true};
}

QStringList cells(const DealLine& line)
{
    return {line.date, line.type, line.parties, line.object, line.amount, line.status, QString::number(line.note)};
}

QStringList cells(const LaunchLine& line)
{
    return {line.date, line.maker, line.product, line.contents, line.status, QString::number(line.note)};
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

QStringList cells(const StatementLine& line)
{
    return {line.date, line.speaker, line.organisation, line.quote, QString::number(line.note)};
}

template <class Line>
std::vector<QStringList> rowsOf(const std::vector<Line>& lines)
{
    std::vector<QStringList> rows;
    for (const Line& line : lines)
        rows.push_back(cells(line));
    return rows;
}

/// Tells what the mark means, where a row bears it.
void explainMark(Section& section)
{
    if (std::ranges::none_of(section.rows, [](const QStringList& row) { return row.front().endsWith(reportMark); }))
        return;
    const QString legend = say(QT_TRANSLATE_NOOP("brief", "* 문장에 날짜가 없어 첫 보도 날짜를 적었습니다."));
    section.line = section.line.isEmpty() ? legend : section.line + u' ' + legend;
}

Section deals(const Brief& brief)
{
    const QString line =
        say(QT_TRANSLATE_NOOP("brief",
                              "딜 %1건, 금액이 적힌 것 %2건. 금액은 문장에 적힌 것만 싣고, 없으면 “–”로 둡니다."))
            .arg(brief.deals.size())
            .arg(brief.dealsWithAmount);
    return {SectionKind::Deals,
            say(QT_TRANSLATE_NOOP("brief", "딜")),
            line,
            {column(QT_TRANSLATE_NOOP("brief", "날짜"), 13), column(QT_TRANSLATE_NOOP("brief", "유형"), 9.5),
             strong(QT_TRANSLATE_NOOP("brief", "당사자"), 27), column(QT_TRANSLATE_NOOP("brief", "대상"), 23),
             numeric(QT_TRANSLATE_NOOP("brief", "금액"), 15.5), column(QT_TRANSLATE_NOOP("brief", "상태"), 7),
             numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.deals)};
}

Section launches(const Brief& brief)
{
    return {SectionKind::Launches,
            say(QT_TRANSLATE_NOOP("brief", "출시·제품")),
            {},
            {column(QT_TRANSLATE_NOOP("brief", "날짜"), 13), strong(QT_TRANSLATE_NOOP("brief", "회사"), 18),
             strong(QT_TRANSLATE_NOOP("brief", "제품"), 18), column(QT_TRANSLATE_NOOP("brief", "내용"), 40),
             column(QT_TRANSLATE_NOOP("brief", "상태"), 7), numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.launches)};
}

Section affairs(const Brief& brief)
{
    return {SectionKind::Affairs,
            say(QT_TRANSLATE_NOOP("brief", "정책·분쟁")),
            {},
            {column(QT_TRANSLATE_NOOP("brief", "날짜"), 13), column(QT_TRANSLATE_NOOP("brief", "유형"), 7),
             strong(QT_TRANSLATE_NOOP("brief", "당사자"), 22), column(QT_TRANSLATE_NOOP("brief", "내용"), 33),
             numeric(QT_TRANSLATE_NOOP("brief", "금액"), 15.5), column(QT_TRANSLATE_NOOP("brief", "상태"), 7),
             numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.affairs)};
}

Section forecasts(const Brief& brief)
{
    return {SectionKind::Forecasts,
            say(QT_TRANSLATE_NOOP("brief", "시장 전망")),
            say(QT_TRANSLATE_NOOP("brief",
                                  "기관이 말한 값 그대로입니다. “계산”은 첫 값과 끝 값에서 셈한 연평균 성장률입니다.")),
            {column(QT_TRANSLATE_NOOP("brief", "첫 보도"), 11.5), strong(QT_TRANSLATE_NOOP("brief", "기관"), 14),
             column(QT_TRANSLATE_NOOP("brief", "시장(원문)"), 16), numeric(QT_TRANSLATE_NOOP("brief", "기준 값"), 19),
             numeric(QT_TRANSLATE_NOOP("brief", "목표 값"), 20), numeric(QT_TRANSLATE_NOOP("brief", "CAGR 명시"), 8),
             numeric(QT_TRANSLATE_NOOP("brief", "계산"), 8.5), numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.forecasts)};
}

Section benchmarks(const Brief& brief)
{
    return {SectionKind::Benchmarks,
            say(QT_TRANSLATE_NOOP("brief", "벤치마크")),
            {},
            {column(QT_TRANSLATE_NOOP("brief", "날짜"), 13), column(QT_TRANSLATE_NOOP("brief", "벤치마크"), 14),
             strong(QT_TRANSLATE_NOOP("brief", "주체"), 18), column(QT_TRANSLATE_NOOP("brief", "비교 대상"), 24),
             numeric(QT_TRANSLATE_NOOP("brief", "결과"), 14), numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.benchmarks)};
}

Section statements(const Brief& brief)
{
    QString line;
    if (brief.moreStatements > 0)
        line = say(QT_TRANSLATE_NOOP(
                       "brief", "발언 %1건 가운데 여러 매체가 전한 것과 최근 것 %2건입니다. 나머지 %3건은 뺐습니다."))
                   .arg(int(brief.statements.size()) + brief.moreStatements)
                   .arg(brief.statements.size())
                   .arg(brief.moreStatements);
    return {SectionKind::Statements,
            say(QT_TRANSLATE_NOOP("brief", "발언")),
            line,
            {column(QT_TRANSLATE_NOOP("brief", "날짜"), 13), strong(QT_TRANSLATE_NOOP("brief", "말한 사람"), 15),
             column(QT_TRANSLATE_NOOP("brief", "소속"), 16), column(QT_TRANSLATE_NOOP("brief", "내용"), 51),
             numeric(QT_TRANSLATE_NOOP("brief", "근거"), 5.5)},
            rowsOf(brief.statements)};
}

} // namespace

std::vector<Section> sections(const Brief& brief)
{
    std::vector<Section> all = {deals(brief),     launches(brief),   affairs(brief),
                                forecasts(brief), benchmarks(brief), statements(brief)};
    std::erase_if(all, [](const Section& section) { return section.rows.empty(); });
    std::ranges::for_each(all, explainMark);
    return all;
}

} // namespace pado::brief
