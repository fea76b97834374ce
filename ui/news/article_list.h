#pragma once

#include "ui/services.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/quiet_focus.h"

#include <QCoreApplication>
#include <QListView>
#include <QStyledItemDelegate>

namespace pado::ui
{

/// Articles, newest first. The same filter again keeps as many rows as there were.
class ArticleListModel : public PagedModel<store::ArticleRow>
{
    Q_DECLARE_TR_FUNCTIONS(pado::ui::ArticleListModel)

public:
    static constexpr int idRole = Qt::UserRole; ///< qint64

    ArticleListModel(const Services& services, QObject* parent);
    void setFilter(const store::Filter& filter);
    bool areStoriesCollapsed() const { return m_filter.areStoriesCollapsed; }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;

    void setRead(int row, bool isRead);
    void setStarred(int row, bool isStarred);

private:
    QString spoken(const store::ArticleRow& article) const;

    const Services& m_services;
    store::Filter m_filter;
};

/// The view of them.
class ArticleList : public QuietFocus<QListView>
{
    Q_OBJECT

public:
    using QuietFocus::QuietFocus;
};

/// An article in two lines and one of outlet, time and number of facts.
class ArticleDelegate : public QStyledItemDelegate
{
public:
    ArticleDelegate(const Services& services, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFoot(QPainter& painter, const QRect& line, const store::ArticleRow& article, bool isCollapsed) const;
    int paintLabels(QPainter& painter, const QRect& line, const QStringList& labels) const;
    const Services& m_services;
};

/// "방금", "3시간 전", "어제 21:10", "11-01", "2023-06-21": as far as it helps.
QString timeInWords(const QDateTime& instant, const QDateTime& now);

} // namespace pado::ui
