#include "sandbox/accounts/TokenEndpoint.h"

#include "sandbox/accounts/Client.h"
#include "sandbox/accounts/Scopes.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";
constexpr auto accessTokenType = "urn:ietf:params:oauth:token-type:access_token";

std::optional<HttpAnswer> problemWith(const Form &form)
{
    if (!form.isValid())
        return oauthError(400, "invalid_request", "the body is no form with each parameter once");
    if (!isKnownClient(form.value("client_id")))
        return oauthError(401, "invalid_client");
    return std::nullopt;
}

} // namespace

TokenEndpoint::TokenEndpoint(
    Tokens &tokens, AuthorizationCodes &codes, const Links &links, std::string baseUrl)
    : m_tokens(tokens)
    , m_codes(codes)
    , m_links(links)
    , m_baseUrl(std::move(baseUrl))
{
}

HttpAnswer TokenEndpoint::token(const Form &form)
{
    if (const auto problem = problemWith(form))
        return *problem;
    const std::string grant = form.value("grant_type");
    if (grant == "authorization_code")
        return byCode(form);
    if (grant == "refresh_token")
        return byRefresh(form);
    if (grant == exchangeGrant)
        return byExchange(form);
    return grant.empty() ? oauthError(400, "invalid_request", "grant_type is missing")
                         : oauthError(400, "unsupported_grant_type");
}

HttpAnswer TokenEndpoint::revoke(const Form &form)
{
    if (const auto problem = problemWith(form))
        return *problem;
    if (!form.has("token"))
        return oauthError(400, "invalid_request", "token is missing");
    m_tokens.revoke(form.value("token"), form.value("client_id"));
    return {};
}

HttpAnswer TokenEndpoint::byCode(const Form &form)
{
    if (!form.has("code") || !form.has("code_verifier"))
        return oauthError(400, "invalid_request", "code and code_verifier are needed");
    const auto familyId = m_codes.redeem(form.value("code"), form.value("client_id"),
        form.value("code_verifier"), form.value("redirect_uri"));
    const auto family = familyId ? m_tokens.family(*familyId) : std::nullopt;
    return family ? tokenSet(*family, m_tokens.issue(*family)) : oauthError(400, "invalid_grant");
}

HttpAnswer TokenEndpoint::byRefresh(const Form &form)
{
    if (!form.has("refresh_token"))
        return oauthError(400, "invalid_request", "refresh_token is missing");
    const auto refreshed = m_tokens.refresh(form.value("refresh_token"), form.value("client_id"));
    return refreshed ? tokenSet(refreshed->first, refreshed->second)
                     : oauthError(400, "invalid_grant");
}

HttpAnswer TokenEndpoint::byExchange(const Form &form)
{
    if (form.value("subject_token_type") != accessTokenType)
        return oauthError(400, "invalid_request", "subject_token_type must be an access token's");
    const Tokens::Checked subject = m_tokens.check(form.value("subject_token"));
    if (subject.state != Tokens::State::Good)
        return oauthError(400, "invalid_request", "the subject_token is not valid");
    const std::string prefix = m_baseUrl + "/caregiver/links/";
    const std::string resource = form.value("resource");
    const bool isLink = resource.rfind(prefix, 0) == 0;
    const auto link = isLink ? m_links.find(resource.substr(prefix.size())) : std::nullopt;
    // Another caregiver's link is as unknown as one that never was.
    if (!link || link->accountId != subject.family.accountId || link->status != "active")
        return oauthError(400, "invalid_target", "there is no such active link");
    const auto family = m_tokens.family(m_tokens.openFamily(
        link->accountId, link->id, subject.family.clientId, subject.family.scope));
    if (!family)
        return oauthError(400, "invalid_target");
    HttpAnswer answer = tokenSet(*family, m_tokens.issue(*family));
    answer.body["issued_token_type"] = accessTokenType;
    return answer;
}

HttpAnswer TokenEndpoint::tokenSet(const TokenFamily &family, const IssuedTokens &issued) const
{
    const auto link = m_links.find(family.linkId);
    if (!link)
        return oauthError(400, "invalid_grant");
    Json body{{"access_token", issued.accessToken}, {"token_type", "Bearer"},
        {"expires_in", issued.expiresIn},
        {"scope", grantScope(family.scope, link->permissions).text}};
    if (!issued.refreshToken.empty())
        body["refresh_token"] = issued.refreshToken;
    body["patient"] = link->patientId;
    body["caregiver_link"] = link->id;
    return {200, body, 0};
}

} // namespace kinward::sandbox
