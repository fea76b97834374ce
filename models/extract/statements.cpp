#include "finders.h"
#include "units.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr double base = 0.85;
constexpr qsizetype shortest = 10; ///< characters of direct speech

struct Quotation {
    qsizetype open = 0; ///< of the quotation mark
    qsizetype close = 0;
};

class StatementFinder
{
public:
    StatementFinder(const Reading& reading, const UnitTable& units)
        : m_reading(reading),
          m_unitTable(units),
          m_text(reading.text)
    {
    }

    std::vector<Fact> find()
    {
        for (size_t i = 0; i < m_reading.sentences.size(); ++i) {
            const text::Sentence& sentence = m_reading.sentences[i];
            if (m_waiting && isOnlyQuotation(*m_waiting))
                giveToSpeakerOf(sentence, m_unitTable[i]);
            m_waiting = isOnlyQuotation(sentence) ? &sentence : nullptr;
            readSentence(sentence, m_unitTable[i]);
        }
        return std::move(m_facts);
    }

private:
    void readSentence(const text::Sentence& sentence, const std::vector<Unit>& units)
    {
        const std::vector<Quotation> quotations = quotationsOf(sentence);
        Statement statement;
        const bool hasSpeaker = findSpeaker(units, quotations, statement);
        if (hasSpeaker)
            m_last = statement;
        if (quotations.empty())
            return;
        if (!hasSpeaker) {
            if (!m_last || !refersToLast(units))
                return;
            statement = *m_last;
        }
        QStringList words;
        for (const Quotation& quotation : quotations)
            words << m_text.mid(quotation.open + 1, quotation.close - quotation.open - 1).trimmed().toString();
        statement.quote = words.join(u" … "_s);
        Fact fact(statement, evidenceOf(m_reading, sentence));
        fact.confidence =
            base * (hasSpeaker ? 1 : 0.9) * (statement.speaker.id.isEmpty() && statement.title.isEmpty() ? 0.85 : 1);
        fact.rule = u"statement.quotation"_s;
        m_facts.push_back(std::move(fact));
    }

    bool isOnlyQuotation(const text::Sentence& sentence) const
    {
        return m_text[sentence.end - 1] == u'"' || m_text[sentence.end - 1] == u'”'
                   ? m_text[sentence.start] == u'"' || m_text[sentence.start] == u'“'
                   : false;
    }

    /// "…" alone, then "샘 올트먼 최고경영자가 …": the person of the next sentence said it.
    void giveToSpeakerOf(const text::Sentence& next, const std::vector<Unit>& units)
    {
        const std::vector<Quotation> quotations = quotationsOf(*m_waiting);
        if (quotations.empty())
            return;
        Statement statement;
        if (!findSpeaker(units, quotationsOf(next), statement) || statement.title.isEmpty())
            return;
        std::erase_if(m_facts, [&](const Fact& fact) { return fact.evidence.start == m_waiting->start; });
        const Quotation& words = quotations.front();
        statement.quote = m_text.mid(words.open + 1, words.close - words.open - 1).trimmed().toString();
        Fact fact(std::move(statement), evidenceOf(m_reading, *m_waiting));
        fact.confidence = base * 0.85;
        fact.rule = u"statement.quotation"_s;
        m_facts.push_back(std::move(fact));
    }

    std::vector<Quotation> quotationsOf(const text::Sentence& sentence) const
    {
        std::vector<Quotation> found;
        qsizetype open = -1;
        for (qsizetype i = sentence.start; i < sentence.end; ++i) {
            const QChar c = m_text[i];
            if (open < 0 && (c == u'"' || c == u'“')) {
                open = i;
            } else if (open >= 0 && (c == u'"' || c == u'”')) {
                if (i - open > shortest && isSpeech(i + 1, sentence.end))
                    found.push_back({open, i});
                open = -1;
            }
        }
        return found;
    }

    /// What follows the closing mark says that the words were spoken.
    bool isSpeech(qsizetype after, qsizetype end) const
    {
        const QStringView rest = m_text.mid(after, std::min<qsizetype>(4, end - after)).trimmed();
        constexpr QStringView marks[] = {u"고",     u"며",     u"라고",     u"이라고", u"면서", u"라며",
                                         u"라면서", u"이라며", u"이라면서", u"는 ",    u"라는", u"이라는"};
        return rest.isEmpty() || std::ranges::any_of(marks, [&](QStringView mark) { return rest.startsWith(mark); });
    }

    static bool isInside(const Unit& unit, const std::vector<Quotation>& quotations)
    {
        return std::ranges::any_of(quotations,
                                   [&](const Quotation& q) { return q.open <= unit.start && unit.start < q.close; });
    }

    bool findSpeaker(const std::vector<Unit>& units, const std::vector<Quotation>& quotations,
                     Statement& statement) const
    {
        const Unit* person = nullptr;
        for (size_t i = 0; i < units.size(); ++i) {
            const Unit& unit = units[i];
            if (isInside(unit, quotations))
                continue;
            if (unit.name >= 0 && entity(unit).type == EntityType::Person) {
                const bool isAgent = unit.effective == Case::Topic || unit.effective == Case::Subject;
                if (!person || isAgent)
                    person = &unit;
                if (isAgent)
                    break;
            }
        }
        if (person) {
            describe(entity(*person), statement);
            return true;
        }
        return findSpokesperson(units, quotations, statement);
    }

    const ArticleEntity& entity(const Unit& unit) const { return m_reading.entities[size_t(unit.entities.front())]; }

    void describe(const ArticleEntity& person, Statement& statement) const
    {
        statement.speaker = person.ref;
        statement.title = person.title;
        if (person.affiliation.isEmpty())
            return;
        const QStringView key = person.affiliation;
        const QStringView unknown = key.front() == u'~' ? key.sliced(1) : QStringView();
        for (const ArticleEntity& other : m_reading.entities) {
            if (other.ref.id == key || (!unknown.isNull() && other.ref.name == unknown))
                statement.organisation = other.ref;
        }
    }

    /// 네이버 관계자는, 업계 관계자는, 회사 대변인은
    bool findSpokesperson(const std::vector<Unit>& units, const std::vector<Quotation>& quotations,
                          Statement& statement) const
    {
        for (size_t i = 1; i < units.size(); ++i) {
            const Unit& unit = units[i];
            const bool isAgent = unit.own == Case::Topic || unit.own == Case::Subject;
            const bool isRole = isAgent && (unit.stem == u"관계자" || unit.stem == u"대변인" || unit.stem == u"담당자");
            if (!isRole || isInside(unit, quotations))
                continue;
            const Unit& before = units[i - 1];
            if (before.form == u"이")
                return false;
            if (before.name >= 0 && isOrganisation(entity(before).type))
                statement.organisation = entity(before).ref;
            const QString who = before.name >= 0 ? entity(before).ref.name : before.form.toString();
            const bool isIndustry =
                who == u"업계" && i >= 2 && units[i - 2].own == Case::None && units[i - 2].predicate == Predicate::None;
            statement.speaker.name = isIndustry ? units[i - 2].form.toString() + u' ' : QString();
            statement.speaker.name.append(who).append(u' ').append(unit.stem);
            return true;
        }
        return false;
    }

    /// 그는, 이 관계자는, 이어: the last speaker goes on.
    static bool refersToLast(const std::vector<Unit>& units)
    {
        return std::ranges::any_of(units, [](const Unit& unit) {
            return unit.form == u"그는" || unit.form == u"그녀는" || unit.form == u"이어" || unit.form == u"관계자는" ||
                   unit.form == u"또" || unit.stem == u"관계자";
        });
    }

    const Reading& m_reading;
    const UnitTable& m_unitTable;
    QStringView m_text;
    std::optional<Statement> m_last;
    const text::Sentence* m_waiting = nullptr; ///< a sentence that is only a quotation
    std::vector<Fact> m_facts;
};

} // namespace

std::vector<Fact> findStatements(const Reading& reading, const UnitTable& units)
{
    return StatementFinder(reading, units).find();
}

} // namespace pado::extract
