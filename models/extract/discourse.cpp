#include "discourse.h"

#include <QVarLengthArray>

#include <algorithm>

namespace pado::extract
{

bool Discourse::isOrg(int entity) const
{
    return isOrganisation(m_reading.entities[size_t(entity)].type);
}

int Discourse::latestAuthority() const
{
    const auto it = std::find_if(m_recent.rbegin(), m_recent.rend(), [this](int entity) {
        const ArticleEntity& body = m_reading.entities[size_t(entity)];
        return body.type == EntityType::Government && body.sector != u"court";
    });
    return it == m_recent.rend() ? -1 : *it;
}

void Discourse::resolve(std::vector<Unit>& units)
{
    for (Unit& unit : units) {
        if (unit.anaphor)
            unit.entities = meant(*unit.anaphor, unit, units);
    }
}

std::vector<int> Discourse::meant(Anaphor kind, const Unit& unit, const std::vector<Unit>& units) const
{
    switch (kind) {
    case Anaphor::Pair: {
        std::vector<int> pair = pairBefore(unit, units);
        return pair.empty() ? m_pair : pair;
    }
    case Anaphor::Many:
        return m_many;
    case Anaphor::Organisation: {
        const int entity = organisationMeant(unit, units);
        return entity < 0 ? std::vector<int>() : std::vector{entity};
    }
    case Anaphor::Group:
        for (auto it = m_recent.rbegin(); it != m_recent.rend(); ++it) {
            if (m_reading.entities[size_t(*it)].type == EntityType::Group)
                return {*it};
        }
        return {};
    case Anaphor::Town: {
        const auto town = std::find_if(m_recent.rbegin(), m_recent.rend(), [&](int entity) {
            const ArticleEntity& body = m_reading.entities[size_t(entity)];
            return body.type == EntityType::Government && body.ref.name.endsWith(unit.form);
        });
        return town == m_recent.rend() ? std::vector<int>() : std::vector{*town};
    }
    case Anaphor::Product:
        return m_product < 0 ? std::vector<int>() : std::vector{m_product};
    case Anaphor::Self:
    case Anaphor::Then:
        return {};
    }
    return {};
}

/// 하람과 누리칩이 값을 올렸다며 두 회사를 상대로: those that the sentence itself has named together.
std::vector<int> Discourse::pairBefore(const Unit& unit, const std::vector<Unit>& units) const
{
    std::vector<int> pair, members;
    int group = -1;
    for (const Unit& other : units) {
        if (other.start >= unit.start)
            break;
        if (other.name < 0 || !isOrg(other.entities.front()) || other.quotation != unit.quotation)
            continue;
        if (other.group != group)
            members.clear();
        group = other.group;
        members.push_back(other.entities.front());
        if (members.size() == 2 && members[0] != members[1])
            pair = members;
        else if (members.size() > 2)
            pair.clear();
    }
    return pair;
}

/// Inside a quotation the speaker's; else the topic, or the latest company that is not the sentence's own subject.
int Discourse::organisationMeant(const Unit& unit, const std::vector<Unit>& units) const
{
    if (unit.quotation > 0) {
        for (const Unit& other : units) {
            if (other.quotation == 0 && other.name >= 0 && isOrg(other.entities.front()))
                return other.entities.front();
        }
        if (m_speakerOrg >= 0)
            return m_speakerOrg;
    }
    const auto isSubject = [&](int entity) {
        return std::ranges::any_of(units, [&](const Unit& other) {
            return other.name >= 0 && other.start < unit.start &&
                   (other.own == Case::Topic || other.own == Case::Subject) && other.entities.front() == entity;
        });
    };
    if (m_topic >= 0 && !isSubject(m_topic))
        return m_topic;
    for (auto it = m_recent.rbegin(); it != m_recent.rend(); ++it) {
        if (!isSubject(*it))
            return *it;
    }
    return -1;
}

namespace
{

/// Subject of a clause inside another: [하람이] 인수한다는 소문이 돌았다.
bool isEmbedded(const std::vector<Unit>& units, size_t subject)
{
    for (size_t i = subject + 1; i < units.size(); ++i) {
        switch (units[i].predicate) {
        case Predicate::Modify:
        case Predicate::Complement:
            return true;
        case Predicate::Quote:
            return units[i].form.endsWith(u'는');
        case Predicate::Final:
        case Predicate::Join:
            return false;
        case Predicate::None:
        case Predicate::Soft:
        case Predicate::Post:
            break;
        }
    }
    return false;
}

} // namespace

void Discourse::learn(const std::vector<Unit>& units, Topic topicMoves)
{
    QVarLengthArray<std::pair<int, int>, 16> members; // group, organisation
    int topic = -1, subject = -1;
    for (const Unit& unit : units) {
        if (!unit.hasEntity())
            continue;
        for (const int entity : unit.entities) {
            if (isOrg(entity)) {
                std::erase(m_recent, entity);
                m_recent.push_back(entity);
                members.push_back({unit.group, entity});
            }
        }
        const int first = unit.entities.front();
        const ArticleEntity& entity = m_reading.entities[size_t(first)];
        if (isProduct(entity.type) &&
            (unit.effective == Case::Topic || m_product < 0 || unit.effective == Case::Object))
            m_product = first;
        if (!isOrg(first) || entity.type == EntityType::Publisher || unit.quotation > 0)
            continue;
        if (unit.effective == Case::Topic)
            topic = first;
        else if (unit.effective == Case::Subject && subject < 0 && !isEmbedded(units, size_t(&unit - units.data())))
            subject = first;
        else if (&unit == &units.front() && unit.effective == Case::Gen && unit.headCase == Case::Topic)
            subject = first; // 하람의 선택은 …
    }
    std::ranges::stable_sort(members, {}, &std::pair<int, int>::first);
    for (auto first = members.begin(); first != members.end();) {
        const auto last =
            std::find_if(first, members.end(), [&](const auto& member) { return member.first != first->first; });
        if (last - first > 1) {
            std::vector<int>& together = last - first == 2 ? m_pair : m_many;
            together.clear();
            std::transform(first, last, std::back_inserter(together), [](const auto& member) { return member.second; });
        }
        first = last;
    }
    const Unit* last = units.empty() ? nullptr : &units.back();
    if (topic < 0 && subject < 0 && last && last->name >= 0 && last->predicate == Predicate::Final &&
        isOrg(last->entities.front()))
        subject = last->entities.front(); // 하람이 인수한 곳은 누리칩이다
    if ((topic >= 0 || subject >= 0) && topicMoves == Topic::Moves)
        m_topic = topic >= 0 ? topic : subject;
    m_speakerOrg = topic >= 0 ? topic : m_speakerOrg;
}

void Discourse::learnPartners(const std::vector<int>& entities)
{
    if (entities.size() == 2)
        m_pair = entities;
    else if (entities.size() > 2)
        m_many = entities;
}

} // namespace pado::extract
