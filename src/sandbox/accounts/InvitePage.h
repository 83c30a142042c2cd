#pragma once

#include "sandbox/accounts/Invites.h"
#include "sandbox/accounts/Language.h"

#include <string>

namespace httplib
{
struct Response;
}

namespace kinward::sandbox
{

/// The two forms of an invite link (docs/portal-api.yaml).
std::string httpsInviteLink(const std::string &baseUrl, const std::string &code);
std::string kinwardInviteLink(const std::string &baseUrl, const std::string &code);

/// The page a browser sees behind an invite link; it names the practice and offers the program.
void sendInvitePage(httplib::Response &response, Language language,
    const std::optional<Invite> &invite, const Json &practice, const std::string &kinwardLink);

} // namespace kinward::sandbox
