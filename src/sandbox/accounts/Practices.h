#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/fhir/ResourceStore.h"

#include <string>

namespace kinward::sandbox
{

/// Which practice cares for a patient, and how it is called and reached.
class Practices
{
public:
    explicit Practices(ResourceStore &records);

    /// Id of an Organization: the patient's managingOrganization, else that of the latest
    /// Encounter, else a default practice made here. Reads every Encounter in the second case, so
    /// keep the result.
    std::string ofPatient(const std::string &patientId);
    /// The API's Practice.
    Json toJson(const std::string &organizationId) const;

private:
    std::string ofLatestEncounter(const std::string &patientId) const;
    std::string defaultPractice();

    ResourceStore &m_records;
};

/// "First Last" of a Patient or RelatedPerson.
std::string personName(const Json &resource);

} // namespace kinward::sandbox
