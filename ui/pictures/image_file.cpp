#include "ui/pictures/image_file.h"

#include "ui/theme.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int screenResolution = 96; // dots an inch: a point of type is as large in the file as in the layout

/// What Qt writes as it is given, or escaped, by its version.
struct Told {
    const char* element;
    QString words;
    QByteArray place() const { return tagged(element); } ///< Qt is given the element's name, which is the same escaped
    QByteArray written() const { return tagged(words.toHtmlEscaped().toUtf8()); }

private:
    QByteArray tagged(const QByteArray& inner) const
    {
        return '<' + QByteArray(element) + '>' + inner + "</" + element + '>';
    }
};

/// Qt writes the first family of a font alone, which few machines have. A reader's machine takes the first it knows;
/// that of the layout comes first, for readers that know of one only.
void nameAllFamilies(QByteArray& svg, const Theme& theme)
{
    const auto attribute = [](const QString& names) { return (u"font-family=\""_s + names + u'"').toUtf8(); };
    QStringList families = Theme::families();
    const QByteArray written = attribute(families.first());
    families.prepend(QFontInfo(theme.body()).family());
    families.removeDuplicates();
    svg.replace(written, attribute(families.join(u", "_s)));
}

} // namespace

QByteArray svgOf(const ImageWords& words, const Theme& theme, const QSize& size, const Paint& paint)
{
    const Told title{"title", words.title}, description{"desc", words.description};
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setResolution(screenResolution);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(QString::fromLatin1(title.element));
    generator.setDescription(QString::fromLatin1(description.element));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    QByteArray svg = buffer.data();
    for (const Told& told : {title, description})
        svg.replace(told.place(), told.written());
    nameAllFamilies(svg, theme);
    // A name may hold what no XML may; what a picture shows is printable.
    svg.removeIf([](char c) { return uchar(c) < ' ' && c != '\n' && c != '\t'; });
    return svg;
}

Result<QByteArray> pngOf(const ImageWords& words, const QSize& size, const Paint& paint)
{
    constexpr int scale = 2;
    QImage image(size * scale, QImage::Format_RGB32);
    if (image.isNull())
        return failure("chart.cannot_paint", words.title);
    image.setDevicePixelRatio(scale);
    image.setText(u"Title"_s, words.title);
    image.setText(u"Description"_s, words.description);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure("chart.cannot_paint", words.title);
    return buffer.data();
}

} // namespace pado::ui
