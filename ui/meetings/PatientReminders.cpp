#include "ui/meetings/PatientReminders.h"

#include "core/models/AppointmentModel.h"

#include <utility>

namespace kinward::ui
{

namespace
{

using Connection = net::PatientSession::Connection;

/// For a portal that does not answer.
constexpr std::chrono::seconds patience{20};

} // namespace

PatientReminders::PatientReminders(
    net::PatientSession &session, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(
        &session, &net::PatientSession::connectionChanged, this, &PatientReminders::beginWhenKnown);
    connect(
        &session.sync(), &net::RecordSync::sectionChanged, this, &PatientReminders::beginWhenKnown);
    m_asking.setSingleShot(true);
    m_asking.setInterval(patience);
    connect(&m_asking, &QTimer::timeout, this, &PatientReminders::stopAsking);
    QTimer::singleShot(patience, this, &PatientReminders::begin);
    beginWhenKnown();
}

PatientReminders::~PatientReminders() = default;

void PatientReminders::beginWhenKnown()
{
    using Phase = net::RecordSync::SectionState::Phase;
    const auto connection = m_session.connection();
    const auto phase = m_session.sync().state(care::Section::Appointments).phase;
    const bool isOnItsWay = connection == Connection::Connecting
        || (connection == Connection::Online
            && (phase == Phase::Waiting || phase == Phase::Loading));
    if (isOnItsWay)
        return;
    begin();
    stopAsking();
}

void PatientReminders::askPortalFirst()
{
    if (!m_appointments || m_session.connection() != Connection::Online)
        return;
    m_isAsking = true;
    m_asking.start();
    m_session.connectAndSync(net::RecordSync::Asked::ByItself);
}

void PatientReminders::stopAsking()
{
    m_asking.stop();
    if (std::exchange(m_isAsking, false))
        Q_EMIT changed();
}

void PatientReminders::begin()
{
    if (m_appointments)
        return;
    m_book.emplace(m_session.mailbox().outgoing().file(), m_clock.now());
    m_appointments = std::make_unique<models::AppointmentModel>(m_session.records(), m_clock);
    connect(m_appointments.get(), &models::AppointmentModel::reloaded, this,
        &PatientReminders::changed);
    Q_EMIT changed();
}

visits::ReminderPlan PatientReminders::plan(const QList<int> &wanted) const
{
    if (!m_appointments || m_isAsking)
        return {};
    const QDateTime now = m_clock.now();
    QList<care::Appointment> ahead;
    for (int row = 0; row < m_appointments->rowCount(); ++row) {
        if (m_appointments->at(row).start.value > now)
            ahead.append(m_appointments->at(row));
    }
    return visits::planReminders(ahead, now, wanted, m_book->given());
}

void PatientReminders::note(const visits::GivenReminder &reminder)
{
    if (m_book)
        m_book->note(reminder);
}

} // namespace kinward::ui
