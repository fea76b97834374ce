#include "authors.h"

#include "html/html.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

/// "name (mail)", "mail (name)", "name <mail>", a mail or a name.
Author ofText(QString text)
{
    static const QRegularExpression mail(u"(?:mailto:)?([\\w.+%-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6})"_s);
    constexpr qsizetype longest = 1000;
    text = html::plainText(text.left(longest).toHtmlEscaped()).simplified();
    Author author;
    const auto match = mail.match(text);
    if (match.hasMatch()) {
        author.email = match.captured(1);
        text.remove(match.capturedStart(), match.capturedLength());
    }
    text.replace(u"()"_s, u" "_s).replace(u"<>"_s, u" "_s);
    text = text.simplified();
    if (match.hasMatch() && text.startsWith(u'(') && text.endsWith(u')'))
        text = text.sliced(1, text.size() - 2);
    author.name = text.trimmed();
    return author;
}

Author ofPerson(const xmlNode* node, const QUrl& base)
{
    Author author;
    for (const xmlNode* part = node->children; part; part = part->next) {
        if (part->type != XML_ELEMENT_NODE)
            continue;
        const QByteArray name = nameOf(part).toByteArray().toLower();
        if (name == "name")
            author.name = textOf(part).simplified();
        else if (name == "email")
            author.email = textOf(part);
        else if (name == "uri" || name == "url" || name == "homepage")
            author.url = html::absoluteUrl(textOf(part), base);
    }
    if (author.email.isEmpty() && author.name.contains(u'@')) {
        const Author told = ofText(author.name);
        author.name = told.name;
        author.email = told.email;
    }
    return author;
}

} // namespace

std::vector<Author> authorsOf(const Fields& fields, const QUrl& base)
{
    std::vector<Author> authors;
    for (const Field field : {Field::Creator, Field::Author, Field::Editor, Field::ItunesAuthor}) {
        for (const xmlNode* node : fields.all(field)) {
            Author author = hasElements(node) ? ofPerson(node, base) : ofText(textOf(node));
            const bool isEmpty = author == Author{};
            if (!isEmpty && std::ranges::find(authors, author) == authors.end())
                authors.push_back(std::move(author));
        }
        if (!authors.empty())
            break;
    }
    return authors;
}

} // namespace pado::feed
