#include "brief/brief.h"
#include "brief/section.h"
#include "brief/words.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

/// Text that Markdown leaves as it is: its signs escaped, no line ends. Source: GitHub Flavored Markdown 0.29, 6.1.
QString plain(const QString& text)
{
    static const QString signs = u"\\`*_{}[]<>()#+-.!|~&"_s;
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (signs.contains(c) && c != u'.' && c != u'-' && c != u'(' && c != u')' && c != u'+')
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString row(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString markdownTable(const Section& section)
{
    QStringList head;
    for (const Column& column : section.columns)
        head << column.head;
    QString text = row(head) + row(QStringList(head.size(), u"---"_s));
    for (const QStringList& cells : section.rows) {
        QStringList written;
        for (const QString& cell : cells)
            written << plain(cell);
        written.back() = u"[^%1]"_s.arg(cells.back());
        text += row(written);
    }
    return text;
}

QString markdownPoints(const Brief& brief)
{
    QString text;
    int number = 0;
    for (const KeyPoint& point : brief.keyPoints) {
        text += QString::number(++number) + u". **"_s + plain(point.text) + u"**"_s;
        for (const int note : point.notes)
            text += u"[^%1]"_s.arg(note);
        text += u"  \n   "_s + plain(point.detail) + u"\n"_s;
    }
    return text;
}

QString markdownNotes(const Brief& brief)
{
    QString text;
    for (const Note& note : brief.notes) {
        const QUrl url(note.evidence.url, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
        const QString address = QString::fromLatin1(url.toEncoded()).replace(u'>', u"%3E"_s);
        text += u"[^%1]: "_s.arg(note.number) + u"“"_s + plain(note.evidence.evidence.quote) + u"” — "_s +
                plain(words::noteSource(note)) + (isWeb ? u" <"_s + address + u">"_s : QString()) + u"\n"_s;
    }
    return text;
}

QString heading(const QString& title)
{
    return u"\n## "_s + title + u"\n\n"_s;
}

} // namespace

QByteArray toMarkdown(const Brief& brief)
{
    QString text = u"# "_s + plain(brief.title) + u"\n\n"_s + plain(brief.subtitle) + u" · "_s +
                   brief.created.toString(u"yyyy-MM-dd HH:mm"_s) + u"\n"_s;
    if (brief.isDemo)
        text += u"\n> "_s + words::footer(brief) + u"\n"_s;
    if (brief.isEmpty())
        text += u"\n"_s + words::nothing() + u"\n"_s;
    if (!brief.keyPoints.empty())
        text += heading(words::keyPoints()) + markdownPoints(brief);
    for (const Section& section : sections(brief)) {
        text += heading(section.title) + (section.line.isEmpty() ? QString() : plain(section.line) + u"\n\n"_s) +
                markdownTable(section);
    }
    if (!brief.notes.empty())
        text += heading(words::notes()) + words::notesLine() + u"\n\n"_s + markdownNotes(brief);
    text += u"\n---\n\n"_s + words::coverage(brief) + u"\n\n"_s + words::footer(brief) + u"\n"_s;
    return text.toUtf8();
}

} // namespace pado::brief
