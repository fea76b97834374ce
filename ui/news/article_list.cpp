#include "ui/news/article_list.h"

#include "ui/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

QString timeInWords(const QDateTime& instant, const QDateTime& now)
{
    const QDateTime then = toKst(instant);
    const QDateTime today = toKst(now);
    const qint64 minutes = instant.secsTo(now) / 60;
    if (minutes == 0)
        return QCoreApplication::translate("time", "방금");
    if (minutes > 0 && minutes < 60)
        return QCoreApplication::translate("time", "%1분 전").arg(minutes);
    if (minutes >= 0 && minutes < 24 * 60 && then.date() == today.date())
        return QCoreApplication::translate("time", "%1시간 전").arg(minutes / 60);
    if (then.date() == today.date().addDays(-1))
        return QCoreApplication::translate("time", "어제 %1").arg(then.toString(u"HH:mm"_s));
    return then.toString(then.date().year() == today.date().year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
}

ArticleListModel::ArticleListModel(const Services& services, QObject* parent)
    : PagedModel(services.workspace, parent),
      m_services(services)
{
}

void ArticleListModel::setFilter(const store::Filter& filter)
{
    const Start start = filter == m_filter ? Start::SamePlace : Start::Top;
    m_filter = filter;
    setQuestion([filter](const store::Reader& reader, const QString& cursor,
                         int limit) { return reader.articles(filter, cursor, limit); },
                start);
}

QString ArticleListModel::spoken(const store::ArticleRow& article) const
{
    QStringList parts{article.title, article.source};
    if (article.revision > 1)
        parts << tr("수정됨");
    if (article.facts > 0)
        parts << tr("사실 %L1건").arg(article.facts);
    if (areStoriesCollapsed() && article.storyOutlets > 1)
        parts << tr("외 %L1개 매체").arg(article.storyOutlets - 1);
    return parts.join(u". "_s);
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::ArticleRow& article = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return article.title;
    case Qt::ToolTipRole:
        return QString(article.source + u" · "_s + toKst(article.published).toString(u"yyyy-MM-dd HH:mm"_s));
    case Qt::AccessibleTextRole:
        return spoken(article);
    case idRole:
        return article.id;
    default:
        return {};
    }
}

void ArticleListModel::setRead(int row, bool isRead)
{
    changeRow(row, [isRead](store::ArticleRow& article) { article.isRead = isRead; });
}

void ArticleListModel::setStarred(int row, bool isStarred)
{
    changeRow(row, [isStarred](store::ArticleRow& article) { article.isStarred = isStarred; });
}

ArticleDelegate::ArticleDelegate(const Services& services, QObject* parent)
    : QStyledItemDelegate(parent),
      m_services(services)
{
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int body = QFontMetrics(m_services.theme.body()).height();
    const int hint = QFontMetrics(m_services.theme.hint()).height();
    return {0, body + 2 * hint + 2 * Theme::space};
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const ArticleListModel*>(index.model());
    const store::ArticleRow& article = model->rowAt(index.row());
    const Theme& theme = m_services.theme;
    painter->save();
    const QRect all = option.rect;
    painter->fillRect(all, option.state & QStyle::State_Selected ? theme.selection() : theme.page());
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(all.topLeft(), QSize(Theme::mark, all.height())), theme.accent());
    painter->setPen(theme.grid());
    painter->drawLine(all.bottomLeft(), all.bottomRight());
    QRect text = all.adjusted(Theme::space + Theme::spaceGroup, Theme::space, -Theme::spaceCell, -Theme::space);
    QFont titleFont = theme.body();
    titleFont.setWeight(article.isRead ? QFont::Normal : QFont::DemiBold);
    const QFontMetrics titleMetrics(titleFont);
    if (!article.isRead) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(theme.accent());
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(QPointF(all.left() + Theme::spaceCell, text.top() + titleMetrics.height() / 2.0),
                             Theme::mark, Theme::mark);
    }
    painter->setFont(titleFont);
    painter->setPen(theme.text());
    painter->drawText(text, Qt::AlignTop, titleMetrics.elidedText(article.title, Qt::ElideRight, text.width()));
    const QFontMetrics hintMetrics(theme.hint());
    painter->setFont(theme.hint());
    painter->setPen(theme.muted());
    QRect second = text.adjusted(0, titleMetrics.height(), 0, 0);
    painter->drawText(
        second, Qt::AlignTop,
        hintMetrics.elidedText(article.hit.isEmpty() ? article.excerpt : article.hit, Qt::ElideRight, text.width()));
    paintFoot(*painter, second.adjusted(0, hintMetrics.height(), 0, 0), article, model->areStoriesCollapsed());
    painter->restore();
}

void ArticleDelegate::paintFoot(QPainter& painter, const QRect& line, const store::ArticleRow& article,
                                bool isCollapsed) const
{
    const Theme& theme = m_services.theme;
    const QFontMetrics metrics(theme.hint());
    QString right;
    if (article.isStarred)
        right = u"★ "_s;
    if (article.revision > 1)
        right += ArticleListModel::tr("수정됨") + u"  "_s;
    if (article.facts > 0)
        right += ArticleListModel::tr("사실 %L1").arg(article.facts);
    if (isCollapsed && article.storyOutlets > 1)
        right += u"  "_s + ArticleListModel::tr("외 %L1개 매체").arg(article.storyOutlets - 1);
    const int end =
        paintLabels(painter, line.adjusted(0, 0, -metrics.horizontalAdvance(right) - Theme::space, 0), article.labels);
    const QString left = article.source + u" · "_s + timeInWords(article.published, m_services.clock());
    painter.setPen(theme.muted());
    painter.drawText(line, Qt::AlignTop, metrics.elidedText(left, Qt::ElideRight, end - line.left()));
    painter.setPen(theme.accent());
    painter.drawText(line, Qt::AlignTop | Qt::AlignRight, right);
}

/// As many labels as fit in the right half.   @return where what stands left of them must end
int ArticleDelegate::paintLabels(QPainter& painter, const QRect& line, const QStringList& labels) const
{
    const QFontMetrics metrics(m_services.theme.hint());
    int end = line.right();
    for (const QString& label : labels) {
        const int width = metrics.horizontalAdvance(label) + 2 * Theme::spaceTight;
        if (end - width < line.center().x())
            break;
        const QRect chip(end - width, line.top(), width, metrics.height());
        painter.setPen(m_services.theme.line());
        painter.setBrush(m_services.theme.raised());
        painter.drawRoundedRect(chip, Theme::spaceTight, Theme::spaceTight);
        painter.setPen(m_services.theme.muted());
        painter.drawText(chip, Qt::AlignCenter, label);
        end = chip.left() - Theme::spaceTight;
    }
    return end;
}

} // namespace pado::ui
