#pragma once

#include "sandbox/accounts/PasswordHasher.h"
#include "sandbox/fhir/RecordGate.h"
#include "sandbox/shares/ShareChecks.h"
#include "sandbox/shares/ShareStore.h"

#include <chrono>
#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// `/caregiver/shares`: what a caregiver shares, made under an id of their own and revoked at once.
class SharesEndpoint
{
public:
    /// `seenAfter`: until a member of the practice has looked at what was shared with them.
    SharesEndpoint(ResourceStore &records, const RecordGate &gate, ShareStore &shares,
        const PasswordHasher &hasher, std::string origin, std::chrono::milliseconds seenAfter);
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    void list(const Request &, Response &) const;
    void put(const Request &, Response &);
    void make(Response &, const Grant &, const std::string &id, ShareOrder order);
    void revoke(const Request &, Response &);
    bool answerKnown(Response &, const Grant &, const std::string &id) const;
    Json json(const Share &share) const { return share.toJson(m_shares.now(), m_origin); }

    ResourceStore &m_records;
    const RecordGate &m_gate;
    ShareStore &m_shares;
    const PasswordHasher &m_hasher;
    std::string m_origin;
    std::chrono::milliseconds m_seenAfter;
};

} // namespace kinward::sandbox
