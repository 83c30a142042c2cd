#pragma once

#include "ui/common/Theme.h"
#include "ui/visit/channel/Messages.h"

#include <QObject>
#include <QSettings>

namespace kinward::ui
{

/// What the person has chosen about the program itself. Holds nothing about a patient or a
/// practice.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QString language() const; ///< "en", "es", or empty: the system's
    Theme::Appearance appearance() const;
    int textPercent() const;
    QByteArray windowGeometry() const;
    /// The order and the groups of a page's list, as RecordListTools::arrangement() tells them.
    QString listArrangement(const QString &page) const;
    /// Whether a notification of a message says who wrote it and what about.
    bool messagePreviews() const;
    /// The camera, microphone and speaker that video visits last used, by the system's names.
    visit::DeviceChoice visitDevices() const;
    /// Where video visits open: "program", "browser", or empty: as the practice says.
    QString visitsOpenIn() const;
    /// Whether an appointment is told of so many minutes before it; one of visits::reminderMinutes.
    bool visitReminder(int minutes) const;
    QList<int> visitReminders() const; ///< those that are

    void setLanguage(const QString &language);
    void setAppearance(Theme::Appearance appearance);
    void setTextPercent(int percent);
    void setWindowGeometry(const QByteArray &geometry);
    void setListArrangement(const QString &page, const QString &arrangement);
    void setMessagePreviews(bool shown);
    void setVisitDevices(const visit::DeviceChoice &devices);
    void setVisitsOpenIn(const QString &choice); ///< anything else counts as empty
    void setVisitReminder(int minutes, bool wanted);
    void clear();

Q_SIGNALS:
    void languageChanged(const QString &language);
    void appearanceChanged();
    void messagePreviewsChanged(bool shown);
    void visitsOpenInChanged(const QString &choice);
    void visitRemindersChanged();

private:
    mutable QSettings m_settings;
};

} // namespace kinward::ui
