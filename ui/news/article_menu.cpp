#include "ui/news/article_menu.h"

namespace pado::ui
{

store::Rule hiding(const QString& word)
{
    store::Rule rule;
    rule.conditions = {{store::Field::Anywhere, store::Test::Contains, {word}}};
    rule.actions.isDropped = true;
    return rule;
}

ArticleMenu::ArticleMenu(const store::ArticleRow& article, const QStringList& labels, QWidget* parent) : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QMenu* labelMenu = addMenu(tr("라벨"));
    for (const QString& label : labels) {
        QAction* action = labelMenu->addAction(QString(label).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(article.labels.contains(label));
        connect(action, &QAction::toggled, this,
                [this, id = article.id, label](bool isLabelled) { Q_EMIT labelWanted(id, label, isLabelled); });
    }
    if (!labels.isEmpty())
        labelMenu->addSeparator();
    connect(labelMenu->addAction(tr("새 라벨…")), &QAction::triggered, this,
            [this, id = article.id] { Q_EMIT newLabelWanted(id); });
    if (article.source.isEmpty())
        return;
    store::Rule rule;
    rule.conditions = {{store::Field::Source, store::Test::Is, {article.source}}};
    connect(addAction(tr("이 매체의 기사에 규칙 만들기…")), &QAction::triggered, this,
            [this, rule] { Q_EMIT ruleWanted(rule); });
}

} // namespace pado::ui
