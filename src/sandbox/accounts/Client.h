#pragma once

#include <string>

namespace kinward::sandbox
{

/// The program's own client_id, a public client (RFC 6749 §2.1).
inline constexpr auto desktopClient = "kinward-desktop";

bool isKnownClient(const std::string &clientId);
/// BASE64URL of a SHA-256: 43 characters (RFC 7636 §4.2).
bool isCodeChallenge(const std::string &text);
/// 43 to 128 unreserved characters (RFC 7636 §4.1) whose S256 is `challenge`.
bool verifierMatches(const std::string &verifier, const std::string &challenge);
/// http on a loopback address, any port, any path without a fragment (RFC 8252 §7.3). Not
/// "localhost" (§8.3).
bool isLoopbackRedirect(const std::string &uri);

} // namespace kinward::sandbox
