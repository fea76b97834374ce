#pragma once

#include "base/result.h"
#include "dictionary.h"

#include <QStringView>

namespace pado::extract
{

/// The words that everybody knows: a name that an article introduces is none of them. `resources/words`. Immutable.
class Words
{
public:
    /// @error extract.bad_lexicon (`where`: the file)
    static Result<Words> load();

    /// A noun or adverb of the dictionary.
    bool isNoun(QStringView word) const { return m_nouns.contains(word); }
    /// A noun with a suffix or prefix of one syllable, or with the copula: 투자금, 비영리라.
    bool isDerivedNoun(QStringView word) const;
    /// Two nouns that stand together: 투자은행.
    bool isCompound(QStringView word) const;
    /// An inflected verb or adjective: 나서려, 선보인다, 되느냐.
    bool isVerbForm(QStringView word) const;
    /// A verb that describes the noun after it: 거느린, 돌리는, 맺은.
    bool isAdnominal(QStringView word) const;
    bool isCommon(QStringView word) const
    {
        return isNoun(word) || isDerivedNoun(word) || isCompound(word) || isVerbForm(word);
    }

private:
    /// Is the word, as it is or without its final consonant, what an ending is put to?
    bool isVerbHead(QStringView word) const;
    bool isVerbHead(QStringView head, QChar last) const;
    Dictionary m_nouns, m_verbs;
};

} // namespace pado::extract
