#include "sandbox/fhir/SearchParameters.h"

#include <algorithm>
#include <iterator>

namespace kinward::sandbox
{

namespace
{

using enum ParameterKind;

constexpr SearchParameter common[] = {
    {"_id", Token, {}},
    {"_lastUpdated", Date, {}},
};

constexpr SearchParameter ofAccount[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"period", Date, "servicePeriod"},
    {"name", String, "name"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofAllergyIntolerance[] = {
    {"patient", Reference, "patient", "Patient"},
    {"clinical-status", Token, "clinicalStatus"},
    {"verification-status", Token, "verificationStatus"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"criticality", Token, "criticality"},
    {"type", Token, "type"},
    {"date", Date, "recordedDate"},
    {"onset", Date, "onsetDateTime|onsetPeriod"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofAppointment[] = {
    {"patient", Reference, "participant.actor", "Patient"},
    {"actor", Reference, "participant.actor"},
    {"practitioner", Reference, "participant.actor", "Practitioner"},
    {"location", Reference, "participant.actor", "Location"},
    {"date", Date, "start"},
    {"status", Token, "status"},
    {"appointment-type", Token, "appointmentType"},
    {"service-category", Token, "serviceCategory"},
    {"service-type", Token, "serviceType"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofAuditEvent[] = {
    {"patient", Reference, "entity.what", "Patient"},
    {"agent", Reference, "agent.who"},
    {"entity", Reference, "entity.what"},
    {"date", Date, "recorded"},
    {"action", Token, "action"},
    {"type", Token, "type"},
    {"subtype", Token, "subtype"},
    {"outcome", Token, "outcome"},
};

constexpr SearchParameter ofBinary[] = {
    {"contenttype", Token, "contentType"},
};

constexpr SearchParameter ofCarePlan[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"intent", Token, "intent"},
    {"category", Token, "category"},
    {"date", Date, "period"},
    {"encounter", Reference, "encounter"},
    {"care-team", Reference, "careTeam"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofCareTeam[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"date", Date, "period"},
    {"participant", Reference, "participant.member"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofChargeItem[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"code", Token, "code"},
    {"occurrence", Date, "occurrenceDateTime|occurrencePeriod"},
    {"entered-date", Date, "enteredDate"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofClaim[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"use", Token, "use"},
    {"created", Date, "created"},
    {"provider", Reference, "provider"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofClaimResponse[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"use", Token, "use"},
    {"created", Date, "created"},
    {"request", Reference, "request"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofCommunication[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"sender", Reference, "sender"},
    {"recipient", Reference, "recipient"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"medium", Token, "medium"},
    {"sent", Date, "sent"},
    {"received", Date, "received"},
    {"part-of", Reference, "partOf"},
    {"based-on", Reference, "basedOn"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofCondition[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"clinical-status", Token, "clinicalStatus"},
    {"verification-status", Token, "verificationStatus"},
    {"onset-date", Date, "onsetDateTime|onsetPeriod"},
    {"recorded-date", Date, "recordedDate"},
    {"abatement-date", Date, "abatementDateTime|abatementPeriod"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofConsent[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"date", Date, "dateTime"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofCoverage[] = {
    {"patient", Reference, "beneficiary", "Patient"},
    {"beneficiary", Reference, "beneficiary"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"payor", Reference, "payor"},
    {"subscriber", Reference, "subscriber"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofDevice[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofDiagnosticReport[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"date", Date, "effectiveDateTime|effectivePeriod"},
    {"issued", Date, "issued"},
    {"result", Reference, "result"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofDocumentReference[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"type", Token, "type"},
    {"date", Date, "date"},
    {"period", Date, "context.period"},
    {"encounter", Reference, "context.encounter"},
    {"contenttype", Token, "content.attachment.contentType"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofEncounter[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"class", Token, "class"},
    {"type", Token, "type"},
    {"date", Date, "period"},
    {"participant", Reference, "participant.individual"},
    {"practitioner", Reference, "participant.individual", "Practitioner"},
    {"location", Reference, "location.location"},
    {"service-provider", Reference, "serviceProvider"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofExplanationOfBenefit[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"use", Token, "use"},
    {"created", Date, "created"},
    {"service-date", Date, "billablePeriod"},
    {"coverage", Reference, "insurance.coverage"},
    {"claim", Reference, "claim"},
    {"provider", Reference, "provider"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofFamilyMemberHistory[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"code", Token, "condition.code"},
    {"date", Date, "date"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofFlag[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"date", Date, "period"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofGoal[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"lifecycle-status", Token, "lifecycleStatus"},
    {"achievement-status", Token, "achievementStatus"},
    {"category", Token, "category"},
    {"start-date", Date, "startDate"},
    {"target-date", Date, "target.dueDate"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofImagingStudy[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"modality", Token, "series.modality"},
    {"started", Date, "started"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofImmunization[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"vaccine-code", Token, "vaccineCode"},
    {"date", Date, "occurrenceDateTime"},
    {"location", Reference, "location"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofImmunizationRecommendation[] = {
    {"patient", Reference, "patient", "Patient"},
    {"date", Date, "date"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofInvoice[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"date", Date, "date"},
    {"recipient", Reference, "recipient"},
    {"account", Reference, "account"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofList[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"code", Token, "code"},
    {"date", Date, "date"},
    {"title", String, "title"},
    {"item", Reference, "entry.item"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofLocation[] = {
    {"name", String, "name"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"address-city", String, "address.city"},
    {"organization", Reference, "managingOrganization"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedia[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"created", Date, "createdDateTime|createdPeriod"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedication[] = {
    {"code", Token, "code"},
    {"status", Token, "status"},
    {"form", Token, "form"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedicationAdministration[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"code", Token, "medicationCodeableConcept"},
    {"effective-time", Date, "effectiveDateTime|effectivePeriod"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedicationDispense[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"code", Token, "medicationCodeableConcept"},
    {"medication", Reference, "medicationReference"},
    {"prescription", Reference, "authorizingPrescription"},
    {"whenhandedover", Date, "whenHandedOver"},
    {"whenprepared", Date, "whenPrepared"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedicationRequest[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"intent", Token, "intent"},
    {"category", Token, "category"},
    {"code", Token, "medicationCodeableConcept"},
    {"medication", Reference, "medicationReference"},
    {"authoredon", Date, "authoredOn"},
    {"date", Date, "dosageInstruction.timing.event"},
    {"encounter", Reference, "encounter"},
    {"requester", Reference, "requester"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofMedicationStatement[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"code", Token, "medicationCodeableConcept"},
    {"effective", Date, "effectiveDateTime|effectivePeriod"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofObservation[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"date", Date, "effectiveDateTime|effectivePeriod|effectiveInstant"},
    {"value-concept", Token, "valueCodeableConcept"},
    {"encounter", Reference, "encounter"},
    {"has-member", Reference, "hasMember"},
    {"derived-from", Reference, "derivedFrom"},
    {"performer", Reference, "performer"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofOrganization[] = {
    {"name", String, "name"},
    {"active", Token, "active"},
    {"type", Token, "type"},
    {"address-city", String, "address.city"},
    {"partof", Reference, "partOf"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofPatient[] = {
    {"name", String, "name"},
    {"family", String, "name.family"},
    {"given", String, "name.given"},
    {"birthdate", Date, "birthDate"},
    {"gender", Token, "gender"},
    {"general-practitioner", Reference, "generalPractitioner"},
    {"organization", Reference, "managingOrganization"},
    {"active", Token, "active"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofPractitioner[] = {
    {"name", String, "name"},
    {"family", String, "name.family"},
    {"given", String, "name.given"},
    {"active", Token, "active"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofPractitionerRole[] = {
    {"practitioner", Reference, "practitioner"},
    {"organization", Reference, "organization"},
    {"location", Reference, "location"},
    {"role", Token, "code"},
    {"specialty", Token, "specialty"},
    {"active", Token, "active"},
    {"date", Date, "period"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofProcedure[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"date", Date, "performedDateTime|performedPeriod"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofProvenance[] = {
    {"patient", Reference, "target", "Patient"},
    {"target", Reference, "target"},
    {"recorded", Date, "recorded"},
    {"agent", Reference, "agent.who"},
};

constexpr SearchParameter ofQuestionnaire[] = {
    {"name", String, "name"},
    {"title", String, "title"},
    {"status", Token, "status"},
    {"url", Uri, "url"},
    {"version", Token, "version"},
    {"date", Date, "date"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofQuestionnaireResponse[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"authored", Date, "authored"},
    {"questionnaire", Uri, "questionnaire"},
    {"author", Reference, "author"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofRelatedPerson[] = {
    {"patient", Reference, "patient", "Patient"},
    {"active", Token, "active"},
    {"name", String, "name"},
    {"relationship", Token, "relationship"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofServiceRequest[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"intent", Token, "intent"},
    {"category", Token, "category"},
    {"code", Token, "code"},
    {"authored", Date, "authoredOn"},
    {"occurrence", Date, "occurrenceDateTime|occurrencePeriod"},
    {"encounter", Reference, "encounter"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofSpecimen[] = {
    {"patient", Reference, "subject", "Patient"},
    {"subject", Reference, "subject"},
    {"status", Token, "status"},
    {"type", Token, "type"},
    {"collected", Date, "collection.collectedDateTime|collection.collectedPeriod"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofSupplyDelivery[] = {
    {"patient", Reference, "patient", "Patient"},
    {"status", Token, "status"},
    {"identifier", Token, "identifier"},
};

constexpr SearchParameter ofTask[] = {
    {"patient", Reference, "for", "Patient"},
    {"subject", Reference, "for"},
    {"status", Token, "status"},
    {"intent", Token, "intent"},
    {"code", Token, "code"},
    {"authored-on", Date, "authoredOn"},
    {"modified", Date, "lastModified"},
    {"owner", Reference, "owner"},
    {"identifier", Token, "identifier"},
};

constexpr TypeRules rules[] = {
    {"Account", "billing", false, ofAccount},
    {"AllergyIntolerance", "records", false, ofAllergyIntolerance},
    {"Appointment", "appointments", false, ofAppointment},
    {"AuditEvent", "", false, ofAuditEvent},
    {"Binary", "documents", false, ofBinary},
    {"CarePlan", "records", false, ofCarePlan},
    {"CareTeam", "records", false, ofCareTeam},
    {"ChargeItem", "billing", false, ofChargeItem},
    {"Claim", "billing", false, ofClaim},
    {"ClaimResponse", "billing", false, ofClaimResponse},
    {"Communication", "messages", false, ofCommunication},
    {"Condition", "records", false, ofCondition},
    {"Consent", "records", false, ofConsent},
    {"Coverage", "records", false, ofCoverage},
    {"Device", "records", false, ofDevice},
    {"DiagnosticReport", "labs", false, ofDiagnosticReport},
    {"DocumentReference", "documents", false, ofDocumentReference},
    {"Encounter", "records", false, ofEncounter},
    {"ExplanationOfBenefit", "billing", false, ofExplanationOfBenefit},
    {"FamilyMemberHistory", "records", false, ofFamilyMemberHistory},
    {"Flag", "records", false, ofFlag},
    {"Goal", "records", false, ofGoal},
    {"ImagingStudy", "records", false, ofImagingStudy},
    {"Immunization", "records", false, ofImmunization},
    {"ImmunizationRecommendation", "records", false, ofImmunizationRecommendation},
    {"Invoice", "billing", false, ofInvoice},
    {"List", "documents", false, ofList},
    {"Location", "", true, ofLocation},
    {"Media", "records", false, ofMedia},
    {"Medication", "", true, ofMedication},
    {"MedicationAdministration", "prescriptions", false, ofMedicationAdministration},
    {"MedicationDispense", "prescriptions", false, ofMedicationDispense},
    {"MedicationRequest", "prescriptions", false, ofMedicationRequest},
    {"MedicationStatement", "prescriptions", false, ofMedicationStatement},
    {"Observation", "labs", false, ofObservation},
    {"Organization", "", true, ofOrganization},
    {"Patient", "", false, ofPatient},
    {"Practitioner", "", true, ofPractitioner},
    {"PractitionerRole", "", true, ofPractitionerRole},
    {"Procedure", "records", false, ofProcedure},
    {"Provenance", "records", false, ofProvenance},
    {"Questionnaire", "", true, ofQuestionnaire},
    {"QuestionnaireResponse", "questionnaires", false, ofQuestionnaireResponse},
    {"RelatedPerson", "", false, ofRelatedPerson},
    {"ServiceRequest", "records", false, ofServiceRequest},
    {"Specimen", "labs", false, ofSpecimen},
    {"SupplyDelivery", "records", false, ofSupplyDelivery},
    {"Task", "records", false, ofTask},
};

} // namespace

std::string_view nameOf(ParameterKind kind)
{
    switch (kind) {
    case Token:
        return "token";
    case Reference:
        return "reference";
    case Date:
        return "date";
    case String:
        return "string";
    case Uri:
        break;
    }
    return "uri";
}

const SearchParameter *TypeRules::find(std::string_view name) const
{
    for (const auto &list : {commonParameters(), parameters}) {
        for (const SearchParameter &parameter : list) {
            if (parameter.name == name)
                return &parameter;
        }
    }
    return nullptr;
}

std::span<const SearchParameter> commonParameters() { return common; }

std::span<const TypeRules> allRules() { return rules; }

const TypeRules *rulesOf(std::string_view type)
{
    const auto found = std::find_if(std::begin(rules), std::end(rules),
        [type](const TypeRules &each) { return each.type == type; });
    return found == std::end(rules) ? nullptr : &*found;
}

} // namespace kinward::sandbox
