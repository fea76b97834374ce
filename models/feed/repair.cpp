#include "repair.h"

#include "references.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pado::feed
{

namespace
{

constexpr size_t maxDepth = 400;
constexpr int maxAttributes = 128;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isName(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

/// Elements of HTML that are never closed; "link" is not among them, since RSS fills it.
bool isHtmlVoid(QByteArrayView name)
{
    constexpr std::array voids = {"br", "hr", "img", "wbr", "input"};
    return std::ranges::any_of(voids, [&](const char* one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

/// An item that opens while another is open means that the other was not closed.
bool isItem(QByteArrayView name)
{
    return name.compare("item", Qt::CaseInsensitive) == 0 || name.compare("entry", Qt::CaseInsensitive) == 0;
}

class Repair
{
public:
    explicit Repair(QByteArrayView xml) : m_xml(xml), m_references(xml.size()) { m_out.reserve(xml.size() + 1024); }

    QByteArray run()
    {
        while (m_at < m_xml.size()) {
            const qsizetype tag = m_xml.indexOf('<', m_at);
            const qsizetype end = tag < 0 ? m_xml.size() : tag;
            // Text outside the root is not allowed.
            if (!m_open.empty())
                m_references.putText(m_xml.sliced(m_at, end - m_at), m_out);
            m_at = end;
            if (tag >= 0)
                readMarkup();
        }
        closeTo(0);
        return std::move(m_out);
    }

private:
    bool startsWith(const char* mark) const { return m_xml.sliced(m_at).startsWith(mark); }

    void skipPast(const char* mark, qsizetype from)
    {
        const qsizetype end = m_xml.indexOf(mark, from);
        m_at = end < 0 ? m_xml.size() : end + qsizetype(qstrlen(mark));
    }

    void readMarkup()
    {
        const char next = m_at + 1 < m_xml.size() ? m_xml[m_at + 1] : ' ';
        if (isNameStart(next))
            open();
        else if (next == '/' && m_at + 2 < m_xml.size() && isNameStart(m_xml[m_at + 2]))
            close();
        else if (startsWith("<![CDATA["))
            readCdata();
        else if (startsWith("<!--"))
            skipPast("-->", m_at + 4);
        else if (startsWith("<?"))
            skipPast("?>", m_at + 2);
        else if (m_xml.sliced(m_at)
                         .first(std::min<qsizetype>(9, m_xml.size() - m_at))
                         .compare("<!DOCTYPE", Qt::CaseInsensitive) == 0 &&
                 m_open.empty())
            readDoctype();
        else if (next == '/' || next == '!')
            skipPast(">", m_at + 2);
        else {
            if (!m_open.empty())
                m_out += "&lt;";
            ++m_at;
        }
    }

    void readCdata()
    {
        const qsizetype from = m_at + 9;
        const qsizetype end = m_xml.indexOf("]]>", from);
        const qsizetype to = end < 0 ? m_xml.size() : end;
        if (!m_open.empty())
            m_references.putLiteral(m_xml.sliced(from, to - from), m_out);
        m_at = end < 0 ? to : end + 3;
    }

    void readDoctype()
    {
        const qsizetype close = m_xml.indexOf('>', m_at);
        const qsizetype reach = close < 0 ? m_xml.size() : close;
        const qsizetype inside = m_xml.sliced(m_at, reach - m_at).indexOf('[');
        const qsizetype subset = inside < 0 ? -1 : m_at + inside;
        if (subset < 0) {
            m_at = close < 0 ? m_xml.size() : close + 1;
            return;
        }
        const qsizetype end = m_xml.indexOf("]>", subset);
        const qsizetype loose = end < 0 ? m_xml.indexOf(']', subset) : end;
        const qsizetype to = loose < 0 ? m_xml.size() : loose;
        m_references.readDeclarations(m_xml.sliced(subset + 1, to - subset - 1));
        m_at = to;
        skipPast(">", to);
    }

    void open()
    {
        const qsizetype from = m_at + 1;
        qsizetype at = from;
        while (at < m_xml.size() && isName(m_xml[at]))
            ++at;
        while (m_xml[at - 1] == ':')
            --at;
        const QByteArrayView name = m_xml.sliced(from, at - from);
        if (isItem(name))
            closeOpenItem();
        const bool isTooDeep = m_open.size() >= maxDepth;
        QByteArray attributes;
        bool isEmpty = false;
        m_at = at;
        readAttributes(attributes, isEmpty);
        if (isTooDeep || (m_open.empty() && m_hasRoot && !reopenRoot())) {
            m_tooDeep += isTooDeep && !isEmpty;
            return;
        }
        m_hasRoot = true;
        isEmpty |= isHtmlVoid(name);
        m_out.append('<').append(name).append(attributes).append(isEmpty ? "/>" : ">");
        if (!isEmpty)
            m_open.push_back(name);
    }

    /// What follows the root's end (`</rss><item>`) belongs to the document all the same.
    bool reopenRoot()
    {
        if (!m_out.endsWith('>') || m_rootName.isEmpty())
            return false;
        m_out.chop(m_rootName.size() + 3);
        m_open.push_back(m_rootName);
        return true;
    }

    void closeOpenItem()
    {
        for (size_t i = m_open.size(); i > 0; --i) {
            if (isItem(m_open[i - 1]))
                return closeTo(i - 1);
        }
    }

    void closeTo(size_t depth)
    {
        while (m_open.size() > depth) {
            if (m_open.size() == 1)
                m_rootName = m_open.back();
            m_out.append("</").append(m_open.back()).append('>');
            m_open.pop_back();
        }
    }

    void close()
    {
        const qsizetype from = m_at + 2;
        qsizetype at = from;
        while (at < m_xml.size() && isName(m_xml[at]))
            ++at;
        const QByteArrayView name = m_xml.sliced(from, at - from);
        m_at = at;
        while (m_at < m_xml.size() && m_xml[m_at] != '>' && m_xml[m_at] != '<')
            ++m_at;
        m_at += m_at < m_xml.size() && m_xml[m_at] == '>';
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        for (size_t i = m_open.size(); i > 0; --i) {
            if (m_open[i - 1].compare(name, Qt::CaseInsensitive) == 0)
                return closeTo(i - 1);
            // An item ends by its own tag or its parent's, not by that of something opened before it.
            if (isItem(m_open[i - 1]) && !isContainer(name))
                return;
        }
    }

    static bool isContainer(QByteArrayView name)
    {
        constexpr std::array containers = {"channel", "rss", "feed", "rdf:rdf"};
        return std::ranges::any_of(containers,
                                   [&](const char* one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
    }

    void readAttributes(QByteArray& out, bool& isEmpty)
    {
        std::vector<QByteArrayView> names;
        while (m_at < m_xml.size()) {
            const char c = m_xml[m_at];
            if (c == '>') {
                ++m_at;
                return;
            }
            if (c == '<')
                return; // the tag was never closed
            isEmpty = c == '/' || (isEmpty && isSpace(c));
            if (!isNameStart(c)) {
                ++m_at;
                continue;
            }
            readAttribute(names, out);
        }
    }

    void readAttribute(std::vector<QByteArrayView>& names, QByteArray& out)
    {
        const qsizetype from = m_at;
        while (m_at < m_xml.size() && isName(m_xml[m_at]))
            ++m_at;
        QByteArrayView name = m_xml.sliced(from, m_at - from);
        while (name.endsWith(':'))
            name.chop(1);
        const qsizetype behindName = m_at;
        while (m_at < m_xml.size() && isSpace(m_xml[m_at]))
            ++m_at;
        QByteArrayView value = name;
        if (m_at < m_xml.size() && m_xml[m_at] == '=')
            value = readValue();
        else
            m_at = behindName;
        const bool isKnown = std::ranges::find(names, name) != names.end();
        if (isKnown || int(names.size()) >= maxAttributes)
            return;
        names.push_back(name);
        out.append(' ').append(name).append("=\"");
        m_references.putText(value, out);
        out.append('"');
    }

    QByteArrayView readValue()
    {
        ++m_at;
        while (m_at < m_xml.size() && isSpace(m_xml[m_at]))
            ++m_at;
        if (m_at < m_xml.size() && (m_xml[m_at] == '"' || m_xml[m_at] == '\'')) {
            const qsizetype end = m_xml.indexOf(m_xml[m_at], m_at + 1);
            if (end >= 0) {
                const QByteArrayView value = m_xml.sliced(m_at + 1, end - m_at - 1);
                m_at = end + 1;
                return value;
            }
            ++m_at;
        }
        const qsizetype from = m_at;
        while (m_at < m_xml.size() && !isSpace(m_xml[m_at]) && m_xml[m_at] != '>' && m_xml[m_at] != '<')
            ++m_at;
        return m_xml.sliced(from, m_at - from);
    }

    QByteArrayView m_xml;
    References m_references;
    QByteArray m_out;
    std::vector<QByteArrayView> m_open;
    QByteArrayView m_rootName;
    qsizetype m_at = 0;
    qsizetype m_tooDeep = 0;
    bool m_hasRoot = false;
};

} // namespace

QByteArray repaired(QByteArrayView utf8)
{
    return Repair(utf8).run();
}

} // namespace pado::feed
