#include "groups.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr size_t farthestJoin = 7; ///< units between two members of a coordination

enum class Broad { Organisation, Product, Person, Other };

Broad broadType(const Unit& unit, const Reading& reading)
{
    if (unit.anaphor && unit.entities.empty())
        return Broad::Other;
    const EntityType type = reading.entities[size_t(unit.entities.front())].type;
    return isOrganisation(type)         ? Broad::Organisation
           : isProduct(type)            ? Broad::Product
           : type == EntityType::Person ? Broad::Person
                                        : Broad::Other;
}

class Grouper
{
public:
    Grouper(std::vector<Unit>& units, const Reading& reading, const Language& language, bool isHeadline)
        : m_units(units),
          m_reading(reading),
          m_language(language),
          m_isHeadline(isHeadline)
    {
    }

    void run()
    {
        for (Unit& unit : m_units) {
            unit.effective = unit.headCase = Case::None;
            unit.head = unit.group = -1;
            unit.isTogether = false;
        }
        for (size_t i = m_units.size(); i-- > 0;) {
            if (m_units[i].hasEntity())
                place(i);
        }
        if (m_isHeadline)
            makeHeadlineTopic();
    }

private:
    void place(size_t i)
    {
        Unit& unit = m_units[i];
        unit.group = int(i);
        unit.effective = unit.own;
        // A를, B를: a particle of its own ends a list.
        const bool isOpen = unit.own == Case::None || unit.own == Case::With || unit.own == Case::Copula;
        if ((unit.isJoined && isOpen) || unit.own == Case::With) {
            const size_t next = nextMember(i);
            if (next < m_units.size() && !isHeadlineComma(i, next)) {
                unit.effective = m_units[next].effective;
                unit.group = m_units[next].group;
                unit.head = m_units[next].head;
                unit.headCase = m_units[next].headCase;
                unit.isTogether = m_units[next].isTogether;
                return;
            }
        }
        if (unit.own == Case::With)
            unit.isTogether = isTogether(i + 1);
        if (unit.own == Case::None || unit.own == Case::Gen || unit.own == Case::Copula)
            findHead(i);
        if (unit.effective == Case::By && makeMembers(i, unit.own == Case::By ? i : size_t(unit.head)))
            return;
        if (i + 1 < m_units.size() && m_units[i + 1].predicate == Predicate::Post && unit.own != Case::Topic &&
            unit.own != Case::Subject)
            unit.effective = isExample(i) ? caseOfKind(i + 2) : *m_units[i + 1].post;
    }

    /// The next name that this one is joined to: nothing but nouns and genitives lie between.
    size_t nextMember(size_t i) const
    {
        const Unit& unit = m_units[i];
        for (size_t k = i + 1; k < m_units.size() && k <= i + farthestJoin; ++k) {
            const Unit& other = m_units[k];
            if (other.quotation != unit.quotation)
                break;
            if (other.hasEntity()) {
                const bool isObjectAfterPartner = unit.own == Case::With && other.isQuoted && !unit.isQuoted;
                return isSameBroadType(unit, other, m_reading) && !isObjectAfterPartner ? k : m_units.size();
            }
            const bool isNominal =
                other.predicate == Predicate::None &&
                (other.own == Case::None || other.own == Case::Copula ||
                 (other.own == Case::Gen && m_language.countries.contains(other.stem))); // 하람, 중국의 누리칩과
            if (!isNominal || isTogether(k))
                break;
            if (unit.own == Case::With && k > i + 5)
                break;
        }
        return m_units.size();
    }

    /// 하람과 누리칩으로 구성된 컨소시엄이: the members do what their union does.
    /// @param last  unit that bears the particle: 하람 등 3개 [사로] 구성된
    bool makeMembers(size_t i, size_t last)
    {
        constexpr size_t farthest = 4;
        constexpr QStringView verbs[] = {u"구성된", u"이뤄진", u"이루어진", u"꾸려진", u"꾸린", u"구성한", u"짜인"};
        constexpr QStringView unions[] = {u"컨소시엄", u"연합",   u"연합체",    u"협의체",
                                          u"동맹",     u"연합군", u"공동수급체"};
        if (last + 2 >= m_units.size() ||
            std::ranges::find(verbs, QStringView(m_units[last + 1].form)) == std::end(verbs))
            return false;
        for (size_t k = last + 2; k < m_units.size() && k <= last + 1 + farthest && !m_units[k].hasEntity(); ++k) {
            if (m_units[k].own == Case::None)
                continue;
            if (std::ranges::find(unions, QStringView(m_units[k].stem)) == std::end(unions))
                return false;
            m_units[i].effective = m_units[k].own;
            m_units[last + 1].predicate = Predicate::None; // no clause of its own
            return true;
        }
        return false;
    }

    /// "누리봇, 하람에 투자": the first comma of a headline closes its topic; "누리봇, 하람, 다온 3사 협약" is a list.
    bool isHeadlineComma(size_t i, size_t next) const
    {
        return m_isHeadline && i == 0 && m_units[i].endsInComma && !m_units[next].isJoined;
    }

    bool isTogether(size_t i) const { return i < m_units.size() && m_language.togetherWords.contains(m_units[i].form); }

    bool isTransparent(const Unit& unit) const
    {
        const bool isCount = unit.stem.endsWith(u"개사") || unit.stem.endsWith(u"개") || unit.stem.endsWith(u"곳") ||
                             unit.stem.endsWith(u"명") || unit.stem.endsWith(u"개국");
        const bool isBranch =
            unit.stem.endsWith(u"법인") || unit.stem.endsWith(u"지사") || unit.stem.endsWith(u"사업부");
        return isCount || isBranch || m_language.transparentNouns.contains(unit.stem) ||
               m_language.titles.contains(unit.stem) || m_language.orgNouns.contains(unit.stem);
    }

    void findHead(size_t i)
    {
        Unit& unit = m_units[i];
        bool isOnlyTransparent = unit.own == Case::None, isAfterEtc = false;
        for (size_t k = i + 1; k < m_units.size(); ++k) {
            const Unit& next = m_units[k];
            if (next.hasEntity() || next.quotation != unit.quotation) {
                if (unit.head < 0 && next.hasEntity())
                    unit.head = int(k);
                return;
            }
            if (unit.own == Case::None && k == i + 1 && (next.form == u"역시" || next.form == u"또한")) {
                unit.effective = Case::Topic;
                return;
            }
            if (next.predicate == Predicate::Post && unit.own == Case::None && k == i + 1) {
                unit.effective = *next.post;
                return;
            }
            if (next.predicate != Predicate::None)
                return;
            isAfterEtc = isAfterEtc || m_units[k - 1].form == u"등";
            const bool isNearEtc = m_units[k - 1].form == u"등" || (k >= 2 && m_units[k - 2].form == u"등");
            // 하람 등 (국내) 보험사가, 하람 등 [다수의 해외 기관] 투자자가
            const bool isOfKind = isAfterEtc && (next.own == Case::None || m_language.orgNouns.ends(next.stem));
            isOnlyTransparent = isOnlyTransparent && (isNearEtc || isOfKind || isTransparent(next));
            unit.head = int(k);
            constexpr QStringView quantifiers[] = {u"다수", u"복수", u"일부", u"굴지", u"유수"};
            if (isAfterEtc && next.own == Case::Gen &&
                std::ranges::find(quantifiers, QStringView(next.stem)) != std::end(quantifiers))
                continue;
            // 하람 앱의 [서비스를] 막았다
            if (unit.own == Case::None && next.own == Case::Gen && !isOnlyTransparent && isNounAfter(k)) {
                unit.effective = Case::Gen;
                continue;
            }
            if (next.own != Case::None || next.endsInComma) {
                unit.headCase = next.own;
                if (k + 1 < m_units.size() && m_units[k + 1].predicate == Predicate::Post && next.own != Case::Topic)
                    unit.headCase = *m_units[k + 1].post;
                if (isOnlyTransparent)
                    unit.effective = unit.headCase;
                if (isOnlyTransparent && next.own == Case::With)
                    unit.isTogether = isTogether(k + 1);
                return;
            }
        }
    }

    bool isNounAfter(size_t i) const
    {
        return i + 1 < m_units.size() && !m_units[i + 1].hasEntity() && m_units[i + 1].predicate == Predicate::None;
    }

    /// [하람을] 비롯한 국내 기업이: one of those that the noun behind it tells of, which does what they do.
    bool isExample(size_t i) const
    {
        return m_units[i].own == Case::Object &&
               (m_units[i + 1].form == u"비롯한" || m_units[i + 1].form == u"포함한") &&
               caseOfKind(i + 2) != Case::None;
    }

    /// Of the noun for organisations that closes the phrase; None where another closes it.
    Case caseOfKind(size_t first) const
    {
        constexpr size_t farthest = 5;
        for (size_t k = first; k < m_units.size() && k < first + farthest; ++k) {
            const Unit& unit = m_units[k];
            if (unit.hasEntity() || (unit.predicate != Predicate::None && unit.predicate != Predicate::Modify))
                return Case::None;
            if (unit.own != Case::None && unit.own != Case::Gen)
                return isTransparent(unit) || m_language.orgNouns.ends(unit.stem) ? unit.own : Case::None;
        }
        return Case::None;
    }

    /// 누리봇, 하람과 협약: what stands before the first comma of a headline is its topic.
    void makeHeadlineTopic()
    {
        for (Unit& unit : m_units) {
            if (unit.hasEntity() && unit.effective == Case::None && (unit.head < 0 || unit.endsInComma)) {
                for (Unit& member : m_units) { // 누리칩-하람, 칩 개발 협약
                    if (member.group == unit.group)
                        member.effective = Case::Topic;
                }
            }
            if (unit.endsInComma || unit.own != Case::None)
                return;
        }
    }

    std::vector<Unit>& m_units;
    const Reading& m_reading;
    const Language& m_language;
    bool m_isHeadline;
};

} // namespace

bool isSameBroadType(const Unit& a, const Unit& b, const Reading& reading)
{
    return broadType(a, reading) == broadType(b, reading) && broadType(a, reading) != Broad::Other;
}

void findGroups(std::vector<Unit>& units, const Reading& reading, const Language& language, text::SentenceKind kind)
{
    Grouper(units, reading, language, kind == text::SentenceKind::Headline || kind == text::SentenceKind::Subhead)
        .run();
}

UnitTable unitTableOf(const Reading& reading, const Language& language)
{
    UnitTable table;
    table.sentences.reserve(reading.sentences.size());
    for (const text::Sentence& sentence : reading.sentences) {
        table.sentences.push_back(unitsOf(reading, sentence, language, table.forms));
        findGroups(table.sentences.back(), reading, language, sentence.kind);
    }
    return table;
}

} // namespace pado::extract
