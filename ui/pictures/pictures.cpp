#include "ui/pictures/pictures.h"

#include "ui/charts/vector_image.h"
#include "ui/pictures/describe.h"
#include "ui/pictures/image_file.h"
#include "ui/pictures/panels.h"

#include <QChart>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

template <class Figures>
concept Drawable = requires(const Figures& figures, const Telling& telling)
{
    describe(figures, telling);
};

/// Figures are one a chart, in the charts' order.
constexpr auto drawable = []<size_t... Is>(std::index_sequence<Is...>)
{
    return std::array{Drawable<std::variant_alternative_t<Is, insight::Figures>>...};
}
(std::make_index_sequence<std::variant_size_v<insight::Figures>>());

constexpr qreal headHeight = 180;                                 // of what stands above and below all panels
constexpr qreal axisHeight = 55, lineHeight = 32, rowHeight = 23; // of a panel's axis, heading or legend, and row

/// Rows stand in their order: the first ones are the strongest.   @return how many had to go
qsizetype cut(Rows& rows, qsizetype most)
{
    const qsizetype over = rows.names.size() - most;
    if (over <= 0)
        return 0;
    rows.names.resize(most);
    for (BarPart& part : rows.parts)
        part.values.resize(size_t(most));
    if (!rows.starts.empty())
        rows.starts.resize(size_t(most));
    if (!rows.ends.isEmpty())
        rows.ends.resize(most);
    return over;
}

qsizetype cut(Matrix& matrix, qsizetype most)
{
    const qsizetype over = matrix.names.size() - most;
    if (over <= 0)
        return 0;
    matrix.names.resize(most);
    matrix.values.resize(size_t(most));
    for (std::vector<double>& row : matrix.values)
        row.resize(size_t(most));
    return over;
}

void keepWhatFits(Picture& picture, const QSize& size)
{
    double shares = 0;
    for (const Panel& panel : picture.panels)
        shares += panel.share;
    for (Panel& panel : picture.panels) {
        qreal height = (size.height() - headHeight) * panel.share / shares - axisHeight;
        if (!panel.heading.isEmpty())
            height -= lineHeight;
        if (const auto* rows = std::get_if<Rows>(&panel.body); rows && rows->parts.size() > 1)
            height -= lineHeight;
        const auto most = std::max<qsizetype>(1, qsizetype(height / rowHeight));
        qsizetype over = 0;
        if (auto* rows = std::get_if<Rows>(&panel.body))
            over = cut(*rows, most);
        else if (auto* matrix = std::get_if<Matrix>(&panel.body))
            over = cut(*matrix, most);
        if (over > 0)
            picture.caption
                << QCoreApplication::translate("pictures", "위 %1줄만, 나머지 %2줄은 뺌").arg(most).arg(over);
    }
}

/// One value makes no line: that is said, lest it look like a fault.
void tellLonePoints(Picture& picture)
{
    for (const Panel& panel : picture.panels) {
        const auto* lines = std::get_if<Lines>(&panel.body);
        if (lines && std::ranges::all_of(lines->lines, [](const Lines::Line& line) {
                return line.points.size() == 1 && line.pen != Qt::NoPen;
            })) {
            picture.caption << QCoreApplication::translate("pictures", "값이 하나뿐인 곳은 선 없이 점만 찍음");
            return;
        }
    }
}

ChartStyle styleOf(const Theme& theme)
{
    return {theme, theme.body()};
}

/// Wrapped lines from `top` downwards.   @return where they end
qreal write(QPainter& painter, const QString& text, const QFont& font, const QColor& colour, qreal top,
            const QRectF& page, Qt::Alignment alignment = Qt::AlignLeft)
{
    if (text.isEmpty())
        return top;
    const int flags = int(alignment) | Qt::TextWordWrap;
    const QRectF room(page.left(), top, page.width(), page.height());
    const qreal height = QFontMetricsF(font).boundingRect(room, flags, text).height();
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(page.left(), top, page.width(), height), flags | Qt::TextDontClip, text);
    return top + height;
}

void paint(const Panel& panel, QPainter& painter, const ChartStyle& style, const QRectF& target)
{
    QRectF room = target;
    if (!panel.heading.isEmpty())
        room.setTop(write(painter, panel.heading, style.theme.section(), style.theme.text(), room.top(), room) +
                    Theme::space);
    std::visit(
        [&](const auto& body) {
            if constexpr (requires { makeChart(body, style, QSizeF()); })
                paintChart(painter, makeChart(body, style, room.size()), room.size(), room);
            else
                ui::paint(body, painter, style, room);
        },
        panel.body);
}

void paint(const Picture& picture, QPainter& painter, const Theme& theme, const QSizeF& size)
{
    const ChartStyle style = styleOf(theme);
    const QRectF all(QPointF(), size);
    painter.fillRect(all, theme.page());
    QRectF page = all.adjusted(Theme::spacePage, Theme::spacePage, -Theme::spacePage, -Theme::spaceGroup);
    qreal top = write(painter, picture.title, theme.pageTitle(), theme.text(), page.top(), page);
    top = write(painter, picture.subtitle, theme.body(), theme.muted(), top + Theme::spaceTight, page);
    top = write(painter, picture.caption.join(u" · "_s), theme.body(), theme.text(), top + Theme::spaceTight, page);
    const qreal foot = page.bottom() - QFontMetricsF(theme.hint()).height();
    write(painter, picture.source, theme.hint(), theme.muted(), foot, page);
    page.setTop(top + Theme::spaceGroup);
    page.setBottom(foot - Theme::spaceCell);
    if (!picture.nothing.isEmpty()) {
        write(painter, picture.nothing, theme.section(), theme.muted(), page.center().y(), page, Qt::AlignHCenter);
        return;
    }
    double shares = 0;
    for (const Panel& panel : picture.panels)
        shares += panel.share;
    const qreal gaps = Theme::spaceGroup * qreal(picture.panels.size() - 1);
    qreal y = page.top();
    for (const Panel& panel : picture.panels) {
        const qreal height = (page.height() - gaps) * panel.share / shares;
        paint(panel, painter, style, {page.left(), y, page.width(), height});
        y += height + Theme::spaceGroup;
    }
}

} // namespace

bool hasPicture(insight::Chart chart)
{
    return drawable[size_t(chart)];
}

std::optional<PictureFormat> pictureFormat(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"svg")
        return PictureFormat::Svg;
    if (suffix == u"png")
        return PictureFormat::Png;
    return std::nullopt;
}

Picture pictureOf(const insight::Answer& answer, const insight::Question& question,
                  const extract::KnowledgeBase& knowledge, const insight::Labels& labels, const Theme& theme,
                  const QSize& size)
{
    const Telling telling(answer, question, knowledge, labels, theme);
    Described described = std::visit(
        [&](const auto& figures) {
            if constexpr (Drawable<std::remove_cvref_t<decltype(figures)>>)
                return describe(figures, telling);
            else
                return Described{};
        },
        answer.figures);
    keepWhatFits(described.picture, size);
    tellLonePoints(described.picture);
    described.picture.subtitle = telling.subtitle();
    if (QStringList& caption = described.picture.caption; !caption.isEmpty())
        caption.front().front() = caption.front().front().toUpper();
    described.picture.source = telling.source(described.facts);
    described.picture.alternative = alternativeOf(described.picture);
    return std::move(described.picture);
}

Result<QByteArray> render(const Picture& picture, PictureFormat format, const Theme& theme, const QSize& size)
{
    const ImageWords words{picture.title, picture.alternative};
    const auto paintIt = [&](QPainter& painter) { paint(picture, painter, theme, size); };
    return format == PictureFormat::Svg ? Result<QByteArray>(svgOf(words, theme, size, paintIt))
                                        : pngOf(words, size, paintIt);
}

} // namespace pado::ui
