#pragma once

#include "core/base/Clock.h"
#include "core/visits/ReminderBook.h"
#include "net/session/PatientSession.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace kinward::models
{
class AppointmentModel;
}

namespace kinward::ui
{

/// The reminders of one patient's appointments. A record from before the program's start, or from
/// before a sleep of the computer, waits some seconds for the portal to say what has become of the
/// appointments since.
class PatientReminders final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PatientReminders(net::PatientSession &session, const Clock &clock, QObject *parent = nullptr);
    ~PatientReminders() override;

    const net::PatientSession &session() const { return m_session; }
    visits::ReminderPlan plan(const QList<int> &wanted) const;
    void note(const visits::GivenReminder &reminder);
    /// There is nothing to tell before the portal was asked anew, if it can be.
    void askPortalFirst();

Q_SIGNALS:
    void changed(); ///< plan() may say something else

private:
    void beginWhenKnown();
    void begin();
    void stopAsking();

    net::PatientSession &m_session;
    const Clock &m_clock;
    std::unique_ptr<models::AppointmentModel> m_appointments; ///< none before it has begun
    std::optional<visits::ReminderBook> m_book;
    QTimer m_asking; ///< patience with a portal that is asked anew
    bool m_isAsking = false;
};

} // namespace kinward::ui
