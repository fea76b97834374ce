#include "draft.h"

#include "html/characters.h"
#include "html/html.h"

#include <algorithm>

namespace pado::feed
{

namespace
{

void tidy(QString& text)
{
    text = html::printable(std::move(text)).trimmed();
}

void readContent(const Markup& content, const QUrl& base, Item& item)
{
    item.contentText = html::printable(std::move(item.contentText));
    if (content.isHtml) {
        html::Clean clean = html::clean(QByteArrayView(content.text), base);
        item.contentHtml = std::move(clean.html);
        item.text = std::move(clean.text);
    } else if (!content.text.isEmpty()) {
        const QString words = html::printable(QString::fromUtf8(content.text));
        item.contentHtml = html::fromPlainText(words);
        item.text = html::plainLines(words);
    }
    if (item.text.isEmpty())
        item.text = html::plainLines(item.contentText);
}

void finish(Draft& draft)
{
    Item& item = draft.item;
    if (item.title.isEmpty())
        item.title = plainLine(draft.title);
    if (draft.content.text.trimmed().isEmpty())
        std::swap(draft.content, draft.summary);
    readContent(draft.content, draft.base, item);
    if (item.summary.isEmpty() && !draft.summary.text.isEmpty())
        item.summary = draft.summary.isHtml ? html::plainText(QByteArrayView(draft.summary.text))
                                            : QString::fromUtf8(draft.summary.text);
    tidy(item.summary);
    tidy(item.id);
    for (Author& author : item.authors) {
        tidy(author.name);
        tidy(author.email);
    }
    for (QString& tag : item.tags)
        tidy(tag);
    for (Attachment& attachment : item.attachments) {
        tidy(attachment.title);
        tidy(attachment.mimeType);
    }
    draft.title = draft.content = draft.summary = {}; // free it early
}

/// Looked at before markup is sanitised: a title that is a picture says something.
bool saysNothing(const Draft& draft)
{
    const Item& item = draft.item;
    const bool hasText = !item.title.isEmpty() || !item.contentText.isEmpty() || !item.summary.isEmpty() ||
                         !draft.title.text.isEmpty() || !draft.content.text.isEmpty() || !draft.summary.text.isEmpty();
    return !hasText && item.url.isEmpty() && item.id.isEmpty() && item.externalUrl.isEmpty() &&
           item.attachments.empty() && item.authors.empty() && item.tags.isEmpty() && !item.published.isValid() &&
           !item.modified.isValid();
}

bool isBare(const Item& item)
{
    return item.title.isEmpty() && item.text.isEmpty() && item.contentHtml.isEmpty() && item.summary.isEmpty() &&
           item.url.isEmpty() && item.externalUrl.isEmpty() && item.attachments.empty();
}

} // namespace

QString htmlOf(const Markup& markup, const QUrl& base)
{
    if (markup.text.isEmpty())
        return {};
    return markup.isHtml ? html::sanitise(QByteArrayView(markup.text), base)
                         : html::fromPlainText(html::printable(QString::fromUtf8(markup.text)));
}

std::vector<Item> finished(std::vector<Draft> drafts, const Limits& limits)
{
    std::erase_if(drafts, saysNothing);
    std::ranges::for_each(drafts, finish);
    std::vector<Item> items;
    items.reserve(drafts.size());
    for (Draft& draft : drafts) {
        if (limits.keepsBareItems || !isBare(draft.item))
            items.push_back(std::move(draft.item));
    }
    return items;
}

} // namespace pado::feed
