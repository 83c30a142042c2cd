#include "core/care/Appointment.h"
#include "core/care/MeetingLink.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

constexpr QLatin1String virtualServiceUrl(
    "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService");

QString channelLabel(const care::Coding &coding)
{
    return care::CodeableConcept{{coding}, {}}.label();
}

/// The R5 element as the cross-version extension writes it in R4.
care::VirtualService fromExtension(const Extension &extension)
{
    care::VirtualService service;
    for (const Extension &part : extension.children) {
        // Seen both as the exact R5 name and with the [x] resolved to a type.
        if (part.url.startsWith(QLatin1String("address")) && service.address.isEmpty())
            service.address = care::safeMeetingAddress(part.text);
        else if (part.url == QLatin1String("sessionKey"))
            service.sessionKey = part.text;
        else if (part.url == QLatin1String("channelType"))
            service.channel = channelLabel(part.coding);
    }
    return service;
}

/// The element of a portal that already speaks R5 here.
care::VirtualService readVirtualService(Element element)
{
    care::VirtualService service;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "addressUrl" || key == "addressString")
            service.address = care::safeMeetingAddress(value.text());
        else if (key == "sessionKey")
            service.sessionKey = value.text();
        else if (key == "channelType")
            service.channel = channelLabel(readCoding(value));
    });
    return service;
}

void keepUsable(care::Appointment &appointment, care::VirtualService service)
{
    if (!appointment.virtualService && !service.address.isEmpty())
        appointment.virtualService = std::move(service);
}

care::AppointmentParticipant readParticipant(Element element)
{
    care::AppointmentParticipant participant;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "actor")
            participant.actor = readReference(value);
        else if (key == "type")
            participant.role = readFirst(value, readConcept);
        else if (key == "status")
            participant.status = value.term();
    });
    return participant;
}

/// What the appointment is about; gathered apart because the better of two may come second.
struct Kinds {
    care::CodeableConcept appointmentType;
    care::CodeableConcept serviceType;
};

bool readWhat(care::Appointment &appointment, Kinds &kinds, std::string_view key, Element value)
{
    if (key == "appointmentType")
        kinds.appointmentType = readConcept(value);
    else if (key == "serviceType")
        kinds.serviceType = readFirst(value, readConcept);
    else if (key == "reasonCode")
        appointment.reasons = readList(value, readConcept);
    else if (key == "description")
        appointment.description = value.text();
    else if (key == "patientInstruction")
        appointment.patientInstruction = value.text();
    else if (key == "comment")
        appointment.comment = value.text();
    else if (key == "cancelationReason")
        appointment.cancelationReason = readConcept(value);
    else
        return false;
    return true;
}

void readWhenAndWho(care::Appointment &appointment, std::string_view key, Element value)
{
    if (key == "status") {
        appointment.status = value.term();
    } else if (key == "start") {
        appointment.start = readDateTime(value);
    } else if (key == "end") {
        appointment.end = readDateTime(value);
    } else if (key == "minutesDuration") {
        appointment.minutesDuration = std::max(value.integer().value_or(0), 0);
    } else if (key == "participant") {
        appointment.participants = readList(value, readParticipant);
    } else if (key == "virtualService") {
        value.eachItem([&](Element item) { keepUsable(appointment, readVirtualService(item)); });
    } else if (key == "extension") {
        value.eachItem([&](Element item) {
            const Extension extension = readExtension(item);
            if (extension.url == virtualServiceUrl)
                keepUsable(appointment, fromExtension(extension));
        });
    }
}

int minutesBetween(const care::PartialDateTime &start, const care::PartialDateTime &end)
{
    using Precision = care::PartialDateTime::Precision;
    if (start.precision != Precision::Time || end.precision != Precision::Time)
        return 0;
    constexpr qint64 minutesOfAWeek = 10080; ///< no visit is longer
    return int(std::clamp<qint64>(start.value.secsTo(end.value) / 60, 0, minutesOfAWeek));
}

} // namespace

template <> Result<care::Appointment> readRecord(const QByteArray &json)
{
    Kinds kinds;
    const auto onField
        = [&kinds](care::Appointment &appointment, std::string_view key, Element value) {
              if (!readWhat(appointment, kinds, key, value))
                  readWhenAndWho(appointment, key, value);
          };
    const auto finish = [&kinds](care::Appointment &appointment, const Contained &contained) {
        appointment.type
            = kinds.appointmentType.label().isEmpty() ? kinds.serviceType : kinds.appointmentType;
        if (appointment.minutesDuration == 0)
            appointment.minutesDuration = minutesBetween(appointment.start, appointment.end);
        QStringList contacts;
        for (care::AppointmentParticipant &participant : appointment.participants) {
            contained.resolve(participant.actor);
            contacts += contained.contactsOf(participant.actor.reference);
        }
        care::adoptFoundLink(appointment, contacts);
    };
    return readResource<care::Appointment>(QLatin1String("Appointment"), json, onField, finish);
}

} // namespace kinward::fhir
