#include "app/feed_line.h"

#include "app/json_rows.h"
#include "app/report.h"
#include "insight/error_text.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

QString lineOf(const store::FeedRow& feed, const GlobalOptions& global)
{
    QStringList cells{QString::number(feed.id), toJson(feed)[u"state"_s].toString(),
                      feed.title.isEmpty() ? u"–"_s : feed.title, feed.url, QString::number(feed.articles)};
    if (!feed.errorCode.isEmpty()) {
        const QByteArray code = feed.errorCode.toLatin1();
        const QString name = feed.title.isEmpty() ? feed.url : feed.title;
        cells << insight::errorText({QLatin1StringView(code), name, {}, feed.errorHint}, languageOf(global));
    }
    return cells.join(u'\t');
}

} // namespace pado::app
