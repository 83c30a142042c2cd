#pragma once

#include <QSet>
#include <QString>

#include <array>

namespace kinward::care
{

/// The sections of the record a practice may share; also the pages of the program.
enum class Section {
    Appointments,
    Questionnaires,
    Prescriptions,
    Labs,
    Billing,
    Messages,
    Visits,
    Conditions,
    Allergies,
    Immunizations,
    Vitals,
    Procedures,
    CareTeam,
    CarePlans,
    Insurance,
    Documents,
};

inline constexpr std::array allSections{Section::Appointments, Section::Questionnaires,
    Section::Prescriptions, Section::Labs, Section::Billing, Section::Messages, Section::Visits,
    Section::Conditions, Section::Allergies, Section::Immunizations, Section::Vitals,
    Section::Procedures, Section::CareTeam, Section::CarePlans, Section::Insurance,
    Section::Documents};

/// Why a section cannot be read, or Granted.
enum class SectionAccess {
    Granted,
    NotOffered, ///< the portal has no such resource (`/metadata`)
    NotInScope, ///< sign-in granted no scope for it
    NotPermitted, ///< this caregiver's access level lacks it (link permissions)
};

/// A word for the section that never changes, e.g. "care-team": for keys, never shown.
QLatin1String keyOf(Section section);
/// The permission word of the caregiver extension for a section, e.g. "prescriptions"; "records"
/// for several.
QLatin1String permissionOf(Section section);
/// The FHIR resource type a section cannot do without, e.g. "MedicationRequest".
QLatin1String mainResourceOf(Section section);

} // namespace kinward::care
