#include "insight/figures/archive.h"

#include "extract/knowledge_base.h"
#include "insight/groups.h"
#include "store/reader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

/// Surrogates stand for what comes after all other units.
char16_t rankOf(QChar unit)
{
    constexpr char16_t surrogates = 0xD800, afterSurrogates = 0xE000;
    const char16_t c = unit.unicode();
    if (c < surrogates)
        return c;
    return c >= afterSurrogates ? char16_t(c - 0x800) : char16_t(c + 0x2000);
}

void addNames(QSet<QString>& names, const extract::Claim& claim)
{
    const auto add = [&](const extract::EntityRef& entity) { names.insert(store::keyOf(entity)); };
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        for (const extract::Party& party : relation->parties)
            add(party.entity);
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        add(forecast->publisher);
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        add(benchmark->benchmark);
        add(benchmark->subject);
        for (const extract::EntityRef& rival : benchmark->versus)
            add(rival);
    }
}

QSet<QString> namesIn(const Archive& archive, const QStringList& named)
{
    QSet<QString> names(named.begin(), named.end());
    for (const store::FactRecord& fact : archive.facts) {
        for (const store::FactState& state : fact.states)
            addNames(names, state.claim);
    }
    for (const QString& key : archive.mentions.names)
        names.insert(key);
    return names;
}

/// Puts the answer in its place, or keeps the first error.
template <class T>
void take(Result<T> answer, T& place, std::optional<Error>& error)
{
    if (error)
        return;
    if (answer)
        place = *std::move(answer);
    else
        error = answer.error();
}

} // namespace

bool comesBefore(QStringView a, QStringView b)
{
    return std::ranges::lexicographical_compare(a, b, {}, rankOf, rankOf);
}

Keys::Keys(const QSet<QString>& names, const extract::KnowledgeBase* knowledge)
{
    QSet<QString> all = names;
    if (knowledge) {
        for (const QString& name : names)
            all.insert(rootOf(name, *knowledge));
    }
    m_names.assign(all.begin(), all.end());
    std::ranges::sort(m_names, comesBefore);
    m_numbers.reserve(qsizetype(m_names.size()));
    for (size_t i = 0; i < m_names.size(); ++i)
        m_numbers.insert(m_names[i], int(i));
    if (!knowledge)
        return;
    for (const QString& name : m_names) {
        const extract::KnownEntity* known = knowledge->find(name);
        m_roots.push_back(of(rootOf(name, *knowledge)));
        m_sectors.push_back(known ? known->sector : QString());
    }
}

const QString& Keys::sector(int key) const
{
    static const QString none;
    return m_sectors.empty() ? none : m_sectors[size_t(key)];
}

Result<Archive> archiveOf(const store::Reader& reader, const Moment& moment, const Needs& needs,
                          const QStringList& named, const extract::KnowledgeBase* knowledge)
{
    Archive archive;
    std::optional<Error> error;
    take(reader.articleRecords(moment.until), archive.articles, error);
    if (!needs.kinds.isEmpty())
        take(reader.factRecords(moment.until, needs.kinds, archive.articles), archive.facts, error);
    if (needs.mentions)
        take(reader.mentionRecords(archive.articles), archive.mentions, error);
    if (needs.terms)
        take(reader.termRecords(archive.articles), archive.terms, error);
    if (needs.feeds) {
        take(reader.subscriptionRecords(), archive.subscriptions, error);
        take(reader.fetchDays(moment.until), archive.fetches, error);
    }
    if (needs.rates)
        take(reader.exchangeRates(), archive.rates, error);
    if (error)
        return tl::unexpected(*error);
    std::ranges::sort(archive.facts, comesBefore, &store::FactRecord::id);
    archive.keys = Keys(namesIn(archive, named), knowledge);
    for (const QString& key : archive.mentions.names)
        archive.mentionKeys.push_back(archive.keys.of(key));
    return archive;
}

} // namespace pado::insight
