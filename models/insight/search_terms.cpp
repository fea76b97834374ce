#include "insight/search_terms.h"

#include "extract/fact_json.h"
#include "extract/knowledge_base.h"
#include "insight/labels.h"
#include "query_values.h"
#include "text/keyboard.h"
#include "text/search_fold.h"
#include "text/search_query.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr qsizetype mostNames = 8; ///< ways to say one word

bool isSearchedByAllNames(const extract::KnownEntity& entity)
{
    using enum extract::EntityType;
    return entity.type != Person && entity.type != Market && entity.type != Event && entity.type != Benchmark;
}

bool isAmbiguous(const extract::KnownEntity& entity, const QString& name)
{
    return std::ranges::any_of(entity.ambiguous, [&](const extract::AmbiguousAlias& alias) {
        return text::searchFold(alias.alias) == text::searchFold(name);
    });
}

void addNames(QStringList& ways, const extract::KnownEntity& entity)
{
    QStringList names{entity.nameKo, entity.nameEn};
    names += entity.aliases;
    for (const QString& name : names) {
        const bool isKnown = std::ranges::any_of(
            ways, [&](const QString& way) { return text::searchFold(way) == text::searchFold(name); });
        if (name.size() >= 2 && !isKnown && ways.size() < mostNames && !isAmbiguous(entity, name))
            ways << name;
    }
}

/// Those whose first consonants begin so, the shortest name first: the names in Korean, then the others.
void addNamesOfInitials(QStringList& ways, const QString& initials, const extract::KnowledgeBase& knowledge)
{
    std::vector<const extract::KnownEntity*> meant;
    for (const extract::KnownEntity& entity : knowledge.entities()) {
        const QString name = QString(entity.nameKo).remove(u' ');
        if (isSearchedByAllNames(entity) && text::initialsOf(name).startsWith(initials))
            meant.push_back(&entity);
    }
    std::ranges::stable_sort(meant, {}, [](const extract::KnownEntity* entity) { return entity->nameKo.size(); });
    for (const extract::KnownEntity* entity : meant) {
        if (ways.size() < mostNames && !ways.contains(entity->nameKo))
            ways << entity->nameKo;
    }
    for (const extract::KnownEntity* entity : meant)
        addNames(ways, *entity);
}

/// The one whose name, in one language or the other, begins so.
const extract::KnownEntity* entityBeginning(const QString& start, const extract::KnowledgeBase& knowledge)
{
    constexpr qsizetype shortest = 2;
    if (start.size() < shortest)
        return nullptr;
    const QString folded = text::searchFold(start);
    const extract::KnownEntity* found = nullptr;
    for (const extract::KnownEntity& entity : knowledge.entities()) {
        const auto begins = [&](const QString& name) { return text::searchFold(name).startsWith(folded); };
        const bool isBetter = !found || entity.nameKo.size() < found->nameKo.size();
        if (isSearchedByAllNames(entity) && isBetter && (begins(entity.nameKo) || begins(entity.nameEn)))
            found = &entity;
    }
    return found;
}

tl::unexpected<Error> badValue(const text::QueryNode& node, const QString& value, const QString& examples)
{
    return failure("search.bad_value", value, QString::number(node.column), examples);
}

class Reading
{
public:
    Reading(const extract::KnowledgeBase& knowledge, QDate today)
        : m_knowledge(knowledge),
          m_korean(knowledge, text::Language::Korean),
          m_english(knowledge, text::Language::English),
          m_today(today)
    {
    }

    Result<store::Search> read(const text::QueryNode& node) const
    {
        if (const auto* group = std::get_if<text::QueryGroup>(&node.what))
            return readGroup(*group);
        if (const auto* words = std::get_if<text::QueryWords>(&node.what))
            return store::Search{readWords(*words)};
        if (const auto* near = std::get_if<text::QueryNear>(&node.what)) {
            store::SearchedNear searched{{}, near->distance};
            for (const QString& word : near->words)
                searched.words.push_back(waysToSay(word, m_knowledge));
            return store::Search{std::move(searched)};
        }
        return readValue(std::get<text::QueryValue>(node.what), node);
    }

private:
    store::SearchedWords readWords(const text::QueryWords& words) const
    {
        const bool isAsTyped = words.isQuoted || words.isPrefix;
        return {isAsTyped ? QStringList{words.words} : waysToSay(words.words, m_knowledge), words.isPrefix, false};
    }

    /// Type, status, sum and companies that stand side by side are those of one fact.
    Result<store::Search> readGroup(const text::QueryGroup& group) const
    {
        using Join = text::QueryGroup::Join;
        store::SearchedGroup read{group.join == Join::All   ? store::SearchedGroup::Join::All
                                  : group.join == Join::Any ? store::SearchedGroup::Join::Any
                                                            : store::SearchedGroup::Join::None,
                                  {}};
        for (const text::QueryNode& part : group.parts) {
            auto one = this->read(part);
            if (!one)
                return one;
            read.parts.push_back(*std::move(one));
        }
        if (group.join == Join::All)
            joinFacts(read.parts);
        return store::Search{std::move(read)};
    }

    static void joinFacts(std::vector<store::Search>& parts)
    {
        const auto isFact = [](const store::Search& part) {
            return std::holds_alternative<store::SearchedFact>(part.what);
        };
        if (std::ranges::none_of(parts, isFact))
            return;
        store::SearchedFact whole;
        const auto takes = [&whole](const store::Search& part) {
            if (const auto* company = std::get_if<store::SearchedCompany>(&part.what)) {
                whole.companies << company->key;
                return true;
            }
            const auto* fact = std::get_if<store::SearchedFact>(&part.what);
            if (!fact)
                return false;
            const bool hasSum = fact->least || fact->most;
            const bool isOfAnother = (!fact->types.isEmpty() && !whole.types.isEmpty()) ||
                                     (!fact->statuses.isEmpty() && !whole.statuses.isEmpty()) ||
                                     (hasSum && (whole.least || whole.most) && whole.currency != fact->currency);
            if (isOfAnother) // 유형:투자 유형:인수: an article with both
                return false;
            whole.types += fact->types;
            whole.statuses += fact->statuses;
            if (hasSum) {
                whole.currency = fact->currency;
                whole.least = std::max(whole.least.value_or(0), fact->least.value_or(0));
                whole.most = std::min(whole.most.value_or(std::numeric_limits<double>::max()),
                                      fact->most.value_or(std::numeric_limits<double>::max()));
            }
            return true;
        };
        std::erase_if(parts, takes);
        parts.push_back({std::move(whole)});
    }

    Result<store::Search> readValue(const text::QueryValue& value, const text::QueryNode& node) const
    {
        using enum text::SearchField;
        if (value.comparison != text::Comparison::Equal && value.field != Amount)
            return failure("search.bad_comparison", text::namesOf(value.field).front(), QString::number(node.column));
        switch (value.field) {
        case Company: {
            const extract::KnownEntity* known = m_knowledge.named(value.value);
            return store::Search{store::SearchedCompany{known ? known->id : value.value}};
        }
        case Type:
            return readType(value.value, node);
        case Status:
            return readStatus(value.value, node);
        case Amount:
            return readAmount(value, node);
        case Source:
            return store::Search{store::SearchedSource{value.value}};
        case Topic:
            return store::Search{store::SearchedWords{waysToSay(value.value, m_knowledge)}};
        case Title:
            return store::Search{store::SearchedWords{{value.value}, false, true}};
        case From:
        case To:
        case Period:
            return readPeriod(value, node);
        case Is:
            return readMark(value.value, node);
        case Has:
            if (value.value != u"사실" && value.value.compare(u"fact"_s, Qt::CaseInsensitive) != 0)
                return badValue(node, value.value, u"사실, fact"_s);
            return store::Search{store::SearchedMark::WithFact};
        }
        return store::Search{};
    }

    /// Each of 투자,인수 in either language or as the contract has it.
    template <class Enum>
    Result<QStringList> namesIn(const QString& list, Enum last, const auto& labelOf, const text::QueryNode& node) const
    {
        QStringList names, examples;
        for (const QString& word : list.split(u',', Qt::SkipEmptyParts)) {
            const qsizetype before = names.size();
            examples.clear();
            for (int i = 0; i <= int(last); ++i) {
                const QString name = extract::nameOf(Enum(i)), korean = labelOf(m_korean, Enum(i));
                examples << korean + u'/' + name;
                for (const QString& known : {name, korean, labelOf(m_english, Enum(i))}) {
                    if (QString(known).remove(u' ').compare(word.trimmed(), Qt::CaseInsensitive) == 0) {
                        names << name;
                        break;
                    }
                }
            }
            if (names.size() == before)
                return badValue(node, list, examples.join(u", "_s));
        }
        return names;
    }

    Result<store::Search> readType(const QString& value, const text::QueryNode& node) const
    {
        const auto label = [](const Labels& labels, extract::RelationType type) { return labels.type(type); };
        return namesIn(value, extract::RelationType::Dispute, label, node).map([](const QStringList& types) {
            store::SearchedFact fact;
            fact.types = types;
            return store::Search{std::move(fact)};
        });
    }

    Result<store::Search> readStatus(const QString& value, const text::QueryNode& node) const
    {
        const auto label = [](const Labels& labels, extract::Status status) { return labels.status(status); };
        return namesIn(value, extract::Status::Denied, label, node).map([](const QStringList& statuses) {
            store::SearchedFact fact;
            fact.statuses = statuses;
            return store::Search{std::move(fact)};
        });
    }

    static Result<store::Search> readAmount(const text::QueryValue& value, const text::QueryNode& node)
    {
        const auto sums = sumsOf(value.value);
        if (!sums)
            return badValue(node, value.value, u"금액>100억, amount:10M..50M USD"_s);
        constexpr double most = std::numeric_limits<double>::max();
        store::SearchedFact fact;
        fact.currency = sums->currency;
        switch (value.comparison) {
        case text::Comparison::Equal:
            fact.least = sums->least;
            fact.most = sums->most;
            break;
        case text::Comparison::More:
            fact.least = std::nextafter(sums->most, most);
            break;
        case text::Comparison::AtLeast:
            fact.least = sums->least;
            break;
        case text::Comparison::Less:
            fact.most = std::nextafter(sums->least, 0);
            break;
        case text::Comparison::AtMost:
            fact.most = sums->most;
            break;
        }
        return store::Search{std::move(fact)};
    }

    Result<store::Search> readPeriod(const text::QueryValue& value, const text::QueryNode& node) const
    {
        auto period = periodOf(value.value, m_today);
        if (!period)
            return badValue(node, value.value, u"2024, 2024Q1, 2024-05, 2024-05-03, 30일, 2024-01..2024-03"_s);
        if (value.field == text::SearchField::From)
            period->to = {};
        if (value.field == text::SearchField::To)
            period = store::SearchedPeriod{{}, period->from};
        return store::Search{*period};
    }

    static Result<store::Search> readMark(const QString& value, const text::QueryNode& node)
    {
        struct Name {
            QStringView korean;
            QStringView english;
            store::SearchedMark mark;
        };
        constexpr Name names[] = {{u"안읽음", u"unread", store::SearchedMark::Unread},
                                  {u"별표", u"starred", store::SearchedMark::Starred},
                                  {u"수정됨", u"revised", store::SearchedMark::Revised}};
        for (const Name& name : names) {
            if (value == name.korean || name.english.compare(value, Qt::CaseInsensitive) == 0)
                return store::Search{name.mark};
        }
        return badValue(node, value, u"안읽음/unread, 별표/starred, 수정됨/revised"_s);
    }

    const extract::KnowledgeBase& m_knowledge;
    const Labels m_korean, m_english;
    QDate m_today;
};

} // namespace

QStringList waysToSay(const QString& word, const extract::KnowledgeBase& knowledge)
{
    QStringList ways{word};
    const extract::KnownEntity* known = knowledge.named(word);
    if (known && isSearchedByAllNames(*known) && !isAmbiguous(*known, word))
        addNames(ways, *known);
    if (known)
        return ways;
    if (text::areInitials(word)) {
        if (word.size() >= 2)
            addNamesOfInitials(ways, word, knowledge);
        return ways;
    }
    // Whole syllables are meant as they are; Hangul was typed blindly where jamo are left over.
    const bool hasJamo = std::ranges::any_of(word, [](QChar c) { return c >= u'ㄱ' && c <= u'ㅣ'; });
    const QString typed = hasJamo ? text::latinTyped(word) : text::hangulTyped(word);
    if (const extract::KnownEntity* meant = entityBeginning(typed, knowledge))
        addNames(ways, *meant);
    return ways;
}

Result<store::Search> understandQuery(const QString& query, const extract::KnowledgeBase& knowledge, QDate today)
{
    const auto parsed = text::parseQuery(query);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return Reading(knowledge, today).read(*parsed);
}

} // namespace pado::insight
