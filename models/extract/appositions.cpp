#include "appositions.h"

#include "makers.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr int farthest = 5; ///< units between the two names of an apposition

class AppositionFinder
{
public:
    AppositionFinder(const std::vector<Unit>& units, const Reading& reading, const KnowledgeBase& knowledge,
                     const Language& language, const Frames& frames, int topic)
        : m_units(units),
          m_reading(reading),
          m_knowledge(knowledge),
          m_language(language),
          m_frames(frames),
          m_topic(topic)
    {
    }

    std::vector<RelationDraft> find()
    {
        for (int i = 0; i < int(m_units.size()); ++i) {
            const Unit& unit = m_units[size_t(i)];
            if (!unit.hasEntity())
                continue;
            const EntityType type = entity(unit).type;
            if (isOrganisation(type) && unit.entities.size() == 1) {
                lookRight(i);
                lookForParent(i);
            }
            if (isProduct(type)) {
                lookForSelf(i);
                lookForMakerNoun(i);
                lookForTopic(i);
                lookInKnowledge(i);
            }
        }
        return std::move(m_found);
    }

private:
    const ArticleEntity& entity(const Unit& unit) const { return m_reading.entities[size_t(unit.entities.front())]; }

    /// From an organisation to the next name of the same noun phrase.
    void lookRight(int i)
    {
        const Unit& left = m_units[size_t(i)];
        const bool mayOwn = left.own == Case::Gen || left.own == Case::None || left.own == Case::Copula;
        if (!mayOwn || left.endsInComma || left.isJoined)
            return;
        bool isAffiliate = false, isParent = false;
        for (int k = i + 1; k < int(m_units.size()) && k <= i + farthest; ++k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.quotation != left.quotation)
                return;
            if (unit.hasEntity()) {
                const EntityType type = entity(unit).type;
                if (isOrganisation(type) && isAffiliate)
                    addAffiliates(left, k, m_units[size_t(k) - 1].own == Case::Copula);
                else if (isOrganisation(type) && isParent)
                    add(RelationType::Affiliate, unit, Role::Parent, left, Role::Affiliate, 0.85,
                        u"affiliate.parent_apposition");
                else if (isProduct(type) && (left.own == Case::Gen || k <= i + 3) && mayMake(left, unit))
                    addProducts(left, k);
                return;
            }
            const bool isNominal =
                unit.predicate == Predicate::None && (unit.own == Case::None || unit.own == Case::Copula);
            if (!isNominal || unit.endsInComma)
                return;
            isAffiliate = isAffiliate || m_frames.affiliateNouns().ends(unit.stem);
            isParent = isParent || m_frames.parentNouns().ends(unit.stem);
        }
    }

    /// 하람은 자회사(인) 누리칩을 통해: nobody else's is named, so the subject's.
    void lookForParent(int i)
    {
        if (i < 2)
            return;
        const Unit& noun = m_units[size_t(i) - 1];
        const bool isAffiliate = noun.stem.endsWith(u"자회사") || noun.stem.endsWith(u"계열사");
        const bool isBare = !noun.hasEntity() && (noun.own == Case::None || noun.own == Case::Copula);
        if (!isAffiliate || !isBare || noun.endsInComma)
            return;
        for (int k = i - 2; k >= 0; --k) {
            const Unit& unit = m_units[size_t(k)];
            const bool isInside = unit.own == Case::None || unit.own == Case::Gen || unit.own == Case::Copula;
            if (!isInside || unit.predicate != Predicate::None || unit.endsInComma)
                break;
            if (unit.hasEntity() || unit.own == Case::Gen)
                return; // 다온의 로봇 자회사 누리칩
        }
        const Unit* parent = subjectBefore(i - 1);
        if (parent && parent->entities.size() == 1)
            add(RelationType::Affiliate, *parent, Role::Parent, m_units[size_t(i)], Role::Affiliate, 0.75,
                u"affiliate.own");
    }

    /// 하람의 자회사인 A와 B, C는: all of the list; 하람 계열사 A와 B의 합병: the first only.
    void addAffiliates(const Unit& parent, int first, bool isWholeList)
    {
        RelationDraft draft;
        draft.type = RelationType::Affiliate;
        draft.confidence = 0.85;
        draft.rule = QStringLiteral("affiliate.apposition");
        addParty(draft, parent.entities.front(), Role::Parent);
        for (int k = first; k < int(m_units.size()); ++k) {
            const Unit& unit = m_units[size_t(k)];
            if (k > first && (!isWholeList || unit.group != m_units[size_t(first)].group))
                break;
            if (unit.hasEntity() && unit.entities.front() != parent.entities.front())
                addParty(draft, unit.entities.front(), Role::Affiliate);
        }
        if (draft.parties.size() > 1)
            m_found.push_back(std::move(draft));
    }

    /// 하람의 'P'와 'Q': both.
    void addProducts(const Unit& maker, int first)
    {
        for (int k = first; k < int(m_units.size()) && k <= first + farthest; ++k) {
            const Unit& unit = m_units[size_t(k)];
            const bool isOther =
                unit.hasEntity() && (unit.group != m_units[size_t(first)].group || !isProduct(entity(unit).type));
            if (isOther)
                return;
            // 하람의 HBM 검증을 통과했다: who tests need not make.
            const bool isTested = unit.head >= 0 && m_language.testNouns.ends(m_units[size_t(unit.head)].stem);
            if (unit.hasEntity() && !isTested && mayMake(maker, unit))
                add(RelationType::Product, maker, Role::Maker, unit, Role::Product, 0.85, u"product.genitive");
        }
    }

    bool mayMake(const Unit& maker, const Unit& product) const
    {
        return extract::mayMake(entity(maker), entity(product), m_knowledge);
    }

    /// 자체 초거대 AI 모델 'P': the maker is the sentence's subject, or the one that a relative clause describes.
    void lookForSelf(int i)
    {
        bool isOwn = false;
        for (int k = i - 1; k >= 0 && k >= i - farthest; --k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.form == u"자체" || unit.form == u"자사" || unit.stem == u"자사" || unit.form == u"독자") {
                isOwn = true;
                break;
            }
            if (unit.hasEntity() || unit.predicate != Predicate::None)
                break;
        }
        if (!isOwn)
            return;
        const Unit* next = i + 1 < int(m_units.size()) ? &m_units[size_t(i) + 1] : nullptr;
        const bool isDescription =
            next && next->predicate == Predicate::Modify && m_language.makingVerbs.ends(next->form);
        const Unit* maker = isDescription ? describedAfter(i) : nullptr; // 하람은 자체 모델 P를 만든 [누리칩]과
        if (!maker)
            maker = subjectBefore(i);
        if (!maker)
            maker = describedAfter(i);
        if (maker && mayMake(*maker, m_units[size_t(i)]))
            add(RelationType::Product, *maker, Role::Maker, m_units[size_t(i)], Role::Product, 0.85, u"product.own");
    }

    /// 누리칩은 추론용 칩 '달무리'가 시험을 통과했다고 밝혔다: described by its kind, and nobody else's is named.
    void lookForTopic(int i)
    {
        const Unit& product = m_units[size_t(i)];
        const bool isAfterKind = i > 0 && m_language.productNouns.contains(lastNoun(m_units[size_t(i) - 1].stem));
        const bool isBeforeKind = size_t(i) + 1 < m_units.size() && product.own == Case::None &&
                                  m_language.productNouns.contains(m_units[size_t(i) + 1].stem); // '달무리' 칩을
        const bool isDescribed = product.isQuoted && (isAfterKind || isBeforeKind);
        const bool isOther = product.own == Case::Than || product.own == Case::Like || product.own == Case::With;
        if (!isDescribed || isOther || isUsed(i) || !entity(product).maker.isEmpty())
            return;
        for (int k = i - 1; k >= 0; --k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.predicate == Predicate::Final || unit.predicate == Predicate::Quote)
                return;
            if (!unit.hasEntity())
                continue;
            if (isOrganisation(entity(unit).type) && unit.effective == Case::Topic && unit.entities.size() == 1)
                add(RelationType::Product, unit, Role::Maker, product, Role::Product, 0.65, u"product.topic");
            if (isOrganisation(entity(unit).type))
                return;
        }
    }

    /// 하람은 챗봇 '달무리'를 도입했다: what one uses, buys or names may be anybody's.
    bool isUsed(int i) const
    {
        for (int k = i + 1; k < int(m_units.size()); ++k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.hasEntity())
                continue;
            if (m_language.usingVerbs.starts(unit.form))
                return true;
            if (unit.predicate != Predicate::None && unit.predicate != Predicate::Post)
                return false;
        }
        return false;
    }

    /// 신경망처리장치(NPU) → 신경망처리장치
    static QStringView lastNoun(QStringView stem) { return stem.contains(u'(') ? stem.left(stem.indexOf(u'(')) : stem; }

    const Unit* subjectBefore(int i) const
    {
        for (int k = i - 1; k >= 0; --k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.predicate == Predicate::Final)
                return nullptr;
            if (unit.hasEntity() && isOrganisation(entity(unit).type) &&
                (unit.effective == Case::Topic || unit.effective == Case::Subject))
                return &unit;
        }
        return nullptr;
    }

    const Unit* describedAfter(int i) const
    {
        for (int k = i + 1; k < int(m_units.size()); ++k) {
            const Unit& unit = m_units[size_t(k)];
            if (unit.predicate == Predicate::Join || unit.predicate == Predicate::Final)
                return nullptr;
            if (unit.hasEntity() && isOrganisation(entity(unit).type))
                return &unit;
        }
        return nullptr;
    }

    /// 'P' 개발사 A, 'P' 개발사로 이름을 알린 A
    void lookForMakerNoun(int i)
    {
        if (i + 1 >= int(m_units.size()))
            return;
        constexpr QStringView nouns[] = {u"개발사",   u"운영사",   u"제작사",  u"제조사",
                                         u"개발업체", u"운영업체", u"서비스사"};
        const QStringView next = m_units[size_t(i) + 1].stem;
        if (!std::ranges::any_of(nouns, [&](QStringView noun) { return next.startsWith(noun); }))
            return;
        const Unit* maker = describedAfter(i + 1);
        if (!maker)
            maker = subjectBefore(i);
        if (maker && mayMake(*maker, m_units[size_t(i)]))
            add(RelationType::Product, *maker, Role::Maker, m_units[size_t(i)], Role::Product, 0.85,
                u"product.maker_noun");
    }

    /// The knowledge base knows the maker, and the maker stands in the sentence or is what the text is about.
    void lookInKnowledge(int i)
    {
        const Unit& product = m_units[size_t(i)];
        const QString& maker = entity(product).maker;
        if (maker.isEmpty() || product.anaphor || entity(product).isMakerInferred)
            return;
        for (const Unit& unit : m_units) {
            if (unit.hasEntity() && unit.entities.size() == 1 && entity(unit).ref.id == maker) {
                add(RelationType::Product, unit, Role::Maker, product, Role::Product, 0.65, u"product.known");
                return;
            }
        }
        if (m_topic >= 0 && m_reading.entities[size_t(m_topic)].ref.id == maker)
            addEntities(RelationType::Product, m_topic, Role::Maker, product.entities.front(), Role::Product, 0.6,
                        u"product.known");
    }

    void add(RelationType type, const Unit& a, Role roleA, const Unit& b, Role roleB, double confidence,
             QStringView rule)
    {
        addEntities(type, a.entities.front(), roleA, b.entities.front(), roleB, confidence, rule);
    }

    void addEntities(RelationType type, int a, Role roleA, int b, Role roleB, double confidence, QStringView rule)
    {
        if (a == b)
            return;
        RelationDraft draft;
        draft.type = type;
        draft.parties = {{a, roleA}, {b, roleB}};
        draft.confidence = confidence;
        draft.rule = rule.toString();
        m_found.push_back(std::move(draft));
    }

    const std::vector<Unit>& m_units;
    const Reading& m_reading;
    const KnowledgeBase& m_knowledge;
    const Language& m_language;
    const Frames& m_frames;
    int m_topic;
    std::vector<RelationDraft> m_found;
};

} // namespace

std::vector<RelationDraft> appositionsOf(const std::vector<Unit>& units, const Reading& reading,
                                         const KnowledgeBase& knowledge, const Language& language, const Frames& frames,
                                         int topicOrganisation)
{
    return AppositionFinder(units, reading, knowledge, language, frames, topicOrganisation).find();
}

} // namespace pado::extract
