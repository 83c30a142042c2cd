#pragma once

#include "core/base/Clock.h"
#include "core/visits/Reminders.h"
#include "net/session/Sessions.h"
#include "ui/common/TrayIcon.h"
#include "ui/settings/Settings.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace kinward::ui
{

class PatientReminders;

/// Notifications before the appointments of everybody who is cared for, as the settings want them:
/// that there is one and how soon, and nothing of with whom, where or for whom.
class VisitReminder final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    VisitReminder(net::Sessions &sessions, const Settings &settings, TrayIcon &tray,
        const Clock &clock, QObject *parent = nullptr);
    ~VisitReminder() override;

    /// Looks now, rather than when the next one is due.
    void look();
    /// The same when that time has come. Where it came far too late the computer slept, and each
    /// portal is asked first: a visit that was called off overnight is not told in the morning.
    void lookInTime();

Q_SIGNALS:
    /// A notification was clicked: it was about an appointment of that patient.
    void appointmentsRequested(const QString &sessionKey);
    /// The system shows no notifications: for the window, which may say for whom.
    void toldWithoutTray(const QString &sentence);

private:
    struct Found {
        visits::DueReminder due;
        const net::PatientSession *session = nullptr;
    };
    void takeSessions();
    void watch(net::PatientSession &session);
    void wait(const QDateTime &next);
    void tell(const QList<Found> &found);

    net::Sessions &m_sessions;
    const Settings &m_settings;
    TrayIcon &m_tray;
    const Clock &m_clock;
    std::vector<std::unique_ptr<PatientReminders>> m_patients;
    QTimer m_next;
    QDateTime m_nextAt; ///< when it comes, by the clock
};

} // namespace kinward::ui
