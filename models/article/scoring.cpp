#include "scoring.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

namespace
{

constexpr size_t candidateCount = 5;

double startingPoints(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_DIV:
        return 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
        return 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
        return -3;
    case GUMBO_TAG_TH:
        return -5;
    default:
        return isHeading(tag) ? -5 : 0;
    }
}

bool isTop(const Node* node)
{
    return !node->parent || node->is(GUMBO_TAG_BODY) || node->is(GUMBO_TAG_HTML);
}

bool endsSentence(const Node* node)
{
    static const QRegularExpression pattern(u"\\.(?: |$)"_s);
    return pattern.match(innerText(node)).hasMatch();
}

bool isAbove(const Node* above, const Node* node)
{
    for (const Node* at = node->parent; at; at = at->parent) {
        if (at == above)
            return true;
    }
    return false;
}

} // namespace

void Scoring::startWith(Node* node)
{
    node->isCandidate = true;
    node->score = startingPoints(node->tag) + weightOf(node, m_strictness);
}

void Scoring::score(const std::vector<Node*>& paragraphs)
{
    constexpr int shortest = 25, levels = 5;
    for (Node* paragraph : paragraphs) {
        if (!paragraph->parent || paragraph->below.text < shortest)
            continue;
        const double points = 2.0 + paragraph->below.commas + std::min(paragraph->below.text / 100, 3);
        int level = 0;
        for (Node* node = paragraph->parent; node && node->parent && level < levels; node = node->parent, ++level) {
            if (!node->isCandidate) {
                startWith(node);
                m_candidates.push_back(node);
            }
            node->score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }
    for (Node* node : m_candidates)
        node->score *= 1 - node->linkDensity();
}

Node* Scoring::best(std::vector<Node*>& others) const
{
    std::vector<Node*> sorted = m_candidates;
    const auto count = std::min(candidateCount, sorted.size());
    std::ranges::stable_sort(sorted, [](const Node* a, const Node* b) { return a->score > b->score; });
    sorted.resize(count);
    if (sorted.empty())
        return nullptr;
    others.assign(sorted.begin() + 1, sorted.end());
    return sorted.front();
}

/// Where several candidates do about as well, the article is what holds them all.
Node* Scoring::commonAbove(Node* top, const std::vector<Node*>& others)
{
    constexpr double aboutAsWell = 0.75;
    constexpr long enough = 3;
    std::vector<const Node*> rivals;
    for (const Node* other : others) {
        if (other->score / top->score >= aboutAsWell)
            rivals.push_back(other);
    }
    if (long(rivals.size()) < enough)
        return top;
    for (Node* above = top->parent; above && !isTop(above); above = above->parent) {
        if (std::ranges::count_if(rivals, [&](const Node* rival) { return isAbove(above, rival); }) >= enough)
            return above;
    }
    return top;
}

/// An ancestor with more points holds more of the article; so does one around an only child.
Node* Scoring::higher(Node* top)
{
    double last = top->score;
    const double threshold = last / 3;
    for (Node* above = top->parent; above && !isTop(above); above = above->parent) {
        if (!above->isCandidate)
            continue;
        if (above->score < threshold)
            break;
        if (above->score > last) {
            top = above;
            break;
        }
        last = above->score;
    }
    while (top->parent && !isTop(top->parent) && !nextElement(firstElement(top->parent)))
        top = top->parent;
    return top;
}

Node* Scoring::top()
{
    std::vector<Node*> others;
    Node* top = best(others);
    if (!top || isTop(top)) {
        Node* const body = m_dom.body();
        Node* const whole = m_dom.create(GUMBO_TAG_DIV);
        while (body->first)
            m_dom.insert(body->first, whole, nullptr);
        m_dom.insert(whole, body, nullptr);
        startWith(whole);
        return whole;
    }
    top = commonAbove(top, others);
    if (!top->isCandidate)
        startWith(top);
    top = higher(top);
    if (!top->isCandidate)
        startWith(top);
    return top;
}

bool Scoring::belongs(const Node* sibling, const Node* top, double threshold) const
{
    const QByteArrayView name = attribute(top, "class");
    const double bonus = !name.isEmpty() && attribute(sibling, "class") == name ? top->score * 0.2 : 0;
    if (sibling->isCandidate && sibling->score + bonus >= threshold)
        return true;
    if (!sibling->is(GUMBO_TAG_P) || sibling->below.text == 0)
        return false;
    const double density = sibling->linkDensity();
    return sibling->below.text > 80 ? density < 0.25 : density == 0 && endsSentence(sibling);
}

Node* Scoring::joined(Node* top)
{
    Node* const article = m_dom.create(GUMBO_TAG_DIV);
    Node* const parent = top->parent;
    const double threshold = std::max(10.0, top->score * 0.2);
    for (Node* sibling = firstElement(parent); sibling;) {
        Node* const next = nextElement(sibling);
        if (sibling == top || belongs(sibling, top, threshold)) {
            const GumboTag tag = sibling->tag;
            const bool keepsTag = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_SECTION ||
                                  tag == GUMBO_TAG_P || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL;
            if (!keepsTag)
                m_dom.rename(sibling, GUMBO_TAG_DIV);
            m_dom.insert(sibling, article, nullptr);
        }
        sibling = next;
    }
    m_dom.insert(article, parent, nullptr);
    return article;
}

} // namespace pado::article
