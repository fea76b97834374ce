#include "bundle_json.h"

#include "base/clock.h"
#include "base/json_line.h"
#include "extract/fact_json.h"
#include "text/instant.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr std::array kinds = {"bundle"_L1, "feed"_L1, "fetch"_L1, "entity"_L1, "fx"_L1, "article"_L1, "fact"_L1};

/// Reads the members of a record and keeps the first that is wrong.
class Members
{
public:
    explicit Members(const QJsonObject& object) : m_object(object) {}

    QString text(QLatin1StringView name) const { return m_object[name].toString(); }
    QString needed(QLatin1StringView name)
    {
        const QString value = text(name);
        if (value.isEmpty())
            blame(name);
        return value;
    }
    QDate day(QLatin1StringView name)
    {
        const QDate day = QDate::fromString(text(name), Qt::ISODate);
        if (!day.isValid())
            blame(name);
        return day;
    }
    QDateTime instant(QLatin1StringView name)
    {
        const QDateTime instant = text::parseInstant(text(name));
        if (!instant.isValid())
            blame(name);
        return instant;
    }
    QStringList texts(QLatin1StringView name) const
    {
        QStringList texts;
        for (const QJsonValue& value : m_object[name].toArray()) {
            if (!value.toString().isEmpty())
                texts << value.toString();
        }
        return texts;
    }
    void blame(const QString& name)
    {
        if (m_fault.isEmpty())
            m_fault = name;
    }
    const QString& fault() const { return m_fault; }

private:
    const QJsonObject& m_object;
    QString m_fault;
};

template <class Record>
Result<store::BundleRecord> sound(Record record, const Members& members)
{
    if (!members.fault().isEmpty())
        return failure("import.bad_record", {}, {}, members.fault());
    return record;
}

Result<store::BundleRecord> feedFrom(const QJsonObject& object)
{
    Members members(object);
    store::BundledFeed feed{members.needed("id"_L1),   members.needed("url"_L1), members.text("name"_L1),
                            members.text("outlet"_L1), members.day("added"_L1),  {}};
    if (object["removed"_L1].isString())
        feed.removed = members.day("removed"_L1);
    return sound(std::move(feed), members);
}

Result<store::BundleRecord> fetchFrom(const QJsonObject& object)
{
    Members members(object);
    const auto status = store::fetchStatusNamed(members.text("status"_L1));
    if (!status)
        members.blame(u"status"_s);
    return sound(store::BundledFetch{members.needed("feed"_L1), members.instant("at"_L1),
                                     status.value_or(store::FetchStatus::Failed)},
                 members);
}

Result<store::BundleRecord> rateFrom(const QJsonObject& object)
{
    Members members(object);
    store::ExchangeRate rate{members.needed("base"_L1), members.needed("quote"_L1), members.day("date"_L1),
                             object["rate"_L1].toDouble(), members.text("origin"_L1)};
    if (!(rate.rate > 0))
        members.blame(u"rate"_s);
    return sound(std::move(rate), members);
}

Result<store::BundleRecord> articleFrom(const QJsonObject& object)
{
    Members members(object);
    store::BundledArticle article;
    article.id = members.needed("id"_L1);
    article.feed = members.text("feed"_L1);
    article.url = members.text("url"_L1);
    article.outlet = members.text("outlet"_L1);
    article.author = members.text("author"_L1);
    article.title = members.text("title"_L1);
    article.text = members.text("text"_L1);
    if (article.title.isEmpty() && article.text.isEmpty())
        members.blame(u"text"_s);
    article.published = members.instant("published"_L1);
    article.recorded = members.instant("recorded"_L1);
    article.story = members.text("story"_L1);
    article.mentions = members.texts("mentions"_L1);
    article.terms = members.texts("terms"_L1);
    return sound(std::move(article), members);
}

bool hasSoundDate(const extract::Claim& claim)
{
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.date; })
                return !one.date || (one.date->start.isValid() && one.date->end > one.date->start);
            else
                return true;
        },
        claim);
}

/// @param now  the fact as of this state: its first members with those that later states overrode
Result<store::BundledState> stateFrom(const QJsonObject& state, const QJsonObject& now, Members& members)
{
    auto claim = extract::claimFromJson(now);
    if (!claim)
        return failure("import.bad_record", {}, {}, claim.error().what);
    const auto review = store::reviewNamed(now["review"_L1].toString(u"none"_s));
    if (!review)
        members.blame(u"review"_s);
    if (!hasSoundDate(*claim))
        members.blame(u"date"_s);
    const double confidence = now["confidence"_L1].toDouble(-1);
    if (!(confidence >= 0 && confidence <= 1))
        members.blame(u"confidence"_s);
    Members own(state);
    const QDateTime recorded = own.instant("recorded"_L1);
    if (!own.fault().isEmpty())
        members.blame(u"states: recorded"_s);
    const QString source = own.text("by"_L1);
    return store::BundledState{recorded,   source.isEmpty() ? u"extract"_s : source, *std::move(claim),
                               confidence, review.value_or(store::Review::None),     now["told"_L1].toBool(true)};
}

Result<store::BundleRecord> factFrom(const QJsonObject& object)
{
    Members members(object);
    store::BundledFact fact;
    fact.id = members.needed("id"_L1);
    std::vector<std::pair<QDateTime, QJsonObject>> states;
    for (const QJsonValue& value : object["states"_L1].toArray())
        states.emplace_back(text::parseInstant(value["recorded"_L1].toString()), value.toObject());
    std::ranges::stable_sort(states, {}, [](const auto& state) { return state.first; });
    if (states.empty())
        members.blame(u"states"_s);
    QJsonObject now = object;
    now.remove(u"states"_s);
    for (const auto& [recorded, state] : states) {
        for (auto member = state.begin(); member != state.end(); ++member)
            now[member.key()] = member.value();
        auto one = stateFrom(state, now, members);
        if (!one)
            return tl::unexpected(one.error());
        fact.states.push_back(*std::move(one));
    }
    for (const QJsonValue& value : object["evidences"_L1].toArray()) {
        fact.evidences.push_back({value["article"_L1].toString(), value["start"_L1].toInt(-1),
                                  value["end"_L1].toInt(-1), value["quote"_L1].toString()});
        const store::BundledEvidence& evidence = fact.evidences.back();
        if (evidence.article.isEmpty() || evidence.start < 0 || evidence.end < evidence.start)
            members.blame(u"evidences"_s);
    }
    return sound(std::move(fact), members);
}

// What is written is what is read.

QString written(qint64 ms)
{
    return toKst(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)).toString(Qt::ISODateWithMs);
}

QString written(const QDateTime& instant)
{
    return written(instant.toMSecsSinceEpoch());
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject objectOf(const store::BundledFeed& feed)
{
    return {{u"id"_s, feed.id},
            {u"name"_s, feed.title},
            {u"outlet"_s, feed.outlet},
            {u"url"_s, feed.url},
            {u"added"_s, feed.added.toString(Qt::ISODate)},
            {u"removed"_s, orNull(feed.removed.toString(Qt::ISODate))}};
}

QJsonObject objectOf(const store::BundledFetch& fetch)
{
    return {{u"feed"_s, fetch.feed}, {u"at"_s, written(fetch.at)}, {u"status"_s, store::nameOf(fetch.status)}};
}

QJsonObject objectOf(const store::ExchangeRate& rate)
{
    return {{u"date"_s, rate.day.toString(Qt::ISODate)},
            {u"base"_s, rate.base},
            {u"quote"_s, rate.quote},
            {u"rate"_s, rate.rate},
            {u"origin"_s, rate.origin}};
}

QJsonObject objectOf(const store::BundledArticle& article)
{
    return {{u"id"_s, article.id},
            {u"url"_s, article.url},
            {u"feed"_s, orNull(article.feed)},
            {u"outlet"_s, article.outlet},
            {u"author"_s, article.author},
            {u"title"_s, article.title},
            {u"text"_s, article.text},
            {u"published"_s, written(article.published)},
            {u"recorded"_s, written(article.recorded)},
            {u"story"_s, orNull(article.story)},
            {u"mentions"_s, QJsonArray::fromStringList(article.mentions)},
            {u"terms"_s, QJsonArray::fromStringList(article.terms)}};
}

QJsonObject wholeState(const store::BundledState& state)
{
    QJsonObject object = QJsonDocument::fromJson(extract::jsonOf(state.claim)).object();
    object[u"confidence"_s] = state.confidence;
    object[u"review"_s] = store::nameOf(state.review);
    object[u"told"_s] = state.isTold;
    return object;
}

/// What a state says otherwise than the one before.
QJsonObject changes(const QJsonObject& was, const QJsonObject& is)
{
    QJsonObject changed;
    for (auto member = is.begin(); member != is.end(); ++member) {
        if (was[member.key()] != member.value())
            changed[member.key()] = member.value();
    }
    for (const QString& name : was.keys()) {
        if (!is.contains(name))
            changed[name] = QJsonValue();
    }
    return changed;
}

QJsonObject objectOf(const store::BundledFact& fact)
{
    QJsonArray states;
    QJsonObject object, before;
    for (const store::BundledState& state : fact.states) {
        QJsonObject is = wholeState(state);
        QJsonObject changed = states.isEmpty() ? QJsonObject() : changes(before, is);
        changed[u"recorded"_s] = written(state.recorded);
        changed[u"by"_s] = state.source;
        if (states.isEmpty())
            object = is;
        states.append(changed);
        before = std::move(is);
    }
    QJsonArray evidences;
    for (const store::BundledEvidence& evidence : fact.evidences)
        evidences.append(QJsonObject{{u"article"_s, evidence.article},
                                     {u"start"_s, evidence.start},
                                     {u"end"_s, evidence.end},
                                     {u"quote"_s, evidence.quote}});
    object[u"id"_s] = fact.id;
    object[u"evidences"_s] = evidences;
    object[u"states"_s] = states;
    return object;
}

QJsonObject objectOf(const extract::KnownEntity& entity)
{
    return extract::toJson(entity);
}

BundleKind kindOf(const store::BundleRecord& record)
{
    constexpr std::array inOrder = {BundleKind::Feed, BundleKind::Fetch,   BundleKind::Entity,
                                    BundleKind::Fx,   BundleKind::Article, BundleKind::Fact};
    return inOrder[record.index()];
}

} // namespace

QLatin1StringView nameOf(BundleKind kind)
{
    return kinds[size_t(kind)];
}

std::optional<BundleKind> kindOfLine(QByteArrayView line)
{
    qsizetype at = 0;
    const auto skip = [&](char c) {
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
            ++at;
        return at < line.size() && line[at] == c && ++at > 0;
    };
    if (!skip('{') || !skip('"'))
        return std::nullopt;
    const qsizetype end = line.indexOf('"', at);
    if (end < 0)
        return std::nullopt;
    const QLatin1StringView name(line.sliced(at, end - at));
    const auto found = std::ranges::find(kinds, name);
    return found == kinds.end() ? std::nullopt : std::optional(BundleKind(found - kinds.begin()));
}

Result<store::BundleRecord> recordFrom(BundleKind kind, const QJsonObject& object)
{
    switch (kind) {
    case BundleKind::Bundle:
        break;
    case BundleKind::Feed:
        return feedFrom(object);
    case BundleKind::Fetch:
        return fetchFrom(object);
    case BundleKind::Entity: {
        auto entity = extract::entityFromJson(object);
        if (!entity)
            return failure("import.bad_record", {}, {}, entity.error().hint);
        return store::BundleRecord(*std::move(entity));
    }
    case BundleKind::Fx:
        return rateFrom(object);
    case BundleKind::Article:
        return articleFrom(object);
    case BundleKind::Fact:
        return factFrom(object);
    }
    return failure("import.bad_record", {}, {}, nameOf(kind));
}

QByteArray lineOf(const store::BundleRecord& record)
{
    const QJsonObject object = std::visit([](const auto& one) { return objectOf(one); }, record);
    return jsonLine({{QString(nameOf(kindOf(record))), object}});
}

} // namespace pado::pipeline
