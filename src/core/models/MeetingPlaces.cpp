#include "core/models/MeetingPlaces.h"

#include "core/care/MeetingLink.h"
#include "core/fhir/RecordReader.h"

namespace kinward::models
{

QSet<QString> MeetingPlaces::types() { return {fhir::resourceTypeOf<care::Location>()}; }

void MeetingPlaces::adoptLink(care::Appointment &appointment)
{
    if (appointment.virtualService)
        return;
    QStringList contacts;
    for (const care::AppointmentParticipant &participant : appointment.participants)
        contacts += contactsOf(participant.actor);
    if (!contacts.isEmpty())
        care::adoptFoundLink(appointment, contacts);
}

QStringList MeetingPlaces::contactsOf(const care::Reference &place)
{
    const QString type = fhir::resourceTypeOf<care::Location>();
    const QString id = place.recordId();
    const QString sent = place.type(); // a `urn:uuid:` does not say it
    if (id.isEmpty() || (!sent.isEmpty() && sent != type))
        return {};
    const auto known = m_known.constFind(id);
    if (known != m_known.cend())
        return *known;
    QStringList contacts;
    if (const auto found = m_store.find(type, id)) {
        const auto read = fhir::readRecord<care::Location>(found->json);
        for (const care::ContactPoint &contact : read ? read->telecom : QList<care::ContactPoint>())
            contacts.append(contact.value);
    }
    return *m_known.insert(id, contacts);
}

} // namespace kinward::models
