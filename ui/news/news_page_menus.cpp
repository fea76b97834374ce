#include "insight/error_text.h"
#include "store/writer.h"
#include "ui/news/article_choice.h"
#include "ui/news/article_list.h"
#include "ui/news/article_menu.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

void NewsPage::setLabelled(qint64 article, const QString& label, bool isLabelled)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, article, label, isLabelled](std::stop_token,
                                                                       const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            return writer ? writer->setLabelled(article, label, isLabelled) : tl::unexpected(writer.error());
        },
        [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
            reload();
        });
}

void NewsPage::askForLabel(qint64 article)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("새 라벨"));
    dialog->setLabelText(tr("라벨 이름"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, article](const QString& text) {
        if (const QString label = text.simplified(); !label.isEmpty())
            setLabelled(article, label, true);
    });
    dialog->open();
}

void NewsPage::showListMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto* menu = new ArticleMenu(m_model->rowAt(index.row()), m_which->labels(), this);
    connect(menu, &ArticleMenu::labelWanted, this, &NewsPage::setLabelled);
    connect(menu, &ArticleMenu::newLabelWanted, this, &NewsPage::askForLabel);
    connect(menu, &ArticleMenu::ruleWanted, this, &NewsPage::ruleWanted);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

/// What is selected can be hidden from now on.
void NewsPage::showReaderMenu(const QPoint& at)
{
    constexpr qsizetype longestWord = 30;
    QMenu* menu = m_reader->createStandardContextMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString word = m_reader->textCursor().selectedText().simplified();
    if (!word.isEmpty() && word.size() <= longestWord) {
        menu->addSeparator();
        connect(menu->addAction(tr("‘%1’ 가리기…").arg(QString(word).replace(u'&', u"&&"_s))), &QAction::triggered,
                this, [this, word] { Q_EMIT ruleWanted(hiding(word)); });
    }
    menu->popup(m_reader->viewport()->mapToGlobal(at));
}

} // namespace pado::ui
