#include "ui/network/network_picture.h"

#include "insight/labels.h"
#include "ui/network/network_placement.h"
#include "ui/network/network_scene.h"
#include "ui/network/network_style.h"
#include "ui/pictures/image_file.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qreal sampleLength = 28, gap = 8, entryGap = 20;

/// Kinds in their colours, then statuses in their dashes; a line that is full goes on below.
class Legend
{
public:
    Legend(QPainter& painter, const QRectF& room, const QFont& font, const QColor& text)
        : m_painter(painter),
          m_room(room),
          m_metrics(font),
          m_text(text),
          m_at(room.topLeft())
    {
        painter.setFont(font);
    }

    void add(const QPen& pen, const QString& words, bool isStruck)
    {
        const qreal width = sampleLength + gap + m_metrics.horizontalAdvance(words);
        if (m_at.x() + width > m_room.right() && m_at.x() > m_room.left())
            m_at = {m_room.left(), m_at.y() + m_metrics.height() * 1.3};
        const qreal middle = m_at.y() + m_metrics.height() / 2;
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(m_at.x(), middle), QPointF(m_at.x() + sampleLength, middle));
        if (isStruck)
            strike(m_painter, {m_at.x() + sampleLength / 2, middle}, m_text);
        m_painter.setPen(m_text);
        m_painter.drawText(QPointF(m_at.x() + sampleLength + gap, m_at.y() + m_metrics.ascent()), words);
        m_at.rx() += width + entryGap;
    }

private:
    QPainter& m_painter;
    QRectF m_room;
    QFontMetricsF m_metrics;
    QColor m_text;
    QPointF m_at;
};

struct Words {
    QString title, line, source;
};

Words wordsOf(const NetworkPicture& picture)
{
    const auto say = [](const char* words) { return QCoreApplication::translate("network", words); };
    const insight::NetworkMap& map = picture.map;
    Words words;
    words.title = say(QT_TRANSLATE_NOOP("network", "관계망"));
    if (!picture.centre.isEmpty())
        words.title += u" — "_s + picture.centre;
    if (map.deals.empty()) {
        words.line = say(QT_TRANSLATE_NOOP("network", "이 조건에 맞는 관계가 없습니다."));
        return words;
    }
    const auto [first, last] = std::ranges::minmax(map.deals, {}, &store::FactRow::placeStart);
    QStringList parts{first->placeStart.toString(Qt::ISODate) + u" – "_s + last->placeStart.toString(Qt::ISODate),
                      say(QT_TRANSLATE_NOOP("network", "기업 %L1")).arg(map.nodes.size()),
                      say(QT_TRANSLATE_NOOP("network", "관계 %L1")).arg(map.edges.size())};
    if (map.leftOut > 0)
        parts << say(QT_TRANSLATE_NOOP("network", "딜이 적은 %L1곳은 뺌")).arg(map.leftOut);
    if (map.edgesLeftOut > 0)
        parts << say(QT_TRANSLATE_NOOP("network", "출처가 적은 관계 %L1개는 뺌")).arg(map.edgesLeftOut);
    words.line = parts.join(u" · "_s);
    words.source = say(QT_TRANSLATE_NOOP("network", "출처: 파도가 모은 기사에서 읽은 딜 %L1건. 점의 크기는 딜 수, 선의 "
                                                    "굵기는 독립 출처 합."))
                       .arg(map.deals.size());
    return words;
}

ImageWords wordsForAll(const NetworkPicture& picture)
{
    const Words words = wordsOf(picture);
    return {words.title, words.line + u'\n' + words.source};
}

QHash<QString, QPointF> placesFor(const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme)
{
    if (!picture.places.isEmpty())
        return picture.places;
    const double aspect = double(picture.size.width()) / std::max(1, picture.size.height());
    const std::vector<QPointF> places = placesOf(placementOf(picture.map, {}, labels, theme.hint(), aspect));
    QHash<QString, QPointF> byKey;
    for (size_t i = 0; i < places.size(); ++i)
        byKey.insert(picture.map.nodes[i].key, places[i]);
    return byKey;
}

/// Only what the map holds.
void addLegend(QPainter& painter, const QRectF& room, const insight::NetworkMap& map, const insight::Labels& labels,
               const Theme& theme)
{
    std::set<extract::RelationType> types;
    std::set<extract::Status> statuses;
    for (const insight::NetworkEdge& edge : map.edges) {
        types.insert(edge.type);
        statuses.insert(edge.status);
    }
    Legend legend(painter, room, theme.hint(), theme.text());
    for (const extract::RelationType type : drawnTypes) {
        if (types.contains(type))
            legend.add(QPen(colourOf(type, theme), 3), nameOfDrawn(type, labels), false);
    }
    for (const extract::Status status : drawnStatuses) {
        if (statuses.contains(status))
            legend.add(penOf(status, theme.text(), 2), labels.status(status), status == extract::Status::Denied);
    }
}

} // namespace

void paint(QPainter& painter, const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme)
{
    const Words words = wordsOf(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({}, picture.size), theme.page());
    const auto inside =
        QRectF({}, picture.size).adjusted(Theme::spacePage, Theme::spacePage, -Theme::spacePage, -Theme::spacePage);
    const QFontMetricsF title(theme.section()), hint(theme.hint());
    painter.setFont(theme.section());
    painter.setPen(theme.text());
    painter.drawText(inside.topLeft() + QPointF(0, title.ascent()), words.title);
    painter.setFont(theme.hint());
    painter.setPen(theme.muted());
    painter.drawText(inside.topLeft() + QPointF(0, title.height() + hint.ascent()), words.line);
    painter.drawText(QPointF(inside.left(), inside.bottom() - hint.descent()), words.source);
    if (picture.map.nodes.empty())
        return;
    const qreal legendHeight = hint.height() * 2.8, below = hint.height() + gap;
    const QRectF legendRoom(inside.left(), inside.bottom() - below - legendHeight, inside.width(), legendHeight);
    addLegend(painter, legendRoom, picture.map, labels, theme);
    QRectF room = inside;
    room.setTop(inside.top() + title.height() + hint.height() + gap);
    room.setBottom(legendRoom.top() - gap);
    NetworkScene scene(labels, {theme, theme.hint()});
    const auto places = placesFor(picture, labels, theme);
    scene.show(picture.map, places, frameOf(picture.map, places, labels, theme.hint()), {});
    scene.render(&painter, room, scene.sceneRect());
}

QByteArray toSvg(const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme)
{
    return svgOf(wordsForAll(picture), theme, picture.size,
                 [&](QPainter& painter) { paint(painter, picture, labels, theme); });
}

Result<QByteArray> toPng(const NetworkPicture& picture, const insight::Labels& labels, const Theme& theme)
{
    return pngOf(wordsForAll(picture), picture.size,
                 [&](QPainter& painter) { paint(painter, picture, labels, theme); });
}

} // namespace pado::ui
