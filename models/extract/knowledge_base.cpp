#include "extract/knowledge_base.h"

#include "extract/fact_json.h"
#include "language.h"
#include "resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list << item.toString();
    return list;
}

KnownEntity entityOf(const QJsonObject& object, EntityType type)
{
    KnownEntity entity;
    entity.id = object["id"_L1].toString();
    entity.type = type;
    entity.nameKo = object["name_ko"_L1].toString();
    entity.nameEn = object["name_en"_L1].toString();
    entity.aliases = strings(object["aliases"_L1]) + strings(object["former_names"_L1]);
    entity.country = object["country"_L1].toString();
    entity.ticker = object["krx"_L1].toString();
    entity.sector = object["sector"_L1].toString();
    entity.parent = object["parent"_L1].toString();
    entity.maker = object["maker"_L1].toString();
    entity.affiliation = object["affiliation"_L1].toString();
    entity.role = object["role"_L1].toString();
    for (const QJsonValue& value : object["ambiguous"_L1].toArray()) {
        const QJsonObject item = value.toObject();
        const QString why = item["why"_L1].toString();
        AmbiguousAlias alias;
        alias.alias = item["alias"_L1].toString();
        alias.confirm = strings(item["confirm"_L1]);
        alias.reject = strings(item["reject"_L1]);
        alias.isBoundaryOnly = why.contains("prefix"_L1) || why.contains("part of"_L1) || why.contains("start of"_L1);
        entity.ambiguous.push_back(alias);
    }
    return entity;
}

QString nameForm(const QString& name)
{
    return name.toCaseFolded().remove(u' ');
}

} // namespace

Result<KnowledgeBase> KnowledgeBase::load()
{
    useResources();
    QFile file(u":/pado/knowledge/entities.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure("extract.bad_knowledge", file.fileName(), {}, file.errorString());
    return parse(file.readAll());
}

Result<KnowledgeBase> KnowledgeBase::parse(QByteArrayView jsonLines)
{
    KnowledgeBase base;
    int number = 0;
    for (const QByteArray& line : jsonLines.toByteArray().split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        const auto type = entityTypeNamed(object["type"_L1].toString());
        if (!type || object["id"_L1].toString().isEmpty() || object["name_ko"_L1].toString().isEmpty())
            return failure("extract.bad_knowledge", u"entities.jsonl"_s, QString::number(number), error.errorString());
        base.m_byId.insert(object["id"_L1].toString(), qsizetype(base.m_entities.size()));
        base.m_entities.push_back(entityOf(object, *type));
    }
    for (const bool isOrganisationsTurn : {true, false}) {
        for (size_t i = 0; i < base.m_entities.size(); ++i) {
            const KnownEntity& entity = base.m_entities[i];
            if (isOrganisation(entity.type) != isOrganisationsTurn)
                continue;
            for (const QString& name : QStringList{entity.id, entity.nameKo, entity.nameEn} + entity.aliases) {
                const QString form = nameForm(name);
                if (!form.isEmpty() && !base.m_byName.contains(form))
                    base.m_byName.insert(form, qsizetype(i));
            }
        }
    }
    return base;
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
