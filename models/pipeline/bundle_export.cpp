#include "bundle_json.h"

#include "base/json_line.h"
#include "pipeline/bundle.h"
#include "pipeline/knowledge.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"
#include "text/code_points.h"

#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

QDateTime instantOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

/// By which this workspace's own numbers are told from those of others.
Result<QString> tagOf(const store::Workspace& workspace, const store::Reader& reader)
{
    const QString key = QString::fromLatin1(store::bundleTagKey);
    auto tag = reader.meta(key);
    if (!tag || !tag->isEmpty())
        return tag;
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    constexpr qsizetype length = 8;
    *tag = QUuid::createUuid().toString(QUuid::Id128).left(length);
    const auto kept = writer->setMeta(key, *tag);
    return kept ? tag : tl::unexpected(kept.error());
}

/// Writes records one after the other and keeps the first error.
class Output
{
public:
    Output(const store::Reader& reader, QString tag, const QString& path)
        : m_reader(reader),
          m_tag(std::move(tag)),
          m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            fail({"file.cannot_write"_L1, path, {}, m_file.errorString()});
    }

    Result<void> write(const extract::KnowledgeBase& knowledge, const QDateTime& now, const std::stop_token& stop,
                       const OnProgress& onProgress)
    {
        const qint64 until = now.toMSecsSinceEpoch();
        put(jsonLine({{u"bundle"_s, 1}, {u"created"_s, now.toString(Qt::ISODate)}}));
        m_articles = take(m_reader.articleRecords(until));
        m_subscriptions = take(m_reader.subscriptionRecords());
        const auto facts = take(m_reader.factRecords(until, {}, m_articles));
        writeFeeds(until);
        writeEntities(knowledge);
        for (const store::ExchangeRate& rate : take(m_reader.exchangeRates()))
            put(lineOf(rate));
        const qint64 total = qint64(m_articles.rows.size() + facts.size());
        qint64 done = 0;
        const auto isStopped = [&] {
            onProgress({++done, total, m_file.fileName()});
            return m_error || stop.stop_requested();
        };
        for (size_t i = 0; i < m_articles.rows.size() && !isStopped(); ++i)
            writeArticle(int(i));
        for (size_t i = 0; i < facts.size() && !isStopped(); ++i)
            writeFact(facts[i]);
        if (m_error)
            return tl::unexpected(*m_error);
        if (stop.stop_requested())
            return failure("import.stopped", m_file.fileName());
        return m_file.commit() ? Result<void>()
                               : failure("file.cannot_write", m_file.fileName(), {}, m_file.errorString());
    }

private:
    void fail(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    template <class T>
    T take(Result<T> answer)
    {
        if (answer)
            return *std::move(answer);
        fail(answer.error());
        return {};
    }
    void put(const QByteArray& line)
    {
        if (!m_error && m_file.write(line) != line.size())
            fail({"file.cannot_write"_L1, m_file.fileName(), {}, m_file.errorString()});
    }
    QString idOf(const auto& record) const { return record.isBundled ? record.id : m_tag + u'-' + record.id; }
    QString feedOf(qint64 subscription) const
    {
        const auto found =
            std::ranges::lower_bound(m_subscriptions, subscription, {}, &store::SubscriptionRecord::number);
        return found == m_subscriptions.end() || found->number != subscription ? QString() : idOf(*found);
    }

    void writeFeeds(qint64 until)
    {
        for (const store::SubscriptionRecord& feed : m_subscriptions)
            put(lineOf(store::BundledFeed{idOf(feed), feed.url, feed.title, feed.outlet, feed.added, feed.removed}));
        for (const store::FetchDay& day : take(m_reader.fetchDays(until)))
            put(lineOf(store::BundledFetch{feedOf(day.subscription), instantOf(day.at), day.status}));
    }

    /// All whom articles and facts name, and their groups.
    void writeEntities(const extract::KnowledgeBase& knowledge)
    {
        const store::Namings mentions = take(m_reader.mentionRecords(m_articles));
        m_mentions = byArticle(mentions);
        m_terms = byArticle(take(m_reader.termRecords(m_articles)));
        std::map<QString, const extract::KnownEntity*> named;
        const auto add = [&](const QString& key) {
            for (const auto* known = knowledge.find(key); known && named.emplace(known->id, known).second;)
                known = knowledge.find(known->parent);
        };
        std::ranges::for_each(mentions.names, add);
        for (const auto& [id, entity] : named)
            put(lineOf(*entity));
    }

    static std::map<int, QStringList> byArticle(const store::Namings& namings)
    {
        std::map<int, QStringList> names;
        for (const store::NamedIn& pair : namings.pairs)
            names[pair.article] << namings.names[pair.name];
        return names;
    }

    void writeArticle(int place)
    {
        const store::ArticleRecord& record = m_articles.rows[size_t(place)];
        const auto article = take(m_reader.article(record.number));
        const store::StoryRecord& story = m_articles.stories[size_t(record.story)];
        store::BundledArticle written;
        written.id = idOf(record);
        written.feed = feedOf(record.subscription);
        written.url = article.row.url;
        written.outlet = article.row.source;
        written.author = article.row.author;
        written.title = article.row.title;
        written.text = article.text;
        written.published = instantOf(record.published);
        written.recorded = instantOf(record.recorded);
        written.story = idOf(story);
        written.mentions = m_mentions[place];
        written.terms = m_terms[place];
        put(lineOf(written));
    }

    void writeFact(const store::FactRecord& record)
    {
        store::BundledFact fact{idOf(record), {}, {}};
        for (const store::FactState& state : record.states)
            fact.states.push_back(
                {instantOf(state.recorded), state.source, state.claim, state.confidence, state.review, state.isTold});
        const auto row = take(m_reader.fact(record.number));
        for (const store::FactEvidence& one : row.evidences) {
            const auto article =
                std::ranges::lower_bound(m_articles.rows, one.article, {}, &store::ArticleRecord::number);
            if (article == m_articles.rows.end() || article->number != one.article)
                continue;
            const text::CodePoints points(take(m_reader.text(one.article, one.revision)));
            fact.evidences.push_back({idOf(*article), points.fromUtf16(one.evidence.start),
                                      points.fromUtf16(one.evidence.end), one.evidence.quote});
        }
        put(lineOf(fact));
    }

    const store::Reader& m_reader;
    QString m_tag;
    QSaveFile m_file;
    std::optional<Error> m_error;
    store::ArticleRecords m_articles;
    std::vector<store::SubscriptionRecord> m_subscriptions;
    std::map<int, QStringList> m_mentions, m_terms; ///< by place of the article
};

} // namespace

Result<void> exportBundle(const store::Workspace& workspace, const QString& file, const Clock& clock,
                          std::stop_token stop, const OnProgress& onProgress)
{
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    const auto knowledge = knowledgeOf(*reader);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    const auto tag = tagOf(workspace, *reader);
    if (!tag)
        return tl::unexpected(tag.error());
    return Output(*reader, *tag, file).write(*knowledge, clock(), stop, onProgress);
}

} // namespace pado::pipeline
