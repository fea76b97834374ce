#pragma once

#include "base/releases.h"

#include <QString>
#include <QUrl>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <memory>
#include <optional>

namespace pado::feed
{

using XmlDocument = std::unique_ptr<xmlDoc, Releases<xmlFreeDoc>>;

/// Takes the items of a document while it is read, so that no more than one of them is in memory as a tree.
class ItemSink
{
public:
    virtual ~ItemSink() = default;
    /// An item or entry, complete, in its place below the root; emptied when this returns.
    virtual void item(const xmlNode* node) = 0;
    /// The document is read again from its start, repaired: first come the items that were taken already.
    virtual void restart() = 0;
};

struct ParsedXml {
    XmlDocument document; ///< without its items; null where nothing could be read
    bool isMalformed = false;
};

/// Parses what can be saved of `utf8`: as it is where it is well-formed XML, else repaired (see repair.h). No entity
/// is ever declared to libxml2, so that none reaches a file or the network or grows.
ParsedXml parseXml(QByteArrayView utf8, ItemSink& sink);

/// Encoding that an XML declaration names, empty where none does.
QString declaredEncoding(QByteArrayView bytes);

QByteArrayView nameOf(const xmlNode* node); ///< without prefix, as written
QString valueOf(const xmlAttr* attribute);  ///< as it stands
/// Value of the attribute with this name, whatever its prefix and case; trimmed.
QString attributeOf(const xmlNode* node, const char* name);
QString textOf(const xmlNode* node); ///< of all below, trimmed
QByteArray rawTextOf(const xmlNode* node);
bool isBlank(const xmlNode* node); ///< no text below but white space
bool hasElements(const xmlNode* node);
/// What xml:base says at this place; nothing where neither the element nor one around it has it.
std::optional<QUrl> statedBase(const xmlNode* node, const QUrl& document);
QUrl baseOf(const xmlNode* node, const QUrl& document);
/// First child element with this name in lower case, whatever its namespace; nullptr for none.
const xmlNode* child(const xmlNode* parent, const char* name);

} // namespace pado::feed
