#include "OtherPortal.h"

#include "net/portal/PortalClient.h"
#include "support/Await.h"

namespace kinward::test
{

namespace
{

QByteArray fhir(const QByteArray &json)
{
    return TlsServer::answer(200, "application/fhir+json; charset=utf-8", json);
}

const QByteArray metadata
    = R"({"resourceType":"CapabilityStatement","fhirVersion":"4.0.1","rest":[{"mode":"server","resource":[
    {"type":"Patient","interaction":[{"code":"read"},{"code":"search-type"}],"searchParam":[{"name":"_id"}]},
    {"type":"Organization","interaction":[{"code":"read"}]},
    {"type":"Observation","interaction":[{"code":"search-type"}],"searchParam":[{"name":"patient"},{"name":"category"}]},
    {"type":"MedicationRequest","interaction":[{"code":"search-type"}],"searchParam":[{"name":"patient"}]},
    {"type":"Practitioner","interaction":[{"code":"search-type"}]}]}]})";

} // namespace

OtherPortal::OtherPortal()
    : server([this](const TlsServer::Request &request) { return serve(request); })
{
}

net::PortalDescription OtherPortal::describe(net::HttpClient &http)
{
    QObject owner;
    return *await(net::PortalClient(http).describe(&owner, base()));
}

QByteArray OtherPortal::bundle(const QList<QByteArray> &resources, const QByteArray &next)
{
    QByteArray entries;
    for (const auto &resource : resources)
        entries += (entries.isEmpty() ? "" : ",") + ("{\"resource\":" + resource + "}");
    const auto links
        = next.isEmpty() ? QByteArray() : "{\"relation\":\"next\",\"url\":\"" + next + "\"}";
    return fhir(R"({"resourceType":"Bundle","type":"searchset","link":[)" + links + "],\"entry\":["
        + entries + "]}");
}

QByteArray OtherPortal::observation(const QByteArray &id) const
{
    return R"({"resourceType":"Observation","id":")" + id
        + R"(","status":"final","subject":{"reference":"Patient/)" + patientId + "\"}}";
}

QByteArray OtherPortal::configuration() const
{
    const auto at
        = [this](const char *path) { return server.url(QString::fromLatin1(path)).toEncoded(); };
    return R"({"issuer":")" + at("") + R"(","authorization_endpoint":")" + at("/authorize?tenant=7")
        + R"(","token_endpoint":")" + at("/token")
        + R"(","capabilities":["launch-standalone"],"code_challenge_methods_supported":["S256"],
           "scopes_supported":["launch/patient","offline_access","patient/*.read"]})";
}

QByteArray OtherPortal::serve(const TlsServer::Request &request)
{
    if (const auto given = answers.constFind(request.target); given != answers.cend())
        return *given;
    if (request.target == "/r4/.well-known/smart-configuration")
        return TlsServer::json(configuration());
    if (request.target == "/r4/metadata")
        return fhir(metadata);
    if (request.target == "/token")
        return serveTokens(request);
    if (refusesTokens || !request.header("Authorization").startsWith("Bearer access-"))
        return TlsServer::answer(401, "application/json", {});
    return serveRecords(request);
}

QByteArray OtherPortal::serveTokens(const TlsServer::Request &request)
{
    if (request.body.contains("grant_type=refresh_token")
        && !request.body.contains("refresh_token=refresh"))
        return TlsServer::answer(400, "application/json", R"({"error":"invalid_grant"})");
    const auto number = QByteArray::number(++m_tokens);
    QByteArray tokens = R"({"access_token":"access-)" + number
        + R"(","token_type":"bearer","expires_in":3600,"patient":")" + patientId + '"';
    const bool isRefresh = request.body.contains("grant_type=refresh_token");
    if (givesRefreshToken && (!isRefresh || rotates))
        tokens += R"(,"refresh_token":"refresh-)" + number + '"';
    if (!isRefresh)
        tokens += R"(,"scope":"launch/patient patient/*.read")";
    return TlsServer::json(tokens + "}");
}

QByteArray OtherPortal::serveRecords(const TlsServer::Request &request)
{
    const auto &target = request.target;
    const QByteArray patient = R"({"resourceType":"Patient","id":")" + patientId
        + R"(","name":[{"family":"Example","given":["Pat"]}],"birthDate":"1950-05-05","managingOrganization":{"reference":"Organization/o-1"}})";
    if (target == "/r4/Patient/p-1")
        return fhir(patient);
    if (target == "/r4/Organization/o-1")
        return fhir(
            R"({"resourceType":"Organization","id":"o-1","name":"Other Clinic","telecom":[{"system":"email","value":"x"},{"system":"phone","value":"(555) 010-9999"}]})");
    if (target.startsWith("/r4/Patient?"))
        return bundle({patient});
    if (target.startsWith("/r4/Observation?patient=p-1&category=laboratory"))
        return bundle({observation("a-1")}, observationPages > 1 ? "Observation?page=2" : "");
    if (target.startsWith("/r4/Observation?page=")) {
        const auto page = target.mid(target.indexOf('=') + 1).toInt();
        const auto next = page < observationPages
            ? server.url(QStringLiteral("/r4/Observation?page=%1").arg(page + 1)).toEncoded()
            : QByteArray();
        return bundle({observation("b-" + QByteArray::number(page))}, next);
    }
    if (target.startsWith("/r4/Practitioner?page="))
        return bundle({}, "Practitioner?page=" + QByteArray::number(target.mid(22).toInt() + 1));
    if (target.startsWith("/r4/Practitioner?"))
        return bundle(
            {R"({"resourceType":"Practitioner","id":"d-1"})"}, isHuge ? "Practitioner?page=1" : "");
    return bundle({});
}

} // namespace kinward::test
