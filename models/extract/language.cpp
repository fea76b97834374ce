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

QSet<QString> setOf(const QStringList& list)
{
    return {list.begin(), list.end()};
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
        for (const auto& [name, which] : particleNames) {
            for (const QString& form : strings(lexicon["particles"][name])) {
                language.m_particles.insert(form, which);
                language.m_longestParticle = std::max(language.m_longestParticle, form.size());
            }
        }
        for (const auto& [name, which] : postpositionNames) {
            for (const QString& form : strings(lexicon["postpositions"][name]))
                language.m_postpositions.insert(form, which);
        }
    }

    static void takeNames(Language& language, const toml::node_view<const toml::node>& names)
    {
        language.m_copulas = setOf(strings(names["copulas"]));
        language.nameSuffixes = longestFirst(strings(names["suffixes"]));
        language.orgEndings = longestFirst(strings(names["org_endings"]));
        language.publicEndings = longestFirst(strings(names["public_endings"]));
        language.agentVerbs = strings(names["agent_verbs"]);
        language.countries = setOf(strings(names["countries"]));
        language.surnames = strings(names["surnames"]);
        language.notNames = strings(names["not_names"]);
        language.makingVerbs = strings(names["making_verbs"]);
        language.launchVerbs = strings(names["launch_verbs"]);
    }

    static void takeAnaphors(Language& language, const toml::node_view<const toml::node>& coref)
    {
        constexpr std::pair<const char*, Anaphor> anaphorNames[] = {
            {"pair", Anaphor::Pair},   {"many", Anaphor::Many}, {"org", Anaphor::Organisation},
            {"group", Anaphor::Group}, {"self", Anaphor::Self}, {"product", Anaphor::Product},
            {"then", Anaphor::Then}};
        for (const auto& [name, kind] : anaphorNames) {
            for (const QString& form : strings(coref[name]))
                language.m_anaphors.push_back({form, kind});
        }
        std::ranges::stable_sort(language.m_anaphors, std::greater{},
                                 [](const Language::AnaphorForm& f) { return f.text.size(); });
    }

    static void takeNouns(Language& language, const toml::node_view<const toml::node>& nouns)
    {
        language.orgNouns = setOf(strings(nouns["org"]));
        language.productNouns = setOf(strings(nouns["product"]));
        language.placeNouns = setOf(strings(nouns["place"]));
        language.transparentNouns = setOf(strings(nouns["transparent"]));
        language.titlesLongestFirst = longestFirst(strings(nouns["title"]));
        language.titles = setOf(language.titlesLongestFirst);
        language.outsideTitles = strings(nouns["outside_title"]);
        language.upstreamSectors = setOf(strings(nouns["upstream_sectors"]));
        language.dealNouns = strings(nouns["deal"]);
        language.moneyOther = strings(nouns["money_other"]);
        language.speech = strings(nouns["speech"]);
    }

    static void takeStatus(Language& language, const toml::node_view<const toml::node>& status)
    {
        language.denied = strings(status["denied"]);
        language.reported = strings(status["reported"]);
        language.planned = strings(status["planned"]);
        language.none = strings(status["none"]);
        language.telling = strings(status["telling"]);
        language.deniedNouns = strings(status["denied_nouns"]);
        language.contentNouns = strings(status["content_nouns"]);
        language.unlikely = strings(status["unlikely"]);
        language.fellThrough = strings(status["fell_through"]);
        language.completed = strings(status["completed"]);
        language.habitual = strings(status["habitual"]);
        language.signedWords = strings(status["signed"]);
        language.intended = strings(status["intended"]);
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
    const auto tests = lexicon["tests"];
    language.testNouns = strings(tests["nouns"]);
    language.testVerbs = strings(tests["verbs"]);
    language.testEndings = strings(tests["endings"]);
    return language;
}

std::optional<Case> Language::particle(QStringView form) const
{
    const auto it = m_particles.constFind(form.toString());
    return it == m_particles.cend() ? std::nullopt : std::optional(*it);
}

std::optional<Case> Language::postposition(QStringView eojeol) const
{
    const auto it = m_postpositions.constFind(eojeol.toString());
    return it == m_postpositions.cend() ? std::nullopt : std::optional(*it);
}

Language::Ending Language::endingOf(QStringView word) const
{
    for (qsizetype length = std::min(m_longestParticle, word.size() - 1); length > 0; --length) {
        if (const auto which = particle(word.last(length)))
            return {*which, length};
    }
    return {};
}

bool Language::isNameTail(QStringView tail) const
{
    if (tail.isEmpty() || particle(tail) || m_copulas.contains(tail.toString()))
        return true;
    return std::ranges::any_of(nameSuffixes, [&](const QString& suffix) {
        return tail.startsWith(suffix) && isNameTail(tail.mid(suffix.size()));
    });
}

Case Language::caseOfTail(QStringView tail) const
{
    if (tail.isEmpty())
        return Case::None;
    if (const auto which = particle(tail))
        return *which;
    if (m_copulas.contains(tail.toString()))
        return Case::Copula;
    for (const QString& suffix : nameSuffixes) {
        if (tail.startsWith(suffix) && isNameTail(tail.mid(suffix.size())))
            return caseOfTail(tail.mid(suffix.size()));
    }
    return Case::None;
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
