#include "roles.h"

#include "extract/fact_json.h"
#include "makers.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

bool isSubjectKey(const QString& key)
{
    return key == u"topic" || key == u"subj";
}

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
          m_isRelative(units[size_t(trigger.unit)].predicate == Predicate::Modify)
    {
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
        if (m_frame.type == RelationType::Supply && roleOf(u"obj"_s).isEmpty() && handsOverFirm())
            return {};
        if (lacksNeed())
            return {};
        preferPlace();
        borrowSubject();
        borrowProduct();
        if (m_frame.isMerger)
            splitMerger();
        m_cast.hasSubject = m_groups.contains(u"subject"_s) || m_cast.hasBorrowedSubject || m_groups.contains(u"gen"_s);
        return std::move(m_cast);
    }

private:
    QString roleOf(const QString& key) const
    {
        const auto it = m_frame.roles.constFind(key);
        if (it != m_frame.roles.cend())
            return *it;
        if (key == u"together")
            return m_frame.roles.value(u"subj"_s);
        if (key == u"gen_obj")
            return m_frame.roles.value(u"obj_mod"_s);
        if (key == u"by_mod") // 하람의 자회사로 편입됐다
            return m_frame.roles.value(u"gen"_s);
        return {};
    }

    /// Only one group a key, and one for subject and topic together.
    bool claims(const QString& key, int group)
    {
        const QString slot = isSubjectKey(key) && hasOneSubject() ? u"subject"_s : key;
        const auto [it, isNew] = m_groups.try_emplace(slot, group);
        return isNew || it->second == group;
    }

    /// 달무리는 하람이 만든다: where topic and subject play different roles, both are taken.
    bool hasOneSubject() const
    {
        if (m_frame.hasTwoSubjects)
            return false;
        const auto topic = m_frame.roles.constFind(u"topic"_s);
        const auto subject = m_frame.roles.constFind(u"subj"_s);
        return topic == m_frame.roles.cend() || subject == m_frame.roles.cend() || *topic == *subject;
    }

    void take(const QString& key, int unitIndex)
    {
        const QString role = roleOf(key);
        const Unit& unit = m_units[size_t(unitIndex)];
        if (role.isEmpty() || isReporter(key, unit) || isForeignGenitive(key, unitIndex) ||
            takeUsedProduct(key, role, unit) || !claims(key, unit.group))
            return;
        for (const int entity : unit.entities) {
            const ArticleEntity& who = m_reading.entities[size_t(entity)];
            const bool isPart = (key == u"obj_mod" || key == u"gen_obj") && m_frame.makerIs && isProduct(who.type);
            if (role == u"object" || isPart) { // '샛별' 500장을 설치했다
                if (isProduct(who.type))
                    m_cast.products.push_back(entity);
                continue;
            }
            const auto named = roleNamed(role);
            // 하람폰에 달무리가 탑재됐다: who makes the device adopts.
            const int owner = named == Role::Adopter && m_frame.makerIs && isProduct(who.type)
                                  ? entityOfKey(m_reading, who.maker)
                                  : -1;
            const int player = owner >= 0 ? owner : entity;
            if (!named || !mayPlay(*named, m_reading.entities[size_t(player)], m_frame))
                continue;
            addParty(player, *named, key);
        }
        if (unit.name >= 0)
            m_cast.nameScore = std::min(m_cast.nameScore, m_reading.names[size_t(unit.name)].score);
    }

    /// 나루일보는 하람이 …했다고 보도했다: who reports does nothing else.
    bool isReporter(const QString& key, const Unit& unit) const
    {
        constexpr QStringView verbs[] = {u"보도", u"전했", u"전한", u"인용", u"타전"};
        const QStringView last = m_units.back().form;
        return isSubjectKey(key) && unit.hasEntity() &&
               m_reading.entities[size_t(unit.entities.front())].type == EntityType::Publisher &&
               std::ranges::any_of(verbs, [&](QStringView verb) { return last.startsWith(verb); });
    }

    /// 달무리는 하람이 쓴다: a product in the place of its user is what is used.
    bool takeUsedProduct(const QString& key, const QString& role, const Unit& unit)
    {
        const bool isUse = m_frame.makerIs && isSubjectKey(key) && (role == u"adopter" || role == u"customer");
        if (!isUse || !isProduct(m_reading.entities[size_t(unit.entities.front())].type))
            return false;
        m_cast.products.insert(m_cast.products.end(), unit.entities.begin(), unit.entities.end());
        return true;
    }

    /// Frames that name the nouns a genitive may belong to take no other: [하람의 자회사] is no round of 하람.
    bool isForeignGenitive(const QString& key, int index) const
    {
        const bool isOfShares = m_frame.type == RelationType::Acquisition || m_frame.type == RelationType::Investment;
        const int head = m_units[size_t(index)].head;
        if (key == u"obj_mod" && m_frame.type == RelationType::Launch && head >= 0) // 달무리 성능을 공개했다
            return !m_language.productNouns.ends(m_units[size_t(head)].stem);
        if (key == u"obj_mod" && isOfShares && head >= 0) // 누리칩 반도체를 사기로 했다
            return m_language.productNouns.ends(m_units[size_t(head)].stem);
        if (key.endsWith(u"_obj") || key == u"obj_mod") { // 누리칩 지분을 샀다: no delivery
            constexpr QStringView shares[] = {u"지분", u"주식", u"경영권", u"회사", u"사업부"};
            if (m_frame.type == RelationType::Supply && head >= 0 &&
                std::ranges::find(shares, QStringView(m_units[size_t(head)].stem)) != std::end(shares))
                return true;
        }
        if (m_frame.genNouns.isEmpty() || !(key.startsWith(u"gen") || key == u"by_mod"))
            return false;
        const int last = std::max(m_units[size_t(index)].head, index);
        for (int i = index + 1; i <= last; ++i) {
            const QStringView stem = m_units[size_t(i)].stem;
            if (std::ranges::any_of(m_frame.genNouns, [&](const QString& noun) { return stem.contains(noun); }))
                return false;
        }
        return true;
    }

    void addParty(int entity, Role role, const QString& key)
    {
        const bool isKnown =
            std::ranges::any_of(m_cast.parties, [&](const DraftParty& p) { return p.entity == entity; });
        if (isKnown)
            return;
        m_cast.parties.push_back({entity, role});
        m_keys.push_back(key);
    }

    /// A와 B의 합병: the two of the noun phrase, whoever announces it.
    bool takeMergedPair(int noun)
    {
        for (const Argument& argument : m_arguments.list) {
            const int group = m_units[size_t(argument.unit)].group;
            if (noun < 0 || argument.key != u"gen" || argument.isFar)
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
                return isSubjectKey(other.key) && m_units[size_t(other.unit)].entities.front() == pair[1];
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
            if (!argument.isFar || isSubjectKey(argument.key))
                take(argument.key, argument.unit);
        }
    }

    /// Complements left of a clause boundary count only where the clause itself lacks them.
    void takeFar()
    {
        if (int(m_cast.parties.size()) >= m_frame.minParties)
            return;
        for (const Argument& argument : m_arguments.list) {
            if (argument.isFar && !argument.isTold && !isSubjectKey(argument.key)) {
                const size_t before = m_cast.parties.size();
                take(argument.key, argument.unit);
                m_cast.hasFarComplement = m_cast.hasFarComplement || m_cast.parties.size() > before;
            }
        }
    }

    /// A는 B와 함께 바다에 띄우는 C를 개발한다: without B the frame lacks a partner.
    void takeSwallowed()
    {
        const bool isFilled = m_groups.contains(u"with"_s) || m_groups.contains(u"with_gen"_s) || isAlready();
        if (isFilled)
            return;
        for (const int index : m_arguments.swallowed) {
            const QString key = m_units[size_t(index)].isTogether ? u"together"_s : u"with"_s;
            if (m_frame.roles.contains(key))
                take(key, index);
        }
    }

    /// 누리칩은 지난해 하람이 인수했다: beside another subject the topic is the object that the verb lacks.
    void takeTopicObject()
    {
        const QString key = !roleOf(u"obj"_s).isEmpty() ? u"obj"_s : u"to"_s;
        const bool isOfShares = m_frame.type == RelationType::Acquisition || m_frame.type == RelationType::Investment;
        const bool isOpen =
            isOfShares && !m_isRelative && hasOneSubject() && !roleOf(key).isEmpty() && roleOf(u"obj"_s) != u"object";
        constexpr QStringView filled[] = {u"obj", u"obj_mod", u"gen_obj", u"to", u"bare_before"};
        if (!isOpen || std::ranges::any_of(filled, [&](QStringView k) { return m_groups.contains(k.toString()); }))
            return;
        const auto subject =
            std::ranges::find_if(m_arguments.list, [](const Argument& a) { return isSubjectKey(a.key); });
        if (subject == m_arguments.list.end() || subject->key != u"subj" || subject->isFar)
            return;
        const auto topic =
            std::find_if(subject, m_arguments.list.end(), [](const Argument& a) { return a.key == u"topic"; });
        if (topic != m_arguments.list.end() && !topic->isTold)
            take(key, topic->unit);
    }

    /// 하람이 쓰는 칩은 누리칩이 댄다: who uses it stands in the clause that describes it.
    void takeWithin()
    {
        int group = -1;
        for (const Within& within : m_arguments.within) {
            const QStringView verb = m_units[size_t(within.predicate)].form;
            // 하람은 누리칩이 만든 '달무리'를 쓴다: who has made it
            const bool isMaker = within.key == u"within_subj" && m_language.makingVerbs.ends(verb) &&
                                 m_frame.roles.contains(u"maker_subj"_s);
            const QString key = isMaker ? u"maker_subj"_s : within.key;
            const QString role = m_frame.roles.value(key);
            const auto isOfVerb = [&](const QString& stem) { return verb.startsWith(stem); };
            const bool isFilled = std::ranges::any_of(m_cast.parties, [&](const DraftParty& party) {
                const auto named = roleNamed(role);
                return named && party.role == *named && *named != Role::Party;
            });
            const bool isMember = group >= 0 && m_units[size_t(within.unit)].group == group;
            if (role.isEmpty() || (isFilled && !isMember) ||
                (!isMaker && std::ranges::none_of(m_frame.within, isOfVerb)))
                continue;
            take(key, within.unit);
            group = m_units[size_t(within.unit)].group;
        }
    }

    /// 협력했다 with nobody, 계약을 맺었다 without a customer: tells of no deal between the names around.
    bool lacksNeed() const
    {
        return !m_frame.needs.isEmpty() &&
               std::ranges::none_of(m_frame.needs, [this](const QString& key) { return m_groups.contains(key); });
    }

    /// All of the frame's partners are there, but for a subject that may be the topic.
    bool isAlready() const
    {
        return m_groups.contains(u"together"_s) || m_groups.contains(u"to"_s) || m_groups.contains(u"obj"_s);
    }

    /// 하람은 누리칩을 다온에 넘겼다: no delivery.
    bool handsOverFirm() const
    {
        return std::ranges::any_of(m_arguments.list, [this](const Argument& argument) {
            return argument.key == u"obj" && !argument.isFar &&
                   isOrganisation(m_reading.entities[size_t(m_units[size_t(argument.unit)].entities.front())].type);
        });
    }

    /// 하람의 새 주인은 누리칩이다: who closes the sentence is what its topic says.
    void takeIdentified()
    {
        constexpr int farthest = 4;
        if (roleOf(u"copula"_s).isEmpty())
            return;
        if (m_arguments.headNoun >= 0 && m_units[size_t(m_arguments.headNoun)].own == Case::Topic && closesList()) {
            for (int i = m_arguments.headNoun + 1; i < int(m_units.size()); ++i) {
                if (m_units[size_t(i)].hasEntity() &&
                    isOrganisation(m_reading.entities[size_t(m_units[size_t(i)].entities.front())].type)) {
                    m_groups.erase(u"copula"_s);
                    take(u"copula"_s, i);
                }
            }
            return;
        }
        for (int i = m_trigger.unit + 1; i < int(m_units.size()) && i <= m_trigger.unit + farthest; ++i) {
            if (m_units[size_t(i)].hasEntity() && m_units[size_t(i)].predicate == Predicate::Final)
                take(u"copula"_s, i);
        }
    }

    /// 선정된 기업은 △하람 △누리칩 등 9곳이다: a count or 등 ends the sentence.
    bool closesList() const
    {
        constexpr QStringView ends[] = {u"곳이다", u"개사다", u"개다",   u"팀이다", u"사다",
                                        u"등이다", u"명이다", u"곳으로", u"곳"};
        const QStringView last = m_units.back().form;
        return std::ranges::any_of(ends, [&](QStringView end) { return last.endsWith(end); });
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
        const bool isWithoutBoth = isOfSameClause(m_arguments.mainTopic) && !m_frame.joinsRound &&
                                   !m_groups.contains(u"subject"_s) && !m_groups.contains(u"obj"_s) &&
                                   !m_groups.contains(u"obj_mod"_s) && !m_groups.contains(u"to"_s) &&
                                   !m_groups.contains(u"with"_s) && !m_groups.contains(u"together"_s) &&
                                   (!roleOf(u"obj"_s).isEmpty() || !roleOf(u"to"_s).isEmpty()) && hasOneSubject();
        if (isWithoutBoth)
            take(u"subj"_s, m_arguments.mainTopic);
        const bool hasSubject = m_groups.contains(u"subject"_s);
        const QStringList keys =
            hasSubject ? QStringList{u"obj"_s, u"to"_s, u"with"_s, u"from"_s} : QStringList{u"subj"_s};
        for (const QString& key : keys) {
            if (!roleOf(key).isEmpty() && !m_groups.contains(key)) {
                for (int i = m_arguments.head; i < int(m_units.size()); ++i) {
                    const Unit& unit = m_units[size_t(i)];
                    if (unit.hasEntity() && unit.group == m_units[size_t(m_arguments.head)].group)
                        take(key, i);
                }
                return;
            }
        }
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
        const bool hasSubject = m_groups.contains(u"subject"_s);
        if (!hasSubject && (isDescribed || isDeal || m_frame.makerIs)) {
            take(u"subj"_s, m_arguments.mainTopic);
        } else if (hasSubject && isDescribed) {
            for (const QString& key : {u"obj"_s, u"to"_s, u"with"_s, u"from"_s}) {
                const bool isSource = key == u"from" && m_frame.type == RelationType::Supply; // 하람이 사들인 회사다
                if (!roleOf(key).isEmpty() && !m_groups.contains(key) && !isSource)
                    return take(key, m_arguments.mainTopic);
            }
        }
    }

    /// 하람은 내년부터 현장에 쓴다: what the text is about is used.
    void borrowProduct()
    {
        const bool isUse = m_frame.type == RelationType::Adoption && m_frame.roles.value(u"obj"_s) == u"object";
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
        const auto place = std::ranges::find(m_keys, u"place"_s);
        if (place == m_keys.end())
            return;
        const Role role = m_cast.parties[size_t(place - m_keys.begin())].role;
        for (size_t i = m_keys.size(); i-- > 0;) {
            if (isSubjectKey(m_keys[i]) && m_cast.parties[i].role == role) {
                m_cast.parties.erase(m_cast.parties.begin() + qsizetype(i));
                m_keys.erase(m_keys.begin() + qsizetype(i));
            }
        }
    }

    /// 하람에 따르면 최근 누리칩과 협약을 맺었다: who is quoted and nobody else has done it.
    int sourceOrganisation() const
    {
        for (const Unit& unit : m_units) {
            const bool isSource = unit.hasEntity() && unit.effective == Case::According && unit.entities.size() == 1 &&
                                  unit.start < m_units[size_t(m_trigger.unit)].start;
            if (isSource && m_reading.entities[size_t(unit.entities.front())].type == EntityType::Company)
                return unit.entities.front();
        }
        return -1;
    }

    /// 위원회는 "접속을 차단했다"고 밝혔다: who speaks has done it.
    int speakerOrganisation() const
    {
        for (const Unit& unit : m_units) {
            const bool isSpeaker = unit.quotation == 0 && unit.hasEntity() && unit.entities.size() == 1 &&
                                   (unit.effective == Case::Topic || unit.effective == Case::Subject);
            if (isSpeaker && isOrganisation(m_reading.entities[size_t(unit.entities.front())].type))
                return unit.entities.front();
        }
        return -1;
    }

    void borrowSubject()
    {
        const QString role = roleOf(u"topic"_s).isEmpty() ? roleOf(u"subj"_s) : roleOf(u"topic"_s);
        const auto named = roleNamed(role);
        const int source = m_units[size_t(m_trigger.unit)].quotation > 0 ? speakerOrganisation() : sourceOrganisation();
        const int topic = source >= 0 ? source : m_discourse.topicOrganisation();
        if (!named || m_isRelative || m_arguments.isBlocked || topic < 0 || m_groups.contains(u"subject"_s))
            return;
        const bool isSymmetric = *named == Role::Partner || *named == Role::Party;
        const bool isFilled =
            std::ranges::any_of(m_cast.parties, [&](const DraftParty& p) { return p.role == *named; });
        // 누리칩, 다온과 협력한다: with somebody who is not named here
        const bool isWithout = (m_groups.contains(u"with"_s) || m_groups.contains(u"together"_s)) &&
                               !m_groups.contains(u"gen"_s) && !m_groups.contains(u"with_gen"_s) &&
                               !m_groups.contains(u"obj"_s) && !m_groups.contains(u"to"_s);
        if ((isFilled && !isSymmetric) || (isSymmetric && m_cast.parties.size() >= 2 && !isWithout) ||
            m_cast.parties.empty())
            return;
        if (mayPlay(*named, m_reading.entities[size_t(topic)], m_frame)) {
            const size_t before = m_cast.parties.size();
            addParty(topic, *named, u"topic"_s);
            m_cast.hasBorrowedSubject = m_cast.parties.size() > before;
        }
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
    std::map<QString, int> m_groups;
    QStringList m_keys; ///< beside m_cast.parties
    Cast m_cast;
};

/// 한별산업진흥원, 미래기술평가원: institutes that hand out what ministries decide.
bool isAgency(const ArticleEntity& entity)
{
    constexpr QStringView endings[] = {u"진흥원", u"평가원", u"진흥회", u"공단", u"정보사회진흥원", u"인증원"};
    return entity.type == EntityType::Institute &&
           std::ranges::any_of(endings, [&](QStringView ending) { return entity.ref.name.endsWith(ending); });
}

} // namespace

bool mayPlay(Role role, const ArticleEntity& entity, const Frame& frame)
{
    switch (role) {
    case Role::Product:
        return isProduct(entity.type);
    case Role::Actor:
        return !frame.wantsGovernment || entity.type == EntityType::Government || isAgency(entity);
    case Role::Target:
        return frame.type == RelationType::Policy ? entity.type != EntityType::Benchmark : isOrganisation(entity.type);
    case Role::Party:
        return (isOrganisation(entity.type) && entity.sector != u"court") || entity.type == EntityType::Person;
    case Role::Partner:
    case Role::Investor:
    case Role::Investee:
    case Role::Acquirer:
    case Role::Supplier:
    case Role::Customer:
    case Role::Provider:
    case Role::Adopter:
    case Role::Parent:
    case Role::Affiliate:
    case Role::Maker:
        return isOrganisation(entity.type);
    }
    return false;
}

Cast castOf(const Trigger& trigger, const Frame& frame, const std::vector<Unit>& units, const Reading& reading,
            const Language& language, const Discourse& discourse)
{
    return Caster(trigger, frame, units, reading, language, discourse).cast(trigger);
}

} // namespace pado::extract
