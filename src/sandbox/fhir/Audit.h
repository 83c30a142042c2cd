#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"

#include <string>

namespace kinward::sandbox
{

/// What a caregiver, or the patient, did, for the AuditEvent.
struct AuditedAction {
    enum class Kind { Read, Search, Create, Update, Delete };
    Kind kind = Kind::Read;
    std::string type; ///< of the resource
    std::string id; ///< empty for a search and for what was not made
    std::string query; ///< of a search, percent-encoded
    int status = 200; ///< of the HTTP answer
};

/// Writes the AuditEvent (R4 §6.3): agent is the RelatedPerson or the Patient, an entity the
/// patient.
void recordAction(ResourceStore &store, const Grant &grant, const AuditedAction &action);

} // namespace kinward::sandbox
