#pragma once

#include "ui/common/TrayIcon.h"
#include "ui/messages/MailOverview.h"
#include "ui/settings/Settings.h"

#include <QObject>

#include <functional>

namespace kinward::ui
{

/// How much is unread, at the icon in the system's tray, and a notification when messages arrive:
/// from which practice, and nothing of what they say unless the person wants that. Nothing where
/// the system has no tray.
class MailNotifier final : public QObject
{
    Q_OBJECT

public:
    MailNotifier(net::Sessions &sessions, MailOverview &mail, const Settings &settings,
        TrayIcon &tray, QObject *parent = nullptr);

    /// Whether the messages of that link are in front of the person: then nothing is shown.
    void setInFront(std::function<bool(const QString &sessionKey)> isInFront)
    {
        m_isInFront = std::move(isInFront);
    }
    QString summary() const; ///< "Kinward: 3 unread messages"

Q_SIGNALS:
    void messagesRequested(const QString &sessionKey);

private:
    void update();
    void notify(const QString &sessionKey, const QStringList &messageIds);
    TrayIcon::Notification notificationOf(
        net::PatientSession &session, const QStringList &messageIds) const;

    net::Sessions &m_sessions;
    MailOverview &m_mail;
    const Settings &m_settings;
    TrayIcon &m_tray;
    std::function<bool(const QString &)> m_isInFront;
};

} // namespace kinward::ui
