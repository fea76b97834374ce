#pragma once

#include "base/releases.h"

#include <QString>
#include <QUrl>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <memory>

namespace pado::feed
{

using XmlDocument = std::unique_ptr<xmlDoc, Releases<xmlFreeDoc>>;

struct ParsedXml {
    XmlDocument document;
    bool isMalformed = false;
};

/// Parses what can be saved of `text`; no entity reaches a file or the network, and their expansion is bounded.
ParsedXml parseXml(const QString& text);

/// Encoding that an XML declaration names, empty where none does.
QString declaredEncoding(QByteArrayView bytes);

QString nameOf(const xmlNode* node);      ///< without prefix, as written
QString namespaceOf(const xmlNode* node); ///< URI, lower case, empty for none
QString attributeOf(const xmlNode* node, const char* name);
QString textOf(const xmlNode* node);   ///< of all below, trimmed
QString innerXml(const xmlNode* node); ///< children as markup
/// Base of relative links at this place: xml:base of the ancestors on `document`.
QUrl baseOf(const xmlNode* node, const QUrl& document);

/// First child element with this name in any of the usual namespaces; nullptr for none.
const xmlNode* child(const xmlNode* parent, const char* name, const char* namespaceUri = nullptr);

} // namespace pado::feed
