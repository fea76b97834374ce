#include "insight/labels.h"

#include "extract/knowledge_base.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

QString pick(text::Language language, QStringView korean, QStringView english)
{
    return (language == text::Language::Korean ? korean : english).toString();
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

bool isReceiver(extract::Role role)
{
    switch (role) {
    case extract::Role::Investee:
    case extract::Role::Target:
    case extract::Role::Customer:
    case extract::Role::Adopter:
    case extract::Role::Affiliate:
    case extract::Role::Product:
        return true;
    case extract::Role::Partner:
    case extract::Role::Investor:
    case extract::Role::Acquirer:
    case extract::Role::Supplier:
    case extract::Role::Provider:
    case extract::Role::Parent:
    case extract::Role::Maker:
    case extract::Role::Actor:
    case extract::Role::Party:
        return false;
    }
    return false;
}

} // namespace

Labels::Labels(const extract::KnowledgeBase& knowledge, text::Language language)
    : m_knowledge(knowledge),
      m_language(language)
{
}

QString Labels::name(const extract::EntityRef& entity) const
{
    if (m_language == text::Language::English) {
        const extract::KnownEntity* known = m_knowledge.find(entity.id);
        if (known && !known->nameEn.isEmpty())
            return known->nameEn;
    }
    return entity.name;
}

QString Labels::type(extract::RelationType type) const
{
    switch (type) {
    case extract::RelationType::Partnership:
        return pick(m_language, u"제휴", u"Partnership");
    case extract::RelationType::Mou:
        return pick(m_language, u"MOU", u"MOU");
    case extract::RelationType::JointDevelopment:
        return pick(m_language, u"공동개발", u"Joint development");
    case extract::RelationType::Investment:
        return pick(m_language, u"투자", u"Investment");
    case extract::RelationType::Acquisition:
        return pick(m_language, u"인수", u"Acquisition");
    case extract::RelationType::Supply:
        return pick(m_language, u"공급", u"Supply");
    case extract::RelationType::Adoption:
        return pick(m_language, u"도입", u"Adoption");
    case extract::RelationType::Affiliate:
        return pick(m_language, u"계열", u"Affiliate");
    case extract::RelationType::Product:
        return pick(m_language, u"제품", u"Product");
    case extract::RelationType::Launch:
        return pick(m_language, u"출시", u"Launch");
    case extract::RelationType::Policy:
        return pick(m_language, u"정책", u"Policy");
    case extract::RelationType::Dispute:
        return pick(m_language, u"분쟁", u"Dispute");
    }
    return {};
}

QString Labels::kind(const extract::Claim& claim) const
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim))
        return type(relation->type);
    if (std::holds_alternative<extract::Forecast>(claim))
        return pick(m_language, u"전망", u"Forecast");
    if (std::holds_alternative<extract::Benchmark>(claim))
        return pick(m_language, u"벤치마크", u"Benchmark");
    return pick(m_language, u"발언", u"Statement");
}

QString Labels::status(extract::Status status) const
{
    switch (status) {
    case extract::Status::Done:
        return pick(m_language, u"완료", u"Done");
    case extract::Status::Planned:
        return pick(m_language, u"예정", u"Planned");
    case extract::Status::Reported:
        return pick(m_language, u"보도", u"Reported");
    case extract::Status::Denied:
        return pick(m_language, u"부인", u"Denied");
    }
    return {};
}

QString Labels::role(extract::Role role) const
{
    switch (role) {
    case extract::Role::Partner:
        return pick(m_language, u"협력사", u"partner");
    case extract::Role::Investor:
        return pick(m_language, u"투자자", u"investor");
    case extract::Role::Investee:
        return pick(m_language, u"투자받은 곳", u"investee");
    case extract::Role::Acquirer:
        return pick(m_language, u"인수자", u"acquirer");
    case extract::Role::Target:
        return pick(m_language, u"대상", u"target");
    case extract::Role::Supplier:
        return pick(m_language, u"공급자", u"supplier");
    case extract::Role::Customer:
        return pick(m_language, u"고객", u"customer");
    case extract::Role::Provider:
        return pick(m_language, u"제공자", u"provider");
    case extract::Role::Adopter:
        return pick(m_language, u"도입사", u"adopter");
    case extract::Role::Parent:
        return pick(m_language, u"모회사", u"parent");
    case extract::Role::Affiliate:
        return pick(m_language, u"계열사", u"affiliate");
    case extract::Role::Maker:
        return pick(m_language, u"만든 곳", u"maker");
    case extract::Role::Product:
        return pick(m_language, u"제품", u"product");
    case extract::Role::Actor:
        return pick(m_language, u"기관", u"authority");
    case extract::Role::Party:
        return pick(m_language, u"당사자", u"party");
    }
    return {};
}

QString Labels::region(const QString& code) const
{
    if (code == u"global")
        return pick(m_language, u"세계", u"World");
    if (code == u"KR")
        return pick(m_language, u"한국", u"Korea");
    if (code == u"US")
        return pick(m_language, u"미국", u"United States");
    if (code == u"CN")
        return pick(m_language, u"중국", u"China");
    return code == u"JP" ? pick(m_language, u"일본", u"Japan") : code;
}

QString Labels::market(const QString& id, const QString& asWritten) const
{
    const extract::KnownEntity* known = m_knowledge.find(id);
    if (!known)
        return asWritten;
    return m_language == text::Language::English && !known->nameEn.isEmpty() ? known->nameEn : known->nameKo;
}

QString Labels::headline(const extract::Claim& claim) const
{
    const QString dot = u" · "_s;
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        QStringList givers, receivers;
        for (const extract::Party& party : relation->parties)
            (isReceiver(party.role) ? receivers : givers) << name(party.entity);
        if (receivers.isEmpty())
            return givers.join(dot);
        return givers.join(u", "_s) + u" → "_s + receivers.join(u", "_s);
    }
    if (const auto* forecast = std::get_if<extract::Forecast>(&claim))
        return name(forecast->publisher) + dot + forecast->market;
    if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        QStringList rivals;
        for (const extract::EntityRef& rival : benchmark->versus)
            rivals << name(rival);
        const QString against = rivals.isEmpty() ? QString() : u" ↔ "_s + rivals.join(u", "_s);
        return name(benchmark->subject) + against + dot + name(benchmark->benchmark);
    }
    const auto& statement = std::get<extract::Statement>(claim);
    return statement.organisation.name.isEmpty() || statement.speaker.name.startsWith(statement.organisation.name)
               ? name(statement.speaker)
               : name(statement.speaker) + dot + name(statement.organisation);
}

QString Labels::amount(const extract::Amount& amount) const
{
    const QString about = amount.isApproximate ? pick(m_language, u"약 ", u"c. ") : QString();
    if (amount.value)
        return about + text::formatMoney(*amount.value, amount.unit, m_language);
    if (amount.min && amount.max)
        return about + text::formatMoneyRange(*amount.min, *amount.max, amount.unit, m_language);
    if (amount.max)
        return u"≤ "_s + text::formatMoney(*amount.max, amount.unit, m_language);
    return amount.min ? u"≥ "_s + text::formatMoney(*amount.min, amount.unit, m_language) : QString();
}

QString Labels::point(const extract::ForecastPoint& point) const
{
    if (point.value)
        return text::formatMoney(*point.value, point.unit, m_language);
    if (point.min && point.max)
        return text::formatMoneyRange(*point.min, *point.max, point.unit, m_language);
    return {};
}

QString Labels::figure(const extract::Claim& claim) const
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim))
        return relation->amount ? amount(*relation->amount) : QString();
    if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        QStringList values;
        for (const extract::ForecastPoint& one : forecast->points)
            values << point(one);
        return values.size() > 2 ? values.first() + u" → "_s + values.last() : values.join(u" → "_s);
    }
    if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        if (benchmark->factor) {
            const QString times = pick(m_language, u"배", u"×");
            const bool isSingle = benchmark->factor->min == benchmark->factor->max;
            return isSingle ? number(benchmark->factor->min) + times
                            : number(benchmark->factor->min) + u"~"_s + number(benchmark->factor->max) + times;
        }
        if (benchmark->value)
            return number(*benchmark->value) + pick(m_language, u"점", u" points");
        if (benchmark->rank)
            return m_language == text::Language::Korean ? QString::number(*benchmark->rank) + u"위"_s
                                                        : u"No. "_s + QString::number(*benchmark->rank);
    }
    return {};
}

QString Labels::object(const extract::Claim& claim) const
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        QStringList parts;
        if (!relation->round.isEmpty())
            parts << relation->round;
        if (!relation->object.isEmpty())
            parts << relation->object;
        return parts.join(u" · "_s);
    }
    if (const auto* forecast = std::get_if<extract::Forecast>(&claim))
        return forecast->market;
    if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim))
        return benchmark->metric;
    return std::get<extract::Statement>(claim).quote;
}

QString Labels::date(const store::FactRow& fact) const
{
    const qint64 days = fact.placeStart.daysTo(fact.placeEnd);
    if (days <= 1)
        return fact.placeStart.toString(u"yyyy-MM-dd"_s);
    const QDate last = fact.placeEnd.addDays(-1);
    if (fact.placeStart.day() == 1 && fact.placeStart.month() == last.month() &&
        fact.placeStart.year() == last.year() && days >= 28)
        return fact.placeStart.toString(u"yyyy-MM"_s);
    const bool isWholeYear = fact.placeStart.dayOfYear() == 1 && fact.placeEnd == fact.placeStart.addYears(1);
    if (isWholeYear)
        return QString::number(fact.placeStart.year());
    if (fact.placeStart.day() == 1 && fact.placeEnd == fact.placeStart.addMonths(3) && fact.placeStart.month() % 3 == 1)
        return u"%1 Q%2"_s.arg(fact.placeStart.year()).arg((fact.placeStart.month() + 2) / 3);
    return fact.placeStart.toString(u"yyyy-MM-dd"_s) + u"~"_s + last.toString(u"MM-dd"_s);
}

} // namespace pado::insight
