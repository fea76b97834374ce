#include "bounds.h"

#include "ascii.h"
#include "html/tags.h"

#include <QHash>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pado::html
{

namespace
{

constexpr size_t maxDepth = 512;
constexpr int maxUnclosedFormatting = 32;
constexpr int maxAttributes = 128;

/// Never on the stack of open elements for long: void elements, and those whose end tag the next sibling implies.
const Tags uncounted =
    tags({GUMBO_TAG_AREA, GUMBO_TAG_BASE,  GUMBO_TAG_BR,     GUMBO_TAG_COL,      GUMBO_TAG_EMBED,    GUMBO_TAG_HR,
          GUMBO_TAG_IMG,  GUMBO_TAG_INPUT, GUMBO_TAG_LINK,   GUMBO_TAG_META,     GUMBO_TAG_PARAM,    GUMBO_TAG_SOURCE,
          GUMBO_TAG_WBR,  GUMBO_TAG_TRACK, GUMBO_TAG_KEYGEN, GUMBO_TAG_P,        GUMBO_TAG_LI,       GUMBO_TAG_DT,
          GUMBO_TAG_DD,   GUMBO_TAG_TR,    GUMBO_TAG_TD,     GUMBO_TAG_TH,       GUMBO_TAG_TBODY,    GUMBO_TAG_THEAD,
          GUMBO_TAG_HTML, GUMBO_TAG_HEAD,  GUMBO_TAG_TFOOT,  GUMBO_TAG_COLGROUP, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,
          GUMBO_TAG_BODY, GUMBO_TAG_FRAME});
const Tags formatting =
    tags({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
          GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
/// No end tag reaches through these.
const Tags barriers = tags({GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON,
                            GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_APPLET});
/// End tags of ordinary elements (span, unknown ones) stop at these.
const Tags endTagStops =
    tags({GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER,
          GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,     GUMBO_TAG_DIV,        GUMBO_TAG_DL,         GUMBO_TAG_FIELDSET,
          GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FORM,       GUMBO_TAG_H1,
          GUMBO_TAG_H2,      GUMBO_TAG_H3,      GUMBO_TAG_H4,         GUMBO_TAG_H5,         GUMBO_TAG_H6,
          GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,  GUMBO_TAG_MAIN,       GUMBO_TAG_MENU,       GUMBO_TAG_NAV,
          GUMBO_TAG_OL,      GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY,    GUMBO_TAG_UL});
const Tags rawText = tags({GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP,
                           GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct Tag {
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    QByteArrayView name;
    qsizetype end = 0;       ///< behind its '>'
    qsizetype excess = -1;   ///< where attributes begin that are too many
    bool isComplete = false; ///< has a '>'
    bool isSelfClosing = false;
};

/// Reads the tag whose name begins at `at`.
Tag readTag(QByteArrayView html, qsizetype at)
{
    Tag tag;
    const qsizetype size = html.size();
    qsizetype i = at;
    while (i < size && !isSpace(html[i]) && html[i] != '/' && html[i] != '>')
        ++i;
    tag.name = html.sliced(at, i - at);
    tag.tag = gumbo_tagn_enum(tag.name.data(), unsigned(std::min<qsizetype>(tag.name.size(), 64)));
    for (int attributes = 0; i < size && html[i] != '>'; ++attributes) {
        while (i < size && (isSpace(html[i]) || html[i] == '/'))
            ++i;
        if (i >= size || html[i] == '>')
            break;
        if (attributes == maxAttributes)
            tag.excess = i;
        ++i; // a name may begin with '='
        while (i < size && !isSpace(html[i]) && html[i] != '/' && html[i] != '>' && html[i] != '=')
            ++i;
        qsizetype next = i;
        while (next < size && isSpace(html[next]))
            ++next;
        if (next >= size || html[next] != '=')
            continue;
        i = next + 1;
        while (i < size && isSpace(html[i]))
            ++i;
        if (i < size && (html[i] == '"' || html[i] == '\'')) {
            const qsizetype close = html.indexOf(html[i], i + 1);
            i = close < 0 ? size : close + 1;
        } else {
            while (i < size && !isSpace(html[i]) && html[i] != '>')
                ++i;
        }
    }
    tag.isComplete = i < size;
    tag.isSelfClosing = i < size && html[i - 1] == '/';
    tag.end = std::min(size, i + 1);
    return tag;
}

class Bounds
{
public:
    Bounds(QByteArray html, bool isFragment) : m_html(std::move(html)), m_isFragment(isFragment) {}

    QByteArray run()
    {
        for (qsizetype at = m_html.indexOf('<'); at >= 0 && at + 1 < m_html.size(); at = m_html.indexOf('<', at)) {
            const char next = m_html[at + 1];
            if (isLetter(next))
                at = open(at);
            else if (next == '/' && at + 2 < m_html.size() && isLetter(m_html[at + 2]))
                at = close(at);
            else
                at = other(at, next);
        }
        if (m_copied == 0 && m_out.isEmpty())
            return std::move(m_html);
        keepUntil(m_html.size());
        return std::move(m_out);
    }

private:
    struct Open {
        GumboTag tag;
        size_t name; ///< hash, to tell unknown elements apart
        bool operator==(const Open&) const = default;
    };

    void keepUntil(qsizetype at)
    {
        m_out.append(m_html.constData() + m_copied, at - m_copied);
        m_copied = at;
    }
    void drop(qsizetype from, qsizetype to)
    {
        keepUntil(from);
        m_copied = to;
    }
    bool isForeign() const { return m_foreign > 0; }

    qsizetype open(qsizetype at)
    {
        const Tag tag = readTag(m_html, at + 1);
        if (tag.tag == GUMBO_TAG_SCRIPT && m_strayScriptEnds > 0 && !isForeign()) {
            --m_strayScriptEnds;
            drop(at, tag.end);
            return tag.end;
        }
        const bool isFormatting = formatting.test(size_t(tag.tag)) && tag.tag != GUMBO_TAG_A;
        const bool isCounted = !uncounted.test(size_t(tag.tag)) || isForeign();
        if (isCounted && (m_open.size() >= maxDepth || (isFormatting && m_unclosed >= maxUnclosedFormatting))) {
            drop(at, tag.end);
            return rawEnd(tag);
        }
        if (tag.excess >= 0) {
            keepUntil(tag.excess);
            if (tag.isComplete)
                m_out += '>';
            m_copied = tag.end;
        }
        if (isCounted && !(isForeign() && tag.isSelfClosing))
            push(tag, isFormatting);
        return rawEnd(tag);
    }

    void push(const Tag& tag, bool isFormatting)
    {
        m_open.push_back(entry(tag));
        m_foreign += tag.tag == GUMBO_TAG_SVG || tag.tag == GUMBO_TAG_MATH;
        if (isFormatting) {
            ++m_unclosed;
            ++m_formatting[size_t(tag.tag)];
        }
    }

    /// Behind the text of a script and its like, which holds no tags.
    qsizetype rawEnd(const Tag& tag)
    {
        if (isForeign() || (!rawText.test(size_t(tag.tag)) && tag.tag != GUMBO_TAG_PLAINTEXT))
            return tag.end;
        if (tag.tag == GUMBO_TAG_PLAINTEXT)
            return m_html.size();
        for (qsizetype at = m_html.indexOf("</", tag.end); at >= 0; at = m_html.indexOf("</", at + 2)) {
            if (m_html.size() - at - 2 < tag.name.size())
                break;
            if (qstrnicmp(m_html.constData() + at + 2, tag.name.data(), size_t(tag.name.size())) == 0)
                return m_rawEnd = at;
        }
        return m_html.size();
    }

    qsizetype close(qsizetype at)
    {
        const Tag tag = readTag(m_html, at + 2);
        m_strayScriptEnds += m_isFragment && tag.tag == GUMBO_TAG_SCRIPT && at != m_rawEnd;
        const bool isFormatting = formatting.test(size_t(tag.tag));
        if (isFormatting && m_formatting[size_t(tag.tag)] > 0) {
            --m_formatting[size_t(tag.tag)];
            --m_unclosed;
        }
        const Open wanted = entry(tag);
        const bool isForeignRoot = tag.tag == GUMBO_TAG_SVG || tag.tag == GUMBO_TAG_MATH;
        const bool isOrdinary =
            isForeignRoot || (!endTagStops.test(size_t(tag.tag)) && !barriers.test(size_t(tag.tag)) && !isFormatting);
        for (size_t i = m_open.size(); i > 0; --i) {
            const Open& open = m_open[i - 1];
            if (open == wanted) {
                closeAt(i - 1, isFormatting || tag.tag == GUMBO_TAG_FORM);
                break;
            }
            if (barriers.test(size_t(open.tag)) || (isOrdinary && endTagStops.test(size_t(open.tag))))
                break;
        }
        return tag.end;
    }

    void closeAt(size_t index, bool isAlone)
    {
        const auto from = m_open.begin() + qsizetype(index);
        const auto to = isAlone ? from + 1 : m_open.end();
        m_foreign -= int(std::count_if(
            from, to, [](const Open& open) { return open.tag == GUMBO_TAG_SVG || open.tag == GUMBO_TAG_MATH; }));
        m_open.erase(from, to);
    }

    /// Where the next '>' is, -1 for none: once there is none, nobody searches again.
    qsizetype nextClose(qsizetype at)
    {
        if (m_isWithoutClose)
            return -1;
        const qsizetype close = m_html.indexOf('>', at);
        m_isWithoutClose = close < 0;
        return close;
    }

    /// Comments, declarations and a '<' that begins nothing.
    qsizetype other(qsizetype at, char next)
    {
        if (next != '!' && next != '?' && next != '/')
            return at + 1;
        if (!QByteArrayView(m_html).sliced(at).startsWith("<!--")) {
            const qsizetype end = nextClose(at);
            if (next != '!' || (end >= 0 && isDeclaration(at + 2)))
                return end < 0 ? m_html.size() : end + 1;
            keepUntil(at);
            m_out += "&lt;";
            return m_copied = at + 1;
        }
        const QByteArrayView rest = QByteArrayView(m_html).sliced(at + 4);
        if (rest.startsWith(">") || rest.startsWith("->"))
            return at + 5;
        for (qsizetype end = m_html.indexOf("--", at + 4); end >= 0; end = m_html.indexOf("--", end + 1)) {
            const QByteArrayView tail = QByteArrayView(m_html).sliced(end + 2);
            if (tail.startsWith(">") || tail.startsWith("!>"))
                return end + 3;
        }
        return m_html.size();
    }

    /// What follows "<!" of a doctype or a conditional comment; in words ("<!' ", "<![CDATA[") it is none.
    bool isDeclaration(qsizetype at) const
    {
        const QByteArrayView rest = QByteArrayView(m_html).sliced(at);
        if (rest.startsWith('['))
            return !rest.startsWith("[CDATA[") || isForeign();
        return !rest.isEmpty() && (isLetter(rest[0]) || rest[0] == '>' || rest[0] == '-');
    }

    static Open entry(const Tag& tag)
    {
        if (tag.tag != GUMBO_TAG_UNKNOWN)
            return {tag.tag, 0};
        const QByteArray name = tag.name.first(std::min<qsizetype>(tag.name.size(), 64)).toByteArray().toLower();
        return {tag.tag, qHash(name)};
    }

    QByteArray m_html;
    bool m_isFragment;
    QByteArray m_out;
    bool m_isWithoutClose = false; ///< from where it was noticed on
    qsizetype m_copied = 0;
    qsizetype m_rawEnd = -1; ///< end tag that closes a script or its like
    int m_strayScriptEnds = 0;
    std::vector<Open> m_open;
    std::array<int, GUMBO_TAG_LAST + 1> m_formatting{};
    int m_unclosed = 0;
    int m_foreign = 0;
};

} // namespace

QByteArray bounded(QByteArray html, bool isFragment)
{
    return Bounds(std::move(html), isFragment).run();
}

} // namespace pado::html
