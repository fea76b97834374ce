#include "ui/network/network_picture.h"

#include "insight/labels.h"
#include "ui/network/network_placement.h"
#include "ui/network/network_scene.h"
#include "ui/network/network_style.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qreal sampleLength = 28, gap = 8, entryGap = 20;
constexpr int imageScale = 2;

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

    void add(const QPen& pen, const QString& words)
    {
        const qreal width = sampleLength + gap + m_metrics.horizontalAdvance(words);
        if (m_at.x() + width > m_room.right() && m_at.x() > m_room.left())
            m_at = {m_room.left(), m_at.y() + m_metrics.height() * 1.3};
        const qreal middle = m_at.y() + m_metrics.height() / 2;
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(m_at.x(), middle), QPointF(m_at.x() + sampleLength, middle));
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

std::unique_ptr<NetworkScene> laidOut(const insight::NetworkMap& map, const QSize& size, const insight::Labels& labels,
                                      const Theme& theme)
{
    const double aspect = double(size.width()) / std::max(1, size.height());
    const std::vector<QPointF> places = placesOf(placementOf(map, {}, labels, theme.hint(), aspect));
    QHash<QString, QPointF> byKey;
    for (size_t i = 0; i < places.size(); ++i)
        byKey.insert(map.nodes[i].key, places[i]);
    auto scene = std::make_unique<NetworkScene>(labels, NetworkStyle{theme, theme.hint()});
    scene->show(map, byKey, {});
    return scene;
}

} // namespace

PictureWords wordsFor(const insight::NetworkMap& map)
{
    const auto say = [](const char* words) { return QCoreApplication::translate("network", words); };
    const auto days = std::ranges::minmax(map.deals, {}, &store::FactRow::placeStart);
    PictureWords words;
    words.title = say(QT_TRANSLATE_NOOP("network", "관계망"));
    words.line = say(QT_TRANSLATE_NOOP("network", "%1 – %2 · 기업 %L3 · 관계 %L4"))
                     .arg(days.min->placeStart.toString(Qt::ISODate), days.max->placeStart.toString(Qt::ISODate))
                     .arg(map.nodes.size())
                     .arg(map.edges.size());
    words.source = say(QT_TRANSLATE_NOOP("network", "출처: 파도가 모은 기사에서 읽은 딜 %L1건. 점의 크기는 딜 수, 선의 "
                                                    "굵기는 독립 출처 수."))
                       .arg(map.deals.size());
    return words;
}

void paintNetwork(QPainter& painter, const QSize& size, NetworkScene& scene, const PictureWords& words,
                  const insight::Labels& labels, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({}, size), theme.page());
    const auto inside =
        QRectF({}, size).adjusted(Theme::spacePage, Theme::spacePage, -Theme::spacePage, -Theme::spacePage);
    const QFontMetricsF title(theme.section()), hint(theme.hint());
    painter.setFont(theme.section());
    painter.setPen(theme.text());
    painter.drawText(inside.topLeft() + QPointF(0, title.ascent()), words.title);
    painter.setFont(theme.hint());
    painter.setPen(theme.muted());
    painter.drawText(inside.topLeft() + QPointF(0, title.height() + hint.ascent()), words.line);
    painter.drawText(QPointF(inside.left(), inside.bottom() - hint.descent()), words.source);
    const qreal legendHeight = hint.height() * 2.8, below = hint.height() + gap;
    const QRectF legendRoom(inside.left(), inside.bottom() - below - legendHeight, inside.width(), legendHeight);
    Legend legend(painter, legendRoom, theme.hint(), theme.text());
    for (const extract::RelationType type : drawnTypes)
        legend.add(QPen(colourOf(type, theme), 3), labels.type(type));
    for (const extract::Status status : {extract::Status::Done, extract::Status::Planned, extract::Status::Reported})
        legend.add(penOf(status, theme.text(), 2), labels.status(status));
    QRectF room = inside;
    room.setTop(inside.top() + title.height() + hint.height() + gap);
    room.setBottom(legendRoom.top() - gap);
    scene.render(&painter, room, scene.sceneRect());
}

QByteArray networkSvg(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(words.title);
    generator.setDescription(words.line + u'\n' + words.source);
    QPainter painter(&generator);
    paintNetwork(painter, size, scene, words, labels, theme);
    painter.end();
    return buffer.data();
}

QByteArray networkPng(const QSize& size, NetworkScene& scene, const PictureWords& words, const insight::Labels& labels,
                      const Theme& theme)
{
    QImage image(size * imageScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(imageScale);
    QPainter painter(&image);
    paintNetwork(painter, size, scene, words, labels, theme);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray networkSvg(const QSize& size, const insight::NetworkMap& map, const insight::Labels& labels,
                      const Theme& theme)
{
    return networkSvg(size, *laidOut(map, size, labels, theme), wordsFor(map), labels, theme);
}

QByteArray networkPng(const QSize& size, const insight::NetworkMap& map, const insight::Labels& labels,
                      const Theme& theme)
{
    return networkPng(size, *laidOut(map, size, labels, theme), wordsFor(map), labels, theme);
}

} // namespace pado::ui
