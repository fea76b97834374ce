#include "attributes.h"
#include "benchmark_results.h"
#include "finders.h"
#include "groups.h"
#include "units.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr double base = 0.85;
constexpr double borrowed = 0.85;   ///< subject or test stands in an earlier sentence
constexpr double withoutTest = 0.8; ///< two products compared, nobody says by which test
constexpr int sentencesInMind = 3;  ///< how long "이 시험" may point back

class BenchmarkFinder
{
public:
    BenchmarkFinder(const Reading& reading, const UnitTable& units, const Language& language)
        : m_reading(reading),
          m_unitTable(units),
          m_language(language)
    {
    }

    std::vector<Fact> find()
    {
        for (size_t i = 0; i < m_reading.sentences.size(); ++i) {
            const text::Sentence& sentence = m_reading.sentences[i];
            std::vector<Unit> resolved;
            if (m_lastProduct >= 0 && std::ranges::any_of(m_unitTable[i], isProductAnaphor)) {
                resolved = m_unitTable[i];
                resolveProducts(resolved);
                findGroups(resolved, m_reading, m_language, sentence.kind);
            }
            const std::vector<Unit>& units = resolved.empty() ? m_unitTable[i] : resolved;
            if (sentence.kind != text::SentenceKind::Question)
                readSentence(sentence, units);
            remember(units);
            --m_testInMind;
        }
        return std::move(m_facts);
    }

private:
    const ArticleEntity& entity(const Unit& unit) const { return m_reading.entities[size_t(unit.entities.front())]; }

    static bool isProductAnaphor(const Unit& unit) { return unit.anaphor == Anaphor::Product; }

    /// 이 칩은, 이 모델은
    void resolveProducts(std::vector<Unit>& units) const
    {
        for (Unit& unit : units) {
            if (isProductAnaphor(unit)) {
                unit.entities = {m_lastProduct};
                unit.anaphor.reset();
            }
        }
    }

    void readSentence(const text::Sentence& sentence, const std::vector<Unit>& units)
    {
        for (const TestResult& result : testResultsOf(m_reading, sentence, units)) {
            const int test = testOf(result, units);
            const bool isTold = test >= 0 || isComparison(result, units);
            const bool hasSubject = result.subject >= 0;
            if (!isTold || (!hasSubject && m_lastProduct < 0))
                continue;
            const int subject = hasSubject ? units[size_t(result.subject)].entities.front() : m_lastProduct;
            Benchmark benchmark;
            if (test >= 0)
                benchmark.benchmark = m_reading.entities[size_t(test)].ref;
            benchmark.subject = m_reading.entities[size_t(subject)].ref;
            for (const int rival : result.rivals) {
                const EntityRef& ref = entity(units[size_t(rival)]).ref;
                if (ref != benchmark.subject && std::ranges::find(benchmark.versus, ref) == benchmark.versus.end())
                    benchmark.versus.push_back(ref);
            }
            benchmark.factor = result.factor;
            benchmark.value = result.score;
            benchmark.rank = result.rank;
            benchmark.metric = result.metric;
            benchmark.date = Attributes(m_reading, sentence, units, m_language).firstDate();
            add(std::move(benchmark), sentence, hasSubject, test >= 0);
        }
    }

    void add(Benchmark benchmark, const text::Sentence& sentence, bool hasSubject, bool hasTest)
    {
        if (completesLast(benchmark, sentence))
            return;
        Fact fact(std::move(benchmark), evidenceOf(m_reading, sentence));
        fact.confidence = base * (hasSubject ? 1 : borrowed) * (hasTest ? 1 : withoutTest);
        fact.rule = hasTest ? u"benchmark.result"_s : u"benchmark.comparison"_s;
        m_facts.push_back(std::move(fact));
    }

    /// "1위를 차지했다 … 9.12점을 얻었다": place and score of one test are one fact.
    bool completesLast(const Benchmark& more, const text::Sentence& sentence)
    {
        if (m_facts.empty())
            return false;
        Fact& fact = m_facts.back();
        auto& last = std::get<Benchmark>(fact.claim);
        const bool isSame = last.benchmark == more.benchmark && last.subject == more.subject && !last.factor &&
                            !more.factor && last.rank.has_value() != more.rank.has_value() &&
                            last.value.has_value() != more.value.has_value();
        if (!isSame)
            return false;
        last.rank = last.rank ? last.rank : more.rank;
        last.value = last.value ? last.value : more.value;
        last.versus.insert(last.versus.end(), more.versus.begin(), more.versus.end());
        fact.furtherEvidence.push_back(evidenceOf(m_reading, sentence));
        return true;
    }

    /// The nearest test named before the figure, else the sentence's only one, else the one that "이 시험" means.
    int testOf(const TestResult& result, const std::vector<Unit>& units)
    {
        int before = -1, after = -1;
        for (const Unit& unit : units) {
            if (unit.name < 0 || entity(unit).type != EntityType::Benchmark)
                continue;
            (unit.start < result.start ? before : after) = unit.entities.front();
        }
        if (before >= 0 || after >= 0) {
            m_test = before >= 0 ? before : after;
            m_testInMind = sentencesInMind;
            return m_test;
        }
        const bool isMeant = (m_testInMind > 0 && result.score) || pointsToTest(units, result.start);
        const bool isCompared = isComparison(result, units) || (result.factor && !result.rivals.empty());
        const bool isFigureOfTest =
            (isCompared && (m_testInMind > 0 || isAboutTest())) || (result.score && isAboutTest());
        return (isMeant && (!result.factor || isCompared)) || isFigureOfTest ? m_test : -1;
    }

    /// The article's only test, named in its first sentence, is what all its figures are about.
    bool isAboutTest() const
    {
        int test = -1;
        for (const Named& named : m_reading.names) {
            if (m_reading.entities[size_t(named.entity)].type != EntityType::Benchmark || named.entity == test)
                continue;
            if (test >= 0 || m_reading.sentences.empty() || named.start >= m_reading.sentences.front().end)
                return false;
            test = named.entity;
        }
        return test >= 0;
    }

    /// 이 평가에서, 같은 시험의, 데이터센터 부문에서는
    bool pointsToTest(const std::vector<Unit>& units, qsizetype before) const
    {
        return std::ranges::any_of(
            units, [&](const Unit& unit) { return unit.start < before && m_language.testNouns.ends(unit.stem); });
    }

    /// Without a test two products compared are still a result: P1은 P2보다 4배 빠르다.
    bool isComparison(const TestResult& result, const std::vector<Unit>& units) const
    {
        return result.factor && result.subject >= 0 && isProduct(entity(units[size_t(result.subject)]).type) &&
               !result.rivals.empty() && std::ranges::all_of(result.rivals, [&](int rival) {
                   return isProduct(entity(units[size_t(rival)]).type);
               });
    }

    void remember(const std::vector<Unit>& units)
    {
        for (const Unit& unit : units) {
            if (!unit.hasEntity())
                continue;
            const EntityType type = entity(unit).type;
            if (isProduct(type) && (unit.effective == Case::Topic || m_lastProduct < 0))
                m_lastProduct = unit.entities.front();
            if (type == EntityType::Benchmark) {
                m_test = unit.entities.front();
                m_testInMind = sentencesInMind;
            }
        }
    }

    const Reading& m_reading;
    const UnitTable& m_unitTable;
    const Language& m_language;
    int m_lastProduct = -1;
    int m_test = -1;
    int m_testInMind = 0;
    std::vector<Fact> m_facts;
};

} // namespace

std::vector<Fact> findBenchmarks(const Reading& reading, const UnitTable& units, const Language& language)
{
    return BenchmarkFinder(reading, units, language).find();
}

} // namespace pado::extract
