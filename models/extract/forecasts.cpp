#include "attributes.h"
#include "brackets.h"
#include "finders.h"
#include "name_boundary.h"
#include "text/prefix.h"
#include "units.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr double base = 0.85;

bool isAnyPrefix(QStringView word, std::initializer_list<QStringView> starts)
{
    return std::ranges::any_of(starts, [&](QStringView start) { return text::startsWith(word, start); });
}

/// What a noun phrase that names a market ends in, as it is or with more behind it.
const WordSet marketNouns = {u"시장", u"매출", u"지출",   u"출하량", u"출하",
                             u"규모", u"수요", u"판매액", u"투자액", u"생산액"};

const WordSet forecastVerbs = {u"전망", u"예상", u"내다봤", u"내다보", u"예측", u"추정",    u"관측", u"집계",
                               u"추산", u"분석", u"봤다",   u"따르면", u"점쳤", u"보고 있", u"추산"};

/// What a sentence whose subject itself forecasts ends in.
const WordSet forecastEndings = {u"전망했다", u"내다봤다",  u"예상했다",    u"예측했다",    u"추정했다",
                                 u"추산했다", u"보고 있다", u"것으로 봤다", u"것으로 본다", u"점쳤다"};

/// What a research firm calls itself; words of research that name no market; what tells of growth a year.
const WordSet researchNouns = {u"조사업체", u"조사기관", u"조사회사", u"리서치", u"컨설팅"};
const WordSet researchWords = {u"조사", u"점유율", u"분석"};
const WordSet yearlyWords = {u"연평균", u"CAGR", u"매년", u"해마다"};

bool tellsForecast(QStringView sentence)
{
    return forecastVerbs.isIn(sentence);
}

class ForecastFinder
{
public:
    ForecastFinder(const Reading& reading, const UnitTable& units, const MarketIndex& markets, const Language& language)
        : m_reading(reading),
          m_unitTable(units),
          m_markets(markets),
          m_language(language)
    {
    }

    std::vector<Fact> find()
    {
        for (size_t i = 0; i < m_reading.sentences.size(); ++i) {
            const text::Sentence& sentence = m_reading.sentences[i];
            if (sentence.paragraph != m_paragraph) {
                m_paragraph = sentence.paragraph;
                m_publisher = -1;
                m_market.clear();
                m_isContinued = false;
            }
            if (sentence.kind != text::SentenceKind::Question)
                readSentence(sentence, m_unitTable[i]);
        }
        return std::move(m_facts);
    }

private:
    void readSentence(const text::Sentence& sentence, const std::vector<Unit>& units)
    {
        int publisher = publisherOf(units, sentence);
        if (publisher < 0 && m_publisher < 0 && pointsBack(units))
            publisher = m_lastPublisher;
        m_lastPublisher = publisher >= 0 ? publisher : m_lastPublisher;
        if (publisher >= 0 && publisher != m_publisher) {
            m_publisher = publisher;
            m_isContinued = false;
        }
        Forecast forecast;
        const QString market = marketOf(units);
        forecast.points = pointsOf(sentence);
        forecast.cagr = cagrOf(sentence);
        if (!market.isEmpty())
            m_market = market;
        if (!market.isEmpty())
            m_lastMarket = market;
        if (m_publisher < 0 || (forecast.points.empty() && !(forecast.cagr && market.isEmpty() && m_isContinued)))
            return;
        if (m_market.isEmpty() && namesBareMarket(units))
            m_market = m_lastMarket;
        if (market.isEmpty() && m_isContinued) {
            extendLast(forecast, sentence);
            return;
        }
        if (m_market.isEmpty() ||
            !(tellsForecast(QStringView(m_reading.text).mid(sentence.start, sentence.end - sentence.start)) ||
              publisher >= 0))
            return;
        forecast.publisher = m_reading.entities[size_t(m_publisher)].ref;
        setMarket(forecast, m_market);
        m_isContinued = true;
        if (addToTold(forecast, sentence))
            return;
        Fact fact(std::move(forecast), evidenceOf(m_reading, sentence));
        fact.confidence = base * (publisher >= 0 ? 1 : 0.9) * (market.isEmpty() ? 0.85 : 1);
        fact.rule = u"forecast.market_value"_s;
        m_facts.push_back(std::move(fact));
    }

    /// Other years of a market that the publisher has forecast before belong to that forecast, which then is the last.
    bool addToTold(const Forecast& more, const text::Sentence& sentence)
    {
        const auto told = std::ranges::find_if(m_facts, [&](const Fact& fact) {
            const auto& forecast = std::get<Forecast>(fact.claim);
            return forecast.publisher == more.publisher && forecast.market == more.market &&
                   (forecast.region == more.region || more.region.isEmpty());
        });
        if (told == m_facts.end())
            return false;
        std::rotate(told, told + 1, m_facts.end());
        extendLast(more, sentence);
        return true;
    }

    /// 이 회사는, 같은 기관은: who forecast last.
    static bool pointsBack(const std::vector<Unit>& units)
    {
        return std::ranges::any_of(units, [&](const Unit& unit) {
            const bool isSame = &unit != &units.front() && (&unit - 1)->form == u"같은" &&
                                (unit.stem == u"회사" || unit.stem == u"기관" || unit.stem == u"업체");
            return unit.anaphor == Anaphor::Organisation || isSame;
        });
    }

    /// 시장이, without a word of which.
    static bool namesBareMarket(const std::vector<Unit>& units)
    {
        return std::ranges::any_of(units, [](const Unit& unit) { return unit.stem == u"시장"; });
    }

    /// 가트너의 추산은, 가트너 집계로
    static bool isSourceOfFigures(const std::vector<Unit>& units, const Unit& unit)
    {
        constexpr QStringView nouns[] = {u"계산", u"추산", u"전망", u"예상", u"집계",
                                         u"분석", u"예측", u"통계", u"셈법", u"조사"};
        const auto isFigures = [&](const Unit& noun) {
            return !noun.hasEntity() &&
                   std::ranges::any_of(nouns, [&](QStringView word) { return noun.stem.startsWith(word); });
        };
        const size_t next = size_t(&unit - units.data()) + 1; // …라는 게 가온리서치의 예상이다
        const bool isSaid = unit.own == Case::Gen && next < units.size() && isFigures(units[next]);
        return isSaid || (unit.head >= 0 && isFigures(units[size_t(unit.head)]));
    }

    /// A research firm that is topic, subject or cited; else whoever's sentence forecasts a market.
    int publisherOf(const std::vector<Unit>& units, const text::Sentence& sentence) const
    {
        int other = -1;
        for (size_t i = 0; i < units.size(); ++i) {
            const Unit& unit = units[i];
            if (unit.name < 0)
                continue;
            const ArticleEntity& entity = m_reading.entities[size_t(unit.entities.front())];
            const bool isCited = i + 1 < units.size() && units[i + 1].post == Case::According;
            const bool isAgent = unit.effective == Case::Topic || unit.effective == Case::Subject ||
                                 unit.effective == Case::According || isCited;
            const bool isListHead = m_reading.text[unit.end - 1] == u'=' ||
                                    (unit.end < m_reading.text.size() && m_reading.text[unit.end] == u'=');
            const bool isSource = isSourceOfFigures(units, unit);
            if (!isOrganisation(entity.type) || !(isAgent || isListHead || isSource))
                continue;
            if (isSource && entity.sector != u"press")
                return unit.entities.front();
            const bool isResearch =
                (entity.type == EntityType::Publisher && entity.sector != u"press") || followsResearchNoun(units, i);
            if (isResearch)
                return unit.entities.front();
            if (entity.type != EntityType::Publisher && other < 0)
                other = unit.entities.front();
        }
        if (other < 0)
            return -1;
        const QStringView body = QStringView(m_reading.text).mid(sentence.start, sentence.end - sentence.start);
        return forecastEndings.isIn(body) ? other : -1;
    }

    static bool followsResearchNoun(const std::vector<Unit>& units, size_t i)
    {
        for (size_t back = 1; back <= 2 && back <= i; ++back) {
            if (researchNouns.isIn(units[i - back].stem))
                return true;
        }
        return false;
    }

    bool isDated(const Unit& unit) const
    {
        return std::ranges::any_of(m_reading.quantitiesMeeting(unit.start, unit.end),
                                   [](const text::Quantity& q) { return q.kind != text::QuantityKind::Number; });
    }

    /// The noun phrase that ends in 시장, 매출, 규모 …; empty where the sentence names no market of its own.
    QString marketOf(const std::vector<Unit>& units) const
    {
        for (size_t i = 0; i < units.size(); ++i) {
            if (units[i].hasEntity() || !marketNouns.starts(units[i].stem) || isResearchWord(units[i].stem))
                continue;
            size_t first = i;
            while (first > 0 && isPartOfMarket(units[first - 1]))
                --first;
            QString phrase = m_reading.text.mid(units[first].start, units[i].end - units[first].start);
            while (!phrase.isEmpty() && !isLetterOrNumber(phrase.back()) && phrase.back() != u')')
                phrase.chop(1);
            while (!phrase.isEmpty() && !isLetterOrNumber(phrase.front())) // “글로벌 …
                phrase.remove(0, 1);
            if (units[i].own != Case::None)
                phrase.chop(m_language.endingOf(phrase).length);
            phrase = phrase.trimmed();
            if (first < i && phrase.size() > 3)
                return phrase;
        }
        return {};
    }

    static bool isResearchWord(QStringView stem) { return researchWords.isIn(stem); }

    bool isPartOfMarket(const Unit& unit) const
    {
        const bool isNominal = unit.predicate == Predicate::None && (unit.own == Case::None || unit.own == Case::Gen);
        if (!isNominal || unit.endsInComma || isDated(unit))
            return false;
        if (unit.form == u"이" || unit.form == u"그" || unit.form == u"해당" ||
            isAnyPrefix(unit.form, {u"이날", u"최근", u"당시", u"특히", u"또", u"이어", u"한편", u"앞서"}))
            return false;
        return !unit.hasEntity() || !isOrganisation(m_reading.entities[size_t(unit.entities.front())].type);
    }

    std::vector<ForecastPoint> pointsOf(const text::Sentence& sentence) const
    {
        std::vector<int> years;
        std::vector<ForecastPoint> points;
        const QStringView text = m_reading.text;
        BracketDepth brackets(text, sentence.start);
        for (const text::Quantity& quantity : m_reading.quantitiesIn(sentence.start, sentence.end)) {
            if (brackets.isInside(quantity.start))
                continue;
            const bool isDate =
                quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
            if (isDate) {
                takeYears(quantity, text, years);
            } else if (quantity.kind == text::QuantityKind::Money && !years.empty() && !isGrowthOf(text, quantity) &&
                       std::ranges::find(points, years.front(), &ForecastPoint::year) == points.end()) {
                ForecastPoint point{years.front(), quantity.value, quantity.min,
                                    quantity.max,  quantity.unit,  Attributes::alternative(m_reading, quantity)};
                if (point.value)
                    point.min = point.max = std::nullopt;
                points.push_back(std::move(point));
                if (years.size() > 1)
                    years.erase(years.begin());
            }
        }
        std::ranges::stable_sort(points, {}, &ForecastPoint::year);
        return points;
    }

    /// "100억 달러 늘어": what grows is no size.
    static bool isGrowthOf(QStringView text, const text::Quantity& money)
    {
        const QStringView after = text.mid(money.end, 8).trimmed();
        if (after.startsWith(u"보다") || after.startsWith(u"대비")) // a measure of the size, no size of the year
            return true;
        return isAnyPrefix(after, {u"늘어", u"증가", u"감소", u"줄어", u"더 "});
    }

    static void takeYears(const text::Quantity& quantity, QStringView text, std::vector<int>& years)
    {
        const QStringView after = text.mid(quantity.end, 4);
        const bool isMoment = quantity.granularity == u"day" || quantity.granularity == u"week" ||
                              quantity.granularity == u"month"; // on which somebody said it
        if (isAnyPrefix(after, {u"의", u" 대비", u"보다", u" 보다"}) || !quantity.startDate.isValid() || isMoment)
            return;
        const int first = quantity.startDate.year();
        const int last = quantity.endDate.isValid() ? quantity.endDate.addDays(-1).year() : first;
        if (first == last) {
            if (isAnyPrefix(after, {u"부터", u"에서"}) && !years.empty())
                years.clear();
            // The second year of a pair waits behind the first until a value has taken that.
            if (isAnyPrefix(after, {u"까지"}) && years.size() == 1)
                years.push_back(first);
            else
                years = {first};
        } else {
            years = {first, last};
        }
    }

    std::optional<double> cagrOf(const text::Sentence& sentence) const
    {
        if (m_reading.quantitiesIn(sentence.start, sentence.end).empty())
            return std::nullopt;
        const QStringView body = QStringView(m_reading.text).mid(sentence.start, sentence.end - sentence.start);
        if (!yearlyWords.isIn(body))
            return std::nullopt;
        for (const QStringView word :
             {QStringView(u"연평균"), QStringView(u"CAGR"), QStringView(u"매년"), QStringView(u"해마다")}) {
            const qsizetype at = body.indexOf(word);
            if (at < 0)
                continue;
            for (const text::Quantity& quantity : m_reading.quantitiesIn(sentence.start + at, sentence.end)) {
                if (quantity.start >= sentence.start + at + 30)
                    break;
                if (quantity.kind == text::QuantityKind::Percent && quantity.value)
                    return *quantity.value / 100;
            }
        }
        return std::nullopt;
    }

    void extendLast(const Forecast& more, const text::Sentence& sentence)
    {
        auto& last = std::get<Forecast>(m_facts.back().claim);
        for (const ForecastPoint& point : more.points) {
            if (std::ranges::find(last.points, point.year, &ForecastPoint::year) == last.points.end())
                last.points.push_back(point);
        }
        std::ranges::stable_sort(last.points, {}, &ForecastPoint::year);
        if (!last.cagr)
            last.cagr = more.cagr;
        m_facts.back().furtherEvidence.push_back(evidenceOf(m_reading, sentence));
    }

    void setMarket(Forecast& forecast, QString market) const
    {
        constexpr std::pair<QStringView, QStringView> regions[] = {
            {u"전 세계 ", u"global"}, {u"전세계 ", u"global"}, {u"글로벌 ", u"global"}, {u"세계 ", u"global"},
            {u"국내 ", u"KR"},        {u"한국 ", u"KR"},       {u"중국 ", u"CN"},       {u"미국 ", u"US"}};
        for (const auto& [word, region] : regions) {
            if (market.startsWith(word)) {
                market.remove(0, word.size());
                forecast.region = region.toString();
                break;
            }
        }
        forecast.market = market;
        forecast.marketId = m_markets.idOf(market);
    }

    const Reading& m_reading;
    const UnitTable& m_unitTable;
    const MarketIndex& m_markets;
    const Language& m_language;
    int m_paragraph = -1;
    int m_publisher = -1;
    int m_lastPublisher = -1; ///< across paragraphs
    QString m_lastMarket;
    QString m_market;
    bool m_isContinued = false;
    std::vector<Fact> m_facts;
};

} // namespace

std::vector<Fact> findForecasts(const Reading& reading, const UnitTable& units, const MarketIndex& markets,
                                const Language& language)
{
    return ForecastFinder(reading, units, markets, language).find();
}

} // namespace pado::extract
