#include "ui/meetings/VisitDesk.h"

#include "ui/visit/channel/HandOver.h"

#include <QDesktopServices>
#include <QWidget>

#include <utility>

namespace kinward::ui
{

using visits::VisitNotes;
using Connection = net::PatientSession::Connection;
using Stage = VisitStatus::Stage;
using Trouble = VisitStatus::Trouble;

static_assert(VisitNotes::longest == visit::limits::noteLength);

namespace
{

/// Nobody clicks faster, and a page that got hold of the room must not bury the screen.
constexpr qint64 betweenOutside = 700; // milliseconds

bool isWeb(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty();
}

bool mayOpenOutside(const QUrl &url)
{
    // Some mail programs would put any file of this computer into the message.
    const bool takesAlong = url.scheme() == QLatin1String("mailto")
        && url.query().contains(QLatin1String("attach"), Qt::CaseInsensitive);
    return isWeb(url) || (url.isValid() && visit::isHandOverScheme(url.scheme()) && !takesAlong);
}

bool isUsable(const VisitRequest &request)
{
    return isWeb(request.link) && request.link.userInfo().isEmpty()
        && request.link.toString(QUrl::FullyEncoded).size() <= visit::limits::textLength
        && request.password.size() <= visit::limits::textLength;
}

Trouble troubleOf(VisitHost::Fault fault)
{
    switch (fault) {
    case VisitHost::Fault::NeverAnswered:
        return Trouble::NeverAnswered;
    case VisitHost::Fault::Crashed:
        return Trouble::Crashed;
    case VisitHost::Fault::SpokeNonsense:
        return Trouble::SpokeNonsense;
    case VisitHost::Fault::DidNotStart:
        break;
    }
    return Trouble::DidNotStart;
}

} // namespace

VisitDesk::VisitDesk(Parts parts, QWidget *window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_window(window)
    , m_ask(&ConfirmDialog::ask)
    , m_opener(&QDesktopServices::openUrl)
{
    connect(&m_host, &VisitHost::received, this, [this](const visit::FromRoom &message) {
        std::visit([this](const auto &content) { take(content); }, message);
    });
    connect(&m_host, &VisitHost::ended, this, &VisitDesk::takeEnd);
    connect(&m_host, &VisitHost::failed, this, &VisitDesk::takeFault);
    connect(&m_parts.sessions, &net::Sessions::sessionsChanged, this, &VisitDesk::checkSession);
}

VisitDesk::~VisitDesk()
{
    disconnect(this, nullptr, nullptr, nullptr); // who listens is about to go as well
    m_next.reset();
    m_host.finish(); // the last words of a note are still kept
}

net::PatientSession *VisitDesk::session() const
{
    return m_visit ? m_parts.sessions.find(m_visit->sessionKey) : nullptr;
}

void VisitDesk::join(const QString &sessionKey, const VisitRequest &request)
{
    const Visit wanted{sessionKey, request};
    if (!m_host.isRunning())
        return begin(wanted);
    const bool isSame = m_visit->sessionKey == sessionKey
        && m_visit->request.appointmentId == request.appointmentId
        && m_visit->request.link == request.link // the practice may have changed them
        && m_visit->request.password == request.password;
    if (isSame && m_status.stage != Stage::Closing)
        return bringToFront();
    const auto replace = [this, wanted] {
        if (!m_host.isRunning())
            return begin(wanted);
        m_next = wanted;
        leave();
    };
    if (m_status.losesByLeaving())
        m_ask(m_window, leaveForAnotherQuestion(m_status, m_visit->request.title, request.title),
            replace);
    else
        replace();
}

void VisitDesk::begin(const Visit &visit)
{
    m_visit = visit;
    auto *patient = session();
    if (!patient)
        return takeEnd(); // signed out meanwhile
    m_status = {};
    m_status.patient = patient->link().patientName;
    if (!isUsable(visit.request))
        return setTrouble(Trouble::LinkRefused);
    if (!m_host.isInstalled())
        return setTrouble(
            m_opener(visit.request.link) ? Trouble::NotInstalled : Trouble::NoBrowser);
    patient->visitNotes().lend(visit.request.appointmentId);
    connect(patient, &net::PatientSession::connectionChanged, this, &VisitDesk::checkSession,
        Qt::UniqueConnection);
    m_status.hasAccessEnded = patient->connection() == Connection::AccessEnded;
    setStage(Stage::Opening);
    m_host.start(orderOf(visit));
}

visit::Order VisitDesk::orderOf(const Visit &visit) const
{
    constexpr auto longest = visit::limits::textLength;
    visit::Order order;
    order.link = visit.request.link;
    order.password = visit.request.password;
    order.title = visit.request.title.left(longest);
    order.with = visit.request.with.left(longest);
    order.patient = m_status.patient.left(longest);
    order.note = session()->visitNotes().textOf(visit.request.appointmentId);
    order.keepsNote = session()->visitNotes().isKept();
    order.devices = m_parts.settings.visitDevices();
    order.language = m_parts.settings.language();
    order.appearance = int(m_parts.theme.appearance());
    order.textPercent = m_parts.theme.textPercent();
    order.authorities = m_parts.authorities;
    return order;
}

void VisitDesk::bringToFront() { m_host.send(visit::BringToFront()); }

void VisitDesk::askToLeave()
{
    if (m_status.losesByLeaving())
        m_ask(m_window, leaveVisitQuestion(m_status), [this] { leave(); });
    else
        leave();
}

void VisitDesk::leave()
{
    if (!m_host.isRunning())
        return;
    m_host.leave();
    setStage(Stage::Closing);
}

void VisitDesk::joinAgain()
{
    if (m_visit && m_status.stage == Stage::Trouble)
        begin(Visit(*m_visit));
}

void VisitDesk::openInBrowser()
{
    if (!m_visit || m_status.stage != Stage::Trouble)
        return;
    if (m_opener(m_visit->request.link))
        dismiss();
    else
        setTrouble(Trouble::NoBrowser);
}

void VisitDesk::dismiss()
{
    if (m_host.isRunning())
        return;
    m_visit.reset();
    m_status = {};
    Q_EMIT statusChanged();
}

void VisitDesk::take(const visit::RoomState &state)
{
    m_status.room = state;
    setStage(m_status.stage == Stage::Closing ? Stage::Closing : Stage::Open);
}

void VisitDesk::take(const visit::Note &note)
{
    auto *patient = session();
    const bool isKept
        = patient && patient->visitNotes().put(m_visit->request.appointmentId, note.text);
    m_host.send(visit::NoteKept{note.number, isKept});
}

void VisitDesk::take(const visit::DevicesChosen &chosen)
{
    m_parts.settings.setVisitDevices(chosen.devices);
}

void VisitDesk::take(const visit::OpenOutside &asked)
{
    if (m_sinceOutside.isValid() && !m_sinceOutside.hasExpired(betweenOutside))
        return;
    m_sinceOutside.start();
    if (!mayOpenOutside(asked.url))
        Q_EMIT outsideFailed(refusedOutsideText());
    else if (!m_opener(asked.url))
        Q_EMIT outsideFailed(noBrowserText());
}

void VisitDesk::take(const visit::ShowInProgram &asked)
{
    if (session())
        Q_EMIT placeRequested(m_visit->sessionKey, asked.place, m_visit->request.appointmentId);
}

void VisitDesk::takeEnd()
{
    giveNoteBack();
    dismiss();
    if (m_next)
        begin(*std::exchange(m_next, std::nullopt));
}

void VisitDesk::takeFault(VisitHost::Fault fault)
{
    if (m_next)
        return takeEnd(); // it was to end anyway
    giveNoteBack();
    setTrouble(troubleOf(fault));
}

void VisitDesk::giveNoteBack()
{
    if (auto *patient = session())
        patient->visitNotes().giveBack(m_visit->request.appointmentId);
}

/// The link may have been signed out, or the access to its record may have ended.
void VisitDesk::checkSession()
{
    if (!m_visit)
        return;
    const auto *patient = session();
    if (!patient)
        return m_host.isRunning() ? leave() : dismiss();
    const bool hasEnded = patient->connection() == Connection::AccessEnded;
    if (m_status.stage != Stage::Trouble && hasEnded != m_status.hasAccessEnded) {
        m_status.hasAccessEnded = hasEnded;
        Q_EMIT statusChanged();
    }
}

void VisitDesk::setStage(Stage stage)
{
    m_status.stage = stage;
    Q_EMIT statusChanged();
}

void VisitDesk::setTrouble(Trouble trouble)
{
    m_status.trouble = trouble;
    setStage(Stage::Trouble);
}

} // namespace kinward::ui
