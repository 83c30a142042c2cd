#pragma once

#include "sandbox/documents/Documents.h"
#include "sandbox/documents/FileEndpoint.h"
#include "sandbox/documents/Folders.h"
#include "sandbox/documents/UploadEndpoint.h"
#include "sandbox/fhir/FhirEndpoint.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/messages/MarksEndpoint.h"
#include "sandbox/messages/Messages.h"
#include "sandbox/server/DataFolder.h"
#include "sandbox/server/DemoEndpoint.h"
#include "sandbox/server/HttpServer.h"
#include "sandbox/server/Options.h"
#include "sandbox/shares/ManifestEndpoint.h"
#include "sandbox/shares/SharesEndpoint.h"
#include "sandbox/visits/VisitEndpoint.h"

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
    FhirEndpoint::Creators creators();
    FhirEndpoint::Updaters updaters();
    void seed(const ServeOptions &options);
    /// A new caregiver of the demo family finds messages of the practice.
    void welcome(const Json &resource);
    void import(const std::string &path);
    void addInvite(const InviteOrder &order);
    void announceInvite(const InviteOrder &order, const std::string &link);

    DocumentLimits m_limits;
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
    MessageFiles m_files;
    ScriptedMembers m_members;
    Messages m_messages;
    FileStore m_fileStore;
    DocumentFiles m_documentFiles;
    Uploads m_uploads;
    Documents m_documents;
    Folders m_folders;
    RecordGate m_gate;
    FileEndpoint m_fileEndpoint;
    UploadEndpoint m_uploadEndpoint;
    MarksEndpoint m_marksEndpoint;
    PasswordHasher m_passcodes;
    ShareStore m_shares;
    SharesEndpoint m_sharesEndpoint;
    ManifestEndpoint m_manifests;
    VisitRooms m_visitRooms;
    VisitEndpoint m_visits;
    FhirEndpoint m_fhir;
    VisitsOffer m_visitsOffer;
    int m_moreMessages;
    int m_moreThreads;
    Json m_invites = Json::array();
};

} // namespace kinward::sandbox
