#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"

namespace httplib {
class Server;
}

namespace kinward::sandbox {

/// `/metadata`, search, read and create below the base path (docs/portal-api.yaml).
class FhirEndpoint
{
public:
    FhirEndpoint(ResourceStore &store, AccessCheck access, std::string baseUrl);
    /// `basePath` is the path part of the base, e.g. "/fhir". To be called after every other endpoint, since its
    /// patterns match any resource type.
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    ResourceStore &m_store;
    AccessCheck m_access;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
