#include "ui/common/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace kinward::ui
{

void Translations::use(const QString &language)
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();

    // A system without a language ("C") would say 14:45:00 and 80.00$.
    const auto system = QLocale::system().language() == QLocale::C
        ? QLocale(QLocale::English, QLocale::UnitedStates)
        : QLocale::system();
    // The chosen language in the country of this computer: Spanish in the United States says
    // $80.00, in Spain 80,00 $.
    const auto locale
        = language.isEmpty() ? system : QLocale(QLocale(language).language(), system.territory());
    QLocale::setDefault(locale);

    load(QStringLiteral("qtbase"), locale);
    // English has a file too, for its plurals; it also stands in for languages without one.
    if (!load(QStringLiteral("kinward"), locale))
        load(QStringLiteral("kinward"), QLocale(QLocale::English));
}

bool Translations::load(const QString &name, const QLocale &locale)
{
    const QStringList folders{
        QStringLiteral(":/i18n"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)};
    auto translator = std::make_unique<QTranslator>();
    for (const auto &folder : folders) {
        if (translator->load(locale, name, QStringLiteral("_"), folder)) {
            install(std::move(translator));
            return true;
        }
    }
    return false;
}

void Translations::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace kinward::ui
