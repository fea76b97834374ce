#pragma once

#include "ui/frame/main_window.h"

#include <QByteArray>
#include <QSettings>

namespace pado::app
{

/// What the window remembers of its user, in the platform's place for settings.
class Settings
{
public:
    Settings();

    ui::SchemeChoice scheme() const;
    void setScheme(ui::SchemeChoice scheme);
    ui::LanguageChoice language() const;
    void setLanguage(ui::LanguageChoice language);
    QByteArray geometry() const;
    QByteArray layout() const;
    void keepWindow(const QMainWindow& window);

private:
    QSettings m_settings;
};

} // namespace pado::app
