#include "ui/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QProxyStyle>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

QColor mixed(const QColor& a, const QColor& b, qreal share)
{
    const auto part = [share](int x, int y) { return int(x * share + y * (1 - share) + 0.5); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

namespace
{

/// Fusion without the icons that it puts on the buttons of a dialog.
class PlainStyle : public QProxyStyle
{
public:
    PlainStyle() : QProxyStyle(u"Fusion"_s) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

constexpr std::array<const char*, 6> lightSeries = {"#2D51C1", "#E4752E", "#2A9F9A", "#800A55", "#6D5D00", "#AC6CF5"};
constexpr std::array<const char*, 6> darkSeries = {"#236FEA", "#FC9934", "#42EEB6", "#D44196", "#847A01", "#BBA7ED"};

} // namespace

Theme::Theme(Scheme scheme, qreal systemPointSize) : m_scheme(scheme), m_pointSize(systemPointSize) {}

#define PADO_COLOUR(name, light, dark)                                                                                 \
    QColor Theme::name() const                                                                                         \
    {                                                                                                                  \
        return QColor(QLatin1StringView(m_scheme == Scheme::Light ? light : dark));                                    \
    }

PADO_COLOUR(page, "#FFFFFF", "#1E1F22")
PADO_COLOUR(raised, "#F5F6F8", "#26282C")
PADO_COLOUR(text, "#1B1D21", "#E6E8EB")
PADO_COLOUR(muted, "#5A6270", "#A6ADB8")
PADO_COLOUR(line, "#D9DCE1", "#3A3D43")
PADO_COLOUR(accent, "#2D51C1", "#8FB0FF")
PADO_COLOUR(warning, "#8A5A00", "#FFC266")
PADO_COLOUR(good, "#1B7A4B", "#6FD6A0")
PADO_COLOUR(up, "#C62828", "#FF8A80")
PADO_COLOUR(down, "#1F55C4", "#8FB0FF")

#undef PADO_COLOUR

QColor Theme::selection() const
{
    return mixed(accent(), page(), m_scheme == Scheme::Light ? 0.12 : 0.20);
}

QColor Theme::factSentence() const
{
    return mixed(accent(), page(), m_scheme == Scheme::Light ? 0.05 : 0.10);
}

QColor Theme::amountMark() const
{
    return mixed(warning(), page(), m_scheme == Scheme::Light ? 0.16 : 0.24);
}

QColor Theme::notice() const
{
    return mixed(warning(), page(), m_scheme == Scheme::Light ? 0.10 : 0.18);
}

QColor Theme::grid() const
{
    return mixed(line(), page(), 0.6);
}

QColor Theme::series(int index) const
{
    const auto& colours = m_scheme == Scheme::Light ? lightSeries : darkSeries;
    return QColor(QLatin1StringView(colours[size_t(index) % colours.size()]));
}

QStringList Theme::families()
{
    return {u"Apple SD Gothic Neo"_s, u"Malgun Gothic"_s, u"Noto Sans CJK KR"_s,
            u"Noto Sans KR"_s,        u"NanumGothic"_s,   u"sans-serif"_s};
}

QFont Theme::font(qreal scale, bool isBold) const
{
    QFont font;
    font.setFamilies(families());
    font.setPointSizeF(m_pointSize * scale);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont Theme::hint() const
{
    return font(0.9, false);
}
QFont Theme::body() const
{
    return font(1.0, false);
}
QFont Theme::section() const
{
    return font(1.15, true);
}
QFont Theme::pageTitle() const
{
    return font(1.5, true);
}
QFont Theme::figure() const
{
    return font(2.0, true);
}
QFont Theme::reading() const
{
    return font(1.15, false);
}

int Theme::icon() const
{
    return QFontMetrics(section()).height();
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, raised());
    palette.setColor(QPalette::Base, page());
    palette.setColor(QPalette::AlternateBase, raised());
    palette.setColor(QPalette::Button, page());
    palette.setColor(QPalette::ToolTipBase, raised());
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::HighlightedText})
        palette.setColor(role, text());
    palette.setColor(QPalette::Highlight, selection());
    palette.setColor(QPalette::Link, accent());
    palette.setColor(QPalette::PlaceholderText, muted());
    palette.setColor(QPalette::Mid, line());
    palette.setColor(QPalette::Dark, line());
    palette.setColor(QPalette::Light, page());
    palette.setColor(QPalette::Midlight, line());
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted());
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = uR"(
QMainWindow, QDialog { background: @raised; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 8px; }
QMenuBar { background: @raised; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @selection; }
QMenu { background: @page; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; }
QStatusBar { background: @raised; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { background: @page; border: 1px solid @line; border-radius: 4px; padding: 4px 8px; min-height: 1.3em; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/pado/icons/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @page; border: 1px solid @line; padding: 4px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 24px; }
QSpinBox::up-arrow { image: url(:/pado/icons/up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/pado/icons/down.svg); width: 10px; height: 10px; }
QPlainTextEdit { background: @page; border: 1px solid @line; border-radius: 4px; padding: 2px 4px; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 1px 3px; }
QGroupBox { border: 1px solid @line; border-radius: 6px; margin-top: 1.6em; padding: 4px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 0 4px 0; color: @muted; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton, QToolButton[flat="false"] { background: @page; border: 1px solid @line; border-radius: 4px; padding: 4px 12px; min-height: 1.3em; }
QPushButton:hover, QToolButton:hover { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QPushButton:disabled { color: @muted; }
QPushButton[primary="true"] { background: @primary; color: #FFFFFF; border: 1px solid @primary; }
QPushButton[primary="true"]:disabled { background: @page; color: @muted; border: 1px solid @line; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }
QToolButton[segment="true"] { border: 1px solid @line; border-radius: 0; background: @page; padding: 4px 10px; }
QToolButton:checked { background: @selection; color: @accent; }
QToolButton[rail="true"] { border-radius: 6px; padding: 8px 4px; color: @muted; }
QToolButton[rail="true"]:checked { color: @accent; background: @selection; border-left: 3px solid @accent; }
QTableView, QListView, QTreeView, QTextBrowser { background: @page; border: none; outline: none; gridline-color: @grid; selection-background-color: @selection; selection-color: @text; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid @grid; }
QTableView::item:selected { background: @selection; color: @text; }
QTreeView::item { padding: 4px 8px; border: none; }
QTreeView::item:selected { background: @selection; color: @text; }
QTreeView::indicator, QTableView::indicator, QCheckBox::indicator { width: 14px; height: 14px; background: @page; border: 1px solid @muted; border-radius: 3px; }
QTreeView::indicator:checked, QTableView::indicator:checked, QCheckBox::indicator:checked { background: @primary; border-color: @primary; image: url(:/pado/icons/check.svg); }
QTreeView::indicator:indeterminate { background: @primary; border-color: @primary; image: url(:/pado/icons/dash.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QHeaderView { background: @raised; }
QHeaderView::section { background: @raised; color: @muted; border: none; border-top: 1px solid @line; border-bottom: 1px solid @line; padding: 4px 11px; }
QCalendarWidget QAbstractItemView { background: @page; selection-background-color: @selection; selection-color: @text; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QDockWidget { color: @text; titlebar-close-icon: none; }
QDockWidget::title { background: @raised; padding: 8px 12px; border-bottom: 1px solid @line; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QProgressBar { background: @page; border: 1px solid @line; border-radius: 4px; text-align: center; max-height: 1.1em; }
QProgressBar::chunk { background: @selection; }
QFrame[card="true"] { background: @page; border: 1px solid @line; border-radius: 6px; }
QWidget[panel="true"] { background: @raised; border-top: 1px solid @line; }
QFrame[notice="true"] { background: @notice; border: 1px solid @warning; border-radius: 4px; }
QWidget[page="true"] { background: @page; }
QLabel[muted="true"] { color: @muted; }
QLabel[heading="true"] { font-weight: 600; padding: 8px 24px 4px 24px; }
QLabel[caption="true"] { color: @muted; padding: 0 24px 4px 24px; }
)"_s;
    const std::pair<QStringView, QColor> colours[] = {
        {u"@page", page()},     {u"@raised", raised()},   {u"@text", text()},           {u"@muted", muted()},
        {u"@line", line()},     {u"@grid", grid()},       {u"@selection", selection()}, {u"@accent", accent()},
        {u"@notice", notice()}, {u"@warning", warning()}, {u"@primary", primary()}};
    for (const auto& [name, colour] : colours)
        sheet.replace(name.toString(), colour.name());
    return sheet;
}

QColor Theme::primary() const
{
    return QColor(u"#2D51C1"_s); // white text on it reaches 7:1 in both schemes
}

void Theme::apply(QApplication& application) const
{
    application.setStyle(new PlainStyle); // the application owns it
    application.setPalette(palette());
    application.setFont(body());
    application.setStyleSheet(styleSheet());
}

Scheme platformScheme(const QPalette& platform)
{
    return platform.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

} // namespace pado::ui
