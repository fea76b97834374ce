#pragma once

#include "store/rules.h"
#include "text/number_format.h"

#include <QString>

namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

/// Rules in words, the same in window and command line.
class RuleText
{
public:
    /// @param knowledge  for the names of companies; outlives this.
    RuleText(const extract::KnowledgeBase& knowledge, text::Language language)
        : m_knowledge(knowledge),
          m_language(language)
    {
    }

    QString field(store::Field field) const; ///< 제목 · title
    QString test(store::Test test) const;    ///< 포함 · contains
    QString scope(const store::Rule& rule) const;
    QString company(const QString& key) const;         ///< its name, in the language where one is known
    QString conditions(const store::Rule& rule) const; ///< "제목 ‘광고’ 포함 · 매체 ‘나루일보’ 같음"
    QString actions(const store::Actions& actions) const; ///< "읽음 · 라벨 ‘홍보’"
    /// What a rule without a name of its own is called: "광고 가리기".
    QString name(const store::Rule& rule) const;

private:
    QStringList words(const store::Condition& condition) const;
    QString said(const char* korean, const char* english) const;

    const extract::KnowledgeBase& m_knowledge;
    text::Language m_language;
};

} // namespace pado::insight
