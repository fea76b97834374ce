#pragma once

#include "store/rows.h"
#include "ui/asker.h"

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace pado::ui
{

/// Rows of the workspace, a page at a time by cursor. Subclasses say what a cell shows. `fetchMore` guards itself:
/// views and testers call it unasked.
template <class Row>
class PagedModel : public QAbstractTableModel
{
public:
    using Ask = std::function<Result<store::Page<Row>>(const store::Reader&, const QString& cursor)>;

    PagedModel(const store::Workspace& workspace, QObject* parent)
        : QAbstractTableModel(parent),
          m_asker(workspace, this)
    {
    }

    /// Called after each page, and with the error of one that failed.
    std::function<void()> onLoaded;
    std::function<void(const Error&)> onFailed;

    /// Starts anew with another question.
    void setQuestion(Ask ask)
    {
        beginResetModel();
        m_rows.clear();
        m_ask = std::move(ask);
        m_next.clear();
        m_isAtEnd = false;
        m_isWaiting = false;
        m_wantsAll = false;
        m_asker.forget();
        endResetModel();
        load();
    }

    /// Loads what is left, page after page: sorting needs all rows.
    void loadAll()
    {
        m_wantsAll = true;
        load();
    }

    bool isComplete() const { return m_isAtEnd; }
    bool isWaiting() const { return m_isWaiting; }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row& rowAt(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && m_ask && !m_isAtEnd && !m_isWaiting;
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent))
            load();
    }

protected:
    /// Changes a row in place.
    template <class Change>
    void changeRow(int row, Change change)
    {
        change(m_rows[size_t(row)]);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

private:
    void load()
    {
        if (!m_ask || m_isAtEnd || m_isWaiting)
            return;
        m_isWaiting = true;
        m_asker.ask([ask = m_ask, cursor = m_next](const store::Reader& reader) { return ask(reader, cursor); },
                    [this](Result<store::Page<Row>> page) { take(std::move(page)); });
    }

    void take(Result<store::Page<Row>> page)
    {
        m_isWaiting = false;
        if (!page) {
            m_isAtEnd = true;
            if (onFailed)
                onFailed(page.error());
            return;
        }
        if (!page->rows.empty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(page->rows.begin()),
                          std::make_move_iterator(page->rows.end()));
            endInsertRows();
        }
        m_next = page->next;
        m_isAtEnd = m_next.isEmpty();
        if (onLoaded)
            onLoaded();
        if (m_wantsAll)
            load();
    }

    Asker m_asker;
    Ask m_ask;
    std::vector<Row> m_rows;
    QString m_next;
    bool m_isAtEnd = false;
    bool m_isWaiting = false;
    bool m_wantsAll = false;
};

} // namespace pado::ui
