#pragma once

#include "sandbox/accounts/ChallengeSession.h"
#include "sandbox/accounts/Links.h"
#include "sandbox/accounts/Tokens.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// Authorization codes: good for a minute and one use. Whoever brings one twice ends the tokens
/// that came of it (RFC 6749 §4.1.2).
class AuthorizationCodes
{
public:
    AuthorizationCodes(Database &database, const Clock &clock, Tokens &tokens);

    std::string make(const ChallengeSession &session, const Link &link);
    /// The id of the family of tokens that the code is good for. Any use, a failed one too, uses
    /// the code up.
    std::optional<std::string> redeem(const std::string &code, const std::string &clientId,
        const std::string &verifier, const std::string &redirectUri);

private:
    Database &m_database;
    const Clock &m_clock;
    Tokens &m_tokens;
};

} // namespace kinward::sandbox
