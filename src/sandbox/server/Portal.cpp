#include "sandbox/server/Portal.h"

#include "sandbox/base/Random.h"
#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/fhir/Importer.h"
#include "sandbox/fhir/QueryString.h"
#include "sandbox/seed/SeedFamily.h"
#include "sandbox/shares/ShareLimits.h"
#include "sandbox/shares/ViewerPage.h"
#include "sandbox/visits/VisitPage.h"

#include <iostream>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

constexpr auto basePath = "/fhir";

std::string baseUrlOf(const std::string &host, int port)
{
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return "https://" + name + ":" + std::to_string(port) + basePath;
}

/// The front desk's two invites for the same caregiver.
std::vector<InviteOrder> demoInvites()
{
    InviteOrder mother;
    mother.code = seedId::motherInvite;
    mother.email = seedId::caregiverEmail;
    mother.caregiverName = "Ruth Hartwell";
    mother.patientId = seedId::mother;
    mother.relationship = "Daughter";
    InviteOrder child = mother;
    child.code = seedId::childInvite;
    child.patientId = seedId::child;
    child.relationship = "Mother";
    return {mother, child};
}

MessageScript scriptOf(const ServeOptions &options)
{
    MessageScript script;
    script.answering = {seedId::motherAnswering, seedId::childAnswering};
    script.replyAfter = std::chrono::seconds(options.replySeconds);
    return script;
}

std::vector<Fault> requireFaults(const std::string &spec)
{
    std::optional<std::vector<Fault>> faults = parseFaults(spec);
    if (!faults)
        throw std::runtime_error("--faults is not understood");
    return std::move(*faults);
}

} // namespace

Portal::Portal(const ServeOptions &options)
    : m_limits(options.documents)
    , m_folder(options.dataFolder)
    , m_database(m_folder.database())
    , m_records(m_database, m_clock)
    , m_authority(m_folder.path())
    , m_faults(std::string(basePath) + "/demo/")
    , m_http(m_authority.issue(options.wrongCertificate), m_clock, m_faults, m_requests)
    , m_port(m_http.bind(options.host, options.port))
    , m_baseUrl(baseUrlOf(options.host, m_port))
    , m_accounts(m_database, m_clock, m_records, m_baseUrl, m_folder.mail(), options.policy)
    , m_demo(m_records, m_clock, m_faults, m_requests)
    , m_files(m_records)
    , m_members(m_records, m_files, scriptOf(options))
    , m_messages(m_records, m_files, m_members)
    , m_fileStore(m_folder.files())
    , m_documentFiles(m_records, m_fileStore)
    , m_uploads(m_records, m_fileStore, m_documentFiles)
    , m_documents(m_records, m_documentFiles, m_files, m_limits, m_baseUrl)
    , m_folders(m_records)
    , m_gate(m_records, m_accounts.accessCheck())
    , m_fileEndpoint(m_records, m_gate, m_files, m_documentFiles, m_baseUrl)
    , m_uploadEndpoint(m_uploads, m_gate, m_limits, m_baseUrl)
    , m_marksEndpoint(m_records, m_gate)
    , m_shares(m_database, m_clock)
    , m_sharesEndpoint(m_records, m_gate, m_shares, m_passcodes, originOf(m_baseUrl),
          std::chrono::seconds(options.replySeconds))
    , m_manifests(m_records, m_shares, m_passcodes, originOf(m_baseUrl))
    , m_visitRooms(m_records, originOf(m_baseUrl))
    , m_visits(m_visitRooms, m_clock, options.policy.lockSeconds)
    , m_fhir(m_records, m_gate, m_baseUrl, creators(), updaters())
    , m_visitsOffer(options.visits)
    , m_moreMessages(options.messages)
    , m_moreThreads(options.threads)
{
    m_faults.set(requireFaults(options.faults));
    m_folder.setBaseUrl(m_baseUrl);
    m_visitRooms.followOrigin();
    if (options.seed)
        seed(options);
    for (const std::string &path : options.imports)
        import(path);
    for (const auto &[email, patient] : options.invites) {
        InviteOrder order;
        order.email = email;
        order.patientId = patient;
        addInvite(order);
    }
}

Portal::~Portal()
{
    m_visits.stop();
    m_http.stop();
}

void Portal::start()
{
    httplib::Server &routes = m_http.routes();
    const std::string smart = smartConfiguration(m_baseUrl, m_limits, m_visitsOffer).dump();
    const std::string tag = "W/\"" + sha256Base64Url(smart) + "\"";
    routes.Get(std::string(basePath) + R"(/\.well-known/smart-configuration)",
        [smart, tag](const httplib::Request &request, httplib::Response &response) {
            if (!answerIfUnchanged(request, response, tag))
                response.set_content(smart, "application/json");
        });
    m_demo.registerRoutes(routes, basePath);
    m_accounts.registerRoutes(routes, basePath);
    m_marksEndpoint.registerRoutes(routes, basePath);
    m_fileEndpoint.registerRoutes(routes, basePath);
    if (m_limits.hasTus) {
        m_uploads.dropStrays();
        m_uploadEndpoint.registerRoutes(routes, basePath);
        m_http.takeLongBodiesBelow(std::string(basePath) + "/caregiver/uploads");
    }
    m_sharesEndpoint.registerRoutes(routes, basePath);
    m_manifests.registerRoutes(routes);
    registerViewer(routes);
    m_visits.registerRoutes(routes, basePath);
    registerVisitPage(routes);
    m_fhir.registerRoutes(routes, basePath);
    m_members.start();
    m_http.start();
}

FhirEndpoint::Creators Portal::creators()
{
    return {{"Communication",
                [this](const Grant &grant, const Json &sent, const std::string &acceptLanguage) {
                    return m_messages.create(grant, sent, acceptLanguage);
                }},
        {"DocumentReference",
            [this](const Grant &grant, const Json &sent, const std::string &acceptLanguage) {
                return m_documents.create(grant, sent, acceptLanguage);
            }},
        {"List", [this](const Grant &grant, const Json &sent, const std::string &acceptLanguage) {
             return m_folders.create(grant, sent, acceptLanguage);
         }}};
}

FhirEndpoint::Updaters Portal::updaters()
{
    return {{"List",
        [this](
            const Grant &grant, Json current, const Json &sent, const std::string &acceptLanguage) {
            return m_folders.update(grant, std::move(current), sent, acceptLanguage);
        }}};
}

std::string Portal::announcement() const
{
    const Json line
        = {{"base", m_baseUrl}, {"ca", m_authority.certificateFile().string()}, {"port", m_port},
            {"data", m_folder.path().string()}, {"mailbox", m_baseUrl + "/demo/mailbox"},
            {"invites", m_invites}, {"visits", m_visitRooms.toJson()}};
    return line.dump();
}

void Portal::seed(const ServeOptions &options)
{
    if (!m_records.find("Patient", seedId::mother)) {
        Database::Transaction transaction(m_database);
        const VisitRoom room = m_visitRooms.roomFor(seedId::videoVisit, seedId::mother);
        VideoVisit visit{m_visitRooms.caregiverAddress(room), room.password, std::nullopt};
        if (options.visitIn)
            visit.startsIn = std::chrono::minutes(*options.visitIn);
        for (Json &resource : seedFamily(m_clock.now(), visit))
            m_records.put(std::move(resource));
        transaction.commit();
        m_accounts.createPrimaryAccount(seedId::mother, "eleanor.hartwell@example.com");
        m_accounts.createPrimaryAccount(seedId::child, "daniel.hartwell@example.com");
    }
    for (const InviteOrder &order : demoInvites())
        addInvite(order);
    m_records.onCreated([this](const Json &resource) { welcome(resource); });
}

void Portal::welcome(const Json &resource)
{
    if (resource["resourceType"] != "RelatedPerson")
        return;
    const std::string patient = patientOf(resource).value_or("");
    const auto id = resource["id"].get<std::string>();
    for (Json &message : seedWelcomeMessages(patient, id, m_clock.now()))
        m_records.put(std::move(message));
    if (m_moreMessages == 0)
        return;
    const MailboxSize size{m_moreMessages, m_moreThreads};
    for (Json &message : seedManyMessages(patient, id, m_clock.now(), size))
        m_records.put(std::move(message));
}

void Portal::import(const std::string &path)
{
    const ImportReport report = importFile(m_records, path);
    for (const std::string &problem : report.problems)
        std::cerr << "kinward-sandbox: " << path << ": " << problem << '\n';
    if (report.resources == 0 && !report.problems.empty())
        throw std::runtime_error(path + " holds nothing to import");
    for (const std::string &patient : report.patientIds)
        m_accounts.createPrimaryAccount(patient, patient + "@patients.example");
}

void Portal::addInvite(const InviteOrder &order)
{
    if (!m_records.find("Patient", order.patientId))
        throw std::runtime_error("there is no Patient " + order.patientId);
    announceInvite(order, m_accounts.createInvite(order));
}

void Portal::announceInvite(const InviteOrder &order, const std::string &link)
{
    const std::string code = link.substr(link.rfind('/') + 1);
    m_invites.push_back({{"email", order.email}, {"link", link},
        {"kinward_link",
            "kinward://invite?base=" + percentEncoded(m_baseUrl) + "&code=" + percentEncoded(code)},
        {"patient", order.patientId}});
}

} // namespace kinward::sandbox
