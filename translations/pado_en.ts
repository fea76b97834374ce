<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ko_KR">
<context>
    <name>brief</name>
    <message>
        <source>모아 둔 모든 기간</source>
        <translation>All collected dates</translation>
    </message>
    <message>
        <source>기업</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>매체</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>한국 AI 산업 브리프</source>
        <translation>Korean AI industry brief</translation>
    </message>
    <message>
        <source>매체 %1곳</source>
        <translation>outlets: %1</translation>
    </message>
    <message>
        <source>기관이 말한 연평균 성장률 %1</source>
        <translation>stated CAGR %1</translation>
    </message>
    <message>
        <source>두 값에서 계산한 연평균 성장률 %1, %2배</source>
        <translation>CAGR calculated from the two values %1, multiple %2×</translation>
    </message>
    <message>
        <source>첫 보도 %1</source>
        <translation>first reported %1</translation>
    </message>
    <message>
        <source>핵심</source>
        <translation>Key points</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>시장 전망</source>
        <translation>Market forecasts</translation>
    </message>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>근거 문장</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>이 기간에는 해당하는 사실이 없습니다.</source>
        <translation>No such facts in this period.</translation>
    </message>
    <message>
        <source>본문의 숫자는 모두 아래 문장에서 왔습니다. 문장은 저장된 기사의 글자 그대로입니다.</source>
        <translation>Every figure in this brief comes from a sentence below, quoted verbatim from the saved article.</translation>
    </message>
    <message>
        <source>수록 범위: 피드 %1개, 이 기간의 기사 %2건.</source>
        <translation>Coverage: feeds %1, articles in the period %2.</translation>
    </message>
    <message>
        <source>피드 %1개는 마지막으로 받지 못했습니다.</source>
        <translation>Feeds that failed at the last refresh: %1.</translation>
    </message>
    <message>
        <source>사실은 규칙으로 찾은 것이며, 틀릴 수 있으니 근거 문장과 함께 읽으십시오.</source>
        <translation>Facts are found by rules and can be wrong; read them with their evidence.</translation>
    </message>
    <message>
        <source>데모 데이터 — 예시 문장이며 실제 기사가 아닙니다. 투자 권유가 아닙니다.</source>
        <translation>Demo data — sample sentences, not real articles. Not investment advice.</translation>
    </message>
    <message>
        <source>투자 권유가 아닙니다.</source>
        <translation>Not investment advice.</translation>
    </message>
    <message>
        <source>분기별 딜 (건, 빗금은 예정)</source>
        <translation>Deals by quarter (count; hatched: planned)</translation>
    </message>
    <message>
        <source>%1 시장 전망: 점은 문장에 적힌 값, 점 사이는 이은 선입니다</source>
        <translation>Market forecasts, %1: points are the values as written, lines only join them</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>당사자</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>대상</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>금액</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>근거</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>첫 보도</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>기관</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>시장(원문)</source>
        <translation>Market (as written)</translation>
    </message>
    <message>
        <source>기준 값</source>
        <translation>Base value</translation>
    </message>
    <message>
        <source>목표 값</source>
        <translation>Target value</translation>
    </message>
    <message>
        <source>CAGR 명시</source>
        <translation>CAGR stated</translation>
    </message>
    <message>
        <source>계산</source>
        <translation>Calc.</translation>
    </message>
    <message>
        <source>주체</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>비교 대상</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>확신 %1</source>
        <translation>confidence %1</translation>
    </message>
    <message>
        <source>파도 브리프</source>
        <translation>Pado brief</translation>
    </message>
    <message>
        <source>금액이 적힌 딜</source>
        <translation>Deals with an amount</translation>
    </message>
    <message>
        <source>이 기간의 기사</source>
        <translation>Articles in the period</translation>
    </message>
    <message>
        <source>파도 브리프 · 한국 AI 산업</source>
        <translation>Pado brief · Korean AI industry</translation>
    </message>
    <message>
        <source>%1부터</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>%1까지</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>* 문장에 날짜가 없어 첫 보도 날짜를 적었습니다.</source>
        <translation>* The sentence gives no date: day of the first report.</translation>
    </message>
    <message>
        <source>딜 %1건, 금액이 적힌 것 %2건. 금액은 문장에 적힌 것만 싣고, 없으면 “–”로 둡니다.</source>
        <translation>Deals: %1, with a stated sum: %2. Only sums that a sentence gives are shown; “–” where there is none.</translation>
    </message>
    <message>
        <source>출시·제품</source>
        <translation>Launches</translation>
    </message>
    <message>
        <source>회사</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>제품</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>What</translation>
    </message>
    <message>
        <source>정책·분쟁</source>
        <translation>Policy and disputes</translation>
    </message>
    <message>
        <source>기관이 말한 값 그대로입니다. “계산”은 첫 값과 끝 값에서 셈한 연평균 성장률입니다.</source>
        <translation>Values as the publishers state them. “Computed” is the annual growth from the first to the last value.</translation>
    </message>
    <message>
        <source>발언 %1건 가운데 여러 매체가 전한 것과 최근 것 %2건입니다. 나머지 %3건은 뺐습니다.</source>
        <translation>Of %1 statements, the %2 most told and latest. %3 are left out.</translation>
    </message>
    <message>
        <source>발언</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>말한 사람</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>소속</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>비교 대상의 몇 배인가 (1 = 같음)</source>
        <translation>Multiple of the comparison (1 = equal)</translation>
    </message>
    <message>
        <source>배수</source>
        <translation>Multiple</translation>
    </message>
    <message>
        <source>%1년</source>
        <translation>’%1</translation>
    </message>
    <message>
        <source> 예정</source>
        <translation> (planned)</translation>
    </message>
    <message>
        <source>%1년 %2분기 · %3 %4건</source>
        <translation>Q%2 %1 · %3: %4</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>전망</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>정책·제품·발언</source>
        <translation>Policy, products, statements</translation>
    </message>
    <message>
        <source>%1 · %2 %3건</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>시장 규모 (%1, 로그 눈금)</source>
        <translation>Market size (%1, log scale)</translation>
    </message>
    <message>
        <source>시장 규모 (%1)</source>
        <translation>Market size (%1)</translation>
    </message>
    <message>
        <source>출처: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>출처: %1 외 %2건</source>
        <translation>Source: %1 and %2 more</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>검색 색인 만들기</source>
        <translation>Making the search index</translation>
    </message>
    <message>
        <source>멈추는 중 — 나머지는 다음에 열 때 만듭니다</source>
        <translation>Stopping — the rest is made when it is next opened</translation>
    </message>
    <message>
        <source>파도</source>
        <translation>Pado</translation>
    </message>
    <message>
        <source>작업공간 만들기</source>
        <translation>Create workspace</translation>
    </message>
    <message>
        <source>멈추는 중 — 읽은 기사는 그대로 둡니다</source>
        <translation>Stopping — articles read so far are kept</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>관계망</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>이 조건에 맞는 관계가 없습니다.</source>
        <translation>No ties fit these conditions.</translation>
    </message>
    <message>
        <source>기업 %L1</source>
        <translation>%L1 companies</translation>
    </message>
    <message>
        <source>관계 %L1</source>
        <translation>%L1 ties</translation>
    </message>
    <message>
        <source>딜이 적은 %L1곳은 뺌</source>
        <translation>%L1 with fewer deals left out</translation>
    </message>
    <message>
        <source>출처가 적은 관계 %L1개는 뺌</source>
        <translation>%L1 ties with fewer sources left out</translation>
    </message>
    <message>
        <source>출처: 파도가 모은 기사에서 읽은 딜 %L1건. 점의 크기는 딜 수, 선의 굵기는 독립 출처 합.</source>
        <translation>Source: %L1 deals read in the articles that Pado gathered. Size of a mark: deals; width of a line: independent sources.</translation>
    </message>
</context>
<context>
    <name>pado::ui::AddFeedDialog</name>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>찾기</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>매체 이름</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>비우면 피드가 말하는 이름</source>
        <translation>Left empty: the name the feed gives</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>사이트나 피드의 주소, 또는 찾을 말</source>
        <translation>Address of a site or feed, or a word to look up</translation>
    </message>
    <message>
        <source>주소나 찾을 말</source>
        <translation>Address or word</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>최근</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>담긴 것</source>
        <translation>Carries</translation>
    </message>
    <message>
        <source>찾은 피드</source>
        <translation>Feeds found</translation>
    </message>
    <message>
        <source>미리 보기</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>찾은 피드를 고르면 최근 기사와 그 안의 사실이 보입니다.</source>
        <translation>Choose a feed to see its newest articles and the facts in them.</translation>
    </message>
    <message>
        <source>최근 기사 미리 보기</source>
        <translation>Preview newest articles</translation>
    </message>
    <message>
        <source>피드 찾기</source>
        <translation>Finding feeds</translation>
    </message>
    <message>
        <source>멈추는 중</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>찾기를 멈췄습니다.</source>
        <translation>The search was stopped.</translation>
    </message>
    <message>
        <source>제목만</source>
        <translation>Titles</translation>
    </message>
    <message>
        <source>앞부분</source>
        <translation>Teasers</translation>
    </message>
    <message>
        <source>본문 전체</source>
        <translation>Whole articles</translation>
    </message>
    <message>
        <source>구독 중</source>
        <translation>Subscribed</translation>
    </message>
    <message>
        <source>시작 소스</source>
        <translation>Starter feeds</translation>
    </message>
    <message>
        <source>밝힌 이용 조건: %1</source>
        <translation>Stated terms of use: %1</translation>
    </message>
</context>
<context>
    <name>pado::ui::ArticleChoice</name>
    <message>
        <source>모두</source>
        <translation>All</translation>
    </message>
    <message>
        <source>읽지 않음</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>별표</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>보일 기사</source>
        <translation>Articles to show</translation>
    </message>
</context>
<context>
    <name>pado::ui::ArticleListModel</name>
    <message>
        <source>사실 %L1</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>수정됨</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>사실 %L1건</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>외 %L1개 매체</source>
        <translation>other outlets: %L1</translation>
    </message>
</context>
<context>
    <name>pado::ui::ArticleMenu</name>
    <message>
        <source>라벨</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>새 라벨…</source>
        <translation>New label…</translation>
    </message>
    <message>
        <source>이 매체의 기사에 규칙 만들기…</source>
        <translation>Make a rule for this outlet…</translation>
    </message>
</context>
<context>
    <name>pado::ui::BenchmarksPage</name>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>아직 벤치마크가 없습니다. ‘MLPerf에서 경쟁 칩보다 1.4배 빨랐다’처럼 시험과 비교 대상을 함께 말한 문장이 들어오면 여기에 모입니다.</source>
        <translation>No benchmarks yet. Sentences that name a test and a comparison, such as ‘1.4 times faster than a rival chip in MLPerf’, are gathered here.</translation>
    </message>
    <message>
        <source>이 기간에 나온 벤치마크가 없습니다.</source>
        <translation>No benchmarks in this period.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>벤치마크 %L1건</source>
        <translation>Benchmarks: %L1</translation>
    </message>
    <message>
        <source>비교 대상의 몇 배인지. 아래 표에 같은 값이 있습니다.</source>
        <translation>Multiple of the comparison. The table below has the same values.</translation>
    </message>
    <message>
        <source>문장에 적힌 배수만 그렸습니다. 점선은 같은 성능(1×)입니다. 막대를 누르면 그 문장이 나옵니다.</source>
        <translation>Only multiples written in the sentences are drawn. Dotted line: equal performance (1×). Click a bar to see its sentence.</translation>
    </message>
    <message>
        <source>이 시험에는 배수를 말한 문장이 없어 표만 보입니다.</source>
        <translation>No sentence gives a multiple for this test, so only the table is shown.</translation>
    </message>
    <message>
        <source>벤치마크 %L1건 이상</source>
        <translation>Benchmarks: %L1 or more</translation>
    </message>
    <message>
        <source>모든 시험 (%L1)</source>
        <translation>All tests (%L1)</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>%1 — 비교 대상의 몇 배 (×)</source>
        <translation>%1 — multiple of the comparison (×)</translation>
    </message>
    <message>
        <source>차트와 시험 목록은 최근 %L1건에서 셌습니다.</source>
        <translation>The chart and the list of tests cover the latest %L1.</translation>
    </message>
</context>
<context>
    <name>pado::ui::CatalogueDialog</name>
    <message>
        <source>시작 소스</source>
        <translation>Starter feeds</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>사이트</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>언어</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>밝힌 이용 조건</source>
        <translation>Stated terms of use</translation>
    </message>
    <message>
        <source>분야를 폴더로</source>
        <translation>Put each kind in a folder of its own</translation>
    </message>
    <message>
        <source>이름·분야·주소로 찾기</source>
        <translation>Find by name, kind or address</translation>
    </message>
    <message>
        <source>시작 소스 찾기</source>
        <translation>Find starter feeds</translation>
    </message>
    <message>
        <source>시작 소스 목록</source>
        <translation>Starter feeds</translation>
    </message>
    <message>
        <source>한국 AI 산업을 다루는 매체입니다. 고르지 않은 것은 구독하지 않습니다. 조건은 매체의 안내를 줄인 것이니, 구독하기 전에 그 사이트에서 확인하십시오.</source>
        <translation>Outlets that cover the Korean AI industry. Nothing is subscribed unless you tick it. The terms are a short form of what each outlet says; check them on its site before you subscribe.</translation>
    </message>
    <message>
        <source>찾을 말: AI 반도체</source>
        <translation>Words to look for, such as AI chips</translation>
    </message>
    <message>
        <source>키워드</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>피드가 없는 사이트: example.com</source>
        <translation>A site without a feed: example.com</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>영어</source>
        <translation>English</translation>
    </message>
    <message>
        <source>구독 중</source>
        <translation>Subscribed</translation>
    </message>
    <message>
        <source>‘%1’에 넣을 키워드를 쓰십시오.</source>
        <translation>Enter the keywords for “%1”.</translation>
    </message>
    <message>
        <source>‘%1’에 넣을 사이트를 쓰십시오.</source>
        <translation>Enter the site for “%1”.</translation>
    </message>
</context>
<context>
    <name>pado::ui::CompaniesPage</name>
    <message>
        <source>아직 기업이 없습니다. 기사에서 사실이 나오면 그 기업이 여기에 모입니다.</source>
        <translation>No companies yet. Companies named in facts are gathered here.</translation>
    </message>
    <message>
        <source>기업 찾기</source>
        <translation>Find a company</translation>
    </message>
    <message>
        <source>기업 목록</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>제품</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>발언</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>그 밖</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>분기별 딜 (건)</source>
        <translation>Deals by quarter</translation>
    </message>
    <message>
        <source>기업 %L1곳</source>
        <translation>Companies: %L1</translation>
    </message>
    <message>
        <source>기업 %L1곳 이상</source>
        <translation>Companies: %L1+</translation>
    </message>
    <message>
        <source>다른 이름: %1</source>
        <translation>Also known as: %1</translation>
    </message>
    <message>
        <source>그룹: %1</source>
        <translation>Group: %1</translation>
    </message>
    <message>
        <source>종목: %1</source>
        <translation>Ticker: %1</translation>
    </message>
    <message>
        <source>사전에 없는 이름입니다. 기사에서 처음 찾았습니다.</source>
        <translation>Not in the name dictionary; first found in an article.</translation>
    </message>
    <message>
        <source>거래 상대</source>
        <translation>Counterparties</translation>
    </message>
    <message>
        <source>사실</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>기사</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>분기별 딜 건수. 아래 표에 같은 딜이 있습니다.</source>
        <translation>Deals by quarter. The table below has the same deals.</translation>
    </message>
    <message>
        <source>거래가 잦은 상대</source>
        <translation>Top counterparties</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>‘%1’에 맞는 기업이 없습니다.</source>
        <translation>No companies match ‘%1’.</translation>
    </message>
    <message>
        <source>찾기 지우기</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>수와 차트는 최근 사실 %L1건에서 셌습니다</source>
        <translation>Counts and chart cover the latest %L1 facts</translation>
    </message>
    <message>
        <source>딜 (예정 %L1)</source>
        <translation>Deals (planned: %L1)</translation>
    </message>
    <message>
        <source>관계망에서 보기</source>
        <translation>Show in the network</translation>
    </message>
</context>
<context>
    <name>pado::ui::CompanyField</name>
    <message>
        <source>기업에서 시작…</source>
        <translation>Start from a company…</translation>
    </message>
    <message>
        <source>기업에서 시작</source>
        <translation>Start from a company</translation>
    </message>
</context>
<context>
    <name>pado::ui::CompanyListModel</name>
    <message>
        <source>기업</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>사실</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>%1 · 사실 %L2건 · 딜 %L3건 · 기사 %L4건</source>
        <translation>%1 · facts: %L2 · deals: %L3 · articles: %L4</translation>
    </message>
</context>
<context>
    <name>pado::ui::ConditionRow</name>
    <message>
        <source>낱말, 여럿이면 쉼표로</source>
        <translation>Words, divided by commas</translation>
    </message>
    <message>
        <source>볼 곳</source>
        <translation>Where to look</translation>
    </message>
    <message>
        <source>견주는 법</source>
        <translation>How to compare</translation>
    </message>
    <message>
        <source>낱말</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>조건 빼기</source>
        <translation>Remove condition</translation>
    </message>
</context>
<context>
    <name>pado::ui::DealsPage</name>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>분기별 딜 (건)</source>
        <translation>Deals by quarter</translation>
    </message>
    <message>
        <source>모든 딜을 다시 보입니다</source>
        <translation>Show all deals again</translation>
    </message>
    <message>
        <source>모든 유형</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>모든 상태</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>거부한 것 빼고</source>
        <translation>All but rejected</translation>
    </message>
    <message>
        <source>확인</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>확인 전</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>승인한 것</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>고친 것</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>거부한 것</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>아직 딜이 없습니다. 기사가 들어오면 투자·인수·공급·제휴가 여기에 모입니다.</source>
        <translation>No deals yet. Investments, acquisitions, supply deals and partnerships found in articles are gathered here.</translation>
    </message>
    <message>
        <source>이 기간과 조건에 맞는 딜이 없습니다.</source>
        <translation>No deals match this period and these filters.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>딜 %L1건</source>
        <translation>Deals: %L1</translation>
    </message>
    <message>
        <source>분기별 딜 건수. 아래 표에 같은 딜이 있습니다.</source>
        <translation>Deals by quarter. The table below has the same deals.</translation>
    </message>
    <message>
        <source>%1년 %2분기 – %3년 %4분기</source>
        <translation>Q%2 %1 – Q%4 %3</translation>
    </message>
    <message>
        <source>%1년 %2분기 %3 ✕</source>
        <translation>Q%2 %1 %3 ✕</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>딜 %L1건 · 예정 %L2건(빗금) · 금액을 밝힌 딜 %L3건 · 보도·부인은 차트에서 뺌 · 분기를 알 수 없는 %L4건 뺌 · 막대를 누르면 그 딜만 보입니다</source>
        <translation>Deals: %L1 · planned: %L2 (hatched) · with an amount: %L3 · not charted: reported, denied, and %L4 of unknown quarter · Click a bar to see only its deals</translation>
    </message>
</context>
<context>
    <name>pado::ui::EvidencePane</name>
    <message>
        <source>표나 차트에서 사실을 고르면 그것을 말한 문장이 여기에 나옵니다.</source>
        <translation>Select a fact in a table or chart to see the sentence behind it.</translation>
    </message>
    <message>
        <source>근거 문장</source>
        <translation>Evidence sentence</translation>
    </message>
    <message>
        <source>다른 값과 계산</source>
        <translation>Other values and arithmetic</translation>
    </message>
    <message>
        <source>승인 (Y)</source>
        <translation>Accept (Y)</translation>
    </message>
    <message>
        <source>이 사실이 문장과 맞습니다</source>
        <translation>The fact matches its sentence</translation>
    </message>
    <message>
        <source>거부 (D)</source>
        <translation>Reject (D)</translation>
    </message>
    <message>
        <source>이 사실은 틀렸습니다. 표와 브리프에서 빠집니다</source>
        <translation>The fact is wrong: leave it out of tables and briefs</translation>
    </message>
    <message>
        <source>다른 값: %1 (%2) · %3</source>
        <translation>Other value: %1 (%2) · %3</translation>
    </message>
    <message>
        <source>계산이 맞지 않음: %1</source>
        <translation>The numbers do not add up: %1</translation>
    </message>
    <message>
        <source>같은 사실을 말한 곳</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source> (첫 보도일)</source>
        <translation> (first reported)</translation>
    </message>
    <message>
        <source>기사에서 보기</source>
        <translation>Show in article</translation>
    </message>
    <message>
        <source>확신 %1</source>
        <translation>Confidence %1</translation>
    </message>
    <message>
        <source>승인한 사실입니다.</source>
        <translation>Accepted.</translation>
    </message>
    <message>
        <source>거부한 사실입니다. 표와 브리프에서 빠졌습니다.</source>
        <translation>Rejected. Left out of tables and briefs.</translation>
    </message>
    <message>
        <source>고친 사실입니다. 기사에서는: %1</source>
        <translation>Corrected. The articles say: %1</translation>
    </message>
    <message>
        <source>판단 거두기</source>
        <translation>Undo decision</translation>
    </message>
    <message>
        <source>아직 확인하지 않은 사실로 되돌립니다. 고친 것은 기사대로 돌아갑니다</source>
        <translation>The fact counts as not reviewed again; a correction gives way to what the articles say</translation>
    </message>
    <message>
        <source> · 기사 %L1</source>
        <translation> · articles: %L1</translation>
    </message>
    <message>
        <source>같은 글</source>
        <translation>same text</translation>
    </message>
    <message>
        <source>%1판의 문장, 현재 판에는 없음</source>
        <translation>sentence of revision %1, not in the current one</translation>
    </message>
</context>
<context>
    <name>pado::ui::FactTable</name>
    <message>
        <source>사실 표</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>처음 %L1건 안에서 정렬했습니다. 기간이나 조건을 좁히면 모두 정렬합니다.</source>
        <translation>Sorted within the first %L1. Narrow the period or the filters to sort all.</translation>
    </message>
</context>
<context>
    <name>pado::ui::FactTableModel</name>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>당사자</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>대상</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>금액·값</source>
        <translation>Amount, value</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>확신</source>
        <translation>Conf.</translation>
    </message>
    <message>
        <source>문장</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>독립/매체</source>
        <translation>Indep./all</translation>
    </message>
    <message>
        <source>독립 출처 %L1 · 매체 %L2</source>
        <translation>Independent sources: %L1 · outlets: %L2</translation>
    </message>
</context>
<context>
    <name>pado::ui::FeedSettingsDialog</name>
    <message>
        <source>%L1시간마다</source>
        <translation>Every %L1 hours</translation>
    </message>
    <message>
        <source>%L1분마다</source>
        <translation>Every %L1 minutes</translation>
    </message>
    <message>
        <source>소스 설정</source>
        <translation>Source settings</translation>
    </message>
    <message>
        <source>서버</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>아직 없음</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>마지막 성공 %1 · 다음 %2</source>
        <translation>Last success %1 · next %2</translation>
    </message>
    <message>
        <source>한 주에 %1건 · 지금까지 기사 %L2건, 사실 %L3건</source>
        <translation>%1 a week · so far %L2 articles, %L3 facts</translation>
    </message>
    <message>
        <source>옮기기 전 주소: %1</source>
        <translation>Address before it moved: %1</translation>
    </message>
    <message>
        <source>새 글을 알려 주는 곳(WebSub): %1</source>
        <translation>Tells of new articles (WebSub): %1</translation>
    </message>
    <message>
        <source>폴더 없음 — 안쪽 폴더는 /로 나눕니다</source>
        <translation>No folder — / divides inner folders</translation>
    </message>
    <message>
        <source>올라오는 만큼 (지금 %L1분마다)</source>
        <translation>As often as it brings news (now every %L1 minutes)</translation>
    </message>
    <message>
        <source>기사 페이지에서 전문 받기 — 이 피드는 기사 앞부분만 줍니다</source>
        <translation>Fetch full texts from the articles’ pages — this feed gives only their beginnings</translation>
    </message>
    <message>
        <source>기사 페이지에서 전문 받기</source>
        <translation>Fetch full texts from the articles’ pages</translation>
    </message>
    <message>
        <source>쉬게 하기 — 고를 때만 새로고침합니다</source>
        <translation>Pause — refreshed only when chosen</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>매체</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>주소</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>새로고침</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>보관된 값을 그대로 씁니다</source>
        <translation>The stored value is used</translation>
    </message>
    <message>
        <source>한 줄에 하나씩 — 이름: 값</source>
        <translation>One a line — name: value</translation>
    </message>
    <message>
        <source>보관된 로그인과 헤더 지우기</source>
        <translation>Delete the stored login and headers</translation>
    </message>
    <message>
        <source>Pado라고 밝힙니다</source>
        <translation>Says that it is Pado</translation>
    </message>
    <message>
        <source>시스템 설정대로 — http://호스트:포트</source>
        <translation>As the system is set — http://host:port</translation>
    </message>
    <message>
        <source>초</source>
        <translation>s</translation>
    </message>
    <message>
        <source>보통 (30초)</source>
        <translation>Usual (30 s)</translation>
    </message>
    <message>
        <source>로그인 이름</source>
        <translation>Login name</translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>헤더</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>사용자 에이전트</source>
        <translation>User agent</translation>
    </message>
    <message>
        <source>프록시</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>기다리는 시간</source>
        <translation>Time to wait</translation>
    </message>
    <message>
        <source>작업공간대로 (%L1일)</source>
        <translation>As the workspace (days: %L1)</translation>
    </message>
    <message>
        <source>작업공간대로 (계속)</source>
        <translation>As the workspace (for ever)</translation>
    </message>
    <message>
        <source>기사 보관</source>
        <translation>Keep articles</translation>
    </message>
</context>
<context>
    <name>pado::ui::FeedTableModel</name>
    <message>
        <source>◇ 데모</source>
        <translation>◇ Demo</translation>
    </message>
    <message>
        <source>○ 새 소스</source>
        <translation>○ New</translation>
    </message>
    <message>
        <source>● 정상</source>
        <translation>● OK</translation>
    </message>
    <message>
        <source>▲ 실패</source>
        <translation>▲ Failed</translation>
    </message>
    <message>
        <source>– 없어짐</source>
        <translation>– Gone</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>형식</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>인코딩</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>마지막 성공</source>
        <translation>Last success</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>기사</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>문제와 할 일</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>‖ 쉼</source>
        <translation>‖ Paused</translation>
    </message>
    <message>
        <source>기사/주</source>
        <translation>Articles/week</translation>
    </message>
    <message>
        <source>사실/100기사</source>
        <translation>Facts/100 articles</translation>
    </message>
    <message>
        <source>기사 앞부분만 줍니다. 설정에서 전문 받기를 켤 수 있습니다.</source>
        <translation>Gives only the beginnings of articles. Fetching full texts can be turned on in the settings.</translation>
    </message>
</context>
<context>
    <name>pado::ui::ForecastTableModel</name>
    <message>
        <source>첫 값과 끝 값에서 계산한 연평균 성장률</source>
        <translation>Compound annual growth rate calculated from the first and the last value</translation>
    </message>
    <message>
        <source>첫 보도</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>기관</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>시장(원문)</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>기준 값</source>
        <translation>Base value</translation>
    </message>
    <message>
        <source>목표 값</source>
        <translation>Target value</translation>
    </message>
    <message>
        <source>CAGR 명시</source>
        <translation>CAGR stated</translation>
    </message>
    <message>
        <source>CAGR 계산</source>
        <translation>CAGR calc.</translation>
    </message>
    <message>
        <source>배수</source>
        <translation>Multiple</translation>
    </message>
    <message>
        <source>독립/매체</source>
        <translation>Indep./all</translation>
    </message>
</context>
<context>
    <name>pado::ui::ForecastsPage</name>
    <message>
        <source>전망</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>시장</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>달러</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>원</source>
        <translation>KRW</translation>
    </message>
    <message>
        <source>선형</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>로그</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>전망 표</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>아직 전망이 없습니다. 조사 기관이 시장 규모를 내다본 문장이 들어오면 여기에 모입니다.</source>
        <translation>No forecasts yet. Market sizes that research firms forecast are gathered here.</translation>
    </message>
    <message>
        <source>이 기간에 나온 전망이 없습니다.</source>
        <translation>No forecasts in this period.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>전망 %L1건</source>
        <translation>Forecasts: %L1</translation>
    </message>
    <message>
        <source> · 점은 문장에 적힌 값, 점 사이의 선은 이은 것입니다 · 점을 누르면 그 문장이 나옵니다</source>
        <translation> · Points: values as written; lines only join them · Click a point to see its sentence</translation>
    </message>
    <message>
        <source>기관별 시장 전망. 아래 표에 같은 값이 있습니다.</source>
        <translation>Market forecasts by publisher. The table below has the same values.</translation>
    </message>
    <message>
        <source>이 시장에는 문장에 %1 값이 적힌 전망이 없습니다. 환율을 지어내지 않으므로 그리지 않았습니다.</source>
        <translation>No forecast for this market is written in %1. Nothing is drawn, since exchange rates are never assumed.</translation>
    </message>
    <message>
        <source>문장에 %1 값이 없는 전망 %2건은 그리지 않았습니다. 환율을 지어내지 않고, 아래 표에 적힌 그대로 둡니다.</source>
        <translation>Forecasts not written in %1, so not drawn: %2. Exchange rates are never assumed; the table below gives values as written.</translation>
    </message>
    <message>
        <source>모든 시장 (%L1)</source>
        <translation>All markets (%L1)</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>%1 — 기관별 전망</source>
        <translation>%1 — forecasts by publisher</translation>
    </message>
</context>
<context>
    <name>pado::ui::JobBar</name>
    <message>
        <source>멈추기</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>pado::ui::MainWindow</name>
    <message>
        <source>파도 — 데모 작업공간</source>
        <translation>Pado — demo workspace</translation>
    </message>
    <message>
        <source>파도</source>
        <translation>Pado</translation>
    </message>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>뉴스</source>
        <translation>News</translation>
    </message>
    <message>
        <source>기업</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>전망</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>소스</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>근거</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>파일(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>소스 추가(&amp;N)…</source>
        <translation>Add &amp;source…</translation>
    </message>
    <message>
        <source>기사 가져오기(&amp;O)…</source>
        <translation>&amp;Import articles…</translation>
    </message>
    <message>
        <source>브리프 만들기(&amp;B)…</source>
        <translation>Create &amp;brief…</translation>
    </message>
    <message>
        <source>끝내기(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>이동(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>뒤로</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>앞으로</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>기사 찾기</source>
        <translation>Find articles</translation>
    </message>
    <message>
        <source>도구(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>모두 새로고침</source>
        <translation>Refresh all</translation>
    </message>
    <message>
        <source>때가 된 것만 새로고침</source>
        <translation>Refresh due sources</translation>
    </message>
    <message>
        <source>새로고침 멈추기</source>
        <translation>Stop refresh</translation>
    </message>
    <message>
        <source>보기(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>시스템 모양</source>
        <translation>System theme</translation>
    </message>
    <message>
        <source>밝게</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>어둡게</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>사실(&amp;A)</source>
        <translation>F&amp;act</translation>
    </message>
    <message>
        <source>승인	Y</source>
        <translation>Accept	Y</translation>
    </message>
    <message>
        <source>거부	D</source>
        <translation>Reject	D</translation>
    </message>
    <message>
        <source>출처와 함께 복사	C</source>
        <translation>Copy with source	C</translation>
    </message>
    <message>
        <source>도움말(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>단축키	?</source>
        <translation>Keyboard shortcuts	?</translation>
    </message>
    <message>
        <source>파도 정보</source>
        <translation>About Pado</translation>
    </message>
    <message>
        <source>페이지</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>다음 줄, 이전 줄</source>
        <translation>Next row, previous row</translation>
    </message>
    <message>
        <source>기사 안의 다음 사실, 이전 사실</source>
        <translation>Next fact, previous fact in the article</translation>
    </message>
    <message>
        <source>별표, 원문 열기</source>
        <translation>Star, open original</translation>
    </message>
    <message>
        <source>사실 승인, 거부</source>
        <translation>Accept fact, reject fact</translation>
    </message>
    <message>
        <source>사실을 출처와 함께 복사</source>
        <translation>Copy fact with source</translation>
    </message>
    <message>
        <source>고른 줄 복사 (표 계산 프로그램용)</source>
        <translation>Copy selected rows (for spreadsheets)</translation>
    </message>
    <message>
        <source>차트 숨기기·보이기</source>
        <translation>Hide or show chart</translation>
    </message>
    <message>
        <source>근거 보이기·숨기기</source>
        <translation>Show or hide evidence</translation>
    </message>
    <message>
        <source>새로고침</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>브리프 만들기</source>
        <translation>Create brief</translation>
    </message>
    <message>
        <source>단축키</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&lt;h3&gt;파도 %1&lt;/h3&gt;&lt;p&gt;한국 AI 산업의 뉴스에서 사실을 찾아, 그것을 말한 문장과 함께 보입니다.&lt;/p&gt;&lt;p&gt;모든 자료는 이 컴퓨터에만 있습니다: %2&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Pado %1&lt;/h3&gt;&lt;p&gt;Finds facts in news of the Korean AI industry and shows them with the sentences behind them.&lt;/p&gt;&lt;p&gt;All data stays on this computer: %2&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</translation>
    </message>
    <message>
        <source>데모 데이터 — 예시 문장이며 실제 기사가 아닙니다</source>
        <translation>Demo data — sample sentences, not real articles</translation>
    </message>
    <message>
        <source>마지막 새로고침 %1</source>
        <translation>Last refresh: %1</translation>
    </message>
    <message>
        <source>아직 새로고침하지 않았습니다</source>
        <translation>Not refreshed yet</translation>
    </message>
    <message>
        <source>소스 보기</source>
        <translation>Show sources</translation>
    </message>
    <message>
        <source>기사 가져오기</source>
        <translation>Import articles</translation>
    </message>
    <message>
        <source>기사와 피드 (*.txt *.html *.htm *.xml *.rss *.atom *.json *.jsonl)</source>
        <translation>Articles and feeds (*.txt *.html *.htm *.xml *.rss *.atom *.json *.jsonl)</translation>
    </message>
    <message>
        <source>모든 파일 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>다른 작업이 끝난 뒤에 다시 하십시오.</source>
        <translation>Another task is running. Try again when it has finished.</translation>
    </message>
    <message>
        <source>가져오기</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>브리프 저장</source>
        <translation>Save brief</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>웹 페이지 (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>파도 브리프 %1.pdf</source>
        <translation>Pado brief %1.pdf</translation>
    </message>
    <message>
        <source>‘%1’의 형식을 알 수 없습니다. 이름 끝을 .pdf, .html, .md 가운데 하나로 하십시오.</source>
        <translation>The format of ‘%1’ is unknown, so nothing was saved. End the name in .pdf, .html or .md.</translation>
    </message>
    <message>
        <source>브리프를 저장했습니다: %1</source>
        <translation>Brief saved: %1</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>가져오기나 브리프가 끝난 뒤에 바꾸십시오. 지금 바꾸면 그 결과를 잃습니다.</source>
        <translation>Change this when the import or brief has finished. Changing it now would lose the result.</translation>
    </message>
    <message>
        <source>피드 %L1개 실패 · 보기</source>
        <translation>Failed feeds: %L1 · Show</translation>
    </message>
    <message>
        <source>멈추는 중 — 이미 받은 기사는 그대로 둡니다</source>
        <translation>Stopping — articles received so far are kept</translation>
    </message>
    <message>
        <source>새로고침할 피드가 없습니다. 데모 피드는 새로고침하지 않습니다.</source>
        <translation>No feeds to refresh. Demo feeds are not refreshed.</translation>
    </message>
    <message>
        <source>지금 새로고침할 피드가 없습니다.</source>
        <translation>No feeds to refresh now.</translation>
    </message>
    <message>
        <source>새로고침을 멈췄습니다. 그때까지 받은 새 기사 %L1건은 저장했습니다.</source>
        <translation>Refresh stopped. New articles saved before it stopped: %L1.</translation>
    </message>
    <message>
        <source>새 기사 %L1건 · 새 사실 %L2건</source>
        <translation>New articles: %L1 · new facts: %L2</translation>
    </message>
    <message>
        <source>피드 %L1개를 받지 못했습니다. %2</source>
        <translation>%L1 feeds could not be fetched. %2</translation>
    </message>
    <message>
        <source>멈추는 중 — 이미 가져온 기사는 그대로 둡니다</source>
        <translation>Stopping — articles imported so far are kept</translation>
    </message>
    <message>
        <source>가져오기를 멈췄습니다. 그때까지 가져온 새 기사 %L1건은 저장했습니다.</source>
        <translation>Import stopped. New articles saved before it stopped: %L1.</translation>
    </message>
    <message>
        <source>멈추는 중 — 파일을 쓰지 않습니다</source>
        <translation>Stopping — no file will be written</translation>
    </message>
    <message>
        <source>브리프 만들기를 멈췄습니다. 파일은 쓰지 않았습니다.</source>
        <translation>Brief stopped. No file was written.</translation>
    </message>
    <message>
        <source>사실을 거부했습니다. 표와 브리프에서 빠집니다.</source>
        <translation>The fact was rejected and is left out of tables and briefs.</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>시작 소스 고르기(&amp;S)…</source>
        <translation>Choose &amp;starter feeds…</translation>
    </message>
    <message>
        <source>OPML 가져오기(&amp;I)…</source>
        <translation>&amp;Import OPML…</translation>
    </message>
    <message>
        <source>OPML 내보내기(&amp;E)…</source>
        <translation>&amp;Export OPML…</translation>
    </message>
    <message>
        <source>소스 추가 (Ins는 소스 페이지에서)</source>
        <translation>Add source (Ins on the page of sources)</translation>
    </message>
    <message>
        <source> · 규칙에 따라 받지 않은 기사 %L1건</source>
        <translation> · %L1 kept out by rules</translation>
    </message>
    <message>
        <source>‘%1’ 규칙에 맞는 새 기사: %2</source>
        <translation>New article for the rule ‘%1’: %2</translation>
    </message>
    <message>
        <source>‘%1’ 규칙 등에 맞는 새 기사 %L3건: %2 …</source>
        <translation>%L3 new articles for ‘%1’ and other rules: %2 …</translation>
    </message>
    <message>
        <source>기사 보기</source>
        <translation>Show article</translation>
    </message>
    <message>
        <source>기사에서 그 문장 보기 (소스에서는 설정)</source>
        <translation>Show the sentence in its article (sources: settings)</translation>
    </message>
    <message>
        <source>고친 기사에서 달라진 곳 보이기·숨기기</source>
        <translation>Show or hide what changed in a revised article</translation>
    </message>
    <message>
        <source>규칙을 위로, 아래로</source>
        <translation>Move a rule up, down</translation>
    </message>
    <message>
        <source>관계망</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>관계망에서 다음 기업, 크게, 작게, 모두</source>
        <translation>In the network: next company, larger, smaller, all</translation>
    </message>
</context>
<context>
    <name>pado::ui::MessageStrip</name>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>알림 닫기</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>pado::ui::NetworkPage</name>
    <message>
        <source>관계망</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>모든 기업을 다시 보입니다</source>
        <translation>Shows all companies again</translation>
    </message>
    <message>
        <source>내보내기</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>그림 (SVG)…</source>
        <translation>Picture (SVG)…</translation>
    </message>
    <message>
        <source>그림 (PNG)…</source>
        <translation>Picture (PNG)…</translation>
    </message>
    <message>
        <source>처음부터 한 달씩 봅니다</source>
        <translation>Shows it month by month from the beginning</translation>
    </message>
    <message>
        <source>재생</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>멈춤</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>아직 관계가 없습니다. 기사가 들어오면 투자·인수·공급·제휴로 이어진 기업이 여기에 나타납니다.</source>
        <translation>No ties yet. When articles come in, companies tied by investments, acquisitions, supply and partnerships appear here.</translation>
    </message>
    <message>
        <source>이 기간에는 관계가 없습니다.</source>
        <translation>No ties in this period.</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add sources</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear conditions</translation>
    </message>
    <message>
        <source>기업 %L1 · 관계 %L2</source>
        <translation>%L1 companies · %L2 ties</translation>
    </message>
    <message>
        <source>딜이 적은 %L1곳은 뺌</source>
        <translation>%L1 with fewer deals left out</translation>
    </message>
    <message>
        <source>아래 표에 같은 딜이 있습니다.</source>
        <translation>The table below has the same deals.</translation>
    </message>
    <message>
        <source>관계 %L1개</source>
        <translation>%L1 ties</translation>
    </message>
    <message>
        <source>%1까지</source>
        <translation>Up to %1</translation>
    </message>
    <message>
        <source>그릴 관계가 없습니다. 조건을 넓힌 뒤 다시 내보내세요.</source>
        <translation>There are no ties to draw. Widen the conditions and export again.</translation>
    </message>
    <message>
        <source>그림 저장</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>선이나 기업을 누르면 그 딜만 아래에 보입니다</source>
        <translation>Press a line or a company to see only its deals below</translation>
    </message>
    <message>
        <source>%1 · 보이는 관계로는 이어지지 않습니다</source>
        <translation>%1 · not connected by the ties shown</translation>
    </message>
    <message>
        <source>%1 · 가장 가까운 길 %L2단계</source>
        <translation>%1 · shortest way, %L2 steps</translation>
    </message>
    <message>
        <source>%1 · Enter로 기업을 열고, 두 번 누르면 이 기업에서 시작하고, Shift와 함께 다른 기업을 누르면 길을 찾습니다</source>
        <translation>%1 · Enter opens the company, a double click starts from it, Shift and a click on another finds the way</translation>
    </message>
    <message>
        <source>출처가 적은 관계 %L1개는 뺌</source>
        <translation>%L1 ties with fewer sources left out</translation>
    </message>
    <message>
        <source>이 조건에 맞는 관계가 없습니다.</source>
        <translation>No ties fit these conditions.</translation>
    </message>
    <message>
        <source>이름이 ‘%1’인 기업이 없습니다.</source>
        <translation>No company is called ‘%1’.</translation>
    </message>
    <message>
        <source>모든 때</source>
        <translation>All times</translation>
    </message>
    <message>
        <source>기업 %L1곳의 딜</source>
        <translation>Deals of %L1 companies</translation>
    </message>
    <message>
        <source>노란 띠: 마지막 %1일에 새로 생긴 관계 %L2개</source>
        <translation>Yellow band: %L2 ties new in the last %1 days</translation>
    </message>
</context>
<context>
    <name>pado::ui::NetworkPanel</name>
    <message>
        <source>거르기</source>
        <translation>Narrow</translation>
    </message>
    <message>
        <source>단계</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>고른 기업에서 몇 단계 떨어진 기업까지 보일지</source>
        <translation>How many steps from the chosen company others may be</translation>
    </message>
    <message>
        <source>그룹을 한 점으로</source>
        <translation>A group as one mark</translation>
    </message>
    <message>
        <source>새 이름 숨기기</source>
        <translation>Hide unlisted names</translation>
    </message>
    <message>
        <source>기업 목록에 아직 없는 이름을 뺍니다</source>
        <translation>Leaves out names that the list of companies lacks</translation>
    </message>
    <message>
        <source>점의 크기는 딜 수, 선의 굵기는 독립 출처 수입니다.</source>
        <translation>The size of a mark is its deals, the width of a line its independent sources.</translation>
    </message>
    <message>
        <source>배치 다시 하기</source>
        <translation>Arrange anew</translation>
    </message>
    <message>
        <source>최대 기업 수</source>
        <translation>Maximum companies</translation>
    </message>
    <message>
        <source>딜이 많은 기업부터 이만큼 보입니다</source>
        <translation>So many, those with the most deals first</translation>
    </message>
    <message>
        <source>최소 독립 출처 합</source>
        <translation>Minimum sources</translation>
    </message>
    <message>
        <source>유형 — 이 기간의 딜</source>
        <translation>Types — deals of the period</translation>
    </message>
    <message>
        <source>상태 — 이 기간의 딜</source>
        <translation>Statuses — deals of the period</translation>
    </message>
</context>
<context>
    <name>pado::ui::NetworkScene</name>
    <message numerus="yes">
        <source>%n개사</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message>
        <source>딜 %L1건</source>
        <translation>%L1 deals</translation>
    </message>
    <message>
        <source>최근 %1</source>
        <translation>latest %1</translation>
    </message>
    <message>
        <source>독립 출처 합 %L1</source>
        <translation>%L1 independent sources in all</translation>
    </message>
</context>
<context>
    <name>pado::ui::NetworkView</name>
    <message>
        <source>관계망 그림</source>
        <translation>Picture of the network</translation>
    </message>
</context>
<context>
    <name>pado::ui::NewsPage</name>
    <message>
        <source>모든 기사</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>별표</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>기사 목록</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>별표 (S)</source>
        <translation>Star (S)</translation>
    </message>
    <message>
        <source>사실이 있는 다음 문장으로 갑니다 (N, 이전은 P)</source>
        <translation>Go to the next sentence with a fact (N; previous: P)</translation>
    </message>
    <message>
        <source>원문 열기</source>
        <translation>Open original</translation>
    </message>
    <message>
        <source>웹 브라우저에서 원문을 엽니다 (O)</source>
        <translation>Open the original in the web browser (O)</translation>
    </message>
    <message>
        <source>왼쪽에서 기사를 고르면 여기에 나옵니다.</source>
        <translation>Select an article on the left to read it here.</translation>
    </message>
    <message>
        <source>‘%1’에 맞는 기사가 없습니다.</source>
        <translation>No articles match ‘%1’.</translation>
    </message>
    <message>
        <source>찾기 지우기</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>아직 기사가 없습니다. 소스를 더하면 새 기사가 여기에 모입니다.</source>
        <translation>No articles yet. Add a source to gather new articles here.</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>이 조건에 맞는 기사가 없습니다.</source>
        <translation>No articles match these filters.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>‘%1’ 찾기</source>
        <translation>Search: ‘%1’</translation>
    </message>
    <message>
        <source>기사 %L1건</source>
        <translation>Articles: %L1</translation>
    </message>
    <message>
        <source>사실 없음</source>
        <translation>No facts</translation>
    </message>
    <message>
        <source>이 문장은 고친 기사에서 사라졌습니다. 오른쪽의 근거는 고치기 전의 문장입니다.</source>
        <translation>This sentence is gone from the revised article. The evidence on the right shows it as it was before.</translation>
    </message>
    <message>
        <source>이 기사에서 그 문장을 찾지 못했습니다.</source>
        <translation>The sentence was not found in this article.</translation>
    </message>
    <message>
        <source>사실 %L1건</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>이야기로 묶기</source>
        <translation>By story</translation>
    </message>
    <message>
        <source>한 사건을 전한 기사들을 한 줄로 보입니다. 끄면 모든 기사를 보입니다</source>
        <translation>Shows the reports of one event as one row. Switch it off to see every article</translation>
    </message>
    <message>
        <source>판마다 달라진 말을 보입니다 (V)</source>
        <translation>Shows what each revision changed (V)</translation>
    </message>
    <message>
        <source>이야기 %L1건</source>
        <translation>Stories: %L1</translation>
    </message>
    <message>
        <source>달라진 곳 보기</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>수정됨 · %1판</source>
        <translation>Revised · revision %1</translation>
    </message>
    <message>
        <source>새 라벨</source>
        <translation>New label</translation>
    </message>
    <message>
        <source>라벨 이름</source>
        <translation>Name of the label</translation>
    </message>
    <message>
        <source>‘%1’ 가리기…</source>
        <translation>Hide ‘%1’…</translation>
    </message>
    <message>
        <source>관련도순</source>
        <translation>By relevance</translation>
    </message>
    <message>
        <source>잘 맞는 기사부터 보입니다. 끄면 새 기사부터 보입니다</source>
        <translation>Shows the best matches first; otherwise the newest</translation>
    </message>
</context>
<context>
    <name>pado::ui::OpmlDialog</name>
    <message>
        <source>구독 목록 가져오기</source>
        <translation>Import subscriptions</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>주소</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>State</translation>
    </message>
    <message>
        <source>읽는 중: %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>구독 목록</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>이미 구독 중</source>
        <translation>Already subscribed</translation>
    </message>
    <message>
        <source>이 파일에 두 번 있음</source>
        <translation>Twice in this file</translation>
    </message>
    <message>
        <source>새 구독</source>
        <translation>New</translation>
    </message>
    <message>
        <source>폴더 없음</source>
        <translation>No folder</translation>
    </message>
    <message>
        <source>%1 · 모두 %L2개 · 새 구독 %L3개 · 이미 있음 %L4개 · 받을 수 없음 %L5개</source>
        <translation>%1 · %L2 in all · %L3 new · %L4 there already · %L5 refused</translation>
    </message>
    <message>
        <source>이 파일에는 구독이 없습니다.</source>
        <translation>This file lists no subscriptions.</translation>
    </message>
    <message>
        <source>받을 수 없음: 주소에 비밀번호가 있음</source>
        <translation>Refused: a password in the address</translation>
    </message>
    <message>
        <source>받을 수 없음: 웹 주소가 아님</source>
        <translation>Refused: no web address</translation>
    </message>
</context>
<context>
    <name>pado::ui::PeriodBar</name>
    <message>
        <source>전체</source>
        <translation>All</translation>
    </message>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7일</source>
        <translation>7D</translation>
    </message>
    <message>
        <source>30일</source>
        <translation>30D</translation>
    </message>
    <message>
        <source>분기</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>연도</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>직접…</source>
        <translation>Custom…</translation>
    </message>
    <message>
        <source>이 기간 보기</source>
        <translation>Show period</translation>
    </message>
    <message>
        <source>첫날</source>
        <translation>From</translation>
    </message>
    <message>
        <source>마지막 날</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>pado::ui::Preview</name>
    <message>
        <source>사실 %L1건 더</source>
        <translation>%L1 more facts</translation>
    </message>
    <message>
        <source>밝힌 이용 조건: %1</source>
        <translation>Stated terms of use: %1</translation>
    </message>
    <message>
        <source>최근 기사 %L1건에서 사실 %L2건을 찾았습니다</source>
        <translation>%L2 facts found in the newest %L1 articles</translation>
    </message>
    <message>
        <source>최근 기사 %L1건에서는 사실을 찾지 못했습니다</source>
        <translation>No facts found in the newest %L1 articles</translation>
    </message>
    <message>
        <source>형식이 어긋난 피드입니다. 읽을 수 있는 것만 읽습니다.</source>
        <translation>The feed is malformed. What can be read of it is read.</translation>
    </message>
    <message>
        <source>기사 %L1건 · %2 · %3</source>
        <translation>%L1 articles · %2 · %3</translation>
    </message>
</context>
<context>
    <name>pado::ui::ReaderView</name>
    <message>
        <source>기사</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>찾은 사실 없음</source>
        <translation>No facts found</translation>
    </message>
    <message>
        <source>사실 %L1건</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>수정됨 · %1판</source>
        <translation>Revised · revision %1</translation>
    </message>
</context>
<context>
    <name>pado::ui::RetentionChoice</name>
    <message>
        <source>기사 보관</source>
        <translation>Keep articles</translation>
    </message>
    <message>
        <source>사실의 근거가 된 기사와 별표나 라벨이 있는 기사는 언제나 남습니다.</source>
        <translation>Articles that are evidence of a fact, starred or labelled always stay.</translation>
    </message>
    <message>
        <source>계속</source>
        <translation>For ever</translation>
    </message>
    <message>
        <source>%L1일</source>
        <translation>%L1 days</translation>
    </message>
</context>
<context>
    <name>pado::ui::RetentionRow</name>
    <message>
        <source>기사 보관</source>
        <translation>Keep articles</translation>
    </message>
    <message>
        <source>하루에 한 번, 새로고침 뒤에 지웁니다. 지금 지울 기사 %L1건</source>
        <translation>Deleted once a day after a refresh. Articles to delete now: %L1</translation>
    </message>
    <message>
        <source>아무것도 지우지 않습니다</source>
        <translation>Nothing is deleted</translation>
    </message>
    <message>
        <source>지금 지울 기사는 없습니다</source>
        <translation>No articles to delete now</translation>
    </message>
</context>
<context>
    <name>pado::ui::RevisionView</name>
    <message>
        <source>견줄 앞 판</source>
        <translation>Earlier revision to compare</translation>
    </message>
    <message>
        <source>견줄 뒤 판</source>
        <translation>Later revision to compare</translation>
    </message>
    <message>
        <source>판 사이에 달라진 곳</source>
        <translation>Changes between the revisions</translation>
    </message>
    <message>
        <source>%1판 · %2</source>
        <translation>Revision %1 · %2</translation>
    </message>
    <message>
        <source>두 판의 글이 같습니다.</source>
        <translation>Both revisions have the same text.</translation>
    </message>
    <message>
        <source>&lt;u&gt;밑줄&lt;/u&gt;: 더한 곳 %L1 · &lt;s&gt;취소선&lt;/s&gt;: 뺀 곳 %L2</source>
        <translation>&lt;u&gt;underlined&lt;/u&gt;: added in %L1 places · &lt;s&gt;struck through&lt;/s&gt;: removed in %L2</translation>
    </message>
</context>
<context>
    <name>pado::ui::RuleDialog</name>
    <message>
        <source>규칙 추가</source>
        <translation>Add Rule</translation>
    </message>
    <message>
        <source>규칙 고치기</source>
        <translation>Edit Rule</translation>
    </message>
    <message>
        <source>비우면 조건에서 이름을 땁니다</source>
        <translation>Left empty, the conditions name it</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>어디에</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>조건</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>모든 소스</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>소스</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>매체</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>폴더나 소스</source>
        <translation>Folder or source</translation>
    </message>
    <message>
        <source>조건 더하기</source>
        <translation>Add condition</translation>
    </message>
    <message>
        <source>조건이 여럿이면 모두 맞아야 합니다. 전각·반각, 대소문자, 띄어쓰기는 가리지 않습니다. 로마자는 낱말 전체가 같아야 합니다.</source>
        <translation>All conditions must hold. Width, case and spacing do not matter. Latin letters match whole words only.</translation>
    </message>
    <message>
        <source>받지 않기</source>
        <translation>Keep out</translation>
    </message>
    <message>
        <source>새 기사를 저장하지 않습니다. 몇 건을 받지 않았는지는 셉니다.</source>
        <translation>New articles are not stored. How many were kept out is counted.</translation>
    </message>
    <message>
        <source>읽음으로</source>
        <translation>Mark read</translation>
    </message>
    <message>
        <source>별표</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>알리기</source>
        <translation>Notify</translation>
    </message>
    <message>
        <source>라벨 없음</source>
        <translation>No label</translation>
    </message>
    <message>
        <source>라벨</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>미리 본 결과</source>
        <translation>Result of the preview</translation>
    </message>
    <message>
        <source>조건에 맞는 기사</source>
        <translation>Articles that match</translation>
    </message>
    <message>
        <source>낱말을 넣으면 어떤 기사가 맞는지 보입니다.</source>
        <translation>Enter words to see which articles match.</translation>
    </message>
    <message>
        <source>최근 기사 %L1건 가운데 %L2건을 가립니다</source>
        <translation>Would hide %L2 of the latest %L1 articles</translation>
    </message>
    <message>
        <source>최근 기사 %L1건 가운데 %L2건이 맞습니다</source>
        <translation>%L2 of the latest %L1 articles match</translation>
    </message>
</context>
<context>
    <name>pado::ui::RuleTableModel</name>
    <message>
        <source>규칙</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>어디에</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>조건</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>걸린 기사</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>마지막</source>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>pado::ui::RulesView</name>
    <message>
        <source>아직 규칙이 없습니다. 규칙은 새 기사가 들어올 때 가릴 말을 거르고, 라벨이나 별표를 붙이고, 알려 줍니다.</source>
        <translation>There are no rules yet. As new articles come in, rules keep out muted words, put labels or stars on, and tell you.</translation>
    </message>
    <message>
        <source>규칙 추가…</source>
        <translation>Add rule…</translation>
    </message>
    <message>
        <source>위에서부터 차례로 새 기사에 씁니다. 받지 않기로 한 기사는 저장하지 않고 수만 셉니다. 끌어서 차례를 바꿀 수 있습니다.</source>
        <translation>Applied to new articles from the top down. Articles that are kept out are not stored, only counted. Drag to change the order.</translation>
    </message>
    <message>
        <source>고치기…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>위로</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>위로 (Alt+↑)</source>
        <translation>Up (Alt+↑)</translation>
    </message>
    <message>
        <source>아래로</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>아래로 (Alt+↓)</source>
        <translation>Down (Alt+↓)</translation>
    </message>
    <message>
        <source>받은 기사에 쓰기…</source>
        <translation>Apply to stored articles…</translation>
    </message>
    <message>
        <source>지우기…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>규칙 표</source>
        <translation>Table of rules</translation>
    </message>
    <message>
        <source>되돌리기 (%L1건)</source>
        <translation>Undo (%L1)</translation>
    </message>
    <message>
        <source>‘%1’ 규칙이 받은 기사에 한 일을 되돌립니다</source>
        <translation>Takes back what the rule ‘%1’ did to stored articles</translation>
    </message>
    <message>
        <source>규칙 지우기</source>
        <translation>Delete rule</translation>
    </message>
    <message>
        <source>‘%1’ 규칙을 지웁니까?</source>
        <translation>Delete the rule ‘%1’?</translation>
    </message>
    <message>
        <source>이 규칙이 이미 한 일은 그대로 남습니다.</source>
        <translation>What it did already stays.</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>그대로 두기</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>맞는 기사 세기</source>
        <translation>Counting matching articles</translation>
    </message>
    <message>
        <source>멈추는 중 — 아무것도 바꾸지 않았습니다</source>
        <translation>Stopping — nothing was changed</translation>
    </message>
    <message>
        <source>받은 기사에 쓰기</source>
        <translation>Apply to stored articles</translation>
    </message>
    <message>
        <source>받은 기사 %L1건에 ‘%2’ 규칙을 씁니까?</source>
        <translation>Apply the rule ‘%2’ to stored articles? Matching: %L1</translation>
    </message>
    <message>
        <source>받은 기사 가운데 ‘%1’ 규칙에 맞는 것이 없습니다.</source>
        <translation>No stored article matches the rule ‘%1’.</translation>
    </message>
    <message>
        <source>읽음, 별표, 라벨만 붙이고 아무것도 지우지 않습니다. 마지막에 쓴 규칙은 되돌릴 수 있습니다.</source>
        <translation>It only marks as read, stars and labels; nothing is deleted. The rule applied last can be taken back.</translation>
    </message>
    <message>
        <source>쓰기</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>규칙 쓰기: %1</source>
        <translation>Applying the rule: %1</translation>
    </message>
    <message>
        <source>멈추는 중 — 붙인 것은 그대로 두며, 되돌릴 수 있습니다</source>
        <translation>Stopping — marks made so far stay and can be taken back</translation>
    </message>
</context>
<context>
    <name>pado::ui::SourcesPage</name>
    <message>
        <source>소스</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>새로고침 (F5)</source>
        <translation>Refresh (F5)</translation>
    </message>
    <message>
        <source>구독 끊기…</source>
        <translation>Unsubscribe…</translation>
    </message>
    <message>
        <source>소스 표</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>구독 끊기</source>
        <translation>Unsubscribe</translation>
    </message>
    <message>
        <source>‘%1’의 구독을 끊습니까?</source>
        <translation>Unsubscribe from ‘%1’?</translation>
    </message>
    <message>
        <source>이미 모은 기사와 사실은 그대로 남습니다.</source>
        <translation>Articles and facts already collected are kept.</translation>
    </message>
    <message>
        <source>그대로 두기</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>피드 %L1개</source>
        <translation>Feeds: %L1</translation>
    </message>
    <message>
        <source>데모 피드는 새로고침하지 않습니다</source>
        <translation>Demo feeds are not refreshed</translation>
    </message>
    <message>
        <source>%L1개 가운데 %L2개 실패</source>
        <translation>%L2 of %L1 failed</translation>
    </message>
    <message>
        <source>%L1개</source>
        <translation>Total: %L1</translation>
    </message>
    <message>
        <source>고른 %L1개 새로고침</source>
        <translation>Refresh selected (%L1)</translation>
    </message>
    <message>
        <source>소스 %L1개의 구독을 끊습니까?</source>
        <translation>Unsubscribe from %L1 sources?</translation>
    </message>
    <message>
        <source>아직 소스가 없습니다. 시작 소스에서 매체를 고르거나, ‘소스 추가’에 아는 사이트의 주소를 넣으십시오.</source>
        <translation>No sources yet. Choose outlets from the starter feeds, or give “Add source” the address of a site you know.</translation>
    </message>
    <message>
        <source>시작 소스 고르기…</source>
        <translation>Choose starter feeds…</translation>
    </message>
    <message>
        <source>시작 소스…</source>
        <translation>Starter feeds…</translation>
    </message>
    <message>
        <source>소스 추가 (Ins)</source>
        <translation>Add source (Ins)</translation>
    </message>
    <message>
        <source>새 구독 %L1개</source>
        <translation>%L1 new subscriptions</translation>
    </message>
    <message>
        <source>가져올 구독 목록</source>
        <translation>List of subscriptions to import</translation>
    </message>
    <message>
        <source>구독 목록 (*.opml *.xml)</source>
        <translation>Subscriptions (*.opml *.xml)</translation>
    </message>
    <message>
        <source>모든 파일 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>구독 목록 내보내기</source>
        <translation>Export subscriptions</translation>
    </message>
    <message>
        <source>구독 목록 (*.opml)</source>
        <translation>Subscriptions (*.opml)</translation>
    </message>
    <message>
        <source>파도 구독 목록.opml</source>
        <translation>Pado subscriptions.opml</translation>
    </message>
    <message>
        <source>구독 목록을 저장했습니다: %1</source>
        <translation>Subscriptions saved: %1</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>‘%1’의 폴더. 비우면 폴더에서 꺼내고, 안쪽 폴더는 / 뒤에 씁니다.</source>
        <translation>Folder of “%1”. Left empty: none; inner folders follow a /.</translation>
    </message>
    <message>
        <source>소스 %L1개의 폴더. 비우면 폴더에서 꺼내고, 안쪽 폴더는 / 뒤에 씁니다.</source>
        <translation>Folder of %L1 sources. Left empty: none; inner folders follow a /.</translation>
    </message>
    <message>
        <source>옮기기</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>더 보기</source>
        <translation>More</translation>
    </message>
    <message>
        <source>폴더 바꾸기…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>OPML 가져오기…</source>
        <translation>Import OPML…</translation>
    </message>
    <message>
        <source>OPML 내보내기…</source>
        <translation>Export OPML…</translation>
    </message>
    <message>
        <source>피드</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>규칙</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>규칙 %L1</source>
        <translation>Rules %L1</translation>
    </message>
    <message>
        <source>설정…</source>
        <translation>Settings…</translation>
    </message>
</context>
<context>
    <name>pado::ui::StartWindow</name>
    <message>
        <source>데모 자료로 둘러보기</source>
        <translation>Explore with demo data</translation>
    </message>
    <message>
        <source>빈 작업공간으로 시작하기</source>
        <translation>Start with an empty workspace</translation>
    </message>
    <message>
        <source>파도</source>
        <translation>Pado</translation>
    </message>
    <message>
        <source>파도에 오신 것을 환영합니다</source>
        <translation>Welcome to Pado</translation>
    </message>
    <message>
        <source>한국 AI 산업의 뉴스에서 딜·전망·벤치마크를 찾아, 그것을 말한 문장과 함께 보입니다. 모든 자료는 이 컴퓨터에만 저장됩니다.</source>
        <translation>Finds deals, forecasts and benchmarks in news of the Korean AI industry and shows them with the sentences behind them. All data stays on this computer.</translation>
    </message>
    <message>
        <source>작업공간: %1</source>
        <translation>Workspace: %1</translation>
    </message>
    <message>
        <source>작업공간을 여는 중입니다</source>
        <translation>Opening the workspace</translation>
    </message>
    <message>
        <source>다른 프로그램이 쓰고 있거나 자료의 형식을 새 판에 맞추면 시간이 걸립니다. 자료는 그대로 있습니다.</source>
        <translation>This takes a while when another program is using it or when its data are being brought to the current format. Your data are unchanged.</translation>
    </message>
    <message>
        <source>시작 소스 고르기…</source>
        <translation>Choose starter feeds…</translation>
    </message>
    <message>
        <source>쓰던 구독 목록(OPML) 가져오기…</source>
        <translation>Import subscriptions of another reader (OPML)…</translation>
    </message>
</context>
<context>
    <name>pado::ui::StoryPanel</name>
    <message>
        <source>이 이야기의 다른 기사</source>
        <translation>Other reports of this story</translation>
    </message>
    <message>
        <source>첫 보도</source>
        <translation>first report</translation>
    </message>
    <message>
        <source>가장 자세함</source>
        <translation>fullest</translation>
    </message>
    <message>
        <source>같은 글</source>
        <translation>same text</translation>
    </message>
    <message>
        <source>지금 읽는 기사</source>
        <translation>open now</translation>
    </message>
    <message>
        <source>이 이야기 — 독립 출처 %L1 · 매체 %L2 · 기사 %L3</source>
        <translation>This story — independent sources: %L1 · outlets: %L2 · articles: %L3</translation>
    </message>
</context>
<context>
    <name>pado::ui::SubscribeDialog</name>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>폴더</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>없음 — 안쪽 폴더는 / 뒤에</source>
        <translation>None — inner folders after a /</translation>
    </message>
    <message>
        <source>%L1개 구독</source>
        <translation>Subscribe to %L1</translation>
    </message>
    <message>
        <source>구독</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>%L1개 고름</source>
        <translation>%L1 chosen</translation>
    </message>
    <message>
        <source>고른 것이 없습니다</source>
        <translation>Nothing chosen</translation>
    </message>
</context>
<context>
    <name>pado::ui::TimeBar</name>
    <message>
        <source>어느 달까지 보일지</source>
        <translation>Up to which month</translation>
    </message>
    <message>
        <source>누르면 그달까지의 관계만 보입니다. 화살표로 한 달씩, End로 모두 봅니다.</source>
        <translation>Press to see only the ties up to that month. Arrows go by a month, End shows all.</translation>
    </message>
</context>
<context>
    <name>pado::ui::TodayPage</name>
    <message>
        <source>모아 둔 모든 기간</source>
        <translation>All collected dates</translation>
    </message>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>기사</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>전망</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>벤치마크</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>정책·제품·발언</source>
        <translation>Policy, products, statements</translation>
    </message>
    <message>
        <source>브리프 만들기</source>
        <translation>Create brief</translation>
    </message>
    <message>
        <source>이 기간의 사실로 PDF를 만듭니다 (Ctrl+B)</source>
        <translation>Create a PDF from the facts of this period (Ctrl+B)</translation>
    </message>
    <message>
        <source>이 기간에 나온 사실이 없습니다. 기사는 %L1건입니다.</source>
        <translation>No facts in this period. Articles: %L1.</translation>
    </message>
    <message>
        <source>전체 기간 보기</source>
        <translation>Show all dates</translation>
    </message>
    <message>
        <source>기사 %L1건에서 아직 사실을 찾지 못했습니다.</source>
        <translation>No facts found yet. Articles read: %L1.</translation>
    </message>
    <message>
        <source>소스 보기</source>
        <translation>Show sources</translation>
    </message>
    <message>
        <source>아직 기사가 없습니다. 소스를 더하고 새로고침하면 한국 AI 산업의 딜과 전망이 여기에 모입니다.</source>
        <translation>No articles yet. Add a source and refresh to gather deals and forecasts of the Korean AI industry here.</translation>
    </message>
    <message>
        <source>소스 추가</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>사실 %L1건</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>때별 사실 건수. 아래 표에 같은 사실이 있습니다.</source>
        <translation>Facts over time. The table below has the same facts.</translation>
    </message>
    <message>
        <source> · 수와 차트는 최근 사실 %L1건</source>
        <translation> · counts and chart: latest %L1 facts</translation>
    </message>
    <message>
        <source>사실 %L1건 이상</source>
        <translation>Facts: %L1 or more</translation>
    </message>
    <message>
        <source>기간별 사실 (건)</source>
        <translation>Facts over time</translation>
    </message>
</context>
<context>
    <name>pado::ui::TopBar</name>
    <message>
        <source>뒤로 (Alt+←)</source>
        <translation>Back (Alt+←)</translation>
    </message>
    <message>
        <source>앞으로 (Alt+→)</source>
        <translation>Forward (Alt+→)</translation>
    </message>
    <message>
        <source>기사 찾기  Ctrl+K</source>
        <translation>Find articles  Ctrl+K</translation>
    </message>
    <message>
        <source>기사 찾기</source>
        <translation>Find articles</translation>
    </message>
    <message>
        <source>근거 보이기·숨기기 (F4)</source>
        <translation>Show or hide evidence (F4)</translation>
    </message>
    <message>
        <source>빈칸은 ‘그리고’, OR는 ‘또는’, -낱말은 ‘빼고’입니다. &quot;구절&quot;과 앞부분*도 찾습니다.
기업:네이버 · 유형:투자 · 금액&gt;100억 · 상태:완료 · 출처:… · 제목:… · 기간:2024Q1
표시:안읽음 · 있음:사실 · 같은문장(A,B) · 근접(A,B,10) · 첫소리 ㅍㄹㅇㅅ</source>
        <translation>A blank means and, OR means or, -word leaves out. &quot;Phrases&quot; and beginnings* are found, too.
company:Naver · type:investment · amount&gt;10b · status:done · source:… · title:… · period:2024Q1
is:unread · has:fact · sentence(A,B) · near(A,B,10) · first consonants ㅍㄹㅇㅅ</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>%1부터 %2까지 봅니다. 가장 큰 값은 %3의 %4입니다.</source>
        <translation>From %1 to %2. The largest value is that of %3: %4.</translation>
    </message>
    <message>
        <source>%1줄을 견줍니다. 가장 큰 것은 %2: %3.</source>
        <translation>Rows compared: %1. The largest is %2: %3.</translation>
    </message>
    <message>
        <source>%1부터 %2까지 봅니다.</source>
        <translation>From %1 to %2.</translation>
    </message>
    <message>
        <source>가장 자주 함께 나온 둘은 %1 · %2, %3번입니다.</source>
        <translation>Named together most often: %1 · %2, times: %3.</translation>
    </message>
    <message>
        <source>분야 모름</source>
        <translation>sector unknown</translation>
    </message>
    <message>
        <source>기타</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>완료된 딜만</source>
        <translation>done deals only</translation>
    </message>
    <message>
        <source>중복 집계: 여럿이 낀 딜은 줄마다 셈</source>
        <translation>full counting: a deal of several counts for each</translation>
    </message>
    <message>
        <source>많은 순 %1곳만, 나머지 %2곳은 뺌</source>
        <translation>the %1 with most; left out: %2</translation>
    </message>
    <message>
        <source>날짜가 넓은 %1건은 뺌</source>
        <translation>left out, dates too wide: %1</translation>
    </message>
    <message>
        <source>계열사 간 %1건은 뺌</source>
        <translation>left out, within one group: %1</translation>
    </message>
    <message>
        <source>점선 칸은 다 차지 않은 기간</source>
        <translation>dashed: period not complete</translation>
    </message>
    <message>
        <source>금액 (%1)</source>
        <translation>Amount (%1)</translation>
    </message>
    <message>
        <source>완료된 딜의 금액 (금액을 더한 건수/건수)</source>
        <translation>Amounts of done deals (deals summed/all)</translation>
    </message>
    <message>
        <source>기간별 딜</source>
        <translation>Deals by period</translation>
    </message>
    <message>
        <source>완료 %L1건</source>
        <translation>Done: %L1</translation>
    </message>
    <message>
        <source>딜</source>
        <translation>deals</translation>
    </message>
    <message>
        <source>건수 (건)</source>
        <translation>Deals (number)</translation>
    </message>
    <message>
        <source>건수</source>
        <translation>Number of deals</translation>
    </message>
    <message>
        <source>새로</source>
        <translation>new</translation>
    </message>
    <message>
        <source>완료된 딜 순위: 금액</source>
        <translation>League table of done deals by amount</translation>
    </message>
    <message>
        <source>완료된 딜 순위: 건수</source>
        <translation>League table of done deals by number</translation>
    </message>
    <message>
        <source>완료된 딜</source>
        <translation>done deals</translation>
    </message>
    <message>
        <source>%L1건</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>금액 뒤 괄호는 금액 명시 n/m</source>
        <translation>in brackets: deals with an amount n/m</translation>
    </message>
    <message>
        <source>▲▼는 %1 ~ %2의 순위에서</source>
        <translation>▲▼ from the rank in %1 – %2</translation>
    </message>
    <message>
        <source>투자 사다리: %1</source>
        <translation>Funding ladder: %1</translation>
    </message>
    <message>
        <source>합계 %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>완료된 투자</source>
        <translation>done investments</translation>
    </message>
    <message>
        <source>금액 비공개</source>
        <translation>undisclosed</translation>
    </message>
    <message>
        <source>%1 외 %2곳</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>누적 금액 (%1)</source>
        <translation>Cumulative amount (%1)</translation>
    </message>
    <message>
        <source>≥: 투자자 일부의 금액</source>
        <translation>≥: amount of some of the investors</translation>
    </message>
    <message>
        <source>이행</source>
        <translation>Fulfilled</translation>
    </message>
    <message>
        <source>무산</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>본계약</source>
        <translation>Contracted</translation>
    </message>
    <message>
        <source>침묵 (180일 이상)</source>
        <translation>Silent (180 days or more)</translation>
    </message>
    <message>
        <source>뜸함 (30일 이상)</source>
        <translation>Quiet (30 days or more)</translation>
    </message>
    <message>
        <source>진행</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>상태 깔때기: 알려진 딜은 어떻게 되었나</source>
        <translation>Status funnel: what became of deals</translation>
    </message>
    <message>
        <source>사실 %L1건</source>
        <translation>Facts: %L1</translation>
    </message>
    <message>
        <source>예정·보도 가운데 지금 완료 %1/%2</source>
        <translation>planned or reported, done by now %1/%2</translation>
    </message>
    <message>
        <source>완료까지 중앙값 %1일</source>
        <translation>median days until done: %1</translation>
    </message>
    <message>
        <source>그 상태였던 적이 있음</source>
        <translation>Had this status at some time</translation>
    </message>
    <message>
        <source>지금</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>지금 %1 · 있었음 %2</source>
        <translation>now %1 · ever %2</translation>
    </message>
    <message>
        <source>사실 (건)</source>
        <translation>Facts (number)</translation>
    </message>
    <message>
        <source>바뀐 횟수 (번)</source>
        <translation>Changes (number)</translation>
    </message>
    <message>
        <source>상태가 바뀐 횟수</source>
        <translation>Changes of status</translation>
    </message>
    <message>
        <source>MOU 후속: 양해각서 뒤에 무엇이 있었나</source>
        <translation>MOU follow-through: what came of memorandums</translation>
    </message>
    <message>
        <source>이행 %1/%2</source>
        <translation>Fulfilled %1/%2</translation>
    </message>
    <message>
        <source>첫 후속까지 중앙값 %1일</source>
        <translation>median days to the first follow-up: %1</translation>
    </message>
    <message>
        <source>MOU</source>
        <translation>MOUs</translation>
    </message>
    <message>
        <source>MOU (건)</source>
        <translation>MOUs (number)</translation>
    </message>
    <message>
        <source>지금 상태</source>
        <translation>State by now</translation>
    </message>
    <message>
        <source>맺은 때</source>
        <translation>By the time of signing</translation>
    </message>
    <message>
        <source>, %1월까지의 회계연도</source>
        <translation>, fiscal years to month %1</translation>
    </message>
    <message>
        <source>다른 시장·지역·단위의 전망 %L1건은 뺌</source>
        <translation>left out, other markets, regions or units: %L1</translation>
    </message>
    <message>
        <source>연도</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>시장 규모 (%1)</source>
        <translation>Market size (%1)</translation>
    </message>
    <message>
        <source>기관 간 차이 최대 %1 (%2, %3년, %4곳)</source>
        <translation>widest spread %1 (%2, %3, publishers: %4)</translation>
    </message>
    <message>
        <source>시장 전망: %1</source>
        <translation>Market forecasts: %1</translation>
    </message>
    <message>
        <source>시장 전망</source>
        <translation>Market forecasts</translation>
    </message>
    <message>
        <source>전망 %L1건</source>
        <translation>Forecasts: %L1</translation>
    </message>
    <message>
        <source>전망</source>
        <translation>forecasts</translation>
    </message>
    <message>
        <source>기관마다 새 판본만, 앞 판본 %L1건은 뺌</source>
        <translation>each publisher&apos;s newest only; older ones left out: %L1</translation>
    </message>
    <message>
        <source>발표한 날</source>
        <translation>Day of announcement</translation>
    </message>
    <message>
        <source>%1년 시장 규모 (%2)</source>
        <translation>Market size in %1 (%2)</translation>
    </message>
    <message>
        <source>판본: %1년을 두고 한 말의 변화</source>
        <translation>Vintages: what was said of %1, again and again</translation>
    </message>
    <message>
        <source>%1년의 전망</source>
        <translation>forecasts of %1</translation>
    </message>
    <message>
        <source>괄호는 처음 판본에서의 변화</source>
        <translation>in brackets: change since the first vintage</translation>
    </message>
    <message>
        <source>적중: 전망과 실제</source>
        <translation>Accuracy: forecasts and what was measured</translation>
    </message>
    <message>
        <source>견준 전망 %L1건</source>
        <translation>Forecasts compared: %L1</translation>
    </message>
    <message>
        <source>실제 값과 견줄 전망</source>
        <translation>forecasts with a measured value</translation>
    </message>
    <message>
        <source>평균 오차 (＋: 높게 봄)</source>
        <translation>Mean error (+: too high)</translation>
    </message>
    <message>
        <source>평균 절대 오차</source>
        <translation>Mean absolute error</translation>
    </message>
    <message>
        <source>평균 %1 · 절대 %2 (%3건)</source>
        <translation>mean %1 · absolute %2 (n = %3)</translation>
    </message>
    <message>
        <source>오차 (%, 전망 ÷ 실제 − 1)</source>
        <translation>Error (%, forecast ÷ actual − 1)</translation>
    </message>
    <message>
        <source>기관별</source>
        <translation>By publisher</translation>
    </message>
    <message>
        <source>몇 해 앞을 보았나 (년)</source>
        <translation>Horizon (years ahead)</translation>
    </message>
    <message>
        <source>오차 (%)</source>
        <translation>Error (%)</translation>
    </message>
    <message>
        <source>전망마다</source>
        <translation>Each forecast</translation>
    </message>
    <message>
        <source>맞음</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>어긋남</source>
        <translation>Disagrees</translation>
    </message>
    <message>
        <source>셈할 수 없음</source>
        <translation>Cannot be computed</translation>
    </message>
    <message>
        <source>다른 일</source>
        <translation>Different events</translation>
    </message>
    <message>
        <source>반올림</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>단위 착오</source>
        <translation>Slip of the unit</translation>
    </message>
    <message>
        <source>통화 착오</source>
        <translation>Slip of the currency</translation>
    </message>
    <message>
        <source>고친 값</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>충돌</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>계산 %1 ~ %2 · 문장 %3 ~ %4</source>
        <translation>computed %1 – %2 · stated %3 – %4</translation>
    </message>
    <message>
        <source>숫자에서 계산한 범위</source>
        <translation>Range computed from the numbers</translation>
    </message>
    <message>
        <source>비율 (%)</source>
        <translation>Rate (%)</translation>
    </message>
    <message>
        <source>산술: 문장의 성장률과 그 숫자</source>
        <translation>Arithmetic: stated growth and its numbers</translation>
    </message>
    <message>
        <source>살펴본 값 %1개</source>
        <translation>Figures checked: %1</translation>
    </message>
    <message>
        <source>성장률을 말한 전망</source>
        <translation>forecasts that state their growth</translation>
    </message>
    <message>
        <source>값 (건)</source>
        <translation>Figures (number)</translation>
    </message>
    <message>
        <source>어긋난 비율</source>
        <translation>Rates that disagree</translation>
    </message>
    <message>
        <source>문장 속 환율</source>
        <translation>Exchange rates in sentences</translation>
    </message>
    <message>
        <source>두 통화로 말한 금액 %1건</source>
        <translation>Sums told in both currencies: %1</translation>
    </message>
    <message>
        <source>원과 달러로 함께 말한 금액</source>
        <translation>sums told in both won and dollars</translation>
    </message>
    <message>
        <source>환율표와 5% 넘게 다른 값 %1건(빈 점)</source>
        <translation>more than 5% off the rate table: %1 (hollow)</translation>
    </message>
    <message>
        <source>월 중앙값 %1</source>
        <translation>monthly median %1</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>환율 (원/달러)</source>
        <translation>Exchange rate (won/dollar)</translation>
    </message>
    <message>
        <source>충돌: 서로 다르게 말한 값</source>
        <translation>Conflicts: figures told otherwise</translation>
    </message>
    <message>
        <source>다른 값 %1쌍</source>
        <translation>Pairs that differ: %1</translation>
    </message>
    <message>
        <source>서로 다른 값</source>
        <translation>figures that differ</translation>
    </message>
    <message>
        <source>쌍 (건)</source>
        <translation>Pairs (number)</translation>
    </message>
    <message>
        <source>큰 값 ÷ 작은 값 (배)</source>
        <translation>Larger ÷ smaller (times)</translation>
    </message>
    <message>
        <source>어느 한쪽이 틀린 값</source>
        <translation>Where one of the two is wrong</translation>
    </message>
    <message>
        <source>확신 곡선: 확신한 만큼 맞았나</source>
        <translation>Calibration: how often sure facts held</translation>
    </message>
    <message>
        <source>사람이 확인한 사실 %L1건</source>
        <translation>Facts reviewed: %L1</translation>
    </message>
    <message>
        <source>사람이 확인한 사실</source>
        <translation>reviewed facts</translation>
    </message>
    <message>
        <source>띠는 95% 구간, 점선은 확신한 그대로</source>
        <translation>bands: 95% interval; dotted: as sure as right</translation>
    </message>
    <message>
        <source>%1건 가운데 %2건 맞음</source>
        <translation>right: %2 of %1</translation>
    </message>
    <message>
        <source>확신 (%)</source>
        <translation>Confidence (%)</translation>
    </message>
    <message>
        <source>맞은 비율 (%)</source>
        <translation>Share that held (%)</translation>
    </message>
    <message>
        <source>독립 출처: 사실마다 몇 곳이 따로 말했나</source>
        <translation>Independent sources of each fact</translation>
    </message>
    <message>
        <source>둘 이상이 따로 말한 사실 %L1/%L2</source>
        <translation>told by two or more independently: %L1/%L2</translation>
    </message>
    <message>
        <source>사실</source>
        <translation>facts</translation>
    </message>
    <message>
        <source>%1곳 이상</source>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>%1곳</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1건</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>수록 범위: 피드를 받은 날</source>
        <translation>Coverage: days on which feeds were fetched</translation>
    </message>
    <message>
        <source>평균 %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>수집이 빠진 날 %1/%2(회색 띠)</source>
        <translation>days missed %1/%2 (grey)</translation>
    </message>
    <message>
        <source>구독한 피드</source>
        <translation>subscribed feeds</translation>
    </message>
    <message>
        <source>받은 비율 (%, 피드의 무게로)</source>
        <translation>Fetched (%, weighed by feed)</translation>
    </message>
    <message>
        <source>언급 비중: %1</source>
        <translation>Share of voice: %1</translation>
    </message>
    <message>
        <source>이 가운데 하나라도 말한 이야기 %L1건</source>
        <translation>Stories that name any of them: %L1</translation>
    </message>
    <message>
        <source>여럿을 말한 이야기는 저마다 세므로 합이 100%를 넘을 수 있음</source>
        <translation>a story of several counts for each, so shares may add up to more than 100%</translation>
    </message>
    <message>
        <source>이 기업들을 말한 이야기</source>
        <translation>stories that name these companies</translation>
    </message>
    <message>
        <source>앞의 %1곳만, 나머지 %2곳은 뺌</source>
        <translation>the first %1 only; left out: %2</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>언급 비중 (%)</source>
        <translation>Share of voice (%)</translation>
    </message>
    <message>
        <source>이야기 (건)</source>
        <translation>Stories (number)</translation>
    </message>
    <message>
        <source>비중</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>이야기 수</source>
        <translation>Number of stories</translation>
    </message>
    <message>
        <source>떠오르는 말</source>
        <translation>Rising terms</translation>
    </message>
    <message>
        <source>이야기 %L1건을 그 앞 네 기간의 %L2건과 견줌</source>
        <translation>Stories: %L1, against those of the four periods before: %L2</translation>
    </message>
    <message>
        <source>견줄 앞 기간의 이야기가 없습니다.</source>
        <translation>There are no stories of earlier periods to compare with.</translation>
    </message>
    <message>
        <source>뚜렷이 늘어난 말</source>
        <translation>terms that clearly rose</translation>
    </message>
    <message>
        <source>확실한 순(G²)</source>
        <translation>the surest first (G²)</translation>
    </message>
    <message>
        <source>이 기간</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>앞 기간</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>%1배 · %2건 (앞 %3건) · G² %4</source>
        <translation>%1× · %2 (before %3) · G² %4</translation>
    </message>
    <message>
        <source>말한 이야기의 비율 (%)</source>
        <translation>Share of stories (%)</translation>
    </message>
    <message>
        <source>처음 언급된 이름</source>
        <translation>Names mentioned for the first time</translation>
    </message>
    <message>
        <source>처음 언급 %L1곳</source>
        <translation>First mentions: %L1</translation>
    </message>
    <message>
        <source>%1건 · %2부터</source>
        <translation>%1 · since %2</translation>
    </message>
    <message>
        <source>기간 안 이야기 (건)</source>
        <translation>Stories in the period (number)</translation>
    </message>
    <message>
        <source>함께 언급된 이름</source>
        <translation>Names mentioned together</translation>
    </message>
    <message>
        <source>누구라도 말한 이야기 %L1건</source>
        <translation>Stories that name anybody: %L1</translation>
    </message>
    <message>
        <source>많이 언급된 순, 괄호는 이야기 수</source>
        <translation>most mentioned first; in brackets: stories</translation>
    </message>
    <message>
        <source>칸: 둘을 함께 말한 이야기 (건), 짙을수록 많음</source>
        <translation>Cell: stories that name both (number); darker: more</translation>
    </message>
    <message>
        <source>벤치마크: 누가 누구의 몇 배인가</source>
        <translation>Benchmarks: how many times the rival&apos;s result</translation>
    </message>
    <message>
        <source>견준 사실 %L1건</source>
        <translation>Facts compared: %L1</translation>
    </message>
    <message>
        <source>가려지지 않은 짝 %1</source>
        <translation>undecided pairs: %1</translation>
    </message>
    <message>
        <source>배수로 견준 벤치마크</source>
        <translation>benchmarks with a factor</translation>
    </message>
    <message>
        <source> 외 %1</source>
        <translation> + %1</translation>
    </message>
    <message>
        <source>%1배 · %2</source>
        <translation>%1× · %2</translation>
    </message>
    <message>
        <source>비교 대상의 몇 배인가 (배, 점선 1 = 같음)</source>
        <translation>Times the rival&apos;s result (×, dotted 1 = equal)</translation>
    </message>
    <message>
        <source>경로: %1 → %2</source>
        <translation>Path: %1 → %2</translation>
    </message>
    <message>
        <source>둘을 잇는 딜</source>
        <translation>deals that lead from one to the other</translation>
    </message>
    <message>
        <source>%1걸음</source>
        <translation>Steps: %1</translation>
    </message>
    <message>
        <source>같은 길이의 길 %1개 가운데 가장 새로운 것</source>
        <translation>the freshest of paths this short: %1</translation>
    </message>
    <message>
        <source>%1 · 딜 %2건, 최근 %3</source>
        <translation>%1 · deals: %2, latest %3</translation>
    </message>
    <message>
        <source>관계망: 앞 기간과 견줌</source>
        <translation>Network against the period before</translation>
    </message>
    <message>
        <source>새 관계 %1 · 사라진 관계 %2 · 이어진 관계 %3</source>
        <translation>ties: new %1 · gone %2 · kept %3</translation>
    </message>
    <message>
        <source>그룹 사이 첫 관계 %1</source>
        <translation>first ties between groups: %1</translation>
    </message>
    <message>
        <source>관계</source>
        <translation>ties</translation>
    </message>
    <message>
        <source>사라진 이웃</source>
        <translation>Neighbours gone</translation>
    </message>
    <message>
        <source>이어진 이웃</source>
        <translation>Neighbours kept</translation>
    </message>
    <message>
        <source>새 이웃</source>
        <translation>New neighbours</translation>
    </message>
    <message>
        <source>새로 %1 · 사라짐 %2 · 이어짐 %3</source>
        <translation>new %1 · gone %2 · kept %3</translation>
    </message>
    <message>
        <source>이웃 (곳)</source>
        <translation>Neighbours (number)</translation>
    </message>
    <message>
        <source>그 뒤 바뀐 것</source>
        <translation>What changed since</translation>
    </message>
    <message>
        <source>한 사실이 여러 줄에 들 수 있음</source>
        <translation>a fact may stand in several rows</translation>
    </message>
    <message>
        <source>그 뒤 바뀐 것이 없습니다.</source>
        <translation>Nothing has changed since.</translation>
    </message>
    <message>
        <source>새 사실</source>
        <translation>New facts</translation>
    </message>
    <message>
        <source>바뀐 사실</source>
        <translation>Changed facts</translation>
    </message>
    <message>
        <source>부인된 사실</source>
        <translation>Denied facts</translation>
    </message>
    <message>
        <source>다르게 말한 쌍</source>
        <translation>Contradicting pairs</translation>
    </message>
    <message>
        <source>후속이 나온 MOU</source>
        <translation>MOUs followed up</translation>
    </message>
    <message>
        <source>위 %1줄만, 나머지 %2줄은 뺌</source>
        <translation>the first %1 rows; left out: %2</translation>
    </message>
    <message>
        <source>값이 하나뿐인 곳은 선 없이 점만 찍음</source>
        <translation>single values are marks without a line</translation>
    </message>
    <message>
        <source>월별</source>
        <translation>by month</translation>
    </message>
    <message>
        <source>분기별</source>
        <translation>by quarter</translation>
    </message>
    <message>
        <source>반기별</source>
        <translation>by half year</translation>
    </message>
    <message>
        <source>연도별</source>
        <translation>by year</translation>
    </message>
    <message>
        <source>이 기간에 %1 없습니다.</source>
        <translation>There are no %1 in this period.</translation>
    </message>
    <message>
        <source>조건에 맞는 %1 없습니다.</source>
        <translation>There are no %1 of this kind.</translation>
    </message>
    <message>
        <source>금액 명시 %1/%2</source>
        <translation>amount stated %1/%2</translation>
    </message>
    <message>
        <source>%1 뒤</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 ~ %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>모든 기간</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>역할: %1</source>
        <translation>role: %1</translation>
    </message>
    <message>
        <source>%1년</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>계열사는 한 그룹으로</source>
        <translation>affiliates as one group</translation>
    </message>
    <message>
        <source>들여온 환율표로 환산</source>
        <translation>converted by the imported rates</translation>
    </message>
    <message>
        <source>사실 %L1건, 매체 %L2곳</source>
        <translation>facts: %L1, outlets: %L2</translation>
    </message>
    <message>
        <source>기사 %L1건, 매체 %L2곳</source>
        <translation>articles: %L1, outlets: %L2</translation>
    </message>
    <message>
        <source>출처: 파도(Pado) · %1 기준 · %2</source>
        <translation>Source: Pado · as of %1 · %2</translation>
    </message>
    <message>
        <source>처음 나온 이름</source>
        <translation>names mentioned for the first time</translation>
    </message>
    <message>
        <source>함께 나온 이름</source>
        <translation>names mentioned together</translation>
    </message>
    <message>
        <source>사실이나 쌍 (건)</source>
        <translation>Facts or pairs (number)</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>%1분 전</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1시간 전</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>어제 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>방금</source>
        <translation>just now</translation>
    </message>
</context>
</TS>
