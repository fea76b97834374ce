#include "ui/news/article_choice.h"

#include <algorithm>

namespace pado::ui
{

ArticleChoice::ArticleChoice(const store::Workspace& workspace, QWidget* parent)
    : QComboBox(parent),
      m_asker(workspace, this)
{
    addItems({tr("모두"), tr("읽지 않음"), tr("별표")});
    setAccessibleName(tr("보일 기사"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void ArticleChoice::reload()
{
    m_asker.ask([](const store::Reader& reader) { return reader.labels(); },
                [this](const Result<QStringList>& labels) {
                    if (labels && *labels != this->labels())
                        offer(*labels);
                });
}

void ArticleChoice::offer(const QStringList& labels)
{
    const QString chosen = currentData().toString();
    {
        const QSignalBlocker blocker(this);
        while (count() > Starred + 1)
            removeItem(count() - 1);
        if (!labels.isEmpty())
            insertSeparator(count());
        for (const QString& label : labels)
            addItem(label, label);
    }
    if (!chosen.isEmpty())
        setCurrentIndex(std::max(int(All), findData(chosen)));
}

QStringList ArticleChoice::labels() const
{
    QStringList labels;
    for (int i = Starred + 1; i < count(); ++i) {
        if (itemData(i).isValid()) // the separator has none
            labels << itemData(i).toString();
    }
    return labels;
}

void ArticleChoice::narrow(store::Filter& filter) const
{
    filter.isUnreadOnly = currentIndex() == Unread;
    filter.isStarredOnly = currentIndex() == Starred;
    if (const QString label = currentData().toString(); !label.isEmpty())
        filter.labels = QStringList{label};
}

} // namespace pado::ui
