#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace kinward::ui
{

/// The language of the program and of Qt's own texts, dates and numbers. GUI thread.
class Translations final
{
public:
    /// "en", "es", or empty for the system's. Unknown ones fall back to English.
    void use(const QString &language);

private:
    bool load(const QString &name, const QLocale &locale);
    void install(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace kinward::ui
