#include "simple.h"

#include "ascii.h"
#include "html/tags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace pado::html
{

namespace
{

constexpr qsizetype longest = 1024 * 1024;
constexpr ptrdiff_t simpleDepth = 32;
constexpr unsigned simpleAttributes = 8;

const Tags empty = tags({GUMBO_TAG_BR, GUMBO_TAG_IMG, GUMBO_TAG_HR});
/// Elements that end an open paragraph.
const Tags paragraphEnds =
    tags({GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_H1,
          GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
          GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HR});
const Tags headings = tags({GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
/// Elements within a line. A second one of the same name inside it is the parser's matter.
const Tags inlines = tags({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_U,
                           GUMBO_TAG_SPAN, GUMBO_TAG_FONT, GUMBO_TAG_SMALL});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/// Whether a parser leaves every character as it is: sound UTF-8 without the control and noncharacters that HTML
/// replaces. Rare planes are left to it.
bool isSound(QByteArrayView utf8)
{
    const auto* at = reinterpret_cast<const uchar*>(utf8.data());
    const uchar* const end = at + utf8.size();
    const auto follows = [](uchar c) { return (c & 0xC0) == 0x80; };
    while (at < end) {
        const uchar c = *at;
        if (c < 0x80) {
            if (c == 0x7F || (c < 0x20 && c != '\n' && c != '\t'))
                return false;
            ++at;
        } else if (c >= 0xE0 && c < 0xF0) {
            if (end - at < 3 || !follows(at[1]) || !follows(at[2]) || (c == 0xE0 && at[1] < 0xA0) ||
                (c == 0xED && at[1] > 0x9F) || (c == 0xEF && (at[1] == 0xB7 || at[1] == 0xBF) && at[2] >= 0x90))
                return false;
            at += 3;
        } else {
            if (c < 0xC2 || c >= 0xE0 || end - at < 2 || !follows(at[1]) || (c == 0xC2 && at[1] < 0xA0))
                return false;
            at += 2;
        }
    }
    return true;
}

/// The character of a name that every feed uses; empty for all others.
std::string_view namedCharacter(std::string_view name)
{
    using namespace std::string_view_literals;
    constexpr std::array known = {
        std::pair{"amp"sv, "&"sv},         std::pair{"lt"sv, "<"sv},         std::pair{"gt"sv, ">"sv},
        std::pair{"quot"sv, "\""sv},       std::pair{"nbsp"sv, "\u00A0"sv},  std::pair{"hellip"sv, "\u2026"sv},
        std::pair{"middot"sv, "\u00B7"sv}, std::pair{"lsquo"sv, "\u2018"sv}, std::pair{"rsquo"sv, "\u2019"sv},
        std::pair{"ldquo"sv, "\u201C"sv},  std::pair{"rdquo"sv, "\u201D"sv}, std::pair{"ndash"sv, "\u2013"sv},
        std::pair{"mdash"sv, "\u2014"sv}};
    const auto* const found = std::ranges::find(known, name, &std::pair<std::string_view, std::string_view>::first);
    return found == known.end() ? std::string_view() : found->second;
}

/// The character of "#x27", "#39"; none where a parser would take another one instead.
std::optional<char16_t> numberedCharacter(std::string_view number)
{
    const bool isHex = number.size() > 1 && (number[1] == 'x' || number[1] == 'X');
    const char* const from = number.data() + (isHex ? 2 : 1);
    const char* const end = number.data() + number.size();
    uint code = 0;
    const auto [behind, error] = std::from_chars(from, end, code, isHex ? 16 : 10);
    const bool isSame =
        (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code < 0xD800) || (code >= 0xE000 && code < 0xFDD0);
    return error == std::errc() && behind == end && isSame ? std::optional(char16_t(code)) : std::nullopt;
}

class SimpleReader
{
public:
    SimpleReader(QByteArrayView utf8, Visitor& visitor)
        : m_at(utf8.data()),
          m_end(utf8.data() + utf8.size()),
          m_visitor(visitor)
    {
        m_node.type = GUMBO_NODE_ELEMENT;
        m_node.v.element.attributes.data = m_pointers.data();
        m_node.v.element.attributes.capacity = simpleAttributes;
    }

    bool run()
    {
        while (m_at < m_end) {
            const auto* const tag = static_cast<const char*>(std::memchr(m_at, '<', size_t(m_end - m_at)));
            if (!readText(tag ? tag : m_end))
                return false;
            if (tag && !readTag())
                return false;
        }
        while (m_depth > 0)
            leave();
        return true;
    }

private:
    /// Up to `end`, which ends a piece of text or an attribute's value.
    template <class Put>
    bool readCharacters(const char* end, bool isAttribute, const Put& put)
    {
        while (m_at < end) {
            const auto* reference = static_cast<const char*>(std::memchr(m_at, '&', size_t(end - m_at)));
            if (!reference) {
                put(QByteArrayView(m_at, end - m_at));
                break;
            }
            const char* behind = reference + 1;
            const bool isNumber = behind < end && *behind == '#';
            behind += isNumber;
            while (behind < end && (isLetter(*behind) || isDigit(*behind)))
                ++behind;
            // No name is that short; in an address, "&name=" is none either.
            const bool isNone =
                !isNumber && (behind - reference <= 2 || (isAttribute && behind < end && *behind == '='));
            if (isNone) {
                put(QByteArrayView(m_at, behind - m_at));
                m_at = behind;
                continue;
            }
            put(QByteArrayView(m_at, reference - m_at));
            if (behind == end || *behind != ';' || !putReference({reference + 1, size_t(behind - reference - 1)}, put))
                return false;
            m_at = behind + 1;
        }
        m_at = end;
        return true;
    }

    template <class Put>
    static bool putReference(std::string_view name, const Put& put)
    {
        if (name.front() == '#') {
            if (const std::optional<char16_t> character = numberedCharacter(name))
                return put(QStringView(&*character, 1).toUtf8()), true;
            return false;
        }
        const std::string_view character = namedCharacter(name);
        put(QByteArrayView(character.data(), qsizetype(character.size())));
        return !character.empty();
    }

    bool readText(const char* end)
    {
        return readCharacters(end, false, [&](QByteArrayView text) {
            if (!text.isEmpty())
                m_visitor.text(text);
        });
    }

    bool readTag()
    {
        ++m_at;
        const bool isEnd = m_at < m_end && *m_at == '/';
        m_at += isEnd;
        const char* const name = m_at;
        while (m_at < m_end && (isLetter(*m_at) || (m_at > name && isDigit(*m_at))))
            ++m_at;
        if (m_at == name || m_at == m_end)
            return false;
        const GumboTag tag = gumbo_tagn_enum(name, unsigned(m_at - name));
        return isEnd ? close(tag) : open(tag);
    }

    bool close(GumboTag tag)
    {
        if (*m_at != '>' || !isInside(tag))
            return false;
        ++m_at;
        leave();
        return true;
    }

    bool open(GumboTag tag)
    {
        const size_t kind = size_t(tag);
        const bool isInline = inlines.test(kind), isBlock = paragraphEnds.test(kind), isEmpty = empty.test(kind);
        if ((!isInline && !isBlock && !isEmpty) || m_depth == simpleDepth || (isInline && isOpen(tag)))
            return false;
        if (isBlock && isOpen(GUMBO_TAG_P)) {
            if (!isInside(GUMBO_TAG_P))
                return false;
            leave();
        }
        if (tag == GUMBO_TAG_LI && isInside(GUMBO_TAG_LI))
            leave();
        const bool isInList = isInside(GUMBO_TAG_UL) || isInside(GUMBO_TAG_OL);
        const bool isInHeading = m_depth > 0 && headings.test(size_t(m_open[m_depth - 1]));
        if ((tag == GUMBO_TAG_LI && !isInList) || (headings.test(kind) && isInHeading))
            return false;
        return readAttributes(isEmpty) && nameAttributes() && enter(tag, isEmpty);
    }

    /// Behind the tag's end.
    bool readAttributes(bool mayCloseItself)
    {
        m_attributeCount = 0;
        m_texts.clear();
        for (;;) {
            const char* const before = m_at;
            while (m_at < m_end && isBlank(*m_at))
                ++m_at;
            if (m_at == m_end)
                return false;
            if (*m_at == '/' && mayCloseItself)
                ++m_at;
            if (m_at < m_end && *m_at == '>')
                return ++m_at, true;
            if (m_at == before || m_attributeCount == simpleAttributes || !readAttribute())
                return false;
        }
    }

    bool readAttribute()
    {
        const char* const name = m_at;
        while (m_at < m_end && (isLower(*m_at) || *m_at == '-'))
            ++m_at;
        const qsizetype length = m_at - name;
        if (length == 0 || m_end - m_at < 2 || *m_at != '=' || (m_at[1] != '"' && m_at[1] != '\''))
            return false;
        const char quote = m_at[1];
        m_at += 2;
        const auto* const close = static_cast<const char*>(std::memchr(m_at, quote, size_t(m_end - m_at)));
        if (!close)
            return false;
        Place& place = m_places[m_attributeCount++];
        place.name = m_texts.size();
        m_texts.append(name, length).append('\0');
        place.value = m_texts.size();
        if (!readCharacters(close, true, [&](QByteArrayView text) { m_texts.append(text); }))
            return false;
        m_texts.append('\0');
        ++m_at;
        return true;
    }

    /// Points the attributes to their texts, when these no longer move.   @return false where a name stands twice
    bool nameAttributes()
    {
        for (unsigned i = 0; i < m_attributeCount; ++i) {
            GumboAttribute& attribute = m_attributes[i];
            attribute = {};
            attribute.name = m_texts.constData() + m_places[i].name;
            attribute.value = m_texts.constData() + m_places[i].value;
            m_pointers[i] = &attribute;
            for (unsigned other = 0; other < i; ++other) {
                if (std::strcmp(m_attributes[other].name, attribute.name) == 0)
                    return false;
            }
        }
        return true;
    }

    bool enter(GumboTag tag, bool isEmpty)
    {
        GumboElement& element = m_node.v.element;
        element.tag = tag;
        element.attributes.length = m_attributeCount;
        const bool isShown = m_visitor.enter(m_node);
        element.attributes.length = 0;
        if (isEmpty) {
            if (isShown)
                m_visitor.leave(m_node);
            return true;
        }
        m_open[m_depth++] = tag;
        return isShown;
    }

    void leave()
    {
        m_node.v.element.tag = m_open[--m_depth];
        m_visitor.leave(m_node);
    }

    bool isInside(GumboTag tag) const { return m_depth > 0 && m_open[m_depth - 1] == tag; }
    bool isOpen(GumboTag tag) const
    {
        return std::find(m_open.begin(), m_open.begin() + m_depth, tag) != m_open.begin() + m_depth;
    }

    struct Place {
        qsizetype name, value; ///< in m_texts
    };

    const char* m_at;
    const char* m_end;
    Visitor& m_visitor;
    std::array<GumboTag, simpleDepth> m_open;
    ptrdiff_t m_depth = 0;
    GumboNode m_node{}; ///< what the visitor is shown: one at a time, without children
    QByteArray m_texts; ///< names and values of its attributes, each ended by a NUL
    std::array<Place, simpleAttributes> m_places;
    std::array<GumboAttribute, simpleAttributes> m_attributes{};
    std::array<void*, simpleAttributes> m_pointers;
    unsigned m_attributeCount = 0;
};

} // namespace

bool walkSimple(QByteArrayView utf8, Visitor& visitor)
{
    return utf8.size() <= longest && isSound(utf8) && SimpleReader(utf8, visitor).run();
}

} // namespace pado::html
