#include "language.h"

#include "resources.h"

#include <QFile>

#include <algorithm>
#include <toml++/toml.h>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

struct CaseName {
    const char* name;
    Case which;
};

constexpr CaseName particleNames[] = {
    {"topic", Case::Topic},      {"subj", Case::Subject}, {"obj", Case::Object}, {"with", Case::With},
    {"with_gen", Case::WithGen}, {"to", Case::To},        {"from", Case::From},  {"by", Case::By},
    {"gen", Case::Gen},          {"than", Case::Than},    {"cop", Case::Copula}, {"like", Case::Like},
};
constexpr CaseName postpositionNames[] = {
    {"for", Case::For},
    {"about", Case::About},
    {"through", Case::Through},
    {"according", Case::According},
    {"including", Case::Including},
    {"because", Case::Because},
    {"to", Case::To},
};

QStringList strings(const toml::node_view<const toml::node>& node)
{
    QStringList list;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& item : *array) {
            if (const auto text = item.value<std::string>())
                list << QString::fromStdString(*text);
        }
    }
    return list;
}

WordSet setOf(const toml::node_view<const toml::node>& node)
{
    return WordSet(strings(node));
}

QStringList longestFirst(QStringList list)
{
    std::ranges::stable_sort(list, std::greater{}, &QString::size);
    return list;
}

} // namespace

/// Takes the sections of the lexicon, one each.
struct LanguageReader {
    static void takeParticles(Language& language, const toml::table& lexicon)
    {
        QStringList forms;
        for (const auto& [name, which] : particleNames) {
            forms << strings(lexicon["particles"][name]);
            language.m_particleCases.resize(size_t(forms.size()), which);
        }
        language.m_particles = WordSet(forms);
        forms.clear();
        for (const auto& [name, which] : postpositionNames) {
            forms << strings(lexicon["postpositions"][name]);
            language.m_postpositionCases.resize(size_t(forms.size()), which);
        }
        language.m_postpositions = WordSet(forms);
    }

    static void takeNames(Language& language, const toml::node_view<const toml::node>& names)
    {
        language.m_copulas = setOf(names["copulas"]);
        language.m_nameSuffixes = setOf(names["suffixes"]);
        language.orgEndings = setOf(names["org_endings"]);
        language.instituteEndings = setOf(names["institute_endings"]);
        language.publicEndings = setOf(names["public_endings"]);
        language.municipalities = setOf(names["municipalities"]);
        language.agentVerbs = setOf(names["agent_verbs"]);
        language.countries = setOf(names["countries"]);
        language.surnames = setOf(names["surnames"]);
        language.generic = setOf(names["generic"]);
        language.notNames = setOf(names["not_names"]);
        language.makingVerbs = setOf(names["making_verbs"]);
        language.launchVerbs = setOf(names["launch_verbs"]);
        language.eventNouns = setOf(names["events"]);
        language.usingVerbs = setOf(names["using_verbs"]);
    }

    static void takeAnaphors(Language& language, const toml::node_view<const toml::node>& coref)
    {
        constexpr std::pair<const char*, Anaphor> anaphorNames[] = {
            {"pair", Anaphor::Pair},   {"many", Anaphor::Many}, {"org", Anaphor::Organisation},
            {"group", Anaphor::Group}, {"self", Anaphor::Self}, {"product", Anaphor::Product},
            {"then", Anaphor::Then},   {"town", Anaphor::Town}};
        QStringList forms;
        for (const auto& [name, kind] : anaphorNames) {
            forms << strings(coref[name]);
            language.m_anaphors.resize(size_t(forms.size()), kind);
        }
        language.m_anaphorForms = WordSet(forms);
    }

    static void takeNouns(Language& language, const toml::node_view<const toml::node>& nouns)
    {
        language.orgNouns = setOf(nouns["org"]);
        language.productNouns = setOf(nouns["product"]);
        language.placeNouns = setOf(nouns["place"]);
        language.transparentNouns = setOf(nouns["transparent"]);
        language.titles = WordSet(longestFirst(strings(nouns["title"])));
        language.outsideTitles = setOf(nouns["outside_title"]);
        for (const QString& pair : strings(nouns["short_titles"]))
            language.shortTitles.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        int place = 0;
        for (const QString& sectors : strings(nouns["supply_chain"])) {
            for (const QString& sector : sectors.split(u' '))
                language.placeInChain.insert(sector, place);
            ++place;
        }
        language.dealNouns = setOf(nouns["deal"]);
        language.togetherWords = setOf(nouns["together"]);
        language.adjectives = setOf(nouns["adjectives"]);
        language.lightVerbs = setOf(nouns["light_verbs"]);
        language.sumNouns = setOf(nouns["sums"]);
        language.takingVerbs = setOf(nouns["taking_verbs"]);
        language.fundingWords = setOf(nouns["funding"]);
        language.moneyOther = setOf(nouns["money_other"]);
        language.speech = setOf(nouns["speech"]);
    }

    static void takeStatus(Language& language, const toml::node_view<const toml::node>& status)
    {
        language.denied = setOf(status["denied"]);
        language.reported = setOf(status["reported"]);
        language.planned = setOf(status["planned"]);
        language.none = setOf(status["none"]);
        language.telling = setOf(status["telling"]);
        language.deniedNouns = setOf(status["denied_nouns"]);
        language.contentNouns = setOf(status["content_nouns"]);
        language.afterwards = setOf(status["afterwards"]);
        language.unlikely = setOf(status["unlikely"]);
        language.fellThrough = setOf(status["fell_through"]);
        language.completed = setOf(status["completed"]);
        language.habitual = setOf(status["habitual"]);
        language.signedWords = setOf(status["signed"]);
        language.intended = setOf(status["intended"]);
    }
};

Result<Language> Language::load()
{
    useResources();
    QFile file(u":/pado/triggers/language.toml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure("extract.bad_lexicon", file.fileName(), {}, file.errorString());
    toml::table table;
    try {
        table = toml::parse(file.readAll().toStdString());
    } catch (const toml::parse_error& error) {
        return failure("extract.bad_lexicon", file.fileName(), QString::number(error.source().begin.line),
                       QString::fromUtf8(error.what()));
    }
    const toml::table& lexicon = table;

    Language language;
    auto words = Words::load();
    if (!words)
        return tl::unexpected(words.error());
    language.words = *std::move(words);
    LanguageReader::takeParticles(language, lexicon);
    LanguageReader::takeNames(language, lexicon["names"]);
    LanguageReader::takeAnaphors(language, lexicon["coref"]);
    LanguageReader::takeNouns(language, lexicon["nouns"]);
    LanguageReader::takeStatus(language, lexicon["status"]);
    language.noNames = WordSet(strings(lexicon["names"]["not_names"]) + strings(lexicon["names"]["org_endings"]) +
                               strings(lexicon["nouns"]["org"]) + strings(lexicon["nouns"]["product"]) +
                               strings(lexicon["nouns"]["title"]) + strings(lexicon["nouns"]["place"]) +
                               strings(lexicon["nouns"]["transparent"]));
    const auto tests = lexicon["tests"];
    language.testNouns = setOf(tests["nouns"]);
    language.testVerbs = setOf(tests["verbs"]);
    language.testEndings = setOf(tests["endings"]);
    return language;
}

std::optional<Case> Language::particle(QStringView form) const
{
    const int index = m_particles.indexOf(form);
    return index < 0 ? std::nullopt : std::optional(m_particleCases[size_t(index)]);
}

std::optional<Case> Language::postposition(QStringView eojeol) const
{
    const int index = m_postpositions.indexOf(eojeol);
    return index < 0 ? std::nullopt : std::optional(m_postpositionCases[size_t(index)]);
}

Language::Ending Language::endingOf(QStringView word) const
{
    Ending ending;
    m_particles.anyEnd(word, [&](int index, qsizetype length) {
        if (length < word.size())
            ending = {m_particleCases[size_t(index)], length};
        return false;
    });
    return ending;
}

bool Language::isNameTail(QStringView tail) const
{
    if (tail.isEmpty() || m_particles.contains(tail) || m_copulas.contains(tail))
        return true;
    return m_nameSuffixes.anyStart(tail, [&](int, qsizetype length) { return isNameTail(tail.mid(length)); });
}

Case Language::caseOfTail(QStringView tail) const
{
    if (tail.isEmpty())
        return Case::None;
    if (const auto which = particle(tail))
        return *which;
    if (tail == u"서") // 누리칩서 투자 유치: short for 에서, but only behind a name
        return Case::From;
    if (m_copulas.contains(tail))
        return Case::Copula;
    qsizetype longest = 0; // suffix
    m_nameSuffixes.anyStart(tail, [&](int, qsizetype length) {
        if (isNameTail(tail.mid(length)))
            longest = length;
        return false;
    });
    return longest > 0 ? caseOfTail(tail.mid(longest)) : Case::None;
}

QVarLengthArray<Language::AnaphorForm, 4> Language::anaphorsAt(QStringView text) const
{
    QVarLengthArray<AnaphorForm, 4> forms;
    m_anaphorForms.anyStart(text, [&](int index, qsizetype length) {
        forms.push_back({m_anaphors[size_t(index)], length});
        return false;
    });
    std::ranges::reverse(forms);
    return forms;
}

bool isOrganisation(EntityType type)
{
    switch (type) {
    case EntityType::Company:
    case EntityType::Group:
    case EntityType::Institute:
    case EntityType::University:
    case EntityType::Government:
    case EntityType::Investor:
    case EntityType::Fund:
    case EntityType::Publisher:
        return true;
    case EntityType::Person:
    case EntityType::Product:
    case EntityType::Model:
    case EntityType::Chip:
    case EntityType::Benchmark:
    case EntityType::Market:
    case EntityType::Event:
        return false;
    }
    return false;
}

bool isProduct(EntityType type)
{
    return type == EntityType::Product || type == EntityType::Model || type == EntityType::Chip;
}

} // namespace pado::extract
