#pragma once

#include "sandbox/accounts/PasswordHasher.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/shares/ShareStore.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// What a SMART Health Link leads to (SMART Health Cards and Links IG 1.0, "Links Specification"):
/// the manifest, or a single file at once, for whoever has the address; pages of any origin may
/// ask.
class ManifestEndpoint
{
public:
    ManifestEndpoint(ResourceStore &records, ShareStore &shares, const PasswordHasher &hasher,
        std::string origin);
    void registerRoutes(httplib::Server &server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    void manifest(const Request &, Response &);
    void singleFile(const Request &, Response &);
    void file(const Request &, Response &) const;
    /// False: the request is answered.
    bool passes(Response &, const Share &, const Json &sent);
    bool open(Response &, const Share &, const std::string &recipient);
    Json manifestOf(const Share &, std::size_t embedded);

    ResourceStore &m_records;
    ShareStore &m_shares;
    const PasswordHasher &m_hasher;
    std::string m_origin;
};

} // namespace kinward::sandbox
