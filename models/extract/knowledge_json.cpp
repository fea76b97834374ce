#include "extract/fact_json.h"
#include "extract/knowledge_base.h"

#include <QJsonArray>

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

void put(QJsonObject& object, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        object[name] = text;
}

void put(QJsonObject& object, QLatin1StringView name, const QStringList& texts)
{
    if (!texts.isEmpty())
        object[name] = QJsonArray::fromStringList(texts);
}

AmbiguousAlias ambiguousOf(const QJsonObject& object)
{
    AmbiguousAlias alias;
    alias.alias = object["alias"_L1].toString();
    alias.why = object["why"_L1].toString();
    alias.confirm = strings(object["confirm"_L1]);
    alias.reject = strings(object["reject"_L1]);
    alias.isBoundaryOnly =
        alias.why.contains("prefix"_L1) || alias.why.contains("part of"_L1) || alias.why.contains("start of"_L1);
    return alias;
}

QJsonObject toJson(const AmbiguousAlias& alias)
{
    QJsonObject object{{u"alias"_s, alias.alias}};
    put(object, "why"_L1, alias.why);
    put(object, "confirm"_L1, alias.confirm);
    put(object, "reject"_L1, alias.reject);
    return object;
}

} // namespace

QJsonObject toJson(const KnownEntity& entity)
{
    QStringList aliases = entity.aliases;
    for (const QString& former : entity.formerNames)
        aliases.removeOne(former);
    QJsonObject object{{u"id"_s, entity.id}, {u"type"_s, nameOf(entity.type)}, {u"name_ko"_s, entity.nameKo}};
    put(object, "name_en"_L1, entity.nameEn);
    put(object, "aliases"_L1, aliases);
    put(object, "former_names"_L1, entity.formerNames);
    put(object, "country"_L1, entity.country);
    put(object, "krx"_L1, entity.ticker);
    put(object, "sector"_L1, entity.sector);
    put(object, "parent"_L1, entity.parent);
    put(object, "maker"_L1, entity.maker);
    put(object, "affiliation"_L1, entity.affiliation);
    put(object, "role"_L1, entity.role);
    if (entity.since > 0)
        object[u"since"_s] = entity.since;
    QJsonArray ambiguous;
    for (const AmbiguousAlias& alias : entity.ambiguous)
        ambiguous.append(toJson(alias));
    if (!ambiguous.isEmpty())
        object[u"ambiguous"_s] = ambiguous;
    return object;
}

Result<KnownEntity> entityFromJson(const QJsonObject& object)
{
    KnownEntity entity;
    const auto type = entityTypeNamed(object["type"_L1].toString());
    if (!type)
        return failure("extract.bad_knowledge", {}, {}, u"type"_s);
    entity.type = *type;
    entity.id = object["id"_L1].toString();
    entity.nameKo = object["name_ko"_L1].toString();
    if (entity.id.isEmpty() || entity.nameKo.isEmpty())
        return failure("extract.bad_knowledge", {}, {}, entity.id.isEmpty() ? u"id"_s : u"name_ko"_s);
    entity.nameEn = object["name_en"_L1].toString();
    entity.formerNames = strings(object["former_names"_L1]);
    entity.aliases = strings(object["aliases"_L1]) + entity.formerNames;
    entity.country = object["country"_L1].toString();
    entity.ticker = object["krx"_L1].toString();
    entity.sector = object["sector"_L1].toString();
    entity.parent = object["parent"_L1].toString();
    entity.maker = object["maker"_L1].toString();
    entity.affiliation = object["affiliation"_L1].toString();
    entity.role = object["role"_L1].toString();
    entity.since = object["since"_L1].toInt();
    for (const QJsonValue& value : object["ambiguous"_L1].toArray())
        entity.ambiguous.push_back(ambiguousOf(value.toObject()));
    return entity;
}

} // namespace pado::extract
