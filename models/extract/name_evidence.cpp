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
constexpr double ownerOf = 1.2;
constexpr double organisationEnding = 0.8;
constexpr double compoundEnding = 0.4; ///< 은하은행, but also 전력반도체
constexpr double startsParagraph = 0.4;
constexpr double seenTwice = 0.4, seenOften = 0.7;
constexpr double shortName = -0.5;
constexpr double enough = 0.7, enoughForTwoSyllables = 1.5;

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
            if (weight >= (it.key().size() <= 2 ? enoughForTwoSyllables : enough) && it->weight > 0.5)
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

    void splitIntoWords(const text::Sentence& sentence)
    {
        m_words.clear();
        qsizetype at = sentence.start;
        while (at < sentence.end) {
            qsizetype end = at;
            while (end < sentence.end && !m_text[end].isSpace() && m_text[end] != u'·')
                ++end;
            if (end > at)
                m_words.push_back(wordOf(at, end));
            at = end + 1;
        }
    }

    Word wordOf(qsizetype start, qsizetype end) const
    {
        Word word{start, end, {}, {}, false, m_text[end - 1] == u','};
        while (end > start && !m_text[end - 1].isLetterOrNumber())
            --end;
        while (start < end && !m_text[start].isLetterOrNumber())
            ++start;
        qsizetype letters = start;
        while (letters < end && m_text[letters].isLetterOrNumber())
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
        if (word.isName || word.stem.size() < 2 || word.stem.size() > 14 || word.stem.front().isDigit())
            return false;
        const QString stem = word.stem.toString();
        if (isCommon(word))
            return false;
        if (m_language.notNames.contains(stem) || m_language.orgNouns.contains(stem) ||
            m_language.productNouns.contains(stem) || m_language.titles.contains(stem) ||
            m_language.placeNouns.contains(stem) || m_language.transparentNouns.contains(stem))
            return false;
        constexpr QStringView verbLike[] = {u"하",   u"되",   u"있",   u"없",   u"했",   u"됐",   u"한",   u"된",
                                            u"할",   u"될",   u"인",   u"들",   u"적",   u"성",   u"화",   u"율",
                                            u"량",   u"액",   u"력",   u"론",   u"한다", u"된다", u"는다", u"했다",
                                            u"됐다", u"었다", u"았다", u"겠다", u"려",   u"도록", u"면서", u"지만"};
        return std::ranges::none_of(verbLike, [&](QStringView ending) { return word.stem.endsWith(ending); });
    }

    /// A compound of known nouns may still name a firm where it ends like one: 달무리전자.
    bool isCommon(const Word& word) const
    {
        const Words& words = m_language.words;
        const QString form = word.stem.toString() + word.tail.toString();
        if (words.isNoun(word.stem) || words.isDerivedNoun(word.stem) || words.isVerbForm(word.stem) ||
            words.isNoun(form) || words.isVerbForm(form))
            return true;
        return words.isCompound(word.stem) && !endsLikeOrganisation(word);
    }

    bool endsLikeOrganisation(const Word& word) const
    {
        return std::ranges::any_of(m_language.orgEndings, [&](const QString& ending) {
            return word.stem.endsWith(ending) && word.stem.size() >= ending.size() + 2;
        });
    }

    void weigh(const text::Sentence& sentence, size_t i)
    {
        const Word& word = m_words[i];
        if (!isCandidate(word))
            return;
        const Case which = word.tail.isEmpty() ? Case::None : m_language.caseOfTail(word.tail);
        const QStringView before = i > 0 ? m_words[i - 1].stem : QStringView();
        const QStringView after = i + 1 < m_words.size() ? m_words[i + 1].stem : QStringView();
        double weight = 0;
        if (i > 0 && m_words[i - 1].tail.isEmpty() && isTypeNoun(before))
            weight += typeNounBefore;
        if (which == Case::With &&
            startsWithAny(after, {u"업무협약", u"양해각서", u"협약", u"협력", u"계약", u"손잡", u"파트너십", u"공동"}))
            weight += companionOfDeal;
        if (isBesideOrganisation(i, which))
            weight += besideOrganisation;
        if (word.tail == u"로부터" || word.tail == u"으로부터" || word.tail == u"에게서")
            weight += fromParticle;
        if (which == Case::Object && startsWithAny(after, {u"인수", u"상대로", u"자회사로", u"흡수합병"}))
            weight += boughtObject;
        if (which == Case::None && (after == u"지분" || after == u"인수" || after == u"측"))
            weight += typeNounBefore;
        if (sentence.kind == text::SentenceKind::Headline && i == 0 && word.endsInComma)
            weight += headOfHeadline;
        if (which == Case::Topic && hasAgentVerb(sentence))
            weight += agentTopic;
        if (which == Case::Gen && startsWithAny(after, {u"자회사", u"지분", u"계열사"}))
            weight += ownerOf;
        if (endsLikeOrganisation(word))
            weight += m_language.words.isCompound(word.stem) ? compoundEnding : organisationEnding;
        if (which == Case::To && startsWithAny(lastWord(i), {u"투자", u"공급", u"납품", u"출자", u"탑재"}))
            weight += agentTopic;
        if (isEmployer(i, which))
            weight += typeNounBefore;
        if (i == 0 && which == Case::Topic)
            weight += startsParagraph;
        Tally& tally = m_tallies[word.stem.toString()];
        tally.weight += weight;
        ++tally.seen;
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
                                         (m_words[i - 1].isName && isComitative(m_words[i - 1].end)));
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
        constexpr QStringView verbs[] = {u"밝혔", u"체결", u"출시", u"인수", u"투자", u"유치", u"공급", u"발표",
                                         u"공개", u"내놨", u"내놓", u"선보", u"손잡", u"설립", u"도입", u"납품"};
        return std::ranges::any_of(verbs, [&](QStringView verb) { return body.contains(verb); });
    }

    void accept(const QString& name, double weight)
    {
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = EntityType::Company;
        addEverywhere(m_reading, name, entityIndex(m_reading, entity), Origin::Constructed,
                      std::min(0.9, 0.5 + weight / 6), m_language);
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    std::vector<Word> m_words;
    QMap<QString, Tally> m_tallies;
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
