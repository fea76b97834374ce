#pragma once

#include "reading.h"
#include "units.h"

#include <vector>

namespace pado::extract
{

/// What a reader keeps in mind between sentences: who 두 회사, 이 회사 and 이 칩 are. Sentences are given in order.
class Discourse
{
public:
    explicit Discourse(const Reading& reading) : m_reading(reading) {}

    /// Gives anaphors the entities that they stand for; those of nobody stay empty.
    void resolve(std::vector<Unit>& units);
    /// Takes in what the sentence, its groups found, is about.
    /// @param topic  members that join a round do not become what the text is about
    enum class Topic { Moves, Stays };
    void learn(const std::vector<Unit>& units, Topic topic = Topic::Moves);
    void forgetTopic() { m_topic = -1; }
    /// Partners of a fact just told are 양사 from now on.
    void learnPartners(const std::vector<int>& entities);

    int topicOrganisation() const { return m_topic; } ///< -1: none
    int topicProduct() const { return m_product; }
    /// The public body named last in a sentence before, -1: none.
    int latestAuthority() const;

private:
    std::vector<int> meant(Anaphor kind, const Unit& unit, const std::vector<Unit>& units) const;
    std::vector<int> pairBefore(const Unit& unit, const std::vector<Unit>& units) const;
    int organisationMeant(const Unit& unit, const std::vector<Unit>& units) const;
    bool isOrg(int entity) const;

    const Reading& m_reading;
    int m_topic = -1;
    int m_product = -1;
    int m_speakerOrg = -1;
    std::vector<int> m_pair, m_many, m_recent; ///< m_recent: organisations, latest last
};

} // namespace pado::extract
