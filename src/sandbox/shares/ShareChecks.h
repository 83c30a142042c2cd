#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/shares/Share.h"

#include <string>
#include <variant>
#include <vector>

namespace kinward::sandbox
{

/// A share as it was asked for.
struct ShareOrder {
    Share share; ///< without what the portal makes of it: token, hash, times
    std::vector<SharedFile> files;
    std::string passcode;
    bool isLookedAt = false; ///< Practice: one of them is there
};

/// Reads and checks the body of a PUT (docs/portal-api.yaml, ShareOrder).
class ShareChecks
{
public:
    ShareChecks(const ResourceStore &store, const Grant &grant);
    std::variant<ShareOrder, Problem> operator()(const Json &sent) const;

private:
    using Failure = std::optional<Problem>;
    Failure readDocuments(const Json &sent, ShareOrder &order) const;
    Failure readPractice(const Json &sent, ShareOrder &order) const;
    Failure readOutside(const Json &sent, ShareOrder &order) const;
    Failure readLimits(const Json &sent, ShareOrder &order) const;
    static Failure readFiles(const Json &sent, ShareOrder &order);

    const ResourceStore &m_store;
    const Grant &m_grant;
};

} // namespace kinward::sandbox
