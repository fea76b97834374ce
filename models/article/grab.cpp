#include "grab.h"

#include "metadata.h"
#include "prepare.h"
#include "scoring.h"
#include "vocabulary.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

bool isHidden(const Node* node)
{
    if (!node->source)
        return false;
    const QByteArrayView written = attribute(node, "style");
    if (!written.isEmpty()) {
        const QByteArray style =
            written.first(std::min<qsizetype>(written.size(), 1000)).toByteArray().toLower().replace(' ', QByteArray());
        if (style.contains("display:none") || style.contains("visibility:hidden"))
            return true;
    }
    if (gumbo_get_attribute(&node->source->attributes, "hidden"))
        return true;
    const bool isForScreens = attribute(node, "aria-hidden") == "true";
    return isForScreens && !attribute(node, "class").contains(QByteArrayView("fallback-image"));
}

bool isDialog(const Node* node)
{
    return attribute(node, "aria-modal") == "true" && attribute(node, "role") == "dialog";
}

bool hasAsideRole(const Node* node)
{
    const QByteArrayView role = attribute(node, "role");
    for (const char* aside : {"menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"}) {
        if (role == aside)
            return true;
    }
    return false;
}

bool holdsNothing(const Node* node)
{
    if (node->below.text > 0)
        return false;
    for (const Node* child = firstElement(node); child; child = nextElement(child)) {
        if (!child->is(GUMBO_TAG_BR) && !child->is(GUMBO_TAG_HR))
            return false;
    }
    return true;
}

bool isScored(GumboTag tag)
{
    return tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_P || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_PRE ||
           (isHeading(tag) && tag != GUMBO_TAG_H1);
}

/// Walks the page once: takes out what is no article, makes paragraphs of loose words, and collects what is scored.
class Sifter
{
public:
    Sifter(Dom& dom, const Strictness& strictness, const QString& title, bool wantsByline)
        : m_dom(dom),
          m_strictness(strictness),
          m_title(title),
          m_wantsByline(wantsByline)
    {
    }

    void run()
    {
        Node* const top = m_dom.root();
        Node* node = top;
        while (node) {
            if (node->isText()) {
                node = following(node, top);
                continue;
            }
            if (isUnwanted(node)) {
                Node* const next = followingOutside(node, top);
                m_dom.remove(node);
                node = next;
                continue;
            }
            if (isScored(node->tag))
                scored.push_back(node);
            if (node->is(GUMBO_TAG_DIV))
                node = paragraphsIn(node);
            node = following(node, top);
        }
    }

    std::vector<Node*> scored;
    QString byline;

private:
    bool isUnwanted(Node* node)
    {
        if (!node->parent)
            return false;
        const QByteArray names = hints(node);
        if (isHidden(node) || isDialog(node) || isByline(node, names) || isRepeatedTitle(node))
            return true;
        if (m_strictness.stripsAsides && isAside(node, names))
            return true;
        const bool mayBeEmpty = node->is(GUMBO_TAG_DIV) || node->is(GUMBO_TAG_SECTION) || node->is(GUMBO_TAG_HEADER) ||
                                isHeading(node->tag);
        return mayBeEmpty && holdsNothing(node);
    }

    static bool isAside(const Node* node, QByteArrayView names)
    {
        if (hasAsideRole(node))
            return true;
        return !node->is(GUMBO_TAG_BODY) && !node->is(GUMBO_TAG_A) && saysAside(names) && !saysPerhaps(names) &&
               !ancestor(node, GUMBO_TAG_TABLE) && !ancestor(node, GUMBO_TAG_CODE);
    }

    bool isByline(const Node* node, QByteArrayView names)
    {
        constexpr int longest = 100;
        if (!byline.isEmpty() || !m_wantsByline || node->below.text == 0 || node->below.text >= longest)
            return false;
        const bool isStated =
            attribute(node, "rel") == "author" || attribute(node, "itemprop").contains(QByteArrayView("author"));
        if (!isStated && !saysByline(names))
            return false;
        byline = innerText(node);
        return true;
    }

    bool isRepeatedTitle(const Node* node)
    {
        if (m_hasTitle || (!node->is(GUMBO_TAG_H1) && !node->is(GUMBO_TAG_H2)) || node->below.text > 1000)
            return false;
        constexpr double alike = 0.75;
        m_hasTitle = similarity(m_title, innerText(node)) > alike;
        return m_hasTitle;
    }

    /// @return the node that stands in the div's place
    Node* paragraphsIn(Node* div)
    {
        Node* paragraph = nullptr;
        for (Node* child = div->first; child;) {
            Node* const next = child->next;
            if (isPhrasing(child)) {
                if (!paragraph && !isBlank(child)) {
                    paragraph = m_dom.create(GUMBO_TAG_P);
                    m_dom.insert(paragraph, div, child);
                }
                if (paragraph)
                    m_dom.insert(child, paragraph, nullptr);
            } else if (paragraph) {
                trim(paragraph);
                paragraph = nullptr;
            }
            child = next;
        }
        if (paragraph)
            trim(paragraph);
        if (Node* only = onlyParagraph(div); only && div->linkDensity() < 0.25) {
            m_dom.replace(div, only);
            scored.push_back(only);
            return only;
        }
        if (div->below.blocks == 0) {
            m_dom.rename(div, GUMBO_TAG_P);
            scored.push_back(div);
        }
        return div;
    }

    void trim(Node* paragraph)
    {
        while (paragraph->last && (isBlank(paragraph->last) || paragraph->last->is(GUMBO_TAG_BR)))
            m_dom.remove(paragraph->last);
    }

    static Node* onlyParagraph(const Node* div)
    {
        Node* const only = firstElement(div);
        if (!only || !only->is(GUMBO_TAG_P) || nextElement(only))
            return nullptr;
        return div->below.text == only->below.text ? only : nullptr;
    }

    Dom& m_dom;
    const Strictness& m_strictness;
    const QString& m_title;
    bool m_wantsByline;
    bool m_hasTitle = false;
};

} // namespace

int weightOf(const Node* node, const Strictness& strictness)
{
    if (!strictness.weighsNames || !node->source)
        return 0;
    constexpr qsizetype longest = 2000;
    const QByteArrayView classes = attribute(node, "class"), id = attribute(node, "id");
    return weight(classes.first(std::min(classes.size(), longest)).toByteArray().toLower()) +
           weight(id.first(std::min(id.size(), longest)).toByteArray().toLower());
}

Grabbed grab(Dom& dom, const Strictness& strictness, const QString& title, bool wantsByline)
{
    Sifter sifter(dom, strictness, title, wantsByline);
    sifter.run();
    Scoring scoring(dom, strictness);
    scoring.score(sifter.scored);
    Node* const top = scoring.top();
    return {scoring.joined(top), sifter.byline};
}

} // namespace pado::article
