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

class BenchmarkFinder
{
public:
    BenchmarkFinder(const Reading& reading, const Language& language) : m_reading(reading), m_language(language) {}

    std::vector<Fact> find()
    {
        for (const text::Sentence& sentence : m_reading.sentences) {
            std::vector<Unit> units = unitsOf(m_reading, sentence, m_language);
            findGroups(units, m_reading, m_language, sentence.kind);
            if (sentence.kind != text::SentenceKind::Question)
                readSentence(sentence, units);
            remember(units);
        }
        return std::move(m_facts);
    }

private:
    const ArticleEntity& entity(const Unit& unit) const { return m_reading.entities[size_t(unit.entities.front())]; }

    void readSentence(const text::Sentence& sentence, const std::vector<Unit>& units)
    {
        const auto test = std::ranges::find_if(
            units, [&](const Unit& u) { return u.name >= 0 && entity(u).type == EntityType::Benchmark; });
        if (test == units.end())
            return;
        Benchmark benchmark;
        benchmark.benchmark = entity(*test).ref;
        const Unit* subject = subjectOf(units);
        if (!subject && m_lastProduct < 0)
            return;
        benchmark.subject = subject ? entity(*subject).ref : m_reading.entities[size_t(m_lastProduct)].ref;
        takeResult(sentence, benchmark);
        if (!benchmark.factor && !benchmark.value && !benchmark.rank)
            return;
        if (benchmark.factor)
            benchmark.versus = rivalsOf(units, subject);
        benchmark.date = dateOf(sentence);
        Fact fact(std::move(benchmark), evidenceOf(m_reading, sentence));
        fact.confidence = base * (subject ? 1 : 0.85);
        fact.rule = u"benchmark.result"_s;
        m_facts.push_back(std::move(fact));
    }

    /// The product, else the organisation, that is topic or subject.
    const Unit* subjectOf(const std::vector<Unit>& units) const
    {
        const Unit* organisation = nullptr;
        for (const Unit& unit : units) {
            const bool isSubject = unit.effective == Case::Topic || unit.effective == Case::Subject;
            if (unit.name < 0 || !isSubject)
                continue;
            if (isProduct(entity(unit).type))
                return &unit;
            if (!organisation && isOrganisation(entity(unit).type))
                organisation = &unit;
        }
        return organisation;
    }

    void takeResult(const text::Sentence& sentence, Benchmark& benchmark) const
    {
        for (const text::Quantity& quantity : m_reading.quantities) {
            if (quantity.start < sentence.start || quantity.end > sentence.end)
                continue;
            const QStringView after = QStringView(m_reading.text).mid(quantity.end, 2);
            if (quantity.kind == text::QuantityKind::Multiple && !benchmark.factor) {
                if (quantity.value)
                    benchmark.factor = Factor{*quantity.value, *quantity.value};
                else if (quantity.min && quantity.max)
                    benchmark.factor = Factor{*quantity.min, *quantity.max};
                benchmark.metric = bracketAfter(quantity.end, sentence.end);
            } else if (quantity.kind == text::QuantityKind::Ordinal && quantity.value &&
                       quantity.text.contains(u'위')) {
                benchmark.rank = int(*quantity.value);
            } else if (quantity.kind == text::QuantityKind::Number && quantity.value && !benchmark.value &&
                       (after.startsWith(u'점') || quantity.text.endsWith(u'점'))) {
                benchmark.value = quantity.value;
            } else if (quantity.kind == text::QuantityKind::Number && quantity.value && after.startsWith(u'위')) {
                benchmark.rank = int(*quantity.value);
            }
        }
    }

    QString bracketAfter(qsizetype at, qsizetype limit) const
    {
        const QStringView text = m_reading.text;
        const qsizetype close = text.indexOf(u')', at);
        return at < limit && text[at] == u'(' && close > at && close < limit
                   ? text.mid(at + 1, close - at - 1).toString()
                   : QString();
    }

    /// Names that are beaten or compared with: A보다, A 대비, A를 제치고, A 등 강자를 앞질러.
    std::vector<EntityRef> rivalsOf(const std::vector<Unit>& units, const Unit* subject) const
    {
        std::vector<EntityRef> rivals;
        for (size_t i = 0; i < units.size(); ++i) {
            const Unit& unit = units[i];
            if (unit.name < 0 || &unit == subject || entity(unit).type == EntityType::Benchmark)
                continue;
            const bool isCompared =
                unit.effective == Case::Than || unit.headCase == Case::Than || isBeforeComparison(units, i);
            const bool isBeaten =
                (unit.effective == Case::Object || unit.headCase == Case::Object) && hasBeatingVerb(units, i);
            const bool isMakerOfNext = unit.head >= 0 && units[size_t(unit.head)].hasEntity() &&
                                       isProduct(entity(units[size_t(unit.head)]).type);
            if ((isCompared || isBeaten) && !isMakerOfNext)
                rivals.push_back(entity(unit).ref);
        }
        return rivals;
    }

    static bool isBeforeComparison(const std::vector<Unit>& units, size_t i)
    {
        for (size_t k = i + 1; k < units.size() && k <= i + 4; ++k) {
            if (units[k].form.startsWith(u"대비") || units[k].form.startsWith(u"비교해") || units[k].form == u"비해" ||
                units[k].form.startsWith(u"상대로"))
                return true;
            if (units[k].hasEntity() || units[k].predicate != Predicate::None ||
                (units[k].own != Case::None && units[k].own != Case::To && units[k].own != Case::With))
                return false;
        }
        return false;
    }

    static bool hasBeatingVerb(const std::vector<Unit>& units, size_t i)
    {
        constexpr QStringView verbs[] = {u"제치", u"제친", u"앞지", u"앞질", u"앞서", u"앞섰",
                                         u"앞선", u"능가", u"넘어", u"넘었", u"이겼", u"이긴",
                                         u"압도", u"따돌", u"웃돌", u"추월", u"눌렀"};
        return std::any_of(units.begin() + qsizetype(i), units.end(), [&](const Unit& unit) {
            return std::ranges::any_of(verbs, [&](QStringView verb) { return unit.form.startsWith(verb); });
        });
    }

    std::optional<DateRange> dateOf(const text::Sentence& sentence) const
    {
        for (const text::Quantity& quantity : m_reading.quantities) {
            const bool isDate =
                quantity.kind == text::QuantityKind::Date || quantity.kind == text::QuantityKind::DateRange;
            if (isDate && quantity.start >= sentence.start && quantity.end <= sentence.end &&
                quantity.startDate.isValid())
                return DateRange{quantity.startDate, quantity.endDate, quantity.text};
        }
        return std::nullopt;
    }

    void remember(const std::vector<Unit>& units)
    {
        for (const Unit& unit : units) {
            if (unit.name >= 0 && isProduct(entity(unit).type) && (unit.effective == Case::Topic || m_lastProduct < 0))
                m_lastProduct = unit.entities.front();
        }
    }

    const Reading& m_reading;
    const Language& m_language;
    int m_lastProduct = -1;
    std::vector<Fact> m_facts;
};

} // namespace

std::vector<Fact> findBenchmarks(const Reading& reading, const Language& language)
{
    return BenchmarkFinder(reading, language).find();
}

} // namespace pado::extract
