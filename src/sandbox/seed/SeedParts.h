#pragma once

#include "sandbox/seed/SeedBuilders.h"
#include "sandbox/seed/SeedFamily.h"

namespace kinward::sandbox::seed
{

/// A member of a practice: a Practitioner with a PractitionerRole of id "ID-role".
struct Member {
    const char *id;
    const char *prefix;
    const char *given;
    const char *family;
    const char *suffix;
    const char *title; ///< as the practice says it
    const char *taxonomy; ///< NUCC; empty for those who are no clinicians
    const char *specialty; ///< SNOMED CT; empty where there is none
    const char *specialtyName;
    const char *practice;
    const char *phone;
};

std::string fullName(const Member &member); ///< "Dr. Amara Okafor"
Json practitioner(const Member &member); ///< reference
Json role(const Member &member); ///< reference

/// Organizations, Locations, Practitioners, PractitionerRoles, the patients and their care teams.
void addPeople(Seed &seed);
/// Appointments, and an Encounter for each visit that took place.
void addAppointments(Seed &seed, const VideoVisit &visit);
/// The Encounter of the visit that the table of visits has on that day; empty where there is none.
std::string encounterOn(const char *patient, int day);
/// MedicationRequests with their dispenses.
void addPrescriptions(Seed &seed);
/// DiagnosticReports with their Observations.
void addLabs(Seed &seed);
/// Vital signs: blood pressure, pulse, weight, height; for the child with the well-child visits
/// they belong to.
void addVitals(Seed &seed);
/// Questionnaires and what was answered.
void addQuestionnaires(Seed &seed);
/// Accounts, Coverage, Invoices and ExplanationsOfBenefit.
void addBilling(Seed &seed);
/// The patients' own mailboxes, which no caregiver may see.
void addOwnMessages(Seed &seed);
/// Conditions, allergies, immunizations and procedures.
void addHistory(Seed &seed);
/// Letters, reports and summaries with their files.
void addDocuments(Seed &seed);
/// Puts a PDF into the seed as a Binary of that patient, and gives the Attachment that names it.
Json binaryAttachment(Seed &seed, const Subject &subject, const std::string &id,
    const std::string &title, const std::string &bytes);
/// Care plans with their goals.
void addCarePlans(Seed &seed);

} // namespace kinward::sandbox::seed
