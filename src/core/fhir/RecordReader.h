#pragma once

#include "core/care/Account.h"
#include "core/care/AllergyIntolerance.h"
#include "core/care/Appointment.h"
#include "core/care/AuditEvent.h"
#include "core/care/Binary.h"
#include "core/care/Bundle.h"
#include "core/care/CarePlan.h"
#include "core/care/CareTeam.h"
#include "core/care/ChargeItem.h"
#include "core/care/Claim.h"
#include "core/care/Communication.h"
#include "core/care/Condition.h"
#include "core/care/Consent.h"
#include "core/care/Coverage.h"
#include "core/care/DiagnosticReport.h"
#include "core/care/DocumentReference.h"
#include "core/care/Encounter.h"
#include "core/care/EnteredInError.h"
#include "core/care/Immunization.h"
#include "core/care/ImmunizationRecommendation.h"
#include "core/care/Invoice.h"
#include "core/care/List.h"
#include "core/care/Location.h"
#include "core/care/MedicationDispense.h"
#include "core/care/MedicationRequest.h"
#include "core/care/MedicationStatement.h"
#include "core/care/Observation.h"
#include "core/care/OperationOutcome.h"
#include "core/care/Organization.h"
#include "core/care/Patient.h"
#include "core/care/Procedure.h"
#include "core/care/QuestionnaireResponse.h"
#include "core/fhir/RawResource.h"
#include "core/fhir/ReadRecord.h"

#include <QByteArray>
#include <QList>

namespace kinward::fhir
{

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
template <> Result<care::ImmunizationRecommendation> readRecord(const QByteArray &json);
template <> Result<care::Procedure> readRecord(const QByteArray &json);
template <> Result<care::CareTeam> readRecord(const QByteArray &json);
template <> Result<care::CarePlan> readRecord(const QByteArray &json);
template <> Result<care::Goal> readRecord(const QByteArray &json);
template <> Result<care::Coverage> readRecord(const QByteArray &json);
template <> Result<care::DocumentReference> readRecord(const QByteArray &json);
template <> Result<care::MedicationDispense> readRecord(const QByteArray &json);
template <> Result<care::MedicationStatement> readRecord(const QByteArray &json);
template <> Result<care::Location> readRecord(const QByteArray &json);
template <> Result<care::Account> readRecord(const QByteArray &json);
template <> Result<care::ChargeItem> readRecord(const QByteArray &json);
template <> Result<care::Claim> readRecord(const QByteArray &json);
template <> Result<care::List> readRecord(const QByteArray &json);
template <> Result<care::Consent> readRecord(const QByteArray &json);
template <> Result<care::AuditEvent> readRecord(const QByteArray &json);
template <> Result<care::Binary> readRecord(const QByteArray &json);
template <> Result<care::OperationOutcome> readRecord(const QByteArray &json);
template <> Result<care::Bundle> readRecord(const QByteArray &json);

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
template <> inline QString resourceTypeOf<care::ImmunizationRecommendation>()
{
    return QStringLiteral("ImmunizationRecommendation");
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
template <> inline QString resourceTypeOf<care::MedicationDispense>()
{
    return QStringLiteral("MedicationDispense");
}
template <> inline QString resourceTypeOf<care::MedicationStatement>()
{
    return QStringLiteral("MedicationStatement");
}
template <> inline QString resourceTypeOf<care::Location>() { return QStringLiteral("Location"); }
template <> inline QString resourceTypeOf<care::Account>() { return QStringLiteral("Account"); }
template <> inline QString resourceTypeOf<care::ChargeItem>()
{
    return QStringLiteral("ChargeItem");
}
template <> inline QString resourceTypeOf<care::Claim>() { return QStringLiteral("Claim"); }
template <> inline QString resourceTypeOf<care::List>() { return QStringLiteral("List"); }
template <> inline QString resourceTypeOf<care::Consent>() { return QStringLiteral("Consent"); }
template <> inline QString resourceTypeOf<care::AuditEvent>()
{
    return QStringLiteral("AuditEvent");
}
template <> inline QString resourceTypeOf<care::Binary>() { return QStringLiteral("Binary"); }
template <> inline QString resourceTypeOf<care::OperationOutcome>()
{
    return QStringLiteral("OperationOutcome");
}
template <> inline QString resourceTypeOf<care::Bundle>() { return QStringLiteral("Bundle"); }

/// Many of a kind. What is not among the values is counted and known by its id, never dropped
/// silently; the raw bytes stay in the store.
template <typename Value> struct ReadRecords {
    QList<Value> values;
    QList<QString> unreadableIds;
    QList<QString> enteredInErrorIds; ///< withdrawn by who sent them: not to be shown or counted on
};

template <typename Value> ReadRecords<Value> readRecords(const QList<RawResource> &resources)
{
    ReadRecords<Value> out;
    out.values.reserve(resources.size());
    for (const auto &resource : resources) {
        auto value = readRecord<Value>(resource.json);
        if (value && value->meta.id.isEmpty())
            value->meta.id = resource.id; // known by its place in a Bundle alone
        if (!value)
            out.unreadableIds.append(resource.id);
        else if (care::isEnteredInError(*value))
            out.enteredInErrorIds.append(resource.id);
        else
            out.values.append(std::move(*value));
    }
    return out;
}

} // namespace kinward::fhir
