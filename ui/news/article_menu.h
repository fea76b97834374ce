#pragma once

#include "store/rows.h"
#include "store/rules.h"

#include <QMenu>

namespace pado::ui
{

/// A rule that keeps articles with `word` in title or text out.
store::Rule hiding(const QString& word);

/// What can be done with an article of the list: labels on and off, and a rule for its outlet.
class ArticleMenu : public QMenu
{
    Q_OBJECT

public:
    /// @param labels  that articles bear already
    ArticleMenu(const store::ArticleRow& article, const QStringList& labels, QWidget* parent);

Q_SIGNALS:
    void labelWanted(qint64 article, const QString& label, bool isLabelled);
    /// A label that does not exist yet.
    void newLabelWanted(qint64 article);
    void ruleWanted(const pado::store::Rule& rule);
};

} // namespace pado::ui
