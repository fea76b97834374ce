#pragma once

#include "store/rows.h"
#include "ui/asker.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace pado::ui
{

/// Where a question asked anew begins: at the top, or with as many rows as were there.
enum class Start { Top, SamePlace };

/// Rows of the workspace, a page at a time by cursor. Subclasses say what a cell shows. Rows of the question before
/// stay until the first page of the new one comes. `fetchMore` guards itself: views and testers call it unasked.
template <class Row>
class PagedModel : public QAbstractTableModel
{
public:
    using Ask = std::function<Result<store::Page<Row>>(const store::Reader&, const QString& cursor, int limit)>;

    PagedModel(const store::Workspace& workspace, QObject* parent)
        : QAbstractTableModel(parent),
          m_asker(workspace, this)
    {
    }

    /// Called after each page, and with the error of one that failed.
    std::function<void()> onLoaded;
    std::function<void(const Error&)> onFailed;

    /// Starts anew with another question.
    void setQuestion(Ask ask, Start start)
    {
        m_ask = std::move(ask);
        m_next.clear();
        m_isAtEnd = false;
        m_isWaiting = false;
        m_isFresh = true;
        m_first = start == Start::Top ? pageSize : std::max(pageSize, rowCount());
        m_asker.forget();
        load();
    }

    /// Loads this many rows at once and no more, since sorting needs them; 0: page after page, as the view asks.
    void setMost(int most)
    {
        m_most = most;
        if (m_most > 0)
            load();
    }

    bool isComplete() const { return m_isAtEnd && !m_isFresh; }
    /// There are more rows than `setMost` allows.
    bool isCut() const { return m_most > 0 && !m_isAtEnd && std::ssize(m_rows) >= m_most; }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row& rowAt(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && m_ask && !m_isAtEnd && !m_isWaiting && room() > 0;
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
    static constexpr int pageSize = 200;

    /// How many rows the next page may bring.
    int room() const
    {
        const int loaded = m_isFresh ? 0 : int(m_rows.size());
        if (m_most > 0)
            return m_most - loaded;
        return m_isFresh ? m_first : pageSize;
    }

    void load()
    {
        if (!m_ask || m_isAtEnd || m_isWaiting || room() <= 0)
            return;
        m_isWaiting = true;
        m_asker.ask([ask = m_ask, cursor = m_next,
                     limit = room()](const store::Reader& reader) { return ask(reader, cursor, limit); },
                    [this](Result<store::Page<Row>> page) { take(std::move(page)); });
    }

    void take(Result<store::Page<Row>> page)
    {
        m_isWaiting = false;
        m_next = page ? page->next : QString();
        m_isAtEnd = m_next.isEmpty();
        if (m_isFresh) {
            beginResetModel();
            m_isFresh = false;
            m_rows = page ? std::move(page->rows) : std::vector<Row>();
            endResetModel();
        } else if (page && !page->rows.empty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(page->rows.begin()),
                          std::make_move_iterator(page->rows.end()));
            endInsertRows();
        }
        if (!page && onFailed)
            onFailed(page.error());
        if (page && onLoaded)
            onLoaded();
        if (m_most > 0)
            load();
    }

    Asker m_asker;
    Ask m_ask;
    std::vector<Row> m_rows;
    QString m_next;
    int m_first = pageSize;
    int m_most = 0;
    bool m_isAtEnd = false;
    bool m_isWaiting = false;
    bool m_isFresh = false; ///< the rows are those of the question before
};

} // namespace pado::ui
