#include "ui/records/AppointmentsPage.h"

#include "core/models/Wording.h"
#include "ui/records/DetailView.h"

#include <QDesktopServices>
#include <QTimer>

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

QString durationText(int minutes)
{
    if (minutes <= 0)
        return {};
    if (minutes < 60)
        return AppointmentsPage::tr("%n minute(s)", nullptr, minutes);
    const QString hours = AppointmentsPage::tr("%n hour(s)", nullptr, minutes / 60);
    if (minutes % 60 == 0)
        return hours;
    //: A length of time: %1 is hours, %2 minutes
    return AppointmentsPage::tr("%1 %2").arg(
        hours, AppointmentsPage::tr("%n minute(s)", nullptr, minutes % 60));
}

/// One a line: those who are seen, with what they are where that was sent.
QString peopleText(const care::Appointment &appointment)
{
    QStringList lines;
    for (const care::AppointmentParticipant &participant : appointment.participants) {
        const QString type = participant.actor.type();
        if (type == QLatin1String("Patient") || type == QLatin1String("Location")
            || participant.actor.display.isEmpty())
            continue;
        const QString role = participant.role.label();
        //: Somebody at an appointment: %1 is the name, %2 what they do there
        lines.append(role.isEmpty()
                ? participant.actor.display
                : AppointmentsPage::tr("%1 (%2)").arg(participant.actor.display, role));
    }
    return lines.join(QLatin1Char('\n'));
}

QString reasonsText(const care::Appointment &appointment)
{
    QStringList lines;
    for (const care::CodeableConcept &reason : appointment.reasons)
        lines.append(reason.label());
    lines.append(appointment.description);
    lines.removeAll(QString());
    lines.removeAll(appointment.type.label()); // stands in the title
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

AppointmentsPage::AppointmentsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Appointments, session, clock, theme, parent)
    , m_model(new models::AppointmentModel(session.records(), clock, this))
    , m_opener(&QDesktopServices::openUrl)
{
    setContent(m_model);
    connect(&session, &net::PatientSession::visitsChanged, m_model,
        &models::AppointmentModel::refreshForTime);
    constexpr int minuteMs = 60'000;
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->refreshForTime();
    });
    minute->start(minuteMs);
}

void AppointmentsPage::setUrlOpener(const UrlOpener &opener)
{
    m_opener = opener;
    m_video->setUrlOpener(opener);
}

void AppointmentsPage::setVisitsOpenIn(const QString &choice)
{
    if (choice == m_visitsOpenIn)
        return;
    m_visitsOpenIn = choice;
    m_model->refreshForTime();
}

void AppointmentsPage::retranslate()
{
    RecordPage::retranslate();
    delete m_video;
    m_video = new VideoVisitBox(clock(), theme(), detailView());
    m_video->setUrlOpener(m_opener);
    connect(m_video, &VideoVisitBox::visitRequested, this, &AppointmentsPage::visitRequested);
    m_video->hide();
    delete m_note;
    m_note = new VisitNoteBox(session().visitNotes(), theme(), detailView());
    m_note->hide();
}

void AppointmentsPage::showEvent(QShowEvent *event)
{
    RecordPage::showEvent(event);
    m_model->refreshForTime();
}

DetailContent AppointmentsPage::detailOf(int sourceRow)
{
    const care::Appointment &appointment = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content.title(index.data(models::TitleRole).toString(),
        wording::appointmentStatus(appointment.status),
        models::Tone(index.data(models::StatusRole).toInt()));
    content.row(tr("When"), whenText(appointment))
        .row(tr("How long"), durationText(appointment.minutesDuration))
        //: Label: whom the appointment is with
        .row(tr("With"), peopleText(appointment))
        .row(tr("Where"), appointment.participantNames(u"Location").join(QLatin1Char('\n')));
    addVideoVisit(content, appointment);
    content.row(tr("Reason"), reasonsText(appointment))
        .row(tr("Canceled because"), appointment.cancelationReason.label())
        .row(tr("Instructions"), appointment.patientInstruction)
        .row(tr("Note"), appointment.comment);
    const bool hasNote = !session().visitNotes().textOf(appointment.meta.id).isEmpty();
    if (appointment.virtualService || hasNote) {
        m_note->setAppointment(appointment.meta.id);
        content.embed(m_note);
    }
    content.footer(sourceText(appointment.meta));
    return content;
}

void AppointmentsPage::addVideoVisit(DetailContent &content, const care::Appointment &appointment)
{
    if (!appointment.virtualService)
        return;
    const net::VisitsOffer offer = session().visits();
    const auto times = visits::meetingTimes(appointment, clock().now(), offer.joinMinutesBefore);
    if (times.state != visits::MeetingTimes::State::Over) {
        m_video->setVisit(
            appointment, offer.joinMinutesBefore, offer.opensInBrowser(m_visitsOpenIn));
        content.embed(m_video);
    } else if (!appointment.virtualService->isFound) { // that it was by video is no guess
        content.row(tr("How"), tr("By video"),
            appointment.isCancelled() ? QString()
                                      : tr("This visit is over. You can no longer join it."));
    }
}

QString AppointmentsPage::whenText(const care::Appointment &appointment) const
{
    const QString date = wording::longDate(appointment.start);
    if (date.isEmpty())
        return tr("The date is not fixed yet");
    const QString relative
        = wording::relativeDay(appointment.start.localDate(), clock().now().date());
    //: %1 is a date and time, %2 how far away it is: "in 2 days"
    return relative.isEmpty() ? date : tr("%1 (%2)").arg(date, relative);
}

QString AppointmentsPage::emptyExplanation() const
{
    return tr("No appointments are planned. When the practice books one, it appears here.");
}

} // namespace kinward::ui
