#pragma once

#include "sandbox/base/Json.h"

#include <functional>
#include <set>
#include <string>
#include <variant>

namespace httplib
{
struct Request;
}

namespace kinward::sandbox
{

/// What a valid access token allows: one patient link.
struct Grant {
    std::string linkId;
    std::string patientId;
    std::string relatedPersonId; ///< id of the RelatedPerson this caregiver is for that patient
    std::string practiceId; ///< id of the Organization
    std::set<std::string> permissions;
    std::set<std::string> readableTypes; ///< from the granted scopes
    std::set<std::string> writableTypes;
};

struct Denial {
    int status = 401;
    Json operationOutcome;
};

/// Checks the bearer token of a request. Made by accounts, used by fhir.
using AccessCheck = std::function<std::variant<Grant, Denial>(const httplib::Request &)>;

} // namespace kinward::sandbox
