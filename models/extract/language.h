#pragma once

#include "base/result.h"
#include "extract/fact.h"
#include "word_set.h"
#include "words.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace pado::extract
{

/// What a particle or postposition makes of the noun phrase before it.
enum class Case {
    None,
    Topic,
    Subject,
    Object,
    With,
    WithGen,
    To,
    From,
    By,
    Gen,
    Than,
    Copula,
    Like,
    For,
    About,
    Through,
    According,
    Including,
    Because,
};

/// How a name in the text refers to somebody named before.
enum class Anaphor { Pair, Many, Organisation, Group, Self, Product, Then, Town };

/// What Pado knows of Korean beside names and relations: `resources/triggers/language.toml`. Immutable after loading.
class Language
{
public:
    /// @error extract.bad_lexicon (`where`: the line)
    static Result<Language> load();

    /// Case of an exact particle ("에게도"); empty where the string is none.
    std::optional<Case> particle(QStringView form) const;
    /// Case of an eojeol that acts as a particle ("위한").
    std::optional<Case> postposition(QStringView eojeol) const;
    /// Longest particle that ends `word` after at least one character: its case and length.
    struct Ending {
        Case which = Case::None;
        qsizetype length = 0;
    };
    Ending endingOf(QStringView word) const;

    /// Is `tail`, the Hangul after a name, nothing but suffixes (측, 등, 사 …), particles or a copula? Empty is.
    bool isNameTail(QStringView tail) const;
    /// Case that the tail of a name gives it: "측은" → Topic.
    Case caseOfTail(QStringView tail) const;

    /// A word that may stand for somebody named before.
    struct AnaphorForm {
        Anaphor kind;
        qsizetype length = 0;
    };
    /// Those that begin the text, longest first.
    QVarLengthArray<AnaphorForm, 4> anaphorsAt(QStringView text) const;

    WordSet orgNouns, productNouns, placeNouns, transparentNouns;
    WordSet titles;                      ///< longest first
    QHash<QString, QString> shortTitles; ///< 최고경영자 → CEO: what comes after the first mention
    WordSet outsideTitles, moneyOther, speech, orgEndings, surnames, notNames;
    WordSet instituteEndings;          ///< -진흥원, -대학교: names of institutes, no firms
    WordSet publicEndings, agentVerbs; ///< -지방법원; 체결: what names of authorities end in, what companies do
    WordSet generic;                   ///< 스마트, 디지털: no firm's name before 병원, 헬스케어
    WordSet countries;
    WordSet municipalities; ///< 원주시, 강원특별자치도: public bodies that no ending tells from other words
    WordSet noNames;        ///< all words above that name nobody by themselves
    WordSet testNouns, testVerbs, testEndings; ///< 벤치마크; 겨루는; -벤치: what the names of tests stand beside
    QHash<QString, int> placeInChain;          ///< sector of the knowledge base → lower delivers to higher
    WordSet dealNouns;                         ///< 공급하는 [계약]
    WordSet lightVerbs;                        ///< [체결한] 업무협약: its arguments are those of the noun
    WordSet takingVerbs;                       ///< 취득, 인수: how shares change hands
    WordSet fundingWords;                      ///< 투자, 라운드, 주주: what a round of funding is told with
    WordSet sumNouns;                 ///< 인수 [금액은] 80억원이다: tells the sum of a deal told before
    WordSet togetherWords;            ///< 누리칩과 [함께]: a partner in what follows
    WordSet adjectives;               ///< 다양한, 새로운: like relative clauses, but without arguments
    WordSet eventNouns;               ///< 행사, 사업: whose quoted name is no product's
    WordSet usingVerbs;               ///< 도입했다, 인수했다: whose object may be anybody's
    WordSet makingVerbs, launchVerbs; ///< 개발한 '달무리'; '달무리'를 출시했다
    Words words;
    WordSet denied, reported, planned, none;    ///< phrases between a trigger and the end of its clause
    WordSet telling, deniedNouns, contentNouns; ///< 밝히지 않았다; 한 [적]이 없다; 했다는 [보도]
    WordSet afterwards;                         ///< 체결한 [뒤]
    WordSet unlikely, fellThrough, completed, habitual, signedWords, intended;

private:
    friend struct LanguageReader; ///< fills it from the file

    WordSet m_particles, m_postpositions;
    std::vector<Case> m_particleCases, m_postpositionCases; ///< beside them
    WordSet m_copulas, m_nameSuffixes;
    WordSet m_anaphorForms;
    std::vector<Anaphor> m_anaphors; ///< beside them
};

bool isOrganisation(EntityType type);
/// product, model, chip
bool isProduct(EntityType type);

} // namespace pado::extract
