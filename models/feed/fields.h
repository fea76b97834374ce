#pragma once

#include "xml.h"

#include <vector>

namespace pado::feed
{

/// What an element of a channel or item says, whichever vocabulary says it.
enum class Field {
    None,
    Title,
    MediaTitle,
    Link,
    OriginalLink,
    Id,
    Guid,
    Description, ///< RSS description, CDF abstract
    Summary,
    Subtitle,
    Content, ///< full text: Atom content, xhtml:body
    Encoded, ///< full text: content:encoded
    MediaDescription,
    Published,
    Updated,
    Created,
    Date, ///< dc:date
    Author,
    Creator,
    Editor,
    ItunesAuthor,
    Category,
    Subject,
    Keywords,
    Tags,
    Enclosure,
    MediaContent,
    MediaThumbnail,
    Image,
    Language,
    Ttl,
    UpdatePeriod,    ///< sy:updatePeriod
    UpdateFrequency, ///< sy:updateFrequency
    Channel,
};

Field fieldOf(const xmlNode* node);

/// The children of a channel, feed, item or entry, sorted by what they say. A media:group's count as the item's own.
class Fields
{
public:
    explicit Fields(const xmlNode* parent);

    /// First one that says anything; nullptr for none.
    const xmlNode* first(Field field) const;
    std::vector<const xmlNode*> all(Field field) const;
    /// Text of the first one of these that has any.
    QString text(std::initializer_list<Field> fields) const;

private:
    struct Entry {
        Field field;
        const xmlNode* node;
    };
    void add(const xmlNode* parent);
    std::vector<Entry> m_entries;
};

} // namespace pado::feed
