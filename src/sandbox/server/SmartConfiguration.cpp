#include "sandbox/server/SmartConfiguration.h"

#include "sandbox/messages/MessageLimits.h"
#include "sandbox/shares/ShareLimits.h"

namespace kinward::sandbox
{

Json smartConfiguration(
    const std::string &baseUrl, const DocumentLimits &limits, const VisitsOffer &visits)
{
    Json extension = {{"version", "1"}, {"links_endpoint", baseUrl + "/caregiver/links"},
        {"invites_endpoint", baseUrl + "/caregiver/invites"},
        {"captcha_endpoint", baseUrl + "/caregiver/captcha"},
        {"terms_endpoint", baseUrl + "/caregiver/terms"},
        {"demo_mailbox_endpoint", baseUrl + "/demo/mailbox"},
        {"messages", messageLimits(baseUrl + "/caregiver/messages/marks")},
        {"documents", documentsOffer(baseUrl, limits)},
        {"visits",
            {{"join_minutes_before", visits.joinMinutesBefore}, {"open_in", visits.openIn}}}};
    announceShares(extension["documents"], baseUrl);
    return {{"issuer", baseUrl}, {"authorization_endpoint", baseUrl + "/oauth/authorize"},
        {"authorization_challenge_endpoint", baseUrl + "/oauth/challenge"},
        {"token_endpoint", baseUrl + "/oauth/token"},
        {"revocation_endpoint", baseUrl + "/oauth/revoke"},
        {"token_endpoint_auth_methods_supported", Json::array({"none"})},
        {"response_types_supported", Json::array({"code"})},
        {"code_challenge_methods_supported", Json::array({"S256"})},
        {"grant_types_supported",
            Json::array({"authorization_code", "refresh_token",
                "urn:ietf:params:oauth:grant-type:token-exchange"})},
        {"scopes_supported",
            Json::array({"launch/patient", "offline_access", "online_access", "patient/*.rs",
                "patient/Communication.c", "patient/DocumentReference.c", "patient/Binary.c",
                "patient/List.cu"})},
        {"authorization_response_iss_parameter_supported", true},
        {"capabilities",
            Json::array({"launch-standalone", "client-public", "context-standalone-patient",
                "permission-offline", "permission-online", "permission-patient", "permission-v1",
                "permission-v2"})},
        {"caregiver_extension", extension}};
}

} // namespace kinward::sandbox
