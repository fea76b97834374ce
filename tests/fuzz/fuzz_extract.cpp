#include "extract/extractor.h"
#include "fuzz_target.h"
#include "text/quantity.h"

std::vector<QByteArray> fuzzSeeds()
{
    return {
        "AI 반도체 스타트업 누리봇(대표 오세린)은 지난해 12월 하람텔레콤과 차세대 칩 '달무리' 공동 개발을 위한 "
        "업무협약을 체결했다고 밝혔다.\n두 회사는 300억 원 규모의 투자도 검토하고 있다.",
        "시장조사업체 가온리서치는 AI 반도체 시장이 2024년 230억 달러(30조3485억 원)에서 2030년 700억~900억 달러로 "
        "연평균 24.5% 성장할 것으로 전망했다.",
        "달무리는 MLPerf에서 경쟁사 칩보다 약 1.4~3배 앞섰다. 오세린 대표는 \"내년 상반기에 양산한다\"며 \"기대가 "
        "크다\"고 말했다.",
        "가온벤처스 등 3곳은 누리봇에 시리즈B로 2억5000만 달러를 투자했다. 앞서 지난 9일에는 다온전자가 지분 20%를 "
        "인수했다.",
    };
}

void fuzzOne(const QByteArray& input)
{
    static const auto extractor = pado::extract::Extractor::load();
    if (!extractor)
        qFatal("the knowledge base does not load");
    pado::extract::Source source;
    source.text = QString::fromUtf8(input);
    source.published = QDateTime(QDate(2024, 5, 6), QTime(9, 0), Qt::OffsetFromUTC, 9 * 3600);
    const auto extraction = extractor->extract(source);
    for (const auto& fact : extraction.facts) {
        const auto& evidence = fact.evidence;
        if (evidence.start < 0 || evidence.end > extraction.text.size() || evidence.start >= evidence.end ||
            QStringView(extraction.text).mid(evidence.start, evidence.end - evidence.start) != evidence.quote)
            qFatal("a fact's quote is not the text at its place");
    }
}
