#include "ui/messages/MailNotifier.h"

#include "core/models/MailWording.h"
#include "ui/common/ErrorText.h"

#include <QApplication>

namespace kinward::ui
{

MailNotifier::MailNotifier(net::Sessions &sessions, MailOverview &mail, const Settings &settings,
    TrayIcon &tray, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_mail(mail)
    , m_settings(settings)
    , m_tray(tray)
{
    connect(&mail, &MailOverview::changed, this, &MailNotifier::update);
    connect(&mail, &MailOverview::arrived, this, &MailNotifier::notify);
    connect(&settings, &Settings::languageChanged, this, &MailNotifier::update);
    update();
}

QString MailNotifier::summary() const
{
    const int unread = m_mail.unread();
    if (unread == 0)
        return QStringLiteral("Kinward");
    //: Tool tip of the icon in the system's tray
    return tr("Kinward: %n unread message(s)", nullptr, unread);
}

void MailNotifier::update()
{
    const int unread = m_mail.unread();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    qApp->setBadgeNumber(unread);
#endif
    m_tray.showCount(unread, summary());
}

TrayIcon::Notification MailNotifier::notificationOf(
    net::PatientSession &session, const QStringList &messageIds) const
{
    const int count = int(messageIds.size());
    const QString practice = practiceName(session.link().practice);
    TrayIcon::Notification shown;
    //: A notification; %1 is the practice that the messages are from
    shown.title = count == 1 ? tr("New message from %1").arg(practice)
                             : tr("%n new messages from %1", nullptr, count).arg(practice);
    if (!m_settings.messagePreviews() || count != 1)
        return shown;
    const auto &mail = m_mail.of(session);
    if (const auto *thread = mail.find(mail.threadOf(messageIds.constFirst()))) {
        for (const auto &message : thread->messages) {
            if (message.id == messageIds.constFirst())
                //: What a notification shows of a message: %1 is who wrote it, %2 its subject
                shown.text = tr("%1: %2").arg(message.who,
                    thread->topic.isEmpty() ? models::wording::noTopic() : thread->topic);
        }
    }
    return shown;
}

void MailNotifier::notify(const QString &sessionKey, const QStringList &messageIds)
{
    auto *session = m_sessions.find(sessionKey);
    if (!session || (m_isInFront && m_isInFront(sessionKey)))
        return;
    auto shown = notificationOf(*session, messageIds);
    shown.open = [this, sessionKey] { Q_EMIT messagesRequested(sessionKey); };
    m_tray.show(shown);
}

} // namespace kinward::ui
