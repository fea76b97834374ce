#include "clean.h"

#include "prepare.h"
#include "vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

bool isVideo(const Node* node)
{
    static const QRegularExpression hosts(
        u"//"
        u"(?:www\\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq|bilibili|live\\.bilibili)\\.com|"
        "(?:archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv|tv\\.naver\\.com|tv\\.kakao\\.com)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView source = attribute(node, "src");
    return hosts.match(QString::fromUtf8(source.first(std::min<qsizetype>(source.size(), 1000)))).hasMatch();
}

struct Rows {
    int rows = 0, columns = 0;
};

int spanOf(const Node* node, const char* name)
{
    constexpr int most = 1000;
    return std::clamp(attribute(node, name).toByteArray().toInt(), 1, most);
}

Rows sizeOf(Node* table)
{
    Rows size;
    for (Node* row : elements(table, {GUMBO_TAG_TR})) {
        size.rows += spanOf(row, "rowspan");
        int columns = 0;
        for (const Node* cell = firstElement(row); cell; cell = nextElement(cell))
            columns += cell->is(GUMBO_TAG_TD) ? spanOf(cell, "colspan") : 0;
        size.columns = std::max(size.columns, columns);
    }
    return size;
}

bool holdsData(Node* table)
{
    if (attribute(table, "role") == "presentation" || attribute(table, "datatable") == "0")
        return false;
    if (!attribute(table, "summary").isEmpty())
        return true;
    const std::vector<Node*> captions = elements(table, {GUMBO_TAG_CAPTION});
    if (!captions.empty() && captions.front()->first)
        return true;
    if (!elements(table, {GUMBO_TAG_COL, GUMBO_TAG_COLGROUP, GUMBO_TAG_TFOOT, GUMBO_TAG_THEAD, GUMBO_TAG_TH}).empty())
        return true;
    if (!elements(table, {GUMBO_TAG_TABLE}).empty())
        return false;
    const Rows size = sizeOf(table);
    if (size.columns == 1 || size.rows == 1)
        return false;
    return size.rows >= 10 || size.columns > 4 || size.rows * size.columns > 10;
}

bool isInDataTable(const Node* node)
{
    for (const Node* at = node->parent; at; at = at->parent) {
        if (at->isDataTable)
            return true;
    }
    return false;
}

/// Looks at each element of some kinds, from behind, and takes out what looks like no part of an article.
class ConditionalCleaner
{
public:
    ConditionalCleaner(Dom& dom, Node* article, const Strictness& strictness)
        : m_dom(dom),
          m_article(article),
          m_strictness(strictness)
    {
    }

    void clean(std::initializer_list<GumboTag> tags)
    {
        if (!m_strictness.cleansByChance)
            return;
        const std::vector<Node*> found = elements(m_article, tags);
        for (auto it = found.rbegin(); it != found.rend(); ++it) {
            if (isUnwanted(*it))
                m_dom.remove(*it);
        }
    }

private:
    bool isUnwanted(Node* node) const
    {
        if (node->isDataTable || node->holdsDataTable || isInDataTable(node) || ancestor(node, GUMBO_TAG_CODE))
            return false;
        const int weight = weightOf(node, m_strictness);
        if (weight < 0)
            return true;
        constexpr int commasOfProse = 10;
        if (node->below.commas >= commasOfProse)
            return false;
        if (node->holdsVideo)
            return false;
        const bool isList = holdsList(node);
        return looksWrong(node, weight, isList) && !(isList && isPictureList(node));
    }

    static bool holdsList(const Node* node)
    {
        const bool isList = node->is(GUMBO_TAG_UL) || node->is(GUMBO_TAG_OL);
        return isList || (node->below.text > 0 && double(node->below.inLists) / node->below.text > 0.9);
    }

    bool looksWrong(const Node* node, int weight, bool isList) const
    {
        const Measure& in = node->below;
        const double density = node->linkDensity();
        const bool isInFigure = ancestor(node, GUMBO_TAG_FIGURE) != nullptr;
        const int listItems = in.listItems - 100;
        const double headings = in.text > 0 ? double(in.inHeadings) / in.text : 0;
        if (isLabel(node))
            return true;
        if (!isInFigure && in.images > 1 && double(in.paragraphs) / in.images < 0.5)
            return true;
        if (!isList && listItems > in.paragraphs)
            return true;
        if (in.inputs > in.paragraphs / 3)
            return true;
        if (!isList && !isInFigure && headings < 0.9 && in.text < 25 && (in.images == 0 || in.images > 2) &&
            density > 0)
            return true;
        if (!isList && weight < 25 && density > 0.2)
            return true;
        if (weight >= 25 && density > 0.5)
            return true;
        if ((in.embeds == 1 && in.text < 75) || in.embeds > 1)
            return true;
        const bool isLoose = m_strictness.keepsLooseText && in.linked == 0 && in.inputs == 0 && in.embeds == 0;
        return in.images == 0 && in.inProse == 0 && !isLoose;
    }

    /// "Advertisement", "Loading…" and the like.
    static bool isLabel(const Node* node)
    {
        static const QRegularExpression label(
            u"^(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|广告|Реклама|Anuncio|광고|loading|正在加载|"
            "Загрузка|chargement|cargando)(?:…|\\.\\.\\.)?$"_s,
            QRegularExpression::CaseInsensitiveOption);
        constexpr int longest = 20;
        return node->below.text > 0 && node->below.text < longest && label.match(innerText(node)).hasMatch();
    }

    /// A gallery: each entry one picture.
    static bool isPictureList(const Node* node)
    {
        for (const Node* child = firstElement(node); child; child = nextElement(child)) {
            const Node* inner = firstElement(child);
            if (inner && nextElement(inner))
                return false;
        }
        return node->below.images == node->below.listItems;
    }

    Dom& m_dom;
    Node* m_article;
    const Strictness& m_strictness;
};

void removeTags(Dom& dom, Node* article, std::initializer_list<GumboTag> tags)
{
    for (Node* node : elements(article, tags)) {
        const bool isFrame = node->is(GUMBO_TAG_IFRAME) || node->is(GUMBO_TAG_OBJECT) || node->is(GUMBO_TAG_EMBED);
        if (!isFrame || !isVideo(node))
            dom.remove(node);
    }
}

void removeShareBlocks(Dom& dom, Node* article)
{
    constexpr int longest = 500;
    for (Node* top = firstElement(article); top; top = nextElement(top)) {
        for (Node* node = following(top, top); node;) {
            const bool isShare = !node->isText() && node->below.text < longest && saysShare(hints(node));
            Node* const next = isShare ? followingOutside(node, top) : following(node, top);
            if (isShare)
                dom.remove(node);
            node = next;
        }
    }
}

void removeEmptyParagraphs(Dom& dom, Node* article)
{
    const std::vector<Node*> paragraphs = elements(article, {GUMBO_TAG_P});
    for (auto it = paragraphs.rbegin(); it != paragraphs.rend(); ++it) {
        const Measure& in = (*it)->below;
        if (in.text == 0 && in.images == 0 && in.embeds == 0)
            dom.remove(*it);
    }
}

/// A table of one cell is there for the looks.
void unwrapTables(Dom& dom, Node* article)
{
    for (Node* table : elements(article, {GUMBO_TAG_TABLE})) {
        Node* const inner = firstElement(table);
        Node* const body = inner && inner->is(GUMBO_TAG_TBODY) && !nextElement(inner) ? inner : table;
        Node* const row = firstElement(body);
        Node* const cell = row && row->is(GUMBO_TAG_TR) && !nextElement(row) ? firstElement(row) : nullptr;
        if (!cell || !cell->is(GUMBO_TAG_TD) || nextElement(cell))
            continue;
        bool isText = true;
        for (const Node* child = cell->first; child; child = child->next)
            isText = isText && isPhrasing(child);
        dom.rename(cell, isText ? GUMBO_TAG_P : GUMBO_TAG_DIV);
        dom.replace(table, cell);
    }
}

/// A table this deep in others is there for the looks.
bool isNested(const Node* table)
{
    constexpr int most = 3;
    int around = 0;
    for (const Node* at = table->parent; at && around <= most; at = at->parent)
        around += at->is(GUMBO_TAG_TABLE);
    return around > most;
}

/// Tables of data and videos are kept, and so is what holds them.
void markKept(Node* article)
{
    for (Node* table : elements(article, {GUMBO_TAG_TABLE})) {
        table->isDataTable = !isNested(table) && holdsData(table);
        for (Node* above = table->parent; table->isDataTable && above && !above->holdsDataTable; above = above->parent)
            above->holdsDataTable = true;
    }
    for (Node* frame : elements(article, {GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_IFRAME})) {
        for (Node* above = isVideo(frame) ? frame->parent : nullptr; above && !above->holdsVideo; above = above->parent)
            above->holdsVideo = true;
    }
}

} // namespace

void clean(Dom& dom, Node* article, const Strictness& strictness)
{
    markKept(article);
    ConditionalCleaner cleaner(dom, article, strictness);
    cleaner.clean({GUMBO_TAG_FORM});
    cleaner.clean({GUMBO_TAG_FIELDSET});
    removeTags(dom, article, {GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_FOOTER, GUMBO_TAG_LINK, GUMBO_TAG_ASIDE});
    removeShareBlocks(dom, article);
    removeTags(dom, article,
               {GUMBO_TAG_IFRAME, GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON});
    for (Node* heading : elements(article, {GUMBO_TAG_H1, GUMBO_TAG_H2})) {
        if (weightOf(heading, strictness) < 0)
            dom.remove(heading);
    }
    cleaner.clean({GUMBO_TAG_TABLE});
    cleaner.clean({GUMBO_TAG_UL});
    cleaner.clean({GUMBO_TAG_DIV});
    for (Node* heading : elements(article, {GUMBO_TAG_H1}))
        dom.rename(heading, GUMBO_TAG_H2);
    removeEmptyParagraphs(dom, article);
    unwrapTables(dom, article);
}

} // namespace pado::article
