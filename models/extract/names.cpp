#include "names.h"

#include "constructed_names.h"
#include "extract/clean.h"
#include "extract/extractor.h"
#include "name_boundary.h"
#include "persons.h"
#include "sub_units.h"
#include "text/character_set.h"
#include "text/prefix.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr qsizetype longestAside = 10;     ///< brackets inside a name
constexpr qsizetype shortestWithBlank = 5; ///< a blank may stand only in names of this many characters

struct Candidate {
    qsizetype start = 0;
    qsizetype end = 0;
    NameIndex::Aliases aliases;
};

/// Decides which entity a known name means, by the words around it.
class Resolver
{
public:
    Resolver(const QString& text, const QString& title, const KnowledgeBase& knowledge, const NameIndex& index,
             const Language& language)
        : m_text(text),
          m_title(title),
          m_knowledge(knowledge),
          m_index(index),
          m_language(language)
    {
    }

    /// Index of the known entity, -1 where nothing speaks for one.
    int resolve(const Candidate& candidate, const QSet<int>& sure) const
    {
        for (const int alias : candidate.aliases) {
            const NameIndex::Alias& found = m_index.alias(alias);
            if (sure.contains(found.entity) && !isRejected(found, candidate))
                return found.entity;
        }
        for (const int alias : candidate.aliases) {
            const NameIndex::Alias& found = m_index.alias(alias);
            if (!isRejected(found, candidate) && isConfirmed(found, candidate))
                return found.entity;
        }
        return -1;
    }

private:
    const KnownEntity& entity(const NameIndex::Alias& alias) const
    {
        return m_knowledge.entities()[size_t(alias.entity)];
    }

    QStringView around(const Candidate& candidate, qsizetype width) const
    {
        const qsizetype from = std::max<qsizetype>(0, candidate.start - width);
        return QStringView(m_text).mid(from, candidate.end + width - from);
    }

    bool isRejected(const NameIndex::Alias& alias, const Candidate& candidate) const
    {
        if (!alias.ambiguity)
            return false;
        const QString name = alias.ambiguity->alias;
        for (const QString& word : alias.ambiguity->reject) {
            const qsizetype inside = word.indexOf(name);
            if (inside < 0) {
                if (text::contains(around(candidate, 20), word))
                    return true;
            } else if (QStringView(m_text).mid(std::max<qsizetype>(0, candidate.start - inside)).startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    bool isConfirmed(const NameIndex::Alias& alias, const Candidate& candidate) const
    {
        const KnownEntity& known = entity(alias);
        if (known.type == EntityType::Person)
            return hasPersonContext(known, candidate);
        if (!alias.ambiguity)
            return true;
        if (alias.ambiguity->isBoundaryOnly)
            return true;
        if (known.type == EntityType::Government && known.country == u"KR")
            return !followsCountry(candidate); // 국방부 is ours where no other country stands before
        const bool hasWord = std::ranges::any_of(alias.ambiguity->confirm, [&](const QString& word) {
            const bool hasCase = !std::ranges::all_of(word, isHangul);
            return hasCase ? around(candidate, 60).contains(word, Qt::CaseInsensitive)
                           : text::contains(around(candidate, 60), word);
        });
        if (!isProduct(known.type))
            return hasWord;
        return hasWord && (isQuoted(candidate) || isMakerNear(known));
    }

    template <class Is>
    static bool isAnyName(const KnownEntity& entity, Is is)
    {
        return std::ranges::any_of(entity.aliases, is) || is(entity.nameKo);
    }

    bool followsCountry(const Candidate& candidate) const
    {
        constexpr qsizetype farthest = 40;
        const qsizetype from = std::max<qsizetype>(0, candidate.start - farthest);
        const QStringView before = QStringView(m_text).sliced(from, candidate.start - from).trimmed();
        const QStringView word = before.mid(before.lastIndexOf(u' ') + 1);
        const bool isShort = word == u"미" || word == u"중" || word == u"일" || word == u"영";
        return isShort || m_language.countries.contains(word);
    }

    bool isQuoted(const Candidate& candidate) const
    {
        static constexpr text::CharacterSet marks(u"'‘\"“<《");
        return candidate.start > 0 && marks.contains(m_text[candidate.start - 1]);
    }

    bool isMakerNear(const KnownEntity& known) const
    {
        const KnownEntity* maker = m_knowledge.find(known.maker);
        if (!maker)
            return false;
        return isAnyName(
            *maker, [&](const QString& name) { return text::contains(m_text, name) || text::contains(m_title, name); });
    }

    bool hasPersonContext(const KnownEntity& known, const Candidate& candidate) const
    {
        const QStringView near = around(candidate, 14);
        if (m_language.titles.isIn(near))
            return true;
        const KnownEntity* employer = m_knowledge.find(known.affiliation);
        return employer && isAnyName(*employer, [&](const QString& name) { return near.contains(name); });
    }

    const QString& m_text;
    const QString& m_title;
    const KnowledgeBase& m_knowledge;
    const NameIndex& m_index;
    const Language& m_language;
};

std::vector<Candidate> candidates(const Reading& reading, const NameIndex& index, const Language& language)
{
    const QStringView text = reading.text;
    std::vector<Candidate> found;
    reading.nameStarts.forEach([&](qsizetype start) {
        for (NameIndex::Hit& hit : index.hitsAt(text, start)) {
            if (isNameEnd(text, hit.end, language))
                found.push_back({start, hit.end, std::move(hit.aliases)});
        }
    });
    return found;
}

ArticleEntity articleEntity(const KnownEntity& known)
{
    return {{known.id, known.nameKo}, known.type, known.maker, false, known.parent,
            known.affiliation,        known.role, known.sector};
}

/// A part of a test (추론 부문) counts as the test.
const KnownEntity& wholeOf(const KnownEntity& known, const KnowledgeBase& knowledge)
{
    const KnownEntity* whole = known.type == EntityType::Benchmark ? knowledge.find(known.parent) : nullptr;
    return whole && whole->type == EntityType::Benchmark ? *whole : known;
}

bool isNamed(const KnownEntity& known)
{
    return known.type != EntityType::Market && known.type != EntityType::Event;
}

/// 엔비디아 L40S: the maker in front is a name of its own.   @return where the product's begins
qsizetype addMakerInside(Reading& reading, const Candidate& candidate, const KnownEntity& product,
                         const KnowledgeBase& knowledge)
{
    const KnownEntity* maker = isProduct(product.type) ? knowledge.find(product.maker) : nullptr;
    if (!maker)
        return candidate.start;
    const QStringView surface = QStringView(reading.text).mid(candidate.start, candidate.end - candidate.start);
    const QStringList makerNames = maker->aliases + QStringList{maker->nameKo};
    for (const QString& name : makerNames) {
        if (surface.startsWith(name) && surface.mid(name.size()).startsWith(u' ')) {
            const qsizetype end = candidate.start + name.size();
            reading.names.add(
                {candidate.start, end, entityIndex(reading, articleEntity(*maker)), Origin::Known, 1, false});
            return end + 1;
        }
    }
    return candidate.start;
}

/// Longest first at a place; of two that overlap the earlier wins.
void addKnownNames(Reading& reading, const KnowledgeBase& knowledge, const NameIndex& index, const Language& language)
{
    const std::vector<Candidate> all = candidates(reading, index, language);
    const Resolver resolver(reading.text, reading.title, knowledge, index, language);
    QSet<int> sure;
    for (int pass = 0; pass < 2; ++pass) { // the second pass knows which entities the article is about
        qsizetype free = 0;
        for (const Candidate& candidate : all) {
            if (candidate.start < free)
                continue;
            const int known = resolver.resolve(candidate, sure);
            if (known < 0)
                continue;
            sure.insert(known);
            free = candidate.end;
            const KnownEntity& entity = wholeOf(knowledge.entities()[size_t(known)], knowledge);
            if (pass == 1 && isNamed(entity)) {
                const bool isQuoted = candidate.start > 0 && isSingleQuote(reading.text[candidate.start - 1]);
                const qsizetype start = addMakerInside(reading, candidate, entity, knowledge);
                reading.names.add(
                    {start, candidate.end, entityIndex(reading, articleEntity(entity)), Origin::Known, 1, isQuoted});
            }
        }
    }
}

} // namespace

NameIndex::NameIndex(const KnowledgeBase& knowledge)
{
    for (size_t i = 0; i < knowledge.entities().size(); ++i) {
        const KnownEntity& known = knowledge.entities()[i];
        add(known.nameKo, int(i), known);
        if (known.type != EntityType::Person || known.nameEn.contains(u' '))
            add(known.nameEn, int(i), known);
        for (const QString& alias : known.aliases)
            add(alias, int(i), known);
    }
}

void NameIndex::add(const QString& name, int entity, const KnownEntity& known)
{
    if (name.size() < 2)
        return;
    Alias alias{entity, name.size(), nullptr};
    for (const AmbiguousAlias& ambiguous : known.ambiguous) {
        if (ambiguous.alias == name)
            alias.ambiguity = &ambiguous;
    }
    QString key = name.toLower();
    if (key.size() >= shortestWithBlank)
        key.remove(u' ');
    m_trie.insert(key, int(m_aliases.size()));
    m_aliases.push_back(alias);
}

QVarLengthArray<NameIndex::Hit, 4> NameIndex::hitsAt(QStringView text, qsizetype start) const
{
    QVarLengthArray<Hit, 4> hits;
    const auto folded = [&](qsizetype i) { return isHangul(text[i]) ? text[i] : text[i].toLower(); };
    if (start + 1 >= text.size() ||
        (isLetterOrNumber(text[start + 1]) && !m_trie.mayBegin(folded(start), folded(start + 1))))
        return hits;
    int node = 0;
    bool hasSkipped = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        int next = m_trie.step(node, folded(i));
        const qsizetype aside = text[i] == u'(' ? text.mid(i, longestAside).indexOf(u')') : -1;
        if (next < 0 && i > start && aside > 0) { // 에이닷엑스(A.X) 4.0
            i += aside;
            hasSkipped = true;
            continue;
        }
        if (next < 0 && text[i] == u' ' && i > start && i + 1 < text.size()) {
            next = node;
            hasSkipped = true;
        }
        if (next < 0)
            break;
        node = next;
        const std::vector<int>& values = m_trie.valuesAt(node);
        if (values.empty() || text[i] == u' ')
            continue;
        Hit hit{i + 1, {}};
        for (const int value : values) {
            if (!hasSkipped || alias(value).length >= shortestWithBlank)
                hit.aliases.push_back(value);
        }
        if (!hit.aliases.empty())
            hits.push_back(std::move(hit));
    }
    std::ranges::reverse(hits);
    return hits;
}

int indexOf(const Reading& reading, const EntityRef& entity)
{
    const auto named = reading.entitiesOfName.constFind(entity.name);
    if (named == reading.entitiesOfName.cend())
        return -1;
    const auto it =
        std::ranges::find_if(*named, [&](int index) { return reading.entities[size_t(index)].ref == entity; });
    return it == named->end() ? -1 : *it;
}

void rename(Reading& reading, int entity, const QString& name)
{
    reading.entities[size_t(entity)].ref.name = name; // what the old name still leads to is compared
    auto& named = reading.entitiesOfName[name];
    named.push_back(entity);
    std::ranges::sort(named);
}

int entityIndex(Reading& reading, const ArticleEntity& entity)
{
    if (const int known = indexOf(reading, entity.ref); known >= 0)
        return known;
    const int added = int(reading.entities.size());
    reading.entities.push_back(entity);
    reading.entitiesOfName[entity.ref.name].push_back(added);
    return added;
}

Reading read(const Source& source, const KnowledgeBase& knowledge, const NameIndex& index, const Language& language)
{
    Reading reading;
    reading.text = source.isClean ? source.text : clean(source.text);
    reading.names = NameTable(reading.text.size());
    reading.nameStarts = NameStarts(reading.text);
    reading.title = source.title;
    reading.published = source.published;
    reading.sentences = text::splitSentences(reading.text);
    reading.quantities = text::findQuantities(reading.text, source.published);
    addKnownNames(reading, knowledge, index, language);
    addHospitals(reading, language);
    addMarkedNames(reading, language);
    const std::vector<TitledWord> titled = titledWords(reading, language);
    addPersons(reading, titled, language, PersonForms::Korean);
    addConstructedNames(reading, language);
    addPersons(reading, titled, language, PersonForms::All); // those whose organisation has only now got its name
    addEmployers(reading, language);
    reading.names.sort();
    return reading;
}

} // namespace pado::extract
