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
    /// Id of the RelatedPerson this caregiver is for that patient; empty: the patient's own
    /// account.
    std::string relatedPersonId;
    std::string practiceId; ///< id of the Organization
    std::set<std::string> permissions;
    std::set<std::string> readableTypes; ///< from the granted scopes
    std::set<std::string> writableTypes;

    /// Who acts, and whose mailbox it is.
    const char *personType() const { return relatedPersonId.empty() ? "Patient" : "RelatedPerson"; }
    const std::string &personId() const
    {
        return relatedPersonId.empty() ? patientId : relatedPersonId;
    }
    std::string person() const { return std::string(personType()) + "/" + personId(); }
};

struct Denial {
    int status = 401;
    Json operationOutcome;
};

/// Checks the bearer token of a request. Made by accounts, used by fhir.
using AccessCheck = std::function<std::variant<Grant, Denial>(const httplib::Request &)>;

} // namespace kinward::sandbox
