#include "html/html.h"

#include "html/tree.h"

#include <QSet>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace pado::html
{

namespace
{

bool isBlock(const QString& name)
{
    static const QSet<QString> names = {
        u"p"_s,          u"div"_s,     u"br"_s,      u"li"_s,     u"ul"_s,         u"ol"_s,   u"h1"_s,
        u"h2"_s,         u"h3"_s,      u"h4"_s,      u"h5"_s,     u"h6"_s,         u"tr"_s,   u"table"_s,
        u"blockquote"_s, u"section"_s, u"article"_s, u"figure"_s, u"figcaption"_s, u"pre"_s,  u"hr"_s,
        u"dd"_s,         u"dt"_s,      u"header"_s,  u"footer"_s, u"aside"_s,      u"main"_s, u"nav"_s};
    return names.contains(name);
}

class Words : public Visitor
{
public:
    bool enter(const GumboNode& node) override
    {
        const QString name = elementName(node);
        if (name == u"script" || name == u"style" || name == u"noscript" || name == u"template" || name == u"iframe" ||
            name == u"head" || name == u"svg")
            return false;
        if (isBlock(name))
            m_text += u'\n';
        else if (name == u"td" || name == u"th")
            m_text += u' ';
        return true;
    }
    void leave(const GumboNode& node) override
    {
        if (isBlock(elementName(node)))
            m_text += u'\n';
    }
    void text(const QString& text) override
    {
        QString words = text;
        words.replace(u'\n', u' ');
        m_text += words;
    }

    QString result() const
    {
        QStringList lines;
        for (const QString& line : m_text.split(u'\n')) {
            const QString words = line.simplified();
            if (!words.isEmpty())
                lines << words;
        }
        return lines.join(u'\n');
    }

private:
    QString m_text;
};

} // namespace

QString plainText(QStringView html)
{
    const Tree tree(html);
    Words words;
    tree.walkBody(words);
    return words.result();
}

QString fromPlainText(QStringView text)
{
    QString html;
    for (const QStringView line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            html += u"<p>"_s + line.trimmed().toString().toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace pado::html
