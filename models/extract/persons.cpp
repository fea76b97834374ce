#include "persons.h"

#include "name_boundary.h"
#include "names.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

struct Word {
    qsizetype start = 0;
    qsizetype end = 0; ///< without particle and punctuation
};

/// The eojeols before `at` in the same sentence, nearest first, at most `count`.
std::vector<Word> wordsBefore(QStringView text, qsizetype from, qsizetype at, int count)
{
    std::vector<Word> words;
    qsizetype end = at;
    while (end > from && int(words.size()) < count) {
        while (end > from && isSpace(text[end - 1]))
            --end;
        qsizetype start = end;
        while (start > from && !isSpace(text[start - 1]))
            --start;
        if (start < end)
            words.push_back({start, end});
        end = start;
    }
    return words;
}

/// 사이에, 양사에: a noun and its particle that only look like a name.
bool isInflectedNoun(QStringView word, const Language& language)
{
    const auto ending = language.endingOf(word);
    if (ending.length == 0 || ending.which == Case::Subject || ending.which == Case::Topic)
        return false;
    const QStringView stem = word.chopped(ending.length);
    return language.words.isNoun(stem) || language.notNames.contains(stem);
}

bool isPersonName(QStringView word, const Language& language)
{
    if (word.size() < 2 || word.size() > 4 || !std::ranges::all_of(word, isHangul))
        return false;
    if (language.notNames.contains(word) || language.orgNouns.contains(word) || language.titles.contains(word) ||
        isInflectedNoun(word, language))
        return false;
    const bool isParticiple =
        QStringView(u"한할된될").contains(word.back()) && language.words.isNoun(word.chopped(1)); // 인수한
    return word.size() == 3 && language.surnames.contains(word.left(1)) && !language.words.isNoun(word) &&
           !isParticiple;
}

const Named* nameAt(const Reading& reading, qsizetype start, qsizetype end)
{
    return reading.names.meeting(start, end);
}

/// The word up to the end of the longest title that ends it before its particle, empty where none does: "CEO는",
/// "부사장은".
QStringView titleIn(QStringView word, const Language& language)
{
    struct Place {
        int title = 0; ///< longest first
        qsizetype end = 0;
    };
    QVarLengthArray<Place, 8> places; // where each title stands first
    for (qsizetype at = 0; at < word.size(); ++at) {
        language.titles.anyStart(word.sliced(at), [&](int title, qsizetype length) {
            // 디지털본부장, 병원장: the last part says the rank.
            const bool mayStand = length >= 2 || at == 0;
            if (mayStand && std::ranges::find(places, title, &Place::title) == places.end())
                places.push_back({title, at + length});
            return false;
        });
    }
    std::ranges::sort(places, {}, &Place::title);
    for (const Place& place : places) {
        QStringView rest = word.sliced(place.end);
        if (rest.startsWith(u'('))
            rest = rest.mid(rest.indexOf(u')') + 1);
        while (!rest.isEmpty() && rest.back().isPunct())
            rest.chop(1);
        if (language.isNameTail(rest))
            return word.first(place.end);
    }
    return {};
}

class PersonFinder
{
public:
    PersonFinder(Reading& reading, const Language& language, PersonForms forms)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language),
          m_forms(forms)
    {
    }

    void find(const std::vector<TitledWord>& words)
    {
        for (const TitledWord& word : words) {
            if (word.hasBracket)
                lookInBracket(word.start, word.end, word.sentenceEnd);
            if (!word.title.isEmpty())
                lookBefore(word.sentence, word.start, word.title.toString());
        }
        for (const auto& [form, entity] : m_short)
            spread(form, entity);
    }

private:
    /// 누리봇(대표 홍길동)
    void lookInBracket(qsizetype at, qsizetype end, qsizetype limit)
    {
        const qsizetype open = m_text.mid(at, end - at).indexOf(u'(');
        const qsizetype length = open < 0 ? -1 : m_text.mid(at, limit + 1 - at).indexOf(u')');
        if (length < 0)
            return;
        const qsizetype close = at + length;
        const QStringView inside = m_text.mid(at + open + 1, close - at - open - 1);
        const qsizetype blank = inside.lastIndexOf(u' ');
        QStringView title = inside.left(std::max<qsizetype>(blank, 0)).trimmed();
        if (title.endsWith(u':')) // 단장: 홍길동
            title.chop(1);
        if (!m_language.titles.contains(title) || !isPersonName(inside.mid(blank + 1), m_language))
            return;
        const Named* organisation = nameAt(m_reading, at, at + open);
        if (organisation && isOrganisation(m_reading.entities[size_t(organisation->entity)].type))
            introduce(inside.mid(blank + 1).toString(), organisation, title.toString());
    }

    void lookBefore(qsizetype from, qsizetype at, const QString& title)
    {
        const std::vector<Word> words = wordsBefore(m_text, from, at, 5);
        const Named* organisation = nullptr;
        for (size_t i = 0; i < words.size(); ++i) {
            const Word& word = words[i];
            const QStringView form = m_text.mid(word.start, word.end - word.start);
            if (const Named* named = nameAt(m_reading, word.start, word.end)) {
                ArticleEntity& entity = m_reading.entities[size_t(named->entity)];
                if (entity.type == EntityType::Person) {
                    describe(entity, organisation ? organisation : organisationBefore(words, i), title);
                    return;
                }
                if (!organisation && isOrganisation(entity.type) && named->end >= word.end - 1)
                    organisation = named;
                continue;
            }
            if (organisation && i == 1 && isShortPersonName(form)) {
                introduce(form.toString(), organisation, title);
                return;
            }
            if ((m_forms == PersonForms::All || organisation) && i + 1 < words.size() && (i == 0 || organisation) &&
                isForeignName(words[i + 1], word)) {
                introduce(m_text.mid(words[i + 1].start, word.end - words[i + 1].start).toString(),
                          organisation ? organisation : organisationBefore(words, i + 1), title);
                return;
            }
            if (form.back() == u',' ||
                (i > 0 && m_language.endingOf(form).which != Case::None && !isPersonName(form, m_language)))
                return;
            if (isPersonName(form, m_language) && (i == 0 || organisation)) {
                introduce(form.toString(), organisation ? organisation : organisationBefore(words, i), title);
                return;
            }
        }
    }

    /// 김별 한결리서치 연구원
    bool isShortPersonName(QStringView word) const
    {
        return word.size() == 2 && std::ranges::all_of(word, isHangul) && m_language.surnames.contains(word.left(1)) &&
               !m_language.words.isCommon(word) && !m_language.notNames.contains(word);
    }

    /// 라우리 켓툴라 대표: two words that no dictionary has, without particles.
    bool isForeignName(const Word& first, const Word& second) const
    {
        const auto isUnknown = [this](const Word& word) {
            const QStringView form = m_text.mid(word.start, word.end - word.start);
            return form.size() >= 2 && form.size() <= 6 && std::ranges::all_of(form, isHangul) &&
                   !m_language.words.isCommon(form) && !m_language.words.isVerbForm(form) &&
                   !m_language.words.isCompound(form) && !m_language.words.isDerivedNoun(form) &&
                   m_language.endingOf(form).length == 0 && !m_language.notNames.contains(form) &&
                   !m_language.orgEndings.contains(form) && isFree(m_reading, word.start, word.end);
        };
        const QStringView last = m_text.mid(second.start, second.end - second.start);
        const bool isSurname = last.size() == 1 && m_language.surnames.contains(last) && // 제이슨 권, no 심초롱 전 대표
                               last != u"전" && last != u"현" && last != u"신";
        return first.end + 1 == second.start && isUnknown(first) && (isSurname || isUnknown(second));
    }

    const Named* organisationBefore(const std::vector<Word>& words, size_t person) const
    {
        for (size_t i = person + 1; i < words.size() && i <= person + 2; ++i) {
            const Named* named = nameAt(m_reading, words[i].start, words[i].end);
            if (named && isOrganisation(m_reading.entities[size_t(named->entity)].type))
                return named;
        }
        return nullptr;
    }

    void describe(ArticleEntity& person, const Named* organisation, const QString& title)
    {
        if (organisation)
            person.affiliation = keyOf(m_reading.entities[size_t(organisation->entity)]);
        person.title = title;
        // Copied, since names are added: 정신아 카카오 대표, then 정 대표.
        const EntityRef ref = person.ref;
        const QString surname = surnameOf(ref.name);
        const int index = indexOf(m_reading, ref);
        if (surname.isEmpty() || index < 0)
            return;
        m_short.push_back({surname + u' ' + title, index});
        if (const QString shorter = m_language.shortTitles.value(title); !shorter.isEmpty())
            m_short.push_back({surname + u' ' + shorter, index}); // 최고경영자, then 황 CEO
    }

    /// 정신아 → 정, 젠슨 황 → 황; empty where the name does not tell.
    static QString surnameOf(const QString& name)
    {
        const qsizetype blank = name.lastIndexOf(u' ');
        if (blank > 0)
            return name.mid(blank + 1);
        return name.size() == 3 && std::ranges::all_of(name, isHangul) ? name.left(1) : QString();
    }

    static QString keyOf(const ArticleEntity& entity)
    {
        return entity.ref.id.isEmpty() ? u'~' + entity.ref.name : entity.ref.id;
    }

    void introduce(const QString& name, const Named* organisation, const QString& title)
    {
        if (!organisation && m_language.words.isCommon(name))
            return; // a bare "사무총 장" says too little to be sure
        ArticleEntity person;
        person.ref.name = name;
        person.type = EntityType::Person;
        describe(person, organisation, title);
        const int entity = entityIndex(m_reading, person);
        addEverywhere(m_reading, name, entity, Origin::Constructed, 0.9, m_language);
        spread((name.contains(u' ') ? surnameOf(name) : name.left(1)) + u' ' + title, entity);
    }

    /// 김 대표: whom it means first takes all its places.
    void spread(const QString& form, int entity)
    {
        if (m_spread.contains(form))
            return;
        m_spread.insert(form);
        addEverywhere(m_reading, form, entity, Origin::Spread, 0.8, m_language);
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    PersonForms m_forms;
    std::vector<std::pair<QString, int>> m_short;
    QSet<QString> m_spread;
};

/// The company that an article is about: the only one named, or one named far more often than any other; -1: none.
int onlyCompany(const Reading& reading)
{
    std::vector<int> counts(reading.entities.size());
    for (const Named& named : reading.names) {
        const EntityType type = reading.entities[size_t(named.entity)].type;
        if (type == EntityType::Company || type == EntityType::Group)
            ++counts[size_t(named.entity)];
    }
    int best = -1, second = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && (best < 0 || counts[i] > counts[size_t(best)])) {
            second = best < 0 ? 0 : counts[size_t(best)];
            best = int(i);
        } else {
            second = std::max(second, counts[i]);
        }
    }
    constexpr int farMore = 3;
    return best >= 0 && (second == 0 || counts[size_t(best)] >= farMore * second) ? best : -1;
}

} // namespace

std::vector<TitledWord> titledWords(const Reading& reading, const Language& language)
{
    const QStringView text = reading.text;
    std::vector<TitledWord> words;
    for (const text::Sentence& sentence : reading.sentences) {
        for (qsizetype at = sentence.start; at < sentence.end;) {
            qsizetype end = at;
            while (end < sentence.end && !isSpace(text[end]))
                ++end;
            const QStringView form = text.sliced(at, end - at);
            bool hasBracket = false;
            for (qsizetype i = 1; i < form.size() && !hasBracket; ++i)
                hasBracket = form[0] != u'(' && form[i] == u'(';
            const QStringView title = titleIn(form, language);
            if (hasBracket || !title.isEmpty())
                words.push_back({sentence.start, at, end, sentence.end, hasBracket, title});
            at = end + 1;
        }
    }
    return words;
}

void addPersons(Reading& reading, const std::vector<TitledWord>& words, const Language& language, PersonForms forms)
{
    PersonFinder(reading, language, forms).find(words);
}

void addEmployers(Reading& reading, const Language& language)
{
    const int company = onlyCompany(reading);
    if (company < 0)
        return;
    const EntityRef ref = reading.entities[size_t(company)].ref;
    for (ArticleEntity& person : reading.entities) {
        const bool isOutsider = language.outsideTitles.ends(person.title);
        if (person.type == EntityType::Person && person.affiliation.isEmpty() && !person.title.isEmpty() && !isOutsider)
            person.affiliation = ref.id.isEmpty() ? u'~' + ref.name : ref.id;
    }
}

} // namespace pado::extract
