#include "sandbox/accounts/AccessChecker.h"

#include "sandbox/accounts/Permissions.h"
#include "sandbox/accounts/Scopes.h"
#include "sandbox/accounts/Text.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view ownPrefix = "patient:";
constexpr auto detailSystem = "https://kinward.example/fhir/CodeSystem/access-denied";

Denial denial(
    const std::string &code, const std::string &diagnostics, const std::string &detail = {})
{
    Json issue{{"severity", "error"}, {"code", code}};
    if (!detail.empty())
        issue["details"]
            = {{"coding", Json::array({{{"system", detailSystem}, {"code", detail}}})}};
    issue["diagnostics"] = diagnostics;
    return {401, {{"resourceType", "OperationOutcome"}, {"issue", Json::array({issue})}}};
}

/// Empty when there is none.
std::string bearerToken(const httplib::Request &request)
{
    const std::string header = request.get_header_value("Authorization");
    const std::size_t gap = header.find(' ');
    if (gap == std::string::npos || lowered(header.substr(0, gap)) != "bearer")
        return {};
    return trimmed(header.substr(gap));
}

} // namespace

AccessChecker::AccessChecker(const Tokens &tokens, const Links &links, Practices &practices)
    : m_tokens(tokens)
    , m_links(links)
    , m_practices(practices)
{
}

std::variant<Grant, Denial> AccessChecker::forRecords(const httplib::Request &request) const
{
    const auto access = forAccount(request);
    if (const auto *denied = std::get_if<Denial>(&access))
        return *denied;
    const auto &family = std::get<TokenFamily>(access);
    if (family.linkId.rfind(ownPrefix, 0) == 0)
        return ofPatient(family, family.linkId.substr(ownPrefix.size()));
    const auto link = m_links.find(family.linkId);
    if (!link)
        return denial("unknown", "The access token is unknown.");
    if (link->status != "active") {
        const bool isWithdrawn = link->status == "withdrawn";
        return denial("suppressed",
            isWithdrawn ? "Access to this patient was withdrawn."
                        : "Access to this patient has ended.",
            isWithdrawn ? "link-withdrawn" : "link-ended");
    }
    // Granted anew each time, so that a permission taken away is gone at once.
    const GrantedScope scope = grantScope(family.scope, link->permissions);
    return Grant{link->id, link->patientId, link->relatedPersonId, link->practiceId,
        link->permissions, scope.readable, scope.writable};
}

Grant AccessChecker::ofPatient(const TokenFamily &family, const std::string &patientId) const
{
    const GrantedScope scope = grantScope(family.scope, allPermissions());
    return Grant{family.linkId, patientId, {}, m_practices.ofPatient(patientId), allPermissions(),
        scope.readable, scope.writable};
}

std::variant<TokenFamily, Denial> AccessChecker::forAccount(const httplib::Request &request) const
{
    const std::string token = bearerToken(request);
    if (token.empty())
        return denial("login", "An access token is needed.");
    const Tokens::Checked checked = m_tokens.check(token);
    switch (checked.state) {
    case Tokens::State::Good:
        return checked.family;
    case Tokens::State::Expired:
        return denial("expired", "The access token has expired.");
    case Tokens::State::Unknown:
        break;
    }
    return denial("unknown", "The access token is unknown.");
}

std::string ownLinkId(const std::string &patientId) { return std::string(ownPrefix) + patientId; }

std::string authenticateHeader(const Denial &denial)
{
    const Json &issue = denial.operationOutcome.at("issue").at(0);
    std::string header = "Bearer realm=\"kinward-sandbox\"";
    // Without a token there is nothing to call wrong (RFC 6750 §3.1).
    if (issue.at("code") != "login")
        header += ", error=\"invalid_token\", error_description=\""
            + issue.at("diagnostics").get<std::string>() + "\"";
    return header;
}

} // namespace kinward::sandbox
