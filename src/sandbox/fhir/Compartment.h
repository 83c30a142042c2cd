#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/base/Json.h"
#include "sandbox/fhir/SqlPart.h"

#include <optional>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// The id of the one Patient that a resource names anywhere; empty when it names several, nothing
/// when none. Kept beside each resource: a record that names two patients is nobody's, so that a
/// mistake in the data hides a record and never shows one to the wrong family.
std::optional<std::string> patientOf(const Json &resource);

/// The condition on the table `resources` (as `r`) for the rows of `type` that this caregiver may
/// see: the patient's, the practices' own, and of messages, and whatever refers to one, only those
/// in the caregiver's own mailbox.
SqlPart visibleTo(const Grant &grant, std::string_view type);

enum class Section {
    Open, ///< the link permits this type
    Closed, ///< the link does not
    VitalsOnly, ///< Observation: only category vital-signs
    NoVitals, ///< Observation: all but vital-signs
    MessageFilesOnly, ///< Binary: only what belongs to a message
    NoMessageFiles, ///< Binary: all else
};
Section sectionOf(const Grant &grant, std::string_view type);
bool holds(const std::set<std::string> &scopes, std::string_view type); ///< "*" holds all

} // namespace kinward::sandbox
