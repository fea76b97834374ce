#include "ui/brief/pdf_sheet.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qreal headHeight = 28, footHeight = 24; // points
constexpr qreal lineFactor = 1.5;                 // of the type's size
constexpr size_t togetherAtStart = 3;             // blocks below a heading
constexpr QChar noBreak = u'\u00A0';

qreal scaleOf(const QPdfWriter& device)
{
    return device.logicalDpiX() / 72.0;
}

/// One space for any white space, but no-break spaces stay.
QString simplified(const QString& text)
{
    QStringList parts = text.split(noBreak);
    for (QString& part : parts) {
        const bool opens = !part.isEmpty() && part.front().isSpace(), closes = !part.isEmpty() && part.back().isSpace();
        part = (opens ? u" "_s : QString()) + part.simplified() + (closes ? u" "_s : QString());
    }
    return parts.join(noBreak).trimmed();
}

} // namespace

PdfSheet::PdfSheet(QPdfWriter& device) : m_device(device)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins({margin, margin, margin, margin}, QPageLayout::Point);
    const qreal scale = scaleOf(device);
    m_width = device.width() / scale;
    m_height = device.height() / scale;
    m_top = headHeight;
    m_bottom = m_height - footHeight;
    newPage();
}

QFont PdfSheet::font(qreal points, bool isBold) const
{
    QFont font;
    font.setFamilies(Theme::families());
    font.setPointSizeF(points);
    font.setBold(isBold);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal PdfSheet::lineHeight(const QFont& font) const
{
    return font.pointSizeF() * lineFactor;
}

qreal PdfSheet::textWidth(const QString& text, const QFont& font) const
{
    return QFontMetricsF(font, &m_device).horizontalAdvance(text) / scaleOf(m_device);
}

QStringList PdfSheet::wrap(const QString& text, const QFont& font, qreal width) const
{
    QStringList lines;
    QString line;
    const QString whole = simplified(text);
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, whole);
    qsizetype start = 0;
    while (start < whole.size()) {
        qsizetype end = words.toNextBoundary();
        // Korean breaks at spaces: a boundary inside a word is taken only where the word alone is too wide.
        while (end > 0 && end < whole.size() && whole[end - 1] != u' ' &&
               textWidth(whole.mid(start, end - start), font) < width)
            end = words.toNextBoundary();
        if (end <= start)
            end = whole.size();
        const QString word = whole.mid(start, end - start);
        if (!line.isEmpty() && textWidth((line + word).trimmed(), font) > width) {
            lines << line.trimmed();
            line.clear();
        }
        line += word;
        while (textWidth(line.trimmed(), font) > width && line.size() > 1) {
            qsizetype fitting = line.size() - 1;
            while (fitting > 1 && textWidth(line.left(fitting), font) > width)
                --fitting;
            lines << line.left(fitting);
            line = line.mid(fitting);
        }
        start = end;
    }
    if (!line.trimmed().isEmpty() || lines.isEmpty())
        lines << line.trimmed();
    lines.replaceInStrings(noBreak, u" "_s);
    return lines;
}

void PdfSheet::space(qreal points)
{
    if (!isFresh())
        m_y += points;
}

void PdfSheet::reserve(qreal points)
{
    if (m_y + points > m_bottom && !isFresh())
        newPage();
}

void PdfSheet::newPage()
{
    m_pages.push_back({m_section, {}});
    m_y = m_top;
}

void PdfSheet::setSection(const QString& title)
{
    m_section = title;
    if (isFresh())
        m_pages.back().section = title;
}

void PdfSheet::draw(qreal height, Draw draw)
{
    reserve(height);
    m_pages.back().draws.emplace_back(m_y, std::move(draw));
    m_y += height;
}

qreal PdfSheet::startOf(const std::vector<Block>& blocks, const Block& head)
{
    qreal height = head.height;
    for (size_t i = 0; i < std::min(togetherAtStart, blocks.size()); ++i)
        height += blocks[i].height;
    return height;
}

void PdfSheet::flow(const std::vector<Block>& blocks, const Block& head)
{
    const auto drawHead = [&] {
        if (head.draw)
            draw(head.height, head.draw);
    };
    reserve(startOf(blocks, head));
    drawHead();
    for (size_t i = 0; i < blocks.size(); ++i) {
        qreal needed = blocks[i].height;
        if (i > 0 && i + 2 == blocks.size())
            needed += blocks[i + 1].height;
        if (i > 0 && left() < needed) {
            newPage();
            drawHead();
        }
        draw(blocks[i].height, blocks[i].draw);
    }
}

void PdfSheet::text(const QString& text, const QFont& font, const QColor& colour, qreal indent)
{
    for (const QString& line : wrap(text, font, m_width - indent)) {
        draw(lineHeight(font), [line, font, colour, indent](QPainter& painter, qreal y) {
            drawLine(painter, {indent, y}, line, font, colour);
        });
    }
}

void PdfSheet::picture(const QPicture& picture, const QSizeF& size)
{
    const qreal scale = m_width / size.width();
    draw(size.height() * scale, [picture = QPicture(picture), scale](QPainter& painter, qreal y) mutable {
        painter.save();
        painter.translate(0, y);
        // A picture is played in inches of its own device.
        const qreal inches = qreal(picture.logicalDpiX()) / painter.device()->logicalDpiX();
        painter.scale(scale * inches, scale * inches);
        picture.play(&painter);
        painter.restore();
    });
}

bool PdfSheet::paint(const Frame& frame)
{
    QPainter painter;
    if (!painter.begin(&m_device))
        return false;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (i > 0 && !m_device.newPage())
            return false;
        painter.save();
        // Fonts are made for points of the device; coordinates are scaled, type is not.
        painter.scale(scaleOf(m_device), scaleOf(m_device));
        for (const auto& [y, draw] : m_pages[i].draws)
            draw(painter, y);
        paintFrame(painter, frame, i);
        painter.restore();
    }
    return painter.end();
}

void PdfSheet::paintFrame(QPainter& painter, const Frame& frame, size_t number) const
{
    const Theme theme(Scheme::Light);
    const QFont small = font(8);
    const auto right = [&](const QString& text, qreal y) {
        drawLine(painter, {m_width - textWidth(text, small), y}, text, small, theme.muted());
    };
    painter.setPen(QPen(theme.line(), 0.5));
    if (number > 0) {
        painter.drawLine(QPointF(0, headHeight - 10), QPointF(m_width, headHeight - 10));
        drawLine(painter, {0, 2}, frame.head, small, theme.muted());
        right(m_pages[number].section, 2);
        painter.setPen(QPen(theme.line(), 0.5));
    }
    const qreal foot = m_height - footHeight + 8;
    painter.drawLine(QPointF(0, foot), QPointF(m_width, foot));
    drawLine(painter, {0, foot + 4}, frame.foot, small, theme.muted());
    right(u"%1 / %2"_s.arg(number + 1).arg(m_pages.size()), foot + 4);
}

void drawLine(QPainter& painter, const QPointF& topLeft, const QString& text, const QFont& font, const QColor& colour)
{
    // The painter's coordinates are points; a font in pixels is then a font in points.
    QFont scaled = font;
    scaled.setPixelSize(qRound(font.pointSizeF() * 100));
    painter.save();
    painter.setPen(colour);
    painter.setFont(scaled);
    painter.translate(topLeft.x(), topLeft.y() + font.pointSizeF() * (lineFactor + 0.72) / 2);
    painter.scale(0.01, 0.01);
    painter.drawText(QPointF(), text);
    painter.restore();
}

} // namespace pado::ui
