#include "pipeline/knowledge.h"

#include "base/json_line.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr qsizetype longestName = 80;
constexpr qsizetype mostAliases = 100;

/// Ids stand in addresses and command lines; `~` begins the keys of names that nobody knows.
bool isId(const QString& id)
{
    return !id.isEmpty() && id.size() <= longestName &&
           std::ranges::all_of(id, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'; });
}

bool isName(const QString& name)
{
    return name.size() >= 2 && name.size() <= longestName && name == name.simplified();
}

/// The member at fault; empty where all is well.
QString faultOf(const extract::KnownEntity& entity)
{
    if (!isId(entity.id))
        return u"id"_s;
    if (!isName(entity.nameKo))
        return u"name_ko"_s;
    if (!entity.nameEn.isEmpty() && !isName(entity.nameEn))
        return u"name_en"_s;
    if (entity.aliases.size() > mostAliases || !std::ranges::all_of(entity.aliases, isName))
        return u"aliases"_s;
    for (const extract::AmbiguousAlias& ambiguous : entity.ambiguous) {
        if (!entity.aliases.contains(ambiguous.alias) && ambiguous.alias != entity.nameKo &&
            ambiguous.alias != entity.nameEn)
            return u"ambiguous"_s;
    }
    return {};
}

Result<QByteArray> ownLines(const store::Workspace& workspace)
{
    const auto reader = workspace.reader();
    return reader ? reader->knowledge() : tl::unexpected(reader.error());
}

} // namespace

Result<extract::KnowledgeBase> knowledgeOf(const store::Reader& reader)
{
    const auto own = reader.knowledge();
    return own ? extract::KnowledgeBase::load(*own) : tl::unexpected(own.error());
}

Result<extract::Extractor> extractorOf(const store::Workspace& workspace)
{
    const auto reader = workspace.reader();
    auto knowledge = reader ? knowledgeOf(*reader) : tl::unexpected(reader.error());
    return knowledge ? extract::Extractor::load(*std::move(knowledge)) : tl::unexpected(knowledge.error());
}

Result<KnowledgeEditor> KnowledgeEditor::open(const store::Workspace& workspace)
{
    KnowledgeEditor editor(workspace);
    if (auto loaded = editor.load(); !loaded)
        return tl::unexpected(loaded.error());
    return editor;
}

Result<void> KnowledgeEditor::load()
{
    auto own = ownLines(m_workspace);
    auto knowledge = own ? extract::KnowledgeBase::load(*own) : tl::unexpected(own.error());
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    m_own = *std::move(own);
    m_knowledge = *std::move(knowledge);
    m_ownIds.clear();
    for (const QByteArray& line : m_own.split('\n'))
        m_ownIds.insert(QJsonDocument::fromJson(line).object()["id"_L1].toString());
    return {};
}

Result<void> KnowledgeEditor::check(const extract::KnownEntity& entity, const extract::KnowledgeBase& among) const
{
    if (const QString fault = faultOf(entity); !fault.isEmpty())
        return failure("kb.bad_entity", entity.nameKo.isEmpty() ? entity.id : entity.nameKo, {}, fault);
    for (const QString& other : {entity.parent, entity.maker, entity.affiliation}) {
        if (!other.isEmpty() && (other == entity.id || !among.find(other)))
            return failure("kb.unknown", other);
    }
    return {};
}

/// Another entity that bears a name which this one did not have before; nullptr for none.
const extract::KnownEntity* KnowledgeEditor::ownerOfNewName(const extract::KnownEntity& entity) const
{
    const extract::KnownEntity* before = m_knowledge.find(entity.id);
    for (const QString& name : QStringList{entity.nameKo, entity.nameEn} + entity.aliases) {
        const bool isOld =
            before && (name == before->nameKo || name == before->nameEn || before->aliases.contains(name));
        const extract::KnownEntity* owner = isOld || name.isEmpty() ? nullptr : m_knowledge.named(name);
        if (owner && owner->id != entity.id)
            return owner;
    }
    return nullptr;
}

Result<void> KnowledgeEditor::save(const extract::KnownEntity& entity)
{
    if (auto checked = check(entity, m_knowledge); !checked)
        return checked;
    if (const auto* other = ownerOfNewName(entity))
        return failure("kb.exists", other->nameKo, {}, other->id);
    auto writer = m_workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    const store::KnowledgeLine line{entity.id, jsonLine(extract::toJson(entity))};
    if (auto saved = writer->saveKnowledge({&line, 1}); !saved)
        return saved;
    return load();
}

Result<void> KnowledgeEditor::merge(const QString& from, const QString& into)
{
    const extract::KnownEntity* target = m_knowledge.named(into);
    if (!target)
        return failure("kb.unknown", into);
    const extract::KnownEntity* source = m_knowledge.named(from);
    if (source == target)
        return failure("kb.same", from, {}, target->nameKo);
    if (!source) {
        extract::KnownEntity wider = *target;
        wider.aliases << from.simplified();
        return save(wider);
    }
    auto writer = m_workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    QJsonObject object = isOwn(source->id) ? extract::toJson(*source) : QJsonObject{{u"id"_s, source->id}};
    object[u"same_as"_s] = target->id;
    const store::KnowledgeLine line{source->id, jsonLine(object)};
    if (auto saved = writer->saveKnowledge({&line, 1}); !saved)
        return saved;
    return load();
}

Result<void> KnowledgeEditor::remove(const QString& id)
{
    if (!isOwn(id))
        return failure("kb.not_own", id);
    auto writer = m_workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto removed = writer->removeKnowledge(id); !removed)
        return removed;
    return load();
}

Result<int> KnowledgeEditor::import(const QByteArray& jsonLines)
{
    const auto among = extract::KnowledgeBase::load(jsonLines + '\n' + m_own);
    if (!among)
        return failure("kb.bad_line", {}, among.error().where, among.error().hint);
    std::vector<store::KnowledgeLine> lines;
    int number = 0;
    for (const QByteArray& line : jsonLines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const bool isJoined = object.contains("same_as"_L1);
        const auto entity = extract::entityFromJson(object);
        const auto checked = entity ? check(*entity, *among) : Result<void>();
        QString fault = !checked ? checked.error().hint + checked.error().what : QString();
        if (!isId(object["id"_L1].toString()) || (isJoined && !among->find(object["same_as"_L1].toString())))
            fault = isJoined ? u"same_as"_s : u"id"_s;
        if (!fault.isEmpty())
            return failure("kb.bad_line", {}, QString::number(number), fault);
        lines.push_back({object["id"_L1].toString(), jsonLine(object)});
    }
    auto writer = m_workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    if (const auto saved = writer->saveKnowledge(lines); !saved)
        return tl::unexpected(saved.error());
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    return int(lines.size());
}

} // namespace pado::pipeline
