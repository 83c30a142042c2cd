#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kinward::sandbox
{

/// Documents that a caregiver lets somebody see. Times are milliseconds since 1970; 0: never.
struct Share {
    std::string id; ///< made by the caregiver's program
    std::string linkId;
    std::string patientId;
    std::string person; ///< whose share it is: `RelatedPerson/…`
    bool isOutside = false;
    Json documents = Json::array(); ///< `DocumentReference/…`
    Json recipients = Json::array(); ///< {reference, display}
    std::string note;
    std::int64_t created = 0;
    std::int64_t expires = 0;
    std::int64_t revoked = 0;
    std::int64_t seen = 0; ///< Practice: when somebody looks at it
    std::string passcodeHash; ///< empty: none is asked for
    int attempts = 0; ///< wrong passcodes, and those that are being compared
    std::optional<int> maxViews;
    int views = 0;
    bool isSingleFile = false;
    std::string token; ///< Outside: 256 random bits, the end of its address

    /// active, expired, revoked or locked.
    std::string statusAt(std::int64_t now) const;
    int attemptsLeft() const;
    /// As the API has it.
    Json toJson(std::int64_t now, const std::string &origin) const;
};

/// One encrypted file. The portal has no key to it.
struct SharedFile {
    std::string contentType; ///< of what is encrypted
    std::string jwe; ///< RFC 7516 §7.1
};

std::int64_t milliseconds(TimePoint when);

} // namespace kinward::sandbox
