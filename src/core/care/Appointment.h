#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QUrl>

#include <optional>

namespace kinward::care
{

/// How a video visit is reached: the R5 cross-version extension
/// `extension-Appointment.virtualService`, else a link that stands elsewhere.
struct VirtualService {
    QUrl address; ///< https only; any other scheme is not read
    QString sessionKey; ///< the meeting's password; may be empty
    QString channel; ///< label of the channel type, e.g. "Zoom Video"
    /// Not announced as the meeting, but found in a note or among the contacts of a place: whoever
    /// uses it should look at where it leads.
    bool isFound = false;
};

struct AppointmentParticipant {
    Reference actor;
    CodeableConcept role;
    QString status; ///< accepted, declined, tentative, needs-action
};

/// FHIR Appointment (R4 §12.8).
struct Appointment {
    ResourceMeta meta;
    QString status; ///< proposed, pending, booked, arrived, fulfilled, cancelled, noshow, …
    CodeableConcept type; ///< appointmentType, else the first serviceType
    QList<CodeableConcept> reasons;
    QString description;
    QString patientInstruction;
    QString comment;
    CodeableConcept cancelationReason;
    PartialDateTime start;
    PartialDateTime end;
    int minutesDuration = 0; ///< 0 where neither sent nor to be had from start and end
    QList<AppointmentParticipant> participants;
    std::optional<VirtualService> virtualService;

    bool isCancelled() const;
    /// It was announced as one; a link that was merely found does not make it one.
    bool isVideoVisit() const { return virtualService && !virtualService->isFound; }
    /// Nothing is to come of it any more, whatever its time: called off, missed, or done.
    bool isClosed() const;
    /// As sent, else from the length, else an hour after the start; of a date without a time the
    /// end of that day. Invalid where no date is known.
    QDateTime endsAt() const;
    /// Booked (or pending, arrived …) and not over at `now`.
    bool isUpcoming(const QDateTime &now) const;
    /// The labels of the participants of that type ("Practitioner", "Location"), the patient
    /// excluded.
    QStringList participantNames(QStringView actorKind) const;
};

} // namespace kinward::care
