#pragma once

#include "extract/fact.h"
#include "store/rows.h"
#include "text/number_format.h"

#include <QString>

namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

/// Words for people, the same in window, brief and command line.
class Labels
{
public:
    /// @param knowledge  for English names; outlives this.
    Labels(const extract::KnowledgeBase& knowledge, text::Language language);

    QString name(const extract::EntityRef& entity) const; ///< English name where the language asks and one is known
    QString type(extract::RelationType type) const;       ///< 투자 · Investment
    QString kind(const extract::Claim& claim) const;      ///< relation type, or 전망, 벤치마크, 발언
    QString status(extract::Status status) const;         ///< 완료 예정 보도 부인
    QString role(extract::Role role) const;
    QString region(const QString& code) const;                         ///< 세계, 한국; another code as it is
    QString market(const QString& id, const QString& asWritten) const; ///< canonical name where the id is known
    /// "SK텔레콤 → 스캐터랩", "삼성전자 · 네이버", "가트너 · AI 반도체 매출"
    QString headline(const extract::Claim& claim) const;
    /// "150억 원", "230억 → 700억 달러", "1.4~3배"; empty where nothing is stated
    QString figure(const extract::Claim& claim) const;
    QString amount(const extract::Amount& amount) const;
    QString point(const extract::ForecastPoint& point) const;
    /// Object, round or market: what the deal is about.
    QString object(const extract::Claim& claim) const;
    /// "2023-04", "2022년 12월" as precise as it is known: place of the fact.
    QString date(const store::FactRow& fact) const;

    text::Language language() const { return m_language; }

private:
    const extract::KnowledgeBase& m_knowledge;
    text::Language m_language;
};

} // namespace pado::insight
