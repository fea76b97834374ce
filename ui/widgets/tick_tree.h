#pragma once

#include <QTreeWidget>

#include <functional>
#include <vector>

namespace pado::ui
{

/// Rows to tick, in groups that tick all of theirs. Only what is seen is ticked: a row that the search hides stays as
/// it is. A row that cannot be chosen has no box and says why in one of its columns.
class TickTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TickTree(const QStringList& columns, QWidget* parent = nullptr);

    QTreeWidgetItem* addGroup(const QString& name);
    /// @param key  the caller's own number of the row
    /// @param canTick  false: the row has no box
    QTreeWidgetItem* addRow(QTreeWidgetItem* group, const QStringList& cells, int key, bool canTick);
    /// Without a signal.
    void setTicked(QTreeWidgetItem* row, bool isTicked);

    /// Keys of the ticked rows, from the top.
    std::vector<int> ticked() const;
    /// -1 for a group.
    static int keyOf(const QTreeWidgetItem& item);
    /// Key of the current row; -1: none, or a group.
    int current() const;
    /// Shows the rows for which it answers true, and the groups that have one.
    void filter(const std::function<bool(int key)>& isWanted);
    /// Columns as wide as their words, the first takes what is left.
    void fitColumns();

Q_SIGNALS:
    void tickedChanged();

private:
    void followTick(QTreeWidgetItem* item, int column);
    void showGroup(QTreeWidgetItem* group);
};

} // namespace pado::ui
