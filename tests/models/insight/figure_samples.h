#pragma once

#include "extract/knowledge_base.h"
#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <QSet>

#include <memory>
#include <optional>

/// What a workspace might have learned, invented: companies of two groups (마루, 여울) and some of their own.
namespace samples
{

using namespace pado;
using namespace Qt::Literals::StringLiterals;

inline const extract::KnowledgeBase& knowledge()
{
    static const auto loaded = extract::KnowledgeBase::parse(
        R"({"id":"maru","type":"group","name_ko":"마루그룹","sector":"holding"}
{"id":"maru-chip","type":"company","name_ko":"마루칩","sector":"chip","parent":"maru"}
{"id":"maru-net","type":"company","name_ko":"마루넷","sector":"telecom","parent":"maru"}
{"id":"yeoul","type":"group","name_ko":"여울그룹","sector":"holding"}
{"id":"yeoul-lab","type":"company","name_ko":"여울랩","sector":"model","parent":"yeoul"}
{"id":"dot","type":"company","name_ko":"도트봇","sector":"robot"}
{"id":"seed","type":"investor","name_ko":"씨앗벤처","sector":"capital"})");
    Q_ASSERT(loaded);
    return *loaded;
}

/// Nine in the morning in Korea.
inline qint64 morning(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

inline constexpr qint64 hour = 3600 * 1000;

inline extract::Amount won(double value)
{
    extract::Amount amount;
    amount.value = value;
    amount.unit = u"KRW"_s;
    return amount;
}

inline extract::Amount dollars(double value, std::optional<double> inWon = {})
{
    extract::Amount amount;
    amount.value = value;
    amount.unit = u"USD"_s;
    if (inWon)
        amount.statedAlternative = extract::StatedAlternative{*inWon, u"KRW"_s};
    return amount;
}

inline extract::ForecastPoint point(int year, double value, const QString& unit = u"USD"_s)
{
    extract::ForecastPoint point;
    point.year = year;
    point.value = value;
    point.unit = unit;
    return point;
}

inline extract::DateRange day(QDate day)
{
    return {day, day.addDays(1), {}};
}

using Parties = std::vector<std::pair<extract::Role, QString>>;

inline extract::Relation relation(extract::RelationType type, const Parties& parties,
                                  std::optional<extract::Amount> amount = {},
                                  extract::Status status = extract::Status::Done)
{
    extract::Relation relation;
    relation.type = type;
    for (const auto& [role, key] : parties) {
        const bool isNamed = key.startsWith(u'~');
        relation.parties.push_back({{isNamed ? QString() : key, isNamed ? key.mid(1) : key}, role});
    }
    relation.amount = std::move(amount);
    relation.status = status;
    return relation;
}

inline extract::Relation investment(const QString& investor, const QString& investee,
                                    std::optional<extract::Amount> amount = {}, const QString& round = {})
{
    auto deal = relation(extract::RelationType::Investment,
                         {{extract::Role::Investor, investor}, {extract::Role::Investee, investee}}, std::move(amount));
    deal.round = round;
    return deal;
}

inline extract::Relation partners(extract::RelationType type, const QString& a, const QString& b,
                                  const QString& object = {})
{
    auto deal = relation(type, {{extract::Role::Partner, a}, {extract::Role::Partner, b}});
    deal.object = object;
    return deal;
}

inline extract::Relation supply(const QString& supplier, const QString& customer, const QString& object = {})
{
    auto deal = relation(extract::RelationType::Supply,
                         {{extract::Role::Supplier, supplier}, {extract::Role::Customer, customer}});
    deal.object = object;
    return deal;
}

/// Gathers articles and facts into an archive.
class Learned
{
public:
    /// @return its place
    int article(const QString& outlet, qint64 published, int story = -1)
    {
        store::ArticleRecord article;
        article.number = qint64(m_archive.articles.rows.size()) + 1;
        article.id = u"a"_s + QString::number(article.number);
        article.published = published;
        article.recorded = published + hour;
        if (!m_archive.articles.outlets.contains(outlet))
            m_archive.articles.outlets << outlet;
        article.outlet = int(m_archive.articles.outlets.indexOf(outlet));
        article.story = story >= 0 ? story : int(m_archive.articles.stories.size());
        while (int(m_archive.articles.stories.size()) <= article.story)
            m_archive.articles.stories.push_back({QString::number(m_archive.articles.stories.size()), false});
        m_archive.articles.rows.push_back(article);
        return int(m_archive.articles.rows.size()) - 1;
    }

    /// A fact told by one new article of that moment.
    store::FactRecord& fact(const QString& id, extract::Claim claim, qint64 published,
                            const QString& outlet = u"가람"_s)
    {
        return fact(id, std::move(claim), std::vector{article(outlet, published)});
    }

    store::FactRecord& fact(const QString& id, extract::Claim claim, const std::vector<int>& articles)
    {
        store::FactRecord& fact = m_archive.facts.emplace_back();
        fact.number = qint64(m_archive.facts.size());
        fact.id = id;
        fact.articles = articles;
        const qint64 recorded = m_archive.articles.rows[size_t(articles.front())].recorded;
        fact.states.push_back({recorded, std::move(claim), 0.9, store::Review::None, true, u"extract"_s});
        return fact;
    }

    void mention(int article, const QString& key)
    {
        if (!m_archive.mentions.names.contains(key))
            m_archive.mentions.names << key;
        m_archive.mentions.pairs.push_back({int(m_archive.mentions.names.indexOf(key)), article});
    }
    void term(int article, const QString& term)
    {
        if (!m_archive.terms.names.contains(term))
            m_archive.terms.names << term;
        m_archive.terms.pairs.push_back({int(m_archive.terms.names.indexOf(term)), article});
    }
    store::ArticleRecord& row(int article) { return m_archive.articles.rows[size_t(article)]; }
    insight::Archive& archive() { return m_archive; }

    /// What was known by the end of a day.
    const insight::View& asOf(const QString& moment, double minConfidence = 0.5)
    {
        std::ranges::sort(m_archive.facts, insight::comesBefore, &store::FactRecord::id);
        QSet<QString> names = {u"maru"_s,      u"yeoul"_s,    u"dot"_s,      u"seed"_s,
                               u"maru-chip"_s, u"maru-net"_s, u"yeoul-lab"_s};
        for (const store::FactRecord& fact : m_archive.facts) {
            for (const store::FactState& state : fact.states) {
                if (const auto* relation = std::get_if<extract::Relation>(&state.claim)) {
                    for (const extract::Party& party : relation->parties)
                        names.insert(store::keyOf(party.entity));
                } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&state.claim)) {
                    names += {store::keyOf(benchmark->benchmark), store::keyOf(benchmark->subject)};
                    for (const extract::EntityRef& rival : benchmark->versus)
                        names.insert(store::keyOf(rival));
                }
            }
        }
        for (const QString& key : m_archive.mentions.names)
            names.insert(key);
        m_archive.keys = insight::Keys(names, &knowledge());
        m_archive.mentionKeys.clear();
        for (const QString& key : m_archive.mentions.names)
            m_archive.mentionKeys.push_back(m_archive.keys.of(key));
        const auto then = insight::momentOf(moment);
        Q_ASSERT(then);
        m_view = std::make_unique<insight::View>(viewOf(m_archive, *then, minConfidence));
        return *m_view;
    }

private:
    insight::Archive m_archive;
    std::unique_ptr<insight::View> m_view;
};

inline insight::Question year2023()
{
    insight::Question question;
    question.window = insight::Days{QDate(2023, 1, 1), QDate(2024, 1, 1)};
    return question;
}

} // namespace samples
