#include "name_evidence.h"

#include "name_boundary.h"
#include "name_neighbours.h"
#include "name_words.h"
#include "names.h"
#include "text/prefix.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

// Weights of extraction by construction: each adds evidence, none but a type noun before is enough alone.
constexpr double typeNounBefore = 2.0;
constexpr double companionOfDeal = 1.6;
constexpr double companionOfFarDeal = 1.0;
constexpr double besideOrganisation = 1.6;
constexpr double fromParticle = 1.6;
constexpr double boughtObject = 1.6;
constexpr double headOfHeadline = 1.5;
constexpr double agentTopic = 1.3;
constexpr double agentSubject = 0.7;
constexpr double afterCountry = 0.8; ///< 프랑스 오벨리크는
constexpr double ownerOf = 1.2;
constexpr double organisationEnding = 0.8;
constexpr double compoundEnding = 0.4; ///< 은하은행, but also 전력반도체
constexpr double spelledOut = 0.5;     ///< 윈드클(windcle)
constexpr double startsParagraph = 0.4;
constexpr double seenTwice = 0.4, seenOften = 0.7;
constexpr double shortName = -0.5;
constexpr double enough = 0.7, enoughForTwoSyllables = 1.5, enoughForCompound = 2;

struct Tally {
    double weight = 0;
    int seen = 0;
};

class EvidenceFinder
{
public:
    EvidenceFinder(Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language),
          m_judge(reading, language)
    {
        for (const text::Sentence& sentence : reading.sentences)
            m_words.push_back(m_judge.wordsOf(sentence));
    }

    /// @return whether any name was found, of which the words know only after readAgain()
    bool find()
    {
        m_known = m_reading.names.size();
        m_tallies.clear();
        for (m_sentence = 0; m_sentence < m_words.size(); ++m_sentence) {
            m_hasAgentVerb.reset();
            for (size_t i = 0; i < words().size(); ++i)
                weigh(m_reading.sentences[m_sentence], i);
        }
        bool hasFound = false;
        for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it) {
            double weight = it->weight + (it->seen >= 3 ? seenOften : it->seen == 2 ? seenTwice : 0);
            if (it.key().size() <= 2)
                weight += shortName;
            if (weight >= neededFor(it.key()) && it->weight > 0.5) {
                accept(it.key(), weight);
                hasFound = true;
            }
        }
        return hasFound;
    }

    /// The words of sentences that the names found have changed.
    void readAgain()
    {
        std::set<size_t> changed;
        for (size_t i = m_known; i < m_reading.names.size(); ++i) {
            const auto after =
                std::ranges::upper_bound(m_reading.sentences, m_reading.names[i].start, {}, &text::Sentence::start);
            changed.insert(size_t(after - m_reading.sentences.begin()) - 1);
        }
        for (const size_t sentence : changed)
            m_words[sentence] = m_judge.wordsOf(m_reading.sentences[sentence]);
    }

private:
    /// Of the sentence that is being weighed.
    const std::vector<NameWord>& words() const { return m_words[m_sentence]; }

    /// Two nouns that happen to stand together need more than an agent's place, unless they end like a firm:
    /// 달무리전자.
    double neededFor(const QString& name) const
    {
        if (name.size() <= 2)
            return enoughForTwoSyllables;
        return m_language.words.isCompound(name) && !m_judge.endsLikeOrganisation(name) ? enoughForCompound : enough;
    }

    void weigh(const text::Sentence& sentence, size_t i)
    {
        const NameWord& word = words()[i];
        const bool isSecondHalf = isNameOfTwoWords(i);
        if ((!isSecondHalf && !word.isCandidate) || isFirstHalf(i))
            return;
        const Case which = word.tail.isEmpty() ? Case::None : m_language.caseOfTail(word.tail);
        const QStringView after = i + 1 < words().size() ? words()[i + 1].stem : QStringView();
        double weight = weightOfNeighbours(i, which, after) + weightOfPlace(sentence, i, which);
        if (isSecondHalf || m_judge.endsLikeOrganisation(word.stem))
            weight += m_language.words.isCompound(word.stem) && !m_judge.isPublic(word.stem) ? compoundEnding
                                                                                             : organisationEnding;
        const qsizetype start = isSecondHalf ? words()[firstOfName(i)].start : word.stem.data() - m_text.data();
        const QString name = m_text.mid(start, word.stem.data() + word.stem.size() - m_text.data() - start).toString();
        Tally& tally = m_tallies[name];
        tally.weight += weight;
        ++tally.seen;
    }

    /// 빅파이어 게임즈, 하바람 랩스: an unknown word before one that only ends firms' names.
    bool isNameOfTwoWords(size_t i) const
    {
        if (i == 0 || words()[i].isName || words()[i].stem.size() < 2)
            return false;
        const NameWord& last = words()[i];
        const bool endsFirms =
            m_language.orgEndings.contains(last.stem) || m_language.instituteEndings.contains(last.stem);
        const bool isOrdinary = m_language.productNouns.contains(last.stem) ||
                                m_language.orgNouns.contains(last.stem) || m_language.words.isNoun(last.stem) ||
                                m_language.titles.contains(last.stem);
        const NameWord& first = words()[i - 1];
        return endsFirms && !isOrdinary && first.tail.isEmpty() && !first.endsInComma && first.end + 1 == last.start &&
               first.isCandidate;
    }

    /// [옥스퍼드 시멘틱] 테크놀로지스: no name of its own.
    bool isFirstHalf(size_t i) const
    {
        for (size_t last = i + 1; last < words().size() && last <= i + 2; ++last) {
            if (isNameOfTwoWords(last) && firstOfName(last) <= i)
                return true;
        }
        return false;
    }

    /// The words before that belong to the name: [옥스퍼드 시멘틱] 테크놀로지스.
    size_t firstOfName(size_t i) const
    {
        size_t first = i;
        while (first > 0 && i - first < 2 && words()[first - 1].tail.isEmpty() && !words()[first - 1].endsInComma &&
               words()[first - 1].end + 1 == words()[first].start && words()[first - 1].isCandidate)
            --first;
        return first;
    }

    double weightOfNeighbours(size_t i, Case which, QStringView after) const
    {
        double weight = 0;
        if (i > 0 && (words()[i - 1].tail.isEmpty() || words()[i - 1].tail == u"인") && isTypeNoun(words()[i - 1].stem))
            weight += typeNounBefore;
        const bool isAgent = which == Case::Topic || which == Case::Subject || which == Case::With;
        const bool isOwner = which == Case::Gen && startsWithAny(after, {u"사업부", u"자회사", u"지분"});
        if (i > 0 && (isAgent || isOwner) && words()[i - 1].tail.isEmpty() &&
            m_language.countries.contains(words()[i - 1].stem))
            weight += afterCountry;
        if (which == Case::With &&
            startsWithAny(after, {u"업무협약", u"양해각서", u"협약", u"협력", u"계약", u"손잡", u"파트너십", u"공동"}))
            weight += companionOfDeal;
        else if (which == Case::With && isBeforeDeal(words(), i, m_language))
            weight += companionOfFarDeal;
        if (isBesideOrganisation(i, which))
            weight += besideOrganisation;
        const bool isObject = which == Case::Object || words()[i].tail == u"도";
        if (isObject && startsWithAny(after, {u"인수", u"상대로", u"자회사로", u"흡수합병", u"제소", u"사들", u"품에"}))
            weight += boughtObject;
        if (which == Case::None && (after == u"지분" || after == u"인수" || after == u"측"))
            weight += typeNounBefore;
        if (which == Case::Gen && startsWithAny(after, {u"자회사", u"지분", u"계열사"}))
            weight += ownerOf;
        if (isEmployer(i, which))
            weight += typeNounBefore;
        return weight;
    }

    double weightOfPlace(const text::Sentence& sentence, size_t i, Case which)
    {
        const NameWord& word = words()[i];
        double weight = 0;
        if (word.tail == u"로부터" || word.tail == u"으로부터" || word.tail == u"에게서")
            weight += fromParticle;
        if (sentence.kind == text::SentenceKind::Headline && i == 0 && word.endsInComma)
            weight += headOfHeadline;
        if ((which == Case::Topic || which == Case::Subject) && hasAgentVerb(sentence))
            weight += which == Case::Topic ? agentTopic : agentSubject;
        if (which == Case::To && isServed(words(), i, m_language))
            weight += agentTopic;
        if ((which == Case::Topic || which == Case::Subject) && isSuing(words(), i, m_language))
            weight += boughtObject;
        if (which == Case::To && isFined(words(), i))
            weight += agentTopic;
        if (i == 0 && which == Case::Topic)
            weight += startsParagraph;
        if (word.hasSpelling)
            weight += spelledOut;
        if (isOfCountry(word.stem))
            weight += organisationEnding;
        return weight;
    }

    /// 한국새온발전, but no 한국형, 한국어
    static bool isOfCountry(QStringView stem)
    {
        constexpr QStringView country = u"한국", other = u"형어인산식계판내사";
        return stem.size() >= country.size() + 3 && stem.startsWith(country) && !other.contains(stem[country.size()]);
    }

    /// 홍길동 누리봇 대표, 누리봇 홍길동 대표
    bool isEmployer(size_t i, Case which) const
    {
        if (which != Case::None || words()[i].endsInComma || i + 1 >= words().size())
            return false;
        if (isTitle(words()[i + 1].stem))
            return i > 0 && words()[i - 1].tail.isEmpty() && mayBePerson(words()[i - 1].stem);
        return i + 2 < words().size() && mayBePerson(words()[i + 1].stem) && words()[i + 1].tail.isEmpty() &&
               isTitle(words()[i + 2].stem);
    }

    bool isTitle(QStringView word) const
    {
        return m_language.titles.starts(word) ||
               m_language.titles.anyEnd(word, [](int, qsizetype length) { return length >= 2; });
    }

    bool mayBePerson(QStringView word) const
    {
        return word.size() == 3 && std::ranges::all_of(word, isHangul) && m_language.surnames.contains(word.left(1)) &&
               !m_language.words.isCommon(word);
    }

    bool isTypeNoun(QStringView word) const
    {
        return m_language.orgNouns.anyEnd(word, [](int, qsizetype length) { return length > 1; });
    }

    static bool startsWithAny(QStringView word, std::initializer_list<QStringView> starts)
    {
        return std::ranges::any_of(starts, [&](QStringView start) { return text::startsWith(word, start); });
    }

    bool isBesideOrganisation(size_t i, Case which) const
    {
        const auto isOrg = [&](size_t at) {
            if (at >= words().size() || !words()[at].isName)
                return false;
            const Named* named = m_reading.names.meeting(words()[at].start, words()[at].end);
            return named && isOrganisation(m_reading.entities[size_t(named->entity)].type);
        };
        const bool joinsNext = which == Case::With || words()[i].endsInComma || isMiddleDot(words()[i].end);
        const bool joinsLast = i > 0 && (words()[i - 1].endsInComma || isMiddleDot(words()[i - 1].end) ||
                                         (words()[i - 1].isName && isComitative(words()[i - 1].end) &&
                                          !m_language.words.isCompound(words()[i].stem)));
        return (joinsNext && isOrg(i + 1)) || (joinsLast && isOrg(i - 1));
    }

    bool isMiddleDot(qsizetype at) const { return at < m_text.size() && m_text[at] == u'·'; }

    bool isComitative(qsizetype end) const
    {
        const QChar last = m_text[end - 1];
        return last == u'와' || last == u'과';
    }

    /// Of the sentence that is being weighed.
    bool hasAgentVerb(const text::Sentence& sentence)
    {
        if (!m_hasAgentVerb)
            m_hasAgentVerb = m_language.agentVerbs.isIn(m_text.mid(sentence.start, sentence.end - sentence.start));
        return *m_hasAgentVerb;
    }

    void accept(const QString& name, double weight)
    {
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = m_judge.isPublic(name)                   ? EntityType::Government
                      : m_language.instituteEndings.ends(name) ? EntityType::Institute
                                                               : EntityType::Company;
        if (name.endsWith(u"법원") || name.endsWith(u"심판원"))
            entity.sector = u"court"_s; // hears disputes, is no party to them
        const int shorter = shortFormOf(name);
        if (shorter >= 0)
            rename(m_reading, shorter, name);
        const int longer = longFormOf(name);
        const int index = shorter >= 0 ? shorter : longer >= 0 ? longer : entityIndex(m_reading, entity);
        addEverywhere(m_reading, name, index, Origin::Constructed, std::min(0.9, 0.5 + weight / 6), m_language);
    }

    bool isNewCompany(const ArticleEntity& entity) const
    {
        return entity.ref.id.isEmpty() && (entity.type == EntityType::Company || entity.type == EntityType::Institute);
    }

    /// 새솔 for 새솔반도체 after it: one company; 다리말 before 다리말재팬: two.
    bool isShortened(const QString& whole, const QString& part) const
    {
        constexpr qsizetype shortestPart = 4;
        const bool isOfCountry = part.size() >= shortestPart && whole.endsWith(part) && // 한국누리협회, then 누리협회
                                 m_language.instituteEndings.ends(part) &&
                                 (whole.chopped(part.size()) == u"한국" || whole.chopped(part.size()) == u"대한");
        if (isOfCountry)
            return true;
        return part.size() >= 2 && whole.size() > part.size() && whole.startsWith(part) &&
               m_language.orgEndings.contains(QStringView(whole).mid(part.size()).trimmed()) &&
               firstPlace(whole) < firstPlace(part);
    }

    qsizetype firstPlace(const QString& name) const
    {
        qsizetype first = m_text.size();
        m_reading.nameStarts.forEach(m_text, name, [&](qsizetype at) {
            if (at < first && isNameEnd(m_text, at + name.size(), m_language))
                first = at;
        });
        return first;
    }

    int shortFormOf(const QString& name) const
    {
        const auto it = std::ranges::find_if(m_reading.entities, [&](const ArticleEntity& entity) {
            return isNewCompany(entity) && isShortened(name, entity.ref.name);
        });
        return it == m_reading.entities.end() ? -1 : int(it - m_reading.entities.begin());
    }

    int longFormOf(const QString& name) const
    {
        const auto it = std::ranges::find_if(m_reading.entities, [&](const ArticleEntity& entity) {
            return isNewCompany(entity) && isShortened(entity.ref.name, name);
        });
        return it == m_reading.entities.end() ? -1 : int(it - m_reading.entities.begin());
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    NameWords m_judge;
    std::vector<std::vector<NameWord>> m_words; ///< of each sentence
    size_t m_known = 0;                         ///< names before the last find()
    size_t m_sentence = 0;
    std::optional<bool> m_hasAgentVerb; ///< empty: not asked yet
    QMap<QString, Tally> m_tallies;     ///< shorter names before the longer ones that they begin
};

} // namespace

void addNamesByEvidence(Reading& reading, const Language& language)
{
    reading.names.sort();
    EvidenceFinder finder(reading, language);
    if (finder.find()) {
        finder.readAgain();
        finder.find(); // what is now a name speaks for its neighbours
    }
    reading.names.sort();
}

} // namespace pado::extract
