#include "app/settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

Settings::Settings() : m_settings(QSettings::IniFormat, QSettings::UserScope, u"pado"_s, u"pado"_s) {}

ui::SchemeChoice Settings::scheme() const
{
    const QString name = m_settings.value(u"window/scheme"_s).toString();
    if (name == u"light"_s)
        return ui::SchemeChoice::Light;
    return name == u"dark"_s ? ui::SchemeChoice::Dark : ui::SchemeChoice::System;
}

void Settings::setScheme(ui::SchemeChoice scheme)
{
    const QString name = scheme == ui::SchemeChoice::Light  ? u"light"_s
                         : scheme == ui::SchemeChoice::Dark ? u"dark"_s
                                                            : u"system"_s;
    m_settings.setValue(u"window/scheme"_s, name);
}

ui::LanguageChoice Settings::language() const
{
    return m_settings.value(u"window/language"_s).toString() == u"en"_s ? ui::LanguageChoice::English
                                                                        : ui::LanguageChoice::Korean;
}

void Settings::setLanguage(ui::LanguageChoice language)
{
    m_settings.setValue(u"window/language"_s, language == ui::LanguageChoice::English ? u"en"_s : u"ko"_s);
}

QByteArray Settings::geometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

QByteArray Settings::layout() const
{
    return m_settings.value(u"window/layout"_s).toByteArray();
}

void Settings::keepWindow(const QMainWindow& window)
{
    m_settings.setValue(u"window/geometry"_s, window.saveGeometry());
    m_settings.setValue(u"window/layout"_s, window.saveState());
}

} // namespace pado::app
