#include "ui/meetings/VisitReminder.h"

#include "ui/meetings/PatientReminders.h"

#include <algorithm>

namespace kinward::ui
{

namespace
{

using namespace std::chrono_literals;

/// Timers stand still while the computer sleeps, and its clock may be set: it looks again after so
/// long at most.
constexpr std::chrono::milliseconds longestWait = 1min;
constexpr qint64 minuteSeconds = 60;
constexpr int minutesInHour = 60;
constexpr qint64 hourSeconds = minutesInHour * minuteSeconds;
constexpr qint64 longestInMinutes = 2 * hourSeconds;
/// A computer that is awake is never so busy.
constexpr qint64 sleepSeconds = 3 * minuteSeconds;
/// What is tomorrow and nearer than this is told in hours.
constexpr qint64 shortestTomorrow = 12 * hourSeconds;

int rounded(qint64 seconds, qint64 unit) { return int((seconds + unit / 2) / unit); }

/// Rather too early than too late, but for some minutes.
int wholeHours(qint64 seconds)
{
    constexpr qint64 someMinutes = 5 * minuteSeconds;
    return int((seconds + someMinutes) / hourSeconds);
}

QString inMinutes(bool isVideo, int minutes)
{
    //: A notification; so long before the appointment begins
    return isVideo ? VisitReminder::tr("Video visit in %n minute(s)", nullptr, minutes)
                   : VisitReminder::tr("Appointment in %n minute(s)", nullptr, minutes);
}

QString inHours(bool isVideo, int hours)
{
    //: A notification; so long before the appointment begins
    return isVideo ? VisitReminder::tr("Video visit in %n hour(s)", nullptr, hours)
                   : VisitReminder::tr("Appointment in %n hour(s)", nullptr, hours);
}

QString sentenceOf(const visits::DueReminder &due, const QDateTime &now)
{
    const qint64 left = now.secsTo(due.which.start);
    const int minutes = rounded(left, minuteSeconds);
    if (left < longestInMinutes && minutes != minutesInHour)
        return inMinutes(due.isVideo, std::max(1, minutes));
    const bool isTomorrow = now.toLocalTime().daysTo(due.which.start.toLocalTime()) == 1;
    if (!isTomorrow || left < shortestTomorrow)
        return inHours(due.isVideo, wholeHours(left));
    return due.isVideo ? VisitReminder::tr("Video visit tomorrow")
                       : VisitReminder::tr("Appointment tomorrow");
}

} // namespace

VisitReminder::VisitReminder(net::Sessions &sessions, const Settings &settings, TrayIcon &tray,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_settings(settings)
    , m_tray(tray)
    , m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &VisitReminder::lookInTime);
    connect(&settings, &Settings::visitRemindersChanged, this, &VisitReminder::look);
    connect(&sessions, &net::Sessions::sessionsChanged, this, &VisitReminder::takeSessions);
    takeSessions();
}

VisitReminder::~VisitReminder() = default;

void VisitReminder::takeSessions()
{
    const auto &all = m_sessions.all();
    const auto isWatched = [this](const auto &session) {
        return std::any_of(m_patients.begin(), m_patients.end(),
            [&](const auto &patient) { return &patient->session() == session.get(); });
    };
    const auto isGone = [&all](const auto &patient) {
        return std::none_of(all.begin(), all.end(),
            [&](const auto &session) { return session.get() == &patient->session(); });
    };
    m_patients.erase(
        std::remove_if(m_patients.begin(), m_patients.end(), isGone), m_patients.end());
    for (const auto &session : all) {
        if (!isWatched(session))
            watch(*session);
    }
    look();
}

void VisitReminder::watch(net::PatientSession &session)
{
    const auto &made
        = m_patients.emplace_back(std::make_unique<PatientReminders>(session, m_clock));
    connect(made.get(), &PatientReminders::changed, this, &VisitReminder::look);
}

void VisitReminder::lookInTime()
{
    if (m_nextAt.isValid() && m_nextAt.secsTo(m_clock.now()) > sleepSeconds) {
        for (const auto &patient : m_patients)
            patient->askPortalFirst();
    }
    look();
}

void VisitReminder::look()
{
    const QList<int> wanted = m_settings.visitReminders();
    QList<Found> found;
    QDateTime next;
    for (const auto &patient : m_patients) {
        const auto plan = patient->plan(wanted);
        if (plan.next.isValid() && (!next.isValid() || plan.next < next))
            next = plan.next;
        for (const auto &due : plan.due) {
            // Before it is shown: one that is lost is better than one over and over.
            patient->note(due.which);
            found.append({due, &patient->session()});
        }
    }
    wait(next);
    if (!found.isEmpty())
        tell(found);
}

void VisitReminder::wait(const QDateTime &next)
{
    if (!next.isValid())
        return m_next.stop();
    const std::chrono::milliseconds left{std::max<qint64>(0, m_clock.now().msecsTo(next))};
    const auto wait = std::min(left, longestWait);
    m_next.start(wait);
    m_nextAt = m_clock.now().addMSecs(wait.count());
}

void VisitReminder::tell(const QList<Found> &found)
{
    const auto &soonest = *std::min_element(found.begin(), found.end(),
        [](const Found &a, const Found &b) { return a.due.which.start < b.due.which.start; });
    const QString sentence = sentenceOf(soonest.due, m_clock.now());
    TrayIcon::Notification shown;
    if (found.size() == 1) {
        shown.title = sentence;
        shown.text = tr("Kinward shows it under Appointments.");
    } else {
        shown.title = tr("%n appointment(s) are near", nullptr, int(found.size()));
        //: %1 is a sentence such as "Video visit in 10 minutes"
        shown.text = tr("The first one: %1").arg(sentence);
    }
    shown.open = [this, key = soonest.session->key()] { Q_EMIT appointmentsRequested(key); };
    if (m_tray.show(shown))
        return;
    //: In the window; %1 is a sentence such as "Video visit in 10 minutes", %2 a patient
    const QString whose = tr("%1, for %2.").arg(sentence, soonest.session->link().patientName);
    Q_EMIT toldWithoutTray(
        found.size() == 1 ? whose : tr("%1. The first one: %2").arg(shown.title, whose));
}

} // namespace kinward::ui
