#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// The steps in the order in which they come; Credentials and Password stand for each other.
enum class Step { BirthDate, Credentials, Password, Code };

/// As in the API's NextStep.
std::string stepName(Step step);

/// A one-time code on its way.
struct SentCode {
    std::string sealed; ///< empty: none was sent
    std::int64_t expires = 0; ///< seconds since 1970, as the others
    std::int64_t sentAt = 0;
    int triesLeft = 0;
};

/// What the portal knows of somebody who is about to activate an account or to sign in.
struct ChallengeSession {
    std::string token; ///< `auth_session`; only in memory
    Step step = Step::Code;
    std::string clientId;
    std::string scope;
    std::string codeChallenge; ///< PKCE, S256
    std::string redirectUri; ///< browser sign-in only, as the next
    std::string state;
    std::string inviteId; ///< activation only
    std::string email;
    std::string accountId; ///< known once the password was right
    std::string passwordHash; ///< of an account that is made when the code was right, as the next
    std::string termsVersion;
    SentCode code;
};

/// The sessions, kept under the hash of their token for half an hour.
class ChallengeSessions
{
public:
    ChallengeSessions(Database &database, const Clock &clock);

    /// Gives `session` its token.
    void open(ChallengeSession &session);
    std::optional<ChallengeSession> find(const std::string &token) const;
    void save(const ChallengeSession &session);
    void close(const ChallengeSession &session);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace kinward::sandbox
