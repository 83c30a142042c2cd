#include "ui/settings/Settings.h"

#include <QMetaEnum>

#include <algorithm>

namespace kinward::ui
{

namespace
{

QString languageKey() { return QStringLiteral("language"); }
QString appearanceKey() { return QStringLiteral("appearance"); }
QString textPercentKey() { return QStringLiteral("textPercent"); }
QString geometryKey() { return QStringLiteral("windowGeometry"); }

QString arrangementKey(const QString &page) { return QStringLiteral("lists/") + page; }

QMetaEnum appearances() { return QMetaEnum::fromType<Theme::Appearance>(); }

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

QString Settings::language() const { return m_settings.value(languageKey()).toString(); }

Theme::Appearance Settings::appearance() const
{
    // People write the file by hand, too: "dark".
    const QString written = m_settings.value(appearanceKey()).toString().trimmed();
    for (int i = 0; i < appearances().keyCount(); ++i) {
        if (written.compare(QLatin1String(appearances().key(i)), Qt::CaseInsensitive) == 0)
            return Theme::Appearance(appearances().value(i));
    }
    return Theme::Appearance::System;
}

int Settings::textPercent() const
{
    return std::clamp(m_settings.value(textPercentKey(), 100).toInt(), 100, 200);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey()).toByteArray();
}

QString Settings::listArrangement(const QString &page) const
{
    return m_settings.value(arrangementKey(page)).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings.setValue(languageKey(), language);
    Q_EMIT languageChanged(language);
}

void Settings::setAppearance(Theme::Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings.setValue(
        appearanceKey(), QString::fromLatin1(appearances().valueToKey(int(appearance))));
    Q_EMIT appearanceChanged();
}

void Settings::setTextPercent(int percent)
{
    percent = std::clamp(percent, 100, 200);
    if (percent == textPercent())
        return;
    m_settings.setValue(textPercentKey(), percent);
    Q_EMIT appearanceChanged();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey(), geometry);
}

void Settings::setListArrangement(const QString &page, const QString &arrangement)
{
    m_settings.setValue(arrangementKey(page), arrangement);
}

void Settings::clear()
{
    m_settings.clear();
    m_settings.sync();
    Q_EMIT languageChanged(language());
    Q_EMIT appearanceChanged();
}

} // namespace kinward::ui
