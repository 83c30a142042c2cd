#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <string>
#include <vector>

namespace kinward::sandbox {

/// Fixed ids, so that tests and the demo know whom they meet.
namespace seedId {
inline constexpr auto mother = "eleanor-hartwell"; ///< born 1942-03-14, long record, Lakeside Family Medicine
inline constexpr auto child = "milo-hartwell"; ///< a child of nine, Brightwater Pediatrics
inline constexpr auto motherPractice = "lakeside-family-medicine"; ///< (555) 010-4477
inline constexpr auto childPractice = "brightwater-pediatrics"; ///< (555) 010-2210
inline constexpr auto caregiverEmail = "ruth@example.com"; ///< Ruth Hartwell, the daughter and mother
inline constexpr auto motherInvite = "demo-eleanor";
inline constexpr auto childInvite = "demo-milo";
} // namespace seedId

/// The demo family's records as FHIR R4 resources with references between them, dated around `now`.
/// The same `now` always gives the same resources.
std::vector<Json> seedFamily(TimePoint now);

} // namespace kinward::sandbox
