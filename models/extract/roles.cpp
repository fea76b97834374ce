#include "roles.h"

#include "genitives.h"
#include "makers.h"
#include "objects.h"
#include "sources.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace pado::extract
{

namespace
{

/// Where subject and topic share their slot.
constexpr size_t oneSubject = slotCount;
constexpr int noGroup = -1;

class Caster
{
public:
    Caster(const Trigger& trigger, const Frame& frame, const std::vector<Unit>& units, const Reading& reading,
           const Language& language, const Discourse& discourse)
        : m_frame(frame),
          m_units(units),
          m_reading(reading),
          m_language(language),
          m_discourse(discourse),
          m_trigger(trigger),
          m_arguments(argumentsOf(units, trigger.unit, trigger.noun, language)),
          m_isRelative(units[size_t(trigger.unit)].predicate == Predicate::Modify),
          m_hasOneSubject(!frame.hasTwoSubjects &&
                          (!frame.part(Slot::Topic).isTaken() || !frame.part(Slot::Subject).isTaken() ||
                           frame.part(Slot::Topic) == frame.part(Slot::Subject)))
    {
        m_groups.fill(noGroup);
    }

    Cast cast(const Trigger& trigger)
    {
        if (m_frame.isMerger && takeMergedPair(trigger.noun))
            return std::move(m_cast);
        takeNear();
        takeIdentified();
        takeHead();
        takeMainTopic();
        takeFar();
        takeTopicObject();
        takeSwallowed();
        takeWithin();
        if (m_frame.type == RelationType::Supply && !part(Slot::Object).isTaken() &&
            handsOverFirm(m_arguments, m_units, m_reading))
            return {};
        if (lacksNeed() || (m_frame.type == RelationType::Adoption && putsInMoney(m_units, m_trigger.unit, m_reading)))
            return {};
        preferPlace();
        turnAcquired();
        borrowSubject();
        borrowHost();
        dropVenue();
        borrowProduct();
        if (m_frame.isMerger)
            splitMerger();
        m_cast.hasSubject = hasSubject() || m_cast.hasBorrowedSubject || isFilled(Slot::Gen);
        return std::move(m_cast);
    }

private:
    const Part& part(Slot slot) const
    {
        if (const Part& own = m_frame.part(slot); own.isTaken())
            return own;
        switch (slot) {
        case Slot::Together:
            return m_frame.part(Slot::Subject);
        case Slot::GenOfObject:
            return m_frame.part(Slot::NounOfObject);
        case Slot::ByNoun: // 하람의 자회사로 편입됐다
            return m_frame.part(Slot::Gen);
        default:
            return m_frame.part(slot);
        }
    }

    bool isFilled(Slot slot) const { return m_groups[size_t(slot)] != noGroup; }
    bool isAnyFilled(std::initializer_list<Slot> places) const
    {
        return std::ranges::any_of(places, [this](Slot slot) { return isFilled(slot); });
    }
    bool hasSubject() const { return m_groups[oneSubject] != noGroup; }

    /// Only one group a slot, and one for subject and topic together, but where the two play different roles: 달무리는
    /// 하람이 만든다.
    bool claims(Slot slot, int group)
    {
        int& taken = m_groups[isSubject(slot) && m_hasOneSubject ? oneSubject : size_t(slot)];
        if (taken == noGroup)
            taken = group;
        return taken == group;
    }

    void take(Slot slot, int unitIndex)
    {
        if (slot == Slot::GenOfSubject && !m_frame.part(slot).isTaken())
            slot = Slot::Gen;
        const Part& part = this->part(slot);
        const Unit& unit = m_units[size_t(unitIndex)];
        if (!part.isTaken() || (isSubject(slot) && isReporter(unit, m_units, m_reading)) ||
            isForeignGenitive(m_frame, slot, m_units, unitIndex, m_language) || takeUsedProduct(slot, part, unit) ||
            !claims(slot, unit.group))
            return;
        for (const int entity : unit.entities) {
            const ArticleEntity& who = m_reading.entities[size_t(entity)];
            const bool isPart =
                (slot == Slot::NounOfObject || slot == Slot::GenOfObject) && m_frame.makerIs && isProduct(who.type);
            if (part.isObject || isPart) { // '샛별' 500장을 설치했다
                if (isProduct(who.type))
                    m_cast.products.push_back(entity);
                continue;
            }
            // 하람폰에 달무리가 탑재됐다: who makes the device adopts.
            const bool isOfOwner = part.role == Role::Adopter ? m_frame.makerIs.has_value()
                                                              : isPunished(*part.role, who, unit, m_units, m_reading);
            const int owner = isOfOwner && isProduct(who.type) ? entityOfKey(m_reading, who.maker) : -1;
            const int player = owner >= 0 ? owner : entity;
            if (mayPlay(*part.role, m_reading.entities[size_t(player)], m_frame))
                addParty(player, *part.role, slot);
        }
        if (unit.name >= 0)
            m_cast.nameScore = std::min(m_cast.nameScore, m_reading.names[size_t(unit.name)].score);
    }

    /// 달무리는 하람이 쓴다: a product in the place of its user is what is used.
    bool takeUsedProduct(Slot slot, const Part& part, const Unit& unit)
    {
        const bool isUse =
            m_frame.makerIs && isSubject(slot) && (part.role == Role::Adopter || part.role == Role::Customer);
        if (!isUse || !isProduct(m_reading.entities[size_t(unit.entities.front())].type))
            return false;
        m_cast.products.insert(m_cast.products.end(), unit.entities.begin(), unit.entities.end());
        return true;
    }

    void addParty(int entity, Role role, Slot slot)
    {
        const bool isKnown =
            std::ranges::any_of(m_cast.parties, [&](const DraftParty& p) { return p.entity == entity; });
        if (isKnown)
            return;
        m_cast.parties.push_back({entity, role});
        m_places.push_back(slot);
    }

    /// A와 B의 합병: the two of the noun phrase, whoever announces it.
    bool takeMergedPair(int noun)
    {
        for (const Argument& argument : m_arguments.list) {
            const int group = m_units[size_t(argument.unit)].group;
            if (noun < 0 || argument.slot != Slot::Gen || argument.isFar)
                continue;
            std::vector<int> pair;
            for (const Argument& other : m_arguments.list) {
                const Unit& unit = m_units[size_t(other.unit)];
                if (unit.group == group &&
                    mayPlay(Role::Acquirer, m_reading.entities[size_t(unit.entities.front())], m_frame))
                    pair.insert(pair.begin(), unit.entities.begin(), unit.entities.end());
            }
            if (pair.size() != 2 || pair[0] == pair[1])
                continue;
            // The one that announces it, too, acquires.
            const bool isSecondAgent = std::ranges::any_of(m_arguments.list, [&](const Argument& other) {
                return isSubject(other.slot) && m_units[size_t(other.unit)].entities.front() == pair[1];
            });
            m_cast.parties = {{pair[isSecondAgent ? 1 : 0], Role::Acquirer},
                              {pair[isSecondAgent ? 0 : 1], Role::Target}};
            return true;
        }
        return false;
    }

    void takeNear()
    {
        for (const Argument& argument : m_arguments.list) {
            if (!argument.isFar || isSubject(argument.slot))
                take(argument.slot, argument.unit);
        }
    }

    /// Complements left of a clause boundary count only where the clause itself lacks them.
    void takeFar()
    {
        if (int(m_cast.parties.size()) >= m_frame.minParties)
            return;
        for (const Argument& argument : m_arguments.list) {
            const bool isReached = !argument.isTold || (argument.isBeforeReason && givesReasons());
            const bool isWhere = argument.slot == Slot::PlaceFrom; // 공장에서 만들어지며, …
            if (argument.isFar && isReached && !isWhere && !isSubject(argument.slot)) {
                const size_t before = m_cast.parties.size();
                take(argument.slot, argument.unit);
                m_cast.hasFarComplement = m_cast.hasFarComplement || m_cast.parties.size() > before;
            }
        }
    }

    /// Who punishes or sues says why before the verb.
    bool givesReasons() const { return m_frame.type == RelationType::Dispute || m_frame.type == RelationType::Policy; }

    /// 하람을 위원회에 제소했다: who is asked to judge is no party.
    void dropVenue()
    {
        if (m_frame.type != RelationType::Dispute || m_frame.wantsAuthority)
            return;
        for (size_t i = m_places.size(); i-- > 0 && m_cast.parties.size() > 2;) {
            const ArticleEntity& body = m_reading.entities[size_t(m_cast.parties[i].entity)];
            if (m_places[i] == Slot::To && body.type == EntityType::Government) {
                m_cast.parties.erase(m_cast.parties.begin() + qsizetype(i));
                m_places.erase(m_places.begin() + qsizetype(i));
            }
        }
    }

    /// A는 B와 함께 바다에 띄우는 C를 개발한다: without B the frame lacks a partner.
    void takeSwallowed()
    {
        if (isAnyFilled({Slot::With, Slot::WithGen, Slot::Together, Slot::To, Slot::Object}))
            return;
        for (const int index : m_arguments.swallowed) {
            const Slot slot = m_units[size_t(index)].isTogether ? Slot::Together : Slot::With;
            if (m_frame.part(slot).isTaken())
                take(slot, index);
        }
    }

    /// 누리칩은 지난해 하람이 인수했다: beside another subject the topic is the object that the verb lacks.
    void takeTopicObject()
    {
        const Slot slot = part(Slot::Object).isTaken() ? Slot::Object : Slot::To;
        const bool isOfShares = m_frame.type == RelationType::Acquisition || m_frame.type == RelationType::Investment;
        const bool isOpen =
            isOfShares && !m_isRelative && m_hasOneSubject && part(slot).isTaken() &&
            !isAnyFilled({Slot::Object, Slot::NounOfObject, Slot::GenOfObject, Slot::To, Slot::BareBefore});
        if (!isOpen)
            return;
        const auto subject =
            std::ranges::find_if(m_arguments.list, [](const Argument& a) { return isSubject(a.slot); });
        if (subject == m_arguments.list.end() || subject->slot != Slot::Subject || subject->isFar)
            return;
        const auto topic =
            std::find_if(subject, m_arguments.list.end(), [](const Argument& a) { return a.slot == Slot::Topic; });
        if (topic != m_arguments.list.end() && !topic->isTold)
            take(slot, topic->unit);
    }

    /// 하람이 쓰는 칩은 누리칩이 댄다: who uses it stands in the clause that describes it.
    void takeWithin()
    {
        int group = noGroup;
        for (const Within& within : m_arguments.within) {
            const QStringView verb = m_units[size_t(within.predicate)].form;
            // 하람은 누리칩이 만든 '달무리'를 쓴다: who has made it
            const bool isMaker = within.slot == Slot::WithinSubject && m_frame.part(Slot::MakerSubject).isTaken() &&
                                 m_language.makingVerbs.ends(verb);
            const Slot slot = isMaker ? Slot::MakerSubject : within.slot;
            const std::optional<Role> role = m_frame.part(slot).role;
            const auto isOfVerb = [&](const QString& stem) { return verb.startsWith(stem); };
            const bool isPlayed =
                role != Role::Party &&
                std::ranges::any_of(m_cast.parties, [&](const DraftParty& party) { return party.role == role; });
            const bool isMember = group != noGroup && m_units[size_t(within.unit)].group == group;
            const bool isSubjectItself =
                m_units[size_t(within.unit)].group == m_groups[oneSubject]; // 하람이 쓸 칩을 만든다
            if (!role || isSubjectItself || (isPlayed && !isMember) ||
                (!isMaker && std::ranges::none_of(m_frame.within, isOfVerb)))
                continue;
            take(slot, within.unit);
            group = m_units[size_t(within.unit)].group;
        }
    }

    /// 협력했다 with nobody, 계약을 맺었다 without a customer: tells of no deal between the names around.
    bool lacksNeed() const
    {
        return !m_frame.needs.empty() &&
               std::ranges::none_of(m_frame.needs, [this](Slot slot) { return isFilled(slot); });
    }

    /// 하람의 새 주인은 누리칩이다: who closes the sentence is what its topic says.
    void takeIdentified()
    {
        constexpr int farthest = 4;
        if (!part(Slot::Copula).isTaken())
            return;
        if (m_arguments.headNoun >= 0 && m_units[size_t(m_arguments.headNoun)].own == Case::Topic &&
            closesList(m_units)) {
            for (int i = m_arguments.headNoun + 1; i < int(m_units.size()); ++i) {
                if (m_units[size_t(i)].hasEntity() &&
                    isOrganisation(m_reading.entities[size_t(m_units[size_t(i)].entities.front())].type)) {
                    m_groups[size_t(Slot::Copula)] = noGroup;
                    take(Slot::Copula, i);
                }
            }
            return;
        }
        for (int i = m_trigger.unit + 1; i < int(m_units.size()) && i <= m_trigger.unit + farthest; ++i) {
            if (m_units[size_t(i)].hasEntity() && m_units[size_t(i)].predicate == Predicate::Final)
                take(Slot::Copula, i);
        }
    }

    /// No joined clause lies between a topic and the trigger.
    bool isOfSameClause(int topic) const
    {
        if (topic < 0)
            return false;
        const auto first = m_units.begin() + topic;
        return std::none_of(first, m_units.begin() + m_trigger.unit, [](const Unit& unit) {
            return unit.predicate == Predicate::Join || unit.predicate == Predicate::Quote;
        });
    }

    void takeHead()
    {
        if (m_arguments.head < 0)
            return;
        // 하람은 지난해 인수한 누리칩을 통해 …: what lacks both subject and object has its subject outside.
        const bool isWithoutBoth =
            isOfSameClause(m_arguments.mainTopic) && !m_frame.joinsRound && !m_arguments.isBlocked && !hasSubject() &&
            !isAnyFilled({Slot::Object, Slot::NounOfObject, Slot::To, Slot::With, Slot::Together}) &&
            (part(Slot::Object).isTaken() || part(Slot::To).isTaken()) && m_hasOneSubject;
        if (isWithoutBoth)
            take(Slot::Subject, m_arguments.mainTopic);
        for (const Slot slot : gaps()) {
            if (part(slot).isTaken() && !isFilled(slot)) {
                for (int i = m_arguments.head; i < int(m_units.size()); ++i) {
                    const Unit& unit = m_units[size_t(i)];
                    if (unit.hasEntity() && unit.group == m_units[size_t(m_arguments.head)].group)
                        take(slot, i);
                }
                return;
            }
        }
    }

    /// What a relative clause may lack: what it describes fills the first of them.
    std::span<const Slot> gaps() const
    {
        static constexpr Slot complements[] = {Slot::Object, Slot::To, Slot::With, Slot::From};
        static constexpr Slot subject[] = {Slot::Subject};
        return hasSubject() ? std::span<const Slot>(complements) : std::span<const Slot>(subject);
    }

    /// A는 B가 투자한 회사다, A는 C를 만드는 기업이다, A는 B에 칩을 공급하는 계약을 맺었다: the topic of the clause
    /// around fills the gap of the relative one.
    void takeMainTopic()
    {
        if (!m_isRelative || m_arguments.head >= 0 || m_arguments.headNoun < 0 || m_arguments.mainTopic < 0)
            return;
        const QStringView noun = m_units[size_t(m_arguments.headNoun)].stem;
        const auto isOneOf = [&](const WordSet& nouns) {
            return nouns.anyStart(noun, [](int, qsizetype length) { return length > 1; });
        };
        const bool isDescribed = isOneOf(m_language.orgNouns) || isOneOf(m_language.productNouns) || noun == u"곳";
        const bool isDeal = m_language.dealNouns.starts(noun) || m_language.dealNouns.ends(noun);
        if (hasSubject() ? !isDescribed : !(isDescribed || isDeal || m_frame.makerIs))
            return;
        for (const Slot slot : gaps()) {
            const bool isSource = slot == Slot::From && m_frame.type == RelationType::Supply; // 하람이 사들인 회사다
            if (slot == Slot::Subject || (part(slot).isTaken() && !isFilled(slot) && !isSource))
                return take(slot, m_arguments.mainTopic);
        }
    }

    /// 하람은 내년부터 현장에 쓴다: what the text is about is used.
    void borrowProduct()
    {
        const bool isUse = m_frame.type == RelationType::Adoption && m_frame.part(Slot::Object).isObject;
        const int product = m_discourse.topicProduct();
        const bool hasProvider =
            std::ranges::any_of(m_cast.parties, [](const DraftParty& p) { return p.role == Role::Provider; });
        if (!isUse || product < 0 || hasProvider || !m_cast.products.empty() || m_cast.parties.empty() || m_isRelative)
            return;
        for (int i = m_trigger.unit - 1; i >= 0; --i) {
            const Unit& unit = m_units[size_t(i)];
            if (unit.own == Case::Object || unit.own == Case::By)
                return;
            if (unit.predicate == Predicate::Join || unit.predicate == Predicate::Final)
                break;
        }
        m_cast.products.push_back(product);
        m_cast.hasBorrowedSubject = true;
    }

    /// KT는 … KT클라우드 서버에 적용: who has the place is the adopter, not who announces it.
    void preferPlace()
    {
        const auto place = std::ranges::find(m_places, Slot::Place);
        if (place == m_places.end())
            return;
        const Role role = m_cast.parties[size_t(place - m_places.begin())].role;
        for (size_t i = m_places.size(); i-- > 0;) {
            if (isSubject(m_places[i]) && m_cast.parties[i].role == role) {
                m_cast.parties.erase(m_cast.parties.begin() + qsizetype(i));
                m_places.erase(m_places.begin() + qsizetype(i));
            }
        }
    }

    /// 하람은 누리칩의 인수를 마무리했다: who acts on an acquisition acquires; its genitive is acquired.
    void turnAcquired()
    {
        constexpr QStringView acts[] = {u"마무리", u"완료", u"추진", u"결정", u"마쳤", u"마친",
                                        u"확정",   u"매듭", u"검토", u"논의", u"포기", u"철회"};
        if (m_frame.type != RelationType::Acquisition || m_trigger.noun < 0 || m_trigger.noun == m_trigger.unit ||
            m_units[size_t(m_trigger.noun)].own != Case::Object || part(Slot::Gen).role != Role::Acquirer)
            return;
        const QStringView verb = m_units[size_t(m_trigger.unit)].form;
        const auto gen = std::ranges::find(m_places, Slot::Gen);
        if (gen != m_places.end() && std::ranges::any_of(acts, [&](QStringView act) { return verb.startsWith(act); }))
            m_cast.parties[size_t(gen - m_places.begin())].role = Role::Target;
    }

    void borrowSubject()
    {
        const Part& told = part(Slot::Topic);
        const std::optional<Role> named = told.isTaken() ? told.role : part(Slot::Subject).role;
        const int source = sourceOf(m_units, m_trigger.unit, m_reading);
        const int topic = source >= 0 ? source : m_discourse.topicOrganisation();
        if (!named || m_isRelative || m_arguments.isBlocked || topic < 0 || hasSubject())
            return;
        const bool isSymmetric = *named == Role::Partner || *named == Role::Party;
        const bool isFilled =
            std::ranges::any_of(m_cast.parties, [&](const DraftParty& p) { return p.role == *named; });
        // 누리칩, 다온과 협력한다: with somebody who is not named here
        const bool isWithout = isAnyFilled({Slot::With, Slot::Together}) &&
                               !isAnyFilled({Slot::Gen, Slot::WithGen, Slot::Object, Slot::To});
        if ((isFilled && !isSymmetric) || (isSymmetric && m_cast.parties.size() >= 2 && !isWithout) ||
            m_cast.parties.empty())
            return;
        if (mayPlay(*named, m_reading.entities[size_t(topic)], m_frame)) {
            const size_t before = m_cast.parties.size();
            addParty(topic, *named, Slot::Topic);
            m_cast.hasBorrowedSubject = m_cast.parties.size() > before;
        }
    }

    /// 생산은 하람이 맡는다: for the one that the text is about.
    void borrowHost()
    {
        const int topic = m_discourse.topicOrganisation();
        if (!m_frame.host || topic < 0 || m_isRelative || m_cast.parties.size() != 1 ||
            m_cast.parties.front().role == *m_frame.host || hasForeignTopic() ||
            !mayPlay(*m_frame.host, m_reading.entities[size_t(topic)], m_frame))
            return;
        const size_t before = m_cast.parties.size();
        addParty(topic, *m_frame.host, Slot::Topic);
        m_cast.hasBorrowedSubject = m_cast.parties.size() > before;
    }

    /// Another name in the sentence may be the one that is meant.
    bool hasForeignTopic() const
    {
        return std::ranges::any_of(m_units, [this](const Unit& unit) {
            return unit.hasEntity() && isOrganisation(m_reading.entities[size_t(unit.entities.front())].type) &&
                   unit.entities.front() != m_cast.parties.front().entity;
        });
    }

    /// Two subjects that merge: the first is told as acquirer.
    void splitMerger()
    {
        const auto isAcquirer = [](const DraftParty& p) { return p.role == Role::Acquirer; };
        const bool hasTarget =
            std::ranges::any_of(m_cast.parties, [](const DraftParty& p) { return p.role == Role::Target; });
        if (!hasTarget && std::ranges::count_if(m_cast.parties, isAcquirer) >= 2) {
            std::ranges::sort(m_cast.parties, {}, &DraftParty::entity);
            for (size_t i = 1; i < m_cast.parties.size(); ++i)
                m_cast.parties[i].role = Role::Target;
        }
    }

    const Frame& m_frame;
    const std::vector<Unit>& m_units;
    const Reading& m_reading;
    const Language& m_language;
    const Discourse& m_discourse;
    const Trigger& m_trigger;
    Arguments m_arguments;
    bool m_isRelative;
    bool m_hasOneSubject;
    std::array<int, slotCount + 1> m_groups; ///< of units, that fill each slot
    std::vector<Slot> m_places;              ///< beside m_cast.parties
    Cast m_cast;
};

} // namespace

Cast castOf(const Trigger& trigger, const Frame& frame, const std::vector<Unit>& units, const Reading& reading,
            const Language& language, const Discourse& discourse)
{
    return Caster(trigger, frame, units, reading, language, discourse).cast(trigger);
}

} // namespace pado::extract
