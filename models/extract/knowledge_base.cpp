#include "extract/knowledge_base.h"

#include "language.h"
#include "resources.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

QString nameForm(const QString& name)
{
    return name.toCaseFolded().remove(u' ');
}

/// Calls `take` with each line's object.
template <class Take>
Result<void> eachLine(QByteArrayView lines, const QString& list, Take take)
{
    int number = 0;
    for (const QByteArray& line : lines.toByteArray().split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        if (error.error != QJsonParseError::NoError)
            return failure("extract.bad_knowledge", list, QString::number(number), error.errorString());
        if (const Result<void> taken = take(object); !taken)
            return failure("extract.bad_knowledge", list, QString::number(number), taken.error().hint);
    }
    return {};
}

/// The last of a chain of entities that are the same; `id` itself where it goes round in a circle.
QString endOf(const QHash<QString, QString>& sameAs, const QString& id)
{
    QString end = id;
    for (qsizetype steps = 0; steps <= sameAs.size(); ++steps) {
        const auto next = sameAs.constFind(end);
        if (next == sameAs.cend())
            return end;
        end = *next;
    }
    return id;
}

/// Takes out what is the same as another entity, which gets its names.
void joinSame(const QHash<QString, QString>& sameAs, std::vector<KnownEntity>& entities)
{
    const auto isGone = [&](const KnownEntity& entity) {
        const QString end = endOf(sameAs, entity.id);
        return end != entity.id &&
               std::ranges::any_of(entities, [&](const KnownEntity& other) { return other.id == end; });
    };
    std::vector<KnownEntity> left;
    std::vector<KnownEntity> gone;
    for (KnownEntity& entity : entities)
        (!sameAs.isEmpty() && isGone(entity) ? gone : left).push_back(entity);
    for (const KnownEntity& entity : gone) {
        const auto into = std::ranges::find(left, endOf(sameAs, entity.id), &KnownEntity::id);
        into->aliases << entity.nameKo << entity.nameEn << entity.aliases;
        into->aliases.removeAll(QString());
        into->aliases.removeDuplicates();
        into->ambiguous.insert(into->ambiguous.end(), entity.ambiguous.begin(), entity.ambiguous.end());
    }
    entities = std::move(left);
}

} // namespace

Result<KnowledgeBase> KnowledgeBase::load(QByteArrayView own)
{
    useResources();
    QFile file(u":/pado/knowledge/entities.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure("extract.bad_knowledge", file.fileName(), {}, file.errorString());
    return parse(file.readAll(), own);
}

Result<KnowledgeBase> KnowledgeBase::parse(QByteArrayView jsonLines, QByteArrayView own)
{
    KnowledgeBase base;
    QHash<QString, QString> sameAs;
    const auto read = [&](QByteArrayView lines, const QString& list) {
        return eachLine(lines, list, [&](const QJsonObject& object) -> Result<void> {
            const QString id = object["id"_L1].toString();
            if (const QString other = object["same_as"_L1].toString(); !other.isEmpty()) {
                sameAs.insert(id, other);
                if (!object.contains("name_ko"_L1)) // one of the embedded list
                    return {};
            }
            auto entity = entityFromJson(object);
            if (!entity)
                return tl::unexpected(entity.error());
            if (base.m_byId.contains(id))
                return {}; // as an earlier line has it
            base.m_byId.insert(id, qsizetype(base.m_entities.size()));
            base.m_entities.push_back(*std::move(entity));
            return {};
        });
    };
    if (const auto done = read(own, u"knowledge"_s); !done)
        return tl::unexpected(done.error());
    if (const auto done = read(jsonLines, u"entities.jsonl"_s); !done)
        return tl::unexpected(done.error());
    joinSame(sameAs, base.m_entities);
    base.index();
    for (auto it = sameAs.cbegin(); it != sameAs.cend(); ++it) {
        const auto known = base.m_byId.constFind(endOf(sameAs, it.key()));
        if (known != base.m_byId.cend())
            base.m_byId.insert(it.key(), qsizetype(*known));
    }
    return base;
}

void KnowledgeBase::index()
{
    m_byId.clear();
    for (size_t i = 0; i < m_entities.size(); ++i)
        m_byId.insert(m_entities[i].id, qsizetype(i));
    for (const bool isOrganisationsTurn : {true, false}) {
        for (size_t i = 0; i < m_entities.size(); ++i) {
            const KnownEntity& entity = m_entities[i];
            if (isOrganisation(entity.type) != isOrganisationsTurn)
                continue;
            for (const QString& name : QStringList{entity.id, entity.nameKo, entity.nameEn} + entity.aliases) {
                const QString form = nameForm(name);
                if (!form.isEmpty() && !m_byName.contains(form))
                    m_byName.insert(form, qsizetype(i));
            }
        }
    }
}

const KnownEntity* KnowledgeBase::named(const QString& name) const
{
    const auto it = m_byName.constFind(nameForm(name));
    return it == m_byName.cend() ? nullptr : &m_entities[size_t(*it)];
}

const KnownEntity* KnowledgeBase::find(const QString& id) const
{
    const auto it = m_byId.constFind(id);
    return it == m_byId.cend() ? nullptr : &m_entities[size_t(*it)];
}

} // namespace pado::extract
