#include "name_evidence.h"

#include "name_boundary.h"
#include "names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

// Weights of extraction by construction: each adds evidence, none but a type noun before is enough alone.
constexpr double typeNounBefore = 2.0;
constexpr double companionOfDeal = 1.6;
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
constexpr double startsParagraph = 0.4;
constexpr double seenTwice = 0.4, seenOften = 0.7;
constexpr double shortName = -0.5;
constexpr double enough = 0.7, enoughForTwoSyllables = 1.5, enoughForCompound = 2;
constexpr qsizetype longestName = 14, longestLatinName = 30;

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
          m_language(language)
    {
    }

    void find()
    {
        for (const text::Sentence& sentence : m_reading.sentences) {
            splitIntoWords(sentence);
            for (size_t i = 0; i < m_words.size(); ++i)
                weigh(sentence, i);
        }
        for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it) {
            double weight = it->weight + (it->seen >= 3 ? seenOften : it->seen == 2 ? seenTwice : 0);
            if (it.key().size() <= 2)
                weight += shortName;
            if (weight >= neededFor(it.key()) && it->weight > 0.5)
                accept(it.key(), weight);
        }
    }

private:
    struct Word {
        qsizetype start = 0;
        qsizetype end = 0;
        QStringView stem; ///< letters before particle and punctuation
        QStringView tail; ///< the particle
        bool isName = false;
        bool endsInComma = false;
    };

    /// Two nouns that happen to stand together need more than an agent's place, unless they end like a firm:
    /// 달무리전자.
    double neededFor(const QString& name) const
    {
        if (name.size() <= 2)
            return enoughForTwoSyllables;
        return m_language.words.isCompound(name) && !endsLikeOrganisation(name) ? enoughForCompound : enough;
    }

    void splitIntoWords(const text::Sentence& sentence)
    {
        m_words.clear();
        qsizetype at = sentence.start;
        while (at < sentence.end) {
            qsizetype end = endOfWord(at, sentence.end);
            while (startsLatinName(at, end) && end + 1 < sentence.end && m_text[end + 1].isUpper() &&
                   m_text[end] == u' ') // Harrow Street Capital
                end = endOfWord(end + 1, sentence.end);
            if (end > at)
                m_words.push_back(wordOf(at, end));
            at = end + 1;
        }
    }

    qsizetype endOfWord(qsizetype at, qsizetype limit) const
    {
        while (at < limit && !m_text[at].isSpace() && m_text[at] != u'·')
            ++at;
        return at;
    }

    /// Nothing but Latin letters, a capital first, no name yet.
    bool startsLatinName(qsizetype start, qsizetype end) const
    {
        return end - start > 1 && m_text[start].isUpper() && isFree(m_reading, start, end) &&
               std::ranges::all_of(m_text.mid(start, end - start),
                                   [](QChar c) { return isLatinOrDigit(c) || c == u' '; });
    }

    Word wordOf(qsizetype start, qsizetype end) const
    {
        Word word{start, end, {}, {}, false, m_text[end - 1] == u','};
        while (end > start && !m_text[end - 1].isLetterOrNumber())
            --end;
        while (start < end && !m_text[start].isLetterOrNumber())
            ++start;
        qsizetype letters = start;
        while (letters < end && (m_text[letters].isLetterOrNumber() || m_text[letters] == u' '))
            ++letters;
        const bool isWhole = letters == end;
        word.isName = !isFree(m_reading, start, std::max(end, start + 1));
        const QStringView form = m_text.mid(start, (isWhole ? end : letters) - start);
        const auto ending = m_language.endingOf(form);
        word.stem = form;
        if (ending.length > 0 && agrees(form.chopped(ending.length), form.last(ending.length))) {
            word.stem = form.chopped(ending.length);
            word.tail = form.last(ending.length);
        }
        return word;
    }

    bool isCandidate(const Word& word) const
    {
        const bool isLatin = word.stem.contains(u' ');
        if (word.isName || word.stem.size() < 2 || word.stem.size() > (isLatin ? longestLatinName : longestName) ||
            word.stem.front().isDigit())
            return false;
        const QString stem = word.stem.toString();
        if (isCommon(word) || isInflected(word.stem) || endsLike(word.stem, m_language.titlesLongestFirst))
            return false;
        return !m_language.notNames.contains(stem) && !m_language.orgNouns.contains(stem) &&
               !m_language.productNouns.contains(stem) && !m_language.titles.contains(stem) &&
               !m_language.orgEndings.contains(stem) && !(stem.size() > 3 && stem.endsWith(u'주')) &&
               !m_language.placeNouns.contains(stem) && !m_language.transparentNouns.contains(stem);
    }

    /// A verb's stem, or a noun that still bears a particle: 평가받[은], 정해졌으[며], 인수자로[는].
    bool isInflected(QStringView stem) const
    {
        constexpr QStringView verbLike[] = {u"하",   u"되",   u"있",     u"없",     u"했",   u"됐",   u"한",   u"된",
                                            u"할",   u"될",   u"인",     u"들",     u"적",   u"성",   u"화",   u"율",
                                            u"량",   u"액",   u"력",     u"론",     u"한다", u"된다", u"는다", u"했다",
                                            u"됐다", u"었다", u"았다",   u"겠다",   u"려",   u"도록", u"면서", u"지만",
                                            u"받",   u"각서", u"의향서", u"계약서", u"이라", u"뿐",   u"어가", u"여가",
                                            u"춰가", u"려가", u"혀가",   u"해가",   u"아가", u"워가", u"켜가", u"간다"};
        if (std::ranges::any_of(verbLike, [&](QStringView ending) { return stem.endsWith(ending); }))
            return true;
        constexpr int finals = 28, doubleSiot = 20;
        const bool isPast = std::ranges::any_of(
            stem, [](QChar c) { return isHangul(c) && (c.unicode() - 0xAC00) % finals == doubleSiot; });
        const auto ending = m_language.endingOf(stem);
        const QStringView noun = stem.chopped(ending.length);
        return isPast || (ending.length > 0 && ending.which != Case::Subject && noun.size() >= 2 &&
                          (m_language.words.isNoun(noun) || m_language.words.isDerivedNoun(noun) ||
                           m_language.notNames.contains(noun.toString())));
    }

    bool isCommon(const Word& word) const
    {
        const Words& words = m_language.words;
        const QString form = word.stem.toString() + word.tail.toString();
        return words.isNoun(word.stem) || words.isDerivedNoun(word.stem) || words.isVerbForm(word.stem) ||
               words.isNoun(form) || words.isVerbForm(form);
    }

    bool endsLikeOrganisation(QStringView stem) const
    {
        return endsLike(stem, m_language.orgEndings) || isPublic(stem);
    }

    bool isPublic(QStringView stem) const { return endsLike(stem, m_language.publicEndings); }

    static bool endsLike(QStringView stem, const QStringList& endings)
    {
        return std::ranges::any_of(
            endings, [&](const QString& ending) { return stem.endsWith(ending) && stem.size() >= ending.size() + 2; });
    }

    void weigh(const text::Sentence& sentence, size_t i)
    {
        const Word& word = m_words[i];
        const bool isSecondHalf = isNameOfTwoWords(i);
        if (!isSecondHalf && !isCandidate(word))
            return;
        const Case which = word.tail.isEmpty() ? Case::None : m_language.caseOfTail(word.tail);
        const QStringView after = i + 1 < m_words.size() ? m_words[i + 1].stem : QStringView();
        double weight = weightOfNeighbours(i, which, after) + weightOfPlace(sentence, i, which);
        if (isSecondHalf || endsLikeOrganisation(word.stem))
            weight += m_language.words.isCompound(word.stem) ? compoundEnding : organisationEnding;
        const qsizetype start = isSecondHalf ? m_words[firstOfName(i)].start : word.stem.data() - m_text.data();
        const QString name = m_text.mid(start, word.stem.data() + word.stem.size() - m_text.data() - start).toString();
        Tally& tally = m_tallies[name];
        tally.weight += weight;
        ++tally.seen;
    }

    /// 빅파이어 게임즈: an unknown word before one that only ends firms' names.
    bool isNameOfTwoWords(size_t i) const
    {
        return i > 0 && !m_words[i].isName && m_words[i].stem.size() > 2 &&
               m_language.orgEndings.contains(m_words[i].stem.toString()) &&
               !m_language.productNouns.contains(m_words[i].stem.toString()) &&
               !m_language.words.isNoun(m_words[i].stem) && m_words[i - 1].tail.isEmpty() &&
               !m_words[i - 1].endsInComma && m_words[i - 1].end + 1 == m_words[i].start && isCandidate(m_words[i - 1]);
    }

    /// The words before that belong to the name: [옥스퍼드 시멘틱] 테크놀로지스.
    size_t firstOfName(size_t i) const
    {
        size_t first = i;
        while (first > 0 && i - first < 2 && m_words[first - 1].tail.isEmpty() && !m_words[first - 1].endsInComma &&
               m_words[first - 1].end + 1 == m_words[first].start && isCandidate(m_words[first - 1]))
            --first;
        return first;
    }

    double weightOfNeighbours(size_t i, Case which, QStringView after) const
    {
        double weight = 0;
        if (i > 0 && (m_words[i - 1].tail.isEmpty() || m_words[i - 1].tail == u"인") && isTypeNoun(m_words[i - 1].stem))
            weight += typeNounBefore;
        const bool isAgent = which == Case::Topic || which == Case::Subject || which == Case::With;
        if (i > 0 && isAgent && m_words[i - 1].tail.isEmpty() &&
            m_language.countries.contains(m_words[i - 1].stem.toString()))
            weight += afterCountry;
        if (which == Case::With &&
            startsWithAny(after, {u"업무협약", u"양해각서", u"협약", u"협력", u"계약", u"손잡", u"파트너십", u"공동"}))
            weight += companionOfDeal;
        if (isBesideOrganisation(i, which))
            weight += besideOrganisation;
        if (which == Case::Object && startsWithAny(after, {u"인수", u"상대로", u"자회사로", u"흡수합병", u"제소"}))
            weight += boughtObject;
        if (which == Case::None && (after == u"지분" || after == u"인수" || after == u"측"))
            weight += typeNounBefore;
        if (which == Case::Gen && startsWithAny(after, {u"자회사", u"지분", u"계열사"}))
            weight += ownerOf;
        if (isEmployer(i, which))
            weight += typeNounBefore;
        return weight;
    }

    double weightOfPlace(const text::Sentence& sentence, size_t i, Case which) const
    {
        const Word& word = m_words[i];
        double weight = 0;
        if (word.tail == u"로부터" || word.tail == u"으로부터" || word.tail == u"에게서")
            weight += fromParticle;
        if (sentence.kind == text::SentenceKind::Headline && i == 0 && word.endsInComma)
            weight += headOfHeadline;
        if ((which == Case::Topic || which == Case::Subject) && hasAgentVerb(sentence))
            weight += which == Case::Topic ? agentTopic : agentSubject;
        if (which == Case::To && startsWithAny(lastWord(i), {u"투자", u"공급", u"납품", u"출자", u"탑재"}))
            weight += agentTopic;
        if (i == 0 && which == Case::Topic)
            weight += startsParagraph;
        return weight;
    }

    /// The last of the next three words: what is done to it.
    QStringView lastWord(size_t i) const
    {
        for (size_t k = i + 1; k < m_words.size() && k <= i + 4; ++k) {
            if (m_words[k].tail.isEmpty())
                return m_words[k].stem;
        }
        return {};
    }

    /// 홍길동 누리봇 대표, 누리봇 홍길동 대표
    bool isEmployer(size_t i, Case which) const
    {
        if (which != Case::None || m_words[i].endsInComma || i + 1 >= m_words.size())
            return false;
        if (isTitle(m_words[i + 1].stem))
            return i > 0 && m_words[i - 1].tail.isEmpty() && mayBePerson(m_words[i - 1].stem);
        return i + 2 < m_words.size() && mayBePerson(m_words[i + 1].stem) && m_words[i + 1].tail.isEmpty() &&
               isTitle(m_words[i + 2].stem);
    }

    bool isTitle(QStringView word) const
    {
        return std::ranges::any_of(m_language.titlesLongestFirst, [&](const QString& title) {
            return word.startsWith(title) || (title.size() >= 2 && word.endsWith(title));
        });
    }

    bool mayBePerson(QStringView word) const
    {
        return word.size() == 3 && std::ranges::all_of(word, isHangul) &&
               m_language.surnames.contains(word.left(1).toString()) && !m_language.words.isCommon(word);
    }

    bool isTypeNoun(QStringView word) const
    {
        return std::ranges::any_of(m_language.orgNouns,
                                   [&](const QString& noun) { return noun.size() > 1 && word.endsWith(noun); });
    }

    static bool startsWithAny(QStringView word, std::initializer_list<QStringView> starts)
    {
        return std::ranges::any_of(starts, [&](QStringView start) { return word.startsWith(start); });
    }

    bool isBesideOrganisation(size_t i, Case which) const
    {
        const auto isOrg = [&](size_t at) {
            if (at >= m_words.size() || !m_words[at].isName)
                return false;
            const auto it = std::ranges::find_if(m_reading.names, [&](const Named& n) {
                return n.start < m_words[at].end && m_words[at].start < n.end;
            });
            return it != m_reading.names.end() && isOrganisation(m_reading.entities[size_t(it->entity)].type);
        };
        const bool joinsNext = which == Case::With || m_words[i].endsInComma || m_text.mid(m_words[i].end, 1) == u"·";
        const bool joinsLast = i > 0 && (m_words[i - 1].endsInComma || m_text.mid(m_words[i - 1].end, 1) == u"·" ||
                                         (m_words[i - 1].isName && isComitative(m_words[i - 1].end) &&
                                          !m_language.words.isCompound(m_words[i].stem)));
        return (joinsNext && isOrg(i + 1)) || (joinsLast && isOrg(i - 1));
    }

    bool isComitative(qsizetype end) const
    {
        const QChar last = m_text[end - 1];
        return last == u'와' || last == u'과';
    }

    bool hasAgentVerb(const text::Sentence& sentence) const
    {
        const QStringView body = m_text.mid(sentence.start, sentence.end - sentence.start);
        return std::ranges::any_of(m_language.agentVerbs, [&](const QString& verb) { return body.contains(verb); });
    }

    void accept(const QString& name, double weight)
    {
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = isPublic(name) ? EntityType::Government : EntityType::Company;
        if (name.endsWith(u"법원") || name.endsWith(u"심판원"))
            entity.sector = u"court"_s; // hears disputes, is no party to them
        const int shorter = shortFormOf(name);
        if (shorter >= 0)
            m_reading.entities[size_t(shorter)].ref.name = name;
        const int longer = longFormOf(name);
        const int index = shorter >= 0 ? shorter : longer >= 0 ? longer : entityIndex(m_reading, entity);
        addEverywhere(m_reading, name, index, Origin::Constructed, std::min(0.9, 0.5 + weight / 6), m_language);
    }

    bool isNewCompany(const ArticleEntity& entity) const
    {
        return entity.ref.id.isEmpty() && entity.type == EntityType::Company;
    }

    /// 새솔 for 새솔반도체 after it: one company; 다리말 before 다리말재팬: two.
    bool isShortened(const QString& whole, const QString& part) const
    {
        return part.size() >= 2 && whole.size() > part.size() && whole.startsWith(part) &&
               m_language.orgEndings.contains(QStringView(whole).mid(part.size()).trimmed().toString()) &&
               firstPlace(whole) < firstPlace(part);
    }

    qsizetype firstPlace(const QString& name) const
    {
        for (qsizetype at = m_text.indexOf(name); at >= 0; at = m_text.indexOf(name, at + 1)) {
            if (isNameStart(m_text, at) && isNameEnd(m_text, at + name.size(), m_language))
                return at;
        }
        return m_text.size();
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
    std::vector<Word> m_words;
    QMap<QString, Tally> m_tallies; ///< shorter names before the longer ones that they begin
};

} // namespace

void addNamesByEvidence(Reading& reading, const Language& language)
{
    std::ranges::sort(reading.names, {}, &Named::start);
    // Again, since what is now a name speaks for its neighbours.
    for (int pass = 0; pass < 2; ++pass)
        EvidenceFinder(reading, language).find();
    std::ranges::sort(reading.names, {}, &Named::start);
}

} // namespace pado::extract
