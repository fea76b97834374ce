#include "ui/sources/feed_table_model.h"

#include "insight/error_text.h"
#include "store/folders.h"
#include "ui/theme.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

QString nameOf(const store::FeedRow& feed)
{
    return feed.title.isEmpty() ? feed.url : feed.title;
}

QString momentText(const QDateTime& instant)
{
    return instant.isValid() ? toKst(instant).toString(u"MM-dd HH:mm"_s) : u"–"_s;
}

/// Facts in a hundred articles.
double factShare(const store::FeedRow& feed)
{
    return feed.articles > 0 ? 100.0 * feed.facts / feed.articles : -1;
}

bool isFigure(int column)
{
    return column == FeedTableModel::Articles || column == FeedTableModel::Weekly ||
           column == FeedTableModel::FactShare;
}

QString stateText(const store::FeedRow& feed)
{
    if (feed.isDemo)
        return FeedTableModel::tr("◇ 데모");
    if (feed.settings.isPaused)
        return FeedTableModel::tr("‖ 쉼");
    switch (feed.state) {
    case store::FeedState::New:
        return FeedTableModel::tr("○ 새 소스");
    case store::FeedState::Ok:
        return FeedTableModel::tr("● 정상");
    case store::FeedState::Failing:
        return FeedTableModel::tr("▲ 실패");
    case store::FeedState::Retired:
        return FeedTableModel::tr("– 없어짐");
    }
    return {};
}

} // namespace

FeedTableModel::FeedTableModel(const Services& services, QObject* parent)
    : QAbstractTableModel(parent),
      m_services(services)
{
}

void FeedTableModel::setRows(std::vector<store::FeedRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const store::FeedRow* FeedTableModel::find(qint64 id) const
{
    const auto it = std::ranges::find(m_rows, id, &store::FeedRow::id);
    return it == m_rows.end() ? nullptr : &*it;
}

int FeedTableModel::failing() const
{
    return int(std::ranges::count_if(
        m_rows, [](const store::FeedRow& feed) { return feed.state == store::FeedState::Failing && !feed.isDemo; }));
}

QString FeedTableModel::weeklyText(double items)
{
    return QLocale().toString(items, 'f', items < 10 ? 1 : 0);
}

QStringList FeedTableModel::folders() const
{
    QStringList folders;
    for (const store::FeedRow& feed : m_rows) {
        if (!feed.folders.isEmpty())
            folders << store::pathOf(feed.folders);
    }
    folders.removeDuplicates();
    folders.sort();
    return folders;
}

QVariant FeedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("상태"),    tr("이름"),         tr("폴더"),        tr("형식"),
                               tr("인코딩"),  tr("마지막 성공"),  tr("다음"),        tr("기사"),
                               tr("기사/주"), tr("사실/100기사"), tr("문제와 할 일")};
    return names.value(section);
}

QString FeedTableModel::textOf(const store::FeedRow& feed, int column) const
{
    const auto orDash = [](const QString& text) { return text.isEmpty() ? u"–"_s : text; };
    switch (column) {
    case State:
        return stateText(feed);
    case Name:
        return nameOf(feed);
    case Folder:
        return orDash(store::pathOf(feed.folders));
    case Format:
        return orDash(feed.format);
    case Encoding:
        return orDash(feed.encoding);
    case LastSuccess:
        return momentText(feed.lastSuccess);
    case Next:
        return feed.isDemo || feed.state == store::FeedState::Retired ? u"–"_s : momentText(feed.nextDue);
    case Articles:
        return QLocale().toString(feed.articles);
    case Weekly:
        return feed.weeklyItems ? weeklyText(*feed.weeklyItems) : u"–"_s;
    case FactShare:
        return feed.articles > 0 ? QLocale().toString(factShare(feed), 'f', 0) : u"–"_s;
    case Trouble:
        if (feed.errorCode.isEmpty() && feed.givesTeasers && !feed.settings.wantsFullText && !feed.isDemo)
            return tr("기사 앞부분만 줍니다. 설정에서 전문 받기를 켤 수 있습니다.");
        if (feed.errorCode.isEmpty() || feed.isDemo)
            return u"–"_s;
        return insight::errorText(
            {QLatin1StringView(feed.errorCode.toLatin1().constData()), nameOf(feed), {}, feed.errorHint},
            m_services.labels.language());
    default:
        return {};
    }
}

QVariant FeedTableModel::sortValue(const store::FeedRow& feed, int column) const
{
    switch (column) {
    case State:
        return feed.state == store::FeedState::Failing && !feed.isDemo ? 0 : 1 + int(feed.state);
    case LastSuccess:
        return feed.lastSuccess;
    case Next:
        return feed.nextDue;
    case Articles:
        return feed.articles;
    case Weekly:
        return feed.weeklyItems.value_or(-1);
    case FactShare:
        return factShare(feed);
    default:
        return textOf(feed, column);
    }
}

QVariant FeedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FeedRow& feed = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(feed, index.column());
    case Qt::ToolTipRole:
        return index.column() == Trouble ? textOf(feed, Trouble) : feed.url;
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ForegroundRole:
        if (feed.state == store::FeedState::Failing && !feed.isDemo &&
            (index.column() == State || index.column() == Trouble))
            return m_services.theme.warning();
        return index.column() == Format || index.column() == Encoding ? QVariant(m_services.theme.muted()) : QVariant();
    case idRole:
        return feed.id;
    case sortRole:
        return sortValue(feed, index.column());
    default:
        return {};
    }
}

} // namespace pado::ui
