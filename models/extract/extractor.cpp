#include "extract/extractor.h"

#include "extract/knowledge_base.h"
#include "finders.h"
#include "frames.h"
#include "groups.h"
#include "language.h"
#include "names.h"
#include "relations.h"

#include <algorithm>

namespace pado::extract
{

struct Extractor::Parts {
    Parts(KnowledgeBase base, Language words, Frames rules)
        : knowledge(std::move(base)),
          language(std::move(words)),
          frames(std::move(rules)),
          names(knowledge),
          markets(knowledge)
    {
    }

    KnowledgeBase knowledge;
    Language language;
    Frames frames;
    NameIndex names;
    MarketIndex markets;
};

namespace
{

std::vector<MentionedEntity> mentionsOf(const Reading& reading)
{
    std::vector<MentionedEntity> entities;
    for (const ArticleEntity& entity : reading.entities)
        entities.push_back({entity.ref, entity.type, {}});
    for (const Named& named : reading.names) {
        entities[size_t(named.entity)].mentions.push_back(
            {named.start, named.end, reading.text.mid(named.start, named.end - named.start)});
    }
    std::erase_if(entities, [](const MentionedEntity& entity) { return entity.mentions.empty(); });
    return entities;
}

/// A sentence stands once in a fact, however often it tells it.
void dropRepeatedEvidence(Fact& fact)
{
    std::vector<Evidence> kept;
    for (Evidence& evidence : fact.furtherEvidence) {
        if (evidence != fact.evidence && std::ranges::find(kept, evidence) == kept.end())
            kept.push_back(std::move(evidence));
    }
    fact.furtherEvidence = std::move(kept);
}

} // namespace

Extractor::Extractor(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load()
{
    auto knowledge = KnowledgeBase::load();
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    return load(*std::move(knowledge));
}

Result<Extractor> Extractor::load(KnowledgeBase knowledge)
{
    auto language = Language::load();
    if (!language)
        return tl::unexpected(language.error());
    auto frames = Frames::load();
    if (!frames)
        return tl::unexpected(frames.error());
    return Extractor(std::make_unique<Parts>(std::move(knowledge), *std::move(language), *std::move(frames)));
}

Extraction Extractor::extract(const Source& source) const
{
    const Reading reading = read(source, m_parts->knowledge, m_parts->names, m_parts->language);
    Extraction extraction;
    extraction.text = reading.text;
    extraction.entities = mentionsOf(reading);
    const UnitTable units = unitTableOf(reading, m_parts->language);
    extraction.facts = findRelations(reading, units, m_parts->knowledge, m_parts->language, m_parts->frames);
    const auto add = [&](std::vector<Fact> more) {
        extraction.facts.insert(extraction.facts.end(), std::make_move_iterator(more.begin()),
                                std::make_move_iterator(more.end()));
    };
    add(findForecasts(reading, units, m_parts->markets, m_parts->language));
    add(findBenchmarks(reading, units, m_parts->language));
    add(findStatements(reading, units));
    std::ranges::for_each(extraction.facts, dropRepeatedEvidence);
    std::ranges::stable_sort(extraction.facts, {}, [](const Fact& fact) { return fact.evidence.start; });
    return extraction;
}

const KnowledgeBase& Extractor::knowledge() const
{
    return m_parts->knowledge;
}

} // namespace pado::extract
