#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/Audit.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/SearchParameters.h"

#include <functional>
#include <optional>
#include <string>

namespace httplib
{
struct Response;
}

namespace kinward::sandbox
{

/// What stands before every record: the token, the kind of resource, and the audit.
class RecordGate
{
public:
    /// Answers the request and says in `action` what was done.
    using Handler
        = std::function<void(const Grant &, const TypeRules &rules, AuditedAction &action)>;

    RecordGate(ResourceStore &store, AccessCheck access);

    /// Who asks; nothing: the request is answered with 401.
    std::optional<Grant> admit(const httplib::Request &, httplib::Response &) const;
    void serve(const httplib::Request &, httplib::Response &, const std::string &type,
        const Handler &handler) const;

private:
    ResourceStore &m_store;
    AccessCheck m_access;
};

/// Whether the token and the link let this caregiver do this with this type at all.
std::optional<Problem> refuseType(
    const Grant &grant, const TypeRules &rules, AuditedAction::Kind kind);

} // namespace kinward::sandbox
