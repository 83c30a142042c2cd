#include "sandbox/accounts/Permissions.h"

#include <map>
#include <sstream>

namespace kinward::sandbox
{

namespace
{

using Types = std::set<std::string>;

/// Whoever may act for a patient may know who that is and who cares for them.
const Types &alwaysReadable()
{
    static const Types types{"Patient", "RelatedPerson", "Organization", "Practitioner",
        "PractitionerRole", "Location", "HealthcareService"};
    return types;
}

const std::map<std::string, Types> &readableByPermission()
{
    static const std::map<std::string, Types> types{
        {"appointments", {"Appointment", "AppointmentResponse"}},
        {"questionnaires", {"Questionnaire", "QuestionnaireResponse"}},
        {"prescriptions",
            {"Medication", "MedicationRequest", "MedicationDispense", "MedicationStatement",
                "MedicationAdministration"}},
        {"labs", {"DiagnosticReport", "Observation", "Specimen", "ServiceRequest"}},
        {"billing",
            {"Invoice", "Account", "ChargeItem", "Claim", "ClaimResponse", "ExplanationOfBenefit",
                "PaymentNotice", "PaymentReconciliation"}},
        {"messages", {"Communication", "Binary"}},
        {"records",
            {"AllergyIntolerance", "AuditEvent", "CarePlan", "CareTeam", "ClinicalImpression",
                "Condition", "Consent", "Coverage", "Device", "DeviceUseStatement",
                "DiagnosticReport", "Encounter", "EpisodeOfCare", "FamilyMemberHistory", "Flag",
                "Goal", "ImagingStudy", "Immunization", "ImmunizationRecommendation", "Media",
                "NutritionOrder", "Observation", "Procedure", "Provenance", "RiskAssessment",
                "ServiceRequest", "SupplyDelivery", "Task"}},
        {"documents", {"DocumentReference", "Binary", "List"}},
    };
    return types;
}

const std::map<std::string, Types> &writableByPermission()
{
    static const std::map<std::string, Types> types{
        {"messages", {"Communication"}},
        {"documents.upload", {"DocumentReference", "Binary", "List"}},
    };
    return types;
}

Types typesFor(const std::map<std::string, Types> &byPermission, const Types &permissions)
{
    Types types;
    for (const std::string &permission : permissions) {
        const auto found = byPermission.find(permission);
        if (found != byPermission.end())
            types.insert(found->second.begin(), found->second.end());
    }
    return types;
}

} // namespace

const std::set<std::string> &allPermissions()
{
    static const Types permissions{"appointments", "questionnaires", "prescriptions", "labs",
        "billing", "messages", "records", "documents", "documents.upload",
        "documents.share.practice", "documents.share.outside"};
    return permissions;
}

std::set<std::string> readableTypes(const std::set<std::string> &permissions)
{
    Types types = typesFor(readableByPermission(), permissions);
    types.insert(alwaysReadable().begin(), alwaysReadable().end());
    return types;
}

std::set<std::string> writableTypes(const std::set<std::string> &permissions)
{
    return typesFor(writableByPermission(), permissions);
}

std::string joined(const std::set<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::set<std::string> split(const std::string &text)
{
    std::set<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        words.insert(word);
    return words;
}

} // namespace kinward::sandbox
