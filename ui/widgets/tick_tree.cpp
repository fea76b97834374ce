#include "ui/widgets/tick_tree.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int keyRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1; ///< of a group, without its count

bool canTick(const QTreeWidgetItem& row)
{
    return row.data(0, Qt::CheckStateRole).isValid();
}

} // namespace

TickTree::TickTree(const QStringList& columns, QWidget* parent) : QTreeWidget(parent)
{
    setColumnCount(int(columns.size()));
    setHeaderLabels(columns);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(true);
    setSelectionMode(SingleSelection);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    setProperty("card", true);
    connect(this, &QTreeWidget::itemChanged, this, &TickTree::followTick);
}

QTreeWidgetItem* TickTree::addGroup(const QString& name)
{
    const QSignalBlocker blocker(this);
    auto* group = new QTreeWidgetItem(this);
    group->setText(0, name);
    group->setData(0, keyRole, -1);
    group->setData(0, nameRole, name);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setExpanded(true);
    return group;
}

QTreeWidgetItem* TickTree::addRow(QTreeWidgetItem* group, const QStringList& cells, int key, bool canTick)
{
    const QSignalBlocker blocker(this);
    auto* row = group ? new QTreeWidgetItem(group, cells) : new QTreeWidgetItem(this, cells);
    row->setData(0, keyRole, key);
    row->setToolTip(0, cells.value(0));
    if (canTick)
        row->setCheckState(0, Qt::Unchecked);
    else
        row->setFlags(row->flags() & ~Qt::ItemIsUserCheckable);
    if (group)
        showGroup(group);
    return row;
}

void TickTree::setTicked(QTreeWidgetItem* row, bool isTicked)
{
    const QSignalBlocker blocker(this);
    if (canTick(*row))
        row->setCheckState(0, isTicked ? Qt::Checked : Qt::Unchecked);
    if (row->parent())
        showGroup(row->parent());
}

std::vector<int> TickTree::ticked() const
{
    std::vector<int> keys;
    for (QTreeWidgetItemIterator it(const_cast<TickTree*>(this), QTreeWidgetItemIterator::Checked); *it; ++it) {
        if (const int key = keyOf(**it); key >= 0)
            keys.push_back(key);
    }
    return keys;
}

int TickTree::keyOf(const QTreeWidgetItem& item)
{
    return item.data(0, keyRole).toInt();
}

int TickTree::current() const
{
    return currentItem() ? keyOf(*currentItem()) : -1;
}

void TickTree::filter(const std::function<bool(int)>& isWanted)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = topLevelItem(i);
        bool hasSome = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool isSeen = isWanted(keyOf(*group->child(j)));
            group->child(j)->setHidden(!isSeen);
            hasSome |= isSeen;
        }
        group->setHidden(!hasSome);
        const QSignalBlocker blocker(this);
        showGroup(group);
    }
}

/// A group's box ticks what is seen of it; a row's box shows in its group's.
void TickTree::followTick(QTreeWidgetItem* item, int column)
{
    if (column != 0)
        return;
    {
        const QSignalBlocker blocker(this);
        const bool isGroup = keyOf(*item) < 0;
        for (int i = 0; isGroup && i < item->childCount(); ++i) {
            if (!item->child(i)->isHidden() && canTick(*item->child(i)))
                item->child(i)->setCheckState(0, item->checkState(0) == Qt::Unchecked ? Qt::Unchecked : Qt::Checked);
        }
        if (QTreeWidgetItem* group = isGroup ? item : item->parent())
            showGroup(group);
    }
    Q_EMIT tickedChanged();
}

void TickTree::showGroup(QTreeWidgetItem* group)
{
    int boxes = 0, ticks = 0, seen = 0;
    for (int i = 0; i < group->childCount(); ++i) {
        const QTreeWidgetItem& row = *group->child(i);
        seen += !row.isHidden();
        boxes += canTick(row);
        ticks += canTick(row) && row.checkState(0) == Qt::Checked;
    }
    if (boxes > 0)
        group->setCheckState(0, ticks == 0 ? Qt::Unchecked : ticks == boxes ? Qt::Checked : Qt::PartiallyChecked);
    group->setText(0, u"%1  %L2/%L3"_s.arg(group->data(0, nameRole).toString()).arg(ticks).arg(seen));
}

void TickTree::fitColumns()
{
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < columnCount(); ++column) {
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
        const int most = fontMetrics().horizontalAdvance(u'가') * 20;
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(most, columnWidth(column) + Theme::spaceCell));
    }
}

} // namespace pado::ui
