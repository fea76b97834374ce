#include "ui/pictures/telling.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "insight/forecasts.h"
#include "store/rows.h"
#include "text/number_format.h"
#include "text/particle.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qsizetype longestName = 26;

QString shortened(const QString& name)
{
    if (name.size() <= longestName)
        return name;
    return name.first(longestName / 2) + u'…' + name.last(longestName / 2 - 1);
}

/// Calls `see` with all whom a claim names.
void eachNamed(const extract::Claim& claim, auto see)
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        for (const extract::Party& party : relation->parties)
            see(party.entity);
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        see(forecast->publisher);
        see(extract::EntityRef{insight::marketKey(*forecast), forecast->market});
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        see(benchmark->benchmark);
        see(benchmark->subject);
        for (const extract::EntityRef& rival : benchmark->versus)
            see(rival);
    }
}

QString lengthName(insight::PeriodLength length)
{
    switch (length) {
    case insight::PeriodLength::Month:
        return QCoreApplication::translate("pictures", "월별");
    case insight::PeriodLength::Quarter:
        return QCoreApplication::translate("pictures", "분기별");
    case insight::PeriodLength::Half:
        return QCoreApplication::translate("pictures", "반기별");
    case insight::PeriodLength::Year:
        return QCoreApplication::translate("pictures", "연도별");
    }
    return {};
}

QString momentName(const insight::Moment& moment)
{
    constexpr qsizetype day = 10; // "2024-03-01"
    if (moment.text.size() == day)
        return moment.text;
    return toKst(QDateTime::fromMSecsSinceEpoch(moment.until, Qt::UTC)).toString(u"yyyy-MM-dd HH:mm 'KST'"_s);
}

} // namespace

Telling::Telling(const insight::Answer& answer, const insight::Question& question,
                 const extract::KnowledgeBase& knowledge, const insight::Labels& labels, const Theme& theme)
    : question(question),
      labels(labels),
      theme(theme),
      m_answer(answer),
      m_knowledge(knowledge)
{
    for (const insight::FactView& fact : view().facts) {
        m_facts.insert(fact.id(), &fact);
        eachNamed(fact.state().claim, [&](const extract::EntityRef& entity) {
            if (!entity.id.isEmpty() && !m_told.contains(entity.id))
                m_told.insert(entity.id, entity.name);
        });
    }
}

QString Telling::name(const QString& key) const
{
    if (key.startsWith(u'~'))
        return m_told.value(key, key.mid(1));
    if (const extract::KnownEntity* known = m_knowledge.find(key))
        return isKorean() || known->nameEn.isEmpty() ? known->nameKo : known->nameEn;
    return m_told.value(key, key);
}

QString Telling::names(const QStringList& keys) const
{
    QStringList names;
    for (const QString& key : keys)
        names << name(key);
    return names.join(u", "_s);
}

QString Telling::shortName(const QString& key) const
{
    return shortened(name(key));
}

QString Telling::currency() const
{
    return question.currency.isEmpty() ? u"KRW"_s : question.currency;
}

QString Telling::money(double value, const QString& currency) const
{
    return text::formatMoney(value, currency, labels.language());
}

QString Telling::sum(const std::optional<double>& value) const
{
    return value ? money(*value, currency()) : u"–"_s;
}

const insight::FactView* Telling::fact(const QString& id) const
{
    return m_facts.value(id);
}

QString Telling::headline(const QString& id) const
{
    const insight::FactView* known = fact(id);
    return known ? shortened(labels.headline(known->state().claim)) : id;
}

QString Telling::nothing(const QString& what) const
{
    const QString subject = isKorean() ? text::withParticle(what, text::Particle::Subject) : what;
    return (question.window ? QCoreApplication::translate("pictures", "이 기간에 %1 없습니다.")
                            : QCoreApplication::translate("pictures", "조건에 맞는 %1 없습니다."))
        .arg(subject);
}

QString Telling::stated(int n, int m)
{
    return QCoreApplication::translate("pictures", "금액 명시 %1/%2").arg(n).arg(m);
}

QString Telling::subtitle() const
{
    QStringList parts;
    if (question.since)
        parts << QCoreApplication::translate("pictures", "%1 뒤").arg(momentName(*question.since));
    else if (question.window)
        parts << QCoreApplication::translate("pictures", "%1 ~ %2")
                     .arg(dayName(question.window->start), dayName(question.window->end.addDays(-1)));
    else
        parts << QCoreApplication::translate("pictures", "모든 기간");
    if (question.by)
        parts << lengthName(*question.by);
    if (!question.companies.isEmpty())
        parts << names(question.companies);
    if (!question.between.isEmpty())
        parts << names(question.between);
    if (!question.markets.isEmpty())
        parts << names(question.markets);
    if (const auto role = extract::roleNamed(question.role))
        parts << QCoreApplication::translate("pictures", "역할: %1").arg(labels.role(*role));
    if (question.region)
        parts << labels.region(*question.region);
    if (question.unit)
        parts << *question.unit;
    if (question.year)
        parts << QCoreApplication::translate("pictures", "%1년").arg(*question.year);
    if (question.foldsGroups)
        parts << QCoreApplication::translate("pictures", "계열사는 한 그룹으로");
    if (question.usesRateTable)
        parts << QCoreApplication::translate("pictures", "들여온 환율표로 환산");
    return parts.join(u" · "_s);
}

bool Telling::looksAt(const insight::FactView& fact) const
{
    const auto isNamed = [&](const QString& company) {
        const int key = view().keys().of(company);
        const int wanted = insight::keyOf(view().keys(), key, question.foldsGroups);
        return std::ranges::any_of(fact.parties, [&](const insight::KeyedParty& party) {
            return insight::keyOf(view().keys(), party.key, question.foldsGroups) == wanted;
        });
    };
    const auto role = extract::roleNamed(question.role);
    const bool hasRole = !role || std::ranges::any_of(fact.parties, [&](const insight::KeyedParty& party) {
        return party.role == *role;
    });
    const bool isDone = question.chart != insight::Chart::League || !fact.relation() ||
                        fact.relation()->status == extract::Status::Done;
    return insight::isIn(question.window, fact) && (!fact.relation() || fact.isDeal()) && hasRole && isDone &&
           (question.companies.isEmpty() || std::ranges::any_of(question.companies, isNamed));
}

QString Telling::counted(std::span<const insight::FactView* const> facts) const
{
    QSet<int> outlets;
    for (const insight::FactView* one : facts) {
        for (const int article : one->articles)
            outlets.insert(view().archive.articles.rows[size_t(article)].outlet);
    }
    return QCoreApplication::translate("pictures", "사실 %L1건, 매체 %L2곳").arg(facts.size()).arg(outlets.size());
}

QString Telling::countedArticles() const
{
    QSet<int> outlets;
    qsizetype count = 0;
    for (const store::ArticleRecord& article : view().archive.articles.rows) {
        const QDate day = toKst(QDateTime::fromMSecsSinceEpoch(article.published, Qt::UTC)).date();
        if (question.window && !question.window->contains(day))
            continue;
        ++count;
        outlets.insert(article.outlet);
    }
    return QCoreApplication::translate("pictures", "기사 %L1건, 매체 %L2곳").arg(count).arg(outlets.size());
}

QString Telling::source(const std::optional<QStringList>& facts) const
{
    std::vector<const insight::FactView*> behind;
    if (facts) {
        for (const QString& id : QSet<QString>(facts->begin(), facts->end())) {
            if (const insight::FactView* one = fact(id))
                behind.push_back(one);
        }
    } else {
        std::ranges::copy_if(view().included, std::back_inserter(behind),
                             [this](const insight::FactView* one) { return looksAt(*one); });
    }
    const bool areArticles = view().archive.facts.empty() && !facts;
    return QCoreApplication::translate("pictures", "출처: 파도(Pado) · %1 기준 · %2")
        .arg(momentName(question.moment), areArticles ? countedArticles() : counted(behind));
}

MoneyScale moneyScale(double highest, const QString& currency, text::Language language)
{
    if (currency == u"percent")
        return {1, u"%"_s};
    constexpr qsizetype isoCode = 3;
    if (currency.size() != isoCode || currency.toUpper() != currency)
        return {1, currency};
    constexpr std::array koreanSteps = {1e4, 1e8, 1e12}, englishSteps = {1e6, 1e9, 1e12};
    MoneyScale scale;
    for (const double factor : language == text::Language::Korean ? koreanSteps : englishSteps) {
        if (highest >= factor)
            scale.factor = factor;
    }
    scale.unit = text::formatMoney(scale.factor, currency, language).remove(u'1').trimmed();
    return scale;
}

QString dayName(QDate day)
{
    return day.toString(Qt::ISODate);
}

QStringList thinned(const QStringList& names, qsizetype most)
{
    const qsizetype step = (names.size() + most - 1) / std::max<qsizetype>(1, most);
    QStringList shown;
    for (qsizetype i = 0; i < names.size(); ++i)
        shown << (i % std::max<qsizetype>(1, step) == 0 ? names[i] : QString(i + 1, u' '));
    return shown;
}

std::vector<std::pair<double, QString>> dayTicks(QDate first, QDate last)
{
    constexpr int most = 10;
    std::vector<std::pair<double, QString>> ticks;
    for (const int days : {1, 2, 7, 14}) {
        if (first.daysTo(last) / days > most)
            continue;
        for (QDate day = first; day <= last; day = day.addDays(days))
            ticks.emplace_back(double(day.toJulianDay()), dayName(day));
        return ticks;
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 600}) {
        if (first.daysTo(last) / (30 * months) > most)
            continue;
        const int start = (first.month() - 1) / months * months;
        for (QDate day(first.year(), months >= 12 ? 1 : start + 1, 1); day <= last; day = day.addMonths(months)) {
            if (day >= first)
                ticks.emplace_back(double(day.toJulianDay()), day.toString(months >= 12 ? u"yyyy"_s : u"yyyy-MM"_s));
        }
        break;
    }
    return ticks;
}

} // namespace pado::ui
