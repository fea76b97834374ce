#pragma once

#include "store/rules.h"
#include "text/word_match.h"

#include <vector>

namespace pado::pipeline
{

/// Rules made ready to judge many articles. Immutable: any thread may ask.
class RuleBook
{
public:
    RuleBook() = default; ///< without rules: every article passes unmarked
    /// @param rules  in their order; those not enabled, or without conditions or actions, are left out
    explicit RuleBook(std::vector<store::Rule> rules);

    /// What all rules that hold say together; one that drops ends the judgement.
    store::Marks verdict(const store::RuledArticle& article) const;
    bool isEmpty() const { return m_rules.empty(); }
    QString nameOf(qint64 rule) const;

private:
    struct Words {
        store::Condition condition;
        std::vector<text::FoldedText> folded;
    };
    struct Ready {
        store::Rule rule;
        std::vector<Words> conditions;
    };
    struct Seen; ///< an article, folded as far as it is needed
    static bool holds(const Ready& rule, Seen& article);
    static bool holds(const Words& words, Seen& article);

    std::vector<Ready> m_rules;
};

} // namespace pado::pipeline
