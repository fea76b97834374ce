#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

#include <array>

class QApplication;

namespace pado::ui
{

enum class Scheme { Light, Dark };

/// The only source of colours, type sizes and spaces on screen, in charts and in briefs.
class Theme
{
public:
    /// @param systemPointSize  what all sizes of type are a multiple of
    explicit Theme(Scheme scheme, qreal systemPointSize = 10);

    /// Sets style, palette, fonts and style sheet.
    void apply(QApplication& application) const;

    Scheme scheme() const { return m_scheme; }
    QPalette palette() const;

    QColor page() const, raised() const, text() const, muted() const, line() const;
    QColor accent() const, warning() const, good() const, up() const, down() const;
    QColor selection() const;    ///< accent mixed into page
    QColor factSentence() const; ///< behind a sentence that carries a fact
    QColor amountMark() const;   ///< behind an amount
    QColor notice() const;
    QColor grid() const;
    QColor primary() const;         ///< behind the white words of a page's one main button
    QColor series(int index) const; ///< 0–5

    QFont hint() const, body() const, section() const, pageTitle() const, figure() const, reading() const;
    /// Font families in order of preference; always the Korean forms of hanja.
    static QStringList families();

    static constexpr int spaceTight = 4, space = 8, spaceCell = 12, spaceGroup = 16, spacePage = 24;
    static constexpr int mark = 3;            ///< bar beside what is chosen, radius of the dot before what is new
    static constexpr QSize window{1280, 800}; ///< of a window that is opened for the first time
    int icon() const;                         ///< side of an icon above a word

private:
    QFont font(qreal scale, bool isBold) const;
    QString styleSheet() const;
    Scheme m_scheme;
    qreal m_pointSize;
};

/// `share` of the first colour, the rest of the second.
QColor mixed(const QColor& a, const QColor& b, qreal share);

/// Dark where the platform's window colour is dark (Qt 6.4 tells no other way).
Scheme platformScheme(const QPalette& platform);

} // namespace pado::ui
