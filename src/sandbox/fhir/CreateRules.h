#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/ResourceStore.h"

#include <string_view>
#include <variant>

namespace kinward::sandbox
{

/// Whether caregivers may create resources of this type at all.
bool mayBeCreated(std::string_view type);

/// Checks a Communication that a caregiver sends and makes it theirs: the sender is always their
/// RelatedPerson, the subject the link's patient, the time the portal's. The recipients are members
/// of the practice; the thread
/// (`partOf`, `inResponseTo`) is one of the caregiver's own mailbox. 422 otherwise.
std::variant<Json, Problem> prepareCommunication(
    const ResourceStore &store, const Grant &grant, Json sent);

} // namespace kinward::sandbox
