#include "html/characters.h"
#include "html/html.h"
#include "html/tree.h"
#include "simple.h"
#include "words.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::html
{

namespace
{

enum class Flow { Inline, Block, Cell, Hidden };

Flow flowOf(GumboTag tag)
{
    static const auto flows = [] {
        std::array<Flow, GUMBO_TAG_LAST + 1> of{};
        for (const GumboTag block :
             {GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_BR,         GUMBO_TAG_LI,      GUMBO_TAG_UL,
              GUMBO_TAG_OL,      GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,
              GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_TR,         GUMBO_TAG_TABLE,   GUMBO_TAG_BLOCKQUOTE,
              GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_FIGURE,     GUMBO_TAG_PRE,     GUMBO_TAG_HR,
              GUMBO_TAG_DD,      GUMBO_TAG_DT,      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,
              GUMBO_TAG_ASIDE,   GUMBO_TAG_MAIN,    GUMBO_TAG_NAV,        GUMBO_TAG_CAPTION, GUMBO_TAG_ADDRESS,
              GUMBO_TAG_CENTER,  GUMBO_TAG_DL,      GUMBO_TAG_DETAILS,    GUMBO_TAG_SUMMARY})
            of[size_t(block)] = Flow::Block;
        for (const GumboTag hidden : {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                                      GUMBO_TAG_IFRAME, GUMBO_TAG_HEAD, GUMBO_TAG_SVG, GUMBO_TAG_TITLE})
            of[size_t(hidden)] = Flow::Hidden;
        of[size_t(GUMBO_TAG_TD)] = of[size_t(GUMBO_TAG_TH)] = Flow::Cell;
        return of;
    }();
    return flows[size_t(tag)];
}

/// Bytes of the white space at `at`: ASCII's, and the no-break space.
qsizetype spaceAt(const char* at, const char* end)
{
    if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
        return 1;
    return *at == '\xC2' && at + 1 < end && at[1] == '\xA0' ? 2 : 0;
}

bool isDocument(QByteArrayView html)
{
    const QByteArray start = html.first(std::min<qsizetype>(html.size(), 1024)).toByteArray().toLower();
    return start.contains("<html") || start.contains("<body") || start.contains("<!doctype html");
}

} // namespace

bool Words::hides(const GumboNode& node)
{
    return flowOf(node.v.element.tag) == Flow::Hidden;
}

bool Words::enter(const GumboNode& node)
{
    const Flow flow = flowOf(node.v.element.tag);
    if (flow == Flow::Block)
        m_isLineEnded = true;
    else if (flow == Flow::Cell)
        m_isSpacePending = true;
    return flow != Flow::Hidden;
}

void Words::leave(const GumboNode& node)
{
    if (flowOf(node.v.element.tag) == Flow::Block)
        m_isLineEnded = true;
}

void Words::text(QByteArrayView utf8)
{
    const char* at = utf8.data();
    const char* const end = at + utf8.size();
    while (at < end) {
        const qsizetype space = spaceAt(at, end);
        if (space > 0) {
            m_isSpacePending = true;
            at += space;
            continue;
        }
        const char* const from = at;
        while (at < end) {
            const bool isOneBlank = *at == ' ' && at + 1 < end && spaceAt(at + 1, end) == 0;
            if (!isOneBlank && spaceAt(at, end) > 0)
                break;
            ++at;
        }
        words(from, at - from);
    }
}

void Words::words(const char* from, qsizetype length)
{
    if (m_isLineEnded && !m_out.isEmpty())
        m_out += '\n';
    else if (m_isSpacePending && !m_out.isEmpty())
        m_out += ' ';
    m_isLineEnded = m_isSpacePending = false;
    m_out.append(from, length);
}

QString Words::result() const
{
    return printable(QString::fromUtf8(m_out));
}

QString plainText(QStringView html)
{
    return plainText(QByteArrayView(html.toUtf8()));
}

QString plainText(QByteArrayView utf8)
{
    if (Words simple; walkSimple(utf8, simple))
        return simple.result();
    const Tree tree(utf8, isDocument(utf8) ? Tree::Kind::Page : Tree::Kind::Fragment);
    Words words;
    tree.walkBody(words);
    return words.result();
}

QString plainLines(QStringView text)
{
    QStringList lines;
    for (const QStringView line : qTokenize(text, u'\n')) {
        const QString words = line.toString().simplified();
        if (!words.isEmpty())
            lines << words;
    }
    return lines.join(u'\n');
}

bool isHtml(QStringView document)
{
    constexpr qsizetype soon = 1024;
    constexpr QStringView openings[] = {u"<!doctype html", u"<html",    u"<head",    u"<body", u"<p",
                                        u"<div",           u"<article", u"<section", u"<main"};
    const QString start = document.left(soon).trimmed().toString().toLower();
    const auto isTag = [&](QStringView name, qsizetype at) { // "<p" is no beginning of "<price"
        return at >= 0 && (at + name.size() == start.size() || !start[at + name.size()].isLetterOrNumber());
    };
    return std::ranges::any_of(openings, [&](QStringView name) { return start.startsWith(name) && isTag(name, 0); }) ||
           isTag(u"<html", start.indexOf(u"<html")) || isTag(u"<body", start.indexOf(u"<body"));
}

QString fromPlainText(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 8 + 16);
    for (const QStringView line : qTokenize(text, u'\n')) {
        const QStringView words = line.trimmed();
        if (!words.isEmpty())
            html.append(u"<p>").append(words.toString().toHtmlEscaped()).append(u"</p>");
    }
    return html;
}

} // namespace pado::html
