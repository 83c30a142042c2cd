#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// Fixed ids, so that tests and the demo know whom they meet.
namespace seedId
{
inline constexpr auto mother
    = "eleanor-hartwell"; ///< born 1942-03-14, long record, Lakeside Family Medicine
inline constexpr auto child = "milo-hartwell"; ///< a child of nine, Brightwater Pediatrics
inline constexpr auto motherPractice = "lakeside-family-medicine"; ///< (555) 010-4477
inline constexpr auto childPractice = "brightwater-pediatrics"; ///< (555) 010-2210
inline constexpr auto caregiverEmail
    = "ruth@example.com"; ///< Ruth Hartwell, the daughter and mother
inline constexpr auto motherAnswering = "grace-kim-role"; ///< PractitionerRole of who answers
inline constexpr auto childAnswering = "joy-mbeki-role";
inline constexpr auto videoVisit = "eleanor-hartwell-video-visit"; ///< Appointment
inline constexpr auto foundVisit = "milo-hartwell-video-visit"; ///< its link stands in a comment
inline constexpr auto motherInvite = "demo-eleanor";
inline constexpr auto childInvite = "demo-milo";
} // namespace seedId

/// Where the mother's video visit takes place, and when.
struct VideoVisit {
    std::string address;
    std::string password;
    std::optional<std::chrono::minutes> startsIn; ///< none: at a quarter of an hour, in about 50
};

/// The demo family's records as FHIR R4 resources with references between them, dated around `now`
/// in the local zone of the process. The same `now`, zone and visit always give the same
/// resources.
std::vector<Json> seedFamily(TimePoint now, const VideoVisit &visit);

/// The child's birth date: June 5 of the year that makes him nine at `now`.
std::string childBirthDate(TimePoint now);

/// The messages that a new caregiver finds in the mailbox shared with the practice. They name the
/// caregiver's RelatedPerson, which exists only from activation on, so they are no part of
/// `seedFamily`. Empty for a patient who is not of the demo family.
std::vector<Json> seedWelcomeMessages(
    const std::string &patientId, const std::string &relatedPersonId, TimePoint now);

struct MailboxSize {
    int messages = 0;
    int threads = 1; ///< each has at least one message, so no more than there are messages
};
/// A mailbox of years for the same caregiver, to see how a program copes: the messages and the
/// threads' headers. Empty for a patient who is not of the demo family.
std::vector<Json> seedManyMessages(const std::string &patientId, const std::string &relatedPersonId,
    TimePoint now, MailboxSize size);

} // namespace kinward::sandbox
