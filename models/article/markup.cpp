#include "dom.h"

#include "html/characters.h"
#include "html/tree.h"

#include <QList>

#include <algorithm>

namespace pado::article
{

namespace
{

QByteArray nameOf(const Node* node)
{
    if (node->tag == GUMBO_TAG_UNKNOWN)
        return "div"; // elements of the page's own making are blocks mostly
    return gumbo_normalized_tagname(node->tag);
}

bool isVoid(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
        return true;
    default:
        return false;
    }
}

bool looksLikePicture(QByteArrayView value)
{
    const QByteArray url = value.first(std::min<qsizetype>(value.size(), 2000)).toByteArray().toLower();
    const bool isUrl = url.startsWith("http") || url.startsWith('/');
    return isUrl && !url.contains(' ') &&
           (url.contains(".jpg") || url.contains(".jpeg") || url.contains(".png") || url.contains(".webp"));
}

/// Address of a picture that scripts would load later: in any attribute that holds one, or first of a srcset.
QByteArray laterSource(const GumboElement& image)
{
    QByteArray found;
    for (unsigned int i = 0; i < image.attributes.length; ++i) {
        const auto& attribute = *static_cast<const GumboAttribute*>(image.attributes.data[i]);
        const QByteArrayView value(attribute.value);
        const bool isSet = QByteArrayView(attribute.name).endsWith("srcset");
        if (looksLikePicture(value) && qstrcmp(attribute.name, "alt") != 0)
            return value.toByteArray();
        if (isSet && found.isEmpty())
            found = value.first(std::min<qsizetype>(value.size(), 4000)).trimmed().toByteArray().split(' ').value(0);
    }
    return found;
}

void putAttributes(const Node* node, QByteArray& out)
{
    if (!node->source)
        return;
    const QByteArrayView source = attribute(node, "src");
    const bool isUnloaded = node->is(GUMBO_TAG_IMG) && (source.isEmpty() || source.startsWith("data:"));
    const QByteArray later = isUnloaded ? laterSource(*node->source) : QByteArray();
    for (unsigned int i = 0; i < node->source->attributes.length; ++i) {
        const auto& attribute = *static_cast<const GumboAttribute*>(node->source->attributes.data[i]);
        const QByteArrayView name(attribute.name);
        if (name == "class" || name == "id" || name == "style" || name.startsWith("on") ||
            (name == "src" && !later.isEmpty()))
            continue;
        out.append(' ').append(name).append("=\"");
        html::appendEscaped(QByteArrayView(attribute.value), out);
        out.append('"');
    }
    if (!later.isEmpty()) {
        out.append(" src=\"");
        html::appendEscaped(later, out);
        out.append('"');
    }
}

} // namespace

QByteArray markup(const Node* top)
{
    QByteArray out;
    const Node* node = top->first;
    while (node) {
        if (node->isText()) {
            html::appendEscaped(node->text, out);
        } else {
            out.append('<').append(nameOf(node));
            putAttributes(node, out);
            out.append('>');
        }
        if (node->first) {
            node = node->first;
            continue;
        }
        while (node != top) {
            if (!node->isText() && !isVoid(node->tag))
                out.append("</").append(nameOf(node)).append('>');
            if (node->next)
                break;
            node = node->parent;
        }
        node = node == top ? nullptr : node->next;
    }
    return out;
}

} // namespace pado::article
