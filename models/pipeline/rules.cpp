#include "pipeline/rules.h"
#include "store/folders.h"

#include <algorithm>
#include <optional>

namespace pado::pipeline
{

struct RuleBook::Seen {
    const store::RuledArticle& article;
    std::optional<text::FoldedText> title = {}, text = {}, source = {};

    /// Folded once, and only what a condition asks for.
    const text::FoldedText& folded(std::optional<text::FoldedText>& kept, const QString& words)
    {
        return kept ? *kept : kept.emplace(words);
    }
    const text::FoldedText& foldedTitle() { return folded(title, article.title); }
    const text::FoldedText& foldedText() { return folded(text, article.text); }
    const text::FoldedText& foldedSource() { return folded(source, article.source); }
};

namespace
{

bool isWithin(const store::Rule& rule, const store::RuledArticle& article)
{
    switch (rule.scope) {
    case store::Scope::All:
        return true;
    case store::Scope::Folder: {
        const QString folder = store::pathOf(article.folders);
        return folder == rule.within || folder.startsWith(rule.within + u'/');
    }
    case store::Scope::Feed:
        return QString::number(article.feed) == rule.within;
    case store::Scope::Source:
        return text::FoldedText(article.source) == text::FoldedText(rule.within);
    }
    return false;
}

bool says(const text::FoldedText& text, const text::FoldedText& word, store::Test test)
{
    return test == store::Test::Is ? text == word : text.contains(word);
}

} // namespace

RuleBook::RuleBook(std::vector<store::Rule> rules)
{
    for (store::Rule& rule : rules) {
        if (!rule.isEnabled || rule.conditions.empty() || rule.actions.isEmpty())
            continue;
        Ready ready;
        for (const store::Condition& condition : rule.conditions) {
            Words words{condition, {}};
            for (const QString& word : condition.words)
                words.folded.emplace_back(word);
            ready.conditions.push_back(std::move(words));
        }
        ready.rule = std::move(rule);
        m_rules.push_back(std::move(ready));
    }
}

bool RuleBook::holds(const Words& words, Seen& seen)
{
    const store::Test test = words.condition.test;
    const auto isSaid = [&](const text::FoldedText& word) {
        switch (words.condition.field) {
        case store::Field::Anywhere:
            return says(seen.foldedTitle(), word, test) || says(seen.foldedText(), word, test);
        case store::Field::Title:
            return says(seen.foldedTitle(), word, test);
        case store::Field::Text:
            return says(seen.foldedText(), word, test);
        case store::Field::Source:
            return says(seen.foldedSource(), word, test);
        case store::Field::Company:
            return false; // by key, below
        }
        return false;
    };
    const auto isMentioned = [&](const QString& key) { return seen.article.companies.contains(key); };
    const bool isAny = words.condition.field == store::Field::Company
                           ? std::ranges::any_of(words.condition.words, isMentioned)
                           : std::ranges::any_of(words.folded, isSaid);
    return isAny != (test == store::Test::ContainsNot);
}

bool RuleBook::holds(const Ready& ready, Seen& seen)
{
    return isWithin(ready.rule, seen.article) &&
           std::ranges::all_of(ready.conditions, [&](const Words& words) { return holds(words, seen); });
}

store::Marks RuleBook::verdict(const store::RuledArticle& article) const
{
    store::Marks marks;
    Seen seen{article};
    for (const Ready& ready : m_rules) {
        if (!holds(ready, seen))
            continue;
        const store::Actions& actions = ready.rule.actions;
        marks.rules.push_back(ready.rule.id);
        marks.isRead |= actions.isRead;
        marks.isStarred |= actions.isStarred;
        if (actions.isNotified && marks.notifiedBy == 0)
            marks.notifiedBy = ready.rule.id;
        if (!actions.label.isEmpty() && !marks.labels.contains(actions.label))
            marks.labels << actions.label;
        if (actions.isDropped) {
            marks.droppedBy = ready.rule.id;
            break;
        }
    }
    return marks;
}

QString RuleBook::nameOf(qint64 rule) const
{
    const auto ready = std::ranges::find(m_rules, rule, [](const Ready& one) { return one.rule.id; });
    return ready == m_rules.end() ? QString() : ready->rule.name;
}

} // namespace pado::pipeline
