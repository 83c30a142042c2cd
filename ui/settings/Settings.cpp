#include "ui/settings/Settings.h"

#include "core/visits/Reminders.h"

#include <QMetaEnum>

#include <algorithm>
#include <iterator>

namespace kinward::ui
{

namespace
{

QString languageKey() { return QStringLiteral("language"); }
QString appearanceKey() { return QStringLiteral("appearance"); }
QString textPercentKey() { return QStringLiteral("textPercent"); }
QString previewsKey() { return QStringLiteral("messagePreviews"); }
QString cameraKey() { return QStringLiteral("visit/camera"); }
QString microphoneKey() { return QStringLiteral("visit/microphone"); }
QString speakerKey() { return QStringLiteral("visit/speaker"); }
QString visitsOpenInKey() { return QStringLiteral("visitsOpenIn"); }
QString geometryKey() { return QStringLiteral("windowGeometry"); }

QString reminderKey(int minutes) { return QStringLiteral("visitReminders/%1").arg(minutes); }

QString arrangementKey(const QString &page) { return QStringLiteral("lists/") + page; }

/// People write the file by hand, too.
QString knownPlace(const QString &written)
{
    const QString word = written.trimmed().toLower();
    return word == QLatin1String("program") || word == QLatin1String("browser") ? word : QString();
}

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

bool Settings::messagePreviews() const { return m_settings.value(previewsKey(), false).toBool(); }

visit::DeviceChoice Settings::visitDevices() const
{
    return {m_settings.value(cameraKey()).toString(), m_settings.value(microphoneKey()).toString(),
        m_settings.value(speakerKey()).toString()};
}

QString Settings::visitsOpenIn() const
{
    return knownPlace(m_settings.value(visitsOpenInKey()).toString());
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

void Settings::setMessagePreviews(bool shown)
{
    if (shown == messagePreviews())
        return;
    m_settings.setValue(previewsKey(), shown);
    Q_EMIT messagePreviewsChanged(shown);
}

void Settings::setVisitDevices(const visit::DeviceChoice &devices)
{
    if (devices == visitDevices())
        return;
    m_settings.setValue(cameraKey(), devices.camera);
    m_settings.setValue(microphoneKey(), devices.microphone);
    m_settings.setValue(speakerKey(), devices.speaker);
}

void Settings::setVisitsOpenIn(const QString &choice)
{
    const QString known = knownPlace(choice);
    if (known == visitsOpenIn())
        return;
    m_settings.setValue(visitsOpenInKey(), known);
    Q_EMIT visitsOpenInChanged(known);
}

bool Settings::visitReminder(int minutes) const
{
    return m_settings.value(reminderKey(minutes), true).toBool();
}

QList<int> Settings::visitReminders() const
{
    QList<int> wanted;
    std::copy_if(visits::reminderMinutes.begin(), visits::reminderMinutes.end(),
        std::back_inserter(wanted), [this](int minutes) { return visitReminder(minutes); });
    return wanted;
}

void Settings::setVisitReminder(int minutes, bool wanted)
{
    if (wanted == visitReminder(minutes))
        return;
    m_settings.setValue(reminderKey(minutes), wanted);
    Q_EMIT visitRemindersChanged();
}

void Settings::clear()
{
    m_settings.clear();
    m_settings.sync();
    Q_EMIT languageChanged(language());
    Q_EMIT appearanceChanged();
    Q_EMIT messagePreviewsChanged(messagePreviews());
    Q_EMIT visitsOpenInChanged(visitsOpenIn());
    Q_EMIT visitRemindersChanged();
}

} // namespace kinward::ui
