#include "roles.h"

#include "extract/fact_json.h"

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
          m_discourse(discourse),
          m_arguments(argumentsOf(units, trigger.unit, trigger.noun, language)),
          m_isRelative(units[size_t(trigger.unit)].predicate == Predicate::Modify)
    {
    }

    Cast cast()
    {
        takeNear();
        takeHead();
        takeFar();
        preferPlace();
        borrowSubject();
        if (m_frame.isMerger)
            splitMerger();
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
        return {};
    }

    /// Only one group a key, and one for subject and topic together.
    bool claims(const QString& key, int group)
    {
        const QString slot = isSubjectKey(key) ? u"subject"_s : key;
        const auto [it, isNew] = m_groups.try_emplace(slot, group);
        return isNew || it->second == group;
    }

    void take(const QString& key, int unitIndex)
    {
        const QString role = roleOf(key);
        const Unit& unit = m_units[size_t(unitIndex)];
        if (role.isEmpty() || !claims(key, unit.group))
            return;
        for (const int entity : unit.entities) {
            const ArticleEntity& who = m_reading.entities[size_t(entity)];
            if (role == u"object") {
                if (isProduct(who.type))
                    m_cast.products.push_back(entity);
                continue;
            }
            const auto named = roleNamed(role);
            if (!named || !mayPlay(*named, who, m_frame))
                continue;
            addParty(entity, *named, key);
        }
        if (unit.name >= 0)
            m_cast.nameScore = std::min(m_cast.nameScore, m_reading.names[size_t(unit.name)].score);
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
            if (argument.isFar && !isSubjectKey(argument.key)) {
                const size_t before = m_cast.parties.size();
                take(argument.key, argument.unit);
                m_cast.hasFarComplement = m_cast.hasFarComplement || m_cast.parties.size() > before;
            }
        }
    }

    void takeHead()
    {
        if (m_arguments.head < 0)
            return;
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

    void borrowSubject()
    {
        const QString role = roleOf(u"topic"_s).isEmpty() ? roleOf(u"subj"_s) : roleOf(u"topic"_s);
        const auto named = roleNamed(role);
        const int topic = m_discourse.topicOrganisation();
        if (!named || m_isRelative || m_arguments.isBlocked || topic < 0 || m_groups.contains(u"subject"_s))
            return;
        const bool isSymmetric = *named == Role::Partner || *named == Role::Party;
        const bool isFilled =
            std::ranges::any_of(m_cast.parties, [&](const DraftParty& p) { return p.role == *named; });
        if ((isFilled && !isSymmetric) || (isSymmetric && m_cast.parties.size() >= 2) || m_cast.parties.empty())
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
    const Discourse& m_discourse;
    Arguments m_arguments;
    bool m_isRelative;
    std::map<QString, int> m_groups;
    QStringList m_keys; ///< beside m_cast.parties
    Cast m_cast;
};

} // namespace

bool mayPlay(Role role, const ArticleEntity& entity, const Frame& frame)
{
    switch (role) {
    case Role::Product:
        return isProduct(entity.type);
    case Role::Actor:
        return !frame.wantsGovernment || entity.type == EntityType::Government;
    case Role::Target:
        return frame.type == RelationType::Policy ? entity.type != EntityType::Benchmark : isOrganisation(entity.type);
    case Role::Party:
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
    return Caster(trigger, frame, units, reading, language, discourse).cast();
}

} // namespace pado::extract
