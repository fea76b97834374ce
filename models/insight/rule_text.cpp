#include "insight/rule_text.h"

#include "extract/knowledge_base.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

QString RuleText::said(const char* korean, const char* english) const
{
    return QString::fromUtf8(m_language == text::Language::Korean ? korean : english);
}

QString RuleText::field(store::Field field) const
{
    switch (field) {
    case store::Field::Anywhere:
        return said("제목이나 본문", "title or text");
    case store::Field::Title:
        return said("제목", "title");
    case store::Field::Text:
        return said("본문", "text");
    case store::Field::Source:
        return said("매체", "outlet");
    case store::Field::Company:
        return said("기업", "company");
    }
    return {};
}

QString RuleText::test(store::Test test) const
{
    switch (test) {
    case store::Test::Contains:
        return said("포함", "contains");
    case store::Test::ContainsNot:
        return said("없음", "does not contain");
    case store::Test::Is:
        return said("같음", "is");
    }
    return {};
}

QString RuleText::scope(const store::Rule& rule) const
{
    switch (rule.scope) {
    case store::Scope::All:
        return said("모든 소스", "all sources");
    case store::Scope::Folder:
        return said("폴더 %1", "folder %1").arg(rule.within);
    case store::Scope::Feed:
        return said("소스 %1번", "source no. %1").arg(rule.within);
    case store::Scope::Source:
        return said("매체 %1", "outlet %1").arg(rule.within);
    }
    return {};
}

QString RuleText::company(const QString& key) const
{
    if (const extract::KnownEntity* known = m_knowledge.find(key))
        return m_language == text::Language::English && !known->nameEn.isEmpty() ? known->nameEn : known->nameKo;
    return key.startsWith(u'~') ? key.mid(1) : key;
}

QStringList RuleText::words(const store::Condition& condition) const
{
    QStringList words = condition.words;
    if (condition.field == store::Field::Company) {
        for (QString& word : words)
            word = company(word);
    }
    return words;
}

QString RuleText::conditions(const store::Rule& rule) const
{
    QStringList said;
    for (const store::Condition& condition : rule.conditions) {
        const QString words = u'‘' + this->words(condition).join(u"’, ‘"_s) + u'’';
        const QStringList parts = m_language == text::Language::Korean
                                      ? QStringList{field(condition.field), words, test(condition.test)}
                                      : QStringList{field(condition.field), test(condition.test), words};
        said << parts.join(u' ');
    }
    return said.join(u" · "_s);
}

QString RuleText::actions(const store::Actions& actions) const
{
    QStringList said;
    if (actions.isDropped)
        said << this->said("받지 않음", "not stored");
    if (actions.isRead)
        said << this->said("읽음", "marked read");
    if (actions.isStarred)
        said << this->said("별표", "starred");
    if (!actions.label.isEmpty())
        said << this->said("라벨 ‘%1’", "label ‘%1’").arg(actions.label);
    if (actions.isNotified)
        said << this->said("알림", "notified");
    return said.join(u" · "_s);
}

QString RuleText::name(const store::Rule& rule) const
{
    if (rule.conditions.empty())
        return said("새 규칙", "New rule");
    const bool isHiding = rule.actions.isDropped || rule.actions.isRead;
    const bool isInverse = rule.conditions.front().test == store::Test::ContainsNot;
    const QString words = this->words(rule.conditions.front()).join(u", "_s);
    if (!isHiding)
        return words;
    return (isInverse ? said("%1만 남기기", "Keep only %1") : said("%1 가리기", "Hide %1")).arg(words);
}

} // namespace pado::insight
