#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <gumbo.h>

#include <deque>
#include <vector>

namespace pado::article
{

/// What lies below a node, itself left out. Lengths count characters, white space collapsed. Lengths "in" something
/// count a character as often as such elements nest around it.
struct Measure {
    int text = 0;
    int linked = 0; ///< in links, ten times; in links to a place in the page, three times
    int inHeadings = 0;
    int inLists = 0;
    int inProse = 0; ///< in elements that usually hold text
    int commas = 0;
    int paragraphs = 0;
    int images = 0;
    int listItems = 0;
    int inputs = 0;
    int blocks = 0; ///< elements that a paragraph cannot hold
    int embeds = 0;

    Measure& operator+=(const Measure& other);
    Measure& operator-=(const Measure& other);
    bool operator==(const Measure&) const = default;
};

/// A node of a page that may be taken apart. Attributes are those of gumbo's tree.
struct Node {
    GumboTag tag = GUMBO_TAG_UNKNOWN; ///< GUMBO_TAG_LAST for text
    const GumboElement* source = nullptr;
    QByteArrayView text;
    Node* parent = nullptr;
    Node* first = nullptr;
    Node* last = nullptr;
    Node* next = nullptr;
    Node* previous = nullptr;
    Measure below;
    double score = 0;
    bool isCandidate = false; ///< has a score
    bool isDataTable = false;
    bool holdsDataTable = false; ///< somewhere below
    bool holdsVideo = false;

    bool isText() const { return tag == GUMBO_TAG_LAST; }
    bool is(GumboTag wanted) const { return tag == wanted; }
    /// Share of the text that stands in links.
    double linkDensity() const { return below.text > 0 ? double(below.linked) / 10 / below.text : 0; }
};

/// A page as a tree that extraction cuts down. Keeps the measures of all nodes right at each change, so that asking for
/// them costs nothing, however deep the nesting.
class Dom
{
public:
    /// @param root  of gumbo's tree, which has to stay; at most a million nodes are taken
    explicit Dom(const GumboNode& root);
    Dom(const Dom&) = delete;
    Dom& operator=(const Dom&) = delete;

    Node* root() { return m_root; }
    Node* body();
    Node* create(GumboTag tag);
    void remove(Node* node);
    /// @param before  nullptr appends. `node` may stand elsewhere.
    void insert(Node* node, Node* parent, Node* before);
    void rename(Node* node, GumboTag tag);
    void replace(Node* old, Node* with);
    /// Leaves a text node only this part of its text.
    void shorten(Node* node, QByteArrayView text);

private:
    void build(const GumboNode& root);
    void measure();
    void link(Node* node, Node* parent, Node* before);
    void unlink(Node* node);
    static void propagate(Node* parent, Measure change);

    std::deque<Node> m_nodes;
    Node* m_root = nullptr;
};

/// Next in document order below `top`; nullptr at the end.
Node* following(Node* node, const Node* top);
/// The same, past all that `node` holds.
Node* followingOutside(Node* node, const Node* top);
/// Every element below `top` with this tag, in document order.
std::vector<Node*> elements(Node* top, std::initializer_list<GumboTag> tags);
/// An ancestor with this tag; `levels` at most up, 0 for any.
Node* ancestor(const Node* node, GumboTag tag, int levels = 3);
bool isBelow(const Node* node, const Node* top);
Node* firstElement(const Node* node);
Node* nextElement(const Node* node);

QByteArrayView attribute(const Node* node, const char* name);
/// Class and id in lower case, for looking words up in.
QByteArray hints(const Node* node);
/// Text below, white space collapsed.
QString innerText(const Node* node);
/// Markup below, attributes as they are; not yet sanitised.
QByteArray markup(const Node* node);

bool isHeading(GumboTag tag);

} // namespace pado::article
