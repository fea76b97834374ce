#include "fields.h"

#include "namespaces.h"

#include <QHash>

namespace pado::feed
{

namespace
{

using Names = QHash<QByteArray, Field>;

const Names& coreNames()
{
    static const Names names = {{"title", Field::Title},
                                {"link", Field::Link},
                                {"id", Field::Id},
                                {"guid", Field::Guid},
                                {"description", Field::Description},
                                {"abstract", Field::Description},
                                {"summary", Field::Summary},
                                {"subtitle", Field::Subtitle},
                                {"tagline", Field::Subtitle},
                                {"info", Field::Subtitle},
                                {"content", Field::Content},
                                {"body", Field::Content},
                                {"fullitem", Field::Content},
                                {"encoded", Field::Encoded},
                                {"published", Field::Published},
                                {"issued", Field::Published},
                                {"pubdate", Field::Published},
                                {"updated", Field::Updated},
                                {"modified", Field::Updated},
                                {"lastbuilddate", Field::Updated},
                                {"created", Field::Created},
                                {"date", Field::Date},
                                {"author", Field::Author},
                                {"managingeditor", Field::Editor},
                                {"category", Field::Category},
                                {"keywords", Field::Keywords},
                                {"tags", Field::Tags},
                                {"enclosure", Field::Enclosure},
                                {"image", Field::Image},
                                {"logo", Field::Image},
                                {"language", Field::Language},
                                {"ttl", Field::Ttl},
                                {"channel", Field::Channel}};
    return names;
}

const Names& dublinCoreNames()
{
    static const Names names = {{"title", Field::Title},      {"description", Field::Description},
                                {"creator", Field::Creator},  {"author", Field::Creator},
                                {"subject", Field::Subject},  {"date", Field::Date},
                                {"language", Field::Language}};
    return names;
}

const Names& termsNames()
{
    static const Names names = {
        {"issued", Field::Published}, {"modified", Field::Updated}, {"created", Field::Created}};
    return names;
}

const Names& mediaNames()
{
    static const Names names = {{"title", Field::MediaTitle},
                                {"description", Field::MediaDescription},
                                {"content", Field::MediaContent},
                                {"thumbnail", Field::MediaThumbnail},
                                {"category", Field::Category}};
    return names;
}

const Names& itunesNames()
{
    static const Names names = {{"author", Field::ItunesAuthor}, {"summary", Field::Summary},
                                {"subtitle", Field::Subtitle},   {"category", Field::Category},
                                {"keywords", Field::Keywords},   {"image", Field::Image}};
    return names;
}

const Names& namesOf(Space space)
{
    static const Names xhtml = {{"body", Field::Content}};
    static const Names content = {{"encoded", Field::Encoded}};
    static const Names feedBurner = {{"origlink", Field::OriginalLink}};
    static const Names syndication = {{"updateperiod", Field::UpdatePeriod},
                                      {"updatefrequency", Field::UpdateFrequency}};
    static const Names none;
    switch (space) {
    case Space::Core:
        return coreNames();
    case Space::DublinCore:
        return dublinCoreNames();
    case Space::DublinCoreTerms:
        return termsNames();
    case Space::Content:
        return content;
    case Space::Media:
        return mediaNames();
    case Space::Itunes:
        return itunesNames();
    case Space::Xhtml:
        return xhtml;
    case Space::FeedBurner:
        return feedBurner;
    case Space::Syndication:
        return syndication;
    case Space::Rdf:
    case Space::Svg:
    case Space::Other:
        return none;
    }
    return none;
}

bool saysNothing(const xmlNode* node)
{
    return !node->properties && !hasElements(node) && isBlank(node);
}

} // namespace

Field fieldOf(const xmlNode* node)
{
    return namesOf(spaceOf(node)).value(nameOf(node).toByteArray().toLower(), Field::None);
}

Fields::Fields(const xmlNode* parent)
{
    add(parent);
}

void Fields::add(const xmlNode* parent)
{
    for (const xmlNode* node = parent->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (spaceOf(node) == Space::Media && nameOf(node) == "group") {
            for (const xmlNode* inner = node->children; inner; inner = inner->next) {
                if (inner->type == XML_ELEMENT_NODE)
                    m_entries.push_back({fieldOf(inner), inner});
            }
        } else {
            m_entries.push_back({fieldOf(node), node});
        }
    }
}

const xmlNode* Fields::first(Field field) const
{
    const xmlNode* empty = nullptr;
    for (const Entry& entry : m_entries) {
        if (entry.field != field)
            continue;
        if (!saysNothing(entry.node))
            return entry.node;
        empty = empty ? empty : entry.node;
    }
    return empty;
}

std::vector<const xmlNode*> Fields::all(Field field) const
{
    std::vector<const xmlNode*> nodes;
    for (const Entry& entry : m_entries) {
        if (entry.field == field)
            nodes.push_back(entry.node);
    }
    return nodes;
}

QString Fields::text(std::initializer_list<Field> fields) const
{
    for (const Field field : fields) {
        if (const xmlNode* node = first(field)) {
            const QString text = textOf(node);
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

} // namespace pado::feed
