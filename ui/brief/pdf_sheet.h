#pragma once

#include "ui/theme.h"

#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QString>

#include <functional>
#include <vector>

namespace pado::ui
{

/// Something of a known height that is painted later: (painter, y in points).
struct PdfBlock {
    qreal height = 0;
    std::function<void(QPainter&, qreal y)> draw;
};

/// A4 pages that are laid out first and painted at the end, when their number is known. Lengths are in points; the
/// origin is the top left corner of the printable area.
class PdfSheet
{
public:
    /// @param device  gives the metrics of fonts and, in `paint`, the paper
    explicit PdfSheet(QPdfWriter& device);

    static constexpr qreal margin = 18 / 25.4 * 72; ///< 18 mm
    qreal width() const { return m_width; }

    /// A font without shaping: with it, Qt drops digits that follow Latin letters from the text layer.
    QFont font(qreal points, bool isBold = false) const;
    qreal lineHeight(const QFont& font) const;
    qreal textWidth(const QString& text, const QFont& font) const;
    /// Lines no wider than `width`, broken at spaces where there are any; a no-break space is drawn as a space.
    QStringList wrap(const QString& text, const QFont& font, qreal width) const;

    /// How far down the page is used.
    qreal y() const { return m_y; }
    qreal left() const { return m_bottom - m_y; }
    bool isFresh() const { return m_y == m_top; }
    void space(qreal points);
    /// A new page unless that much is left on this one.
    void reserve(qreal points);
    void newPage();
    /// What the head of the pages says from here on; a page that has begun keeps its own.
    void setSection(const QString& title);

    /// Paints at the present place, later: (painter, y in points).
    using Draw = std::function<void(QPainter&, qreal y)>;
    void draw(qreal height, Draw draw);

    using Block = PdfBlock;
    /// Height of the first blocks that must stand together below `head`.
    static qreal startOf(const std::vector<Block>& blocks, const Block& head = {});
    /// Blocks one after another, never cut; the head comes again on each new page, and no last block stands alone.
    void flow(const std::vector<Block>& blocks, const Block& head = {});

    void text(const QString& text, const QFont& font, const QColor& colour, qreal indent = 0);
    void picture(const QPicture& picture, const QSizeF& size);

    struct Frame {
        QString head, foot;
    };
    /// Paints all pages with head and foot.   @return whether the device took them
    bool paint(const Frame& frame);

private:
    struct Page {
        QString section;
        std::vector<std::pair<qreal, Draw>> draws;
    };
    void paintFrame(QPainter& painter, const Frame& frame, size_t number) const;

    QPdfWriter& m_device;
    qreal m_width = 0, m_height = 0, m_top = 0, m_bottom = 0, m_y = 0;
    QString m_section;
    std::vector<Page> m_pages;
};

/// Text at a place: its baseline follows from the top of the line.
void drawLine(QPainter& painter, const QPointF& topLeft, const QString& text, const QFont& font, const QColor& colour);

} // namespace pado::ui
