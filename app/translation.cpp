#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

void speak(text::Language language)
{
    static QTranslator own, qt; // installed once, loaded anew with each change
    const bool isKorean = language == text::Language::Korean;
    QLocale::setDefault(isKorean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                 : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&own);
    QCoreApplication::removeTranslator(&qt);
    if (own.load(isKorean ? u":/i18n/pado_ko.qm"_s : u":/i18n/pado_en.qm"_s))
        QCoreApplication::installTranslator(&own);
    if (isKorean && qt.load(u"qtbase_ko"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

} // namespace pado::app
