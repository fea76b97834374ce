#include "frames.h"

#include "extract/fact_json.h"
#include "resources.h"

#include <QDir>
#include <QFile>

#include <toml++/toml.h>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

QStringList strings(const toml::node_view<const toml::node>& node)
{
    QStringList list;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& item : *array) {
            if (const auto text = item.value<std::string>())
                list << QString::fromStdString(*text);
        }
    }
    return list;
}

QString string(const toml::node_view<const toml::node>& node)
{
    return QString::fromStdString(node.value_or(std::string()));
}

/// 공급하 stands for 공급한, 공급했, 공급할, 공급해 as well, 공급되 for 공급된 …: a rule need not list them.
QStringList conjugated(const QStringList& stems)
{
    QStringList all = stems;
    for (const QString& stem : stems) {
        const QString head = stem.chopped(1);
        if (stem.size() > 2 && stem.endsWith(u'하'))
            all << head + u'한' << head + u'했' << head + u'할' << head + u'해';
        else if (stem.size() > 2 && stem.endsWith(u'되'))
            all << head + u'된' << head + u'됐' << head + u'될' << head + u'돼';
    }
    return all;
}

/// 공급 계약 stands for 공급계약 as well: writers differ.
QStringList spelledTogether(const QStringList& stems)
{
    QStringList all = stems;
    for (const QString& stem : stems) {
        if (stem.count(u' ') == 1 && stem.indexOf(u' ') >= 2 && stem.size() - stem.indexOf(u' ') > 2)
            all << QString(stem).remove(u' ');
    }
    all.removeDuplicates();
    return all;
}

/// @return what is wrong, empty where nothing
QString readParts(Frame& frame, const toml::table& table)
{
    const toml::table* roles = table["roles"].as_table();
    if (!roles)
        return {};
    for (const auto& [name, node] : *roles) {
        const QString key = QString::fromStdString(std::string(name.str()));
        const QString role = QString::fromStdString(node.value_or(std::string()));
        const auto slot = slotNamed(key);
        if (!slot)
            return u"no such case: "_s + key;
        Part& part = frame.parts[size_t(*slot)];
        part = {roleNamed(role), role == u"object"};
        if (!part.isTaken())
            return u"no such role: "_s + role;
    }
    return {};
}

QString readSlots(std::vector<Slot>& slots, const toml::node_view<const toml::node>& node)
{
    for (const QString& name : strings(node)) {
        const auto slot = slotNamed(name);
        if (!slot)
            return u"no such case: "_s + name;
        slots.push_back(*slot);
    }
    return {};
}

Frame frameOf(const toml::table& table, RelationType type)
{
    Frame frame;
    frame.type = type;
    frame.id = string(table["id"]);
    frame.weight = table["weight"].value_or(0.0);
    frame.nouns = spelledTogether(strings(table["nouns"]));
    frame.verbs = spelledTogether(conjugated(strings(table["verbs"])));
    frame.gap = table["gap"].value_or(0);
    frame.isBare = table["bare"].value_or(false);
    frame.isOnlyHeadline = table["only_headline"].value_or(false);
    frame.isGlued = table["glue"].value_or(false);
    frame.needsTogether = table["needs_together"].value_or(false);
    frame.isMerger = table["merger"].value_or(false);
    frame.opensRound = table["opens_round"].value_or(false);
    frame.joinsRound = table["joins_round"].value_or(false);
    frame.hasTwoSubjects = table["two_subjects"].value_or(false);
    frame.joinsDeal = table["joins_deal"].value_or(false);
    frame.isCopula = table["copula"].value_or(false);
    frame.hasDirectionBySector = table["direction_by_sector"].value_or(false);
    frame.wantsGovernment = string(table["actor_type"]) == u"government";
    frame.wantsAuthority = table["wants_authority"].value_or(false);
    if (const QString maker = string(table["maker_is"]); !maker.isEmpty())
        frame.makerIs = roleNamed(maker);
    if (const QString host = string(table["host"]); !host.isEmpty())
        frame.host = roleNamed(host);
    frame.genNouns = strings(table["gen_nouns"]);
    frame.within = strings(table["within"]);
    frame.reject = strings(table["reject"]);
    frame.minParties = table["min"].value_or(2);
    frame.yes = string(table["yes"]);
    frame.no = string(table["no"]);
    return frame;
}

/// What a writer of rules got wrong, empty where nothing.
QString mistakeOf(const Frame& frame)
{
    if (frame.id.isEmpty())
        return u"a frame without id"_s;
    if (frame.weight <= 0 || frame.weight > 1)
        return u"weight must be over 0 and at most 1"_s;
    if (frame.yes.isEmpty() || frame.no.isEmpty())
        return u"needs the sentences yes and no"_s;
    return {};
}

Result<std::vector<Frame>> framesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("extract.bad_lexicon", path, {}, file.errorString());
    toml::table table;
    try {
        table = toml::parse(file.readAll().toStdString());
    } catch (const toml::parse_error& error) {
        return failure("extract.bad_lexicon", path, QString::number(error.source().begin.line),
                       QString::fromUtf8(error.what()));
    }
    const toml::table& document = table;
    const auto type = relationTypeNamed(string(document["relation"]));
    if (!type)
        return failure("extract.bad_lexicon", path, u"relation"_s);
    std::vector<Frame> frames;
    if (const toml::array* array = document["frame"].as_array()) {
        for (const toml::node& node : *array) {
            const toml::table& entry = *node.as_table();
            Frame& frame = frames.emplace_back(frameOf(entry, *type));
            for (const QString& mistake :
                 {mistakeOf(frame), readParts(frame, entry), readSlots(frame.object, entry["object"]),
                  readSlots(frame.needs, entry["needs"])}) {
                if (!mistake.isEmpty())
                    return failure("extract.bad_lexicon", path, frame.id + u": "_s + mistake);
            }
        }
    }
    return frames;
}

} // namespace

Result<Frames> Frames::load()
{
    useResources();
    Frames frames;
    const QDir folder(u":/pado/triggers"_s);
    for (const QString& name : folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        if (!relationTypeNamed(name.chopped(5)))
            continue; // other lexicons lie beside
        auto some = framesOf(folder.filePath(name));
        if (!some)
            return tl::unexpected(some.error());
        frames.m_frames.insert(frames.m_frames.end(), std::make_move_iterator(some->begin()),
                               std::make_move_iterator(some->end()));
    }
    frames.index();
    return frames;
}

/// Says of the nodes that lead to a verb whose it is.
void Frames::markPath(QStringView verb, int frame)
{
    int node = 0;
    for (const QChar c : verb) {
        node = m_dependentVerbs.step(node, c);
        if (m_framesBehind.size() <= size_t(node))
            m_framesBehind.resize(size_t(node) + 1);
        m_framesBehind[size_t(node)] |= frameBit(frame);
    }
}

void Frames::index()
{
    for (size_t i = 0; i < m_frames.size(); ++i) {
        if (m_frames[i].id == u"affiliate.apposition")
            m_affiliateNouns = WordSet(m_frames[i].nouns);
        if (m_frames[i].id == u"affiliate.parent_apposition")
            m_parentNouns = WordSet(m_frames[i].nouns);
        for (const bool isVerb : {false, true}) {
            for (const QString& stem : isVerb ? m_frames[i].verbs : m_frames[i].nouns) {
                const bool isDependent = isVerb && !m_frames[i].nouns.isEmpty();
                (isDependent ? m_dependentVerbs : m_stems).insert(stem, int(m_values.size()));
                if (isDependent)
                    markPath(stem, int(i));
                m_values.push_back({int(i), isVerb, isVerb && m_frames[i].isGlued});
            }
        }
    }
}

} // namespace pado::extract
