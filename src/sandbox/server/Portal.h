#pragma once

#include "sandbox/fhir/FhirEndpoint.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/server/DataFolder.h"
#include "sandbox/server/DemoEndpoint.h"
#include "sandbox/server/HttpServer.h"
#include "sandbox/server/Options.h"

#include <memory>
#include <string>

namespace kinward::sandbox
{

/// The running demo portal: builds every part once and hands it to the others.
class Portal
{
public:
    /// Throws std::runtime_error when it cannot start.
    explicit Portal(const ServeOptions &options);
    ~Portal();

    void start();
    /// The one line for stdout: where the portal is, its CA, its invites.
    std::string announcement() const;

private:
    void seed();
    /// A new caregiver of the demo family finds messages of the practice.
    void welcome(const Json &resource);
    void import(const std::string &path);
    void addInvite(const InviteOrder &order);
    void announceInvite(const InviteOrder &order, const std::string &link);

    DataFolder m_folder;
    Database m_database;
    Clock m_clock;
    ResourceStore m_records;
    CertificateAuthority m_authority;
    FaultInjector m_faults;
    RequestCounter m_requests;
    HttpServer m_http;
    int m_port;
    std::string m_baseUrl;
    Accounts m_accounts;
    DemoEndpoint m_demo;
    FhirEndpoint m_fhir;
    Json m_invites = Json::array();
};

} // namespace kinward::sandbox
