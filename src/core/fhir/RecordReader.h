#pragma once

#include "core/base/Result.h"
#include "core/care/AllergyIntolerance.h"
#include "core/care/Appointment.h"
#include "core/care/CarePlan.h"
#include "core/care/CareTeam.h"
#include "core/care/Communication.h"
#include "core/care/Condition.h"
#include "core/care/Coverage.h"
#include "core/care/DiagnosticReport.h"
#include "core/care/DocumentReference.h"
#include "core/care/Encounter.h"
#include "core/care/Immunization.h"
#include "core/care/Invoice.h"
#include "core/care/MedicationRequest.h"
#include "core/care/Observation.h"
#include "core/care/Organization.h"
#include "core/care/Patient.h"
#include "core/care/Procedure.h"
#include "core/care/QuestionnaireResponse.h"
#include "core/fhir/RawResource.h"

#include <QByteArray>
#include <QList>

namespace kinward::fhir
{

/// Reads one resource into a care value. Tolerant: a broken element costs that element, never the
/// record. Errors: Malformed (not JSON, or not a resource of that kind). Never throws. Any thread.
/// Defined for Patient, RelatedPerson, Practitioner, PractitionerRole, Organization, Appointment,
/// Questionnaire, QuestionnaireResponse, Medication, MedicationRequest, Observation,
/// DiagnosticReport, Invoice, ExplanationOfBenefit, Communication, Encounter, AllergyIntolerance,
/// Condition, Immunization, Procedure, CareTeam, CarePlan, Goal, Coverage and DocumentReference.
template <typename Value> Result<Value> readRecord(const QByteArray &json);

/// The FHIR resource type that a care value is read from.
template <typename Value> QString resourceTypeOf();

template <> Result<care::Patient> readRecord(const QByteArray &json);
template <> Result<care::RelatedPerson> readRecord(const QByteArray &json);
template <> Result<care::Practitioner> readRecord(const QByteArray &json);
template <> Result<care::PractitionerRole> readRecord(const QByteArray &json);
template <> Result<care::Organization> readRecord(const QByteArray &json);
template <> Result<care::Appointment> readRecord(const QByteArray &json);
template <> Result<care::Questionnaire> readRecord(const QByteArray &json);
template <> Result<care::QuestionnaireResponse> readRecord(const QByteArray &json);
template <> Result<care::Medication> readRecord(const QByteArray &json);
template <> Result<care::MedicationRequest> readRecord(const QByteArray &json);
template <> Result<care::Observation> readRecord(const QByteArray &json);
template <> Result<care::DiagnosticReport> readRecord(const QByteArray &json);
template <> Result<care::Invoice> readRecord(const QByteArray &json);
template <> Result<care::ExplanationOfBenefit> readRecord(const QByteArray &json);
template <> Result<care::Communication> readRecord(const QByteArray &json);
template <> Result<care::Encounter> readRecord(const QByteArray &json);
template <> Result<care::AllergyIntolerance> readRecord(const QByteArray &json);
template <> Result<care::Condition> readRecord(const QByteArray &json);
template <> Result<care::Immunization> readRecord(const QByteArray &json);
template <> Result<care::Procedure> readRecord(const QByteArray &json);
template <> Result<care::CareTeam> readRecord(const QByteArray &json);
template <> Result<care::CarePlan> readRecord(const QByteArray &json);
template <> Result<care::Goal> readRecord(const QByteArray &json);
template <> Result<care::Coverage> readRecord(const QByteArray &json);
template <> Result<care::DocumentReference> readRecord(const QByteArray &json);

template <> inline QString resourceTypeOf<care::Patient>() { return QStringLiteral("Patient"); }
template <> inline QString resourceTypeOf<care::RelatedPerson>()
{
    return QStringLiteral("RelatedPerson");
}
template <> inline QString resourceTypeOf<care::Practitioner>()
{
    return QStringLiteral("Practitioner");
}
template <> inline QString resourceTypeOf<care::PractitionerRole>()
{
    return QStringLiteral("PractitionerRole");
}
template <> inline QString resourceTypeOf<care::Organization>()
{
    return QStringLiteral("Organization");
}
template <> inline QString resourceTypeOf<care::Appointment>()
{
    return QStringLiteral("Appointment");
}
template <> inline QString resourceTypeOf<care::Questionnaire>()
{
    return QStringLiteral("Questionnaire");
}
template <> inline QString resourceTypeOf<care::QuestionnaireResponse>()
{
    return QStringLiteral("QuestionnaireResponse");
}
template <> inline QString resourceTypeOf<care::Medication>()
{
    return QStringLiteral("Medication");
}
template <> inline QString resourceTypeOf<care::MedicationRequest>()
{
    return QStringLiteral("MedicationRequest");
}
template <> inline QString resourceTypeOf<care::Observation>()
{
    return QStringLiteral("Observation");
}
template <> inline QString resourceTypeOf<care::DiagnosticReport>()
{
    return QStringLiteral("DiagnosticReport");
}
template <> inline QString resourceTypeOf<care::Invoice>() { return QStringLiteral("Invoice"); }
template <> inline QString resourceTypeOf<care::ExplanationOfBenefit>()
{
    return QStringLiteral("ExplanationOfBenefit");
}
template <> inline QString resourceTypeOf<care::Communication>()
{
    return QStringLiteral("Communication");
}

template <> inline QString resourceTypeOf<care::Encounter>() { return QStringLiteral("Encounter"); }
template <> inline QString resourceTypeOf<care::AllergyIntolerance>()
{
    return QStringLiteral("AllergyIntolerance");
}
template <> inline QString resourceTypeOf<care::Condition>() { return QStringLiteral("Condition"); }
template <> inline QString resourceTypeOf<care::Immunization>()
{
    return QStringLiteral("Immunization");
}
template <> inline QString resourceTypeOf<care::Procedure>() { return QStringLiteral("Procedure"); }
template <> inline QString resourceTypeOf<care::CareTeam>() { return QStringLiteral("CareTeam"); }
template <> inline QString resourceTypeOf<care::CarePlan>() { return QStringLiteral("CarePlan"); }
template <> inline QString resourceTypeOf<care::Goal>() { return QStringLiteral("Goal"); }
template <> inline QString resourceTypeOf<care::Coverage>() { return QStringLiteral("Coverage"); }
template <> inline QString resourceTypeOf<care::DocumentReference>()
{
    return QStringLiteral("DocumentReference");
}

/// Many of a kind. What cannot be read is counted, not dropped silently; the raw bytes stay in the
/// store.
template <typename Value> struct ReadRecords {
    QList<Value> values;
    QList<QString> unreadableIds;
};

template <typename Value> ReadRecords<Value> readRecords(const QList<RawResource> &resources)
{
    ReadRecords<Value> out;
    out.values.reserve(resources.size());
    for (const auto &resource : resources) {
        if (auto value = readRecord<Value>(resource.json))
            out.values.append(std::move(*value));
        else
            out.unreadableIds.append(resource.id);
    }
    return out;
}

} // namespace kinward::fhir
