#include "relations.h"

#include "appositions.h"
#include "attributes.h"
#include "copula.h"
#include "discourse.h"
#include "groups.h"
#include "makers.h"
#include "names.h"
#include "relation_draft.h"
#include "roles.h"
#include "rounds.h"
#include "shares.h"
#include "status.h"
#include "triggers.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

// Factors on a frame's weight for what makes a reading less sure.
constexpr double borrowedSubject = 0.85, bareNoun = 0.9, farComplement = 0.9, reportedOnly = 0.9;

class RelationFinder
{
public:
    RelationFinder(const Reading& reading, const UnitTable& units, const KnowledgeBase& knowledge,
                   const Language& language, const Frames& frames)
        : m_reading(reading),
          m_unitTable(units),
          m_knowledge(knowledge),
          m_language(language),
          m_frames(frames),
          m_discourse(m_reading)
    {
        takeMakersTold(m_reading, knowledge);
    }

    void read()
    {
        for (size_t i = 0; i < m_reading.sentences.size(); ++i)
            readSentence(int(i));
    }

    /// To be asked last.
    std::vector<Fact> facts()
    {
        for (RelationDraft& draft : m_rounds.finish())
            m_drafts.push_back(std::move(draft));
        std::vector<Fact> facts;
        for (const RelationDraft& draft : merged(std::move(m_drafts)))
            facts.push_back(factOf(draft));
        return facts;
    }

    /// What the text says of who makes what, for products whose maker the knowledge base lacks: product → key of maker.
    std::map<int, QString> makersTold() const
    {
        std::map<int, QString> makers;
        if (std::ranges::none_of(m_drafts, [this](const RelationDraft& draft) { return mayTellMaker(draft); }))
            return makers;
        for (const RelationDraft& draft : merged(m_drafts)) {
            const auto maker = std::ranges::find(draft.parties, Role::Maker, &DraftParty::role);
            if (!tellsMaker(draft) || maker == draft.parties.end() || draft.status == Status::Denied)
                continue;
            const EntityRef& ref = m_reading.entities[size_t(maker->entity)].ref;
            for (const DraftParty& party : draft.parties) {
                if (isOfUnknownMaker(party))
                    makers.try_emplace(party.entity, ref.id.isEmpty() ? u'~' + ref.name : ref.id);
            }
        }
        return makers;
    }

private:
    static bool tellsMaker(const RelationDraft& draft)
    {
        return draft.type == RelationType::Product || draft.type == RelationType::Launch;
    }

    bool isOfUnknownMaker(const DraftParty& party) const
    {
        return party.role == Role::Product && m_reading.entities[size_t(party.entity)].maker.isEmpty();
    }

    bool mayTellMaker(const RelationDraft& draft) const
    {
        return tellsMaker(draft) &&
               std::ranges::any_of(draft.parties, [this](const DraftParty& party) { return isOfUnknownMaker(party); });
    }

    void readSentence(int index)
    {
        const text::Sentence& sentence = m_reading.sentences[size_t(index)];
        if (sentence.kind == text::SentenceKind::Question)
            return;
        std::vector<Unit> resolved;
        if (std::ranges::any_of(m_unitTable[size_t(index)],
                                [](const Unit& unit) { return unit.anaphor.has_value(); })) {
            resolved = m_unitTable[size_t(index)];
            m_discourse.resolve(resolved);
            findGroups(resolved, m_reading, m_language, sentence.kind);
        }
        const std::vector<Unit>& units = resolved.empty() ? m_unitTable[size_t(index)] : resolved;
        if (m_reading.text[sentence.start] == u'▲' || m_reading.text[sentence.start] == u'■')
            m_discourse.forgetTopic(); // a brief of its own
        const Attributes attributes(m_reading, sentence, units, m_language);
        std::vector<Trigger> triggers = triggersOf(units, m_reading.text, sentence, m_frames);
        // A round must be open before its members join, wherever they stand.
        std::ranges::stable_partition(triggers, [&](const Trigger& t) { return frame(t).opensRound; });
        std::vector<RelationDraft> found;
        for (const Trigger& trigger : triggers)
            apply(trigger, units, attributes, index, found);
        for (RelationDraft& draft :
             appositionsOf(units, m_reading, m_knowledge, m_language, m_frames, m_discourse.topicOrganisation())) {
            draft.sentence = index;
            found.push_back(std::move(draft));
        }
        const bool isOfRound = std::ranges::any_of(triggers, [&](const Trigger& t) { return frame(t).joinsRound; });
        takeSum(units, sentence, attributes);
        m_discourse.learn(units, isOfRound || describesOther(units, sentence) ? Discourse::Topic::Stays
                                                                              : Discourse::Topic::Moves);
        learnPartners(found);
        m_drafts.insert(m_drafts.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }

    /// 누리칩은 반도체를 만드는 회사다: inside a paragraph it says who somebody is, and the text goes on as before.
    bool describesOther(const std::vector<Unit>& units, const text::Sentence& sentence) const
    {
        constexpr QStringView ends[] = {u"회사다",   u"기업이다", u"업체다",   u"스타트업이다", u"곳이다",
                                        u"유명하다", u"꼽힌다",   u"팹리스다", u"평가받는다",   u"기관이다"};
        const bool opensParagraph = sentence.start == 0 || m_reading.text[sentence.start - 1] == u'\n';
        return !opensParagraph && !units.empty() && m_discourse.topicOrganisation() >= 0 &&
               std::ranges::any_of(ends, [&](QStringView end) { return units.back().form.endsWith(end); });
    }

    /// 인수 금액은 800억원이다: the sum of the deal told last.
    void takeSum(const std::vector<Unit>& units, const text::Sentence& sentence, const Attributes& attributes)
    {
        constexpr int sentencesBack = 3;
        const int index = int(&sentence - m_reading.sentences.data());
        const auto noun = std::ranges::find_if(units, [this](const Unit& unit) {
            const bool isTold = unit.own == Case::Topic || unit.own == Case::Subject;
            return isTold && !unit.hasEntity() && m_language.sumNouns.ends(unit.stem);
        });
        if (noun == units.end() || m_drafts.empty())
            return;
        const auto deal = std::ranges::find_if(m_drafts.rbegin(), m_drafts.rend(), [&](const RelationDraft& draft) {
            return wantsAmount(draft.type) && index - draft.sentence <= sentencesBack;
        });
        if (deal == m_drafts.rend() || deal->amount)
            return;
        deal->amount = attributes.sumAfter(noun->start);
        if (deal->amount)
            deal->further.push_back(index);
    }

    const Frame& frame(const Trigger& trigger) const { return m_frames.all()[size_t(trigger.frame)]; }

    void apply(const Trigger& trigger, const std::vector<Unit>& units, const Attributes& attributes, int sentence,
               std::vector<RelationDraft>& found)
    {
        const Frame& frame = this->frame(trigger);
        Cast cast = castOf(trigger, frame, units, m_reading, m_language, m_discourse);
        const bool isOfRound = frame.opensRound || frame.joinsRound;
        if (cast.parties.empty() && cast.products.empty() && !isOfRound)
            return; // nobody to be completed
        const auto assertion =
            assertionOf(trigger, frame, m_reading, m_reading.sentences[size_t(sentence)], units, m_language);
        if (!assertion || (frame.isCopula && !isCopula(trigger, units)))
            return;
        RelationDraft draft;
        draft.type = frame.type;
        draft.status = assertion->status;
        draft.isOnlyDenial = assertion->isOnlyDenial;
        draft.isPartial = !cast.hasSubject;
        draft.rule = frame.id;
        draft.sentence = sentence;
        draft.confidence = frame.weight * (cast.hasBorrowedSubject ? borrowedSubject : 1) *
                           (cast.hasFarComplement ? farComplement : 1) * (trigger.isBare ? bareNoun : 1) *
                           (draft.status == Status::Reported ? reportedOnly : 1) * (0.5 + cast.nameScore / 2);
        draft.date = attributes.date(trigger);
        draft.object = attributes.object(trigger, frame);
        if (wantsAmount(frame.type)) {
            draft.amount = attributes.amount(trigger);
            draft.round = frame.type == RelationType::Investment ? attributes.round(trigger) : QString();
        }
        if (frame.needsTogether && !isJoint(trigger, units, cast))
            return;
        if (isOfRound) {
            takeRound(frame, std::move(cast), std::move(draft));
            return;
        }
        if (frame.type == RelationType::Investment && joinsOpenRound(cast, draft, units))
            return;
        if (frame.wantsAuthority && !fillAuthority(cast, draft))
            return;
        if (frame.joinsDeal && joinsDeal(cast, sentence))
            return;
        if (frame.type == RelationType::Acquisition && isMinority(trigger))
            return; // told as an investment
        fillMaker(frame, cast, draft);
        draft.parties.insert(draft.parties.begin(), cast.parties.begin(), cast.parties.end());
        if (frame.hasDirectionBySector)
            turnUpstream(draft);
        if (frame.type == RelationType::Investment && givesControl(draft, trigger, units))
            turnToAcquisition(draft);
        if (draft.type == RelationType::Product)
            dropForeignMakers(draft);
        if (!isComplete(draft, frame))
            return;
        for (RelationDraft& share : sharesOf(std::move(draft), trigger, units, m_reading))
            found.push_back(std::move(share));
    }

    /// "P1과 P2를 서비스하는 A, B가": who the knowledge base rules out as a maker did not make it.
    void dropForeignMakers(RelationDraft& draft) const
    {
        const auto entity = [this](const DraftParty& party) -> const ArticleEntity& {
            return m_reading.entities[size_t(party.entity)];
        };
        std::erase_if(draft.parties, [&](const DraftParty& maker) {
            return maker.role == Role::Maker && std::ranges::any_of(draft.parties, [&](const DraftParty& product) {
                       return product.role == Role::Product && !mayMake(entity(maker), entity(product), m_knowledge);
                   });
        });
    }

    /// 지분 51%를 취득했다: who buys more than half takes over.
    bool givesControl(const RelationDraft& draft, const Trigger& trigger, const std::vector<Unit>& units) const
    {
        constexpr double half = 50;
        if (draft.rule != u"investment.stake" || trigger.noun < 0 || trigger.noun >= trigger.unit)
            return false;
        const QStringView verb = units[size_t(trigger.unit)].form;
        if (!m_language.takingVerbs.starts(verb)) // 지분 62%를 보유하고 있다
            return false;
        const qsizetype from = units[size_t(trigger.noun)].start;
        return std::ranges::any_of(
            m_reading.quantitiesIn(from, units[size_t(trigger.unit)].start), [](const text::Quantity& quantity) {
                return quantity.kind == text::QuantityKind::Percent && quantity.value && *quantity.value > half;
            });
    }

    /// 지분 20%를 인수했다: who buys less than half does not take over.
    bool isMinority(const Trigger& trigger) const
    {
        constexpr double half = 50;
        constexpr qsizetype farthest = 16;
        const qsizetype from = std::max<qsizetype>(0, trigger.start - farthest);
        if (!QStringView(m_reading.text).sliced(from, trigger.start - from).contains(u"지분"))
            return false;
        return std::ranges::any_of(m_reading.quantitiesIn(from, trigger.start), [](const text::Quantity& quantity) {
            return quantity.kind == text::QuantityKind::Percent && quantity.value && *quantity.value < half;
        });
    }

    static void turnToAcquisition(RelationDraft& draft)
    {
        draft.type = RelationType::Acquisition;
        for (DraftParty& party : draft.parties)
            party.role = party.role == Role::Investor ? Role::Acquirer : Role::Target;
    }

    /// "A는 B와 공급 계약을 맺었다" does not say who delivers: who stands higher in the chain does, from the makers of
    /// equipment down to banks.
    void turnUpstream(RelationDraft& draft) const
    {
        const auto placeOf = [&](Role role) {
            std::optional<int> first;
            for (const DraftParty& party : draft.parties) {
                const auto place = m_language.placeInChain.constFind(m_reading.entities[size_t(party.entity)].sector);
                if (party.role == role && place != m_language.placeInChain.cend())
                    first = std::min(first.value_or(*place), *place);
            }
            return first;
        };
        const auto supplier = placeOf(Role::Supplier), customer = placeOf(Role::Customer);
        if (!supplier || !customer || *customer >= *supplier)
            return;
        for (DraftParty& party : draft.parties)
            party.role = party.role == Role::Customer ? Role::Supplier : Role::Customer;
    }

    static bool wantsAmount(RelationType type)
    {
        return type != RelationType::Product && type != RelationType::Launch && type != RelationType::Affiliate;
    }

    bool isJoint(const Trigger& trigger, const std::vector<Unit>& units, const Cast& cast) const
    {
        if (cast.parties.size() < 2)
            return false;
        return std::ranges::any_of(units, [&](const Unit& unit) {
            const bool isPair = unit.anaphor && unit.entities.size() >= 2 &&
                                (unit.effective == Case::Topic || unit.effective == Case::Subject);
            return unit.start < units[size_t(trigger.unit)].start && unit.hasEntity() && (unit.isTogether || isPair);
        });
    }

    bool tellsOfFunding(int sentence) const
    {
        const text::Sentence& s = m_reading.sentences[size_t(sentence)];
        return m_language.fundingWords.isIn(QStringView(m_reading.text).mid(s.start, s.end - s.start));
    }

    void takeRound(const Frame& frame, Cast cast, RelationDraft draft)
    {
        std::vector<int> investors, investees;
        for (const DraftParty& party : cast.parties)
            (party.role == Role::Investor ? investors : investees).push_back(party.entity);
        // 연합에 참여했다: to join something is no investment where nobody speaks of money.
        if (!investees.empty() && (frame.opensRound || tellsOfFunding(draft.sentence)))
            m_rounds.open(investees.front(), draft);
        else if (frame.opensRound)
            return;
        m_rounds.join(investors, draft.sentence, draft.status);
    }

    /// 하람이 600만 달러를 태웠다: into the round that is being told of, else into the company that the text is about.
    bool joinsOpenRound(Cast& cast, RelationDraft& draft, const std::vector<Unit>& units)
    {
        std::vector<int> investors;
        for (const DraftParty& party : cast.parties) {
            if (party.role == Role::Investor)
                investors.push_back(party.entity);
        }
        if (investors.empty() || investors.size() != cast.parties.size())
            return false;
        const bool isAboutOther = draft.status != Status::Done && draft.status != Status::Planned;
        // 하람과 누리칩 등이 투자했다: into nothing that the sentence names.
        const bool isIntoOther = std::ranges::any_of(units, [this](const Unit& unit) {
            return unit.own == Case::To && !unit.hasEntity() && !m_language.fundingWords.isIn(unit.stem);
        });
        const bool isOfRound = draft.amount || (!isIntoOther && m_rounds.isOpenSince(draft.sentence - 1));
        if (!isAboutOther && isOfRound && m_rounds.join(investors, draft.sentence, draft.status))
            return true;
        const int topic = m_discourse.topicOrganisation();
        if (topic >= 0 && draft.amount && std::ranges::find(investors, topic) == investors.end() &&
            m_reading.entities[size_t(topic)].type == EntityType::Company) {
            cast.parties.push_back({topic, Role::Investee});
            draft.confidence *= borrowedSubject;
        }
        return false;
    }

    /// 과징금을 물게 됐다: by the authority of the sentence, else by the one that the text has named last.
    bool fillAuthority(Cast& cast, RelationDraft& draft) const
    {
        const auto isAuthority = [this](const DraftParty& party) {
            return m_reading.entities[size_t(party.entity)].type == EntityType::Government;
        };
        if (std::ranges::any_of(cast.parties, isAuthority))
            return true;
        const int authority = m_discourse.latestAuthority();
        if (authority < 0 || cast.parties.empty())
            return false;
        cast.parties.push_back({authority, draft.type == RelationType::Policy ? Role::Actor : Role::Party});
        draft.confidence *= borrowedSubject;
        return true;
    }

    /// 협약에는 누리칩과 하람도 참여했다: they join the cooperation told last; its host is the topic where it had no
    /// partner yet.
    bool joinsDeal(Cast& cast, int sentence)
    {
        constexpr int sentencesBack = 3;
        const auto deal = std::ranges::find_if(m_drafts.rbegin(), m_drafts.rend(), [&](const RelationDraft& draft) {
            const bool isCooperation = draft.type == RelationType::Mou || draft.type == RelationType::Partnership ||
                                       draft.type == RelationType::JointDevelopment;
            return isCooperation && sentence - draft.sentence <= sentencesBack;
        });
        if (deal == m_drafts.rend()) {
            const int topic = m_discourse.topicOrganisation();
            if (topic >= 0 && std::ranges::find(cast.parties, topic, &DraftParty::entity) == cast.parties.end())
                cast.parties.push_back({topic, Role::Partner});
            return false;
        }
        for (const DraftParty& party : cast.parties)
            addParty(*deal, party.entity, Role::Partner);
        if (sentence != deal->sentence)
            deal->further.push_back(sentence);
        return true;
    }

    /// Adoption, supply and launch of a product bind its maker.
    void fillMaker(const Frame& frame, Cast& cast, RelationDraft& draft)
    {
        const bool isFilled = frame.makerIs && std::ranges::any_of(cast.parties, [&](const DraftParty& party) {
                                  return party.role == *frame.makerIs && frame.type != RelationType::Launch;
                              });
        if (isFilled) // 하람의 서비스로 달무리를 쓴다: who provides it need not have made it
            draft.object =
                cast.products.empty() ? draft.object : m_reading.entities[size_t(cast.products.front())].ref.name;
        if (!frame.makerIs || isFilled)
            return;
        if (frame.type == RelationType::Launch) {
            for (const DraftParty& party : cast.parties) {
                if (party.role == Role::Product)
                    addMaker(party.entity, *frame.makerIs, draft);
            }
            return;
        }
        for (const int product : cast.products) {
            if (!addMaker(product, *frame.makerIs, draft))
                continue;
            draft.object = m_reading.entities[size_t(product)].ref.name;
        }
    }

    bool addMaker(int product, Role role, RelationDraft& draft)
    {
        const QString maker = m_reading.entities[size_t(product)].maker;
        const int entity = entityOfKey(maker);
        if (entity < 0)
            return false;
        addParty(draft, entity, role);
        return true;
    }

    int entityOfKey(const QString& key)
    {
        if (key.isEmpty())
            return -1;
        if (const int entity = extract::entityOfKey(m_reading, key); entity >= 0)
            return entity;
        const KnownEntity* known = m_knowledge.find(key);
        if (!known)
            return -1;
        return entityIndex(m_reading,
                           {{known->id, known->nameKo}, known->type, {}, false, known->parent, {}, {}, known->sector});
    }

    static bool isComplete(const RelationDraft& draft, const Frame& frame)
    {
        std::vector<Role> roles;
        std::vector<int> entities;
        for (const DraftParty& party : draft.parties) {
            if (std::ranges::find(roles, party.role) == roles.end())
                roles.push_back(party.role);
            if (std::ranges::find(entities, party.entity) == entities.end())
                entities.push_back(party.entity);
        }
        const bool isSymmetric = roles.size() == 1 && (roles.front() == Role::Partner || roles.front() == Role::Party);
        return int(entities.size()) >= std::max(2, frame.minParties) && entities.size() == draft.parties.size() &&
               (isSymmetric || roles.size() >= 2);
    }

    void learnPartners(const std::vector<RelationDraft>& found)
    {
        for (const RelationDraft& draft : found) {
            const bool isTold = draft.rule != u"product.known" && draft.type != RelationType::Adoption &&
                                draft.type != RelationType::Product && draft.type != RelationType::Launch &&
                                draft.type != RelationType::Affiliate;
            if (!isTold)
                continue;
            std::vector<int> partners;
            for (const DraftParty& party : draft.parties)
                partners.push_back(party.entity);
            m_discourse.learnPartners(partners);
        }
    }

    Evidence evidenceOf(int sentence) const
    {
        const text::Sentence& s = m_reading.sentences[size_t(sentence)];
        return {s.start, s.end, m_reading.text.mid(s.start, s.end - s.start)};
    }

    Fact factOf(const RelationDraft& draft) const
    {
        Relation relation;
        relation.type = draft.type;
        relation.object = draft.object;
        relation.amount = draft.amount;
        relation.round = draft.round;
        relation.date = draft.date;
        relation.status = draft.status;
        for (const DraftParty& party : draft.parties)
            relation.parties.push_back({m_reading.entities[size_t(party.entity)].ref, party.role});
        Fact fact(std::move(relation), evidenceOf(draft.sentence));
        for (const int sentence : draft.further)
            fact.furtherEvidence.push_back(evidenceOf(sentence));
        fact.confidence = draft.confidence;
        fact.rule = draft.rule;
        return fact;
    }

    Reading m_reading; ///< a copy: makers that only the knowledge base names are added to its entities
    const UnitTable& m_unitTable;
    const KnowledgeBase& m_knowledge;
    const Language& m_language;
    const Frames& m_frames;
    Discourse m_discourse;
    Rounds m_rounds;
    std::vector<RelationDraft> m_drafts;
};

} // namespace

std::vector<Fact> findRelations(const Reading& reading, const UnitTable& units, const KnowledgeBase& knowledge,
                                const Language& language, const Frames& frames)
{
    RelationFinder finder(reading, units, knowledge, language, frames);
    finder.read();
    const std::map<int, QString> makers = finder.makersTold();
    if (makers.empty())
        return finder.facts();
    // A product may be used before the text says whose it is.
    Reading complete = reading;
    for (const auto& [product, maker] : makers) {
        if (size_t(product) >= complete.entities.size())
            continue;
        complete.entities[size_t(product)].maker = maker;
        complete.entities[size_t(product)].isMakerInferred = true;
    }
    RelationFinder again(complete, units, knowledge, language, frames);
    again.read();
    return again.facts();
}

} // namespace pado::extract
