#pragma once

#include "core/fhir/RecordReader.h"

namespace kinward::fhir
{

template <typename... Values> struct KindList {
};

/// Every kind of record that readRecord() is defined for.
using RecordKinds = KindList<care::Patient, care::RelatedPerson, care::Practitioner,
    care::PractitionerRole, care::Organization, care::Location, care::Appointment, care::Encounter,
    care::Questionnaire, care::QuestionnaireResponse, care::Medication, care::MedicationRequest,
    care::MedicationDispense, care::MedicationStatement, care::AllergyIntolerance, care::Condition,
    care::Immunization, care::ImmunizationRecommendation, care::Procedure, care::Observation,
    care::DiagnosticReport, care::DocumentReference, care::Binary, care::CarePlan, care::CareTeam,
    care::Goal, care::Coverage, care::Invoice, care::Account, care::ChargeItem, care::Claim,
    care::ExplanationOfBenefit, care::Communication, care::List, care::Consent, care::AuditEvent,
    care::OperationOutcome, care::Bundle>;

} // namespace kinward::fhir
